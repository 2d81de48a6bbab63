namespace PolicyMiner.Reading.Layout.Tables;

/// <summary>The columns of a table without ruling lines: strips of text between gutters that (nearly) no line enters.</summary>
internal sealed class AlignedColumns
{
    private const double Crossing = 0.12; // part of the lines that may cross a gutter: headers over several columns, notes
    private const double LeastGutter = 0.5; // em
    private const double LeastGap = 0.8; // em, between the words at either side of a gutter in most lines

    private readonly (double Left, double Right)[] _columns;

    private AlignedColumns((double, double)[] columns) => _columns = columns;

    /// <summary>How many there are.</summary>
    public int Count => _columns.Length;

    /// <summary>Left edge of the first column's text.</summary>
    public double Left => _columns[0].Left;

    /// <summary>Right edge of the last column's text.</summary>
    public double Right => _columns[^1].Right;

    /// <summary>Where the first column's text ends.</summary>
    public double FirstColumnEnd => _columns[0].Right;

    /// <summary>The columns that <paramref name="lines"/> share; one column means no table.</summary>
    public static AlignedColumns Of(IReadOnlyList<LayoutLine> lines)
    {
        var em = lines.Average(l => l.FontSize);
        var left = lines.Min(l => l.Box.Left);
        var covered = new int[(int)Math.Min(10_000, lines.Max(l => l.Box.Right) - left) + 2];
        foreach (var line in lines)
        {
            var done = -1; // words of one line count once for a strip
            foreach (var word in line.Words)
            {
                for (var x = Math.Max(done + 1, Strip(word.Box.Left)); x <= Strip(word.Box.Right); x++)
                    covered[done = x]++;
            }
        }
        var allowed = (int)(Crossing * lines.Count);
        var columns = new List<(double Left, double Right)>();
        for (int start = 0, end; start < covered.Length; start = end)
        {
            for (end = start + 1; end < covered.Length && covered[end] > allowed == covered[start] > allowed; end++)
            {
            }
            if (covered[start] <= allowed)
                continue;
            var column = (Left: left + start, Right: left + end);
            if (columns.Count > 0 && (column.Left - columns[^1].Right < LeastGutter * em || !IsGutter(lines, (columns[^1].Right + column.Left) / 2, em)))
                columns[^1] = (columns[^1].Left, column.Right);
            else
                columns.Add(column);
        }
        return new([.. columns]);

        int Strip(double x) => Math.Clamp((int)(x - left), 0, covered.Length - 1);
    }

    /// <summary>The first and last column that a box covers.</summary>
    public (int First, int Last) Covered(Box box)
    {
        int? first = null;
        var last = 0;
        for (var c = 0; c < Count; c++)
        {
            var shared = Math.Min(box.Right, _columns[c].Right) - Math.Max(box.Left, _columns[c].Left);
            if (shared <= Math.Min(2, 0.3 * box.Width))
                continue;
            first ??= c;
            last = c;
        }
        return first is { } found ? (found, last) : (Nearest(box), Nearest(box));
    }

    private int Nearest(Box box) =>
        Enumerable.Range(0, Count).MinBy(c => Math.Max(0, Math.Max(_columns[c].Left - box.CenterX, box.CenterX - _columns[c].Right)));

    private static bool IsGutter(IReadOnlyList<LayoutLine> lines, double x, double em)
    {
        var gaps = new List<double>();
        foreach (var line in lines)
        {
            var before = line.Words.Where(w => w.Box.CenterX < x).Select(w => w.Box.Right).DefaultIfEmpty(double.NaN).Max();
            var after = line.Words.Where(w => w.Box.CenterX >= x).Select(w => w.Box.Left).DefaultIfEmpty(double.NaN).Min();
            if (!double.IsNaN(before) && !double.IsNaN(after))
                gaps.Add(after - before);
        }
        gaps.Sort();
        return gaps.Count > 0 && gaps[gaps.Count / 2] >= LeastGap * em;
    }
}
