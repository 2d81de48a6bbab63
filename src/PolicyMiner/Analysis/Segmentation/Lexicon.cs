using System.Text;

namespace PolicyMiner.Analysis.Segmentation;

/// <summary>
/// Words to be kept whole beside those of the model: terms of policy, agencies, places. Tab-separated, one a line: word, kind, weight (how
/// often the model should believe to have seen it; optional), # comments. <c>{商务|财政}{部|厅|局}</c> stands for all its combinations.
/// </summary>
public sealed class Lexicon
{
    /// <summary>Weight of a word without one of its own.</summary>
    public const int DefaultWeight = 500;

    private static readonly Lazy<Lexicon> Embedded = new(() => Parse(AnalysisResources.ReadText("lexicon.tsv"), "lexicon.tsv"));
    private readonly Dictionary<string, int> _weights;
    // Lengths of the words that begin with a character, as bits.
    private readonly ulong[] _lengths = new ulong[char.MaxValue + 1];

    private Lexicon(Dictionary<string, int> weights)
    {
        _weights = weights;
        foreach (var word in weights.Keys)
            _lengths[word[0]] |= 1UL << word.Length;
    }

    /// <summary>No words.</summary>
    public static Lexicon None { get; } = new([]);

    /// <summary>The words that ship with the library (<c>lexicon.tsv</c>).</summary>
    public static Lexicon Default => Embedded.Value;

    /// <summary>How many words there are.</summary>
    public int Count => _weights.Count;

    /// <summary>Reads a word list from a file.</summary>
    /// <exception cref="FormatException">A weight is not a number or a word is too long; the message names file and line.</exception>
    public static Lexicon Load(string path) => Parse(File.ReadAllText(path, Encoding.UTF8), path);

    /// <summary>Reads a word list from its text.</summary>
    /// <exception cref="FormatException">A weight is not a number or a word is too long.</exception>
    public static Lexicon Parse(string table, string name)
    {
        var weights = new Dictionary<string, int>();
        foreach (var (line, cells) in AnalysisResources.Rows(table))
        {
            var weight = DefaultWeight;
            if (cells.Length > 2 && (!int.TryParse(cells[2], out weight) || weight < 1))
                throw new FormatException($"{name}, line {line}: the weight '{cells[2]}' is not a whole number above 0.");
            foreach (var word in Expand(TextFolding.Fold(cells[0])))
            {
                if (word.Length is < 2 or > 60)
                    throw new FormatException($"{name}, line {line}: '{word}' has {word.Length} characters; 2 to 60 are allowed.");
                weights[word] = weight;
            }
        }
        return new Lexicon(weights);
    }

    /// <summary>Both lists; where a word is in both, the other one's weight counts.</summary>
    public Lexicon With(Lexicon other)
    {
        var weights = new Dictionary<string, int>(_weights);
        foreach (var (word, weight) in other._weights)
            weights[word] = weight;
        return new Lexicon(weights);
    }

    /// <summary>Plain words, such as place names from elsewhere, all of one weight.</summary>
    public Lexicon With(IEnumerable<string> words, int weight = DefaultWeight) =>
        With(new Lexicon(words.Select(TextFolding.Fold).Where(w => w.Length is >= 2 and <= 60).Distinct().ToDictionary(w => w, _ => weight)));

    /// <summary>The lengths, as bits, of the words that begin with a character; 0 for most.</summary>
    internal ulong LengthsFrom(char first) => _lengths[first];

    /// <summary>The weight of a word, or 0.</summary>
    internal int WeightOf(ReadOnlySpan<char> word) => _weights.GetValueOrDefault(word.ToString());

    // {a|b}{c|d} → ac ad bc bd
    private static IEnumerable<string> Expand(string pattern)
    {
        var open = pattern.IndexOf('{');
        var close = pattern.IndexOf('}');
        if (open < 0 || close < open)
            return [pattern];
        return pattern[(open + 1)..close].Split('|').SelectMany(_ => Expand(pattern[(close + 1)..]), (choice, rest) => pattern[..open] + choice + rest);
    }
}
