using PolicyMiner.Exporting;
using PolicyMiner.Indexing.Sqlite;
using PolicyMiner.Indexing.Storing;
using PolicyMiner.Model;
using PolicyMiner.Reading;

namespace PolicyMiner.Indexing;

/// <summary>A notice as listings show it, without its records.</summary>
/// <param name="Counts">How many records it has, by type.</param>
public sealed record IndexedNotice(
    long Key, string NoticeId, string? Parent, string File, string? Title, string? DocumentNumber, string? DocumentType, IReadOnlyList<string> Issuers,
    string? WrittenDate, string? Region, string? Province, string? AdminCode, string? Level, IReadOnlyDictionary<string, int> Counts)
{
    /// <summary>The id of the notice that gives the same work better; null where this one stands for the work itself.</summary>
    public string? CopyOf { get; init; }
}

/// <summary>What the index holds: notices, records, texts and diagnostics as a listing reads them.</summary>
public sealed partial class PolicyIndex
{
    private const string ListedNotice = """
        SELECT n.id, n.notice_id, n.parent, d.file, n.title, n.document_number, n.document_type, n.issuers, n.written_date, n.region, n.province,
            n.admin_code, n.level, (SELECT b.notice_id FROM manifestation m JOIN notice b ON b.id = m.copy_of WHERE m.notice = n.id)
        FROM notice n JOIN document d ON d.id = n.document
        """;

    /// <summary>All notices, in the order in which they stand in files.</summary>
    public IReadOnlyList<IndexedNotice> Notices()
    {
        var counts = new Dictionary<long, Dictionary<string, int>>();
        Database.Rows("SELECT notice, type, count FROM record_count", r =>
        {
            if (!counts.TryGetValue(r.GetInt64(0), out var types))
                counts[r.GetInt64(0)] = types = new(StringComparer.Ordinal);
            types[r.GetString(1)] = (int)r.GetInt64(2);
            return true;
        });
        return Database.List(ListedNotice + " ORDER BY d.file, n.id", r => Listed(r, counts.GetValueOrDefault(r.GetInt64(0)) ?? []));
    }

    /// <summary>The few notices of these ids, in the same order; the others are not looked at.</summary>
    public IReadOnlyList<IndexedNotice> Notices(IEnumerable<string> ids) =>
        [.. ids.SelectMany(id => Database.List(ListedNotice + " WHERE n.notice_id = ?1", r => Listed(r, CountsOf(r.GetInt64(0))), id)).OrderBy(n => n.File, StringComparer.Ordinal).ThenBy(n => n.Key)];

    private Dictionary<string, int> CountsOf(long row) =>
        Database.List("SELECT type, count FROM record_count WHERE notice = ?1", r => (r.GetString(0), r.GetInt32(1)), row).ToDictionary(StringComparer.Ordinal);

    private static IndexedNotice Listed(ResultRow r, IReadOnlyDictionary<string, int> counts) => new(
        r.GetInt64(0), r.GetString(1), r.GetText(2), r.GetString(3), r.GetText(4), r.GetText(5), r.GetText(6),
        r.GetText(7)?.Split('、', StringSplitOptions.RemoveEmptyEntries) ?? [], r.GetText(8), r.GetText(9), r.GetText(10), r.GetText(11), r.GetText(12), counts)
    { CopyOf = r.GetText(13) };

    /// <summary>The records of a notice, in document order, citations with what they resolve to, the notice with what it is a copy of.</summary>
    public IReadOnlyList<PolicyRecord> Records(IndexedNotice notice) => Records(notice.Key);

    /// <summary>The same by the notice's row.</summary>
    internal IReadOnlyList<PolicyRecord> Records(long row)
    {
        var resolved = Database.List("SELECT ordinal, resolved FROM citation WHERE notice = ?1 AND resolved IS NOT NULL", r => (r.GetInt32(0), r.GetString(1)), row).ToDictionary();
        var records = new List<PolicyRecord>();
        EachRecord(row, line =>
        {
            var record = RecordJson.Read(line);
            records.Add(record switch
            {
                CitationRecord citation when resolved.TryGetValue(records.Count, out var id) => citation with { Resolved = id },
                NoticeRecord notice => notice with { CopyOf = CopyOf(row), Copies = CopiesOf(row) },
                _ => record,
            });
        });
        return records;
    }

    /// <summary>What all records of a notice have, by the notice's row, in document order.</summary>
    internal IReadOnlyList<RecordGlance> RecordGlances(long row)
    {
        var glances = new List<RecordGlance>();
        EachRecord(row, line => glances.Add(RecordGlance.Read(line)));
        return glances;
    }

    private void EachRecord(long row, Action<ReadOnlySpan<byte>> take)
    {
        var packed = Database.List($"SELECT {PackedNotice.Columns} FROM notice n JOIN document d ON d.id = n.document WHERE n.id = ?1", PackedNotice.Of, row);
        if (packed.Count > 0)
            RecordLines.Each(packed[0].Records(), take);
    }

    /// <summary>The reading text of a file, or null where the index has no such file.</summary>
    public string? ReadingText(string file) =>
        Database.Scalar("SELECT reading_text FROM document WHERE file = ?1", file) is byte[] packed ? Packing.UnpackText(packed) : null;

    /// <summary>What could not be read, or only in part.</summary>
    public IReadOnlyList<Problem> Diagnostics() => Database.List(
        "SELECT file, severity, code, message, page FROM diagnostic ORDER BY file, id",
        r => new Problem(
            r.GetString(0), Enum.TryParse<Severity>(r.GetString(1), true, out var severity) ? severity : Severity.Warning, r.GetString(2), r.GetString(3),
            r.IsNull(4) ? null : (int)r.GetInt64(4)));

    /// <summary>The files that could not be read, in the order of names, and why.</summary>
    internal IReadOnlyList<(string File, string? Reason)> FailedFiles() => Database.List(
        "SELECT path, (SELECT message FROM diagnostic d WHERE d.source = s.id AND severity = 'error' ORDER BY d.id LIMIT 1) FROM source s WHERE failed = 1 ORDER BY path",
        r => (r.GetString(0), r.GetText(1)));

    /// <summary>How many files the index was made from, how many of them could not be read, and how many characters the others hold.</summary>
    public (long Files, long Failed, long Characters) Totals() => (
        Database.Number("SELECT count(*) FROM source"),
        Database.Number("SELECT count(*) FROM source WHERE failed = 1"),
        Database.Number("SELECT coalesce(sum(characters), 0) FROM document"));
}
