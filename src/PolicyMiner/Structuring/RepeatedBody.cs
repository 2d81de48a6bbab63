using PolicyMiner.Text;

namespace PolicyMiner.Structuring;

/// <summary>Drops the second printing of a text that a page holds twice (once for the screen, once for the printer).</summary>
internal static class RepeatedBody
{
    private const int FewestLines = 5;
    private const int ShortestAnchor = 20;

    /// <summary><paramref name="lines"/> without a stretch that repeats, line by line, one that stands before it.</summary>
    public static List<Line> Drop(List<Line> lines)
    {
        var first = new Dictionary<string, int>(StringComparer.Ordinal);
        var kept = new List<Line>(lines.Count);
        for (var i = 0; i < lines.Count;)
        {
            var before = i;
            if (lines[i].Table is null && lines[i].Value.Length >= ShortestAnchor && !first.TryAdd(lines[i].Value, i))
                before = first[lines[i].Value];
            var same = before < i ? Same(lines, before, i) : 1;
            // All of what lies between must come again, or it must go on to the end of the file.
            var repeats = before < i && same >= FewestLines && (before + same == i || i + same == lines.Count);
            if (!repeats)
                kept.AddRange(lines.GetRange(i, same));
            i += same;
        }
        return kept;
    }

    private const int ShortestBody = 400;
    private const int Anchor = 30;

    /// <summary>The first printing where <paramref name="text"/>, packed into one line, is twice the same text; all of it otherwise.</summary>
    public static TracedText FirstPrinting(TracedText text)
    {
        var value = text.Value.AsSpan().TrimEnd();
        if (value.Length < 2 * ShortestBody)
            return text;
        var begin = value.Length - value.TrimStart().Length;
        var middle = begin + (value.Length - begin) / 2;
        // Of two equal halves the second begins in the middle, or behind the blanks there.
        for (var at = middle; at < value.Length && at - middle <= 3; at++)
        {
            if (value[at..].StartsWith(value.Slice(begin, Anchor)) && value[at..].SequenceEqual(value[begin..at].TrimEnd()))
                return text.Slice(0, at);
        }
        return text;
    }

    private static int Same(List<Line> lines, int before, int again)
    {
        var length = 0;
        while (before + length < again && again + length < lines.Count && Equal(lines[before + length], lines[again + length]))
            length++;
        return length;
    }

    private static bool Equal(Line one, Line other) =>
        one.Table is null && other.Table is null ? one.Value == other.Value
        : one.Table is { } table && other.Table is { } same && table.Rows.Count == same.Rows.Count;
}
