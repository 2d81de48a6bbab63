using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;
using System.Text.RegularExpressions;
using PolicyMiner.Reading.Layout;

namespace PolicyMiner.Tests.Support.Rendering;

/// <summary>Writes OFD (GB/T 33190—2016): a ZIP archive of XML in which text objects and paths have their places, in millimetres.</summary>
internal sealed partial class OfdWriter
{
    /// <summary>The usual height of a letter: 三号 is 5.6 mm; 小四 is 4.2.</summary>
    public const double Size = 4.2;

    private const double Width = 210, Height = 297, Left = 28, Right = 182, Top = 37, Bottom = 262, LineStep = 7;

    private readonly List<StringBuilder> _pages = [];
    private readonly List<(string Id, string Content)> _templates = [];
    private double _y = Bottom;

    /// <summary>The order in which the document lists its pages, by the order in which they were made; as made, where null.</summary>
    public IReadOnlyList<int>? Order { get; init; }

    /// <summary>The notice over as many pages as it takes, with page numbers.</summary>
    public static byte[] Write(RenderedNotice notice)
    {
        var writer = new OfdWriter();
        foreach (var piece in notice.Pieces)
        {
            if (piece is TextPiece text)
                writer.Paragraph(text);
            else
                writer.Table((TablePiece)piece);
        }
        for (var i = 0; i < writer._pages.Count; i++)
            writer._pages[i].Append(Text(Width / 2 - 8, Height - 20, $"— {i + 1} —"));
        return writer.Package();
    }

    /// <summary>Begins a page.</summary>
    public OfdWriter Page(string? template = null)
    {
        _pages.Add(new(template is null ? "" : $"<ofd:Template TemplateID=\"{template}\"/>"));
        _pages[^1].Append("<ofd:Content><ofd:Layer ID=\"1\">");
        _y = Top;
        return this;
    }

    /// <summary>A page that others lie upon.</summary>
    public OfdWriter Template(string id, string content)
    {
        _templates.Add((id, content));
        return this;
    }

    /// <summary>Adds objects to the page.</summary>
    public OfdWriter Add(string content)
    {
        _pages[^1].Append(content);
        return this;
    }

    /// <summary>A text object whose letters follow one another, its base line at y.</summary>
    public static string Text(double x, double y, string text, double size = Size)
    {
        var steps = text.EnumerateRunes().SkipLast(1).Select(r => Invariant($"{Scripts.Ems(r.ToString()) * size:0.###}"));
        return Invariant($"<ofd:TextObject Boundary=\"{x} {y - size} {Scripts.Ems(text) * size:0.##} {size * 1.2:0.##}\" Font=\"1\" Size=\"{size}\"><ofd:TextCode X=\"0\" Y=\"{size}\" DeltaX=\"{string.Join(' ', steps)}\">{SecurityElement.Escape(text)}</ofd:TextCode></ofd:TextObject>");
    }

    /// <summary>A stroked line.</summary>
    public static string Line(double x1, double y1, double x2, double y2) =>
        Invariant($"<ofd:PathObject Boundary=\"0 0 {Width} {Height}\" LineWidth=\"0.3\"><ofd:AbbreviatedData>M {x1} {y1} L {x2} {y2}</ofd:AbbreviatedData></ofd:PathObject>");

