using System.Globalization;
using System.Xml.Linq;
using PolicyMiner.Benchmarks.Tables.Planning;

namespace PolicyMiner.Benchmarks.Tables.Producing;

/// <summary>A sheet as a flat OpenDocument text (ISO/IEC 26300).</summary>
internal sealed class OpenDocumentSheet
{
    private static readonly XNamespace Office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
    private static readonly XNamespace StyleNs = "urn:oasis:names:tc:opendocument:xmlns:style:1.0";
    private static readonly XNamespace TextNs = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
    private static readonly XNamespace TableNs = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
    private static readonly XNamespace Fo = "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0";

    private readonly XElement _styles = new(Office + "automatic-styles");
    private readonly XElement _text = new(Office + "text");
    private readonly Dictionary<string, string> _names = [];
    private readonly Sheet _sheet;

    private OpenDocumentSheet(Sheet sheet) => _sheet = sheet;

    public static XDocument Of(Sheet sheet) => new OpenDocumentSheet(sheet).Build();

    private XDocument Build()
    {
        var (width, height) = _sheet.Page;
        _styles.Add(new XElement(StyleNs + "page-layout", new XAttribute(StyleNs + "name", "page"),
            new XElement(StyleNs + "page-layout-properties", new XAttribute(Fo + "page-width", Points(width)), new XAttribute(Fo + "page-height", Points(height)),
                new XAttribute(Fo + "margin", "60pt"), _sheet.TwoColumns
                    ? new XElement(StyleNs + "columns", new XAttribute(Fo + "column-count", "2"), new XAttribute(Fo + "column-gap", "24pt")) : null)));
        foreach (var item in _sheet.Items)
        {
            if (item is TextItem text)
                _text.Add(Paragraph(text));
            else if (item is TableItem table)
                _text.Add(Table(table.Table, table.Style), new XElement(TextNs + "p"));
        }
        return new(new XElement(Office + "document",
            new XAttribute(XNamespace.Xmlns + "office", Office), new XAttribute(XNamespace.Xmlns + "style", StyleNs), new XAttribute(XNamespace.Xmlns + "text", TextNs),
            new XAttribute(XNamespace.Xmlns + "table", TableNs), new XAttribute(XNamespace.Xmlns + "fo", Fo),
            new XAttribute(Office + "version", "1.2"), new XAttribute(Office + "mimetype", "application/vnd.oasis.opendocument.text"),
            _styles,
            new XElement(Office + "master-styles", new XElement(StyleNs + "master-page", new XAttribute(StyleNs + "name", "Standard"), new XAttribute(StyleNs + "page-layout-name", "page"))),
            new XElement(Office + "body", _text)));
    }

    private XElement Paragraph(TextItem text)
    {
        var (size, bold, align) = text.Kind switch
        {
            TextKind.Title => (16.0, true, "center"),
            TextKind.Heading or TextKind.Caption => (10.5, true, "start"),
            TextKind.Note => (8.5, false, "start"),
            _ => (10.5, false, "start"),
        };
        var entry = text.Marker.Length > 0;
        var style = Style("paragraph", new XElement(StyleNs + "paragraph-properties",
                new XAttribute(Fo + "text-align", align), new XAttribute(Fo + "margin-bottom", "6pt"), new XAttribute(Fo + "line-height", "140%"),
                new XAttribute(Fo + "margin-left", entry ? "22pt" : "0pt"),
                new XAttribute(Fo + "text-indent", entry ? "-16pt" : text.Kind == TextKind.Body && _sheet.Chinese ? "21pt" : "0pt"),
                new XElement(StyleNs + "tab-stops", text.Leader.Length == 0 ? new XElement(StyleNs + "tab-stop", new XAttribute(StyleNs + "position", "0pt"))
                    : new XElement(StyleNs + "tab-stop", new XAttribute(StyleNs + "position", Points(_sheet.Page.Width - 125)), new XAttribute(StyleNs + "type", "right"),
                        new XAttribute(StyleNs + "leader-style", "dotted"), new XAttribute(StyleNs + "leader-text", ".")))),
            TextProperties(size, bold, false));
        var p = new XElement(TextNs + "p", new XAttribute(TextNs + "style-name", style));
        if (entry)
            p.Add(text.Marker, new XElement(TextNs + "tab"));
        p.Add(text.Text);
        if (text.Leader.Length > 0)
            p.Add(new XElement(TextNs + "tab"), text.Leader);
        return p;
    }

