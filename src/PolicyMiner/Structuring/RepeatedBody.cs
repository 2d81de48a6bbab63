using PolicyMiner.Text;

namespace PolicyMiner.Structuring;

/// <summary>Drops the second printing of a text that a page holds twice (once for the screen, once for the printer).</summary>
internal static class RepeatedBody
{
    private const int FewestLines = 5;
    private const int ShortestAnchor = 20;
    private const int LongestParagraph = 200; // a shorter line may say a word twice
    private const int WidestGap = 2;

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

    /// <summary>The first half of a line that a page printed twice, with blanks between at most; any other line as it is.</summary>
    public static TracedText Once(TracedText text)
    {
        var value = text.Value.AsSpan().TrimEnd();
        for (var gap = 0; gap <= WidestGap && value.Length > LongestParagraph; gap++)
        {
            var half = (value.Length - gap) / 2;
            if (2 * half + gap == value.Length && value[half..(half + gap)].IsWhiteSpace() && value[..half].SequenceEqual(value[(half + gap)..]))
                return text.Slice(0, half);
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
