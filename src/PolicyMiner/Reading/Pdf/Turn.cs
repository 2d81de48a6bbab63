using PolicyMiner.Reading.Layout;

namespace PolicyMiner.Reading.Pdf;

/// <summary>Turns pages so that most of their text stands upright: tables are often set along the long side of a portrait page.</summary>
internal static class Turn
{
    /// <summary>The page with words and lines turned together.</summary>
    public static PageContent Upright(PageWords page, PageDrawing? drawing, int number)
    {
        // Poppler states the size of the page before its /Rotate, the words after it.
        var (width, height) = drawing is null ? (page.Width, page.Height) : (drawing.Width, drawing.Height);
        var turns = drawing?.QuarterTurns ?? 0;
        var (turnedWidth, turnedHeight) = turns % 2 == 0 ? (width, height) : (height, width);
        var words = page.Words.Select(w => w with { Box = Box(w.Box, turns, width, height) }).ToList();
        var origins = (drawing?.Texts ?? []).Where(t => t.QuarterTurns == turns).Select(t => Point(t, turns, width, height));
        return new()
        {
            Number = number,
            Width = turnedWidth,
            Height = turnedHeight,
            Words = new WordBoxes([.. origins]).Normalise(words),
            Rulings = [.. (drawing?.Rulings ?? []).Select(r => Line(r, turns, width, height))],
            Fills = [.. (drawing?.Fills ?? []).Select(b => Box(b, turns, width, height))],
            Slants = [.. (drawing?.Slants ?? []).Select(b => Box(b, turns, width, height))],
        };
    }

    /// <summary>The box after a turn of the page with the clock by <paramref name="turns"/> quarters.</summary>
    private static Box Box(Box box, int turns, double width, double height) => turns switch
    {
        1 => new(height - box.Bottom, box.Left, height - box.Top, box.Right),
        2 => new(width - box.Right, height - box.Bottom, width - box.Left, height - box.Top),
        3 => new(box.Top, width - box.Right, box.Bottom, width - box.Left),
        _ => box,
    };

    private static TextOrigin Point(TextOrigin text, int turns, double width, double height)
    {
        var box = Box(new(text.X, text.Y, text.X, text.Y), turns, width, height);
        return text with { X = box.Left, Y = box.Top };
    }

    private static Ruling Line(Ruling line, int turns, double width, double height) => (turns, line.Horizontal) switch
    {
        (1, true) => new(false, height - line.Position, line.From, line.To),
        (1, false) => new(true, line.Position, height - line.To, height - line.From),
        (2, true) => new(true, height - line.Position, width - line.To, width - line.From),
        (2, false) => new(false, width - line.Position, height - line.To, height - line.From),
        (3, true) => new(false, line.Position, width - line.To, width - line.From),
        (3, false) => new(true, width - line.Position, line.From, line.To),
        _ => line,
    };
}
