using System.Text.Json.Serialization;

namespace PolicyMiner.Model;

/// <summary>A term and what the notice means by it, e.g. 服务外包是指….</summary>
public sealed record DefinitionRecord : PolicyRecord
{
    /// <inheritdoc/>
    [JsonPropertyOrder(-10)]
    public override string Type => "definition";

    /// <summary>The term.</summary>
    public required string Term { get; init; }

    /// <summary>The English name, where printed.</summary>
    public string? English { get; init; }

    /// <summary>The abbreviation, where printed.</summary>
    public string? Abbreviation { get; init; }

    /// <summary>Its first sentence.</summary>
    public required string Definition { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public override string MainValue => Term;
}
