using System.Text.Json.Serialization;

namespace PolicyMiner.Model;

/// <summary>A row of any other table.</summary>
public sealed record TableRowRecord : PolicyRecord
{
    /// <inheritdoc/>
    [JsonPropertyOrder(-10)]
    public override string Type => "table_row";

    /// <summary>The caption of the table.</summary>
    public string? Table { get; init; }

    /// <summary>Header and text of each column, in order.</summary>
    public IReadOnlyList<TableCellText> Cells { get; init; } = [];

    /// <inheritdoc/>
    [JsonIgnore]
    public override string MainValue => string.Join("|", Cells.Select(c => c.Text));
}
