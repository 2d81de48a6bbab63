namespace PolicyMiner.Structuring;

/// <summary>
/// Recognises contents pages (目录), whose entries repeat headings and are none: by page numbers behind tabs, dots or blanks, or by the same
/// headings coming back further down.
/// </summary>
internal static class ContentsPage
{
    private const int LongestEntry = 120;
    private const int FewestUntitled = 5; // entries of contents without the word 目录

    /// <summary>Whether <paramref name="line"/> is the word 目录, spread or not.</summary>
    public static bool IsHeading(string line) => line.Length <= 12 && TextShape.Key(line).Trim(':') is "目录" or "目次" or "目錄" or "contents" or "Contents" or "CONTENTS";

    /// <summary>Marks the lines of all contents pages among <paramref name="lines"/>.</summary>
    public static void Mark(IReadOnlyList<Line> lines)
    {
        Dictionary<string, int>? lastPlace = null;
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Table is not null)
                continue;
            var heading = IsHeading(lines[i].Value);
            var first = heading ? i + 1 : i;
            var untitled = !heading && IsFirstChapter(lines[i].Value) ? UpToFirst(lines, i) : i;
            if (!heading && untitled - i < FewestUntitled && !EndsWithPageNumber(lines[i].Value))
                continue;
            var end = Math.Max(PageNumbered(lines, first), untitled);
            if (end - first < 3 && heading)
                end = Math.Max(Repeated(lines, first, lastPlace ??= LastPlaces(lines)), UpToFirst(lines, first));
            if (end - first < (heading ? 2 : 4))
                continue;
            for (var j = i; j < end; j++)
                lines[j].Role = ParagraphRole.Contents;
            i = end - 1;
        }
    }

    /// <summary>Whether <paramref name="line"/> ends with a page number set off by a tab, dots or several blanks: 一、发展回顾⇥15.</summary>
    public static bool EndsWithPageNumber(string line)
    {
        if (line.Length is < 3 or > LongestEntry)
            return false;
        var at = line.Length - 1;
        if (line[at] is ')' or '）')
            at--;
        var last = at;
        while (at >= 0 && ChineseOrdinal.IsArabic(line[at]))
            at--;
        var digits = last - at;
        if (digits is 0 or > 4 || at < 1)
            return false;
        var bracketed = line[at] is '(' or '（' && line[^1] is ')' or '）';
        if (bracketed || line[at] is '-' or '—' or '·')
            at--;
        var gap = at;
        while (gap >= 0 && (char.IsWhiteSpace(line[gap]) || line[gap] is '.' or '…' or '·' or '．' or '-' or '—' or '─' or '⋯' or '•'))
            gap--;
        return gap >= 1 && (line.AsSpan(gap + 1, at - gap).Contains('\t') || at - gap >= 3 || (bracketed && at > gap) || (at - gap >= 1 && line[gap + 1] is '…'));
    }

    // A contents page may run over a page edge; one line without a number between entries (a heading broken in two) is part of it.
    private static int PageNumbered(IReadOnlyList<Line> lines, int first)
    {
        var end = first;
        for (var i = first; i < lines.Count && lines[i].Table is null; i++)
        {
            if (EndsWithPageNumber(lines[i].Value))
                end = i + 1;
            else if (i > end || lines[i].Value.Contains('。'))
                break;
        }
        return end;
    }

    private static int Repeated(IReadOnlyList<Line> lines, int first, Dictionary<string, int> lastPlace)
    {
        var end = first;
        while (end < lines.Count && lines[end].Table is null && lines[end].Value.Length <= LongestEntry
            && lastPlace.GetValueOrDefault(TextShape.Key(Entry(lines[end].Value))) > end && (end == first || Entry(lines[end].Value) != Entry(lines[first].Value)))
            end++;
        return end;
    }

    // 目录 / 第一章 总则 / 第二章 组织 / 第一章 总则: an extract whose text stops before its last chapters repeats the first entry alone
    private static int UpToFirst(IReadOnlyList<Line> lines, int first)
    {
        for (var i = first; i < lines.Count && lines[i].Table is null && lines[i].Value.Length <= LongestEntry && IsEntry(lines[i].Value); i++)
        {
            if (i > first && TextShape.Key(Entry(lines[i].Value)) == TextShape.Key(Entry(lines[first].Value)))
                return i;
        }
        return first;
    }

    private static bool IsEntry(string line) => HeadingParser.Parse(line) is { Form: NumberForm.Chapter or NumberForm.Division or NumberForm.Part } || DecimalNumber.Chapter(line) is not null || DecimalNumber.Parse(line) is not null && !line.Contains('。');

    // 1 总则 / 1.1 编制目的 / … / 9 附则 / 1 总则: contents that lost their head
    private static bool IsFirstChapter(string line) => line.Length <= LongestEntry && line.Length > 2 && (line[0] == '1' && DecimalNumber.Chapter(line) is { Value: 1 } || line[0] == '第' && HeadingParser.Parse(line) is { Form: NumberForm.Chapter, Value: 1 });

    private static Dictionary<string, int> LastPlaces(IReadOnlyList<Line> lines)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Table is not null)
                continue;
            var value = lines[i].Value;
            places[TextShape.Key(Entry(value))] = i;
            // A run-in heading is repeated by its first sentence only.
            if (value.IndexOf('。') is > 0 and < LongestEntry and var stop && stop < value.Length - 1)
                places[TextShape.Key(value[..stop])] = i;
        }
        return places;
    }

    private static string Entry(string line) => line.TrimEnd('。', ' ', '\u3000');
}
