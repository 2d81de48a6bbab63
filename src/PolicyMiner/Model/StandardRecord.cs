using System.Text.Json.Serialization;

namespace PolicyMiner.Model;

/// <summary>A row of a list of standards (标准), e.g. SB/T 10850—2012.</summary>
public sealed record StandardRecord : PolicyRecord
{
    /// <inheritdoc/>
    [JsonPropertyOrder(-10)]
    public override string Type => "standard";

    /// <summary>The printed row number.</summary>
    public int? Seq { get; init; }

    /// <summary>标准编号.</summary>
    public required string Number { get; init; }

    /// <summary>标准名称.</summary>
    public string? Name { get; init; }

    /// <summary>实施日期, ISO 8601.</summary>
    public string? EffectiveDate { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public override string MainValue => Number;
}
