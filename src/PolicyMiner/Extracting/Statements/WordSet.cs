using System.Numerics;

namespace PolicyMiner.Extracting.Statements;

/// <summary>A closed list of words, found in a text with the longest word first. Immutable.</summary>
internal sealed class WordSet
{
    private readonly string[][] _byFirst; // in the order of the first characters
    private readonly Dictionary<char, string[]> _byLast;
    private readonly ulong[] _firsts = new ulong[1024]; // one bit for each character that begins a word: most places are passed at a glance
    private readonly ushort[] _before = new ushort[1024]; // how many bits are set before each of these

    /// <param name="list">The words, separated by blanks.</param>
    public WordSet(string list)
    {
        var all = list.Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct().OrderByDescending(w => w.Length).ToArray();
        _byFirst = [.. all.GroupBy(w => w[0]).OrderBy(g => g.Key).Select(g => g.ToArray())];
        _byLast = all.GroupBy(w => w[^1]).ToDictionary(g => g.Key, g => g.ToArray());
        foreach (var words in _byFirst)
            _firsts[words[0][0] >> 6] |= 1UL << (words[0][0] & 63);
        for (var i = 1; i < _firsts.Length; i++)
            _before[i] = (ushort)(_before[i - 1] + BitOperations.PopCount(_firsts[i - 1]));
    }

    /// <summary>Whether a word may begin with <paramref name="c"/>.</summary>
    public bool MayBegin(char c) => (_firsts[c >> 6] >> (c & 63) & 1) != 0;

    /// <summary>The longest word that begins at <paramref name="at"/>, or null.</summary>
    public string? At(ReadOnlySpan<char> text, int at)
    {
        if (at >= text.Length || !MayBegin(text[at]))
            return null;
        var rest = text[at..];
        var second = rest.Length > 1 ? rest[1] : '\0';
        var (block, bit) = (rest[0] >> 6, 1UL << (rest[0] & 63));
        foreach (var word in _byFirst[_before[block] + BitOperations.PopCount(_firsts[block] & (bit - 1))])
        {
            // The first character is known to be the same; the second one tells most words apart.
            if (word.Length == 1 || (word[1] == second && (word.Length == 2 || rest.StartsWith(word))))
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
        for (var i = 0; i < text.Length; i++)
        {
            if (At(text, i) is not null)
                return i;
        }
        return -1;
    }

    /// <summary>Whether any word occurs.</summary>
    public bool In(ReadOnlySpan<char> text) => IndexIn(text) >= 0;

    /// <summary>Whether the text begins with a word.</summary>
    public bool Starts(ReadOnlySpan<char> text) => At(text, 0) is not null;
}
