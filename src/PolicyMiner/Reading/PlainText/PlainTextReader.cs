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

        var isMarkdown = Path.GetExtension(source.Name).ToLowerInvariant() is ".md" or ".markdown";
        return new()
        {
            File = source.Name,
            Format = isMarkdown ? DocumentFormat.Markdown : DocumentFormat.PlainText,
            Text = decoded.Text,
            Blocks = Blocks(TextLine.Split(decoded.Text), cancellation),
            Problems = decoded.Damaged == 0 ? [] :
            [
                new(source.Name, Severity.Warning, "damaged_text",
                    $"{decoded.Damaged} characters could not be decoded as {decoded.EncodingName} and are shown as \uFFFD; get a clean copy if they matter."),
            ],
        };
    }

    private static List<Block> Blocks(List<TextLine> lines, CancellationToken cancellation)
    {
        var tables = new TextTables(lines);
        var blocks = new List<Block>();
        var blankBefore = false;
        for (var i = 0; i < lines.Count;)
        {
            if (i % 4096 == 0)
                cancellation.ThrowIfCancellationRequested();
            if (lines[i].IsBlank || LineMarkup.IsRule(lines[i].Span))
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
                foreach (var block in LineMarkup.Read(lines[i], blankBefore))
                    blocks.Add(block);
                i++;
                blankBefore = false;
            }
        }
        return blocks;
    }
}
