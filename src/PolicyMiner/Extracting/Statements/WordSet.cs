using System.Numerics;

namespace PolicyMiner.Extracting.Statements;

/// <summary>A closed list of words, found in a text with the longest word first. Immutable.</summary>
internal sealed class WordSet
{
    // One bit for the low bits of each character that begins a word: most places are passed at a glance. There are many lists, and small ones stay in
    // the cache.
    private readonly ulong[] _glance = new ulong[16];
    private readonly int[] _bitsBefore = new int[16]; // how many are set in the parts before
    private readonly string[][] _byBit; // the words of each bit that is set
    private readonly Dictionary<char, string[]> _byLast;

    /// <param name="list">The words, separated by blanks.</param>
    public WordSet(string list)
    {
        var all = list.Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct().OrderByDescending(w => w.Length).ToArray();
        _byLast = all.GroupBy(w => w[^1]).ToDictionary(g => g.Key, g => g.ToArray());
        foreach (var word in all)
            _glance[word[0] >> 6 & 15] |= 1UL << (word[0] & 63);
        for (var part = 1; part < _glance.Length; part++)
            _bitsBefore[part] = _bitsBefore[part - 1] + BitOperations.PopCount(_glance[part - 1]);
        _byBit = [.. all.GroupBy(w => w[0] & 1023).OrderBy(g => g.Key).Select(g => g.ToArray())];
    }

    /// <summary>The longest word that begins at <paramref name="at"/>, or null.</summary>
    public string? At(ReadOnlySpan<char> text, int at)
    {
        if (at >= text.Length)
            return null;
        var first = text[at];
        var (part, bit) = (first >> 6 & 15, 1UL << (first & 63));
        var bits = _glance[part];
        if ((bits & bit) == 0)
            return null;
        var rest = text[at..];
        var second = rest.Length > 1 ? rest[1] : '\0';
        foreach (var word in _byBit[_bitsBefore[part] + BitOperations.PopCount(bits & (bit - 1))])
        {
            // Two characters tell most words apart.
            if (word[0] == first && (word.Length == 1 || (word[1] == second && (word.Length == 2 || rest.StartsWith(word)))))
                return word;
        }
        return null;
    }

    /// <summary>The longest word that ends at <paramref name="end"/>, or null.</summary>
    public string? EndingAt(ReadOnlySpan<char> text, int end)
    {
        if (end <= 0 || end > text.Length || !_byLast.TryGetValue(text[end - 1], out var words))
            return null;
        var before = end > 1 ? text[end - 2] : '\0';
        foreach (var word in words)
        {
            if (word.Length == 1 || (word[^2] == before && (word.Length == 2 || text[..end].EndsWith(word))))
                return word;
        }
        return null;
    }

    /// <summary>The first place of any word, or -1.</summary>
    public int IndexIn(ReadOnlySpan<char> text)
    {
        var glance = _glance;
        for (var i = 0; i < text.Length; i++)
        {
            if ((glance[text[i] >> 6 & 15] >> (text[i] & 63) & 1) != 0 && At(text, i) is not null)
                return i;
        }
        return -1;
    }

    /// <summary>Whether any word occurs.</summary>
    public bool In(ReadOnlySpan<char> text) => IndexIn(text) >= 0;

    /// <summary>Whether the text begins with a word.</summary>
    public bool Starts(ReadOnlySpan<char> text) => At(text, 0) is not null;
}
