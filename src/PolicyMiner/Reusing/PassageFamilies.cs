namespace PolicyMiner.Reusing;

/// <summary>Gathers passages of pairs into families: passages that stand in about the same place of one notice are one.</summary>
internal static class PassageFamilies
{
    // Two places are the same when they share this part of what they cover together.
    private const double SamePlace = 0.5;

    /// <summary>The families, those in most notices first, of these the longest.</summary>
    public static IReadOnlyList<PassageFamily> Of(IReadOnlyList<SharedPassage> passages)
    {
        var group = Enumerable.Range(0, passages.Count).ToArray();
        var places = passages.SelectMany((p, i) => new[] { (Side: p.Earlier, Passage: i), (Side: p.Later, Passage: i) })
            .GroupBy(p => p.Side.Notice.NoticeId, StringComparer.Ordinal);
        foreach (var notice in places)
        {
            var open = new List<(PassageSide Side, int Passage)>();
            foreach (var place in notice.OrderBy(p => p.Side.Range.Start).ThenBy(p => p.Passage))
            {
                open.RemoveAll(o => o.Side.Range.End <= place.Side.Range.Start);
                foreach (var other in open)
                {
                    if (IsSame(other.Side.Range, place.Side.Range))
                        group[Root(place.Passage)] = Root(other.Passage);
                }
                open.Add(place);
            }
        }
        return [.. Enumerable.Range(0, passages.Count).GroupBy(Root).Select(g => Family([.. g.Select(i => passages[i])]))
            .OrderByDescending(f => f.Notices).ThenByDescending(f => f.First.Text.Length).ThenBy(f => f.First.Notice.NoticeId, StringComparer.Ordinal).ThenBy(f => f.First.Range.Start)];

        int Root(int i)
        {
            while (group[i] != i)
                i = group[i] = group[group[i]];
            return i;
        }
    }

    private static bool IsSame(Text.TextRange a, Text.TextRange b)
    {
        var shared = Math.Min(a.End, b.End) - Math.Max(a.Start, b.Start);
        return shared >= SamePlace * (Math.Max(a.End, b.End) - Math.Min(a.Start, b.Start));
    }

    // Every other notice by its tie to the earliest one that it has a tie to.
    private static PassageFamily Family(List<SharedPassage> passages)
    {
        var first = passages.Select(p => p.Earlier).OrderBy(s => SharedPassage.DateOf(s.Notice) ?? "9999", StringComparer.Ordinal).ThenBy(s => s.Notice.NoticeId, StringComparer.Ordinal)
            .ThenByDescending(s => s.Text.Length).First();
        var copies = passages.Where(p => p.Later.Notice.NoticeId != first.Notice.NoticeId).GroupBy(p => p.Later.Notice.NoticeId, StringComparer.Ordinal)
            .Select(g => g.OrderBy(p => p.Earlier.Notice.NoticeId == first.Notice.NoticeId ? 0 : 1).ThenByDescending(p => p.Characters).First());
        return new(first, [.. copies.OrderBy(p => SharedPassage.DateOf(p.Later.Notice) ?? "9999", StringComparer.Ordinal).ThenBy(p => p.Later.Notice.NoticeId, StringComparer.Ordinal)]);
    }
}
