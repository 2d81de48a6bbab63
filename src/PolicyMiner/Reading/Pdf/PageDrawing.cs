using PolicyMiner.Reading.Layout;

namespace PolicyMiner.Reading.Pdf;

/// <summary>What is drawn on one page.</summary>
/// <param name="Number">1-based page.</param>
/// <param name="Width">Width in points as displayed.</param>
/// <param name="Height">Height in points as displayed.</param>
/// <param name="QuarterTurns">How far most of its text is turned against the clock: 1 for a table set along the long side of a portrait page.</param>
/// <param name="Texts">Where pieces of text begin.</param>
internal sealed record PageDrawing(
    int Number, double Width, double Height, int QuarterTurns,
    IReadOnlyList<TextOrigin> Texts, IReadOnlyList<Ruling> Rulings, IReadOnlyList<Box> Fills, IReadOnlyList<Box> Slants);

/// <summary>Where a piece of text begins: the point on its base line, and its size and direction.</summary>
internal readonly record struct TextOrigin(double X, double Y, double FontSize, int QuarterTurns);
