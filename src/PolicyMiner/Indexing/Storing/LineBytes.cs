using System.Buffers;
using System.Buffers.Text;

namespace PolicyMiner.Indexing.Storing;

/// <summary>Reads and writes the bytes of stored lines: pieces behind their length, numbers of few bytes or as printed.</summary>
internal static class LineBytes
{
    /// <summary>Passes what is expected; false where something else stands.</summary>
    public static bool Skip(ref ReadOnlySpan<byte> text, ReadOnlySpan<byte> expected)
    {
        if (!text.StartsWith(expected))
            return false;
        text = text[expected.Length..];
        return true;
    }

    /// <summary>A number as it is printed: without sign or leading zeros, so that printing it again gives the same.</summary>
    public static bool TakeNumber(ref ReadOnlySpan<byte> text, out int number)
    {
        if (!Utf8Parser.TryParse(text, out number, out var length) || number < 0 || !char.IsAsciiDigit((char)text[0]) || (text[0] == '0' && length > 1))
            return false;
        text = text[length..];
        return true;
    }

    /// <summary>A number as it is printed.</summary>
    public static void WriteDigits(ArrayBufferWriter<byte> target, int number)
    {
        Utf8Formatter.TryFormat(number, target.GetSpan(11), out var length);
        target.Advance(length);
    }

    /// <summary>Writes, and goes on.</summary>
    public static ArrayBufferWriter<byte> Put(this ArrayBufferWriter<byte> target, scoped ReadOnlySpan<byte> bytes)
    {
        target.Write(bytes);
        return target;
    }

    /// <summary>A number of few bytes.</summary>
    public static void WriteNumber(ArrayBufferWriter<byte> target, int number) => target.Advance(Packing.WriteNumber(target.GetSpan(5), number));

    /// <summary>What <see cref="WriteNumber"/> wrote.</summary>
    public static int ReadNumber(scoped ref ReadOnlySpan<byte> bytes)
    {
        var reader = new NumberReader(bytes);
        var number = reader.Next();
        bytes = bytes[reader.Position..];
        return number;
    }

    /// <summary>Bytes behind their length.</summary>
    public static void WriteBytes(ArrayBufferWriter<byte> target, ReadOnlySpan<byte> bytes)
    {
        WriteNumber(target, bytes.Length);
        target.Write(bytes);
    }

    /// <summary>What <see cref="WriteBytes"/> wrote.</summary>
    public static ReadOnlySpan<byte> ReadBytes(scoped ref ReadOnlySpan<byte> bytes)
    {
        var length = ReadNumber(ref bytes);
        var taken = bytes[..length];
        bytes = bytes[length..];
        return taken;
    }
}
