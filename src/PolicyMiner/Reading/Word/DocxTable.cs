using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using WordCell = DocumentFormat.OpenXml.Wordprocessing.TableCell;
using WordRow = DocumentFormat.OpenXml.Wordprocessing.TableRow;

namespace PolicyMiner.Reading.Word;

/// <summary>Lays out a Word table: <c>gridSpan</c> gives the columns of a cell, <c>vMerge</c> goes on with the cell above it.</summary>
internal sealed class DocxTable(Func<OpenXmlElement, string> cellText)
{
    private const int MaxColumns = 2_000;

    /// <summary>The rows with the cells that begin in each; deleted rows are left out.</summary>
    public List<IReadOnlyList<CellToWrite>> Rows(Table table)
    {
        var rows = new List<List<CellToWrite>>();
        var open = new Dictionary<int, (List<CellToWrite> Row, int Index)>(); // by column, the cell that a merge may continue
        foreach (var row in Find<WordRow>(table))
        {
            if (row.TableRowProperties?.GetFirstChild<Deleted>() is not null)
                continue;
            var cells = new List<CellToWrite>();
            var column = Math.Clamp(row.TableRowProperties?.GetFirstChild<GridBefore>()?.Val?.Value ?? 0, 0, MaxColumns);
            var header = row.TableRowProperties?.GetFirstChild<TableHeader>() is not null;
            foreach (var cell in Find<WordCell>(row))
            {
                var properties = cell.TableCellProperties;
                var span = Math.Clamp(properties?.GridSpan?.Val?.Value ?? 1, 1, MaxColumns);
                if (properties?.HorizontalMerge is { } across && across.Val?.Value != MergedCellValues.Restart && cells.Count > 0)
                {
                    cells[^1] = cells[^1] with { ColumnSpan = cells[^1].ColumnSpan + span };
                    Append(cells, cells.Count - 1, cell);
                }
                else if (properties?.VerticalMerge is { } down && down.Val?.Value != MergedCellValues.Restart && open.TryGetValue(column, out var above))
                {
                    var (aboveRow, index) = above;
                    aboveRow[index] = aboveRow[index] with { RowSpan = rows.Count - rows.IndexOf(aboveRow) + 1 };
                    Append(aboveRow, index, cell);
                }
                else
                {
                    cells.Add(new(cellText(cell), column, span, 1, header));
                    if (properties?.VerticalMerge is not null)
                        open[column] = (cells, cells.Count - 1);
                    else
                        open.Remove(column);
                }
                column += span;
                if (column > MaxColumns)
                    break;
            }
            rows.Add(cells);
        }
        return [.. rows];
    }

    /// <summary>Text in a cell that a merge hides is rare, but not lost.</summary>
    private void Append(List<CellToWrite> row, int index, WordCell cell)
    {
        if (cellText(cell) is { Length: > 0 } text)
            row[index] = row[index] with { Text = row[index].Text.Length == 0 ? text : row[index].Text + " " + text };
    }

    /// <summary>Rows or cells, also inside content controls.</summary>
    private static IEnumerable<T> Find<T>(OpenXmlElement container) where T : OpenXmlElement
    {
        foreach (var child in container.ChildElements)
        {
            if (child is T found)
                yield return found;
            else if (child is SdtElement or SdtContentRow or SdtContentCell or CustomXmlElement)
            {
                foreach (var inner in Find<T>(child))
                    yield return inner;
            }
        }
    }
}
