namespace PolicyMiner.Reading.Layout;

/// <summary>From pages to the document as read; the last step of every page format.</summary>
internal static class PageDocument
{
    /// <summary>The document.</summary>
    /// <exception cref="UnreadableDocumentException">No page holds text.</exception>
    public static ReadDocument Build(
        SourceFile source, DocumentFormat format, IReadOnlyList<PageContent> pages, IReadOnlyList<Problem> problems,
        ReadingOptions options, CancellationToken cancellation)
    {
        var (text, blocks, starts) = TimeLimit.Run(options, limited => PageRenderer.Render(PageReader.Read(pages, limited)).Complete(), cancellation);
        if (blocks.Count == 0)
            throw new UnreadableDocumentException("no_text", "No page of the file holds text.");
        return new()
        {
            File = source.Name,
            Format = format,
            Text = text,
            Blocks = blocks,
            PageStarts = starts,
            Problems = problems,
            Metadata = PrintedMetadata.Of(blocks),
        };
    }
}
