using PolicyMiner.Analysis.Segmentation;

namespace PolicyMiner.Analysis;

/// <summary>A word of a question: of 知识产权的保护, 保护 is (Text 保护, Start 5, End 7).</summary>
/// <param name="Text">The word as typed.</param>
/// <param name="Start">UTF-16 offset in the run.</param>
/// <param name="End">UTF-16 offset after it.</param>
/// <param name="IsFunctionWord">的, 和, 了 …: says nothing about what is looked for, and need not be found.</param>
public sealed record QueryWord(string Text, int Start, int End, bool IsFunctionWord);

/// <summary>
/// Splits what somebody typed without blanks into the words to look for: 知识产权平台 → 知识产权, 平台. Without a segmenter its pairs of
/// characters stand in (知识, 识产, …), which finds the same texts, less precisely.
/// </summary>
public sealed class QueryWords(WordSegmenter? segmenter)
{
    private static readonly HashSet<string> FunctionWords =
        ["的", "地", "得", "了", "着", "过", "和", "与", "及", "或", "等", "之", "于", "在", "是", "对", "把", "被", "以及", "关于", "对于"];

    /// <summary>With the shipped segmenter; <see cref="Segmenters.Problem"/> says if there is none.</summary>
    public QueryWords()
        : this(Segmenters.Default)
    {
    }

    /// <summary>The words of a run, in order; marks and blanks are left out. A run of function words only has them all as plain words.</summary>
    public IReadOnlyList<QueryWord> Of(string run)
    {
        var spans = segmenter?.Segment(run) ?? Pairs(run);
        var words = spans.Where(w => HasTerm(run.AsSpan(w.Start, w.End - w.Start)))
            .Select(w => new QueryWord(w.In(run), w.Start, w.End, FunctionWords.Contains(w.In(run)))).ToList();
        return words.All(w => w.IsFunctionWord) ? [.. words.Select(w => w with { IsFunctionWord = false })] : words;
    }

    private static List<WordSpan> Pairs(string run)
    {
        var tokens = new IndexTokenizer(SynonymSet.None).Tokenize(run, TokenizePurpose.Query);
        return [.. tokens.Select(t => new WordSpan(t.Start, t.End))];
    }

    private static bool HasTerm(ReadOnlySpan<char> word)
    {
        foreach (var rune in word.EnumerateRunes())
            if (TextFolding.KindOf(rune) is CharacterKind.Han or CharacterKind.Letter or CharacterKind.Digit)
                return true;
        return false;
    }
}
