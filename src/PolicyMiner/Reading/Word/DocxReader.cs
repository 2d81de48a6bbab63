using System.Xml;
using DocumentFormat.OpenXml.Packaging;
using PolicyMiner.Reading.Archives;

namespace PolicyMiner.Reading.Word;

/// <summary>
/// Reads DOCX files (ISO/IEC 29500): paragraphs with their automatic numbers as the reader sees them, tables with merged cells, text boxes
/// and footnotes; tracked changes count as accepted.
/// </summary>
public sealed class DocxReader : IDocumentReader
{
    /// <summary>Takes ZIP archives that are called <c>.docx</c> or <c>.docm</c>, or whose first entries are a Word document's.</summary>
    public bool Accepts(string fileName, ReadOnlySpan<byte> head) => head.StartsWith("PK\x3\x4"u8)
        && (Path.GetExtension(fileName).ToLowerInvariant() is ".docx" or ".docm" or ".dotx" || head.IndexOf("word/"u8) >= 0);

    /// <inheritdoc/>
    public ReadDocument Read(SourceFile source, ReadingOptions options, CancellationToken cancellation) => Read(source, source.Bytes, DocumentFormat.Docx, options);

    /// <summary>Reads DOCX content that may come from another format.</summary>
    internal static ReadDocument Read(SourceFile source, byte[] docx, DocumentFormat format, ReadingOptions options)
    {
        CheckParts(docx, options);
        var text = Rendered(docx) ?? Rendered(TextParts.Of(docx, options))
            ?? throw new UnreadableDocumentException("damaged_docx", "The Word file is damaged and could not be read; open and save it in a word processor, then read it again.");
        var (content, blocks, _) = text.Complete();
        if (blocks.Count == 0)
            throw new UnreadableDocumentException("no_text", "The Word file holds no text; if it holds page images, print it to PDF and read that with --ocr auto.");
        return new() { File = source.Name, Format = format, Text = content, Blocks = blocks };
    }

    /// <summary>What a reader of the package sees, or null where the package library refuses it.</summary>
    private static ReadingText? Rendered(byte[] docx)
    {
        var text = new ReadingText();
        try
        {
            using var stream = new MemoryStream(docx, writable: false);
            using var document = WordprocessingDocument.Open(stream, isEditable: false);
            var body = document.MainDocumentPart?.Document?.Body
                ?? throw new UnreadableDocumentException("damaged_docx", "The Word file has no text part; check that the download was complete.");
            new DocxRenderer(document.MainDocumentPart, text).Render(body);
            return text;
        }
        catch (Exception e) when (e is not (UnreadableDocumentException or OutOfMemoryException or OperationCanceledException))
        {
            // The package library throws many kinds of exceptions for damaged files.
            return null;
        }
    }

    /// <summary>Unpacks and scans every XML part once, under limits, before a library builds trees of them.</summary>
    private static void CheckParts(byte[] docx, ReadingOptions options)
    {
        using var zip = ZipContent.Open(docx, options);
        foreach (var entry in zip.Files.Where(e => TextParts.IsXml(e.FullName)))
        {
            try
            {
                SafeXml.Check(zip.Read(entry), options);
            }
            catch (XmlException e)
            {
                throw new UnreadableDocumentException("damaged_docx", $"The Word file's part {EntryName.Safe(entry.FullName)} is damaged or unsafe ({e.Message}).");
            }
        }
    }
}
