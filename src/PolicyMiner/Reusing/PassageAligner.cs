namespace PolicyMiner.Reusing;

/// <summary>Shared runs that belong together: one passage, with its edits between them.</summary>
/// <param name="Runs">In the order of the later text; in the earlier text too, unless the passage was put in another order.</param>
internal sealed record AlignedPassage(IReadOnlyList<Run> Runs)
{
    /// <summary>First and last symbol (out) in the earlier text.</summary>
    public (int From, int To) A { get; } = (Runs.Min(r => r.A), Runs.Max(r => r.AEnd));

    /// <summary>The same in the later text.</summary>
    public (int From, int To) B { get; } = (Runs[0].B, Runs.Max(r => r.BEnd));

    /// <summary>How many symbols are shared.</summary>
    public int Matched { get; } = Runs.Sum(r => r.Length);

    /// <summary>Whether its parts stand in another order in the earlier text.</summary>
    public bool Reordered { get; } = Enumerable.Range(1, Math.Max(0, Runs.Count - 1)).Any(i => Runs[i].A < Runs[i - 1].A);

    /// <summary>The share of the longer side that is shared.</summary>
    public double Similarity => (double)Matched / Math.Max(A.To - A.From, B.To - B.From);

    /// <summary>What it is worth as evidence: shared symbols, each counted by how rare its wording is.</summary>
    public double Evidence { get; init; }

    /// <summary>How much of its four ends (two in each text) stand where a clause begins or ends: 1 for whole clauses, half for a passage that breaks
    /// off within a clause everywhere. People copy clauses; accidents end anywhere.</summary>
    public double Wholeness { get; init; } = 1;

    /// <summary>How surely it is a copy: evidence against length, less for every edit and for broken clauses. Of accidents in a corpus of much common
    /// wording its upper tail falls off exponentially, which tells how strong a copy must be there, see <see cref="NoiseLevel"/>.</summary>
    public double Strength => Evidence * Wholeness * Similarity * Similarity / Math.Sqrt(Math.Max(A.To - A.From, B.To - B.From));
}

/// <summary>
/// Aligns two texts from the places of the fingerprints they share: each is extended to the longest exact run, runs near each other in both
/// texts are bridged over small edits, the ends are followed beyond the last exact run, and neighbouring parts in another order are joined.
/// </summary>
internal sealed class PassageAligner(CommonWording common)
{
    // How far apart two runs may stand to be one passage with an edit between them, and how much longer the edit may be on one side.
    private const int WidestGap = 12;
    private const int MostShift = 12;

    // Fewer symbols than this beyond the edge of a paragraph are chance: 一、 after one, 1. after the other.
    private const int ShortestBeyondEdge = 5;

    // A part that is moved must be a clause of its own; less comes about by chance.
    private const int ShortestPart = 9;

    /// <summary>The stretches that <paramref name="b"/> shares with the earlier <paramref name="a"/>, moved parts joined where that makes them surer.</summary>
    /// <param name="seeds">Places of equal fingerprints in both.</param>
    public List<AlignedPassage> Align(ReuseText a, ReuseText b, ulong[] bHashes, List<(int A, int B)> seeds)
    {
        var runs = ExactRuns(a.Codes, b.Codes, seeds);
        var parts = Chains(runs).Select(chain => Trimmed(a, b, Bridged(a.Codes, b.Codes, chain))).Where(p => p.Matched >= ShortestPart).ToList();
        return PassageJoiner.Join([.. Best(parts).SelectMany(p => MovedClauses.Of(a, b, p).Prepend(p)).Select(p => p with { Evidence = Evidence(b, bHashes, p), Wholeness = Wholeness(a, b, p) })]);
    }

