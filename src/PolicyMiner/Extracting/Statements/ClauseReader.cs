using PolicyMiner.Extracting.Numbers;

namespace PolicyMiner.Extracting.Statements;

/// <summary>Splits folded text into <see cref="Clause"/>s and deals out its quantities and times.</summary>
internal static class ClauseReader
{
    private const int LongestInlineBracket = 14;
    private const int LongestBracket = 400;
    private const int LongClause = 400;
    private const int LongestClause = 1200;

    /// <summary>The clauses of <paramref name="text"/>, in order of their starts; a bracket's clauses follow the one they stand in.</summary>
    public static List<Clause> Read(string text, IReadOnlyList<TimeExpression> times, IReadOnlyList<Quantity> quantities)
    {
        var inQuantity = new bool[text.Length];
        foreach (var q in quantities)
        {
            for (var i = q.Start; i < q.End && i < text.Length; i++)
                inQuantity[i] = true;
        }
        var depth = BracketDepth(text, quantities);
        var clauses = new List<Clause>();
        var sentence = 0;
        for (var start = 0; start < text.Length;)
        {
            var end = start;
            while (end < text.Length && end - start < LongestClause && (depth[end] > 0 || inQuantity[end] || !IsEnd(text[end], end - start)))
                end++;
            AddClause(clauses, text, start, end, depth, sentence);
            if (end < text.Length && !IsEnd(text[end], end - start))
                end--; // cut for its length: nothing is left out
            if (end < text.Length && text[end] is '。' or '！' or '？')
                sentence++;
            start = end + 1;
        }
        Deal(clauses, times, quantities);
        return clauses;
    }

    // A list that never ends is cut at its 、, and in the end anywhere, so that work on one clause stays bounded.
    private static bool IsEnd(char c, int length) => IsEnd(c) || (c == '、' && length > LongClause);

    private static bool IsEnd(char c) => c is '，' or '；' or '。' or '：' or '！' or '？' or '…' or '\n';

    // Only brackets with quantities or clauses of their own are taken out; （离岸） belongs to the words around it.
    private static byte[] BracketDepth(string text, IReadOnlyList<Quantity> quantities)
    {
        var depth = new byte[text.Length];
        var next = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '（')
                continue;
            var close = text.IndexOf('）', i + 1, Math.Min(LongestBracket, text.Length - i - 1));
            if (close < 0)
                continue;
            while (next < quantities.Count && quantities[next].Start < i)
                next++;
            var own = next < quantities.Count && quantities[next].Start < close;
            if (own || close - i > LongestInlineBracket || text.AsSpan(i, close - i).IndexOfAny('，', '；', '。') >= 0)
            {
                for (var k = i; k <= close; k++)
                    depth[k] = 1;
                i = close;
            }
        }
        return depth;
    }

    private static void AddClause(List<Clause> clauses, string text, int start, int end, byte[] depth, int sentence)
    {
        if (end <= start)
            return;
        clauses.Add(new(start, end, end < text.Length ? text[end] : '。', sentence) { Text = Masked(text, start, end, depth) });
        for (var i = start; i < end; i++)
        {
            if (depth[i] == 0)
                continue;
            var stop = i;
            while (stop < end && depth[stop] > 0)
                stop++;
            // （…） itself, split at its own commas.
            for (var from = i + 1; from < stop - 1;)
            {
                var to = from;
                while (to < stop - 1 && !IsEnd(text[to]))
                    to++;
                if (to > from)
                    clauses.Add(new(from, to, to < stop - 1 ? text[to] : '）', sentence) { Text = text[from..to], Bracketed = true });
                from = to + 1;
            }
            i = stop;
        }
    }

    // Brackets with clauses of their own left blank.
    private static string Masked(string text, int start, int end, byte[] depth)
    {
        if (depth.AsSpan(start, end - start).IndexOfAnyExcept((byte)0) < 0)
            return text[start..end];
        var masked = text.AsSpan(start, end - start).ToArray();
        for (var i = 0; i < masked.Length; i++)
        {
            if (depth[start + i] > 0)
                masked[i] = ' ';
        }
        return new(masked);
    }

    private static void Deal(List<Clause> clauses, IReadOnlyList<TimeExpression> times, IReadOnlyList<Quantity> quantities)
    {
        foreach (var time in times)
            ClauseAt(clauses, time.Start)?.Times.Add(time);
        foreach (var quantity in quantities)
            ClauseAt(clauses, quantity.Start)?.Quantities.Add(quantity);
    }

    // The innermost clause at a position: the last one that begins at or before it and reaches over it.
    private static Clause? ClauseAt(List<Clause> clauses, int position)
    {
        int low = 0, high = clauses.Count - 1, at = -1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (clauses[middle].Start <= position)
                (at, low) = (middle, middle + 1);
            else
                high = middle - 1;
        }
        for (; at >= 0; at--)
        {
            if (clauses[at].End > position)
                return clauses[at];
            if (!clauses[at].Bracketed)
                return null;
        }
        return null;
    }
}
