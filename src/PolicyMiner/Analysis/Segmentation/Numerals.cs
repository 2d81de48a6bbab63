namespace PolicyMiner.Analysis.Segmentation;

/// <summary>
/// Where a number ends: ３．５％, 1,234, 24.6亿, 三十五, 百分之二十, 三分之一, 第十五. Reads folded text; linear, no table.
/// </summary>
internal static class Numerals
{
    private const string Digits = "〇零一二三四五六七八九";
    private const string Units = "十百千万亿";
    private const string GreatUnits = "百千万亿";

    /// <summary>The end of an Arabic number that begins at <paramref name="i"/>, with decimals, groups of three, ratio and per cent.</summary>
    public static int ArabicEnd(ReadOnlySpan<char> text, int i)
    {
        var end = i;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
            end++;
        while (end + 1 < text.Length && text[end] is '.' or ',' or ':' or '∶' or '/' or '·')
        {
            var next = end + 1;
            while (next < text.Length && char.IsAsciiDigit(text[next]))
                next++;
            if (next == end + 1 || (text[end] == ',' && next != end + 4))
                break;
            end = next;
        }
        return end < text.Length && text[end] is '%' or '‰' ? end + 1 : end;
    }

    /// <summary>The end of the units after an Arabic number (万 in 24.6万, 多万 in 30多万), or its own end if none follow.</summary>
    public static int UnitsEnd(ReadOnlySpan<char> text, int end)
    {
        var i = end;
        if (i + 1 < text.Length && text[i] is '多' or '余' or '几' && text[i + 1] is '万' or '亿')
            i++;
        while (i < text.Length && GreatUnits.Contains(text[i]))
            i++;
        return i;
    }

    /// <summary>The end of a number in Chinese numerals of two characters or more that begins at <paramref name="i"/>; <paramref name="i"/> if there is none.</summary>
    public static int ChineseEnd(ReadOnlySpan<char> text, int i)
    {
        if (text[i] == '第' && i + 1 < text.Length)
        {
            var ordinal = char.IsAsciiDigit(text[i + 1]) ? ArabicEnd(text, i + 1) : PlainEnd(text, i + 1);
            return ordinal > i + 1 ? ordinal : i;
        }
        var end = PlainEnd(text, i);
        if (end > i && text[end..].StartsWith("分之") && PlainEnd(text, end + 2) is var part && part > end + 2)
            end = part;
        if (end > i && end + 1 < text.Length && text[end] == '点' && Digits.Contains(text[end + 1]))
            for (end++; end < text.Length && Digits.Contains(text[end]); end++)
            {
            }
        return end - i > 1 ? end : i;
    }

    /// <summary>The value of a Chinese numeral up to 99 (三十一 → 31), or -1.</summary>
    public static int SmallValue(ReadOnlySpan<char> numeral)
    {
        var ten = numeral.IndexOf('十');
        if (ten < 0)
            return numeral.Length == 1 ? Digit(numeral[0]) : -1;
        var tens = ten == 0 ? 1 : ten == 1 ? Digit(numeral[0]) : -1;
        var ones = ten == numeral.Length - 1 ? 0 : ten == numeral.Length - 2 ? Digit(numeral[^1]) : -1;
        return tens < 1 || ones < 0 ? -1 : tens * 10 + ones;
    }

    /// <summary>Only digits 〇 to 九, as in a year.</summary>
    public static bool IsDigitRow(ReadOnlySpan<char> numeral)
    {
        foreach (var c in numeral)
            if (!Digits.Contains(c))
                return false;
        return true;
    }

    /// <summary>Only 0 to 9, no decimals.</summary>
    public static bool IsWhole(ReadOnlySpan<char> number)
    {
        foreach (var c in number)
            if (!char.IsAsciiDigit(c))
                return false;
        return true;
    }

    private static int Digit(char c) => Digits.IndexOf(c) is var index and >= 0 ? Math.Max(0, index - 1) : -1;

    // Numerals with 两 几 数 多 余 only where they belong: 两千, 几十, 十几, 数百, 一百多万.
    private static int PlainEnd(ReadOnlySpan<char> text, int i)
    {
        var end = i;
        while (end < text.Length)
        {
            var c = text[end];
            var next = end + 1 < text.Length ? text[end + 1] : '\0';
            var inside = Digits.Contains(c) || Units.Contains(c)
                || (c == '两' && GreatUnits.Contains(next))
                || (c is '几' or '数' && Units.Contains(next))
                || (c == '几' && end > i && text[end - 1] == '十')
                || (c is '多' or '余' && end > i && next is '万' or '亿');
            if (!inside)
                break;
            end++;
        }
        return end;
    }
}
