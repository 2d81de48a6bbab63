namespace PolicyMiner.Reusing;

/// <summary>
/// Finds clauses that changed places with a shared passage: they adjoin it in the later text, one behind the other, or stand between its parts, and
/// are near it in the earlier one. They may be too short to have a fingerprint of their own; that all around is shared tells that they belong to it.
/// </summary>
internal static class MovedClauses
{
    // Clauses of fewer symbols (2009年) must adjoin the passage in the earlier text too, as they may stand near by chance.
    private const int ShortestNear = 4;
    private const int Shortest = 2;

    // Longer ones have fingerprints.
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
        for (var i = 1; i < passage.Runs.Count; i++)
        {
            for (var at = passage.Runs[i - 1].BEnd; at < passage.Runs[i].B && b.OpensClause(at) && Moved(at, ClauseEnd(b, at)) is { } run; at = run.BEnd)
                found.Add(run);
        }
        return found.Select(run => new AlignedPassage([run]));

        Run? Moved(int from, int to)
        {
            if (to - from is < Shortest or > Longest)
                return null;
            var clause = b.Codes.AsSpan(from, to - from);
            var widest = clause.Length < ShortestNear ? clause.Length : WidestMove;
            for (var at = Math.Max(0, passage.A.From - widest); at + clause.Length <= Math.Min(a.Codes.Length, passage.A.To + widest); at++)
            {
                var run = new Run(at, from, clause.Length);
                if (a.OpensClause(at) && a.OpensClause(run.AEnd) && a.Codes.AsSpan(at, clause.Length).SequenceEqual(clause) && IsFree(run))
                    return run;
            }
            return null;
        }

        bool IsFree(Run run) => passage.Runs.Concat(found).All(r => (r.AEnd <= run.A || run.AEnd <= r.A) && (r.BEnd <= run.B || run.BEnd <= r.B));
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
