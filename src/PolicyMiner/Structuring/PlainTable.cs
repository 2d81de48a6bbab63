using PolicyMiner.Reading;
using PolicyMiner.Text;

namespace PolicyMiner.Structuring;

/// <summary>A table taken as it stands: first row header, no joining and no merged cells resolved.</summary>
internal static class PlainTable
{
    /// <summary>The logical table of <paramref name="block"/>.</summary>
    public static LogicalTable From(TableBlock block, Section? section, string part)
    {
        var columns = block.ColumnCount;
        var rows = block.Rows.Select(row => Row(row, columns)).ToList();
        return new()
        {
            Section = section,
            Part = part,
            Headers = rows.Count == 0 ? [] : [.. rows[0].Cells.Select(c => c.Text.Value)],
            HeaderText = rows.Count == 0 ? null : rows[0].Quote,
            Rows = rows.Count == 0 ? [] : rows[1..],
        };
    }

    private static LogicalRow Row(TableRow row, int columns)
    {
        var cells = new LogicalCell[columns];
        Array.Fill(cells, new(TracedText.Empty));
        foreach (var cell in row.Cells.Where(c => c.Column < columns))
            cells[cell.Column] = new(cell.Text) { Items = cell.Items };
        return new(cells, TracedText.Join("\t", [.. row.Cells.Select(c => c.Text)]));
    }
}
