namespace PolicyMiner.Reusing;

/// <summary>A run of symbols that two texts share.</summary>
/// <param name="A">Where it begins in the earlier text.</param>
/// <param name="B">Where it begins in the later text.</param>
internal readonly record struct Run(int A, int B, int Length)
{
    /// <summary>Its end in the earlier text.</summary>
    public int AEnd => A + Length;

    /// <summary>Its end in the later text.</summary>
    public int BEnd => B + Length;
}

/// <summary>
/// Aligns short stretches symbol by symbol (Needleman and Wunsch 1970: a match counts 1, a changed, added or dropped symbol −1), so that small
/// edits between two exact runs, and beyond the last one, are bridged.
/// </summary>
internal static class GapAlignment
{
    /// <summary>The longest stretch that is looked at.</summary>
    public const int Longest = 24;

    // One symbol after a change is chance.
    private const int LeastGain = 2;

    /// <summary>What two stretches between exact runs share.</summary>
    public static List<Run> Between(ReadOnlySpan<int> a, ReadOnlySpan<int> b, int aOffset, int bOffset)
    {
        var runs = new List<Run>();
        if (a.Length == 0 || b.Length == 0 || a.Length > Longest || b.Length > Longest)
            return runs;
        Span<short> scores = stackalloc short[(Longest + 1) * (Longest + 1)];
        Fill(a, b, scores);
        Trace(a, b, scores, a.Length, b.Length, aOffset, bOffset, runs);
        return runs;
    }

    /// <summary>How far a passage goes on beyond its last exact run: the beginning of both stretches that scores best, if it scores enough.</summary>
    public static List<Run> From(ReadOnlySpan<int> a, ReadOnlySpan<int> b, int aOffset, int bOffset)
    {
        var runs = new List<Run>();
        a = a[..Math.Min(Longest, a.Length)];
        b = b[..Math.Min(Longest, b.Length)];
        if (a.Length == 0 || b.Length == 0)
            return runs;
        Span<short> scores = stackalloc short[(Longest + 1) * (Longest + 1)];
        Fill(a, b, scores);
        var (best, atA, atB) = ((short)0, 0, 0);
        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                if (scores[i * (Longest + 1) + j] > best)
                    (best, atA, atB) = (scores[i * (Longest + 1) + j], i, j);
            }
        }
        if (best >= LeastGain)
            Trace(a, b, scores, atA, atB, aOffset, bOffset, runs);
        return runs;
    }

    private static void Fill(ReadOnlySpan<int> a, ReadOnlySpan<int> b, Span<short> scores)
    {
        for (var j = 0; j <= b.Length; j++)
            scores[j] = (short)-j;
        for (var i = 1; i <= a.Length; i++)
        {
            var (row, above) = (i * (Longest + 1), (i - 1) * (Longest + 1));
            scores[row] = (short)-i;
            for (var j = 1; j <= b.Length; j++)
            {
                var both = scores[above + j - 1] + (a[i - 1] == b[j - 1] ? 1 : -1);
                scores[row + j] = (short)Math.Max(both, Math.Max(scores[above + j], scores[row + j - 1]) - 1);
            }
        }
    }

    private static void Trace(ReadOnlySpan<int> a, ReadOnlySpan<int> b, ReadOnlySpan<short> scores, int i, int j, int aOffset, int bOffset, List<Run> runs)
    {
        var length = 0;
        while (i > 0 && j > 0)
        {
            var score = scores[i * (Longest + 1) + j];
            if (a[i - 1] == b[j - 1] && score == scores[(i - 1) * (Longest + 1) + j - 1] + 1)
            {
                length++;
                (i, j) = (i - 1, j - 1);
                continue;
            }
            Close(i, j);
            if (score == scores[(i - 1) * (Longest + 1) + j - 1] - 1)
                (i, j) = (i - 1, j - 1);
            else if (score == scores[(i - 1) * (Longest + 1) + j] - 1)
                i--;
            else
                j--;
        }
        Close(i, j);
        runs.Reverse();

        void Close(int atA, int atB)
        {
            if (length > 0)
                runs.Add(new(aOffset + atA, bOffset + atB, length));
            length = 0;
        }
    }
}
