namespace PolicyMiner.Reusing;

/// <summary>
/// Finds clauses that changed places with a shared passage: they adjoin it in the later text, one behind the other, and stand near it in the earlier
/// one. They may be too short to have a fingerprint of their own; that all around is shared tells that they belong to it.
/// </summary>
internal static class MovedClauses
{
    // Clauses of fewer symbols may stand near by chance; longer ones have fingerprints.
    private const int Shortest = 4;
    private const int Longest = 40;

    // How far from the passage they are looked for in the earlier text.
    private const int WidestMove = 80;

    /// <summary>The moved clauses around a passage of the texts <paramref name="a"/> and <paramref name="b"/>.</summary>
    public static IEnumerable<AlignedPassage> Of(ReuseText a, ReuseText b, AlignedPassage passage)
    {
        var found = new List<Run>();
        for (var at = passage.B.To; at < b.Codes.Length && b.OpensClause(at) && Moved(at, ClauseEnd(b, at)) is { } run; at = run.BEnd)
            found.Add(run);
        for (var at = passage.B.From; at > 0 && b.OpensClause(at) && Moved(ClauseStart(b, at), at) is { } run; at = run.B)
            found.Add(run);
        return found.Select(run => new AlignedPassage([run]));

        Run? Moved(int from, int to)
        {
            if (to - from is < Shortest or > Longest)
                return null;
            var clause = b.Codes.AsSpan(from, to - from);
            for (var at = Math.Max(0, passage.A.From - WidestMove); at + clause.Length <= Math.Min(a.Codes.Length, passage.A.To + WidestMove); at++)
            {
                var run = new Run(at, from, clause.Length);
                if (a.OpensClause(at) && a.OpensClause(run.AEnd) && a.Codes.AsSpan(at, clause.Length).SequenceEqual(clause) && passage.Runs.Concat(found).All(r => r.AEnd <= run.A || run.AEnd <= r.A))
                    return run;
            }
            return null;
        }
    }

    private static int ClauseEnd(ReuseText text, int from)
    {
        do
            from++;
        while (!text.OpensClause(from));
        return from;
    }

    private static int ClauseStart(ReuseText text, int to)
    {
        do
            to--;
        while (!text.OpensClause(to));
        return to;
    }
}
