namespace PolicyMiner.Reading.Layout;

/// <summary>A run of characters on a page with no blank in it.</summary>
/// <param name="Box">Where it stands: from the shoulder of the letters to a little below the base line, whatever the font claims.</param>
/// <param name="FontSize">Size in points, as far as it can be told.</param>
/// <param name="Confidence">How sure optical recognition was, 0 to 1; null where the file itself holds the text.</param>
public sealed record PlacedWord(string Text, Box Box, double FontSize, double? Confidence = null);

/// <summary>A straight ruling line, horizontal or vertical.</summary>
/// <param name="Position">Its y (horizontal) or x (vertical).</param>
/// <param name="From">Where it starts along its direction.</param>
/// <param name="To">Where it ends.</param>
public readonly record struct Ruling(bool Horizontal, double Position, double From, double To)
{
    /// <summary>How long it is.</summary>
    public double Length => To - From;
}

/// <summary>One page as drawn: words and ruling lines in no particular order. All page formats (PDF, OFD, recognised images) come to this.</summary>
public sealed record PageContent
{
    /// <summary>1-based number in the file.</summary>
    public required int Number { get; init; }

    /// <summary>Width in points, as displayed.</summary>
    public required double Width { get; init; }

    /// <summary>Height in points, as displayed.</summary>
    public required double Height { get; init; }

    /// <summary>The words.</summary>
    public required IReadOnlyList<PlacedWord> Words { get; init; }

    /// <summary>Ruling lines.</summary>
    public IReadOnlyList<Ruling> Rulings { get; init; } = [];

    /// <summary>Filled rectangles that are not lines: shading of cells and boxes.</summary>
    public IReadOnlyList<Box> Fills { get; init; } = [];

    /// <summary>Slanted and curved strokes, as in charts and drawings.</summary>
    public IReadOnlyList<Box> Slants { get; init; } = [];
}