    private static List<Run> ExactRuns(int[] a, int[] b, List<(int A, int B)> seeds)
    {
        seeds.Sort((x, y) => (x.B - x.A) != (y.B - y.A) ? (x.B - x.A).CompareTo(y.B - y.A) : x.B.CompareTo(y.B));
        var runs = new List<Run>();
        var (diagonal, covered) = (int.MinValue, 0);
        foreach (var (seedA, seedB) in seeds)
        {
            if (seedB - seedA == diagonal && seedB < covered)
                continue;
            int from = 0, to = 0;
            while (seedA - from > 0 && seedB - from > 0 && a[seedA - from - 1] == b[seedB - from - 1])
                from++;
            while (seedA + to < a.Length && seedB + to < b.Length && a[seedA + to] == b[seedB + to])
                to++;
            (diagonal, covered) = (seedB - seedA, seedB + to);
            if (from + to >= Shingles.Length)
                runs.Add(new(seedA - from, seedB - from, from + to));
        }
        runs.Sort((x, y) => x.B != y.B ? x.B.CompareTo(y.B) : y.Length.CompareTo(x.Length));
        return runs;
    }

    // Each run joins the passage that it continues with the least shift; what overlaps is cut off.
    private static List<List<Run>> Chains(List<Run> runs)
    {
        var chains = new List<List<Run>>();
        var open = new List<List<Run>>();
        foreach (var found in runs)
        {
            open.RemoveAll(c => found.B - c[^1].BEnd > WidestGap);
            List<Run>? best = null;
            var (least, joined) = (int.MaxValue, found);
            foreach (var chain in open)
            {
                var last = chain[^1];
                var overlap = Math.Max(0, Math.Max(last.BEnd - found.B, last.AEnd - found.A));
                var run = new Run(found.A + overlap, found.B + overlap, found.Length - overlap);
                var (gapA, gapB) = (run.A - last.AEnd, run.B - last.BEnd);
                if (run.Length < 3 || found.A <= last.A || gapA > WidestGap || gapB > WidestGap || Math.Abs(gapA - gapB) > MostShift)
                    continue;
                if (Math.Abs(gapA - gapB) < least)
                    (best, least, joined) = (chain, Math.Abs(gapA - gapB), run);
            }
            if (best is null)
            {
                best = [];
                chains.Add(best);
                open.Add(best);
            }
            best.Add(joined);
        }
        return chains;
    }

    private static AlignedPassage Bridged(int[] a, int[] b, List<Run> chain)
    {
        var runs = new List<Run>();
        var (startA, startB) = (chain[0].A, chain[0].B);
        for (var before = Before(a, b, startA, startB); before.Count > 0; before = Before(a, b, startA, startB))
        {
            runs.InsertRange(0, before);
            (startA, startB) = (before[0].A, before[0].B);
        }
        for (var i = 0; i < chain.Count; i++)
        {
            if (i > 0)
                runs.AddRange(GapAlignment.Between(a.AsSpan(chain[i - 1].AEnd, chain[i].A - chain[i - 1].AEnd), b.AsSpan(chain[i - 1].BEnd, chain[i].B - chain[i - 1].BEnd), chain[i - 1].AEnd, chain[i - 1].BEnd));
            runs.Add(chain[i]);
        }
        for (var after = GapAlignment.From(a.AsSpan(runs[^1].AEnd), b.AsSpan(runs[^1].BEnd), runs[^1].AEnd, runs[^1].BEnd); after.Count > 0;
            after = GapAlignment.From(a.AsSpan(runs[^1].AEnd), b.AsSpan(runs[^1].BEnd), runs[^1].AEnd, runs[^1].BEnd))
            runs.AddRange(after);
        return new(Merged(runs));
    }

    private static AlignedPassage Trimmed(ReuseText a, ReuseText b, AlignedPassage passage)
    {
        var runs = passage.Runs.ToList();
        var (head, tail) = (0, 0);
        // Walks in from each end: a break within the first few symbols cuts off what is before it.
        for (var at = 0; at < Math.Min(ShortestBeyondEdge, passage.Matched - 1); at++)
        {
            if (Breaks(SymbolAt(runs, at), SymbolAt(runs, at + 1)))
                head = at + 1;
            if (Breaks(SymbolAt(runs, passage.Matched - 2 - at), SymbolAt(runs, passage.Matched - 1 - at)))
                tail = at + 1;
        }
        return head + tail == 0 || head + tail >= passage.Matched ? passage : new(Cut(runs, head, passage.Matched - tail));

        bool Breaks((int A, int B) x, (int A, int B) y) => a.ParagraphOf(x.A) != a.ParagraphOf(y.A) || b.ParagraphOf(x.B) != b.ParagraphOf(y.B);
    }

