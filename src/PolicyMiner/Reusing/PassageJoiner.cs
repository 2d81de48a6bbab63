namespace PolicyMiner.Reusing;

/// <summary>Joins parts that were put in another order to the passage they make up together.</summary>
internal static class PassageJoiner
{
    // Parts in another order must stand side by side in one text and no further apart than this in the other.
    private const int SideBySide = 20;
    private const int WidestMove = 600;

    // What is joined must be of one piece in both texts.
    private const double LeastWhole = 0.75;

    // A short clause says little of itself and makes a passage longer: together they may be a little less sure than the best of them.
    private const double LeastSurer = 0.8;

    // Where parts meet, as many symbols may be shared by accident with what follows the other part.
    private const int WidestOverlap = 4;

    /// <summary>Whether two parts may be one passage: side by side in one text and not far apart in the other. The same words taken twice are
    /// two passages.</summary>
    public static bool AreNeighbours(AlignedPassage x, AlignedPassage y)
    {
        var (inA, inB) = (Distance(x.A, y.A), Distance(x.B, y.B));
        return inA >= 0 && inB >= 0 && IsNear(inA, inB);
    }

    /// <summary>The passages that <paramref name="parts"/> make up, in the order of the later text: each grows from its surest part, part by part,
    /// and is as large as leaves it of one piece and about as sure as its best part.</summary>
    public static List<AlignedPassage> Join(IReadOnlyList<AlignedPassage> parts)
    {
        if (parts.Count == 1)
            return [parts[0]];
        var passages = new List<AlignedPassage>();
        var rest = parts.OrderByDescending(p => p.Strength).ThenBy(p => p.B.From).ThenBy(p => p.A.From).ToList();
        while (rest.Count > 0)
        {
            var whole = Grown(rest);
            passages.Add(Whole(whole));
            // The others, unless what was taken explains them.
            rest.RemoveAll(p => Outside(p, whole) is null);
        }
        passages.Sort((x, y) => x.B.From.CompareTo(y.B.From));
        return passages;
    }

    // The first part and what joins it.
    private static List<AlignedPassage> Grown(List<AlignedPassage> parts)
    {
        var taken = new List<AlignedPassage> { parts[0] };
        var best = 1;
        while (Nearest(taken, parts) is { } next)
        {
            taken.Add(next);
            var whole = Whole(taken);
            if (whole.Similarity >= LeastWhole && whole.Strength >= parts[0].Strength * LeastSurer)
                best = taken.Count;
        }
        return taken[..best];
    }

    // The neighbour with which the passage is most of one piece.
    private static AlignedPassage? Nearest(List<AlignedPassage> taken, List<AlignedPassage> parts)
    {
        var (nearest, similarity) = ((AlignedPassage?)null, 0.0);
        var near = parts.Where(p => taken.Exists(t => IsNear(Distance(t.A, p.A), Distance(t.B, p.B))));
        foreach (var part in near.Select(p => Outside(p, taken)).OfType<AlignedPassage>())
        {
            if (Whole([.. taken, part]).Similarity is var s && s > similarity)
                (nearest, similarity) = (part, s);
        }
        return nearest;
    }

    private static AlignedPassage Whole(List<AlignedPassage> parts) => parts.Count == 1 ? parts[0] : new([.. parts.SelectMany(p => p.Runs).OrderBy(r => r.B)])
    {
        Evidence = parts.Sum(p => p.Evidence),
        Wholeness = parts.Sum(p => p.Wholeness * p.Matched) / parts.Sum(p => p.Matched),
    };

    // A part without the few symbols that other parts have; null where it is more than a few: what is shared is counted once.
    private static AlignedPassage? Outside(AlignedPassage part, List<AlignedPassage> others)
    {
        if (others.TrueForAll(o => Distance(o.A, part.A) >= 0 && Distance(o.B, part.B) >= 0))
            return part;
        var runs = new List<Run>();
        foreach (var run in part.Runs)
        {
            for (var i = 0; i < run.Length; i++)
            {
                if (others.Exists(o => o.Runs.Any(r => (run.A + i >= r.A && run.A + i < r.AEnd) || (run.B + i >= r.B && run.B + i < r.BEnd))))
                    continue;
                if (runs.Count > 0 && runs[^1].AEnd == run.A + i && runs[^1].BEnd == run.B + i)
                    runs[^1] = runs[^1] with { Length = runs[^1].Length + 1 };
                else
                    runs.Add(new(run.A + i, run.B + i, 1));
            }
        }
        var left = runs.Sum(r => r.Length);
        return left == 0 || part.Matched - left > WidestOverlap ? null : new(runs) { Evidence = part.Evidence * left / part.Matched, Wholeness = part.Wholeness };
    }

    private static bool IsNear(int inA, int inB) => Math.Min(inA, inB) <= SideBySide && Math.Max(inA, inB) <= WidestMove;

    // Negative where both overlap.
    private static int Distance((int From, int To) x, (int From, int To) y) => Math.Max(y.From - x.To, x.From - y.To);
}
