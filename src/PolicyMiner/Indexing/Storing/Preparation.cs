using System.Buffers;
using System.Text;
using System.Text.Json;
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
        var legibility = Readability.Legibility(document);
        var all = new IReadOnlyList<PolicyRecord>[layouts.Length];
        for (var i = 0; i < layouts.Length; i++)
        {
            var (notice, body) = (extracted.Notices[i], layouts[i].Body(document.Text));
            var own = all[i] = [.. records[notice.NoticeId]];
            var record = own.OfType<NoticeRecord>().FirstOrDefault() ?? Unextracted(notice);
            notices[i] = Prepare(record, layouts[i].Pack(), body, [.. notice.Sections.Select(s => s.Label)], own)
                with
            { Fingerprint = Fingerprint.Of(body), Quality = Readability.Of(legibility, record) };
        }
        var readingText = Pack(document.Text, notices, all);
        var starts = document.PageStarts.Count == 0 ? null : Packing.Numbers([.. document.PageStarts.Select((s, i) => i == 0 ? s : s - document.PageStarts[i - 1])]);
        return new(
            document.File, contentHash, document.Format, document.Positions.CodePoint(document.Text.Length), readingText, starts, notices);
    }

    /// <summary>A notice with a stream of its own, not yet part of its document's.</summary>
    public static PreparedNotice PackAlone(PreparedNotice notice, IReadOnlyList<PolicyRecord> records)
    {
        using var stream = new PackedStream();
        return notice with { IsAlone = false, Indexed = stream.Piece(notice.Indexed, isLast: false), Records = stream.Piece(Shortened(records, default), isLast: true) };
    }

    // A lone notice goes on in the stream of its document's text; several have one each. See PackedNotice.
    private static byte[] Pack(string text, PreparedNotice[] notices, IReadOnlyList<PolicyRecord>[] records)
    {
        using var stream = new PackedStream();
        var utf8 = Encoding.UTF8.GetBytes(text);
        var readingText = stream.Piece(utf8, isLast: notices.Length != 1);
        if (notices is [var lone])
        {
            var indexed = stream.Piece(lone.Indexed, isLast: false);
            notices[0] = lone with { IsAlone = true, Indexed = indexed, Records = stream.Piece(Shortened(records[0], utf8), isLast: true) };
        }
        else
        {
            for (var i = 0; i < notices.Length; i++)
                notices[i] = PackAlone(notices[i], records[i]);
        }
        return readingText;
    }

    /// <summary>A notice ready to be packed, from its records and the text that is indexed.</summary>
    /// <param name="record">Its notice record.</param>
    /// <param name="layout">Its packed layout.</param>
    /// <param name="body">Its passages as indexed.</param>
    /// <param name="headings">The labels of its sections.</param>
    /// <param name="records">All its records.</param>
    public static PreparedNotice Prepare(NoticeRecord record, byte[] layout, string body, IReadOnlyList<string> headings, IReadOnlyList<PolicyRecord> records)
    {
        var numbered = records.Select((r, i) => (Ordinal: i, Record: r)).ToList();
        var text = new IndexedText(
            body,
            string.Join(NoticeLayout.PassageBreak, ((string?[])[record.Title, record.Promulgates is { } p && record.Title?.Contains(p, StringComparison.Ordinal) != true ? p : null]).Where(t => t is not null)),
            headings,
            string.Join(NoticeLayout.PassageBreak, records.Select(RecordText.Of).Where(t => !string.IsNullOrEmpty(t)).Distinct()),
            string.Join(NoticeLayout.PassageBreak, ((string?[])[record.DocumentNumber, .. record.Issuers, .. record.IssuersFull, .. record.SubjectTerms, record.Region]).Where(t => !string.IsNullOrEmpty(t)).Distinct()));
        return new()
        {
            NoticeId = record.NoticeId,
            Record = record,
            Records = [],
            Layout = layout,
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

    /// <summary>Records as JSON lines, UTF-8, as they are stored before packing.</summary>
    public static byte[] Lines(IReadOnlyList<PolicyRecord> records)
    {
        var lines = new ArrayBufferWriter<byte>();
        foreach (var record in records)
        {
            RecordJson.Write(record, lines);
            lines.Write("\n"u8);
        }
        return lines.WrittenSpan.ToArray();
    }

    // The same, each told shortly as soon as it is written.
    private static ReadOnlySpan<byte> Shortened(IReadOnlyList<PolicyRecord> records, ReadOnlySpan<byte> text)
    {
        var shortening = new RecordLines.Shortening(text);
        var line = new ArrayBufferWriter<byte>(1 << 12);
        using var writer = JsonText.Writer(line);
        foreach (var record in records)
        {
            RecordJson.Write(record, writer);
            writer.Flush();
            shortening.Add(line.WrittenSpan);
            writer.Reset();
            line.ResetWrittenCount();
        }
        return shortening.Shortened;
    }
}
