using System.Buffers.Binary;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using PolicyMiner.Exporting;
using PolicyMiner.Indexing.Storing;
using PolicyMiner.Model;
using PolicyMiner.Reading;

namespace PolicyMiner.Indexing;

/// <summary>
/// What a refresh and its worker processes say to each other: messages of bytes, the length (four bytes, low ones first) before each. First come the limits,
/// answered by an empty message; then a file, answered by the document made of it or by why there is none.
/// </summary>
internal static class WorkerMessages
{
    /// <summary>Reads one message; null where the other side has closed.</summary>
    /// <exception cref="EndOfStreamException">The other side ended in the middle of a message.</exception>
    public static byte[]? Read(Stream stream)
    {
        var length = new byte[4];
        var read = stream.ReadAtLeast(length, length.Length, throwOnEndOfStream: false);
        if (read == 0)
            return null;
        stream.ReadExactly(length, read, length.Length - read);
        var message = new byte[BinaryPrimitives.ReadInt32LittleEndian(length)];
        stream.ReadExactly(message);
        return message;
    }

    /// <summary>Writes one message.</summary>
    public static void Write(Stream stream, ReadOnlySpan<byte> message)
    {
        Span<byte> length = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(length, message.Length);
        stream.Write(length);
        stream.Write(message);
        stream.Flush();
    }

    /// <summary>The limits as a message.</summary>
    public static byte[] Options(ReadingOptions options) => JsonSerializer.SerializeToUtf8Bytes(options, WorkerJson.Default.ReadingOptions);

    /// <summary>What <see cref="Options(ReadingOptions)"/> gave.</summary>
    public static ReadingOptions Options(byte[] message) => JsonSerializer.Deserialize(message, WorkerJson.Default.ReadingOptions)!;

    /// <summary>A file to read, and the hash of its bytes.</summary>
    public static byte[] File(SourceFile file, byte[] contentHash) => Written(w =>
    {
        Text(w, file.FullPath);
        w.Write(file.Name);
        Text(w, file.NoticeId);
        Bytes(w, contentHash);
        Bytes(w, file.Bytes);
    });

    /// <summary>What <see cref="File(SourceFile, byte[])"/> gave.</summary>
    public static (SourceFile File, byte[] ContentHash) File(byte[] message)
    {
        using var r = new BinaryReader(new MemoryStream(message));
        var (path, name, id, hash) = (Text(r), r.ReadString(), Text(r), Bytes(r)!);
        return (new(path, name, Bytes(r)!, id), hash);
    }

    /// <summary>The answer that a file cannot be read.</summary>
    public static byte[] Failure(string code, string reason) => Written(w =>
    {
        w.Write(false);
        w.Write(code);
        w.Write(reason);
    });

    /// <summary>The answer with a document.</summary>
    public static byte[] Answer(Prepared prepared) => Written(w =>
    {
        w.Write(true);
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

    /// <summary>What <see cref="Answer(Prepared)"/> gave.</summary>
    /// <exception cref="UnreadableDocumentException">The answer is a failure.</exception>
    public static Prepared Answer(byte[] message)
    {
        using var r = new BinaryReader(new MemoryStream(message));
        if (!r.ReadBoolean())
            throw new UnreadableDocumentException(r.ReadString(), r.ReadString());
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

    private static byte[] Written(Action<BinaryWriter> write)
    {
        using var bytes = new MemoryStream();
        using (var writer = new BinaryWriter(bytes, Encoding.UTF8, leaveOpen: true))
            write(writer);
        return bytes.ToArray();
    }

    private static void Text(BinaryWriter w, string? text)
    {
        w.Write(text is not null);
        if (text is not null)
            w.Write(text);
    }

    private static string? Text(BinaryReader r) => r.ReadBoolean() ? r.ReadString() : null;

    private static void Bytes(BinaryWriter w, byte[]? bytes)
    {
        w.Write(bytes?.Length ?? -1);
        w.Write(bytes ?? []);
    }

    private static byte[]? Bytes(BinaryReader r) => r.ReadInt32() is >= 0 and var length ? r.ReadBytes(length) : null;

    private static void Record(BinaryWriter w, PolicyRecord record) => w.Write(RecordJson.Write(record));

    private static T Record<T>(BinaryReader r) where T : PolicyRecord => (T)RecordJson.Read(r.ReadString());

    private static void List<T>(BinaryWriter w, IReadOnlyCollection<T> items, Action<T> write)
    {
        w.Write(items.Count);
        foreach (var item in items)
            write(item);
    }

    private static T[] List<T>(BinaryReader r, Func<T> read)
    {
        var items = new T[r.ReadInt32()];
        for (var i = 0; i < items.Length; i++)
            items[i] = read();
        return items;
    }
}

/// <summary>The parts of a message that have no order of their own.</summary>
[JsonSerializable(typeof(ReadingOptions))]
[JsonSerializable(typeof(Problem[]))]
internal sealed partial class WorkerJson : JsonSerializerContext;
