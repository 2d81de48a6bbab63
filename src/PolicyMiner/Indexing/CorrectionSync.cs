using System.Security.Cryptography;
using PolicyMiner.Correcting;
using PolicyMiner.Exporting;
using PolicyMiner.Indexing.Storing;
using PolicyMiner.Model;
using PolicyMiner.Reading;

namespace PolicyMiner.Indexing;

/// <summary>
/// Keeps the index in step with the corrections beside the refreshed folders. Every notice with corrections shows the corrected records, in
/// all its tables, and keeps the extracted ones; without corrections it shows those again.
/// </summary>
internal sealed class CorrectionSync(PolicyIndex index)
{
    private const string Unplaced = "correction_unplaced";

    /// <summary>Whether the corrections files are as they were when they were last put to the index.</summary>
    public bool IsCurrent => index.Database.Scalar("SELECT value FROM meta WHERE key = 'corrections'") as string == State();

    /// <summary>Puts the corrections to the index.</summary>
    /// <returns>Those that fit nothing.</returns>
    public IReadOnlyList<Problem> Apply(IndexWriter writer)
    {
        var problems = new List<Problem>();
        var database = index.Database;
        ILookup<string, Correction> lines;
        try
        {
            lines = Files().SelectMany(CorrectionFile.Read).ToLookup(c => c.NoticeId, StringComparer.Ordinal);
        }
        catch (CorrectionException e)
        {
            return [new("corrections", Severity.Error, "corrections_unreadable", e.Message + " Until then the index shows what it showed before.")];
        }
        var touched = database.List("SELECT notice_id FROM notice WHERE extracted IS NOT NULL", r => r.GetString(0)).Concat(lines.Select(l => l.Key)).ToHashSet(StringComparer.Ordinal);
        var notices = index.Notices(touched);
        foreach (var notice in notices)
            Apply(writer, notice, [.. lines[notice.NoticeId]], problems);
        foreach (var missing in touched.Except(notices.Select(n => n.NoticeId)))
            problems.Add(new(missing, Severity.Warning, Unplaced, $"{lines[missing].Count()} corrections are for a notice that the index does not have; were its file or folder renamed?"));
        database.Execute("DELETE FROM diagnostic WHERE code = ?1", Unplaced);
        writer.Write(0, problems);
        database.Execute("INSERT INTO meta VALUES('corrections', ?1) ON CONFLICT(key) DO UPDATE SET value = excluded.value", State());
        return problems;
    }

    private void Apply(IndexWriter writer, IndexedNotice notice, IReadOnlyList<Correction> corrections, List<Problem> problems)
    {
        var (shown, kept) = index.Database.List(
            $"SELECT {PackedNotice.Columns}, n.extracted FROM notice n JOIN document d ON d.id = n.document WHERE n.id = ?1",
            r => (PackedNotice.Of(r).Records(), r.IsNull(4) ? null : Packing.Unpack(r.GetBytes(4))), notice.Key)[0];
        var records = CorrectedRecords.Of(Read(kept ?? shown), index.LoadText(notice), corrections,
            (c, why) => problems.Add(new(notice.File, Severity.Warning, Unplaced, $"The correction \"{c.Action} {c.Type}\" of \"{c.Quote}\" was not applied: {why}")));
        var keep = corrections.Count == 0 ? null : kept ?? shown;
        if (!Preparation.Lines(records).AsSpan().SequenceEqual(shown) || keep is null != kept is null)
            writer.Replace(notice.Key, records, keep);
    }

    private static List<PolicyRecord> Read(byte[] lines)
    {
        var records = new List<PolicyRecord>();
        RecordLines.Each(lines, line => records.Add(RecordJson.Read(line)));
        return records;
    }

    /// <summary>The corrections file of the folder that a notice came from.</summary>
    public static string FileOf(PolicyIndex index, IndexedNotice notice) => CorrectionFile.BesideFolder(
        (string)index.Database.Scalar("SELECT s.root FROM source s JOIN document d ON d.source = s.id JOIN notice n ON n.document = d.id WHERE n.id = ?1", notice.Key)!);

    private IEnumerable<string> Files() => index.Database.List("SELECT DISTINCT root FROM source ORDER BY root", r => CorrectionFile.BesideFolder(r.GetString(0))).Where(File.Exists);

    private string State()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in Files())
            hash.AppendData(File.ReadAllBytes(file));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
