using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace PolicyMiner.Reading.Word;

/// <summary>Writes the body of a Word document into the reading text, in document order.</summary>
internal sealed class DocxRenderer
{
    private readonly ReadingText _text;
    private readonly DocxStyles _styles;
    private readonly DocxNumbering _numbering;
    private readonly MainDocumentPart _part;
    private readonly List<(long Id, bool End)> _notes = [];
    private bool _blank;

    public DocxRenderer(MainDocumentPart part, ReadingText text)
    {
        (_part, _text) = (part, text);
        _styles = new(part.StyleDefinitionsPart?.Styles);
        _numbering = new(part.NumberingDefinitionsPart?.Numbering);
    }

    /// <summary>Writes everything, footnotes and endnotes last.</summary>
    public void Render(OpenXmlElement body)
    {
        Blocks(body);
        Notes(_part.FootnotesPart?.Footnotes?.Elements<Footnote>(), end: false);
        Notes(_part.EndnotesPart?.Endnotes?.Elements<Endnote>(), end: true);
    }

    private void Blocks(OpenXmlElement container)
    {
        foreach (var element in container.ChildElements)
        {
            switch (element)
            {
                case Paragraph paragraph:
                    Paragraph(paragraph);
                    break;
                case Table table:
                    _text.Table(new DocxTable(CellText).Rows(table));
                    _blank = false;
                    break;
                case SdtBlock or CustomXmlBlock or SdtContentBlock or InsertedRun or MoveToRun:
                    Blocks(element);
                    break;
            }
        }
    }

    private void Paragraph(Paragraph paragraph)
    {
        var style = _styles.Of(paragraph);
        var number = _numbering.Next(paragraph, style);
        var content = DocxText.Of(paragraph, _styles);
        _notes.AddRange(content.Notes);
        var lines = content.Lines;
        // A number before an empty paragraph shows too, but says nothing.
        for (var i = 0; i < lines.Count; i++)
        {
            var line = i == 0 ? number.Text + lines[i].Trim() : lines[i].Trim();
            if (line.Length == 0 || (i == 0 && lines[i].Trim().Length == 0 && lines.Count == 1))
            {
                _blank = true;
                continue;
            }
            var (blank, heading) = (_blank, style.OutlineLevel + 1);
            _text.Paragraph(line, block => block with
            {
                Alignment = style.Alignment,
                HeadingMark = heading,
                Bold = content.Bold,
                FontSize = content.FontSize,
                BlankBefore = blank,
                ListItem = number.IsBullet,
            });
            _blank = false;
        }
        foreach (var box in content.TextBoxes)
            Blocks(box);
    }

    /// <summary>The text of a cell: its paragraphs on one line, tables inside it row by row.</summary>
    private string CellText(OpenXmlElement cell)
    {
        var parts = new List<string>();
        foreach (var element in cell.ChildElements)
        {
            switch (element)
            {
                case Paragraph paragraph:
                    var style = _styles.Of(paragraph);
                    var number = _numbering.Next(paragraph, style).Text;
                    var content = DocxText.Of(paragraph, _styles);
                    _notes.AddRange(content.Notes);
                    parts.Add(number + string.Join(' ', content.Lines.Select(l => l.Trim()).Where(l => l.Length > 0)));
                    parts.AddRange(content.TextBoxes.Select(CellText));
                    break;
                case Table table:
                    parts.AddRange(new DocxTable(CellText).Rows(table).Select(row => string.Join(' ', row.Select(c => c.Text).Where(t => t.Length > 0))));
                    break;
                case SdtBlock or SdtContentBlock or CustomXmlBlock or SdtCell or SdtContentCell:
                    parts.Add(CellText(element));
                    break;
            }
        }
        return CellParagraphs.Join(parts);
    }

    private void Notes(IEnumerable<OpenXmlElement>? notes, bool end)
    {
        var byId = new Dictionary<long, OpenXmlElement>();
        foreach (var note in notes ?? [])
        {
            if ((note as FootnoteEndnoteType)?.Id?.Value is { } id)
                byId.TryAdd(id, note);
        }
        foreach (var (id, _) in _notes.Where(n => n.End == end).ToList())
        {
            if (byId.Remove(id, out var note))
                Blocks(note);
        }
    }
}
