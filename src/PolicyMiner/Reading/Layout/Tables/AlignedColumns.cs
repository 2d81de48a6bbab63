namespace PolicyMiner.Reading.Layout.Tables;

/// <summary>The columns of a table without ruling lines: strips of text between gutters that (nearly) no line enters.</summary>
internal sealed class AlignedColumns
{
    private const double Crossing = 0.12; // part of the lines that may cross a gutter: headers over several columns, notes
    private const double LeastGutter = 0.5; // em
    private const double LeastGap = 0.8; // em, between the words at either side of a gutter in most lines
    private const double Shared = 0.25; // part of a column's or piece's width that a piece must share to cover the column
    private const double WidestBlank = 1.2; // em
    private const int FewLines = 3;
    private const double StripsPerPoint = 2;
    private const double NumberGap = 0.22; // em, at a gutter between numbers in most lines
    private const double WidestNumberBlank = 0.36; // em
    private const double SameWidth = 0.05; // em
    private const double BesideNumberGap = 0.45; // em, at a gutter before numbers in nearly all lines

    private readonly (double Left, double Right)[] _columns;

    private AlignedColumns((double, double)[] columns, bool areDrawn = false) => (_columns, AreDrawn) = (columns, areDrawn);

    /// <summary>Whether ruling lines part them, so that every word is in exactly one.</summary>
    public bool AreDrawn { get; }

    /// <summary>How many there are.</summary>
    public int Count => _columns.Length;

    /// <summary>Left edge of the first column's text.</summary>
    public double Left => _columns[0].Left;

    /// <summary>Right edge of the last column's text.</summary>
    public double Right => _columns[^1].Right;

    /// <summary>Where the first column's text ends.</summary>
    public double FirstColumnEnd => _columns[0].Right;

    /// <summary>Left and right edge of a column's text.</summary>
    public (double Left, double Right) this[int column] => _columns[column];

    /// <summary>The columns between the lines drawn at <paramref name="edges"/>.</summary>
    public static AlignedColumns Between(IReadOnlyList<double> edges) => new([.. edges.Zip(edges.Skip(1))], true);

    /// <summary>Columns found beside each other, as those of one table.</summary>
    public static AlignedColumns Joined(IEnumerable<AlignedColumns> parts) => new([.. parts.SelectMany(p => p._columns)]);

    /// <summary>The columns that <paramref name="lines"/> share; one column means no table. Where enough lines hold values, they alone
    /// count: heads are often wider than what stands below them.</summary>
    public static AlignedColumns Of(IReadOnlyList<LayoutLine> lines)
    {
        var values = lines.Where(l => l.Split(LeastGap * l.FontSize).Skip(1).Any(p => CellKinds.IsNumber(p.Text))).ToList();
        if (values.Count >= FewLines && values.Count >= 0.4 * lines.Count)
            lines = values;
        var em = lines.Average(l => l.FontSize);
        var left = lines.Min(l => l.Box.Left);
        var covered = new int[(int)Math.Min(20_000, StripsPerPoint * (lines.Max(l => l.Box.Right) - left)) + 2];
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
            var column = (Left: left + start / StripsPerPoint, Right: left + end / StripsPerPoint);
            if (columns.Count > 0 && !IsGutter(lines, columns[^1], column, em))
                columns[^1] = (columns[^1].Left, column.Right);
            else
                columns.Add(column);
        }
        return new([.. columns]);

