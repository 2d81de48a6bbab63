using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using PolicyMiner.Text;

namespace PolicyMiner.Reading.Html;

/// <summary>
/// Reads saved web pages and fragments of them. The reading text begins with the page's metadata table (索引号：…), then its title and
/// number where the page prints them above the text and not in it, then the text as a browser shows it.
/// </summary>
public sealed class HtmlReader : IDocumentReader
{
    private const int ElementsAPiece = 2;

    private static readonly string[] Extensions = [".html", ".htm", ".shtml", ".xhtml", ".jhtml", ".aspx", ".jsp", ".php"];
    private static readonly string[] Starts = ["<!doctype html", "<html", "<head", "<body", "<div", "<table", "<p ", "<p>", "<article", "<section", "<center", "<span", "<meta", "<title"];

    /// <inheritdoc/>
    public bool Accepts(string fileName, ReadOnlySpan<byte> head)
    {
        if (BinaryContent.Signature(head) is not null)
            return false;
        var extension = Path.GetExtension(fileName).ToLowerInvariant();
        if (extension is ".md" or ".markdown")
            return false; // Markdown may open with a tag
        if (!head.Contains((byte)'<') && !Extensions.Contains(extension))
            return false; // no tag in any encoding
        var start = TextDecoder.Decode(head).Text.TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
        while (start.StartsWith("<!--", StringComparison.Ordinal) && start.IndexOf("-->", StringComparison.Ordinal) is > 0 and var end)
            start = start[(end + 3)..].TrimStart();
        return Extensions.Contains(extension) || Starts.Any(s => start.StartsWith(s, StringComparison.OrdinalIgnoreCase))
            || (start.StartsWith("<?xml", StringComparison.Ordinal) && start.Contains("<html", StringComparison.OrdinalIgnoreCase));
    }

    /// <inheritdoc/>
    public ReadDocument Read(SourceFile source, ReadingOptions options, CancellationToken cancellation)
    {
        var decoded = TextDecoder.Decode(source.Bytes, DeclaredCharset(source.Bytes));
        if (BinaryContent.LooksBinary(decoded.Text))
            throw BinaryContent.Complaint(null);
        using var page = new HtmlParser().ParseDocument(NestingGuard.Limit(decoded.Text, options.MaxDepth, ElementsAPiece * options.MaxPieces, out var cut));
        cancellation.ThrowIfCancellationRequested();
        if (page.Body is not { } body)
            throw new UnreadableDocumentException("empty_file", "The page has no body; check that the whole page was saved.");

        var (main, withHidden) = MainContent.Find(body);
        var output = new ReadingText();
        var metadata = WriteMetadata(HtmlMetadata.Read(body), output);
        var title = Title(page, main, metadata);
        if (Named(page, "PubDate") is { Length: > 0 } published)
            metadata.TryAdd(MetadataKeys.PublishedDate, new(published, "document"));
        if (title is not null && !OpensWith(main, title))
            WriteHeadLine(title, headingMark: 1, output);
        if (!metadata.ContainsKey(MetadataKeys.DocumentNumber) && NumberAboveText.Find(body, main) is { } number && !OpensWith(main, number))
            WriteHeadLine(number, headingMark: null, output);
        if (title is not null)
            metadata.TryAdd(MetadataKeys.Title, new(title, "document"));
        new HtmlRenderer(output, options, withHidden).Render(main);

        var (text, blocks, _) = output.Complete();
        if (blocks.Count == 0)
            throw new UnreadableDocumentException("empty_file", "The page shows no text; it may load its text by script: save it from the browser, or print it to PDF.");
        return new()
        {
            File = source.Name,
            Format = DocumentFormat.Html,
            Text = text,
            Blocks = blocks,
            Metadata = metadata,
            Problems = cut ? [.. TextDecoder.Problems(source.Name, decoded), LongDocument.Problem(source.Name, options)] : TextDecoder.Problems(source.Name, decoded),
        };
    }

