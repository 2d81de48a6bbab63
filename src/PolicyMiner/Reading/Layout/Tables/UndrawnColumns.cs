namespace PolicyMiner.Reading.Layout.Tables;

/// <summary>
/// Reads a ruled table whose fields hold several columns and rows each: reports often draw a frame, a line below the header and a few
/// between groups of columns, and leave the rest to alignment. The lines drawn then only part what stands on different sides of them.
/// </summary>
internal static class UndrawnColumns
{
    private const int LeastLines = 3;
    private const double MostWords = 0.4; // part of the table's words that stand in such fields
    private const double MostNumbers = 0.6; // of what stands in such a field
    private const double FullHeight = 0.6; // of the table, for a line that parts columns all the way

    /// <summary>The cells, or null where fields hold one cell each.</summary>
    public static List<GridCell>? Part(IReadOnlyList<GridCell> cells, LineGroup group, double[] x, double height)
    {
        var coarse = cells.Where(IsTableWithin).Sum(c => c.Words.Count);
        if (coarse < MostWords * cells.Sum(c => c.Words.Count))
            return null;
        var words = cells.SelectMany(c => c.Words).ToList();
        var edges = x.Where((at, i) => i == 0 || i == x.Length - 1
            || group.Upright.Where(l => Math.Abs(l.Position - at) < 3).Sum(l => l.Length) >= FullHeight * height).ToList();
        var strips = edges.Zip(edges.Skip(1)).Select(e => words.Where(w => w.Box.CenterX >= e.First && w.Box.CenterX < e.Second).ToList()).Where(s => s.Count > 0);
        var columns = AlignedColumns.Joined(strips.Select(s => AlignedColumns.Of(Lines(s))));
        return columns.Count < 2 ? null : AlignedRows.Build(Lines(words), columns, group.Level, []);
    }

    private static List<LayoutLine> Lines(IEnumerable<PlacedWord> words) => AccountSigns.Join(LineBuilder.Build(words));

    private static bool IsTableWithin(GridCell cell)
    {
        if (cell.Words.Count < 2 * LeastLines || cell.Words.Count(w => CellKinds.IsNumber(w.Text)) < MostNumbers * cell.Words.Count)
            return false;
        var lines = Lines(cell.Words);
        return lines.Count >= LeastLines && AlignedColumns.Of(lines) is { Count: > 1 } columns
            && lines.Count(l => LinePieces.Of(l, columns).Count > 1) >= 0.6 * lines.Count;
    }
}
