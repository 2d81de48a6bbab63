namespace PolicyMiner.Analysis;

/// <summary>
/// How the program reads a text, for somebody who wants to see it (<c>analyze TEXT</c>): the terms the index keeps and the words a query
/// is split into.
/// </summary>
/// <param name="Tokens">Terms of the index with UTF-16 offsets and positions; synonyms marked ≡.</param>
/// <param name="Words">Words by the segmenter, with UTF-16 offsets; empty when there is none.</param>
/// <param name="Problem">Why there are no words, if so.</param>
public sealed record TextAnalysis(IReadOnlyList<IndexToken> Tokens, IReadOnlyList<WordSpan> Words, string? Problem)
{
    /// <summary>Analyzes a text with the shipped synonyms, model and lexicon.</summary>
    public static TextAnalysis Of(string text) =>
        new(new IndexTokenizer().Tokenize(text), Segmenters.Default?.Segment(text) ?? [], Segmenters.Problem);

    /// <summary>
    /// Each line's words with one space between (<c>analyze --words FILE</c>), characters as printed; blanks of the line become the one space.
    /// </summary>
    /// <exception cref="InvalidOperationException">There is no segmenter; the message says why.</exception>
    public static IEnumerable<string> WordsOf(IEnumerable<string> lines)
    {
        var segmenter = Segmenters.Default ?? throw new InvalidOperationException(Segmenters.Problem);
        return lines.Select(line => string.Join(' ', segmenter.Segment(line).Select(w => w.In(line))));
    }
}
