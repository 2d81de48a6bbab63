using PolicyMiner.Reading;
using PolicyMiner.Text;

namespace PolicyMiner.Structuring.Tables;

/// <summary>Lines of text looked at as cells: what the restorers of tables that were stored as lines have in common.</summary>
internal static class BlockLines
{
    /// <summary>The longest line that may be part of a table, in characters without blanks.</summary>
    public const int LongestLine = 80;

    /// <summary>Whether block <paramref name="at"/> is a plain line short enough for a table.</summary>
    public static bool IsShort(IReadOnlyList<Block> blocks, int at)
    {
        if (Line(blocks, at) is not { } line)
            return false;
        var left = LongestLine;
        foreach (var c in line.Value)
        {
            if (TextShape.Counts(c) && left-- == 0)
                return false;
        }
        return true;
    }

    /// <summary>The line's text in half-width forms without blanks; null where block <paramref name="at"/> is no plain line.</summary>
    public static string? Key(IReadOnlyList<Block> blocks, int at) => Line(blocks, at) is { } line ? TextShape.Key(line.Value) : null;

    /// <summary>The words of the line, parted by blanks; empty where block <paramref name="at"/> is no plain line.</summary>
    public static IReadOnlyList<TracedText> Words(IReadOnlyList<Block> blocks, int at)
    {
        var words = new List<TracedText>();
        if (Line(blocks, at) is not { } line)
            return words;
        for (var start = 0; start < line.Length;)
        {
            var end = start;
            while (end < line.Length && !Blanks.Is(line[end]))
                end++;
            if (end > start)
                words.Add(line.Slice(start, end - start));
            start = end + 1;
        }
        return words;
    }

    /// <summary>A row of these cells.</summary>
    public static TableRow Row(IEnumerable<TracedText> cells, TextRange range, bool header = false) =>
        new([.. cells.Select((text, column) => new TableCell(text, column) { Header = header })], range);

    /// <summary>A table of these rows.</summary>
    public static TableBlock Table(IReadOnlyList<TableRow> rows) => new() { Rows = rows, Range = new(rows[0].Range.Start, rows[^1].Range.End) };

    /// <summary>Whether a cell holds nothing: —, -, /.</summary>
    public static bool IsDash(string key) => key.All(c => c is '—' or '-' or '/' or '－');

    /// <summary>Whether a cell says how binding an indicator is: 约束性, 预期性.</summary>
    public static bool IsBinding(string? key) => key is "约束性" or "预期性" or "建议性" or "引导性";

    private static TracedText? Line(IReadOnlyList<Block> blocks, int at) => at < blocks.Count && blocks[at] is TextBlock { HeadingMark: null, Text: { Length: > 0 } text } ? text : null;
}
