namespace PolicyMiner.Analysis.Segmentation;

/// <summary>
/// One sentence in the two spellings the segmenter reads it in. Both have its length, so an offset means the same in all three.
/// </summary>
internal readonly struct Sentence
{
    private readonly char[] _known;
    private readonly char[] _folded;

    public Sentence(ReadOnlySpan<char> text, WordModel model)
    {
        _known = text.ToArray();
        _folded = new char[text.Length];
        TextFolding.Fold(text, _folded);
        for (var i = 0; i < _known.Length; i++)
            if (model.StartingWith(_known[i]).IsEmpty)
                _known[i] = Spelling(_known[i], _folded[i]);
    }

    /// <summary>As the word model spells it: Simplified, marks in full width; a character the model knows stays as printed.</summary>
    public ReadOnlySpan<char> Known => _known;

    /// <summary>Folded (<see cref="TextFolding"/>): digits and Latin letters in ASCII, ○ as 〇.</summary>
    public ReadOnlySpan<char> Folded => _folded;

    public int Length => _known.Length;

    private static char Spelling(char printed, char folded) => printed switch
    {
        '—' or '─' => '―',
        >= '!' and <= '/' or >= ':' and <= '@' or >= '[' and <= '`' or >= '{' and <= '~' => (char)(printed + 0xFEE0),
        _ => folded,
    };
}
