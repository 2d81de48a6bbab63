using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;

namespace PolicyMiner.Exporting;

/// <summary>
/// Escapes only what RFC 8259 demands (quotation mark, backslash, control characters) and the two line separators U+2028 and U+2029, so
/// that Chinese text stays readable and one object stays one line. Not for pasting into HTML: <c>&lt;</c> and <c>&amp;</c> pass through.
/// </summary>
internal sealed class PlainJsonEncoder : JavaScriptEncoder
{
    private static readonly SearchValues<char> Special = SearchValues.Create([.. Enumerable.Range(0, 0x20).Select(c => (char)c), '"', '\\', '\u2028', '\u2029']);

    public static readonly PlainJsonEncoder Instance = new();

    public override int MaxOutputCharactersPerInputCharacter => 6;

    public override bool WillEncode(int unicodeScalar) =>
        unicodeScalar is < 0x20 or '"' or '\\' or 0x2028 or 0x2029;

    public override unsafe int FindFirstCharacterToEncode(char* text, int textLength)
    {
        var span = new ReadOnlySpan<char>(text, textLength);
        var special = span.IndexOfAny(Special);
        var plain = special < 0 ? span : span[..special];
        // Surrogates are looked at one by one: a pair passes, half of one must be replaced.
        for (var i = 0; plain[i..].IndexOfAnyInRange('\uD800', '\uDFFF') is >= 0 and var next; i += next + 2)
        {
            var at = i + next;
            if (!char.IsHighSurrogate(plain[at]) || at + 1 == plain.Length || !char.IsLowSurrogate(plain[at + 1]))
                return at;
        }
        return special;
    }

    public override unsafe bool TryEncodeUnicodeScalar(int unicodeScalar, char* buffer, int bufferLength, out int numberOfCharactersWritten)
    {
        var target = new Span<char>(buffer, bufferLength);
        if (!WillEncode(unicodeScalar))
            return new Rune(unicodeScalar).TryEncodeToUtf16(target, out numberOfCharactersWritten);
        var shortForm = unicodeScalar switch { '"' => '"', '\\' => '\\', '\n' => 'n', '\r' => 'r', '\t' => 't', '\b' => 'b', '\f' => 'f', _ => '\0' };
        if (shortForm == '\0')
            return target.TryWrite(CultureInfo.InvariantCulture, $"\\u{unicodeScalar:x4}", out numberOfCharactersWritten);
        numberOfCharactersWritten = 0;
        if (bufferLength < 2)
            return false;
        (target[0], target[1], numberOfCharactersWritten) = ('\\', shortForm, 2);
        return true;
    }
}
