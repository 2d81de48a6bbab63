using System.Text;

namespace PolicyMiner.Benchmarks.Making;

/// <summary>Numbers in Chinese characters: 12 → 十二, 350 → 三百五十, 2015年 → 二〇一五年, 24.6 → 二十四点六, 30% → 百分之三十.</summary>
internal static class ChineseNumber
{
    private const string Digits = "零一二三四五六七八九";

    /// <summary>A whole number below 100 million.</summary>
    public static string Of(int number)
    {
        if (number == 0)
            return "零";
        var text = new StringBuilder();
        if (number >= 10_000)
        {
            text.Append(Of(number / 10_000)).Append('万');
            number %= 10_000;
            if (number is > 0 and < 1000)
                text.Append('零');
        }
        var (started, zero) = (false, false);
        foreach (var (size, name) in ((int, string)[])[(1000, "千"), (100, "百"), (10, "十"), (1, "")])
        {
            var digit = number / size % 10;
            if (digit == 0)
            {
                zero = started;
                continue;
            }
            if (zero)
                text.Append('零');
            if (!(digit == 1 && size == 10 && text.Length == 0))
                text.Append(Digits[digit]);
            text.Append(name);
            (started, zero) = (true, false);
        }
        return text.ToString();
    }

    /// <summary>A text with its numbers in Chinese characters; a number of more than eight digits stays.</summary>
    public static string Translate(string text)
    {
        var result = new StringBuilder();
        for (var at = 0; at < text.Length;)
        {
            if (!char.IsAsciiDigit(text[at]))
            {
                result.Append(text[at++]);
                continue;
            }
            var whole = Run(text, at);
            var fraction = at + whole < text.Length - 1 && text[at + whole] == '.' ? Run(text, at + whole + 1) : 0;
            var end = at + whole + (fraction > 0 ? fraction + 1 : 0);
            var percent = end < text.Length && text[end] == '%';
            if (whole > 8)
                result.Append(text, at, end - at);
            else if (whole == 4 && fraction == 0 && end < text.Length && text[end] == '年')
                result.Append(OneByOne(text.Substring(at, 4)).Replace('零', '〇'));
            else
            {
                result.Append(percent ? "百分之" : "").Append(Of(int.Parse(text.AsSpan(at, whole))));
                if (fraction > 0)
                    result.Append('点').Append(OneByOne(text.Substring(at + whole + 1, fraction)));
                end += percent ? 1 : 0;
            }
            at = end;
        }
        return result.ToString();
    }

    private static int Run(string text, int at)
    {
        var length = 0;
        while (at + length < text.Length && char.IsAsciiDigit(text[at + length]))
            length++;
        return length;
    }

    private static string OneByOne(string digits) => string.Concat(digits.Select(d => Digits[d - '0']));
}