    private XElement Table(KnownTable table, TableStyle style)
    {
        var element = new XElement(TableNs + "table", new XAttribute(TableNs + "style-name", Style("table", new XElement(StyleNs + "table-properties",
            new XAttribute(StyleNs + "width", Points(style.Widths.Sum())), new XAttribute(TableNs + "align", "left"), new XAttribute(TableNs + "border-model", "collapsing")))));
        foreach (var width in style.Widths)
            element.Add(new XElement(TableNs + "table-column", new XAttribute(TableNs + "style-name",
                Style("table-column", new XElement(StyleNs + "table-column-properties", new XAttribute(StyleNs + "column-width", Points(width)))))));
        var header = new XElement(TableNs + "table-header-rows");
        var keep = Style("table-row", new XElement(StyleNs + "table-row-properties", new XAttribute(Fo + "keep-together", "always")));
        var owners = table.Owners();
        for (var r = 0; r < table.RowCount; r++)
        {
            var row = new XElement(TableNs + "table-row", new XAttribute(TableNs + "style-name", keep));
            for (var c = 0; c < table.ColumnCount; c++)
                row.Add(owners[r, c] is { } cell && (cell.Row, cell.Column) == (r, c) ? Cell(table, cell, style) : new XElement(TableNs + "covered-table-cell"));
            (r < style.HeaderRows && style.RepeatHeader ? header : element).Add(row);
            if (r == style.HeaderRows - 1 && style.RepeatHeader)
                element.Add(header);
        }
        return element;
    }

    private XElement Cell(KnownTable table, KnownCell cell, TableStyle style)
    {
        var lines = CellLines.Of(table, cell, style);
        var line = style.Line switch
        {
            LineKind.Double => "2pt double #000000",
            LineKind.Dotted => "1pt dotted #000000",
            LineKind.Dashed => "0.75pt dashed #000000",
            LineKind.White => "1.5pt solid #ffffff",
            _ => "0.75pt solid #000000",
        };
        var header = cell.Row < style.HeaderRows;
        var centred = style.CentredCells || cell.ColumnSpan > 1 || header && cell.Column >= style.RightFrom;
        var ground = header && style.ColouredHeader ? "#1f4e79" : style.Stripes && cell.Row % 2 == 1 ? "#dde6ee" : "transparent";
        var cellStyle = Style("table-cell", new XElement(StyleNs + "table-cell-properties",
            new XAttribute(Fo + "padding", Points(style.Padding / 2)), new XAttribute(Fo + "padding-left", Points(style.Padding)), new XAttribute(Fo + "padding-right", Points(style.Padding)),
            new XAttribute(Fo + "border-left", lines.Left ? line : "none"), new XAttribute(Fo + "border-top", lines.Top ? line : "none"),
            new XAttribute(Fo + "border-right", lines.Right ? line : "none"), new XAttribute(Fo + "border-bottom", lines.Bottom ? line : "none"),
            new XAttribute(Fo + "background-color", ground), new XAttribute(StyleNs + "vertical-align", centred ? "middle" : cell.Column >= style.RightFrom ? "bottom" : "top")));
        var paragraph = Style("paragraph", new XElement(StyleNs + "paragraph-properties",
                new XAttribute(Fo + "text-align", centred ? "center" : cell.Column >= style.RightFrom ? "end" : "start"),
                new XAttribute(Fo + "margin-left", Points(cell.Indent * style.FontSize))),
            TextProperties(style.FontSize, header && style.BoldHeader, header && style.ColouredHeader));
        return new(TableNs + "table-cell", new XAttribute(TableNs + "style-name", cellStyle),
            new XAttribute(TableNs + "number-rows-spanned", cell.RowSpan), new XAttribute(TableNs + "number-columns-spanned", cell.ColumnSpan),
            new XElement(TextNs + "p", new XAttribute(TextNs + "style-name", paragraph), cell.Text));
    }

    private XElement TextProperties(double size, bool bold, bool white)
    {
        var font = _sheet.Serif ? "Liberation Serif" : "Liberation Sans";
        var asian = _sheet.Serif ? "Noto Serif CJK SC" : "Noto Sans CJK SC";
        var properties = new XElement(StyleNs + "text-properties", new XAttribute(Fo + "font-size", Points(size)), new XAttribute(StyleNs + "font-size-asian", Points(size)),
            new XAttribute(Fo + "font-family", font), new XAttribute(StyleNs + "font-family-asian", asian));
        if (bold)
            properties.Add(new XAttribute(Fo + "font-weight", "bold"), new XAttribute(StyleNs + "font-weight-asian", "bold"));
        if (white)
            properties.Add(new XAttribute(Fo + "color", "#ffffff"));
        return properties;
    }

    private string Style(string family, params XElement[] properties)
    {
        var key = family + string.Concat(properties.Select(p => p.ToString()));
        if (!_names.TryGetValue(key, out var name))
        {
            _names[key] = name = $"s{_names.Count}";
            _styles.Add(new XElement(StyleNs + "style", new XAttribute(StyleNs + "name", name), new XAttribute(StyleNs + "family", family), properties));
        }
        return name;
    }

    private static string Points(double points) => points.ToString("0.##", CultureInfo.InvariantCulture) + "pt";
}
