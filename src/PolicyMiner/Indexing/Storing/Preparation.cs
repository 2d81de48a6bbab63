using System.Buffers;
using PolicyMiner.Exporting;
using PolicyMiner.Model;
using PolicyMiner.Structuring;

namespace PolicyMiner.Indexing.Storing;

/// <summary>Makes an extracted file ready for the writer. Runs in worker threads; touches no shared state.</summary>
internal static class Preparation
{
    /// <summary>The document of an extracted file, packed.</summary>
    public static PreparedDocument Prepare(ExtractedFile extracted, byte[] contentHash)
    {
        var document = extracted.Document;
        var layouts = extracted.Notices.Select(NoticeLayout.Of).ToArray();
        if (layouts.Length > 0)
            NoticeLayout.AddRest(document, extracted.Notices, layouts);
        var records = extracted.Records.ToLookup(r => r.NoticeId, StringComparer.Ordinal);
        var notices = new PreparedNotice[layouts.Length];
        for (var i = 0; i < layouts.Length; i++)
        {
            var (notice, layout) = (extracted.Notices[i], layouts[i]);
            IReadOnlyList<PolicyRecord> own = [.. records[notice.NoticeId]];
            var record = own.OfType<NoticeRecord>().FirstOrDefault() ?? Unextracted(notice);
            notices[i] = Prepare(record, layout.Pack(), layout.Body(document.Text), [.. notice.Sections.Select(s => s.Label)], own);
        }
        var starts = document.PageStarts.Count == 0 ? null : Packing.Numbers([.. document.PageStarts.Select((s, i) => i == 0 ? s : s - document.PageStarts[i - 1])]);
        return new(
            document.File, contentHash, document.Format, document.Positions.CodePoint(document.Text.Length), Packing.Text(document.Text), starts, notices);
    }

    /// <summary>A notice ready for the writer, from its records and the text that is indexed.</summary>
    /// <param name="record">Its notice record.</param>
    /// <param name="layout">Its packed layout.</param>
    /// <param name="body">Its passages as indexed.</param>
    /// <param name="headings">The labels of its sections.</param>
    /// <param name="records">All its records.</param>
    public static PreparedNotice Prepare(NoticeRecord record, byte[] layout, string body, IReadOnlyList<string> headings, IReadOnlyList<PolicyRecord> records)
    {
        var numbered = records.Select((r, i) => (Ordinal: i, Record: r)).ToList();
        return new()
        {
            NoticeId = record.NoticeId,
            Record = record,
            Records = PackRecords(records),
            Layout = layout,
            Text = new(
                body,
                string.Join(NoticeLayout.PassageBreak, ((string?[])[record.Title, record.Promulgates is { } p && record.Title?.Contains(p, StringComparison.Ordinal) != true ? p : null]).Where(t => t is not null)),
                headings,
                string.Join(NoticeLayout.PassageBreak, records.Select(RecordText.Of).Where(t => !string.IsNullOrEmpty(t)).Distinct()),
                string.Join(NoticeLayout.PassageBreak, ((string?[])[record.DocumentNumber, .. record.Issuers, .. record.IssuersFull, .. record.SubjectTerms, record.Region]).Where(t => !string.IsNullOrEmpty(t)).Distinct())),
            Facets = NoticeFacets.Of(record, records),
            Quantities = [.. numbered.Where(r => r.Record is QuantityRecord).Select(r => (r.Ordinal, (QuantityRecord)r.Record))],
            Citations = [.. numbered.Where(r => r.Record is CitationRecord).Select(r => (r.Ordinal, (CitationRecord)r.Record))],
            Counts = records.GroupBy(r => r.Type, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal),
        };
    }

    // Should the notice extractor fail on a file, its text is still searched, under its id.
    private static NoticeRecord Unextracted(NoticeDocument notice) => new()
    {
        NoticeId = notice.NoticeId,
        Title = notice.Elements.Title?.Value,
        Parent = notice.ParentId,
        Quote = notice.Elements.Title?.Value ?? "",
        Source = notice.Source.Positions.Span(notice.Source.File, notice.Elements.Title?.SourceRange ?? notice.Range),
        Confidence = 0,
    };

    /// <summary>Records as they are stored.</summary>
    public static byte[] PackRecords(IReadOnlyList<PolicyRecord> records)
    {
        var lines = new ArrayBufferWriter<byte>(Math.Max(256, records.Count * 600));
        foreach (var record in records)
        {
            RecordJson.Write(record, lines);
            lines.Write("\n"u8);
        }
        return Packing.Bytes(lines.WrittenSpan);
    }
}
