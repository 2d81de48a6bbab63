using PolicyMiner.Benchmarks.Tables.Planning;

namespace PolicyMiner.Benchmarks.Tables.Producing;

/// <summary>Draws a table over as many pages as it needs.</summary>
internal sealed class CairoTable(CairoPage page, KnownTable table, TableStyle style)
{
    private const double Leading = 1.22;

    private readonly Dictionary<KnownCell, List<string>> _lines = [];

    public void Draw()
    {
        var heights = Heights();
        var row = 0;
        var isFirst = true;
        while (row < table.RowCount)
        {
            var header = isFirst || !style.RepeatHeader ? [] : Enumerable.Range(0, style.HeaderRows).ToList();
            var rows = new List<int>(header);
            var room = page.Bottom - page.Y - rows.Sum(r => heights[r]);
            // Rows that a cell spans stay together.
            while (row < table.RowCount)
            {
                var group = GroupEnd(row);
                var height = heights[row..group].Sum();
                if (height > room && rows.Count > header.Count)
                    break;
                if (height > room && page.Y > 61)
                    break;
                rows.AddRange(Enumerable.Range(row, group - row));
                room -= height;
                row = group;
            }
            Part(rows, heights);
            isFirst = isFirst && rows.Count == 0;
            if (row < table.RowCount)
                page.NewPage();
        }
        page.Y += 12;
    }

    private int GroupEnd(int row)
    {
        var end = row + 1;
        for (var changed = true; changed;)
        {
            var reach = table.Cells.Where(c => c.Row >= row && c.Row < end).Max(c => c.Row + c.RowSpan);
            (changed, end) = (reach > end, Math.Max(end, reach));
        }
        return row < style.HeaderRows ? Math.Max(end, style.HeaderRows) : end;
    }

    private double[] Heights()
    {
        var heights = Enumerable.Repeat(style.FontSize * Leading + style.Padding, table.RowCount).ToArray();
        foreach (var cell in table.Cells.OrderBy(c => c.RowSpan))
        {
            page.Font(style.FontSize, cell.Row < style.HeaderRows && style.BoldHeader);
            var width = style.Widths[cell.Column..(cell.Column + cell.ColumnSpan)].Sum() - 2 * style.Padding - cell.Indent * style.FontSize;
            _lines[cell] = page.Wrap(cell.Text, width);
            var missing = _lines[cell].Count * style.FontSize * Leading + style.Padding - heights[cell.Row..(cell.Row + cell.RowSpan)].Sum();
            if (missing > 0)
                heights[cell.Row + cell.RowSpan - 1] += missing;
        }
        return heights;
    }

    private void Part(List<int> rows, double[] heights)
    {
        var top = new Dictionary<int, double>();
        foreach (var row in rows)
        {
            top[row] = page.Y;
            page.Y += heights[row];
        }
        // Grounds first, so that no line is painted over.
        var cells = table.Cells.Where(c => top.ContainsKey(c.Row)).ToList();
        foreach (var cell in cells)
            Ground(cell, Place(cell, top, heights));
        foreach (var cell in cells)
        {
            var box = Place(cell, top, heights);
            Lines(CellLines.Of(table, cell, style), box);
            Words(cell, box);
        }
    }

    private (double Left, double Top, double Width, double Height) Place(KnownCell cell, Dictionary<int, double> top, double[] heights) =>
        (page.Left + style.Widths[..cell.Column].Sum(), top[cell.Row], style.Widths[cell.Column..(cell.Column + cell.ColumnSpan)].Sum(), heights[cell.Row..(cell.Row + cell.RowSpan)].Sum());

    private void Ground(KnownCell cell, (double Left, double Top, double Width, double Height) box)
    {
        var coloured = cell.Row < style.HeaderRows && style.ColouredHeader;
        if (!coloured && !(style.Stripes && cell.Row % 2 == 1))
            return;
        var (red, green, blue) = coloured ? (0.12, 0.3, 0.47) : (0.87, 0.9, 0.93);
        Cairo.SetColour(page.Context, red, green, blue);
        Cairo.Rectangle(page.Context, box.Left, box.Top, box.Width, box.Height);
        Cairo.Fill(page.Context);
        Cairo.SetColour(page.Context, 0, 0, 0);
    }

    private void Lines(CellLines lines, (double Left, double Top, double Width, double Height) b)
    {
        if (lines.Left)
            Line(b.Left, b.Top, b.Left, b.Top + b.Height);
        if (lines.Top)
            Line(b.Left, b.Top, b.Left + b.Width, b.Top);
        if (lines.Right)
            Line(b.Left + b.Width, b.Top, b.Left + b.Width, b.Top + b.Height);
        if (lines.Bottom)
            Line(b.Left, b.Top + b.Height, b.Left + b.Width, b.Top + b.Height);
    }

    private void Line(double x1, double y1, double x2, double y2)
    {
        var dashes = style.Line switch { LineKind.Dotted => new[] { 1.0, 1.5 }, LineKind.Dashed => [3.0, 2.0], _ => [] };
        Cairo.SetDash(page.Context, dashes, dashes.Length, 0);
        Cairo.SetLineWidth(page.Context, style.Line == LineKind.White ? 1.2 : 0.6);
        if (style.Line == LineKind.White)
            Cairo.SetColour(page.Context, 1, 1, 1);
        foreach (var shift in style.Line == LineKind.Double ? new[] { -0.9, 0.9 } : [0])
        {
            var (dx, dy) = y1 == y2 ? (0.0, shift) : (shift, 0.0);
            Cairo.MoveTo(page.Context, x1 + dx, y1 + dy);
            Cairo.LineTo(page.Context, x2 + dx, y2 + dy);
            Cairo.Stroke(page.Context);
        }
        Cairo.SetColour(page.Context, 0, 0, 0);
    }

    private void Words(KnownCell cell, (double Left, double Top, double Width, double Height) box)
    {
        var header = cell.Row < style.HeaderRows;
        page.Font(style.FontSize, header && style.BoldHeader);
        if (header && style.ColouredHeader)
            Cairo.SetColour(page.Context, 1, 1, 1);
        var centred = style.CentredCells || cell.ColumnSpan > 1 || header && cell.Column >= style.RightFrom;
        var height = _lines[cell].Count * style.FontSize * Leading;
        var y = box.Top + (centred ? (box.Height - height) / 2 : cell.Column >= style.RightFrom ? box.Height - style.Padding / 2 - height : style.Padding / 2);
        foreach (var line in _lines[cell])
        {
            var free = box.Width - 2 * style.Padding - page.Measure(line);
            var x = box.Left + style.Padding + (centred ? free / 2 : cell.Column >= style.RightFrom ? free : cell.Indent * style.FontSize);
            page.Show(line, x, y + 0.95 * style.FontSize);
            y += style.FontSize * Leading;
        }
        Cairo.SetColour(page.Context, 0, 0, 0);
    }
}
