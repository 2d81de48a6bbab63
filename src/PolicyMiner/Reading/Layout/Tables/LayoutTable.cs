namespace PolicyMiner.Reading.Layout.Tables;

/// <summary>A table as found on a page.</summary>
/// <param name="Box">The part of the page that it covers.</param>
/// <param name="RowCount">Rows of the grid.</param>
/// <param name="ColumnCount">Columns of the grid.</param>
/// <param name="Cells">All cells, by row and column of their upper left corner.</param>
internal sealed record LayoutTable(Box Box, int RowCount, int ColumnCount, IReadOnlyList<LayoutCell> Cells)
{
    /// <summary>Whether it stands beside another table, so that it does not go on with the one before it in reading order.</summary>
    public bool IsBeside { get; init; }
}

/// <summary>A cell: its place in the grid (0-based), what it covers, and the lines of text in it.</summary>
internal sealed record LayoutCell(int Row, int Column, int RowSpan, int ColumnSpan, IReadOnlyList<LayoutLine> Lines)
{
    /// <summary>The lines as one text: Chinese runs on, other letters get a blank between lines.</summary>
    public string Text => LineJoiner.Join(Lines.Select(l => l.Text));
}
