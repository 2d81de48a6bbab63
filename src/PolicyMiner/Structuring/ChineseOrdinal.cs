namespace PolicyMiner.Structuring;

/// <summary>Reads the small whole numbers that count headings, articles and dates: 三, 十二, 二十四, 一百零三, 12, １２.</summary>
internal static class ChineseOrdinal
{
    /// <summary>Characters that a Chinese ordinal is made of.</summary>
    public const string Digits = "〇零○一二三四五六七八九十百";

    /// <summary>The value of a Chinese or Arabic ordinal below 1,000 (四位数 below 10,000), or null.</summary>
    public static int? Read(ReadOnlySpan<char> text)
    {
        if (text.Length is 0 or > 9)
            return null;
        return IsArabic(text[0]) ? ReadArabic(text) : ReadChinese(text);
    }

    /// <summary>The value of a Chinese digit, or -1: 〇 ○ 零 → 0, 九 → 9.</summary>
    public static int Digit(char c) => c switch
    {
        '〇' or '零' or '○' or '０' or '0' or 'Ｏ' or 'O' or '◯' => 0,
        '一' => 1,
        '二' => 2,
        '三' => 3,
        '四' => 4,
        '五' => 5,
        '六' => 6,
        '七' => 7,
        '八' => 8,
        '九' => 9,
        >= '1' and <= '9' => c - '0',
        >= '１' and <= '９' => c - '０',
        _ => -1,
    };

    /// <summary>Whether <paramref name="c"/> is a half- or full-width Arabic digit.</summary>
    public static bool IsArabic(char c) => c is (>= '0' and <= '9') or (>= '０' and <= '９');

    private static int? ReadArabic(ReadOnlySpan<char> text)
    {
        var value = 0;
        foreach (var c in text)
        {
            if (!IsArabic(c) || value > 9_999)
                return null;
            value = value * 10 + (c >= '０' ? c - '０' : c - '0');
        }
        return value;
    }

    private static int? ReadChinese(ReadOnlySpan<char> text)
    {
        int value = 0, digit = -1;
        foreach (var c in text)
        {
            if (c is '百' or '十')
            {
                var unit = c == '百' ? 100 : 10;
                value += (digit < 0 ? 1 : digit) * unit;
                digit = -1;
                continue;
            }
            var d = Digit(c);
            if (d < 0 || IsArabic(c) || digit > 0)
                return null;
            digit = d;
        }
        return digit < 0 ? value : value + digit;
    }
}
