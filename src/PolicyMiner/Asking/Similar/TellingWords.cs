using PolicyMiner.Asking.Counting;
using PolicyMiner.Asking.Searching;
using PolicyMiner.Indexing;

namespace PolicyMiner.Asking.Similar;

/// <summary>The words that say most about a text: used often in it, and in few notices. What "more like this" looks for.</summary>
/// <param name="Terms">The words, the most telling first.</param>
/// <param name="Weights">How much each counts.</param>
internal sealed record TellingWords(IReadOnlyList<SearchTerm> Terms, IReadOnlyList<double> Weights)
{
    private const int MostLookedUp = 150;

    // BM25: where further occurrences stop to count, and how far length is held against a text.
    private const double Saturation = 1.2;
    private const double LengthShare = 0.6;

    /// <summary>The telling words of a text.</summary>
    /// <param name="most">At most this many.</param>
    public static TellingWords Of(PolicyIndex index, string text, int most)
    {
        var notices = index.NoticeCount;
        var weighted = new List<(SearchTerm Term, double Weight)>();
        foreach (var (word, count) in ContentWords.Count(text).OrderByDescending(w => w.Value).ThenBy(w => w.Key, StringComparer.Ordinal).Take(MostLookedUp))
        {
            var term = SearchTerm.Phrase(word);
            var with = index.CountMatches(term.Expression);
            if (with > 0)
                weighted.Add((term, (1 + Math.Log(count)) * RankingWeights.Rarity(with, notices)));
        }
        var best = weighted.OrderByDescending(w => w.Weight).ThenBy(w => w.Term.Text, StringComparer.Ordinal).Take(most).ToList();
        return new([.. best.Select(w => w.Term)], [.. best.Select(w => w.Weight)]);
    }

    /// <summary>How much of the words a text has.</summary>
    /// <param name="counts">How often each word stands in it.</param>
    /// <param name="length">Its length over the usual length.</param>
    public double Score(IReadOnlyList<int> counts, double length)
    {
        var score = 0.0;
        for (var t = 0; t < counts.Count; t++)
            score += Part(t, counts[t], length);
        return score;
    }

    /// <summary>The words that both texts have, those that give most first.</summary>
    public IReadOnlyList<string> Shared(IReadOnlyList<int> counts, int most) =>
        [.. Enumerable.Range(0, counts.Count).Where(t => counts[t] > 0).OrderByDescending(t => Part(t, counts[t], 1)).Take(most).Select(t => Terms[t].Text)];

    private double Part(int term, int count, double length) =>
        count == 0 ? 0 : Weights[term] * count * (Saturation + 1) / (count + Saturation * (1 - LengthShare + LengthShare * length));
}
