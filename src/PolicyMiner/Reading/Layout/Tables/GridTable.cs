namespace PolicyMiner.Reading.Layout.Tables;

/// <summary>A cell while a table is being built.</summary>
internal sealed record GridCell(int Row, int Column, int RowSpan, int ColumnSpan)
{
    /// <summary>The words in it.</summary>
    public List<PlacedWord> Words { get; } = [];
}

/// <summary>Turns grid cells with words into a table.</summary>
internal static class GridTable
{
    /// <summary>The table; grid rows and columns in which no cell begins (they come from lines that part nothing) are dropped.</summary>
    public static LayoutTable Build(Box box, IReadOnlyList<GridCell> cells)
    {
        var rows = Renumber(cells.Select(c => c.Row), cells.Max(c => c.Row + c.RowSpan));
        var columns = Renumber(cells.Select(c => c.Column), cells.Max(c => c.Column + c.ColumnSpan));
        var laid = cells.Select(c => new LayoutCell(
            rows[c.Row], columns[c.Column],
            rows[c.Row + c.RowSpan] - rows[c.Row], columns[c.Column + c.ColumnSpan] - columns[c.Column],
            LineBuilder.Build(c.Words))).OrderBy(c => c.Row).ThenBy(c => c.Column).ToList();
        return new(box, rows[^1], columns[^1], laid);
    }

    /// <summary>New number for each old grid position, the end included.</summary>
    private static int[] Renumber(IEnumerable<int> begins, int count)
    {
        var used = begins.ToHashSet();
        var numbers = new int[count + 1];
        for (var i = 1; i <= count; i++)
            numbers[i] = numbers[i - 1] + (used.Contains(i - 1) ? 1 : 0);
        return numbers;
    }
}
