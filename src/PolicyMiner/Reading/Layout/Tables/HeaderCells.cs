namespace PolicyMiner.Reading.Layout.Tables;

/// <summary>Gives heads of a header of several rows the height that they have: a column with one head only has it in all rows.</summary>
internal static class HeaderCells
{
    /// <summary>The cells with heads stretched over the first <paramref name="rows"/> rows.</summary>
    public static List<GridCell> Stretch(List<GridCell> cells, int rows, int columns)
    {
        // Rows without a head over several columns are rows of their own, not one header.
        if (rows < 2 || !cells.Any(c => c.Row < rows && c.ColumnSpan > 1 && c.ColumnSpan < columns && c.Words.Count > 0))
            return cells;
        for (var column = 0; column < columns; column++)
        {
            var inColumn = cells.Where(c => c.Row < rows && c.Column <= column && c.Column + c.ColumnSpan > column).ToList();
            if (inColumn.Any(c => c.ColumnSpan > 1 || c.RowSpan > 1) || inColumn.Count(c => c.Words.Count > 0) != 1)
                continue;
            var head = inColumn.Single(c => c.Words.Count > 0);
            cells.RemoveAll(inColumn.Contains);
            var tall = new GridCell(0, column, rows, 1);
            tall.Words.AddRange(head.Words);
            cells.Add(tall);
        }
        return cells;
    }
}
