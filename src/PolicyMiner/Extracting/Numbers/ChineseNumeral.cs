namespace PolicyMiner.Extracting.Numbers;

/// <summary>
/// Chinese numerals below 万: 三十五 = 35, 一百二十 = 120, 三千零五 = 3005, 两 = 2. A bare 百 or 千 (百人以下, 千家) is 100 or 1000. What is not well
/// formed (三五, 一二三) is no number: 三五年 means a few years.
/// </summary>
public static class ChineseNumeral
{
    private const string Digits = "〇一二三四五六七八九";

    /// <summary>Whether <paramref name="c"/> may stand in a Chinese numeral.</summary>
    public static bool IsPart(char c) => Digit(c) >= 0 || Place(c) > 0;

    /// <summary>0 to 9 for a Chinese digit (零 and 〇 are 0, 两 is 2), else -1.</summary>
    public static int Digit(char c) => c switch { '两' => 2, '零' => 0, _ => Digits.IndexOf(c, StringComparison.Ordinal) };

    /// <summary>The value of a well-formed numeral; false for anything else.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out int value)
    {
        value = 0;
        int digit = -1, lastPlace = 10000;
        var zero = false;
        for (var i = 0; i < text.Length; i++)
        {
            var place = Place(text[i]);
            if (place == 0)
            {
                var next = Digit(text[i]);
                if (next < 0 || digit >= 0)
                    return false; // not a numeral, or two digits in a row
                if (next == 0)
                    zero = true;
                else
                    digit = next;
                continue;
            }
            if (place >= lastPlace || (digit < 0 && value > 0))
                return false;
            value += (digit < 0 ? 1 : digit) * place;
            (digit, lastPlace, zero) = (-1, place, false);
        }
        // A trailing digit must be the ones: 一百二 (120 in speech) is not written in notices; 二十五 and 一百零五 are.
        if (digit >= 0)
        {
            if (lastPlace is 100 or 1000 && !zero)
                return false;
            value += digit;
        }
        return value > 0;
    }

    private static int Place(char c) => c switch { '十' => 10, '百' => 100, '千' => 1000, _ => 0 };
}
