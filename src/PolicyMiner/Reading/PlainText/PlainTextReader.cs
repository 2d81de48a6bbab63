using PolicyMiner.Text;

namespace PolicyMiner.Reading.PlainText;

/// <summary>
/// Reads plain text and loose Markdown alike, since <c>.txt</c> files often hold Markdown and <c>.md</c> files plain text. The reading text is
/// the decoded file unchanged; blocks are its physical lines, less markup, and its tables.
/// </summary>
public sealed class PlainTextReader : IDocumentReader
{
    /// <summary>Takes every file: it is asked last, and complains itself about what is no text.</summary>
    public bool Accepts(string fileName, ReadOnlySpan<byte> head) => true;

    /// <inheritdoc/>
    public ReadDocument Read(SourceFile source, ReadingOptions options, CancellationToken cancellation)
    {
        var signature = BinaryContent.Signature(source.Bytes);
        if (signature is not null)
            throw BinaryContent.Complaint(signature);
        var decoded = TextDecoder.Decode(source.Bytes);
        if (BinaryContent.LooksBinary(decoded.Text))
            throw BinaryContent.Complaint(null);
        if (string.IsNullOrWhiteSpace(decoded.Text))
            throw new UnreadableDocumentException("empty_file", "The file holds nothing but blanks; check that the download or copy was complete.");

        var lines = TextLine.Split(decoded.Text);
        var pageStarts = PageStarts(lines);
        TextRange? rest = Structured(lines, options.MaxPieces) is var structured && structured < lines.Count ? new(lines[structured].Start, decoded.Text.Length) : null;
        lines.RemoveRange(structured, lines.Count - structured);
        var metadata = new HeadMetadata(lines);
        var isMarkdown = Path.GetExtension(source.Name).ToLowerInvariant() is ".md" or ".markdown";
        return new()
        {
            File = source.Name,
            Format = isMarkdown ? DocumentFormat.Markdown : DocumentFormat.PlainText,
            Text = decoded.Text,
            Blocks = Blocks(lines, metadata, cancellation),
            Metadata = metadata.Values,
            PageStarts = pageStarts,
            Rest = rest,
            Problems = rest is null ? TextDecoder.Problems(source.Name, decoded) : [.. TextDecoder.Problems(source.Name, decoded), LongDocument.Problem(source.Name, options)],
        };
    }

    /// <summary>How many lines hold as many lines and cells as may be structured.</summary>
    private static int Structured(List<TextLine> lines, int pieces)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Start == lines[i].End)
                continue;
            pieces -= 1 + lines[i].Span.Count('\t') + lines[i].Span.Count('|');
            if (pieces < 0)
                return i;
        }
        return lines.Count;
    }

    /// <summary>Text taken out of a PDF ends its pages with form feeds; other text has no pages.</summary>
    private static List<int> PageStarts(List<TextLine> lines)
    {
        var starts = lines.Where(l => l.StartsPage).Select(l => l.Start).ToList();
        return starts.Count == 0 ? [] : [0, .. starts];
    }

    private static List<Block> Blocks(List<TextLine> lines, HeadMetadata metadata, CancellationToken cancellation)
    {
        var tables = new TextTables(lines);
        var pageNumbers = PageNumbers.Find(lines);
        var glued = GluedPageNumbers.Find(lines);
        var blocks = new List<Block>();
        var blankBefore = false;
        for (var i = 0; i < lines.Count;)
        {
            if (i % 4096 == 0)
                cancellation.ThrowIfCancellationRequested();
            if (lines[i].IsBlank || LineMarkup.IsRule(lines[i].Span) || pageNumbers.Contains(i) || metadata.Lines.Contains(i) || IsChrome(lines[i]))
            {
                blankBefore = true;
                i++;
            }
            else if (tables.At(i, blocks.Count > 0 ? blocks[^1] as TableBlock : null) is { } found)
            {
                blocks.Add(found.Table);
                i = found.Next;
                blankBefore = false;
            }
            else
            {
                blocks.AddRange(LineMarkup.Read(glued.TryGetValue(i, out var start) ? lines[i] with { Start = start } : lines[i], blankBefore));
                i++;
                blankBefore = false;
            }
        }
        return blocks;
    }

    private static bool IsChrome(TextLine line) => line.Span.Length <= 200 && PageChrome.IsChrome(line.Span.ToString());
}
