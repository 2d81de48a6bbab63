using System.Text;

namespace PolicyMiner.Reading.Layout;

/// <summary>Text as it comes off a page, made fit for reading.</summary>
internal static class PageText
{
    /// <summary>The text without control characters, unpaired surrogates and soft hyphens; compatibility forms of the CJK radicals block
    /// (⾏ U+2F8F for 行), which some PDF fonts map to, become the characters they stand for.</summary>
    public static string Clean(string text)
    {
        var clean = true;
        foreach (var c in text)
            clean &= c > ' ' && c != '\u00AD' && (c < '\u2E80' || c > '\u2FDF') && !char.IsSurrogate(c) && !char.IsControl(c) && c < '\uFB00';
        if (clean)
            return text;
        var result = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune == Rune.ReplacementChar || Rune.IsControl(rune) || rune.Value is 0xAD or 0xFEFF or 0x200B)
                continue;
            if (KangxiRadicals.Character(rune.Value) is { } character)
                result.Append(character);
            else
                result.Append(Ligature(rune.Value) ?? rune.ToString());
        }
        return result.ToString().Trim();
    }

    private static string? Ligature(int rune) => rune switch
    {
        0xFB00 => "ff",
        0xFB01 => "fi",
        0xFB02 => "fl",
        0xFB03 => "ffi",
        0xFB04 => "ffl",
        _ => null,
    };
}
