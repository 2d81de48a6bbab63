using PolicyMiner.Asking.Counting;
using PolicyMiner.Asking.Searching;
using PolicyMiner.Indexing;

namespace PolicyMiner.Asking;

/// <summary>A word that some notices use more often than the rest.</summary>
/// <param name="Term">The word.</param>
/// <param name="CountIn">How often they use it.</param>
/// <param name="CountOut">How often the rest does.</param>
/// <param name="Per10000In">The same of 10,000 of their words.</param>
/// <param name="Per10000Out">The same of 10,000 words of the rest.</param>
/// <param name="NoticesIn">How many of them have it.</param>
/// <param name="NoticesOut">How many of the rest have it.</param>
/// <param name="LogLikelihood">G² of Dunning (1993): above 10.8 the difference is chance in less than one case of a thousand.</param>
public sealed record KeyTerm(string Term, int CountIn, int CountOut, double Per10000In, double Per10000Out, int NoticesIn, int NoticesOut, double LogLikelihood);

/// <summary>The words that set some notices apart from the rest of the index.</summary>
/// <param name="NoticesIn">How many notices were set against the rest.</param>
/// <param name="NoticesOut">How many the rest is.</param>
/// <param name="WordsIn">Their words, as counted here (Chinese words of two and more characters, Latin words).</param>
/// <param name="WordsOut">The words of the rest.</param>
/// <param name="Terms">The words used more often, the most telling first.</param>
/// <param name="UnknownValues">Filter values that no notice has, as facet:value.</param>
public sealed record KeyTerms(int NoticesIn, int NoticesOut, long WordsIn, long WordsOut, IReadOnlyList<KeyTerm> Terms, IReadOnlyList<string> UnknownValues)
{
    private const int Batch = 256;

    /// <summary>Sets the notices under <paramref name="filter"/> (of <paramref name="ids"/>, where there are any) against all others.</summary>
    /// <param name="ids">Notice ids; none for every notice under the filter.</param>
    /// <param name="least">The least count of a word among them.</param>
    public static KeyTerms Of(PolicyIndex index, FacetFilter filter, IReadOnlyCollection<string> ids, int least)
    {
        using var snapshot = index.Snapshot();
        var chosen = Selection.Under(index, filter, out var unknown);
        if (ids.Count > 0)
            chosen = Only(index, chosen, ids);
        var (inside, outside) = (new Tally(), new Tally());
        // The index serves one thread; splitting into words is the work, and goes on in all.
        foreach (var rows in index.Rows().Chunk(Batch))
        {
            var texts = rows.Select(row => (IsIn: chosen.Contains(row), index.TitleAndBody(row).Body)).ToList();
            foreach (var (isIn, counts) in texts.AsParallel().AsOrdered().Select(t => (t.IsIn, ContentWords.Count(t.Body))))
                (isIn ? inside : outside).Add(counts);
        }
        var terms = new List<KeyTerm>();
        foreach (var (word, (count, notices)) in inside.Words.Where(w => w.Value.Count >= least))
        {
            var (countOut, noticesOut) = outside.Words.GetValueOrDefault(word);
            var (per, perOut) = (Per10000(count, inside.Total), Per10000(countOut, outside.Total));
            if (per > perOut)
                terms.Add(new(word, count, countOut, per, perOut, notices, noticesOut, Math.Round(LogLikelihood(count, countOut, inside.Total, outside.Total), 2)));
        }
        terms.Sort((a, b) => a.LogLikelihood != b.LogLikelihood ? b.LogLikelihood.CompareTo(a.LogLikelihood) : string.CompareOrdinal(a.Term, b.Term));
        return new(inside.Notices, outside.Notices, inside.Total, outside.Total, terms, unknown);
    }

    /// <summary>G²: twice the sum of observed × ln(observed / expected) over both sides, where the expected counts share the word by size.</summary>
    internal static double LogLikelihood(long countIn, long countOut, long wordsIn, long wordsOut)
    {
        var share = (double)(countIn + countOut) / (wordsIn + wordsOut);
        return 2 * (Part(countIn, wordsIn * share) + Part(countOut, wordsOut * share));

        static double Part(long observed, double expected) => observed == 0 ? 0 : observed * Math.Log(observed / expected);
    }

    private static double Per10000(long count, long words) => words == 0 ? 0 : Math.Round(count * 10000.0 / words, 2);

    private static NoticeSet Only(PolicyIndex index, NoticeSet chosen, IReadOnlyCollection<string> ids)
    {
        var wanted = ids.ToHashSet(StringComparer.Ordinal);
        var named = new NoticeSet(index.LastRow);
        foreach (var (row, id) in index.Ids())
        {
            if (wanted.Contains(id))
                named.Add(row);
        }
        return chosen.And(named);
    }

    private sealed class Tally
    {
        public Dictionary<string, (int Count, int Notices)> Words { get; } = new(StringComparer.Ordinal);

        public int Notices { get; private set; }

        public long Total { get; private set; }

        public void Add(Dictionary<string, int> counts)
        {
            Notices++;
            foreach (var (word, count) in counts)
            {
                var before = Words.GetValueOrDefault(word);
                Words[word] = (before.Count + count, before.Notices + 1);
                Total += count;
            }
        }
    }
}
