namespace PolicyMiner.Reading.Layout.Drawing;

/// <summary>Turns painted paths of one page into ruling lines and filled boxes.</summary>
internal sealed class PathCollector(double width, double height)
{
    private const double MaxLineWidth = 3.5; // a filled rectangle thinner than this is a line
    private const double Straight = 0.8; // how far a line may lean over its whole length
    private const int MaxPieces = 200_000; // a drawing with more is a picture, not a table
    private const int MaxWhite = 5_000;
    private const int MaxSlants = 5_000;
    private const double LeastSlant = 2; // a rounded corner or a drawn letter is smaller

    private readonly List<Ruling> _rulings = [];
    private readonly List<Ruling> _white = [];
    private readonly List<Box> _fills = [];
    private readonly List<Box> _slants = [];

    /// <summary>The boxes of shading found so far.</summary>
    public IReadOnlyList<Box> Fills => _fills;

    /// <summary>Slanted and curved strokes found so far.</summary>
    public IReadOnlyList<Box> Slants => _slants;

    /// <summary>A stroked path; every straight level or upright piece is a line.</summary>
    public void Stroke(List<Subpath> path, Box clip, bool white)
    {
        foreach (var subpath in path)
        {
            for (var i = 1; i < subpath.Points.Count; i++)
            {
                if (subpath.Curved(i))
                    Slant(subpath.Points[i - 1], subpath.Points[i], clip);
                else
                    Line(subpath.Points[i - 1], subpath.Points[i], clip, white);
            }
            if (subpath.Closed && subpath.Points.Count > 2)
                Line(subpath.Points[^1], subpath.Points[0], clip, white);
        }
    }

    /// <summary>A filled path: thin boxes are lines, a box within a box a frame, other boxes shading.</summary>
    public void Fill(List<Subpath> path, Box clip, bool white)
    {
        if (path.Count == 2 && path[0].AsBox() is { } outer && path[1].AsBox() is { } inner && IsFrame(outer, inner))
        {
            Frame(outer, inner, clip, white);
            return;
        }
        foreach (var subpath in path)
        {
            if (subpath.Points.Count < 3 || subpath.Bounds() is not { } bounds)
                continue;
            if (bounds.Height <= MaxLineWidth || bounds.Width <= MaxLineWidth)
            {
                // A dot of a dotted line may belong to either direction.
                if (bounds.Width >= bounds.Height || bounds.Width <= MaxLineWidth && bounds.Height <= MaxLineWidth)
                    Add(new(true, bounds.CenterY, bounds.Left, bounds.Right), clip, white);
                if (bounds.Height > bounds.Width || bounds.Width <= MaxLineWidth && bounds.Height <= MaxLineWidth)
                    Add(new(false, bounds.CenterX, bounds.Top, bounds.Bottom), clip, white);
            }
            else if (!white && subpath.AsBox() is { } box && Clip(box, clip) is { } visible && _fills.Count < MaxPieces)
            {
                if (visible.Width < width * 0.98 || visible.Height < height * 0.9)
                    _fills.Add(visible);
            }
        }
    }

    /// <summary>The lines found, white ones only where they show on shading.</summary>
    public IReadOnlyList<Ruling> Rulings()
    {
        foreach (var line in _white.Take(MaxWhite))
        {
            var middle = (line.From + line.To) / 2;
            var (x, y) = line.Horizontal ? (middle, line.Position) : (line.Position, middle);
            if (_fills.Any(f => x >= f.Left - 1 && x <= f.Right + 1 && y >= f.Top - 1 && y <= f.Bottom + 1))
                _rulings.Add(line);
        }
        _white.Clear();
        return _rulings;
    }

    private static bool IsFrame(Box outer, Box inner) =>
        inner.Left >= outer.Left && inner.Right <= outer.Right && inner.Top >= outer.Top && inner.Bottom <= outer.Bottom
        && inner.Left - outer.Left <= MaxLineWidth && outer.Right - inner.Right <= MaxLineWidth
        && inner.Top - outer.Top <= MaxLineWidth && outer.Bottom - inner.Bottom <= MaxLineWidth;

    private void Frame(Box outer, Box inner, Box clip, bool white)
    {
        Add(new(true, (outer.Top + inner.Top) / 2, outer.Left, outer.Right), clip, white);
        Add(new(true, (outer.Bottom + inner.Bottom) / 2, outer.Left, outer.Right), clip, white);
        Add(new(false, (outer.Left + inner.Left) / 2, outer.Top, outer.Bottom), clip, white);
        Add(new(false, (outer.Right + inner.Right) / 2, outer.Top, outer.Bottom), clip, white);
    }

    private void Line((double X, double Y) from, (double X, double Y) to, Box clip, bool white)
    {
        if (Math.Abs(from.Y - to.Y) <= Straight && Math.Abs(from.X - to.X) > Straight)
            Add(new(true, (from.Y + to.Y) / 2, Math.Min(from.X, to.X), Math.Max(from.X, to.X)), clip, white);
        else if (Math.Abs(from.X - to.X) <= Straight && Math.Abs(from.Y - to.Y) > Straight)
            Add(new(false, (from.X + to.X) / 2, Math.Min(from.Y, to.Y), Math.Max(from.Y, to.Y)), clip, white);
        else
            Slant(from, to, clip);
    }

    private void Slant((double X, double Y) from, (double X, double Y) to, Box clip)
    {
        var box = new Box(Math.Min(from.X, to.X), Math.Min(from.Y, to.Y), Math.Max(from.X, to.X), Math.Max(from.Y, to.Y));
        if (Math.Max(box.Width, box.Height) > LeastSlant && _slants.Count < MaxSlants && clip.HoldsCenterOf(box))
            _slants.Add(box);
    }

    private void Add(Ruling line, Box clip, bool white)
    {
        var (near, far, from, to) = line.Horizontal ? (clip.Top, clip.Bottom, clip.Left, clip.Right) : (clip.Left, clip.Right, clip.Top, clip.Bottom);
        if (line.Position < near - 1 || line.Position > far + 1)
            return;
        line = line with { From = Math.Max(line.From, from), To = Math.Min(line.To, to) };
        var list = white ? _white : _rulings;
        if (line.Length > 0.2 && list.Count < MaxPieces)
            list.Add(line);
    }

    private static Box? Clip(Box box, Box clip)
    {
        var visible = new Box(Math.Max(box.Left, clip.Left), Math.Max(box.Top, clip.Top), Math.Min(box.Right, clip.Right), Math.Min(box.Bottom, clip.Bottom));
        return visible.Width > 0 && visible.Height > 0 ? visible : null;
    }
}
