using System.Xml;
using PolicyMiner.Reading.Archives;
using PolicyMiner.Reading.Layout;

namespace PolicyMiner.Reading.Ofd;

/// <summary>Reads OFD (GB/T 33190—2016), the national fixed-layout format of official documents: a ZIP archive of XML with placed text and paths.</summary>
public sealed class OfdReader : IDocumentReader
{
    /// <summary>Takes ZIP archives whose first entries name <c>OFD.xml</c>, or that are called <c>.ofd</c>.</summary>
    public bool Accepts(string fileName, ReadOnlySpan<byte> head) =>
        head.StartsWith("PK\x3\x4"u8) && (Path.GetExtension(fileName).Equals(".ofd", StringComparison.OrdinalIgnoreCase) || head.IndexOf("OFD.xml"u8) >= 0);

    /// <inheritdoc/>
    public ReadDocument Read(SourceFile source, ReadingOptions options, CancellationToken cancellation)
    {
        using var zip = ZipContent.Open(source.Bytes, options);
        var problems = new List<Problem>();
        var package = new OfdPackage(zip, options);
        var pages = new List<PageContent>();
        try
        {
            foreach (var page in package.Pages().Take(options.MaxPages))
            {
                cancellation.ThrowIfCancellationRequested();
                try
                {
                    pages.Add(OfdPage.Read(package, page, pages.Count + 1));
                }
                catch (Exception e) when (e is XmlException or UnreadableDocumentException)
                {
                    // The page keeps its number.
                    pages.Add(new() { Number = pages.Count + 1, Width = 595, Height = 842, Words = [] });
                    problems.Add(new(source.Name, Severity.Error, "page_failed", $"Page {pages.Count} is damaged and was not read ({e.Message}).", pages.Count));
                }
            }
        }
        catch (XmlException e)
        {
            throw new UnreadableDocumentException("damaged_ofd", $"The OFD file is damaged ({e.Message}); check that the download was complete.");
        }
        if (pages.All(p => p.Words.Count == 0))
            throw new UnreadableDocumentException("no_text", "The OFD file holds no text, only pictures or drawings; print it to PDF and read that with --ocr auto.");
        return PageDocument.Build(source, DocumentFormat.Ofd, pages, problems, options, cancellation);
    }
}
