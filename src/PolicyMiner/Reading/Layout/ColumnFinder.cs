using PolicyMiner.Reading.Layout.Tables;

namespace PolicyMiner.Reading.Layout;

/// <summary>A part of a page that is read from top to bottom.</summary>
/// <param name="Words">Its words outside of tables.</param>
/// <param name="Tables">Its ruled tables.</param>
internal sealed record Region(IReadOnlyList<PlacedWord> Words, IReadOnlyList<LayoutTable> Tables);

/// <summary>
/// Cuts a page into regions in reading order. A gutter between two columns of running text is a strip that no word enters over many
/// lines, with lines that fill their column on both sides; that tells it from the gaps of a table or of a list.
/// </summary>
internal static class ColumnFinder
{
    private const double HalfGutter = 3.5; // points
    private const double Step = 3;
    private const int MostPositions = 1_000; // tried for a gutter: a page of any width, or text far outside of it
    private const double Bin = 2; // height of the strips in which the page is looked at
    private const double LeastShared = 80; // points of height with text on both sides
    private const double LeastBand = 40;
    private const double Wider = 0.3; // em between paragraphs
    private const double SameLine = 0.2; // em
    private const int LeastRows = 4;
    private const double MostRows = 0.7;
    private const double OneTable = 0.8; // em between the lines of one table
    private const int MaxDepth = 3;

    /// <summary>The regions, in reading order.</summary>
    public static List<Region> Split(IReadOnlyList<PlacedWord> words, IReadOnlyList<LayoutTable> tables) =>
        [.. Split(new Region(words, tables), 0)];

    private static IEnumerable<Region> Split(Region region, int depth)
    {
        var boxes = region.Words.Select(w => w.Box).Concat(region.Tables.Select(t => t.Box)).ToList();
        if (depth == MaxDepth || region.Words.Count < 16)
            return [region];
        var bounds = boxes.Aggregate((a, b) => a.Union(b));
        Profile? best = null;
        var step = Math.Max(Step, 0.7 * bounds.Width / MostPositions);
        for (var x = bounds.Left + 0.15 * bounds.Width; x <= bounds.Right - 0.15 * bounds.Width; x += step)
        {
            var profile = new Profile(x, boxes, bounds);
            if (best is null || profile.Score > best.Score)
                best = profile;
        }
        if (best is null || best.Shared < LeastShared || best.Shared < best.Crossed)
            return [region];
        return Bands(region, best, depth);
    }

    /// <summary>Cuts the region into bands with and without the gutter.</summary>
    private static IEnumerable<Region> Bands(Region region, Profile gutter, int depth)
    {
        var regions = new List<Region>();
        var whole = new List<Region>(); // bands without a gutter that follow each other
        var split = false;
        foreach (var (top, bottom, isCrossed, shared) in WithTableEdges([.. gutter.Bands()], region))
        {
            var band = Within(region, box => box.CenterY >= top && box.CenterY < bottom);
            var left = Within(band, box => box.CenterX < gutter.X);
            var right = Within(band, box => box.CenterX >= gutter.X);
            if (!isCrossed && shared >= LeastBand && IsProse(left, 0.5) && IsProse(right, 0.35) && !AreRows(left, right))
            {
                Flush();
                regions.AddRange(Split(left, depth + 1));
                regions.AddRange(Split(right, depth + 1));
                split = true;
            }
            else
                whole.Add(band);
        }
        Flush();
        return split ? regions : [region];

        void Flush()
        {
            var joined = new Region([.. whole.SelectMany(r => r.Words)], [.. whole.SelectMany(r => r.Tables)]);
            whole.Clear();
            if (joined.Words.Count + joined.Tables.Count > 0)
                regions.Add(joined);
        }
    }

    /// <summary>Moves the edges of bands to where tables across the gutter end: their first and last lines may have a gap there by chance.</summary>
    private static List<Band> WithTableEdges(List<Band> bands, Region region)
    {
        var lines = LineBuilder.Build(region.Words);
        for (var i = 0; i < bands.Count; i++)
        {
            if (!bands[i].IsCrossed)
                continue;
            var inside = lines.Where(l => l.Box.CenterY >= bands[i].Top && l.Box.CenterY < bands[i].Bottom).ToList();
            if (inside.Count == 0 || inside.Count(IsTableLine) * 2 < inside.Count)
                continue;
            var (top, bottom) = (inside[0].Box, inside[^1].Box);
            foreach (var line in lines.SkipWhile(l => l != inside[^1]).Skip(1).TakeWhile(l => IsTableLine(l) && l.Box.Top - bottom.Bottom < OneTable * l.FontSize && i + 1 < bands.Count && l.Box.CenterY < bands[i + 1].Bottom))
                bottom = line.Box;
            foreach (var line in Enumerable.Reverse(lines).SkipWhile(l => l != inside[0]).Skip(1).TakeWhile(l => IsTableLine(l) && top.Top - l.Box.Bottom < OneTable * l.FontSize && i > 0 && l.Box.CenterY >= bands[i - 1].Top))
                top = line.Box;
            if (bottom != inside[^1].Box)
                (bands[i], bands[i + 1]) = (bands[i] with { Bottom = bottom.Bottom }, bands[i + 1] with { Top = bottom.Bottom });
            if (top != inside[0].Box)
                (bands[i - 1], bands[i]) = (bands[i - 1] with { Bottom = top.Top }, bands[i] with { Top = top.Top });
        }
        return bands;
    }

