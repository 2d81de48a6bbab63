using PolicyMiner.Reading;
using PolicyMiner.Text;

namespace PolicyMiner.Structuring.Tables;

/// <summary>One place of a grid: the cell that covers it, and where that cell begins.</summary>
internal readonly record struct GridCell(TableCell? Cell, int Row, int Column)
{
    /// <summary>The text of the covering cell.</summary>
    public TracedText Text => Cell?.Text ?? TracedText.Empty;

    /// <summary>Whether there is no text.</summary>
    public bool IsEmpty => Cell is null || Cell.Text.Length == 0;
}

/// <summary>A table block with every place of its grid filled: a cell that spans rows or columns stands in each place it covers.</summary>
internal sealed class TableGrid
{
    private readonly GridCell[][] _rows;

    /// <summary>Lays out the cells of <paramref name="block"/>.</summary>
    public TableGrid(TableBlock block)
    {
        Block = block;
        ColumnCount = block.ColumnCount;
        _rows = [.. block.Rows.Select((_, r) => Enumerable.Range(0, ColumnCount).Select(c => new GridCell(null, r, c)).ToArray())];
        for (var r = 0; r < block.Rows.Count; r++)
        {
            foreach (var cell in block.Rows[r].Cells)
            {
                HasRowSpans |= cell.RowSpan > 1;
                for (var y = r; y < Math.Min(r + cell.RowSpan, _rows.Length); y++)
                {
                    for (var x = cell.Column; x < Math.Min(cell.Column + cell.ColumnSpan, ColumnCount); x++)
                        _rows[y][x] = new(cell, r, cell.Column);
                }
            }
        }
    }

    /// <summary>The block as found.</summary>
    public TableBlock Block { get; }

    /// <summary>How many columns the grid has.</summary>
    public int ColumnCount { get; }

    /// <summary>How many rows the grid has.</summary>
    public int RowCount => _rows.Length;

    /// <summary>Whether any cell spans rows, so that an empty cell is really empty.</summary>
    public bool HasRowSpans { get; }

    /// <summary>The places of one row.</summary>
    public GridCell[] this[int row] => _rows[row];

    /// <summary>The cells that begin in <paramref name="row"/>, left to right.</summary>
    public IEnumerable<TableCell> Begun(int row) => Block.Rows[row].Cells;

    /// <summary>The one cell with text that fills the whole width of <paramref name="row"/>, or null.</summary>
    public TableCell? FullWidth(int row) =>
        ColumnCount > 1 && Block.Rows[row].Cells is [{ Text.Length: > 0 } only] && only.Column == 0 && only.ColumnSpan >= ColumnCount ? only : null;

    /// <summary>Whether no cell that begins in <paramref name="row"/> has text.</summary>
    public bool IsEmptyRow(int row) => Block.Rows[row].Cells.All(c => c.Text.Length == 0);
}
