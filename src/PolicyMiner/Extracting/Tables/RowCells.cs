using PolicyMiner.Model;
using PolicyMiner.Structuring;

namespace PolicyMiner.Extracting.Tables;

/// <summary>What records take from the cells of a row.</summary>
internal static class RowCells
{
    /// <summary>All cells with text, each under its header; a merged cell's text stands in every row that it covers.</summary>
    public static IReadOnlyList<TableCellText> Of(LogicalTable table, LogicalRow row)
    {
        var cells = new List<TableCellText>();
        for (var c = 0; c < row.Cells.Count; c++)
        {
            var text = OnOneLine(row.Cells[c].Text.Value);
            if (text.Length > 0)
                cells.Add(new(c < table.Headers.Count && table.Headers[c].Length > 0 && !row.IsGroupHead ? table.Headers[c] : null, text));
        }
        return cells;
    }

    /// <summary>The text with each run of blanks and line breaks made one blank.</summary>
    public static string OnOneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The text of one cell without the blanks that wrapped it, or null where it is empty or only a dash.</summary>
    public static string? Text(LogicalRow row, int? column) =>
        column is { } c && c < row.Cells.Count && TableKinds.WithoutWrapping(row.Cells[c].Text.Value) is { Length: > 0 } text && text.Any(char.IsLetterOrDigit) ? text : null;

    /// <summary>The number of the row as printed (3, 3., （3）), or null.</summary>
    public static int? Number(LogicalRow row, int? column) =>
        Text(row, column) is { } text && int.TryParse(text.Trim('（', '）', '(', ')', '.', '．', '、'), out var number) && number >= 0 ? number : null;

    /// <summary>What a person should look at: merged cells among <paramref name="columns"/>, and numbers that leave a gap.</summary>
    public static IReadOnlyList<string> Flags(LogicalRow row, IEnumerable<int?> columns, bool gap = false)
    {
        var flags = new List<string>();
        foreach (var cell in columns.OfType<int>().Where(c => c < row.Cells.Count).Select(c => row.Cells[c]).Where(c => c.Merged && c.Text.Length > 0))
        {
            var flag = cell.Inferred ? RecordFlags.InferredAcrossPage : RecordFlags.MergedCell;
            if (!flags.Contains(flag))
                flags.Add(flag);
        }
        if (gap)
            flags.Add(RecordFlags.SequenceGap);
        return flags;
    }

    /// <summary>Confidence of a record read from a table: what was continued over a page edge by inference is the least sure.</summary>
    public static double Confidence(IReadOnlyList<string> flags) =>
        flags.Contains(RecordFlags.InferredAcrossPage) ? 0.7 : flags.Contains(RecordFlags.MergedCell) ? 0.9 : flags.Contains(RecordFlags.SequenceGap) ? 0.85 : 0.97;
}
