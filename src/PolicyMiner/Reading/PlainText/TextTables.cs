using System.Text.RegularExpressions;
using PolicyMiner.Text;

namespace PolicyMiner.Reading.PlainText;

/// <summary>
/// Finds tables written as lines: cells separated by tabs (序号⇥工作任务⇥牵头单位) or by pipes (| 序号 | 任务 |). A blank line ends a
/// table block; where the table only went over a page edge, structuring joins the blocks again.
/// </summary>
internal sealed partial class TextTables(IReadOnlyList<TextLine> lines)
{
    private readonly HashSet<string> _headers = new(StringComparer.Ordinal);
    private readonly MarkupTables _markup = new(lines);
    private int _noTabsBefore, _noPipesBefore; // lines already found to be no table are not looked at again

    /// <summary>The table that begins on line <paramref name="first"/>, and the first line after it; null where there is none.</summary>
    /// <param name="previous">The table directly above, with only blank lines between, or null.</param>
    public (TableBlock Table, int Next)? At(int first, TableBlock? previous) =>
        _markup.At(first) ?? Pipes(first) ?? Tabs(first, previous) ?? OneColumn(first);

    private (TableBlock, int)? Tabs(int first, TableBlock? previous)
    {
        if (first < _noTabsBefore || !lines[first].Span.Contains('\t'))
            return null;
        var rows = new List<TableRow>();
        var columns = lines[first].Span.Count('\t') + 1;
        var line = first;
        while (line < lines.Count && (lines[line].Span.Contains('\t') || HeadsGroup(line, first, columns)))
        {
            if (!lines[line].Span.Contains('\t'))
            {
                rows.Add(new([new(lines[line].Text.Trim(), 0, columns)], lines[line].Range));
                line++;
                continue;
            }
            var end = lines[line].End;
            var cells = Split(lines[line].Text, '\t');
            var next = line + 1;
            // A list inside the last cell may run on over further lines until it is closed or the row is full.
            while (cells.Count < columns && next < lines.Count && IsOpenList(cells[^1]) && !lines[next].IsBlank)
            {
                var more = Split(lines[next].Text, '\t');
                cells[^1] = TracedText.Join(" ", [cells[^1], more[0]]);
                cells.AddRange(more.Skip(1));
                end = lines[next].End;
                next++;
            }
            rows.Add(new([.. cells.Select((c, n) => Cell(c, n))], new(lines[line].Start, end)));
            line = next;
        }
        if (!IsTable(rows, previous))
        {
            _noTabsBefore = line;
            return null;
        }
        Remember(rows[0]);
        return (Block(rows), line);
    }

    // 一、完善公共卫生体系, （二）优化服务.
    [GeneratedRegex(@"^\s*(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)])[^\t。；，：]{2,40}$")]
    private static partial Regex GroupHead();

    /// <summary>Whether a line without tabs heads the rows below it: a numbered caption between two rows of the table, where the header is not repeated.</summary>
    private bool HeadsGroup(int line, int header, int columns) =>
        columns > 2 && line > header && line + 1 < lines.Count && lines[line + 1].Span.Count('\t') + 1 == columns && !lines[line + 1].Span.SequenceEqual(lines[header].Span) && GroupHead().IsMatch(lines[line].Span);

    /// <summary>
    /// Not every line with a tab is a table: a contents page sets page numbers with one, and a single line may be indented or hold a date.
    /// </summary>
    private static bool IsTable(List<TableRow> rows, TableBlock? previous)
    {
        if (previous is not null && rows[0].Cells.Count <= previous.ColumnCount && rows.Max(r => r.Cells.Count) == previous.ColumnCount)
            return true;
        if (rows.Count < 2 || rows.All(r => r.Cells.Count(c => c.Text.Length > 0) < 2))
            return false;
        return !IsContents(rows);
    }

