using System.Text;
using System.Text.Unicode;

namespace PolicyMiner.Reading;

/// <summary>Text of a file and the encoding it turned out to be in.</summary>
/// <param name="Text">The characters, without byte order mark.</param>
/// <param name="EncodingName">e.g. <c>utf-8</c>, <c>gb18030</c>.</param>
/// <param name="Damaged">How many byte sequences meant nothing in that encoding; each became one U+FFFD.</param>
public sealed record DecodedText(string Text, string EncodingName, int Damaged);

/// <summary>
/// Finds out in which encoding a file is written: a byte order mark decides, then whether the bytes are UTF-8, then UTF-16 by its zero bytes,
/// then GB18030 (which holds GBK and GB2312) or Big5, whichever gives the more common characters. What a page declares about itself is only a
/// hint, since GB2312 is often declared where GBK or UTF-8 is meant.
/// </summary>
public static class TextDecoder
{
    /// <summary>Undecodable sequences tolerated in UTF-8, per thousand characters outside ASCII: a download may cut or damage a few.</summary>
    private const int ToleratedPerThousand = 20;

    private static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;
    private static readonly Encoding Big5 = CodePagesEncodingProvider.Instance.GetEncoding("big5")!;

    /// <summary>The text of <paramref name="bytes"/>.</summary>
    /// <param name="declared">The encoding that the file itself declares; it decides only between GB18030 and Big5, and only where the bytes
    /// leave it open.</param>
    public static DecodedText Decode(ReadOnlySpan<byte> bytes, string? declared = null)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
            return Decoded(Encoding.UTF8, "utf-8", bytes[3..]);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
            return Decoded(Encoding.Unicode, "utf-16le", bytes[2..]);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
            return Decoded(Encoding.BigEndianUnicode, "utf-16be", bytes[2..]);
        if (bytes.IndexOf((byte)0) >= 0 && Utf16WithoutMark(bytes) is { } utf16)
            return utf16;

        if (Utf8.IsValid(bytes))
            return Decoded(Encoding.UTF8, "utf-8", bytes);
        var (multibyte, bad) = Utf8Sequences(bytes);
        if (bad == 0 || bad * 1000L <= (long)multibyte * ToleratedPerThousand)
            return Decoded(Encoding.UTF8, "utf-8", bytes);

        var forBig5 = CommonShare(bytes, 0xA4, 0xC6, 0x40) - CommonShare(bytes, 0xB0, 0xD7, 0xA1);
        if (Math.Abs(forBig5) < 0.1 && declared is not null)
            forBig5 = declared.StartsWith("big5", StringComparison.OrdinalIgnoreCase) ? 1 : -1;
        return forBig5 > 0 ? Decoded(Big5, "big5", bytes) : Decoded(Gb18030, "gb18030", bytes);
    }

    /// <summary>What has to be said about a file that was decoded with losses.</summary>
    public static IReadOnlyList<Problem> Problems(string file, DecodedText decoded) => decoded.Damaged == 0 ? [] :
    [
        new(file, Severity.Warning, "damaged_text",
            $"{decoded.Damaged} characters could not be decoded as {decoded.EncodingName} and are shown as \uFFFD; get a clean copy if they matter."),
    ];

    private static DecodedText Decoded(Encoding encoding, string name, ReadOnlySpan<byte> bytes)
    {
        var fallback = (Encoding)encoding.Clone();
        fallback.DecoderFallback = new DecoderReplacementFallback("\uFFFD");
        var text = fallback.GetString(bytes);
        return new(text, name, text.AsSpan().Count('\uFFFD'));
    }

    /// <summary>UTF-16 text without a mark is known by decoding, one way or the other, to ordinary characters almost throughout.</summary>
    private static DecodedText? Utf16WithoutMark(ReadOnlySpan<byte> bytes)
    {
        var little = Decoded(Encoding.Unicode, "utf-16le", bytes);
        var big = Decoded(Encoding.BigEndianUnicode, "utf-16be", bytes);
        var better = Ordinary(little.Text) >= Ordinary(big.Text) ? little : big;
        return Ordinary(better.Text) >= 0.95 ? better : null;
    }

    /// <summary>The share of characters that Chinese text is made of: ASCII, punctuation, ideographs, full-width forms.</summary>
    private static double Ordinary(string text)
    {
        var ordinary = 0;
        foreach (var c in text)
        {
            if (c is (>= ' ' and < '\x7F') or '\t' or '\n' or '\r' or (>= '\u2000' and < '\u2100') or (>= '\u3000' and < '\uA000') or (>= '\uFF00' and < '\uFFF0'))
                ordinary++;
        }
        return (double)ordinary / Math.Max(1, text.Length);
    }

    /// <summary>How many multi-byte sequences are well-formed UTF-8, and how many bytes are not; a sequence cut off by the end counts as good.</summary>
    private static (int Multibyte, int Bad) Utf8Sequences(ReadOnlySpan<byte> bytes)
    {
        int good = 0, bad = 0;
        for (var i = 0; i < bytes.Length;)
        {
            if (bytes[i] < 0x80)
            {
                i++;
                continue;
            }
            var status = Rune.DecodeFromUtf8(bytes[i..], out _, out var used);
            if (status == System.Buffers.OperationStatus.Done)
                good++;
            else if (status == System.Buffers.OperationStatus.InvalidData)
                bad++;
            i += used;
        }
        return (good, bad);
    }

    /// <summary>
    /// Of the two-byte characters, the share whose first byte lies where the encoding keeps its most common characters (GB 2312 level 1:
    /// B0–D7, Big5 level 1: A4–C6) and whose second byte is possible there.
    /// </summary>
    private static double CommonShare(ReadOnlySpan<byte> bytes, byte firstLead, byte lastLead, byte lowestTrail)
    {
        int all = 0, common = 0;
        for (var i = 0; i + 1 < bytes.Length; i++)
        {
            if (bytes[i] < 0x81)
                continue;
            all++;
            if (bytes[i] >= firstLead && bytes[i] <= lastLead && bytes[i + 1] >= lowestTrail && bytes[i + 1] is < 0x7F or > 0xA0)
                common++;
            i++;
        }
        return all == 0 ? 0 : (double)common / all;
    }
}
