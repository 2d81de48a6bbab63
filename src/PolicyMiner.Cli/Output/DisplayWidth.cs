using System.Text;

namespace PolicyMiner.Cli.Output;

/// <summary>How many columns a text takes on a terminal: Chinese characters and full-width marks two, combining marks none, all else one.</summary>
internal static class DisplayWidth
{
    // Wide and full-width ranges of Unicode's EastAsianWidth, joined where only unassigned code points lie between.
    private static readonly (int First, int Last)[] Wide =
    [
        (0x1100, 0x115F), (0x2E80, 0x303E), (0x3041, 0x33FF), (0x3400, 0x4DBF), (0x4E00, 0xA4CF), (0xA960, 0xA97C), (0xAC00, 0xD7A3),
        (0xF900, 0xFAFF), (0xFE30, 0xFE6F), (0xFF01, 0xFF60), (0xFFE0, 0xFFE6), (0x1F300, 0x1F64F), (0x1F900, 0x1F9FF), (0x20000, 0x3FFFD),
    ];

    /// <summary>Columns of one code point.</summary>
    public static int Of(Rune rune)
    {
        if (rune.Value < 0x300)
            return 1;
        foreach (var (first, last) in Wide)
        {
            if (rune.Value >= first && rune.Value <= last)
                return 2;
        }
        return Rune.GetUnicodeCategory(rune) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.EnclosingMark ? 0 : 1;
    }

    /// <summary>Columns of a text.</summary>
    public static int Of(string text) => text.EnumerateRunes().Sum(Of);

    /// <summary>The end of a text, at most <paramref name="columns"/> wide, with blanks before it up to exactly that.</summary>
    public static string Last(string text, int columns)
    {
        var (at, width) = (text.Length, 0);
        while (at > 0 && Rune.DecodeLastFromUtf16(text.AsSpan(0, at), out var rune, out var units) == System.Buffers.OperationStatus.Done && width + Of(rune) <= columns)
            (at, width) = (at - units, width + Of(rune));
        return new string(' ', columns - width) + text[at..];
    }

    /// <summary>The beginning of a text, at most <paramref name="columns"/> wide, with blanks behind it up to exactly that.</summary>
    public static string First(string text, int columns)
    {
        var (at, width) = (0, 0);
        while (at < text.Length && Rune.DecodeFromUtf16(text.AsSpan(at), out var rune, out var units) == System.Buffers.OperationStatus.Done && width + Of(rune) <= columns)
            (at, width) = (at + units, width + Of(rune));
        return text[..at] + new string(' ', columns - width);
    }
}
