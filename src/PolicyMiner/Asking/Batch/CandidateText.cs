using PolicyMiner.Analysis;
using PolicyMiner.Indexing;

namespace PolicyMiner.Asking.Batch;

/// <summary>Folded texts of notices, kept as long as there is room: the questions of a batch meet the same ones again and again.</summary>
internal sealed class CandidateTexts(PolicyIndex index)
{
    private const long MostCharacters = 40_000_000;
    private readonly Dictionary<int, string> _texts = [];
    private long _characters;

    /// <summary>Title and body of a notice, folded.</summary>
    public string Of(int row)
    {
        if (_texts.TryGetValue(row, out var text))
            return text;
        var (title, body) = index.TitleAndBody(row);
        text = TextFolding.Fold(title.Length == 0 ? body : title + "\n" + body);
        if (_characters + text.Length > MostCharacters)
        {
            _texts.Clear();
            _characters = 0;
        }
        _characters += text.Length;
        return _texts[row] = text;
    }
}

/// <summary>Counts the units of one question in texts, in one pass over each.</summary>
internal sealed class UnitCounter
{
    private readonly byte[] _places = new byte[char.MaxValue + 1]; // 1-based place of a character of the question
    private readonly int[] _pairAt; // first place × characters + second place → 1-based place of a pair
    private readonly char[] _characters;
    private readonly string[] _pairs;
    private readonly string[] _words;
    private readonly string[] _latin;

    public UnitCounter(QuestionUnits units)
    {
        // A question has a few dozen different characters; beyond 254 the rest adds nothing.
        _characters = [.. units.Characters.Keys.Take(254)];
        for (var i = 0; i < _characters.Length; i++)
            _places[_characters[i]] = (byte)(i + 1);
        _pairs = [.. units.Pairs.Keys.Where(p => _places[p[0]] > 0 && _places[p[1]] > 0)];
        _pairAt = new int[(_characters.Length + 1) * (_characters.Length + 1)];
        for (var i = 0; i < _pairs.Length; i++)
            _pairAt[_places[_pairs[i][0]] * (_characters.Length + 1) + _places[_pairs[i][1]]] = i + 1;
        (_words, _latin) = ([.. units.Words.Keys], [.. units.Latin.Keys]);
        CharacterCounts = new int[_characters.Length];
        PairCounts = new int[_pairs.Length];
        WordCounts = new int[_words.Length];
        LatinCounts = new int[_latin.Length];
    }

    /// <summary>The characters counted, and how often each stands in the last text.</summary>
    public IReadOnlyList<char> Characters => _characters;

    /// <summary>How often each character stands in the last text.</summary>
    public int[] CharacterCounts { get; }

    /// <summary>The pairs counted.</summary>
    public IReadOnlyList<string> Pairs => _pairs;

    /// <summary>How often each pair stands in the last text.</summary>
    public int[] PairCounts { get; }

    /// <summary>The words counted.</summary>
    public IReadOnlyList<string> Words => _words;

    /// <summary>How often each word stands in the last text.</summary>
    public int[] WordCounts { get; }

    /// <summary>The Latin words and numbers counted.</summary>
    public IReadOnlyList<string> Latin => _latin;

    /// <summary>How often each Latin word or number stands in the last text.</summary>
    public int[] LatinCounts { get; }

    /// <summary>Counts in a folded text.</summary>
    public void Count(string text)
    {
        Array.Clear(CharacterCounts);
        Array.Clear(PairCounts);
        var width = _characters.Length + 1;
        var before = 0;
        foreach (var c in text)
        {
            int place = _places[c];
            if (place > 0)
            {
                CharacterCounts[place - 1]++;
                if (before > 0 && _pairAt[before * width + place] is > 0 and var pair)
                    PairCounts[pair - 1]++;
            }
            before = place;
        }
        for (var i = 0; i < _words.Length; i++)
            WordCounts[i] = Occurrences(text, _words[i], wholeWord: false);
        for (var i = 0; i < _latin.Length; i++)
            LatinCounts[i] = Occurrences(text, _latin[i], wholeWord: true);
    }

    private static int Occurrences(string text, string word, bool wholeWord)
    {
        var count = 0;
        for (var at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + word.Length, StringComparison.Ordinal))
        {
            if (!wholeWord || (IsEdge(text, at - 1, word[0]) && IsEdge(text, at + word.Length, word[0])))
                count++;
        }
        return count;
    }

    // Letters and digits part where they meet, as in the index.
    private static bool IsEdge(string text, int at, char of) => at < 0 || at >= text.Length || TextFolding.KindOf(text[at]) != TextFolding.KindOf(of);
}
