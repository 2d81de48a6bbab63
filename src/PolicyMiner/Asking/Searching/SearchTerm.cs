using System.Text;
using PolicyMiner.Analysis;
using PolicyMiner.Asking.Querying;

namespace PolicyMiner.Asking.Searching;

/// <summary>How the phrases of a term make up its count in a notice.</summary>
internal enum PhraseMode
{
    /// <summary>Each phrase is another way to say it: the largest count.</summary>
    Any,

    /// <summary>All phrases together are it: the smallest count.</summary>
    All,
}

/// <summary>
/// Something to look for in the full-text index: a word with its synonyms, a phrase, words near each other. Its expression is made of quoted
/// strings only, so nothing typed can be taken for an operator.
/// </summary>
/// <param name="Text">As typed.</param>
/// <param name="Expression">The full-text expression.</param>
/// <param name="Phrases">The phrases of the expression in order, for finding them in passages.</param>
internal sealed record SearchTerm(string Text, string Expression, IReadOnlyList<SearchPhrase> Phrases, PhraseMode Mode)
{
    private const int PatternReach = 10;

    /// <summary>Whether it is a single Chinese character: found nearly everywhere, so it never decides whether most words are there.</summary>
    public bool IsSingleCharacter { get; init; }

    /// <summary>For a pattern with gaps: how many characters may lie before each phrase but the first, (least, most).</summary>
    public IReadOnlyList<(int Least, int Most)>? Gaps { get; init; }

    /// <summary>The terms of a text node.</summary>
    public static IReadOnlyList<SearchTerm> Of(TextNode node, QueryWords words) => node.Form switch
    {
        TextForm.Phrase => [Phrase(node.Text)],
        TextForm.Near => [Near(node, words)],
        TextForm.Pattern => [Pattern(node)],
        _ => Words(node.Text, words),
    };

    /// <summary>A text exactly as it stands.</summary>
    public static SearchTerm Phrase(string text)
    {
        var phrase = SearchPhrase.Of(text);
        return new(text, phrase.Expression, [phrase], PhraseMode.Any) { IsSingleCharacter = phrase.IsPrefix && phrase.Width == 1 };
    }

    // 知识产权平台 → 知识产权, 平台. Single characters beside each other are a name that the word list lacks: 辛集 stays one. Words that
    // together have a synonym stay one as well: 业务流程外包.
    private static List<SearchTerm> Words(string text, QueryWords words)
    {
        var terms = new List<SearchTerm>();
        var singles = new StringBuilder();
        var split = words.Of(text);
        for (var w = 0; w < split.Count; w++)
        {
            var word = split[w];
            if (WithSynonyms(text, split, w) is > 1 and var together)
            {
                Flush();
                terms.Add(Word(text[word.Start..split[w + together - 1].End]));
                w += together - 1;
                continue;
            }
            var single = word.Text.Length == 1 && TextFolding.KindOf(TextFolding.Fold(word.Text[0])) == CharacterKind.Han;
            if (word.IsFunctionWord || !single)
                Flush();
            if (word.IsFunctionWord)
                continue;
            if (single)
                singles.Append(word.Text);
            else
                terms.Add(Word(word.Text));
        }
        Flush();
        return terms;

        void Flush()
        {
            if (singles.Length > 0)
                terms.Add(Word(singles.ToString()));
            singles.Clear();
        }
    }

    // How many words from this one on have a synonym together; 0 for none.
    private static int WithSynonyms(string text, IReadOnlyList<QueryWord> words, int first)
    {
        for (var count = Math.Min(6, words.Count - first); count > 1; count--)
        {
            if (SynonymSet.Default.MarksOf(text[words[first].Start..words[first + count - 1].End]).Count > 0)
                return count;
        }
        return 0;
    }

    private static SearchTerm Word(string word)
    {
        var phrases = new List<SearchPhrase> { SearchPhrase.Of(word) };
        foreach (var mark in SynonymSet.Default.MarksOf(word))
            phrases.Add(SearchPhrase.Of(mark));
        var expression = phrases.Count == 1 ? phrases[0].Expression : "(" + string.Join(" OR ", phrases.Select(p => p.Expression)) + ")";
        return new(word, expression, phrases, PhraseMode.Any) { IsSingleCharacter = phrases is [{ IsPrefix: true, Width: 1 }] };
    }

    private static SearchTerm Near(TextNode node, QueryWords words)
    {
        var pieces = node.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var parts = (pieces.Length > 1 ? pieces : words.Of(node.Text).Where(w => !w.IsFunctionWord).Select(w => w.Text)).Select(SearchPhrase.Of).ToList();
        if (parts.Count < 2)
            return Phrase(node.Text);
        // FTS5 counts the tokens between the first and the last phrase: those of the phrases between them, and one for each pair of
        // characters that reaches over the end of a Chinese word.
        var reach = node.Distance + parts.Count - 1 + parts.Skip(1).SkipLast(1).Sum(p => p.Width);
        return new(node.Text, $"NEAR({string.Join(' ', parts.Select(p => p.Expression))}, {reach})", parts, PhraseMode.All);
    }

    private static SearchTerm Pattern(TextNode node)
    {
        var pieces = new List<string> { "" };
        var gaps = new List<(int Least, int Most)>();
        foreach (var c in node.Text)
        {
            if (c is not ('*' or '?' or '？'))
            {
                pieces[^1] += c;
                continue;
            }
            if (pieces[^1].Length > 0)
            {
                pieces.Add("");
                gaps.Add((0, 0));
            }
            if (gaps.Count > 0)
                gaps[^1] = c == '*' ? (gaps[^1].Least, gaps[^1].Most + PatternReach) : (gaps[^1].Least + 1, gaps[^1].Most + 1);
        }
        var open = pieces[^1].Length == 0 && pieces.Count > 1;
        if (open)
            pieces.RemoveAt(pieces.Count - 1);
        var phrases = pieces.Select(SearchPhrase.Of).ToList();
        if (open)
            phrases[^1] = phrases[^1].AsPrefix();
        if (phrases.Count == 1)
            return new(node.Text, phrases[0].Expression, phrases, PhraseMode.Any);
        var reach = gaps.Take(phrases.Count - 1).Sum(g => g.Most) + phrases.Sum(p => p.Width);
        return new(node.Text, $"NEAR({string.Join(' ', phrases.Select(p => p.Expression))}, {reach})", phrases, PhraseMode.All) { Gaps = [.. gaps.Take(phrases.Count - 1)] };
    }
}
