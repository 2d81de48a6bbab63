using System.Text.Json.Serialization;

namespace PolicyMiner.Model;

/// <summary>A row of a catalogue (目录、清单、名录), e.g. 工业设计服务 | KPO.</summary>
public sealed record CatalogEntryRecord : PolicyRecord
{
    /// <inheritdoc/>
    [JsonPropertyOrder(-10)]
    public override string Type => "catalog_entry";

    /// <summary>The printed row number.</summary>
    public int? Seq { get; init; }

    /// <summary>The entry as printed.</summary>
    public required string Name { get; init; }

    /// <summary>ITO, BPO, KPO …</summary>
    public string? Category { get; init; }

    /// <summary>The listed kinds of business.</summary>
    public IReadOnlyList<string> BusinessTypes { get; init; } = [];

    /// <summary>What is supported, merged cells resolved.</summary>
    public string? Support { get; init; }

    /// <summary>All columns.</summary>
    public IReadOnlyList<TableCellText> Cells { get; init; } = [];

    /// <summary>A correction of an evident misprint.</summary>
    public string? Suggested { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public override string MainValue => $"{Seq}|{Name}";
}
