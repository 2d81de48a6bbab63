namespace PolicyMiner.Extracting.Statements;

/// <summary>A closed list of words, found in a text with the longest word first. Immutable.</summary>
internal sealed class WordSet
{
    private readonly Dictionary<char, string[]> _byFirst;
    private readonly Dictionary<char, string[]> _byLast;

    /// <param name="words">The words, separated by blanks.</param>
    public WordSet(string words)
    {
        var all = words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct().OrderByDescending(w => w.Length).ToArray();
        _byFirst = all.GroupBy(w => w[0]).ToDictionary(g => g.Key, g => g.ToArray());
        _byLast = all.GroupBy(w => w[^1]).ToDictionary(g => g.Key, g => g.ToArray());
    }

    /// <summary>The longest word that begins at <paramref name="at"/>, or null.</summary>
    public string? At(ReadOnlySpan<char> text, int at)
    {
        if (at >= text.Length || !_byFirst.TryGetValue(text[at], out var words))
            return null;
        foreach (var word in words)
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
