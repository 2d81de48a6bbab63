namespace PolicyMiner.Reading.Layout.Tables;

/// <summary>
/// The cells between the lines of one group. The lines cut the group's box into fields; fields without a line between them are one cell,
/// so that spans need no guessing. The outer border counts as drawn: tables are often open at the sides, or at a page edge.
/// </summary>
internal sealed class RuledGrid
{
    private const double SamePosition = 3; // lines this close make one grid line
    private const double Covered = 0.6; // part of a field's side that a line must cover to close it
    private const int MaxFields = 200_000;
    private const int ManyFields = 40;
    private const double Sparse = 0.25;

    private readonly double[] _x;
    private readonly double[] _y;
    private readonly bool[,] _leftClosed; // [row, column]: a line at the field's left side
    private readonly bool[,] _topClosed;

    private RuledGrid(LineGroup group, double[] x, double[] y)
    {
        (_x, _y) = (x, y);
        _leftClosed = new bool[Rows, Columns];
        _topClosed = new bool[Rows, Columns];
        for (var c = 1; c < Columns; c++)
        {
            var lines = group.Upright.Where(l => Math.Abs(l.Position - x[c]) <= SamePosition).ToList();
            for (var r = 0; r < Rows; r++)
                _leftClosed[r, c] = IsCovered(lines, y[r], y[r + 1]);
        }
        for (var r = 1; r < Rows; r++)
        {
            var lines = group.Level.Where(l => Math.Abs(l.Position - y[r]) <= SamePosition).ToList();
            for (var c = 0; c < Columns; c++)
                _topClosed[r, c] = IsCovered(lines, x[c], x[c + 1]);
        }
    }

    private int Rows => _y.Length - 1;

    private int Columns => _x.Length - 1;

    /// <summary>The table that the lines draw, or null where they draw none.</summary>
    public static LayoutTable? From(LineGroup group, IReadOnlyList<PlacedWord> words)
    {
        var inside = words.Where(w => group.Box.HoldsCenterOf(w.Box)).ToList();
        var x = Positions(group.Upright, group.Level, inside, w => w.Box.CenterX);
        var y = Positions(group.Level, group.Upright, inside, w => w.Box.CenterY);
        if (x.Length < 3 || y.Length < 2 || (long)x.Length * y.Length > MaxFields)
            return null;
        var grid = new RuledGrid(group, x, y);
        var cells = CellWords.Fill(grid.Cells(), x, y, inside);
        return IsTable(cells, group)
            ? GridTable.Build(new(x[0], y[0], x[^1], y[^1]), UndrawnColumns.Part(cells, group, x, y[^1] - y[0]) ?? UndrawnRows.Part(cells, x)) : null;
    }

    /// <summary>Grid lines of one direction. Where lines of the other direction run on beyond the outermost one and there is text, the
    /// table is open on that side and gets a border.</summary>
    private static double[] Positions(
        IReadOnlyList<Ruling> lines, IReadOnlyList<Ruling> crossing, List<PlacedWord> words, Func<PlacedWord, double> middle)
    {
        var positions = new List<double>();
        foreach (var position in lines.Select(l => l.Position).Order())
        {
            if (positions.Count == 0 || position - positions[^1] > SamePosition)
                positions.Add(position);
        }
        var (from, to) = (crossing.Min(l => l.From), crossing.Max(l => l.To));
        if (positions[0] - from > 2 * SamePosition && words.Any(w => middle(w) < positions[0]))
            positions.Insert(0, from);
        if (to - positions[^1] > 2 * SamePosition && words.Any(w => middle(w) > positions[^1]))
            positions.Add(to);
        return [.. positions];
    }

    private static bool IsCovered(List<Ruling> lines, double from, double to)
    {
        var covered = lines.Sum(l => Math.Max(0, Math.Min(l.To, to) - Math.Max(l.From, from)));
        return covered >= Covered * (to - from);
    }

    /// <summary>Text in two columns at least; and no page frame whose only cells hold whole columns of running text.</summary>
    private static bool IsTable(IReadOnlyList<GridCell> cells, LineGroup group)
    {
        var filled = cells.Where(c => c.Words.Count > 0).ToList();
        if (filled.Count < 2 || filled.Select(c => c.Column).Distinct().Count() < 2)
            return false;
        // Many fields and hardly any text: boxes and lines of a diagram.
        var top = cells.Where(c => c.Row == 0).ToList();
        if (cells.Count >= ManyFields && filled.Count < Sparse * cells.Count && top.Count(c => c.Words.Count > 0) < 0.6 * top.Count)
            return false;
        var isOpen = group.Upright.Count == 1;
        return !isOpen || filled.Max(c => LineBuilder.Build(c.Words).Count) < 15;
    }

    /// <summary>Fields joined where no line parts them; a group that is no rectangle is cut into rectangles row by row.</summary>
    private List<GridCell> Cells()
    {
        var taken = new bool[Rows, Columns];
        var cells = new List<GridCell>();
        for (var r = 0; r < Rows; r++)
        {
            for (var c = 0; c < Columns; c++)
            {
                if (taken[r, c])
                    continue;
                var right = c + 1;
                while (right < Columns && !taken[r, right] && !_leftClosed[r, right])
                    right++;
                var bottom = r + 1;
                while (bottom < Rows && GoesOn(bottom, c, right, taken))
                    bottom++;
                for (var i = r; i < bottom; i++)
                {
                    for (var j = c; j < right; j++)
                        taken[i, j] = true;
                }
                cells.Add(new(r, c, bottom - r, right - c));
            }
        }
        return cells;
    }

    private bool GoesOn(int row, int left, int right, bool[,] taken)
    {
        for (var c = left; c < right; c++)
        {
            if (taken[row, c] || _topClosed[row, c] || (c > left && _leftClosed[row, c]))
                return false;
        }
        // The sides must be closed too, or the field belongs to a wider cell of its own row.
        return (left == 0 || _leftClosed[row, left]) && (right == Columns || _leftClosed[row, right]);
    }
}
