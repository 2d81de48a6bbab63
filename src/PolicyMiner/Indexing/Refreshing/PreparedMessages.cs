using System.Text.Json;
using PolicyMiner.Exporting;
using PolicyMiner.Indexing.Storing;
using PolicyMiner.Model;
using PolicyMiner.Reading;
using PolicyMiner.Reading.Workers;
using static PolicyMiner.Reading.Workers.Binary;

namespace PolicyMiner.Indexing;

/// <summary>How a prepared document travels from a worker process to the refresh.</summary>
internal static class PreparedMessages
{
    /// <summary>A document as bytes.</summary>
    public static byte[] Write(Prepared prepared) => Written(w =>
    {
        Bytes(w, JsonSerializer.SerializeToUtf8Bytes([.. prepared.Problems], WorkerJson.Default.ProblemArray));
        var d = prepared.Document;
        w.Write(d.File);
        Bytes(w, d.ContentHash);
        w.Write((int)d.Format);
        w.Write(d.Characters);
        Bytes(w, d.ReadingText);
        Bytes(w, d.PageStarts);
        w.Write(d.Notices.Count);
        foreach (var notice in d.Notices)
            Notice(w, notice);
    });

    /// <summary>What <see cref="Write"/> gave.</summary>
    public static Prepared Read(byte[] message)
    {
        using var r = new BinaryReader(new MemoryStream(message));
        var problems = JsonSerializer.Deserialize(Bytes(r), WorkerJson.Default.ProblemArray)!;
        var (file, hash, format, characters, text, starts) = (r.ReadString(), Bytes(r)!, (Reading.DocumentFormat)r.ReadInt32(), r.ReadInt32(), Bytes(r)!, Bytes(r));
        var notices = new PreparedNotice[r.ReadInt32()];
        for (var i = 0; i < notices.Length; i++)
            notices[i] = Notice(r);
        return new(new(file, hash, format, characters, text, starts, notices), problems);
    }

    private static void Notice(BinaryWriter w, PreparedNotice notice)
    {
        w.Write(notice.NoticeId);
        Record(w, notice.Record);
        Bytes(w, notice.Records);
        Bytes(w, notice.Indexed);
        w.Write(notice.IsAlone);
        w.Write(notice.Characters);
        Bytes(w, notice.Layout);
        w.Write(notice.Text.Body);
        Bytes(w, notice.Text.RestAsBytes());
        Bytes(w, notice.Fingerprint);
        w.Write(notice.Quality);
        List(w, notice.Facets, f => { w.Write(f.Facet); w.Write(f.Value); });
        List(w, notice.Quantities, q => { w.Write(q.Ordinal); Record(w, q.Record); });
        List(w, notice.Citations, c => { w.Write(c.Ordinal); Record(w, c.Record); });
        List(w, notice.Counts, c => { w.Write(c.Key); w.Write(c.Value); });
    }

    private static PreparedNotice Notice(BinaryReader r)
    {
        var (id, record, records, indexed, alone, characters, layout) = (r.ReadString(), Record<NoticeRecord>(r), Bytes(r)!, Bytes(r)!, r.ReadBoolean(), r.ReadString(), Bytes(r)!);
        var body = r.ReadString();
        return new()
        {
            NoticeId = id,
            Record = record,
            Records = records,
            Indexed = indexed,
            IsAlone = alone,
            Characters = characters,
            Layout = layout,
            Text = IndexedText.Of(Bytes(r)!, body),
            Fingerprint = Bytes(r),
            Quality = r.ReadDouble(),
            Facets = List(r, () => (r.ReadString(), r.ReadString())),
            Quantities = List(r, () => (r.ReadInt32(), Record<QuantityRecord>(r))),
            Citations = List(r, () => (r.ReadInt32(), Record<CitationRecord>(r))),
            Counts = List(r, () => KeyValuePair.Create(r.ReadString(), r.ReadInt32())).ToDictionary(StringComparer.Ordinal),
        };
    }

    private static void Record(BinaryWriter w, PolicyRecord record) => w.Write(RecordJson.Write(record));

    private static T Record<T>(BinaryReader r) where T : PolicyRecord => (T)RecordJson.Read(r.ReadString());
}
