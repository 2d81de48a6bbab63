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
    private const double Bin = 2; // height of the strips in which the page is looked at
    private const double LeastShared = 80; // points of height with text on both sides
    private const double LeastBand = 40;
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
        for (var x = bounds.Left + 0.15 * bounds.Width; x <= bounds.Right - 0.15 * bounds.Width; x += Step)
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
        foreach (var (top, bottom, isCrossed, shared) in gutter.Bands())
        {
            var band = Within(region, box => box.CenterY >= top && box.CenterY < bottom);
            var left = Within(band, box => box.CenterX < gutter.X);
            var right = Within(band, box => box.CenterX >= gutter.X);
            if (!isCrossed && shared >= LeastBand && IsProse(left, 0.5) && IsProse(right, 0.35))
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
        public IEnumerable<(double Top, double Bottom, bool Crossed, double Shared)> Bands()
        {
            for (int start = 0, end; start < _bins.Length; start = end)
            {
                var crossed = (_bins[start] & Across) != 0;
                for (end = start + 1; end < _bins.Length && (_bins[end] & Across) != 0 == crossed; end++)
                {
                }
                yield return (start == 0 ? double.MinValue : _top + start * Bin, end == _bins.Length ? double.MaxValue : _top + end * Bin, crossed,
                    Bin * _bins[start..end].Count(b => b == (Left | Right)));
            }
        }

        private int Index(double y) => Math.Clamp((int)((y - _top) / Bin), 0, _bins.Length - 1);
    }
}
