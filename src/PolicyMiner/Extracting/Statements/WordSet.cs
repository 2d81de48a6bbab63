namespace PolicyMiner.Extracting.Statements;

/// <summary>A closed list of words, found in a text with the longest word first. Immutable.</summary>
internal sealed class WordSet
{
    private readonly Dictionary<char, string[]> _byFirst;
    private readonly Dictionary<char, string[]> _byLast;
    private readonly ulong[] _firsts = new ulong[1024]; // one bit for each character that begins a word: most places are passed at a glance

    /// <param name="words">The words, separated by blanks.</param>
    public WordSet(string words)
    {
        var all = words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct().OrderByDescending(w => w.Length).ToArray();
        _byFirst = all.GroupBy(w => w[0]).ToDictionary(g => g.Key, g => g.ToArray());
        _byLast = all.GroupBy(w => w[^1]).ToDictionary(g => g.Key, g => g.ToArray());
        foreach (var first in _byFirst.Keys)
            _firsts[first >> 6] |= 1UL << (first & 63);
    }

    /// <summary>Whether a word may begin with <paramref name="c"/>.</summary>
    public bool MayBegin(char c) => (_firsts[c >> 6] >> (c & 63) & 1) != 0;

    /// <summary>The longest word that begins at <paramref name="at"/>, or null.</summary>
    public string? At(ReadOnlySpan<char> text, int at)
    {
        if (at >= text.Length || !MayBegin(text[at]))
            return null;
        foreach (var word in _byFirst[text[at]])
        {
            if (text[at..].StartsWith(word))
                return word;
        }
        return null;
    }

    /// <summary>The longest word that ends at <paramref name="end"/>, or null.</summary>
    public string? EndingAt(ReadOnlySpan<char> text, int end)
    {
        if (end <= 0 || end > text.Length || !_byLast.TryGetValue(text[end - 1], out var words))
            return null;
        foreach (var word in words)
        {
            if (text[..end].EndsWith(word))
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
