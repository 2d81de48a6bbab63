using System.Globalization;
using System.Text;

namespace PolicyMiner.Tests.Support;

/// <summary>
/// Writes small PDFs: Latin text in Helvetica and Chinese in an embedded-free way (character codes with a ToUnicode map), and whatever is
/// drawn with raw operators. Enough to put words and lines at exact places, on pages turned by <c>/Rotate</c>.
/// </summary>
internal sealed class PdfWriter
{
    private readonly List<(string Content, int Rotate)> _pages = [];
    private readonly StringBuilder _content = new();

    /// <summary>Text with its base line starting at (x, y), counted from the upper left corner.</summary>
    public PdfWriter Text(double x, double y, string text, double size = 10)
    {
        var hex = string.Concat(text.Select(c => ((int)c).ToString("X4")));
        _content.Append(Invariant($"BT /F1 {size} Tf 1 0 0 1 {x} {842 - y} Tm <{hex}> Tj ET\n"));
        return this;
    }

    /// <summary>A stroked line.</summary>
    public PdfWriter Line(double x1, double y1, double x2, double y2)
    {
        _content.Append(Invariant($"0.7 w {x1} {842 - y1} m {x2} {842 - y2} l S\n"));
        return this;
    }

    /// <summary>A filled box in a gray (0 black, 1 white).</summary>
    public PdfWriter Fill(double x1, double y1, double x2, double y2, double gray = 0)
    {
        _content.Append(Invariant($"{gray} g {x1} {842 - y2} {x2 - x1} {y2 - y1} re f 0 g\n"));
        return this;
    }

    /// <summary>Operators as they stand.</summary>
    public PdfWriter Raw(string operators)
    {
        _content.Append(operators).Append('\n');
        return this;
    }

    /// <summary>Ends the page.</summary>
    public PdfWriter Page(int rotate = 0)
    {
        _pages.Add((_content.ToString(), rotate));
        _content.Clear();
        return this;
    }

    /// <summary>The file; a page begun is ended.</summary>
    public byte[] ToArray()
    {
        if (_content.Length > 0)
            Page();
        var objects = new List<string>
        {
            "<</Type/Catalog/Pages 2 0 R>>",
            $"<</Type/Pages/Count {_pages.Count}/Kids[{string.Join(' ', _pages.Select((_, i) => $"{7 + 2 * i} 0 R"))}]>>",
            "<</Type/Font/Subtype/Type0/BaseFont/Song/Encoding/Identity-H/DescendantFonts[4 0 R]/ToUnicode 6 0 R>>",
            // Widths as in Chinese fonts: half an em up to U+00FF, one em beyond.
            "<</Type/Font/Subtype/CIDFontType2/BaseFont/Song/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/DW 1000/W[0 255 500]/FontDescriptor 5 0 R>>",
            "<</Type/FontDescriptor/FontName/Song/Flags 4/FontBBox[0 -140 1000 860]/Ascent 860/Descent -140/CapHeight 700/ItalicAngle 0/StemV 80>>",
            Stream("/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /U def 1 begincodespacerange <0000> <FFFF> endcodespacerange\n"
                + string.Concat(Enumerable.Range(0, 256).Chunk(100).Select(rows => $"{rows.Length} beginbfrange\n"
                    + string.Concat(rows.Select(r => $"<{r:X2}00> <{r:X2}FF> <{r:X2}00>\n")) + "endbfrange\n"))
                + "endcmap end end"),
        };
        for (var i = 0; i < _pages.Count; i++)
        {
            objects.Add($"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Rotate {_pages[i].Rotate}/Resources<</Font<</F1 3 0 R>>>>/Contents {8 + 2 * i} 0 R>>");
            objects.Add(Stream(_pages[i].Content));
        }
        var file = new StringBuilder("%PDF-1.5\n");
        var offsets = new List<int>();
        for (var i = 0; i < objects.Count; i++)
        {
            offsets.Add(file.Length);
            file.Append($"{i + 1} 0 obj\n{objects[i]}\nendobj\n");
        }
        var table = file.Length;
        file.Append($"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n").AppendJoin("", offsets.Select(o => $"{o:D10} 00000 n \n"));
        file.Append($"trailer <</Size {objects.Count + 1}/Root 1 0 R>>\nstartxref\n{table}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(file.ToString());
    }

    private static string Stream(string content) => $"<</Length {content.Length}>>stream\n{content}\nendstream";

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
