using System.Globalization;
using System.Net;
using System.Text;
using PolicyMiner.Reading.Layout;

namespace PolicyMiner.Reading.Pdf;

/// <summary>The words of one page as Poppler finds them.</summary>
internal sealed record PageWords(double Width, double Height, List<PlacedWord> Words);

/// <summary>
/// Reads the output of <c>pdftotext -bbox</c>: a line per word, <c>&lt;word xMin="…" yMin="…" xMax="…" yMax="…"&gt;…&lt;/word&gt;</c>. It is
/// scanned rather than parsed as XML, since control characters of broken fonts go into it unescaped.
/// </summary>
internal static class WordReader
{
    private const int MaxWordsPerPage = 200_000;
    private const int MaxWordLength = 20_000;

    /// <summary>Reads pages to the end of the stream, or to where the child was stopped.</summary>
    public static void Read(Stream stream, List<PageWords> pages)
    {
        using var reader = new StreamReader(stream, Encoding.UTF8);
        while (reader.ReadLine() is { } line)
        {
            var start = line.IndexOf('<');
            if (start < 0)
                continue;
            var tag = line.AsSpan(start);
            if (tag.StartsWith("<page "))
                pages.Add(new(Attribute(tag, "width"), Attribute(tag, "height"), []));
            else if (tag.StartsWith("<word ") && pages.Count > 0 && pages[^1].Words.Count < MaxWordsPerPage)
                Word(WholeWord(line[start..], reader), pages[^1].Words);
        }
    }

    private static string WholeWord(string line, StreamReader reader)
    {
        while (!line.EndsWith("</word>", StringComparison.Ordinal) && line.Length < MaxWordLength && reader.ReadLine() is { } more)
            line += " " + more;
        return line;
    }

    private static void Word(string line, List<PlacedWord> words)
    {
        var open = line.IndexOf('>');
        var close = line.LastIndexOf("</word>", StringComparison.Ordinal);
        if (open < 0 || close <= open)
            return;
        var text = PageText.Clean(WebUtility.HtmlDecode(line[(open + 1)..close]));
        var tag = line.AsSpan(0, open);
        var box = new Box(Attribute(tag, "xMin"), Attribute(tag, "yMin"), Attribute(tag, "xMax"), Attribute(tag, "yMax"));
        if (text.Length > 0 && box.Width >= 0 && box.Height >= 0)
            words.Add(new(text, box, 0));
    }

    private static double Attribute(ReadOnlySpan<char> tag, string name)
    {
        var at = tag.IndexOf(string.Concat(name, "=\""));
        if (at < 0)
            return 0;
        tag = tag[(at + name.Length + 2)..];
        var end = tag.IndexOf('"');
        return end > 0 && double.TryParse(tag[..end], NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value) ? value : 0;
    }
}
