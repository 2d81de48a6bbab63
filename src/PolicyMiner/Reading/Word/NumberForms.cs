using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace PolicyMiner.Reading.Word;

/// <summary>Prints a count in the forms that Word numbers lists in (ST_NumberFormat), Chinese ones among them.</summary>
internal static class NumberForms
{
    private const string Digits = "〇一二三四五六七八九";
    private const string Formal = "零壹贰叁肆伍陆柒捌玖";
    private const string Stems = "甲乙丙丁戊己庚辛壬癸";
    private const string Branches = "子丑寅卯辰巳午未申酉戌亥";

    /// <summary>The number as printed, e.g. 12 → 十二, XII, ⑫, l.</summary>
    public static string Print(int number, NumberFormatValues format)
    {
        var name = new EnumValue<NumberFormatValues>(format).InnerText ?? "";
        return name switch
        {
            "none" or "bullet" => "",
            "decimalZero" => number.ToString("00", CultureInfo.InvariantCulture),
            "chineseCounting" or "chineseCountingThousand" or "taiwaneseCounting" or "taiwaneseCountingThousand" or "japaneseCounting" or "koreanCounting"
                => Counting(number, "零一二三四五六七八九", "十百千", number is >= 10 and < 20),
            "chineseLegalSimplified" or "ideographLegalTraditional" or "japaneseLegal" => Counting(number, Formal, "拾佰仟", false),
            "ideographDigital" or "taiwaneseDigital" or "japaneseDigitalTenThousand" or "koreanDigital"
                => string.Concat(number.ToString(CultureInfo.InvariantCulture).Select(c => char.IsAsciiDigit(c) ? Digits[c - '0'] : c)),
            "ideographTraditional" => At(Stems, number),
            "ideographZodiac" => At(Branches, number),
            "decimalEnclosedCircle" or "decimalEnclosedCircleChinese" => Enclosed(number, '①', 20),
            "decimalEnclosedFullstop" => Enclosed(number, '⒈', 20),
            "decimalEnclosedParen" => Enclosed(number, '⑴', 20),
            "ideographEnclosedCircle" => Enclosed(number, '㊀', 10),
            "decimalFullWidth" or "decimalFullWidth2" => string.Concat(number.ToString(CultureInfo.InvariantCulture).Select(c => char.IsAsciiDigit(c) ? (char)(c - '0' + '０') : c)),
            "upperLetter" => Letters(number, 'A'),
            "lowerLetter" => Letters(number, 'a'),
            "upperRoman" => Roman(number),
            "lowerRoman" => Roman(number).ToLowerInvariant(),
            _ => number.ToString(CultureInfo.InvariantCulture),
        };
    }

    private static string At(string forms, int number) => number >= 1 && number <= forms.Length ? forms[number - 1].ToString() : number.ToString(CultureInfo.InvariantCulture);

    private static string Enclosed(int number, char first, int count) =>
        number >= 1 && number <= count ? ((char)(first + number - 1)).ToString() : number.ToString(CultureInfo.InvariantCulture);

    /// <summary>A, B … Z, AA, BB …: Word repeats the letter.</summary>
    private static string Letters(int number, char first) =>
        number is < 1 or > 26 * 30 ? number.ToString(CultureInfo.InvariantCulture) : new string((char)(first + (number - 1) % 26), (number - 1) / 26 + 1);

    private static string Roman(int number)
    {
        if (number is < 1 or > 3999)
            return number.ToString(CultureInfo.InvariantCulture);
        var text = new StringBuilder();
        foreach (var (value, sign) in new[] { (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I") })
        {
            for (; number >= value; number -= value)
                text.Append(sign);
        }
        return text.ToString();
    }

    /// <summary>十一, 二十, 一百零三. From 10 to 19 the leading 一 is not written where <paramref name="shortTen"/> says so.</summary>
    private static string Counting(int number, string digits, string units, bool shortTen)
    {
        if (number is < 0 or > 9999)
            return number.ToString(CultureInfo.InvariantCulture);
        if (number == 0)
            return digits[..1];
        var text = new StringBuilder();
        var zero = false;
        for (var (power, rest) = (3, number); power >= 0; power--)
        {
            var unit = (int)Math.Pow(10, power);
            var digit = rest / unit;
            rest %= unit;
            if (digit == 0)
            {
                zero = text.Length > 0;
                continue;
            }
            if (zero)
                text.Append(digits[0]);
            zero = false;
            if (!(shortTen && power == 1))
                text.Append(digits[digit]);
            if (power > 0)
                text.Append(units[power - 1]);
        }
        return text.ToString();
    }
}
