using PolicyMiner.Reading;
using PolicyMiner.Text;

namespace PolicyMiner.Structuring;

/// <summary>Turns a document as read into its notices: the second step of the flow.</summary>
public static class Structurer
{
    /// <summary>The notices of <paramref name="document"/>, in document order; a gazette's issue comes before its items.</summary>
    public static IReadOnlyList<NoticeDocument> Structure(ReadDocument document)
    {
        var outline = new OutlineBuilder("notice");
        var body = new List<BodyItem>();
        TracedText? open = null;
        foreach (var block in document.Blocks)
        {
            if (block is TextBlock { Text: var text } && text.Trim() is { Length: > 0 } line)
            {
                if (open is not null && ParagraphJoiner.Continues(open.Value, line.Value))
                {
                    open = TracedText.Concat(open, line);
                    continue;
                }
                Close();
                open = line;
            }
            else if (block is TableBlock table)
            {
                Close();
                body.Add(PlainTable.From(table, outline.Current, outline.Part));
            }
        }
        Close();
        return
        [
            new()
            {
                NoticeId = document.NoticeId,
                Source = document,
                Range = new(0, document.Text.Length),
                Elements = new(),
                Sections = outline.Sections,
                Body = body,
            },
        ];

        void Close()
        {
            if (open is not null)
                body.Add(outline.Add(open));
            open = null;
        }
    }
}
