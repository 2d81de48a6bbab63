using System.Text.RegularExpressions;
using PolicyMiner.Text;

namespace PolicyMiner.Reading.PlainText;

/// <summary>
/// Reads tables that stand as HTML in Markdown, as programs that recognise pages write them: <c>&lt;table&gt;&lt;tr&gt;&lt;td rowspan="2"&gt;…</c>, on one
/// line or several. Only their tags are looked at, so that each cell keeps its place in the file.
/// </summary>
internal sealed partial class MarkupTables(IReadOnlyList<TextLine> lines)
{
    private const int Longest = 4 << 20; // characters up to </table>

    private int _end = -1; // of the table looked at last: all that open before it end there too
    private int _noRowBefore;

    /// <summary>The table that opens line <paramref name="first"/>, and the first line after it; null where there is none. Lines are asked in order.</summary>
    public (TableBlock Table, int Next)? At(int first)
    {
        var opening = lines[first].Span.IndexOf("<table", StringComparison.OrdinalIgnoreCase);
        if (opening < 0 || !IsMarkupOnly(lines[first], opening))
            return null;
        var source = lines[first].Source;
        var start = lines[first].Start + opening;
        if (_end < start)
            _end = source.IndexOf("</table", start, StringComparison.OrdinalIgnoreCase) is >= 0 and var end ? end : int.MaxValue;
        if (_end - start > Longest || start < _noRowBefore)
            return null;
        var rows = Rows(source, start, _end);
        if (rows.Count == 0)
        {
            _noRowBefore = _end;
            return null;
        }
        var next = first + 1;
        while (next < lines.Count && lines[next].Start <= _end)
            next++;
        return (new() { Rows = rows, Range = new(start, Math.Min(source.Length, _end + 8)) }, next);
    }

    /// <summary>Before the table stands nothing but other tags (html, body, div).</summary>
    private static bool IsMarkupOnly(TextLine line, int opening)
    {
        var before = line.Span[..opening].Trim();
        return before.Length == 0 || (before.Length < 200 && before[0] == '<' && before[^1] == '>');
    }

    private static List<TableRow> Rows(string source, int start, int end)
    {
        var rows = new List<TableRow>();
        var cells = new List<TableCell>();
        var columns = new GridColumns();
        int rowStart = -1, cellStart = -1;
        var tag = "";
        for (var i = start; i <= end; i++)
        {
            if (source[i] != '<' || InlineMarkup.TagLength(source, i, out var name) is not (> 0 and var length))
                continue;
            var closing = source[i + 1] == '/';
            var isCell = name is "td" or "th";
            if (cellStart >= 0 && (isCell || name is "tr" or "table"))
                EndCell(i);
            if (name == "tr" || (name == "table" && closing))
                EndRow(i);
            if (isCell && !closing)
                (cellStart, tag) = (i + length, source.Substring(i, length));
            if (name == "tr" && !closing)
                rowStart = i;
            i += length - 1;
        }
        return rows;

        void EndCell(int at)
        {
            var printed = TracedText.FromSource(source, cellStart, at);
            var text = InlineMarkup.Remove(printed).Where((c, _) => c is not ('\n' or '\r')).Trim();
            if (columns.Place(rows.Count, Span(tag, "colspan"), Span(tag, "rowspan")) is { } place)
            {
                cells.Add(new(text, place.Column, place.Width, Span(tag, "rowspan"))
                {
                    Header = tag.StartsWith("<th", StringComparison.OrdinalIgnoreCase),
                    Items = ListItems.Split(text, printed.Value.Contains("<li", StringComparison.OrdinalIgnoreCase)),
                });
            }
            cellStart = -1;
        }

        void EndRow(int at)
        {
            if (cells.Count > 0)
                rows.Add(new([.. cells], new(Math.Max(rowStart, start), at)));
            cells.Clear();
        }
    }

    private static int Span(string tag, string attribute)
    {
        var match = Number().Match(tag);
        while (match.Success && !match.Groups["name"].Value.Equals(attribute, StringComparison.OrdinalIgnoreCase))
            match = match.NextMatch();
        return match.Success && int.TryParse(match.Groups["n"].ValueSpan, out var span) ? Math.Clamp(span, 1, GridColumns.Most) : 1;
    }

    [GeneratedRegex("(?<name>colspan|rowspan)\\s?=\\s?[\"']?(?<n>[0-9]{1,4})", RegexOptions.IgnoreCase)]
    private static partial Regex Number();
}
