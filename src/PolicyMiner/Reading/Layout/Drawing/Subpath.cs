namespace PolicyMiner.Reading.Layout.Drawing;

/// <summary>One connected piece of a path, in page points from the upper left corner.</summary>
internal sealed class Subpath
{
    private const double Tolerance = 0.6;

    private readonly HashSet<int> _curved = [];

    /// <summary>Its corners.</summary>
    public List<(double X, double Y)> Points { get; } = [];

    /// <summary>Whether it returns to its first point.</summary>
    public bool Closed { get; set; }

    /// <summary>Whether the piece that ends at point <paramref name="index"/> is a curve.</summary>
    public bool Curved(int index) => _curved.Contains(index);

    /// <summary>Adds a point, reached in a curve.</summary>
    public void AddCurve((double X, double Y) point)
    {
        Points.Add(point);
        _curved.Add(Points.Count - 1);
    }

    /// <summary>The box around it.</summary>
    public Box? Bounds()
    {
        if (Points.Count == 0)
            return null;
        var (left, top, right, bottom) = (double.MaxValue, double.MaxValue, double.MinValue, double.MinValue);
        foreach (var (x, y) in Points)
            (left, top, right, bottom) = (Math.Min(left, x), Math.Min(top, y), Math.Max(right, x), Math.Max(bottom, y));
        return new(left, top, right, bottom);
    }

    /// <summary>The box that it is, or null where it is another shape.</summary>
    public Box? AsBox()
    {
        if (Points.Count is < 4 or > 6 || _curved.Count > 0 || Bounds() is not { } box)
            return null;
        return Points.All(p => (Near(p.X, box.Left) || Near(p.X, box.Right)) && (Near(p.Y, box.Top) || Near(p.Y, box.Bottom))) ? box : null;
    }

    private static bool Near(double a, double b) => Math.Abs(a - b) <= Tolerance;
}
