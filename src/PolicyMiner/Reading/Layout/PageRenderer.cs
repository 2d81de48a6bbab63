using PolicyMiner.Reading.Layout.Tables;

namespace PolicyMiner.Reading.Layout;

/// <summary>Writes page items into the reading text.</summary>
internal static class PageRenderer
{
    /// <summary>Writes all pages; a page without text keeps its number.</summary>
    public static ReadingText Render(IReadOnlyList<IReadOnlyList<PageItem>> pages)
    {
        var text = new ReadingText();
        foreach (var page in pages)
        {
            text.StartPage();
            foreach (var item in page)
                Write(item, text);
        }
        return text;
    }

    private static void Write(PageItem item, ReadingText text)
    {
        switch (item)
        {
            case FurnitureItem furniture:
                text.Furniture(furniture.Text);
                break;
            case ParagraphItem paragraph:
                text.Paragraph(paragraph.Text, block => block with
                {
                    Alignment = paragraph.Alignment,
                    BlankBefore = paragraph.BlankBefore,
                    FontSize = paragraph.Lines[0].FontSize,
                    OcrConfidence = Confidence(paragraph.Lines),
                });
                break;
            case TableItem table:
                text.Table([.. Enumerable.Range(0, table.Table.RowCount).Select(row => Row(table.Table, row))], table.Table.IsBeside);
                break;
        }
    }

    private static List<CellToWrite> Row(LayoutTable table, int row) =>
        [.. table.Cells.Where(c => c.Row == row).Select(c => new CellToWrite(c.Text, c.Column, c.ColumnSpan, c.RowSpan))];

    private static double? Confidence(IReadOnlyList<LayoutLine> lines)
    {
        var known = lines.Select(l => l.Confidence).OfType<double>().ToList();
        return known.Count == 0 ? null : known.Average();
    }
}
