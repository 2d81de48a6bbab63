using System.Text.Json.Serialization;

namespace PolicyMiner.Model;

/// <summary>A heading (or numbered item) with its place in the outline, e.g. （一）重点区域.</summary>
public sealed record SectionRecord : PolicyRecord
{
    /// <inheritdoc/>
    [JsonPropertyOrder(-10)]
    public override string Type => "section";

    /// <summary>1 for 一、, 2 for （一）, 3 for 1．, 4 for （1）.</summary>
    public int Level { get; init; }

    /// <summary>The number as printed.</summary>
    public string? Number { get; init; }

    /// <summary>The heading; a run-in heading ends before its first 。.</summary>
    public required string Heading { get; init; }

    /// <summary><c>heading</c>, <c>item</c>, <c>ordinal</c>, <c>annex</c> or <c>unnumbered</c>.</summary>
    public required string Kind { get; init; }

    /// <summary><c>notice</c>, <c>plan</c>, <c>annex1</c> …</summary>
    public string? Part { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public override string MainValue => $"{Level}|{Number}";
}