    /// <summary>Every line is an entry and a page number, and the numbers never fall: 一、发展回顾⇥15.</summary>
    private static bool IsContents(List<TableRow> rows)
    {
        var page = 0;
        foreach (var row in rows)
        {
            if (row.Cells.Count != 2 || row.Cells[0].Text.Length == 0 || !int.TryParse(row.Cells[1].Text.Value, out var number) || number < page)
                return false;
            page = number;
        }
        return true;
    }

    private static bool IsOpenList(TracedText cell) =>
        cell.Value.LastIndexOf("<ol", StringComparison.OrdinalIgnoreCase) is var open and >= 0
        && cell.Value.IndexOf("</ol", open, StringComparison.OrdinalIgnoreCase) < 0;

    /// <summary>Lines with pipes of which one is a rule (<c>---|---</c>), or which all begin and end with a pipe.</summary>
    private (TableBlock, int)? Pipes(int first)
    {
        if (first < _noPipesBefore)
            return null;
        var line = first;
        bool ruled = false, framed = true;
        var rows = new List<TableRow>();
        for (; line < lines.Count && lines[line].Span.Contains('|'); line++)
        {
            var span = lines[line].Span.Trim();
            if (span.IndexOfAnyExcept("|-:+ \t") < 0)
            {
                ruled |= span.Contains('-');
                continue;
            }
            framed &= span.Length > 2 && span[0] == '|' && span[^1] == '|';
            var cells = Split(lines[line].Text.Trim(), '|');
            if (cells[0].Length == 0)
                cells.RemoveAt(0);
            if (cells.Count > 0 && cells[^1].Length == 0)
                cells.RemoveAt(cells.Count - 1);
            rows.Add(new([.. cells.Select((c, n) => Cell(c, n))], lines[line].Range));
        }
        if (rows.Count == 0 || !(ruled || (framed && rows.Count > 1)))
        {
            _noPipesBefore = line;
            return null;
        }
        Remember(rows[0]);
        return (Block(rows), line);
    }

    /// <summary>
    /// A table of one column has nothing to separate. It is known by its head: a line that repeats a column header of a table before it,
    /// directly followed by a line (适用范围 / 知识产权研究…).
    /// </summary>
    private (TableBlock, int)? OneColumn(int first)
    {
        if (first + 1 >= lines.Count || lines[first + 1].IsBlank || lines[first].Span.Length > 20 || (first > 0 && !lines[first - 1].IsBlank))
            return null;
        var head = Cell(lines[first].Text, 0);
        if (!_headers.Contains(head.Text.Value))
            return null;
        var rows = new List<TableRow> { new([head], lines[first].Range) };
        var line = first + 1;
        for (; line < lines.Count && !lines[line].IsBlank; line++)
            rows.Add(new([Cell(lines[line].Text, 0)], lines[line].Range));
        return (Block(rows), line);
    }

    private void Remember(TableRow header)
    {
        foreach (var cell in header.Cells)
        {
            if (cell.Text.Length is > 1 and <= 12)
                _headers.Add(cell.Text.Value);
        }
    }

    private static List<TracedText> Split(TracedText line, char separator)
    {
        var pieces = new List<TracedText>();
        var start = 0;
        for (var i = 0; i <= line.Length; i++)
        {
            if (i < line.Length && (line[i] != separator || (separator == '|' && i > 0 && line[i - 1] == '\\')))
                continue;
            pieces.Add(line.Slice(start, i - start));
            start = i + 1;
        }
        return pieces;
    }

    private static TableCell Cell(TracedText printed, int column)
    {
        var text = InlineMarkup.Remove(printed).Trim();
        var isList = printed.Value.Contains("<ol", StringComparison.OrdinalIgnoreCase) || printed.Value.Contains("<ul", StringComparison.OrdinalIgnoreCase);
        return new(text, column) { Items = ListItems.Split(text, isList) };
    }

    private static TableBlock Block(List<TableRow> rows) => new() { Rows = rows, Range = rows[0].Range.Union(rows[^1].Range) };
}
