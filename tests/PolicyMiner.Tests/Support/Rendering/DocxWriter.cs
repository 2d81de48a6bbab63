using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using WordText = DocumentFormat.OpenXml.Wordprocessing.Text;

namespace PolicyMiner.Tests.Support.Rendering;

/// <summary>Writes Word files: a rendered notice, or whatever body a test makes.</summary>
internal static class DocxWriter
{
    /// <summary>The notice.</summary>
    public static byte[] Write(RenderedNotice notice) => Write([.. notice.Pieces.Select(p => p is TablePiece table ? Table(table) : (OpenXmlElement)Paragraph((TextPiece)p))]);

    /// <summary>A document with this body; <paramref name="more"/> adds parts to it.</summary>
    public static byte[] Write(IEnumerable<OpenXmlElement> body, Action<MainDocumentPart>? more = null)
    {
        using var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var part = document.AddMainDocumentPart();
            part.Document = new(new Body(body));
            more?.Invoke(part);
        }
        return stream.ToArray();
    }

    /// <summary>A paragraph of one run.</summary>
    public static Paragraph Paragraph(string text) => new(new Run(new WordText(text) { Space = SpaceProcessingModeValues.Preserve }));

    private static Paragraph Paragraph(TextPiece piece)
    {
        var paragraph = Paragraph(piece.Text);
        var properties = new ParagraphProperties();
        if (piece.Setting == Setting.Body)
            properties.Indentation = new() { FirstLineChars = 200, FirstLine = "480" };
        if (piece.Setting == Setting.Flush)
            properties.SpacingBetweenLines = new() { Before = "240" };
        if (piece.Setting is Setting.Centred or Setting.Right)
            properties.Justification = new() { Val = piece.Setting == Setting.Centred ? JustificationValues.Center : JustificationValues.Right };
        paragraph.PrependChild(properties);
        foreach (var run in paragraph.Elements<Run>())
            run.PrependChild(new RunProperties(new RunFonts { EastAsia = "Noto Sans CJK SC", Ascii = "Noto Sans CJK SC" }, new FontSize { Val = "24" }));
        return paragraph;
    }

    private static Table Table(TablePiece piece)
    {
        static T Border<T>(T border)
            where T : BorderType
        {
            (border.Val, border.Size) = (BorderValues.Single, 4);
            return border;
        }
        var table = new Table(
            new TableProperties(new TableBorders(Border(new TopBorder()), Border(new LeftBorder()), Border(new BottomBorder()), Border(new RightBorder()), Border(new InsideHorizontalBorder()), Border(new InsideVerticalBorder()))),
            new TableGrid(Enumerable.Range(0, piece.Columns).Select(_ => new GridColumn { Width = (9000 / piece.Columns).ToString(System.Globalization.CultureInfo.InvariantCulture) })));
        var covered = new int[piece.Columns]; // rows that a merged cell still covers, per column
        foreach (var row in piece.Rows)
        {
            var written = new TableRow(new TableRowProperties(new CantSplit()));
            for (var c = 0; c < piece.Columns; c++)
            {
                var cell = row.FirstOrDefault(x => x.Column == c);
                var properties = new TableCellProperties();
                if (cell is { RowSpan: > 1 })
                {
                    properties.VerticalMerge = new() { Val = MergedCellValues.Restart };
                    covered[c] = cell.RowSpan;
                }
                else if (cell is null && covered[c] > 0)
                    properties.VerticalMerge = new() { Val = MergedCellValues.Continue };
                covered[c]--;
                written.Append(new TableCell(properties, Paragraph(cell?.Text ?? "")));
            }
            table.Append(written);
        }
        return table;
    }
}