    private static Dictionary<string, MetadataValue> WriteMetadata(IReadOnlyList<MetadataEntry> entries, ReadingText output)
    {
        var metadata = new Dictionary<string, MetadataValue>();
        foreach (var entry in entries)
        {
            output.Write(entry.Label + "：");
            var place = output.Write(entry.Value);
            output.Write("\n");
            if (entry.Key is not null)
                metadata.TryAdd(entry.Key, new(entry.Value, "document", place));
        }
        return metadata;
    }

    /// <summary>The title that the page itself gives, outside the text: its metadata, else its first heading, else its title element.</summary>
    private static string? Title(IDocument page, IElement main, Dictionary<string, MetadataValue> metadata)
    {
        if (metadata.TryGetValue(MetadataKeys.Title, out var given))
            return given.Value;
        var name = Named(page, "ArticleTitle");
        var heading = page.QuerySelectorAll("h1").FirstOrDefault(h => !main.Contains(h) && Squeeze(h.TextContent).Length > 6)?.TextContent;
        // <div class="time">…</div><h3>…的通知</h3><div class="text">: a heading of another rank
        heading ??= page.QuerySelectorAll("h2,h3,h4").LastOrDefault(h => h.CompareDocumentPosition(main).HasFlag(DocumentPositions.Following) && !main.Contains(h) && IsNoticeTitle(Squeeze(h.TextContent)))?.TextContent;
        var title = page.Title is { } t ? t.Split([" - ", "_", "|", "-", "—"], StringSplitOptions.None)[0] : null;
        return new[] { name, heading, title }.Select(s => s is null ? "" : string.Join(' ', s.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))
            .FirstOrDefault(s => s.Length > 6);
    }

    private static bool IsNoticeTitle(string heading) => heading.Length is > 10 and < 160 && (heading.Contains("关于") || heading.Contains("印发")) && heading.TrimEnd('）')[^1] is '知' or '见' or '告' or '定' or '函' or '报' or '复' or '令' or '法' or '案';

    /// <summary>A meta element of the page by name: ArticleTitle, PubDate … (the names are those of the 政府网站发展指引 of 2017).</summary>
    private static string? Named(IDocument page, string name) =>
        page.QuerySelectorAll("meta").FirstOrDefault(m => (m.GetAttribute("name") ?? "").Equals(name, StringComparison.OrdinalIgnoreCase))?.GetAttribute("content")?.Trim();

    /// <summary>Whether the text prints the title (or number) itself, near its beginning; blanks and a mark such as （转载） aside.</summary>
    private static bool OpensWith(IElement main, string title)
    {
        var head = Squeeze(main.TextContent[..Math.Min(main.TextContent.Length, 3_000)]);
        var wanted = Squeeze(title);
        if (wanted.StartsWith('（') && wanted.IndexOf('）') is > 0 and < 6 and var mark)
            wanted = wanted[(mark + 1)..];
        return head.Contains(wanted, StringComparison.Ordinal);
    }

    private static string Squeeze(string text)
    {
        var kept = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c))
                kept.Append(c is '(' ? '（' : c is ')' ? '）' : c);
        }
        return kept.ToString();
    }

    /// <summary>A line of the head that stands outside the text, centred as on paper.</summary>
    private static void WriteHeadLine(string line, int? headingMark, ReadingText output)
    {
        var range = output.Write(line);
        output.Write("\n");
        output.Add(text => new TextBlock
        {
            Text = TracedText.FromSource(text, range.Start, range.End),
            Range = range,
            HeadingMark = headingMark,
            Alignment = BlockAlignment.Center,
        });
    }

    /// <summary>The charset that the page declares, wherever in its first 8 KB; only used where the bytes themselves leave it open.</summary>
    private static string? DeclaredCharset(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, 8_192)]);
        var at = head.IndexOf("charset=", StringComparison.OrdinalIgnoreCase);
        if (at < 0)
            return null;
        var name = head.AsSpan(at + 8).TrimStart("\"' ");
        var end = name.IndexOfAnyExcept("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_");
        return (end < 0 ? name : name[..end]).ToString().ToLowerInvariant();
    }
}
