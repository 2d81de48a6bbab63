using System.Text.Json.Serialization;

namespace PolicyMiner.Model;

/// <summary>A row of a classification (分类表), e.g. ITO | 软件研发及外包 | 软件技术服务.</summary>
public sealed record TaxonomyEntryRecord : PolicyRecord
{
    /// <inheritdoc/>
    [JsonPropertyOrder(-10)]
    public override string Type => "taxonomy_entry";

    /// <summary>ITO, BPO, KPO …</summary>
    public string? Category { get; init; }

    /// <summary>类别.</summary>
    public string? Class { get; init; }

    /// <summary>小类.</summary>
    public string? Subclass { get; init; }

    /// <summary>适用范围.</summary>
    public string? Scope { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public override string MainValue => $"{Category}|{Class}|{Subclass}";
}