        int Strip(double x) => Math.Clamp((int)(StripsPerPoint * (x - left)), 0, covered.Length - 1);
    }

    /// <summary>The first and last column that a box covers. A box that stands as the text of one column does, flush with an edge or in
    /// its middle, covers that column alone even if it is wider.</summary>
    public (int First, int Last) Covered(Box box, double em)
    {
        if (AreDrawn)
            return (Nearest(box), Nearest(box));
        int? first = null;
        var last = 0;
        for (var c = 0; c < Count; c++)
        {
            var shared = Math.Min(box.Right, _columns[c].Right) - Math.Max(box.Left, _columns[c].Left);
            if (shared <= Math.Min(1, 0.3 * box.Width) || shared < Shared * Math.Min(box.Width, _columns[c].Right - _columns[c].Left))
                continue;
            first ??= c;
            last = c;
        }
        if (first is not { } found)
            return (Nearest(box), Nearest(box));
        if (last == found + 1 && Enumerable.Range(found, 2).Where(c => StandsIn(c, box, em) && !CoversMost(2 * found + 1 - c, box)).Take(2).ToList() is [var only])
            return (only, only);
        return (found, last);
    }

    /// <summary>Whether a gap between words lies on a gutter.</summary>
    public bool HasGutter(double from, double to)
    {
        for (var c = 1; c < Count; c++)
        {
            if (Math.Min(to, _columns[c].Left) - Math.Max(from, _columns[c - 1].Right) > 0)
                return true;
        }
        return false;
    }

    /// <summary>Whether a line runs as text over gutters: words stand where most gutters between its ends are, or close beside them.</summary>
    public bool IsRunOver(LayoutLine line)
    {
        if (line.Words.Count(w => CellKinds.IsNumber(w.Text)) > 0.3 * line.Words.Count)
            return false;
        // In text the narrowest gaps are the usual ones.
        var usual = line.Words.Zip(line.Words.Skip(1), (a, b) => b.Box.Left - a.Box.Right).Order().ToList();
        var least = usual.Count == 0 ? 0 : Math.Clamp(1.4 * usual[usual.Count / 4], BesideNumberGap * line.FontSize, line.FontSize);
        int passed = 0, crossed = 0;
        for (var c = 1; c < Count; c++)
        {
            var (from, to) = (_columns[c - 1].Right, _columns[c].Left);
            if (from < line.Box.Left || to > line.Box.Right)
                continue;
            passed++;
            if (!line.Words.Zip(line.Words.Skip(1)).Any(p => p.Second.Box.Left - p.First.Box.Right >= least && p.First.Box.Right < to && p.Second.Box.Left > from))
                crossed++;
        }
        return crossed >= 2 && crossed >= 0.6 * passed;
    }

    private bool StandsIn(int column, Box box, double em)
    {
        var (left, right) = _columns[column];
        return Math.Abs(box.CenterX - (left + right) / 2) < 0.6 * em || Math.Abs(box.Right - right) < 0.4 * em || Math.Abs(box.Left - left) < 0.4 * em;
    }

    private bool CoversMost(int column, Box box)
    {
        var (left, right) = _columns[column];
        return Math.Min(box.Right, right) - Math.Max(box.Left, left) > 0.8 * (right - left);
    }

    private int Nearest(Box box) =>
        Enumerable.Range(0, Count).MinBy(c => Math.Max(0, Math.Max(_columns[c].Left - box.CenterX, box.CenterX - _columns[c].Right)));

    /// <summary>Whether an empty strip parts columns: it is wide, and so are the gaps there in most lines; between numbers less will do.</summary>
    private static bool IsGutter(
        IReadOnlyList<LayoutLine> lines, (double Left, double Right) leftColumn, (double Left, double Right) rightColumn, double em)
    {
        var (from, to) = (leftColumn.Right, rightColumn.Left);
        var near = new List<double>(); // gaps in lines with text in both columns
        int inLeft = 0, inRight = 0, numbers = 0, beforeNumbers = 0, thousands = 0;
        foreach (var line in lines)
        {
            var before = line.Words.Where(w => w.Box.CenterX < (from + to) / 2).MaxBy(w => w.Box.Right);
            var after = line.Words.Where(w => w.Box.CenterX >= (from + to) / 2).MinBy(w => w.Box.Left);
            var (isLeft, isRight) = (before is not null && before.Box.Right > leftColumn.Left, after is not null && after.Box.Left < rightColumn.Right);
            inLeft += isLeft ? 1 : 0;
            inRight += isRight ? 1 : 0;
            if (!isLeft || !isRight)
                continue;
            near.Add(after!.Box.Left - before!.Box.Right);
            if (!CellKinds.IsNumber(after.Text))
                continue;
            beforeNumbers++;
            numbers += CellKinds.IsNumber(before.Text) ? 1 : 0;
            thousands += CellKinds.GoesOnAsThousands(before.Text, after.Text) || CellKinds.GoesOnAsDate(before.Text, after.Text) ? 1 : 0;
        }
        // A head beside its values, flush with another edge, makes no column.
        if (near.Count == 0)
            return to - from >= LeastGutter * em && Math.Min(inLeft, inRight) > 2;
        near.Sort();
        var gap = near[near.Count / 2] / em;
        // Blanks part thousands, and days from months, in every line.
        if (thousands > 0.6 * near.Count && gap < WidestBlank)
            return false;
        if (to - from >= LeastGutter * em && gap >= LeastGap)
            return true;
        // A few lines may be parted alike by chance.
        if (near.Count <= FewLines)
            return false;
        // One width in all lines is a blank within a cell: telephone numbers.
        if (gap < WidestNumberBlank && near[^1] - near[0] < SameWidth * em)
            return false;
        return gap >= NumberGap && numbers >= 0.7 * near.Count || gap >= BesideNumberGap && beforeNumbers >= 0.85 * near.Count;
    }
}
