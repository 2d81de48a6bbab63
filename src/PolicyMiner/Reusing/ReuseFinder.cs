using PolicyMiner.Indexing;
using PolicyMiner.Model;

namespace PolicyMiner.Reusing;

/// <summary>
/// Finds the passages that notices share. Texts are read as symbols, each text's fingerprints are looked up among those of earlier texts, and
/// every pair with common ones is aligned to the character. Wording that many notices have is no evidence of copying and is set aside.
/// </summary>
public static class ReuseFinder
{
    // Part of a passage's length that must be shared at all: punctuation and numbers take the rest.
    private const double LeastShared = 0.6;

    // Beside a passage that is surely a copy a part of it needs less.
    private const double BesideCopy = 1.0 / 3;

    private const int SetAsideShown = 5;

    /// <summary>Looks for passages among the notices of an index.</summary>
    public static ReuseReport Find(PolicyIndex index, IReadOnlyList<IndexedNotice> notices, ReuseOptions options) =>
        Find([.. notices.Select(n => (n, (Func<NoticeText>)(() => index.LoadText(n))))], options);

    /// <summary>The same for notices whose texts are loaded one after the other, when they are needed.</summary>
    public static ReuseReport Find(IReadOnlyList<(IndexedNotice Notice, Func<NoticeText> Text)> notices, ReuseOptions options)
    {
        var texts = Read(notices.OrderBy(n => SharedPassage.DateOf(n.Notice) ?? "9999", StringComparer.Ordinal).ThenBy(n => n.Notice.NoticeId, StringComparer.Ordinal), options);
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = options.Workers };
        var hashes = new ulong[texts.Count][];
        Parallel.For(0, texts.Count, parallel, i => hashes[i] = Shingles.Hashes(texts[i].Codes));
        var common = new CommonWording(hashes);
        var fingerprints = new Fingerprints();
        for (var i = 0; i < texts.Count; i++)
        {
            var (own, at) = (hashes[i], i);
            Shingles.Winnow(own, s =>
            {
                if (common.Weight(own[s]) > 0)
                    fingerprints.Add(own[s], at, s);
            });
        }
        var search = new Search(texts, hashes, fingerprints, common, options);
        var candidates = new PairCandidates[texts.Count][];
        Parallel.For(0, texts.Count, parallel, b => candidates[b] = [.. search.Before(b)]);
        return Report(texts, [.. candidates.SelectMany(c => c)], common, options);
    }

    private static ReuseReport Report(List<ReuseText> texts, List<PairCandidates> candidates, CommonWording common, ReuseOptions options)
    {
        var level = NoiseLevel.Of([.. candidates.SelectMany(c => c.Strengths).Select(s => (double)s)], texts.Count);
        var found = new List<SharedPassage>();
        var weak = new List<(double Strength, string Text)>();
        foreach (var pair in candidates)
        {
            var strong = pair.Parts.Where(p => p.Strength >= level && IsLong(p, options)).ToList();
            var all = pair.Parts.Where(p => strong.Contains(p) || (p.Strength >= level * BesideCopy && strong.Any(s => PassageJoiner.AreNeighbours(s, p)))).ToList();
            foreach (var passage in PassageJoiner.Join(all))
            {
                var words = PassageText.Of(texts[pair.A], texts[pair.B], passage);
                if (Math.Min(words.Characters, Count(words.Earlier.Text)) >= options.Shortest)
                    found.Add(words);
            }
            if (strong.Count == 0 && pair.Parts.Where(p => IsLong(p, options)).MaxBy(p => p.Strength) is { } near)
                weak.Add((near.Strength, PassageText.Of(texts[pair.A], texts[pair.B], near).Later.Text));
        }
        return new(texts.Count, found)
        {
            Families = PassageFamilies.Of(found),
            Sections = SectionShares.Of(found, texts),
            SetAside = candidates.Sum(c => c.Strengths.Count(s => s < level)),
            SetAsideExamples = [.. weak.OrderByDescending(w => w.Strength).ThenBy(w => w.Text, StringComparer.Ordinal).Select(w => w.Text).Distinct().Take(SetAsideShown)],
            JudgedOver = common.Notices,
        };
    }

    private static bool IsLong(AlignedPassage part, ReuseOptions options) => part.Matched >= options.Shortest * LeastShared && part.Similarity >= options.LeastSimilarity;

    private static int Count(string text) => text.Count(c => !char.IsWhiteSpace(c));

    // One thread reads the index, then several take its texts apart.
    private static List<ReuseText> Read(IEnumerable<(IndexedNotice Notice, Func<NoticeText> Text)> notices, ReuseOptions options)
    {
        var texts = new List<ReuseText>();
        foreach (var chunk in notices.Chunk(64))
        {
            var loaded = chunk.Select(n => (n.Notice, Text: n.Text())).ToArray();
            var read = new ReuseText[loaded.Length];
            Parallel.For(0, loaded.Length, new() { MaxDegreeOfParallelism = options.Workers }, i => read[i] = new(loaded[i].Notice, loaded[i].Text));
            texts.AddRange(read);
        }
        return texts;
    }

    /// <summary>What a pair of texts shares, before it is known what counts.</summary>
    /// <param name="Strengths">Of all parts that are long enough.</param>
    /// <param name="Parts">The parts themselves; none where no part is strong enough in any corpus.</param>
    private sealed record PairCandidates(int A, int B, IReadOnlyList<float> Strengths, IReadOnlyList<AlignedPassage> Parts);

    private sealed class Search(List<ReuseText> texts, ulong[][] hashes, Fingerprints fingerprints, CommonWording common, ReuseOptions options)
    {
        private readonly PassageAligner _aligner = new(common);

        /// <summary>What a text shares with each earlier one.</summary>
        public IEnumerable<PairCandidates> Before(int at)
        {
            if (options.Among && !IsAsked(at))
                yield break;
            foreach (var (text, places) in Seeds(at).OrderBy(s => s.Key))
            {
                var parts = _aligner.Align(texts[text], texts[at], hashes[at], places);
                var strengths = parts.Where(p => IsLong(p, options)).Select(p => (float)p.Strength).ToList();
                if (strengths.Count > 0)
                    yield return new(text, at, strengths, strengths.Exists(s => s >= NoiseLevel.Least / 2) ? parts : []);
            }
        }

        private Dictionary<int, List<(int A, int B)>> Seeds(int at)
        {
            var seeds = new Dictionary<int, List<(int A, int B)>>();
            var any = IsAsked(at) && !options.Among;
            Shingles.Winnow(hashes[at], symbol =>
            {
                foreach (var (text, place) in fingerprints.Before(hashes[at][symbol], at))
                {
                    if (!any && !IsAsked(text))
                        continue;
                    if (!seeds.TryGetValue(text, out var list))
                        seeds[text] = list = [];
                    list.Add((place, symbol));
                }
            });
            return seeds;
        }

        private bool IsAsked(int text) => options.Of.Count == 0 || options.Of.Contains(texts[text].Notice.NoticeId);
    }
}
