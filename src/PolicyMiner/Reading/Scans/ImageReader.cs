using PolicyMiner.Reading.Layout;
using PolicyMiner.Reading.Processes;

namespace PolicyMiner.Reading.Scans;

/// <summary>Reads page images (PNG, JPEG, TIFF) by optical recognition.</summary>
public sealed class ImageReader : IDocumentReader
{
    private const double PageWidth = 595; // points; an image tells no reliable size, so it counts as a sheet of A4

    /// <summary>Takes files with the signature of PNG, JPEG or TIFF.</summary>
    public bool Accepts(string fileName, ReadOnlySpan<byte> head) =>
        head.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47]) || head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF])
        || head.StartsWith((ReadOnlySpan<byte>)[0x49, 0x49, 0x2A, 0x00]) || head.StartsWith((ReadOnlySpan<byte>)[0x4D, 0x4D, 0x00, 0x2A]);

    /// <inheritdoc/>
    public bool UsesPrograms => true;

    /// <inheritdoc/>
    public ReadDocument Read(SourceFile source, ReadingOptions options, CancellationToken cancellation)
    {
        if (options.Ocr == OcrMode.Never)
            throw new UnreadableDocumentException("ocr_off", "The file is a page image; read it with --ocr auto.");
        if (!Tesseract.IsInstalled)
            throw new UnreadableDocumentException("missing_tool", Tesseract.MissingMessage);
        using var folder = new TemporaryFolder();
        var (recognised, failure) = Tesseract.Read(folder.Write("image", source.Bytes), folder, options.MaxTime, options, cancellation);
        if (failure is not null)
            throw new UnreadableDocumentException("ocr_failed", $"The page image could not be read: {failure}.");
        var pages = recognised.Take(options.MaxPages)
            .Select((page, i) => RecognisedText.ToContent(page, i + 1, PageWidth / Math.Max(1, Math.Min(page.Width, page.Height)))).ToList();
        if (pages.All(p => p.Words.Count == 0))
            throw new UnreadableDocumentException("no_text", "No text was recognised in the image; check that it shows a page of Chinese text, upright and sharp.");
        return PageDocument.Build(source, DocumentFormat.Image, pages, [], options, cancellation);
    }
}
