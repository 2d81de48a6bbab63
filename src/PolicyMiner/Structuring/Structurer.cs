using PolicyMiner.Reading;
using PolicyMiner.Structuring.Tables;

namespace PolicyMiner.Structuring;

/// <summary>Turns a document as read into its notices: the second step of the flow.</summary>
public static class Structurer
{
    /// <summary>The notices of <paramref name="document"/>, in document order; a gazette's issue comes before its items.</summary>
    public static IReadOnlyList<NoticeDocument> Structure(ReadDocument document)
    {
        var lines = LineBuilder.Build(document);
        return [NoticeBuilder.Build(document, lines, document.NoticeId, null, new(0, document.Text.Length), TableStructurer.Build(document.Blocks))];
    }
}
