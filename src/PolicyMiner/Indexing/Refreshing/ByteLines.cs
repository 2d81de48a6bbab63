using System.Security.Cryptography;

namespace PolicyMiner.Indexing;

/// <summary>The lines of a stream as bytes, without their ends and without a byte order mark; every byte read goes into a hash.</summary>
internal static class ByteLines
{
    /// <summary>The lines in order, empty ones included.</summary>
    /// <exception cref="InvalidDataException">A line is longer than <paramref name="maxLength"/>.</exception>
    public static IEnumerable<byte[]> Of(Stream stream, IncrementalHash hash, long maxLength)
    {
        var buffer = new byte[1 << 16];
        var line = new MemoryStream();
        var first = true;
        for (int read; (read = stream.Read(buffer)) > 0;)
        {
            hash.AppendData(buffer.AsSpan(0, read));
            for (var at = 0; at < read;)
            {
                var end = buffer.AsSpan(at, read - at).IndexOf((byte)'\n');
                var length = end < 0 ? read - at : end;
                if (line.Length + length > maxLength)
                    throw new InvalidDataException($"A line is longer than {maxLength:N0} bytes.");
                line.Write(buffer, at, length);
                at += length + 1;
                if (end < 0)
                    break;
                yield return Take();
            }
        }
        if (line.Length > 0)
            yield return Take();

        byte[] Take()
        {
            var bytes = line.GetBuffer().AsSpan(0, (int)line.Length);
            if (first && bytes.StartsWith("\uFEFF"u8))
                bytes = bytes[3..];
            first = false;
            var taken = bytes.TrimEnd("\r "u8).ToArray();
            line.SetLength(0);
            return taken;
        }
    }
}
