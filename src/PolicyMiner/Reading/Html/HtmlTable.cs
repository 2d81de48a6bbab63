using AngleSharp.Dom;
using PolicyMiner.Text;

namespace PolicyMiner.Reading.Html;

/// <summary>
/// Reads one <c>table</c> element as a grid, or declines where the table only lays out the page. A row becomes a line of the reading text, its
/// cells separated by tabs; columns that no cell begins in (left by export programs) are closed up.
/// </summary>
internal static class HtmlTable
{
    private sealed record Cell(IElement Element, int Row, int Column, int ColumnSpan, int RowSpan);

    /// <summary>Writes the table to <paramref name="output"/>; false (and nothing written) where it is layout.</summary>
    public static bool TryRead(IElement table, ReadingText output, bool withHidden)
    {
        var rows = Rows(table).ToList();
        if (rows.Count == 0 || IsLayout(table, rows))
            return false;
        var grid = CloseUp(Grid(rows));
        var byRow = grid.ToLookup(c => c.Row);
        var caption = Caption(table, output);
        var placed = new List<(Cell Cell, TextRange Range, List<TextRange> Items)>();
        var lines = new List<TextRange>();
        for (var r = 0; r < rows.Count; r++)
        {
            var start = output.Length;
            var first = true;
            foreach (var cell in byRow[r])
            {
                if (!first)
                    output.Write("\t");
                first = false;
                placed.Add(Write(cell, output, withHidden));
            }
            lines.Add(new(start, output.Length));
            output.Write("\n");
        }
        output.Add(text => Block(text, placed, lines, caption));
        return true;
    }

    private static IEnumerable<IElement> Rows(IElement table) =>
        table.Children.SelectMany(c => c.LocalName is "thead" or "tbody" or "tfoot" ? c.Children : Enumerable.Repeat(c, 1)).Where(c => c.LocalName == "tr" && !ElementStyle.IsHidden(c));

    /// <summary>
    /// Layout: marked as presentation, holding another table, one cell, one row or one column without borders, or a cell with a whole text in it.
    /// </summary>
    private static bool IsLayout(IElement table, List<IElement> rows)
    {
        if (table.GetAttribute("role") is "presentation" or "none" || table.QuerySelector("table") is not null)
            return true;
        var widest = rows.Max(r => r.Children.Count(IsCell));
        if (widest == 0 || (rows.Count == 1 && widest == 1))
            return true;
        if (!ElementStyle.HasBorders(table) && rows.SelectMany(r => r.Children.Where(IsCell)).Count(c => !string.IsNullOrWhiteSpace(c.TextContent)) == 1)
            return true; // a signature, pushed to its place by empty cells
        if (widest == 1)
            return rows.Count < 2 || !ElementStyle.HasBorders(table);
        if (rows.Count == 1 && !ElementStyle.HasBorders(table))
            return true;
        return !ElementStyle.HasBorders(table) && rows.Any(r => r.Children.Any(c => IsCell(c) && c.QuerySelectorAll("p,br").Length > 15));
    }

    private static bool IsCell(IElement element) => element.LocalName is "td" or "th";

    private static List<Cell> Grid(List<IElement> rows)
    {
        var cells = new List<Cell>();
        var columns = new GridColumns();
        for (var r = 0; r < rows.Count; r++)
        {
            foreach (var element in rows[r].Children.Where(IsCell))
            {
                var height = element.GetAttribute("rowspan")?.Trim() == "0" ? rows.Count - r : Math.Min(Span(element, "rowspan"), rows.Count - r);
                if (columns.Place(r, Span(element, "colspan"), height) is { } place)
                    cells.Add(new(element, r, place.Column, place.Width, height));
            }
        }
        return cells;
    }

    private static int Span(IElement cell, string attribute) => int.TryParse(cell.GetAttribute(attribute), out var span) && span > 0 ? Math.Min(span, 65_534) : 1;