    private static bool IsTableLine(LayoutLine line) => line.Split(line.FontSize).Count >= 3;

    private static Region Within(Region region, Func<Box, bool> holds) =>
        new([.. region.Words.Where(w => holds(w.Box))], [.. region.Tables.Where(t => holds(t.Box))]);

    /// <summary>Whether the lines of a column fill it without large gaps.</summary>
    private static bool IsProse(Region column, double leastFull)
    {
        var lines = LineBuilder.Build(column.Words);
        if (lines.Count < 3)
            return false;
        var width = lines.Max(l => l.Box.Right) - lines.Min(l => l.Box.Left);
        var full = lines.Count(l => l.Box.Width >= 0.75 * width && l.Split(2 * l.FontSize).Count == 1);
        return full >= leastFull * lines.Count && width >= 10 * lines[lines.Count / 2].FontSize;
    }

    /// <summary>Whether paragraphs begin side by side on one line again and again: the cells of a table, not columns of text.</summary>
    private static bool AreRows(Region left, Region right)
    {
        var (starts, others) = (Starts(left), Starts(right));
        var together = starts.Count(s => others.Any(o => Math.Abs(o.Box.Bottom - s.Box.Bottom) < SameLine * s.FontSize));
        return together >= LeastRows && together >= MostRows * Math.Max(starts.Count, others.Count);
    }

    /// <summary>The first lines of paragraphs, as far as distance tells.</summary>
    private static List<LayoutLine> Starts(Region column)
    {
        var lines = LineBuilder.Build(column.Words);
        var gaps = lines.Zip(lines.Skip(1), (a, b) => b.Box.Top - a.Box.Bottom).ToList();
        var usual = gaps.Order().ElementAt(gaps.Count / 2);
        return [lines[0], .. lines.Skip(1).Where((l, i) => gaps[i] > usual + Wider * l.FontSize)];
    }

    /// <summary>A strip of the page with or without text across the gutter.</summary>
    private sealed record Band(double Top, double Bottom, bool IsCrossed, double Shared);

    /// <summary>Which strips of the page have text left and right of x, and which have text across it.</summary>
    private sealed class Profile
    {
        private const byte Left = 1;
        private const byte Right = 2;
        private const byte Across = 4;

        private readonly byte[] _bins;
        private readonly double _top;

        public Profile(double x, List<Box> boxes, Box bounds)
        {
            X = x;
            _top = bounds.Top;
            _bins = new byte[(int)Math.Min(20_000, bounds.Height / Bin) + 2];
            foreach (var box in boxes)
            {
                var side = box.Right <= x + HalfGutter && box.Left < x - HalfGutter ? Left : box.Left >= x - HalfGutter ? Right : Across;
                if (side == Left && box.Right > x - HalfGutter || side == Right && box.Left < x + HalfGutter)
                    side = Across;
                for (var y = Index(box.Top); y <= Index(box.Bottom); y++)
                    _bins[y] |= side;
            }
            Shared = Bin * _bins.Count(b => b == (Left | Right));
            Crossed = Bin * _bins.Count(b => (b & Across) != 0);
        }

        public double X { get; }

        public double Shared { get; }

        public double Crossed { get; }

        public double Score => Shared - Crossed;

        /// <summary>Runs of strips with and without text across the gutter.</summary>
        public IEnumerable<Band> Bands()
        {
            for (int start = 0, end; start < _bins.Length; start = end)
            {
                var crossed = (_bins[start] & Across) != 0;
                for (end = start + 1; end < _bins.Length && (_bins[end] & Across) != 0 == crossed; end++)
                {
                }
                yield return new(start == 0 ? double.MinValue : _top + start * Bin, end == _bins.Length ? double.MaxValue : _top + end * Bin, crossed,
                    Bin * _bins[start..end].Count(b => b == (Left | Right)));
            }
        }

        private int Index(double y) => Math.Clamp((int)((y - _top) / Bin), 0, _bins.Length - 1);
    }
}
