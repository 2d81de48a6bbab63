namespace PolicyMiner.Reading.Layout.Tables;

/// <summary>
/// Tells charts, maps and diagrams from tables by what is drawn between the labels: slanted and curved strokes, bars without text in them, axes
/// with short marks.
/// </summary>
internal sealed class Charts
{
    private const int FewSlants = 8;
    private const int FewBars = 4;
    private const int FewMarks = 6;
    private const double LongestMark = 8; // points
    private const double ShortestAxis = 40;
    private const double Apart = 30; // points between parts of one drawing
    private const double Margin = 25; // points around a drawing in which its labels stand
    private const double Inside = 0.4; // part of a table's area on drawings, from which it is one
    private const int MostLooked = 2_000; // shapes of a page; more are a picture, and looked at no further

    private readonly List<Box> _drawings = [];

    private Charts()
    {
    }

    /// <summary>The charts of a page.</summary>
    public static Charts On(PageContent page)
    {
        var charts = new Charts();
        var clusters = new List<Cluster>();
        foreach (var slant in page.Slants.Take(MostLooked))
            Add(clusters, new(slant, 1, 0, 0));
        foreach (var bar in Bars(page))
            Add(clusters, new(bar, 0, 1, 0));
        foreach (var mark in Marks(page))
            Add(clusters, new(mark, 0, 0, 1));
        foreach (var cluster in clusters.Where(c => c.Slants > FewSlants || c.Bars >= FewBars || c.Marks >= FewMarks))
        {
            var box = cluster.Box;
            charts._drawings.Add(new(box.Left - Margin, box.Top - Margin, box.Right + Margin, box.Bottom + Margin));
        }
        return charts;
    }

    /// <summary>Whether a part of the page is (mostly) a chart with its labels.</summary>
    public bool Cover(Box box) => _drawings.Any(d =>
        Shared(d.Left, d.Right, box.Left, box.Right) * Shared(d.Top, d.Bottom, box.Top, box.Bottom) > Inside * Math.Max(1, box.Width * box.Height));

    private static double Shared(double from, double to, double otherFrom, double otherTo) => Math.Max(0, Math.Min(to, otherTo) - Math.Max(from, otherFrom));

    /// <summary>Filled boxes that hold no text and stand beside none that does: not the shading of a cell or row.</summary>
    private static List<Box> Bars(PageContent page)
    {
        var fills = page.Fills.Where(f => f.Height > 2 && f.Width > 2 && f.Width * f.Height < 0.1 * page.Width * page.Height).Distinct().Take(MostLooked).ToList();
        if (fills.Count < FewBars)
            return [];
        var written = fills.Where(f => page.Words.Any(w => f.HoldsCenterOf(w.Box))).ToList();
        return [.. fills.Except(written).Where(f => !written.Any(w => Math.Abs(w.Top - f.Top) < 1.5 && Math.Abs(w.Bottom - f.Bottom) < 1.5))];
    }

    /// <summary>Short lines that end at a long one across.</summary>
    private static IEnumerable<Box> Marks(PageContent page)
    {
        if (page.Rulings.Count > MostLooked)
            return [];
        var (level, upright) = (RulingLines.JoinAll(page.Rulings, true), RulingLines.JoinAll(page.Rulings, false));
        return Marks(level, upright).Concat(Marks(upright, level));
    }

    private static IEnumerable<Box> Marks(List<Ruling> marks, List<Ruling> axes) =>
        from mark in marks
        where mark.Length is > 1.5 and < LongestMark
        let axis = axes.FirstOrDefault(a => a.Length >= ShortestAxis && a.From - 1 <= mark.Position && a.To + 1 >= mark.Position
            && Math.Min(Math.Abs(a.Position - mark.From), Math.Abs(a.Position - mark.To)) < 1)
        where axis.Length > 0
        select mark.Horizontal ? new Box(mark.From, axis.From, mark.To, axis.To) : new Box(axis.From, mark.From, axis.To, mark.To);

    private static void Add(List<Cluster> clusters, Cluster added)
    {
        for (var i = clusters.Count - 1; i >= 0; i--)
        {
            var (box, other) = (clusters[i].Box, added.Box);
            if (box.Left > other.Right + Apart || other.Left > box.Right + Apart || box.Top > other.Bottom + Apart || other.Top > box.Bottom + Apart)
                continue;
            added = new(box.Union(other), clusters[i].Slants + added.Slants, clusters[i].Bars + added.Bars, clusters[i].Marks + added.Marks);
            clusters.RemoveAt(i);
        }
        clusters.Add(added);
    }

    private sealed record Cluster(Box Box, int Slants, int Bars, int Marks);
}
