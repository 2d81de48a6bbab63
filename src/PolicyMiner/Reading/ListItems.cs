using PolicyMiner.Text;

namespace PolicyMiner.Reading;

/// <summary>
/// Finds the items of a list that runs on inside one cell, e.g. <c>1. 战略咨询 2. 信息安全咨询</c>: markers of one form that count from 1
/// without a gap. Markers are <c>1.</c> <c>1．</c> <c>1、</c> <c>（1）</c> <c>(1)</c> and <c>①</c>.
/// </summary>
public static class ListItems
{
    private const string Circled = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳";

    /// <summary>The items without their markers; empty where the text is no list.</summary>
    /// <param name="text">The cell's text, starting with the first marker.</param>
    /// <param name="markedAsList">Whether the format's own markup (<c>ol</c>) says that it is a list, so that one item is enough.</param>
    /// <remarks>A printed page may show no blank between items (1.外观设计2.结构设计); where no item 2 follows a blank, one that follows a letter counts.</remarks>
    public static IReadOnlyList<TracedText> Split(TracedText text, bool markedAsList = false)
    {
        text = text.Trim();
        var items = Split(text, markedAsList, MayPrecedeMarker);
        return items.Count > 1 || text.Length == 0 ? items : Split(text, markedAsList: false, c => MayPrecedeMarker(c) || Layout.Scripts.IsWide(c)) is { Count: > 1 } close ? close : items;
    }

    private static List<TracedText> Split(TracedText text, bool markedAsList, Func<char, bool> mayPrecede)
    {
        var starts = new List<(int Marker, int Content)>();
        var form = '\0';
        for (var i = 0; i < text.Length; i++)
        {
            if (i > 0 && !mayPrecede(text[i - 1]))
                continue;
            if (MarkerAt(text.Value, i, starts.Count + 1) is not { } marker || (form != '\0' && marker.Form != form))
            {
                if (i == 0)
                    return [];
                continue;
            }
            form = marker.Form;
            starts.Add((i, marker.End));
            i = marker.End - 1;
        }
        if (starts.Count < (markedAsList ? 1 : 2))
            return [];
        return [.. starts.Select((s, n) => text.Slice(s.Content, (n + 1 < starts.Count ? starts[n + 1].Marker : text.Length) - s.Content).Trim())];
    }

    private static bool MayPrecedeMarker(char c) => char.IsWhiteSpace(c) || c is '；' or ';' or '。' or '：' or ':' or '，' or ',' or '、';

    private static (char Form, int End)? MarkerAt(string text, int at, int number)
    {
        if (number <= Circled.Length && text[at] == Circled[number - 1])
            return ('①', at + 1);
        var digits = number.ToString();
        var open = text[at] is '（' or '(';
        var from = open ? at + 1 : at;
        if (string.CompareOrdinal(text, from, digits, 0, digits.Length) != 0)
            return null;
        var after = from + digits.Length;
        if (after >= text.Length)
            return null;
        if (open)
            return text[after] is '）' or ')' ? ('（', after + 1) : null;
        // 1.5倍 is a number, not item 1.
        if (text[after] == '.' && after + 1 < text.Length && char.IsAsciiDigit(text[after + 1]))
            return null;
        return text[after] is '.' or '．' or '、' ? ('.', after + 1) : null;
    }
}
