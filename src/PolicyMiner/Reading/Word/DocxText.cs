using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using WordText = DocumentFormat.OpenXml.Wordprocessing.Text;

namespace PolicyMiner.Reading.Word;

/// <summary>What a paragraph holds, as the reader sees it.</summary>
/// <param name="Lines">Its text, parted where the author broke the line.</param>
/// <param name="Bold">Whether all of it is bold.</param>
/// <param name="FontSize">The size of its first letters in points.</param>
/// <param name="TextBoxes">Text boxes anchored in it.</param>
/// <param name="Notes">Footnotes and endnotes that it refers to.</param>
internal sealed record ParagraphContent(
    IReadOnlyList<string> Lines, bool Bold, double? FontSize, IReadOnlyList<OpenXmlElement> TextBoxes, IReadOnlyList<(long Id, bool End)> Notes);

/// <summary>
/// Collects the text of a paragraph: insertions and moved-in text count, deletions, moved-out text, field codes and hidden text do not.
/// </summary>
internal sealed class DocxText
{
    private const int MaxFieldDepth = 100;

    private readonly DocxStyles _styles;
    private readonly Paragraph _paragraph;
    private readonly StringBuilder _text = new();
    private readonly List<OpenXmlElement> _boxes = [];
    private readonly List<(long, bool)> _notes = [];
    private readonly Stack<bool> _fields = new(); // for each open field, whether its code is still being read
    private bool _allBold = true;
    private double? _size;

    private DocxText(Paragraph paragraph, DocxStyles styles) => (_paragraph, _styles) = (paragraph, styles);

    /// <summary>The content of <paramref name="paragraph"/>.</summary>
    public static ParagraphContent Of(Paragraph paragraph, DocxStyles styles)
    {
        var collector = new DocxText(paragraph, styles);
        collector.Inline(paragraph);
        return new(collector._text.ToString().Split('\n'), collector._allBold && collector._text.Length > 0, collector._size, collector._boxes, collector._notes);
    }

    private void Inline(OpenXmlElement container)
    {
        foreach (var element in container.ChildElements)
        {
            switch (element)
            {
                case Run run:
                    Run(run);
                    break;
                case DeletedRun or MoveFromRun or ParagraphProperties or RubyContent { Parent: Ruby } or DeletedMathControl:
                    break;
                case Hyperlink or InsertedRun or MoveToRun or SdtRun or SdtContentRun or SimpleField or CustomXmlRun or BidirectionalEmbedding or BidirectionalOverride:
                    Inline(element);
                    break;
                default:
                    if (element.LocalName is "smartTag" or "oMath" or "oMathPara" or "r" or "ins" or "e" or "num" or "den" or "sub" or "sup" or "f" or "sSup" or "sSub")
                        Inline(element);
                    else if (element.LocalName == "t")
                        Append(element.InnerText);
                    break;
            }
        }
    }

    private void Run(Run run)
    {
        var look = _styles.Of(run, _paragraph);
        if (look.Hidden)
            return;
        var before = _text.Length;
        foreach (var element in run.ChildElements)
            Piece(element);
        if (_text.Length > before && !string.IsNullOrWhiteSpace(_text.ToString(before, _text.Length - before)))
        {
            _allBold &= look.Bold;
            _size ??= look.Size;
        }
    }

    private void Piece(OpenXmlElement element)
    {
        switch (element)
        {
            case FieldChar field:
                Field(field);
                break;
            case WordText text:
                Append(text.Text);
                break;
            case TabChar or PositionalTab:
                Append(" ");
                break;
            case CarriageReturn:
                Append("\n");
                break;
            case Break line:
                Append(line.Type is null || line.Type.Value == BreakValues.TextWrapping ? "\n" : " ");
                break;
            case NoBreakHyphen:
                Append("-");
                break;
            case SymbolChar symbol:
                Append(Symbol(symbol));
                break;
            case FootnoteReference { Id.Value: var id }:
                _notes.Add((id, false));
                break;
            case EndnoteReference { Id.Value: var id }:
                _notes.Add((id, true));
                break;
            case Ruby ruby when ruby.RubyBase is { } shown:
                Inline(shown);
                break;
            case Drawing or Picture or AlternateContent or EmbeddedObject:
                Boxes(element);
                break;
        }
    }

    /// <summary>Begin, then code up to the separator, then what the field shows, then end.</summary>
    private void Field(FieldChar field)
    {
        var type = field.FieldCharType?.Value;
        if (type == FieldCharValues.Begin && _fields.Count < MaxFieldDepth)
            _fields.Push(true);
        else if (type == FieldCharValues.Separate && _fields.Count > 0)
        {
            _fields.Pop();
            _fields.Push(false);
        }
        else if (type == FieldCharValues.End && _fields.Count > 0)
            _fields.Pop();
    }

    private void Append(string text)
    {
        if (!_fields.Contains(true))
            _text.Append(text);
    }

    /// <summary>Text boxes in a drawing. Of two forms of the same drawing, the first is taken.</summary>
    private void Boxes(OpenXmlElement element)
    {
        if (element is AlternateContent alternate)
        {
            OpenXmlElement? form = alternate.GetFirstChild<AlternateContentChoice>();
            form ??= alternate.GetFirstChild<AlternateContentFallback>();
            if (form is not null)
                Boxes(form);
            return;
        }
        foreach (var child in element.ChildElements)
        {
            if (child is TextBoxContent content)
                _boxes.Add(content);
            else
                Boxes(child);
        }
    }

    /// <summary>Characters of symbol fonts stand in the private use area; the ticks and boxes of forms are known, others are left out.</summary>
    private static string Symbol(SymbolChar symbol)
    {
        if (!int.TryParse(symbol.Char?.Value, System.Globalization.NumberStyles.HexNumber, System.Globalization.CultureInfo.InvariantCulture, out var code))
            return "";
        return (code & 0xFF, symbol.Font?.Value ?? "") switch
        {
            (0xA8 or 0x6F or 0xA3 or 0x2A, "Wingdings" or "Wingdings 2") => "□",
            (0xFE or 0xFC or 0x52 or 0x50, "Wingdings" or "Wingdings 2") => "√",
            (0x6C, "Wingdings") => "●",
            (0x6E, "Wingdings") => "■",
            _ => code is >= 0xE000 and <= 0xF8FF or > 0xFFFF or < 0x20 ? "" : ((char)code).ToString(),
        };
    }
}