    /// <summary>The whole file.</summary>
    public byte[] Package()
    {
        const string Namespace = "xmlns:ofd=\"http://www.ofdspec.org/2016\"";
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Entry("OFD.xml", $"<ofd:OFD {Namespace} DocType=\"OFD\" Version=\"1.1\"><ofd:DocBody><ofd:DocInfo/><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>");
            var order = Order ?? [.. Enumerable.Range(0, _pages.Count)];
            Entry("Doc_0/Document.xml", $"<ofd:Document {Namespace}><ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 {Width} {Height}</ofd:PhysicalBox></ofd:PageArea>"
                + string.Concat(_templates.Select(t => $"<ofd:TemplatePage ID=\"{t.Id}\" BaseLoc=\"Tpls/{t.Id}.xml\"/>"))
                + $"</ofd:CommonData><ofd:Pages>{string.Concat(order.Select(i => $"<ofd:Page ID=\"{i + 10}\" BaseLoc=\"Pages/Page_{i}/Content.xml\"/>"))}</ofd:Pages></ofd:Document>");
            foreach (var (id, content) in _templates)
                Entry($"Doc_0/Tpls/{id}.xml", $"<ofd:Page {Namespace}><ofd:Content><ofd:Layer ID=\"1\">{content}</ofd:Layer></ofd:Content></ofd:Page>");
            for (var i = 0; i < _pages.Count; i++)
                Entry($"Doc_0/Pages/Page_{i}/Content.xml", $"<ofd:Page {Namespace}>{_pages[i]}</ofd:Layer></ofd:Content></ofd:Page>");

            void Entry(string name, string xml)
            {
                using var entry = new StreamWriter(zip.CreateEntry(name).Open(), new UTF8Encoding(false));
                entry.Write(xml);
            }
        }
        return stream.ToArray();
    }

    private void Paragraph(TextPiece piece)
    {
        // A title is set larger than the text, as GB/T 9704 has it.
        var size = piece.Setting == Setting.Centred ? 1.3 * Size : Size;
        var first = piece.Setting == Setting.Body ? 2 * Size : 0;
        _y += piece.Setting == Setting.Flush ? LineStep : 0;
        foreach (var line in Wrap(piece.Text, (Right - Left) * Size / size, first))
        {
            NeedRoom(LineStep);
            var width = Scripts.Ems(line) * size;
            var x = piece.Setting switch { Setting.Centred => (Left + Right - width) / 2, Setting.Right => Right - width, _ => Left + first };
            _pages[^1].Append(Text(x, _y + Size, line, size));
            _y += LineStep;
            first = 0;
        }
    }

    // A merged cell that a page edge cuts is open at the foot of one page and closed at the head of the next, as word processors draw it.
    private void Table(TablePiece table)
    {
        var step = (Right - Left) / table.Columns;
        var covered = new int[table.Columns];
        var page = -1;
        foreach (var row in table.Rows)
        {
            var height = (LineStep - 1.5) * row.Select(c => Wrap(c.Text, step - 3, 0).Count).Append(1).Max() + 2;
            if (_y + height > Bottom)
                Rule(Enumerable.Range(0, table.Columns));
            NeedRoom(height);
            Rule(Enumerable.Range(0, table.Columns).Where(c => covered[c] <= 0 || page != _pages.Count));
            page = _pages.Count;
            foreach (var cell in row)
            {
                covered[cell.Column] = cell.RowSpan;
                foreach (var (line, i) in Wrap(cell.Text, step - 3, 0).Select((l, i) => (l, i)))
                    _pages[^1].Append(Text(Left + cell.Column * step + 1, _y + Size + 1 + i * (LineStep - 1.5), line));
            }
            for (var c = 0; c <= table.Columns; c++)
                _pages[^1].Append(Line(Left + c * step, _y, Left + c * step, _y + height));
            for (var c = 0; c < table.Columns; c++)
                covered[c]--;
            _y += height;
        }
        Rule(Enumerable.Range(0, table.Columns));
        _y += LineStep;

        void Rule(IEnumerable<int> columns)
        {
            foreach (var c in columns)
                _pages[^1].Append(Line(Left + c * step, _y, Left + (c + 1) * step, _y));
        }
    }

    private void NeedRoom(double height)
    {
        if (_y + height > Bottom)
            Page();
    }

    private static List<string> Wrap(string text, double width, double first)
    {
        var lines = new List<string>();
        var line = new StringBuilder();
        var room = width - first;
        foreach (var unit in Units().Matches(text).Select(m => m.Value))
        {
            var step = Scripts.Ems(unit) * Size;
            if (room < step && line.Length > 0)
            {
                lines.Add(line.ToString());
                line.Clear();
                room = width;
            }
            line.Append(unit);
            room -= step;
        }
        lines.Add(line.ToString());
        return lines;
    }

    // What stays on one line: a number or a Latin word, any character with the marks that never begin a line (避头尾).
    [GeneratedRegex(@"(?:[\p{IsBasicLatin}-[\s]]+|[\uD800-\uDBFF][\uDC00-\uDFFF]|.)[，。；：、）》”！？]*", RegexOptions.Singleline)]
    private static partial Regex Units();

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
