using PolicyMiner.Reading;
using PolicyMiner.Structuring.Tables;

namespace PolicyMiner.Asking;

/// <summary>One table of a file as <c>policyminer tables</c> prints it: joined over page edges, a merged cell's text in its first cell.</summary>
/// <param name="File">The file.</param>
/// <param name="Page">The page on which it begins, or null where the format has no pages.</param>
/// <param name="Pages">All its pages.</param>
/// <param name="Caption">Its caption (表题), or null.</param>
/// <param name="Rows">Its rows, all of one length.</param>
/// <param name="Spans">The cells that cover more than one field.</param>
/// <param name="RowPages">The page of each row; empty where the format has no pages.</param>
public sealed record ListedTable(
    string File, int? Page, IReadOnlyList<int> Pages, string? Caption,
    IReadOnlyList<IReadOnlyList<string>> Rows, IReadOnlyList<CellSpan> Spans, IReadOnlyList<int> RowPages);

/// <summary>A cell over several fields: 0-based row and column of its first field, and how many rows and columns it covers.</summary>
public sealed record CellSpan(int Row, int Column, int Rows, int Columns);

/// <summary>Lists the tables of a document as found, header rows included; no cell's text is repeated or moved.</summary>
public static class TableListing
{
    /// <summary>The tables in document order.</summary>
    public static IReadOnlyList<ListedTable> Of(ReadDocument document)
    {
        var blocks = FlattenedTable.Restore(document.Blocks);
        var layout = TableStructurer.Build(blocks);
        var tables = new List<(Builder Table, string? Caption)>();
        for (var i = 0; i < blocks.Count; i++)
        {
            if (blocks[i] is not TableBlock block)
                continue;
            if (layout.Continuations.Contains(i) && tables.Count > 0)
                tables[^1].Table.Append(block);
            else
                tables.Add((new Builder(document, block), (layout.Tables.GetValueOrDefault(i)?.Caption ?? block.Caption)?.Value));
        }
        return [.. tables.Select(t => t.Table.Finish(t.Caption))];
    }

    private sealed class Builder
    {
        private readonly ReadDocument _document;
        private readonly List<string[]> _rows = [];
        private readonly List<CellSpan> _spans = [];
        private readonly List<int> _pages = [];
        private readonly IReadOnlyList<string> _header;

        public Builder(ReadDocument document, TableBlock first)
        {
            _document = document;
            _header = first.Rows.Count == 0 ? [] : Texts(first.Rows[0]);
            Add(first, 0);
        }

        /// <summary>Adds what stands on the next page, less the header if it is printed again.</summary>
        public void Append(TableBlock block) => Add(block, block.Rows.Count > 0 && _header.SequenceEqual(Texts(block.Rows[0])) ? HeaderRows(block) : 0);

        public ListedTable Finish(string? caption)
        {
            var columns = _rows.Count == 0 ? 0 : _rows.Max(r => r.Length);
            var rows = _rows.Select(r => (IReadOnlyList<string>)[.. r, .. Enumerable.Repeat("", columns - r.Length)]).ToList();
            return new(_document.File, _pages.Count == 0 ? null : _pages[0], [.. _pages.Distinct()], caption, rows, _spans, _pages);
        }

        private void Add(TableBlock block, int skip)
        {
            var columns = block.ColumnCount;
            foreach (var row in block.Rows.Skip(skip))
            {
                var cells = Enumerable.Repeat("", columns).ToArray();
                foreach (var cell in row.Cells)
                {
                    cells[cell.Column] = cell.Text.Value;
                    if (cell.RowSpan > 1 || cell.ColumnSpan > 1)
                        _spans.Add(new(_rows.Count, cell.Column, cell.RowSpan, cell.ColumnSpan));
                }
                _rows.Add(cells);
                if (_document.Positions.Page(row.Range.Start) is { } page)
                    _pages.Add(page);
            }
        }

        /// <summary>How many rows the header takes: those that its merged cells reach into.</summary>
        private static int HeaderRows(TableBlock block) => Math.Min(block.Rows.Count, block.Rows[0].Cells.Max(c => c.RowSpan));

        private static List<string> Texts(TableRow row) => [.. row.Cells.Select(c => c.Text.Value)];
    }
}
