namespace PolicyMiner.Reading.Layout;

/// <summary>A rectangle on a page as a reader sees it, in points (1/72 inch) from the upper left corner.</summary>
public readonly record struct Box(double Left, double Top, double Right, double Bottom)
{
    /// <summary>Distance from the left to the right edge.</summary>
    public double Width => Right - Left;

    /// <summary>Distance from the upper to the lower edge.</summary>
    public double Height => Bottom - Top;

    /// <summary>The middle between left and right.</summary>
    public double CenterX => (Left + Right) / 2;

    /// <summary>The middle between top and bottom.</summary>
    public double CenterY => (Top + Bottom) / 2;

    /// <summary>The smallest box that covers both.</summary>
    public Box Union(Box other) =>
        new(Math.Min(Left, other.Left), Math.Min(Top, other.Top), Math.Max(Right, other.Right), Math.Max(Bottom, other.Bottom));

    /// <summary>Whether the middle of <paramref name="other"/> lies inside.</summary>
    public bool HoldsCenterOf(Box other) =>
        other.CenterX >= Left && other.CenterX <= Right && other.CenterY >= Top && other.CenterY <= Bottom;

    /// <summary>How much of the height two boxes share, as a part of the lower one's height; 0 where they lie above each other.</summary>
    public double VerticalOverlap(Box other)
    {
        var shared = Math.Min(Bottom, other.Bottom) - Math.Max(Top, other.Top);
        return shared <= 0 ? 0 : shared / Math.Max(0.1, Math.Min(Height, other.Height));
    }
}