    /// <summary>Renumbers the columns so that each is the beginning of some cell.</summary>
    private static List<Cell> CloseUp(List<Cell> cells)
    {
        var begins = cells.Select(c => c.Column).Distinct().Order().ToList();
        int Index(int column) => begins.BinarySearch(column) is var at && at < 0 ? ~at : at;
        return [.. cells.Select(c => c with { Column = Index(c.Column), ColumnSpan = Math.Max(1, Index(c.Column + c.ColumnSpan) - Index(c.Column)) })];
    }

    private static TextRange? Caption(IElement table, ReadingText output)
    {
        var caption = table.Children.FirstOrDefault(c => c.LocalName == "caption");
        var text = caption is null ? "" : CellText(caption, false).Text;
        if (text.Length == 0)
            return null;
        var range = output.Write(text);
        output.Write("\n");
        return range;
    }

    private static (Cell, TextRange, List<TextRange>) Write(Cell cell, ReadingText output, bool withHidden)
    {
        var (text, items) = CellText(cell.Element, withHidden);
        var range = output.Write(text);
        return (cell, range, [.. items.Select(i => new TextRange(range.Start + i.Start, range.Start + i.End))]);
    }

    /// <summary>The text of a cell on one line, its paragraphs separated by a blank, and where the items of its list stand in it.</summary>
    private static (string Text, List<TextRange> Items) CellText(IElement cell, bool withHidden)
    {
        var pieces = new List<(string Text, bool Item)>();
        var line = new InlineText();
        Visit(cell, false);
        End(false);
        var text = string.Join(' ', pieces.Select(p => p.Text));
        var items = new List<TextRange>();
        var at = 0;
        foreach (var piece in pieces)
        {
            if (piece.Item)
                items.Add(new(at, at + piece.Text.Length));
            at += piece.Text.Length + 1;
        }
        return (text, items);

        void Visit(IElement element, bool item)
        {
            foreach (var node in element.ChildNodes)
            {
                if (node is IText { Data: var data })
                    line.Append(data, false, null);
                else if (node is IElement child && !MainContent.IsSkipped(child) && (withHidden || !ElementStyle.IsHidden(child)))
                {
                    var breaks = child.LocalName is "p" or "div" or "br" or "li" or "ul" or "ol" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "pre" or "dd" or "dt";
                    if (breaks)
                        End(item);
                    Visit(child, item || child.LocalName == "li");
                    if (breaks)
                        End(item || child.LocalName == "li");
                }
            }
        }

        void End(bool item)
        {
            if (line.Take() is { Length: > 0 } piece)
                pieces.Add((piece.Replace('\t', ' '), item));
        }
    }

    private static TableBlock Block(string text, List<(Cell Cell, TextRange Range, List<TextRange> Items)> placed, List<TextRange> lines, TextRange? caption)
    {
        var rows = new List<TableRow>();
        var byRow = placed.ToLookup(p => p.Cell.Row);
        for (var r = 0; r < lines.Count; r++)
        {
            var cells = byRow[r].Select(p => Made(text, p.Cell, p.Range, p.Items)).ToList();
            rows.Add(new(cells, lines[r]));
        }
        return new()
        {
            Rows = rows,
            Range = lines[0].Union(lines[^1]),
            Caption = caption is { } c ? TracedText.FromSource(text, c.Start, c.End) : null,
        };
    }

    private static TableCell Made(string text, Cell cell, TextRange range, List<TextRange> items)
    {
        var traced = TracedText.FromSource(text, range.Start, range.End);
        return new(traced, cell.Column, cell.ColumnSpan, cell.RowSpan)
        {
            Header = cell.Element.LocalName == "th" || cell.Element.ParentElement?.ParentElement?.LocalName == "thead",
            Items = items.Count > 0 ? [.. items.Select(i => TracedText.FromSource(text, i.Start, i.End))] : ListItems.Split(traced),
        };
    }
}
