namespace PolicyMiner.Reading.Layout.Tables;

/// <summary>
/// Parts a row of a ruled table that holds several rows: columns are often drawn where rows are told apart by their lines of text alone.
/// Text in several lines is not enough, since cells wrap; values must stand under each other beside labels of their own.
/// </summary>
internal static class UndrawnRows
{
    private const int LeastRows = 3;
    private const double Wider = 0.3; // em by which distances between rows are wider than between lines

    /// <summary>The cells, with such rows parted.</summary>
    public static IReadOnlyList<GridCell> Part(IReadOnlyList<GridCell> cells, double[] x)
    {
        var parted = new List<GridCell>();
        var shift = 0;
        foreach (var row in cells.GroupBy(c => c.Row).OrderBy(g => g.Key))
        {
            var own = row.OrderBy(c => c.Column).ToList();
            var isWhole = own.All(c => c.RowSpan == 1) && own.Sum(c => c.ColumnSpan) == x.Length - 1;
            var rows = isWhole ? Rows(own, x) : null;
            foreach (var cell in rows ?? own)
            {
                var moved = cell with { Row = (rows is null ? cell.Row : row.Key + cell.Row) + shift };
                parted.Add(moved);
            }
            shift += rows is null ? 0 : rows.Max(c => c.Row);
        }
        return parted;
    }

    /// <summary>The rows within one drawn row, counted from 0, or null where it is one.</summary>
    private static List<GridCell>? Rows(List<GridCell> row, double[] x)
    {
        if (row.Count < 2 || row.Count(c => c.Words.Count >= LeastRows) < 2)
            return null;
        var lines = LineBuilder.Build(row.SelectMany(c => c.Words));
        if (lines.Count < LeastRows)
            return null;
        var columns = AlignedColumns.Between([.. row.Select(c => x[c.Column]), x[row[^1].Column + row[^1].ColumnSpan]]);
        var pieces = lines.Select(l => LinePieces.Of(l, columns)).ToList();
        if (!AreRows(pieces, row.Count) && !AreParagraphs(lines, pieces))
            return null;
        var cells = AlignedRows.Build(lines, columns, [], []);
        return [.. cells.Select(c => Placed(c, row))];
    }

    /// <summary>Whether lines with values are rows: each with a label, and with values in most of the columns that hold any.</summary>
    private static bool AreRows(List<List<LinePiece>> lines, int columns)
    {
        var labelled = lines.Where(l => l.Any(p => p.First == 0) && l.Any(p => p.First > 0 && p.IsValue)).ToList();
        if (labelled.Count < LeastRows || labelled.Count < 0.5 * lines.Count(l => l.Any(p => p.IsValue)))
            return false;
        var valueColumns = Enumerable.Range(1, columns - 1)
            .Count(c => labelled.Count(l => l.Any(p => p.First == c && p.IsValue)) >= 0.5 * labelled.Count);
        // Values alone in a column of text cells would be a list inside a cell.
        return valueColumns >= 1 && valueColumns >= 0.5 * (columns - 1) && labelled.Count >= 0.4 * lines.Count;
    }

    /// <summary>Whether rows of wrapped text are told apart by distance: at every larger gap, and only there, all columns begin anew.</summary>
    public static bool AreParagraphs(IReadOnlyList<LayoutLine> lines, List<List<LinePiece>> pieces)
    {
        var gaps = lines.Zip(lines.Skip(1), (a, b) => b.Box.Top - a.Box.Bottom).ToList();
        var (least, em) = (gaps.Min(), lines[0].FontSize);
        var starts = Enumerable.Range(1, lines.Count - 1).Where(i => gaps[i - 1] > least + Wider * em).ToList();
        return starts.Count >= LeastRows - 1 && starts.All(i => pieces[i] is [{ First: 0 }, _, ..]) && starts.Count < lines.Count - 1;
    }

    private static GridCell Placed(GridCell cell, List<GridCell> row)
    {
        var last = row[cell.Column + cell.ColumnSpan - 1];
        var placed = new GridCell(cell.Row, row[cell.Column].Column, cell.RowSpan, last.Column + last.ColumnSpan - row[cell.Column].Column);
        placed.Words.AddRange(cell.Words);
        return placed;
    }
}
