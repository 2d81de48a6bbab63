using PolicyMiner.Reading.Html;
using PolicyMiner.Reading.Ofd;
using PolicyMiner.Reading.Pdf;
using PolicyMiner.Reading.PlainText;
using PolicyMiner.Reading.Scans;
using PolicyMiner.Reading.Word;

namespace PolicyMiner.Reading;

/// <summary>The readers, in the order in which they are asked.</summary>
public static class DocumentReaders
{
    /// <summary>All of them; the last takes whatever is text.</summary>
    public static IReadOnlyList<IDocumentReader> All { get; } =
    [
        new HtmlReader(),
        new PdfReader(),
        new ImageReader(),
        new OfdReader(),
        new DocxReader(),
        new OfficeReader(),
        new PlainTextReader(),
    ];

    /// <summary>Whether a file found in a folder is meant as a document: not hidden, not a sidecar, not the folder's own README or manifest.</summary>
    public static bool IsDocument(string fileName)
    {
        var name = Path.GetFileName(fileName);
        return name.Length > 0 && name[0] is not ('.' or '~') && !Sidecar.IsSidecar(name)
            && !name.Equals("manifest.json", StringComparison.OrdinalIgnoreCase) && !Path.GetFileNameWithoutExtension(name).Equals("README", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Reads <paramref name="file"/> with the first reader that accepts it; what its sidecar says joins the metadata.</summary>
    /// <exception cref="UnreadableDocumentException">No reader takes it, or nothing in it could be read.</exception>
    public static ReadDocument Read(SourceFile file, ReadingOptions options, CancellationToken cancellation)
    {
        if (file.Bytes.Length == 0)
            throw new UnreadableDocumentException("empty_file", "The file is empty; check that the download or copy was complete.");
        if (file.Bytes.LongLength > options.MaxBytes)
            throw new UnreadableDocumentException("too_large", $"The file has {file.Bytes.LongLength:N0} bytes, more than the limit of {options.MaxBytes:N0}.");
        var head = file.Bytes.AsSpan(0, Math.Min(file.Bytes.Length, 4096));
        foreach (var reader in All)
        {
            if (reader.Accepts(file.Name, head))
            {
                var document = reader.UsesPrograms ? reader.Read(file, options, cancellation)
                    : TimeLimit.Run(options, limited => reader.Read(file, options, limited), cancellation);
                document = LongDocument.Cut(document, options);
                return file.FullPath is null ? document : Sidecar.Apply(document, file.FullPath);
            }
        }
        throw new UnreadableDocumentException("unknown_format", "The file is neither text nor a format that PolicyMiner reads; convert it to text, HTML or PDF.");
    }
}
