using PolicyMiner.Reading.Layout;
using PolicyMiner.Reading.Processes;

namespace PolicyMiner.Reading.Pdf;

/// <summary>Reads PDF files with Poppler: words and lines drawn on the pages become paragraphs and tables; pages without text go through recognition.</summary>
public sealed class PdfReader : IDocumentReader
{
    /// <summary>Takes files with <c>%PDF-</c> within the first kilobyte (ISO 32000-1, annex H: readers accept it there).</summary>
    public bool Accepts(string fileName, ReadOnlySpan<byte> head) => head[..Math.Min(head.Length, 1024)].IndexOf("%PDF-"u8) >= 0;

    /// <inheritdoc/>
    public bool UsesPrograms => true;

    /// <inheritdoc/>
    public ReadDocument Read(SourceFile source, ReadingOptions options, CancellationToken cancellation)
    {
        Poppler.Require();
        using var folder = new TemporaryFolder();
        var poppler = new Poppler(folder.Write("document.pdf", source.Bytes), folder, options, cancellation);
        var problems = new List<Problem>();
        var pages = new PdfPages(poppler, source.Name, options, problems).Read();
        pages = new PageRecognition(poppler, folder, source.Name, options, problems, cancellation).Complete(pages);
        return PageDocument.Build(source, DocumentFormat.Pdf, pages, problems, options, cancellation);
    }
}
