using PolicyMiner.Model;

namespace PolicyMiner.Structuring;

/// <summary>The running text of structured notices, for everything that looks at text beside records.</summary>
public static class NoticeTexts
{
    /// <summary>Paragraphs, headings and table rows in order; cover, contents, signature and imprint are left out.</summary>
    public static NoticeText Of(NoticeDocument notice)
    {
        var passages = new List<NoticePassage>();
        foreach (var item in notice.Body)
        {
            IReadOnlyList<string> section = item.Section?.Path ?? [];
            if (item is Paragraph { Role: ParagraphRole.Body or ParagraphRole.Heading } paragraph && paragraph.Text.Length > 0)
                passages.Add(new(paragraph.Text, section, item.Part) { Heading = paragraph.Role == ParagraphRole.Heading || paragraph.BodyStart >= paragraph.Text.Length });
            else if (item is LogicalTable table)
                passages.AddRange(table.Rows.Where(r => r.Quote.Length > 0).Select(r => new NoticePassage(r.Quote, section, item.Part) { Row = true }));
        }
        return new(notice.Source.File, notice.Source.Positions, passages);
    }

    /// <summary>The notices of an extracted file, each with its records and text.</summary>
    public static IReadOnlyList<NoticeRecords> Of(ExtractedFile file)
    {
        var records = file.Records.ToLookup(r => r.NoticeId);
        return [.. file.Notices.Where(n => records[n.NoticeId].OfType<NoticeRecord>().Any())
            .Select(n => new NoticeRecords(records[n.NoticeId].OfType<NoticeRecord>().First(), [.. records[n.NoticeId]]) { Text = Of(n) })];
    }
}
