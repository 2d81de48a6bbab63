namespace PolicyMiner.Reusing;

/// <summary>
/// Finds clauses that changed places with a shared passage: they stand right before it in one text and right behind it in the other. They may
/// be too short to have a fingerprint of their own; that they adjoin the passage in both texts tells that they belong to it.
/// </summary>
internal static class SwappedClauses
{
    // Fewer symbols than this may adjoin by chance.
    private const int Shortest = 4;

    /// <summary>The swapped clauses of a passage of the texts <paramref name="a"/> and <paramref name="b"/>; at most one on each side.</summary>
    public static IEnumerable<AlignedPassage> Of(int[] a, int[] b, AlignedPassage passage)
    {
        if (Adjoining(a, passage.A.From, b, passage.B.To) is var before and >= Shortest)
            yield return new([new(passage.A.From - before, passage.B.To, before)]);
        if (Adjoining(b, passage.B.From, a, passage.A.To) is var after and >= Shortest)
            yield return new([new(passage.A.To, passage.B.From - after, after)]);
    }

    // How many symbols that end at a place of one text are those that begin at a place of the other.
    private static int Adjoining(int[] before, int end, int[] after, int start)
    {
        for (var length = Math.Min(Math.Min(GapAlignment.Longest, end), after.Length - start); length >= Shortest; length--)
        {
            if (before.AsSpan(end - length, length).SequenceEqual(after.AsSpan(start, length)))
                return length;
        }
        return 0;
    }
}
