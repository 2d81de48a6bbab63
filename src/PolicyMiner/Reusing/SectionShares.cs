using PolicyMiner.Text;

namespace PolicyMiner.Reusing;

/// <summary>Counts how much of each section stands in shared passages.</summary>
internal static class SectionShares
{
    /// <summary>Per pair of notices and side, the sections with something shared, in document order.</summary>
    public static IReadOnlyList<SectionShare> Of(IReadOnlyList<SharedPassage> passages, IReadOnlyList<ReuseText> texts)
    {
        var byId = texts.ToDictionary(t => t.Notice.NoticeId, StringComparer.Ordinal);
        var sizes = new Dictionary<string, List<SectionText>>(StringComparer.Ordinal);
        var shares = new List<SectionShare>();
        foreach (var pair in passages.GroupBy(p => (Earlier: p.Earlier.Notice.NoticeId, Later: p.Later.Notice.NoticeId)))
        {
            Add(byId[pair.Key.Earlier], pair.Key.Later, pair.Select(p => p.Earlier.Range));
            Add(byId[pair.Key.Later], pair.Key.Earlier, pair.Select(p => p.Later.Range));
        }
        return shares;

        void Add(ReuseText text, string other, IEnumerable<TextRange> ranges)
        {
            if (!sizes.TryGetValue(text.Notice.NoticeId, out var sections))
                sizes[text.Notice.NoticeId] = sections = SectionText.Of(text);
            var merged = Merged(ranges);
            foreach (var section in sections)
            {
                var shared = section.Parts.Sum(part => merged.Sum(r => Count(text.Text, Math.Max(part.Start, r.Start), Math.Min(part.End, r.End))));
                if (shared > 0)
                    shares.Add(new(text.Notice.NoticeId, other, section.Section, section.Characters, shared));
            }
        }
    }

    private static List<TextRange> Merged(IEnumerable<TextRange> ranges)
    {
        var merged = new List<TextRange>();
        foreach (var range in ranges.OrderBy(r => r.Start))
        {
            if (merged.Count > 0 && range.Start <= merged[^1].End)
                merged[^1] = new(merged[^1].Start, Math.Max(merged[^1].End, range.End));
            else
                merged.Add(range);
        }
        return merged;
    }

    private static int Count(string text, int start, int end)
    {
        var count = 0;
        for (var i = start; i < end; i++)
            count += char.IsWhiteSpace(text[i]) ? 0 : 1;
        return count;
    }

    private sealed record SectionText(IReadOnlyList<string> Section, IReadOnlyList<TextRange> Parts, int Characters)
    {
        public static List<SectionText> Of(ReuseText text) => [.. text.Passages().GroupBy(p => string.Join('\u0001', p.Section))
            .Select(g => new SectionText(g.First().Section, [.. g.Select(p => p.Range)], g.Sum(p => Count(text.Text, p.Range.Start, p.Range.End))))];
    }
}
