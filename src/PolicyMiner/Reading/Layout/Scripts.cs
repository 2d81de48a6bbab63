using System.Text;

namespace PolicyMiner.Reading.Layout;

/// <summary>What kind of letters a text is made of, as far as layout needs to know.</summary>
public static class Scripts
{
    /// <summary>Whether <paramref name="c"/> is written without blanks and one em wide: Chinese characters, kana, full-width forms, 、。《》.</summary>
    public static bool IsWide(int c) => c
        is (>= 0x2E80 and <= 0x303E) or (>= 0x3041 and <= 0x33FF) or (>= 0x3400 and <= 0x4DBF) or (>= 0x4E00 and <= 0x9FFF)
        or (>= 0xF900 and <= 0xFAFF) or (>= 0xFE30 and <= 0xFE4F) or (>= 0xFF01 and <= 0xFF60) or (>= 0xFFE0 and <= 0xFFE6)
        or (>= 0x20000 and <= 0x3FFFD);

    /// <summary>Whether the text holds a wide character.</summary>
    public static bool HasWide(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsWide(rune.Value))
                return true;
        }
        return false;
    }

    /// <summary>How wide the text would be set in a usual font, in em: 1 for a wide character, about half for others.</summary>
    public static double Ems(string text)
    {
        var ems = 0.0;
        foreach (var rune in text.EnumerateRunes())
            ems += IsWide(rune.Value) ? 1 : rune.Value is 'i' or 'l' or '.' or ',' or '\'' or 'j' or 'I' or '|' or ':' or ';' ? 0.28 : 0.52;
        return ems;
    }

    /// <summary>Whether a blank belongs between two neighbours on a line, or between two lines of a paragraph, where the page shows a gap.</summary>
    public static bool NeedBlank(string before, string after) =>
        before.Length > 0 && after.Length > 0 && !IsWide(Last(before)) && !IsWide(First(after));

    private static int First(string text) => Rune.GetRuneAt(text, 0).Value;

    private static int Last(string text) =>
        text.Length > 1 && char.IsLowSurrogate(text[^1]) && char.IsHighSurrogate(text[^2]) ? char.ConvertToUtf32(text[^2], text[^1]) : text[^1];
}
