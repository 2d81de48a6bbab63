using System.Globalization;
using PolicyMiner.Benchmarks.Tables.Planning;
using PolicyMiner.Reading.Layout;

namespace PolicyMiner.Benchmarks.Tables.Producing;

/// <summary>Sets text on pages from top to bottom, in one or two columns.</summary>
internal sealed class CairoPage : IDisposable
{
    private const double Margin = 60;
    private const double ColumnGap = 24;

    private readonly Sheet _sheet;
    private readonly nint _surface;
    private int _column;

    public CairoPage(Sheet sheet, string file)
    {
        _sheet = sheet;
        var (width, height) = sheet.Page;
        _surface = sheet.Turn == 0 ? Cairo.CreatePdf(file, width, height) : Cairo.CreatePdf(file, height, width);
        Context = Cairo.Create(_surface);
        Turn();
        Y = Margin;
    }

    public nint Context { get; }

    /// <summary>The upper edge of what comes next.</summary>
    public double Y { get; set; }

    public double Bottom => _sheet.Page.Height - Margin;

    public double Width => _sheet.TwoColumns ? (_sheet.Page.Width - 2 * Margin - ColumnGap) / 2 : _sheet.Page.Width - 2 * Margin;

    public double Left => Margin + _column * (Width + ColumnGap);

    public void Font(double size, bool bold)
    {
        var family = _sheet.Chinese ? _sheet.Serif ? "Noto Serif CJK SC" : "Noto Sans CJK SC" : _sheet.Serif ? "Liberation Serif" : "Liberation Sans";
        Cairo.SelectFont(Context, family, 0, bold ? 1 : 0);
        Cairo.SetFontSize(Context, size);
    }

    public double Measure(string text)
    {
        Cairo.Measure(Context, text, out var extents);
        return extents.XAdvance;
    }

    public void Show(string text, double x, double baseLine)
    {
        Cairo.MoveTo(Context, x, baseLine);
        Cairo.ShowText(Context, text);
    }

    /// <summary>The text in lines of at most <paramref name="width"/>: broken at blanks, and before any Chinese character.</summary>
    public List<string> Wrap(string text, double width)
    {
        var lines = new List<string>();
        var line = "";
        foreach (var piece in Pieces(text))
        {
            if (line.Length > 0 && Measure(line + piece.TrimEnd()) > width)
            {
                lines.Add(line.TrimEnd());
                line = "";
            }
            line += piece;
        }
        if (line.Length > 0)
            lines.Add(line.TrimEnd());
        return lines;
    }

    public void NewPage()
    {
        if (_sheet.TwoColumns && _column == 0)
            _column = 1;
        else
        {
            _column = 0;
            Cairo.ShowPage(Context);
            Turn();
        }
        Y = Margin;
    }

    public void Text(TextItem text)
    {
        var (size, bold) = text.Kind switch
        {
            TextKind.Title => (16.0, true),
            TextKind.Heading or TextKind.Caption => (10.5, true),
            TextKind.Note => (8.5, false),
            _ => (10.5, false),
        };
        Font(size, bold);
        var indent = text.Marker.Length > 0 ? 22 : 0;
        var content = text.Kind == TextKind.Body && _sheet.Chinese ? "　　" + text.Text : text.Text;
        var first = true;
        foreach (var line in Wrap(content, Width - indent))
        {
            if (Y + 1.4 * size > Bottom)
                NewPage();
            var x = text.Kind == TextKind.Title ? Left + (Width - Measure(line)) / 2 : Left + indent;
            if (first && text.Marker.Length > 0)
                Show(text.Marker, Left + 6, Y + 1.1 * size);
            Show(line, x, Y + 1.1 * size);
            if (first && text.Leader.Length > 0)
            {
                var (from, to) = (x + Measure(line) + 4, Left + Width - Measure(text.Leader));
                Show(new string('.', Math.Max(0, (int)((to - from - 4) / Measure(".")))), from, Y + 1.1 * size);
                Show(text.Leader, to, Y + 1.1 * size);
            }
            first = false;
            Y += 1.45 * size;
        }
        Y += 6;
    }

    public void Dispose()
    {
        Cairo.ShowPage(Context);
        Cairo.Destroy(Context);
        Cairo.DestroySurface(_surface);
    }

    private void Turn()
    {
        Cairo.ResetMatrix(Context);
        if (_sheet.Turn == 90)
            Cairo.Translate(Context, 0, _sheet.Page.Width);
        else if (_sheet.Turn == 270)
            Cairo.Translate(Context, _sheet.Page.Height, 0);
        if (_sheet.Turn != 0)
            Cairo.Rotate(Context, _sheet.Turn == 90 ? -Math.PI / 2 : Math.PI / 2);
    }

    private static IEnumerable<string> Pieces(string text)
    {
        var start = 0;
        var elements = StringInfo.ParseCombiningCharacters(text);
        for (var i = 1; i < elements.Length; i++)
        {
            var (before, at) = (text[elements[i] - 1], text[elements[i]]);
            if (before == ' ' && at != ' ' || Scripts.IsWide(before) && !"，。；、：）".Contains(at) || Scripts.IsWide(at) && !"，。；、：）".Contains(at))
            {
                yield return text[start..elements[i]];
                start = elements[i];
            }
        }
        yield return text[start..];
    }
}
