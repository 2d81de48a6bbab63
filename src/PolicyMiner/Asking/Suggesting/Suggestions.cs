using PolicyMiner.Analysis;
using PolicyMiner.Asking.Querying;
using PolicyMiner.Asking.Searching;
using PolicyMiner.Indexing;

namespace PolicyMiner.Asking.Suggesting;

/// <summary>
/// Queries that were perhaps meant ("did you mean"): the query as typed, with a word that stands nowhere in the index replaced by a near miss
/// that does. Every suggestion finds something.
/// </summary>
internal static class Suggestions
{
    private const int Most = 5;
    private const int MostTried = 12;

    /// <summary>The suggestions, best first; none where every word of the query is found somewhere and nothing looks like it as a whole.</summary>
    public static IReadOnlyList<string> For(PolicyIndex index, ParsedQuery query)
    {
        var words = new QueryWords();
        var texts = Texts(query.Root).ToList();
        var missing = texts.SelectMany(t => SearchTerm.Of(t, words)).Where(t => t.Phrases.Count > 0 && !index.Matches(t.Expression)).Select(t => t.Text).Distinct().ToList();
        var near = new NearMisses(index);
        var suggestions = Replacing(index, query, texts, missing, near, words);
        // A wrong character may have made two words of one, each of which stands somewhere: 知识产全 → 知识, 产全.
        return suggestions.Count > 0 ? suggestions
            : Replacing(index, query, texts, [.. texts.Select(t => t.Text).Where(t => !missing.Contains(t) && !index.Matches(SearchPhrase.Of(t).Expression))], near, words);
    }

    private static List<string> Replacing(PolicyIndex index, ParsedQuery query, List<TextNode> texts, List<string> missing, NearMisses near, QueryWords words)
    {
        var suggestions = new List<(string Query, bool InContext, bool IsWord, NearMiss Miss)>();
        foreach (var word in missing.Take(2))
        {
            var found = near.Of(word).Select(m => (Miss: m, Fits: InContext(index, texts, word, m.Text))).Where(m => m.Fits || !IsChance(m.Miss)).ToList();
            // Where one sounds like what was typed, the others are noise.
            var best = found.Select(m => m.Miss.Distance).DefaultIfEmpty().Min();
            foreach (var (miss, fits) in found.Where(m => m.Miss.Distance <= best + 0.3))
                suggestions.Add((query.Text.Replace(word, miss.Text, StringComparison.Ordinal), fits, words.Of(miss.Text).Count == 1, miss));
        }
        // Rare readings of characters make much sound alike: beside what stands in its context, or is one word, others are noise.
        return [.. suggestions.Where(s => s.Query != query.Text && !suggestions.Exists(o => Outdoes(o, s)))
            .OrderByDescending(s => s.InContext).ThenBy(s => s.Miss.Distance).ThenByDescending(s => s.IsWord).ThenByDescending(s => s.Miss.Notices).ThenBy(s => s.Query, StringComparer.Ordinal)
            .DistinctBy(s => s.Query).Take(MostTried).Where(s => Finds(index, s.Query)).Take(Most).Select(s => s.Query)];
    }

    private static bool Outdoes((string Query, bool InContext, bool IsWord, NearMiss Miss) one, (string Query, bool InContext, bool IsWord, NearMiss Miss) other) =>
        one.InContext != other.InContext ? one.InContext : one.IsWord && !other.IsWord && one.Miss.Distance <= other.Miss.Distance;

    // Two Chinese characters of which one is another and sounds otherwise: half the dictionary.
    private static bool IsChance(NearMiss miss) => miss is { Text.Length: <= 2, Distance: >= 1 } && TextFolding.KindOf(miss.Text[0]) == CharacterKind.Han;

    // Whether the run that the word was typed in stands somewhere once it is replaced: 离案外包 → 离岸外包.
    private static bool InContext(PolicyIndex index, IEnumerable<TextNode> texts, string word, string with) =>
        texts.Any(t => t.Text != word && t.Text.Contains(word, StringComparison.Ordinal)
            && index.Matches(SearchPhrase.Of(t.Text.Replace(word, with, StringComparison.Ordinal)).Expression));

    private static bool Finds(PolicyIndex index, string query)
    {
        try
        {
            return new NoticeMatcher(index, QueryParser.Parse(query)).Run().Ranked.Count > 0;
        }
        catch (QuerySyntaxException)
        {
            return false;
        }
    }

    private static IEnumerable<TextNode> Texts(QueryNode? node) => node switch
    {
        TextNode { Form: TextForm.Words or TextForm.Phrase } text => [text],
        AndNode and => and.Nodes.SelectMany(Texts),
        OrNode or => or.Nodes.SelectMany(Texts),
        _ => [],
    };
}
