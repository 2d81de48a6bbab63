namespace PolicyMiner.Analysis.Segmentation;

/// <summary>
/// Words the model does not know, by the characters they are made of: 峰会 is likely one, since 峰 begins words and hardly stands alone, and 会
/// ends words. How often a character begins, continues and ends words is counted over the model's own word list, the usual stand-in for
/// words that were never seen.
/// </summary>
internal sealed class UnknownWords
{
    /// <summary>Longest unknown word in characters.</summary>
    public const int MaxLength = 4;

    // Function words and numerals, which new words are not made of.
    private const string Closed = "的了着过们在是和与及或而但也都又就才将把被让给从向对为以于所其之这那哪我你您他她它吗呢吧啊呀很更最太非各每某该此并且则即若如等不没无有要会能可应由因至〇零一二三四五六七八九十百千万亿两几第";

    // The share of new words with 2, 3 and 4 characters.
    private static readonly double[] LengthCosts = [0, 0, -Math.Log(0.62), -Math.Log(0.28), -Math.Log(0.10)];
    private readonly bool[] _closed = new bool[char.MaxValue + 1];
    private readonly WordModel _model;

    public UnknownWords(WordModel model)
    {
        _model = model;
        foreach (var c in Closed)
            _closed[c] = true;
    }

    /// <summary>May new words contain this character?</summary>
    public bool MayContain(char c) => !_closed[c];

    /// <summary>The cost of these characters as one unknown word, within its class.</summary>
    public double Cost(ReadOnlySpan<char> word)
    {
        var cost = LengthCosts[word.Length] + Share(_model.Begins(word[0]), _model.LongWords) + Share(_model.Ends(word[^1]), _model.LongWords);
        foreach (var c in word[1..^1])
            cost += Share(_model.Insides(c), _model.InnerCharacters);
        return cost;
    }

    private static double Share(int count, double total) => -Math.Log((count + 0.1) / total);
}
