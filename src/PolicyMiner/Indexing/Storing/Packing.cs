using System.Buffers;
using System.IO.Compression;
using System.Text;

namespace PolicyMiner.Indexing.Storing;

/// <summary>Text and small numbers as bytes: Brotli for text, varints (7 bits a byte, low bits first) for numbers.</summary>
internal static class Packing
{
    // Quality 4 packs Chinese prose to about 0.4 of its UTF-8 at some 60 MB/s; higher ones gain little and cost much.
    private const int Quality = 4;
    private const int WindowBits = 20;

    /// <summary>Packs a text; the unpacked length stands before it.</summary>
    public static byte[] Text(string text)
    {
        var utf8 = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(text.Length));
        try
        {
            return Bytes(utf8.AsSpan(0, Encoding.UTF8.GetBytes(text, utf8)));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(utf8);
        }
    }

    /// <summary>Packs bytes; the unpacked length stands before them.</summary>
    public static byte[] Bytes(ReadOnlySpan<byte> bytes)
    {
        var packed = ArrayPool<byte>.Shared.Rent(BrotliEncoder.GetMaxCompressedLength(bytes.Length) + 5);
        try
        {
            var head = WriteNumber(packed, bytes.Length);
            if (!BrotliEncoder.TryCompress(bytes, packed.AsSpan(head), out var written, Quality, WindowBits))
                throw new InvalidOperationException("Packing a text failed.");
            return packed.AsSpan(0, head + written).ToArray();
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(packed);
        }
    }

    /// <summary>Unpacks bytes.</summary>
    /// <exception cref="InvalidDataException">The bytes were not made by <see cref="Bytes"/>.</exception>
    public static byte[] Unpack(ReadOnlySpan<byte> packed)
    {
        var reader = new NumberReader(packed);
        var bytes = new byte[reader.Next()];
        return BrotliDecoder.TryDecompress(packed[reader.Position..], bytes, out var written) && written == bytes.Length
            ? bytes
            : throw new InvalidDataException("A packed text in the index is damaged.");
    }

    /// <summary>Unpacks a text.</summary>
    public static string UnpackText(ReadOnlySpan<byte> packed) => Encoding.UTF8.GetString(Unpack(packed));

    /// <summary>Numbers as varints.</summary>
    public static byte[] Numbers(IReadOnlyCollection<int> numbers)
    {
        var bytes = new byte[numbers.Count * 5];
        var length = 0;
        foreach (var number in numbers)
            length += WriteNumber(bytes.AsSpan(length), number);
        return bytes.AsSpan(0, length).ToArray();
    }

    /// <summary>A signed number as an unsigned one: 0, -1, 1, -2 … → 0, 1, 2, 3 …</summary>
    public static int ZigZag(int number) => (number << 1) ^ (number >> 31);

    /// <summary>The reverse of <see cref="ZigZag"/>.</summary>
    public static int UnZigZag(int number) => (int)((uint)number >> 1) ^ -(number & 1);

    private static int WriteNumber(Span<byte> to, int number)
    {
        var length = 0;
        for (var rest = (uint)number; ; rest >>= 7)
        {
            to[length++] = (byte)(rest < 0x80 ? rest : rest | 0x80);
            if (rest < 0x80)
                return length;
        }
    }
}

/// <summary>Reads varints one by one.</summary>
internal ref struct NumberReader(ReadOnlySpan<byte> bytes)
{
    private readonly ReadOnlySpan<byte> _bytes = bytes;

    /// <summary>Where the next number begins.</summary>
    public int Position { get; private set; }

    /// <summary>Whether all numbers have been read.</summary>
    public readonly bool AtEnd => Position >= _bytes.Length;

    /// <summary>The next number.</summary>
    /// <exception cref="InvalidDataException">The bytes end inside a number.</exception>
    public int Next()
    {
        uint number = 0;
        for (var shift = 0; shift < 35; shift += 7)
        {
            if (Position >= _bytes.Length)
                break;
            var b = _bytes[Position++];
            number |= (uint)(b & 0x7F) << shift;
            if (b < 0x80)
                return (int)number;
        }
        throw new InvalidDataException("A list of numbers in the index is damaged.");
    }
}
