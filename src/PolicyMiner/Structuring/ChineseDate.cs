using System.Globalization;

namespace PolicyMiner.Structuring;

/// <summary>
/// Reads dates as notices print them: 2013年1月4日, 2013 年 1 月 4 日, 二〇一〇年二月九日 (with 〇, ○, 零 or 0), 2021-08-23, 2021/8/23, 2021.8.23,
/// and those that count from 1911: 中華民國109年10月5日.
/// </summary>
internal static class ChineseDate
{
    /// <summary>The date that <paramref name="text"/> begins with and how many characters it takes; null where it begins with none.</summary>
    public static (DateOnly Date, int Length)? ReadStart(ReadOnlySpan<char> text)
    {
        var at = 0;
        if (ReadYear(text, ref at) is not { } year || Separator(text, ref at, '年') is not { } separator)
            return null;
        if (ReadNumber(text, ref at, 12) is not { } month || !Next(text, ref at, separator == '年' ? '月' : separator))
            return null;
        if (ReadNumber(text, ref at, 31) is not { } day || (separator == '年' && !Next(text, ref at, '日')))
            return null;
        return day <= DateTime.DaysInMonth(year, month) ? (new(year, month, day), at) : null;
    }

    /// <summary>The date that is all of <paramref name="text"/>, blanks aside; null where there is anything else.</summary>
    public static DateOnly? ReadWhole(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        return ReadStart(text) is { } found && found.Length == text.Length ? found.Date : null;
    }

    /// <summary>The date as records print it: 2010-02-09.</summary>
    public static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static int? ReadYear(ReadOnlySpan<char> text, ref int at)
    {
        if (text.StartsWith("中華民國") || text.StartsWith("中华民国"))
        {
            at = 4;
            return ReadNumber(text, ref at, 188) is { } since ? since + 1911 : null;
        }
        if (text.Length < 4)
            return null;
        var year = 0;
        for (var i = 0; i < 4; i++)
        {
            var digit = ChineseOrdinal.Digit(text[i]);
            if (digit < 0)
                return null;
            year = year * 10 + digit;
        }
        at = 4;
        return year is >= 1900 and <= 2100 ? year : null;
    }

    private static char? Separator(ReadOnlySpan<char> text, ref int at, char first)
    {
        SkipBlanks(text, ref at);
        if (at >= text.Length || (text[at] != first && text[at] is not ('-' or '/' or '.')))
            return null;
        return text[at++];
    }

    private static bool Next(ReadOnlySpan<char> text, ref int at, char expected)
    {
        SkipBlanks(text, ref at);
        if (at >= text.Length || text[at] != expected)
            return false;
        at++;
        return true;
    }

    private static int? ReadNumber(ReadOnlySpan<char> text, ref int at, int most)
    {
        SkipBlanks(text, ref at);
        var start = at;
        while (at < text.Length && at - start < 3 && (ChineseOrdinal.IsArabic(text[at]) || ChineseOrdinal.Digits.Contains(text[at])) && text[at] != '百')
            at++;
        return ChineseOrdinal.Read(text[start..at]) is { } number && number >= 1 && number <= most ? number : null;
    }

    private static void SkipBlanks(ReadOnlySpan<char> text, ref int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
            at++;
    }
}
