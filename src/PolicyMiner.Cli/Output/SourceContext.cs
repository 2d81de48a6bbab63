using PolicyMiner.Model;

namespace PolicyMiner.Cli.Output;

/// <summary>Shows the lines around a place with the quoted characters marked.</summary>
internal static class SourceContext
{
    private const int Around = 60;

    /// <summary>Writes the text around <paramref name="place"/>: <c>…before【quote】after…</c>.</summary>
    public static void WriteContext(this TextWriter writer, string readingText, SourceSpan place)
    {
        var (start, end) = (Utf16(readingText, place.CharStart), Utf16(readingText, place.CharEnd));
        var from = Math.Max(0, start - Around);
        var to = Math.Min(readingText.Length, end + Around);
        writer.Write(TerminalText.Safe((from > 0 ? "…" : "") + readingText[from..start] + "【" + readingText[start..end] + "】" + readingText[end..to] + (to < readingText.Length ? "…" : "")));
        writer.Write('\n');
    }

    private static int Utf16(string text, int codePoint)
    {
        var at = 0;
        for (var left = codePoint; left > 0 && at < text.Length; left--)
            at += char.IsHighSurrogate(text[at]) && at + 1 < text.Length ? 2 : 1;
        return Math.Min(at, text.Length);
    }
}
