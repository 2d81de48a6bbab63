using System.Buffers;
using System.Text;
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
            notices[i] = Prepare(extracted.Notices[i], layouts[i], [.. records[extracted.Notices[i].NoticeId]]);
        var readingText = Pack(document.Text, notices);
        var starts = document.PageStarts.Count == 0 ? null : Packing.Numbers([.. document.PageStarts.Select((s, i) => i == 0 ? s : s - document.PageStarts[i - 1])]);
        return new(
            document.File, contentHash, document.Format, document.Positions.CodePoint(document.Text.Length), readingText, starts, notices);
    }

    // A lone notice goes on in the stream of its document's text; several have one each. See PackedNotice.
    private static byte[] Pack(string text, PreparedNotice[] notices)
    {
        var isAlone = notices.Length == 1;
        var utf8 = Encoding.UTF8.GetBytes(text);
        var packedText = isAlone ? [] : Packing.Pieces(utf8)[0];
        for (var i = 0; i < notices.Length; i++)
        {
            var pieces = isAlone ? Packing.Pieces(utf8, notices[i].Indexed, notices[i].Records) : Packing.Pieces(notices[i].Indexed, notices[i].Records);
            if (isAlone)
                packedText = pieces[0];
            notices[i] = notices[i] with { IsAlone = isAlone, Indexed = pieces[^2], Records = pieces[^1] };
        }
        return packedText;
    }

    private static PreparedNotice Prepare(NoticeDocument notice, NoticeLayout layout, IReadOnlyList<PolicyRecord> records)
    {
        var record = records.OfType<NoticeRecord>().FirstOrDefault() ?? Unextracted(notice);
        var numbered = records.Select((r, i) => (Ordinal: i, Record: r)).ToList();
        var text = new IndexedText(
                layout.Body(notice.Source.Text),
                string.Join(NoticeLayout.PassageBreak, ((string?[])[record.Title, record.Promulgates is { } p && record.Title?.Contains(p, StringComparison.Ordinal) != true ? p : null]).Where(t => t is not null)),
                [.. notice.Sections.Select(s => s.Label)],
                string.Join(NoticeLayout.PassageBreak, records.Select(RecordText.Of).Where(t => !string.IsNullOrEmpty(t)).Distinct()),
                string.Join(NoticeLayout.PassageBreak, ((string?[])[record.DocumentNumber, .. record.Issuers, .. record.IssuersFull, .. record.SubjectTerms, record.Region]).Where(t => !string.IsNullOrEmpty(t)).Distinct()));
        return new()
        {
            NoticeId = notice.NoticeId,
            Record = record,
            Records = Lines(records),
            Layout = layout.Pack(),
            Text = text,
            Indexed = text.RestAsBytes(),
            Characters = CharacterCounts.Of(text),
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

    private static byte[] Lines(IReadOnlyList<PolicyRecord> records)
    {
        var lines = new ArrayBufferWriter<byte>(Math.Max(256, records.Count * 600));
        foreach (var record in records)
        {
            RecordJson.Write(record, lines);
            lines.Write("\n"u8);
        }
        return lines.WrittenSpan.ToArray();
    }
}
