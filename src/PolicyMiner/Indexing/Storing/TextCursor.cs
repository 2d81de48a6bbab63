namespace PolicyMiner.Indexing.Storing;

/// <summary>A place in a UTF-8 text that is moved by code points and knows how many of them and how many line breaks lie before it.</summary>
internal ref struct TextCursor(ReadOnlySpan<byte> text)
{
    private readonly ReadOnlySpan<byte> _text = text;

    /// <summary>Bytes before it.</summary>
    public int Byte { get; private set; }

    /// <summary>Code points before it.</summary>
    public int Character { get; private set; }

    /// <summary>The 1-based line it stands in.</summary>
    public int Line { get; private set; } = 1;

    /// <summary>Moves to where <paramref name="character"/> code points lie before; false, and somewhere, where the text is shorter.</summary>
    public bool MoveTo(int character)
    {
        while (Character < character && Byte < _text.Length)
        {
            if (_text[Byte] == '\n')
                Line++;
            Character++;
            Byte++;
            while (Byte < _text.Length && (_text[Byte] & 0xC0) == 0x80)
                Byte++;
        }
        while (Character > character && Byte > 0)
        {
            Byte--;
            while (Byte > 0 && (_text[Byte] & 0xC0) == 0x80)
                Byte--;
            Character--;
            if (_text[Byte] == '\n')
                Line--;
        }
        return Character == character;
    }
}
