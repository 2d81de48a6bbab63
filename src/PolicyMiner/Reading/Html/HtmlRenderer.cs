using AngleSharp.Dom;
using PolicyMiner.Text;

namespace PolicyMiner.Reading.Html;

/// <summary>
/// Renders an element as reading text: paragraphs and line breaks (br) end in a line break, the rows of a data table become lines with their
/// cells separated by tabs. Furniture of the site and its metadata table give no blocks.
/// </summary>
internal sealed class HtmlRenderer(ReadingText output, ReadingOptions options, bool withHidden)
{
    private static readonly HashSet<string> Paragraphs = new(StringComparer.Ordinal)
    {
        "p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "li", "ul", "ol", "dl", "dt", "dd", "table", "tr", "td", "th", "tbody", "thead", "tfoot", "caption",
        "section", "article", "main", "header", "footer", "aside", "blockquote", "pre", "center", "form", "fieldset", "figure", "figcaption", "address",
        "body", "html", "hr", "details", "summary",
    };

    private readonly InlineText _line = new();
    private bool _blankBefore;

    /// <summary>How a stretch of text is set, as inherited from the elements around it.</summary>
    private readonly record struct Setting(bool Bold, double? FontSize, BlockAlignment Alignment, int? Heading, bool ListItem, bool Preformatted);

    /// <summary>Renders <paramref name="element"/> and all in it.</summary>
    public void Render(IElement element)
    {
        Visit(element, default, 0);
        EndLine(default);
    }

    private void Visit(IElement element, Setting outer, int depth)
    {
        if (MainContent.IsSkipped(element) || depth > options.MaxDepth || (!withHidden && depth > 0 && ElementStyle.IsHidden(element)))
            return;
        if (element.LocalName == "br")
        {
            if (_line.IsEmpty)
                _blankBefore = true;
            EndLine(outer);
            return;
        }
        var isParagraph = Paragraphs.Contains(element.LocalName);
        if (isParagraph)
            EndLine(outer);
        if (element.LocalName is "table" or "ul" or "dl" or "div" && depth > 0 && HtmlMetadata.IsMetadata(element))
            return;
        if (element.LocalName == "table" && HtmlTable.TryRead(element, output, withHidden))
            return;

        var setting = Inner(element, outer);
        var before = output.Length;
        foreach (var node in element.ChildNodes)
        {
            if (node is IText text)
                Append(text.Data, setting);
            else if (node is IElement child)
                Visit(child, setting, depth + 1);
        }
        if (isParagraph)
        {
            if (_line.IsEmpty && output.Length == before && element.LocalName is "p" or "div" or "hr")
                _blankBefore = true;
            EndLine(setting);
        }
    }

    private static Setting Inner(IElement element, Setting outer)
    {
        var alignment = ElementStyle.Alignment(element);
        int? heading = element.LocalName is ['h', >= '1' and <= '6'] ? element.LocalName[1] - '0' : outer.Heading;
        return new(
            ElementStyle.Bold(element) ?? outer.Bold, ElementStyle.FontSize(element) ?? outer.FontSize, alignment == BlockAlignment.Unknown ? outer.Alignment : alignment,
            heading, outer.ListItem || element.LocalName == "li", outer.Preformatted || element.LocalName == "pre");
    }

    private void Append(string data, Setting setting)
    {
        if (!setting.Preformatted)
        {
            _line.Append(data, setting.Bold, setting.FontSize);
            return;
        }
        foreach (var line in data.Split('\n'))
        {
            _line.Append(line, setting.Bold, setting.FontSize);
            EndLine(setting);
        }
    }

    private void EndLine(Setting setting)
    {
        if (_line.IsEmpty)
        {
            _line.Take();
            return;
        }
        var (bold, size) = (_line.Bold, _line.FontSize);
        var text = _line.Take();
        if (PageChrome.IsChrome(text))
            return;
        var range = output.Write(text);
        output.Write("\n");
        var blank = _blankBefore;
        _blankBefore = false;
        output.Add(reading => new TextBlock
        {
            Text = TracedText.FromSource(reading, range.Start, range.End),
            Range = range,
            HeadingMark = setting.Heading,
            Bold = bold,
            FontSize = size,
            Alignment = setting.Alignment,
            ListItem = setting.ListItem,
            BlankBefore = blank,
        });
    }
}