    private static (int A, int B) SymbolAt(List<Run> runs, int matched)
    {
        foreach (var run in runs)
        {
            if (matched < run.Length)
                return (run.A + matched, run.B + matched);
            matched -= run.Length;
        }
        throw new ArgumentOutOfRangeException(nameof(matched));
    }

    private static List<Run> Cut(List<Run> runs, int from, int to)
    {
        var kept = new List<Run>();
        var at = 0;
        foreach (var run in runs)
        {
            var (start, end) = (Math.Max(from - at, 0), Math.Min(to - at, run.Length));
            if (start < end)
                kept.Add(new(run.A + start, run.B + start, end - start));
            at += run.Length;
        }
        return kept;
    }

    private static List<Run> Before(int[] a, int[] b, int startA, int startB)
    {
        var (lengthA, lengthB) = (Math.Min(GapAlignment.Longest, startA), Math.Min(GapAlignment.Longest, startB));
        var (left, right) = (a[(startA - lengthA)..startA], b[(startB - lengthB)..startB]);
        Array.Reverse(left);
        Array.Reverse(right);
        var runs = GapAlignment.From(left, right, 0, 0);
        runs.Reverse();
        return [.. runs.Select(r => new Run(startA - r.AEnd, startB - r.BEnd, r.Length))];
    }

    private static List<Run> Merged(List<Run> runs)
    {
        var merged = new List<Run>();
        foreach (var run in runs)
        {
            if (merged.Count > 0 && merged[^1].AEnd == run.A && merged[^1].BEnd == run.B)
                merged[^1] = merged[^1] with { Length = merged[^1].Length + run.Length };
            else
                merged.Add(run);
        }
        return merged;
    }

    // What a longer passage explains already is not reported a second time: the same words stand in the earlier text more than once.
    private static List<AlignedPassage> Best(List<AlignedPassage> parts)
    {
        var kept = new List<AlignedPassage>();
        foreach (var part in parts.OrderByDescending(p => p.Matched).ThenBy(p => p.B.From).ThenBy(p => p.A.From))
        {
            var covered = kept.Sum(k => Math.Max(0, Math.Min(k.B.To, part.B.To) - Math.Max(k.B.From, part.B.From)));
            if (covered * 2 < part.B.To - part.B.From)
                kept.Add(part);
        }
        return [.. kept.OrderBy(p => p.B.From)];
    }

    private static double Wholeness(ReuseText a, ReuseText b, AlignedPassage passage)
    {
        bool[] ends = [a.OpensClause(passage.A.From), a.OpensClause(passage.A.To), b.OpensClause(passage.B.From), b.OpensClause(passage.B.To)];
        return 0.5 + 0.5 * ends.Count(e => e) / ends.Length;
    }

    private double Evidence(ReuseText b, ulong[] hashes, AlignedPassage passage)
    {
        var (running, inSetPhrases) = (0.0, 0.0);
        foreach (var run in passage.Runs)
        {
            for (var i = run.B; i < run.BEnd; i++)
            {
                // A symbol is as telling as the shingles of the run around it are on average; in a run shorter than a shingle it says little.
                var (from, to) = (Math.Max(run.B, i - Shingles.Length + 1), Math.Min(i, run.BEnd - Shingles.Length));
                var weight = from > to ? 0.25 : 0;
                for (var s = from; s <= to; s++)
                    weight += common.Weight(hashes[s]) / (to - from + 1);
                if (b.IsSetPhrase(i))
                    inSetPhrases += weight;
                else
                    running += weight;
            }
        }
        // A set phrase alone is no copying; within a copied sentence it is part of it.
        return running + Math.Min(running, inSetPhrases);
    }
}
