using System.Buffers.Binary;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace PolicyMiner.Reading.Workers;

/// <summary>
/// What a program and its worker processes say to each other: messages of bytes, the length (four bytes, low ones first) before each. First come the limits,
/// answered by an empty message; then a job and a file, answered by what came out or by why nothing did.
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

    /// <summary>A job to do with a file.</summary>
    public static byte[] Request(string job, SourceFile file) => Binary.Written(w =>
    {
        w.Write(job);
        Binary.Text(w, file.FullPath);
        w.Write(file.Name);
        Binary.Text(w, file.NoticeId);
        Binary.Bytes(w, file.Bytes);
    });

    /// <summary>What <see cref="Request(string, SourceFile)"/> gave.</summary>
    public static (string Job, SourceFile File) Request(byte[] message)
    {
        using var r = new BinaryReader(new MemoryStream(message));
        var (job, path, name, id) = (r.ReadString(), Binary.Text(r), r.ReadString(), Binary.Text(r));
        return (job, new(path, name, Binary.Bytes(r)!, id));
    }

    /// <summary>The answer that a file cannot be read.</summary>
    public static byte[] Failure(string code, string reason) => Binary.Written(w =>
    {
        w.Write(false);
        w.Write(code);
        w.Write(reason);
    });

    /// <summary>The answer with what came out.</summary>
    public static byte[] Answer(byte[] outcome) => [1, .. outcome];

    /// <summary>What came out.</summary>
    /// <exception cref="UnreadableDocumentException">The answer is a failure.</exception>
    public static byte[] Outcome(byte[] message)
    {
        if (message[0] != 0)
            return message[1..];
        using var r = new BinaryReader(new MemoryStream(message));
        r.ReadBoolean();
        throw new UnreadableDocumentException(r.ReadString(), r.ReadString());
    }
}

/// <summary>The parts of a message that have no order of their own.</summary>
[JsonSerializable(typeof(ReadingOptions))]
[JsonSerializable(typeof(Problem[]))]
internal sealed partial class WorkerJson : JsonSerializerContext;
