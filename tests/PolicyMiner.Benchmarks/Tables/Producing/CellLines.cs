using PolicyMiner.Benchmarks.Tables.Planning;

namespace PolicyMiner.Benchmarks.Tables.Producing;

/// <summary>The sides of a cell on which its table draws a line.</summary>
internal readonly record struct CellLines(bool Left, bool Top, bool Right, bool Bottom)
{
    public static CellLines Of(KnownTable table, KnownCell cell, TableStyle style)
    {
        var (firstColumn, lastColumn) = (cell.Column == 0, cell.Column + cell.ColumnSpan == table.ColumnCount);
        var (firstRow, lastRow) = (cell.Row == 0, cell.Row + cell.RowSpan == table.RowCount);
        // A head over several columns is underlined in its own width also where only the header has a line.
        var belowHeader = cell.Row + cell.RowSpan == style.HeaderRows;
        var head = cell.Row < style.HeaderRows && cell.ColumnSpan > 1 && cell.ColumnSpan < table.ColumnCount;
        CellLines lines = style.Borders switch
        {
            Borders.Grid => new(true, true, true, true),
            Borders.OpenSides => new(!firstColumn, true, !lastColumn, true),
            Borders.ThreeLine => new(false, firstRow, false, lastRow || belowHeader || head),
            Borders.Columns => new(!firstColumn, firstRow, !lastColumn, lastRow || belowHeader || head),
            Borders.Level => new(false, firstRow, false, true),
            Borders.Frame => new(firstColumn, firstRow, lastColumn, lastRow || belowHeader),
            Borders.HeaderGrid => cell.Row < style.HeaderRows ? new(true, true, true, true) : new(true, false, true, lastRow),
            Borders.Header => new(false, false, false, belowHeader),
            _ => default,
        };
        return style.RulesAbove.Contains(cell.Row) && cell.Column > 0 ? lines with { Top = true } : lines;
    }
}
