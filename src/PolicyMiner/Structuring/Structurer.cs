using PolicyMiner.Reading;
using PolicyMiner.Structuring.Tables;
using PolicyMiner.Text;

namespace PolicyMiner.Structuring;

/// <summary>Turns a document as read into its notices: the second step of the flow.</summary>
public static class Structurer
{
    /// <summary>The notices of <paramref name="document"/>, in document order; a gazette's issue comes before its items.</summary>
    public static IReadOnlyList<NoticeDocument> Structure(ReadDocument document)
    {
        document = document with { Blocks = AnnexTitleRow.TakeOut(FlattenedTable.Restore(document.Blocks)) };
        var lines = RepeatedBody.Drop(LineBuilder.Build(document));
        var tables = TableStructurer.Build(document.Blocks);
        ContentsPage.Mark(lines);
        if (GazetteIssue.Find(lines) is { } issue)
        {
            var items = Items(document, lines, tables, issue.Items, issue.ImprintStart, document.NoticeId);
            return [NoticeBuilder.BuildIssue(document, lines, issue), .. items];
        }
        var heads = SeveralNotices.Find(lines);
        return heads.Count > 1
            ? [.. Items(document, lines, tables, heads, lines.Count, null)]
            : [NoticeBuilder.Build(document, lines, document.NoticeId, null, new(0, document.Text.Length), tables)];
    }

    private static IEnumerable<NoticeDocument> Items(
        ReadDocument document, List<Line> lines, TableLayout tables, IReadOnlyList<int> starts, int end, string? parent)
    {
        for (var i = 0; i < starts.Count; i++)
        {
            var from = starts[i];
            var to = i + 1 < starts.Count ? starts[i + 1] : end;
            var item = lines.GetRange(from, to - from);
            var range = new TextRange(item[0].Range.Start, to < lines.Count ? lines[to].Range.Start : document.Text.Length);
            yield return NoticeBuilder.Build(document, item, $"{document.NoticeId}/{i + 1}", parent, range, tables);
        }
    }
}
