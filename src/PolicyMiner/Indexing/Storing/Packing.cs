using System.Buffers;
using System.Buffers.Binary;
using System.IO.Compression;
using System.Numerics;
using System.Text;

namespace PolicyMiner.Indexing.Storing;

/// <summary>
/// Text and small numbers as bytes: <see cref="NarrowText"/> and Brotli for text, varints (7 bits a byte, low bits first) for numbers. What belongs together is packed as
/// one stream in pieces: a piece is unpacked with those before it and may repeat what they say for next to nothing, as records repeat the
/// sentences they quote.
/// </summary>
internal static class Packing
{
    /// <summary>Packs pieces as one stream; the length and checksum of what it says stand before each.</summary>
    public static byte[][] Pieces(params ReadOnlySpan<byte[]> pieces)
    {
        using var stream = new PackedStream();
        var packed = new byte[pieces.Length][];
        for (var i = 0; i < pieces.Length; i++)
            packed[i] = stream.Piece(pieces[i], isLast: i == pieces.Length - 1);
        return packed;
    }

    /// <summary>Unpacks the last of <paramref name="pieces"/>, which are the first ones of a stream in their order.</summary>
    /// <exception cref="InvalidDataException">The bytes were not made by <see cref="Pieces"/>.</exception>
    public static byte[] Unpack(params ReadOnlySpan<byte[]> pieces) => UnpackAll(pieces)[^1];

    /// <summary>Unpacks <paramref name="pieces"/>, which are the first ones of a stream in their order.</summary>
    /// <exception cref="InvalidDataException">The bytes were not made by <see cref="Pieces"/>.</exception>
    public static byte[][] UnpackAll(params ReadOnlySpan<byte[]> pieces)
    {
        using var decoder = new BrotliDecoder();
        var unpacked = new byte[pieces.Length][];
        for (var i = 0; i < pieces.Length; i++)
        {
            var piece = pieces[i];
            var reader = new NumberReader(piece);
            var utf8 = unpacked[i] = new byte[reader.Next()];
            var bytes = new byte[reader.Next()];
            var checksum = reader.NextFixed();
            var (from, filled) = (reader.Position, 0);
            // Also once the bytes are full: what is left of a piece ends it for the next one.
            while (from < piece.Length)
            {
                var status = decoder.Decompress(piece.AsSpan(from), bytes.AsSpan(filled), out var consumed, out var written);
                from += consumed;
                filled += written;
                if (status == OperationStatus.InvalidData || (consumed == 0 && written == 0))
                    break;
            }
            if (filled != bytes.Length || !NarrowText.TryWiden(bytes, utf8) || Checksum(utf8) != checksum)
                throw new InvalidDataException("A packed text in the index is damaged.");
        }
        return unpacked;
    }

    /// <summary>CRC-32C of some bytes: a byte overwritten in the index does not go unseen.</summary>
    public static uint Checksum(ReadOnlySpan<byte> bytes)
    {
        var checksum = uint.MaxValue;
        for (; bytes.Length >= sizeof(ulong); bytes = bytes[sizeof(ulong)..])
            checksum = BitOperations.Crc32C(checksum, BinaryPrimitives.ReadUInt64LittleEndian(bytes));
        foreach (var b in bytes)
            checksum = BitOperations.Crc32C(checksum, b);
        return ~checksum;
    }

    /// <summary>Unpacks the first piece of a stream as text.</summary>
    public static string UnpackText(byte[] packed) => Encoding.UTF8.GetString(Unpack(packed));

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

    /// <summary>Writes one number as a varint and says how long it is; at most five bytes.</summary>
    public static int WriteNumber(Span<byte> to, int number)
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
        throw Damaged();
    }

    /// <summary>A number of four bytes.</summary>
    /// <exception cref="InvalidDataException">The bytes end inside it.</exception>
    public uint NextFixed()
    {
        if (!BinaryPrimitives.TryReadUInt32LittleEndian(_bytes[Position..], out var number))
            throw Damaged();
        Position += sizeof(uint);
        return number;
    }

    private static InvalidDataException Damaged() => new("A list of numbers in the index is damaged.");
}
