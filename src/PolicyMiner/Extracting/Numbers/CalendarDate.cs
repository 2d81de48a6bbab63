namespace PolicyMiner.Extracting.Numbers;

/// <summary>Years, months and days of the calendar in folded text.</summary>
internal static class CalendarDate
{
    /// <summary>A year in four digits, Arabic or Chinese, from 1900 to 2100: 2014, 二〇一五; no part of a longer number.</summary>
    public static bool TryYear(string text, int at, out int year, out int end)
    {
        (year, end) = (0, at + 4);
        if (end > text.Length || (at > 0 && (char.IsAsciiLetterOrDigit(text[at - 1]) || text[at - 1] == '.')))
            return false;
        for (var i = at; i < end; i++)
        {
            var digit = char.IsAsciiDigit(text[i]) ? text[i] - '0' : ChineseNumeral.Digit(text[i]);
            if (digit < 0)
                return false;
            year = (year * 10) + digit;
        }
        return year is >= 1900 and <= 2100 && !(end < text.Length && char.IsAsciiDigit(text[end]));
    }

    /// <summary>A month, with its day or a second month: 1月15日, 1-6月, 12月底.</summary>
    public static bool TryMonthDay(string text, int at, out int end)
    {
        end = at;
        if (!Number(text, ref end))
            return false;
        if (end < text.Length && text[end] is '—' or '-' or '~' or '至')
        {
            end++;
            if (!Number(text, ref end))
                return false;
        }
        if (end >= text.Length || text[end] != '月')
            return false;
        end++;
        if (end < text.Length && text[end] is '份' or '底' or '末')
            end++;
        var day = end;
        if (Number(text, ref day) && day < text.Length && text[day] is '日' or '号')
        {
            end = day + 1;
            // 3月20日-27日
            var last = end + 1;
            if (end < text.Length && text[end] is '—' or '-' or '~' or '至' && Number(text, ref last) && last < text.Length && text[last] is '日' or '号')
                end = last + 1;
        }
        return true;

        static bool Number(string text, ref int at)
        {
            var start = at;
            while (at < text.Length && at - start < 3 && (char.IsAsciiDigit(text[at]) || ChineseNumeral.IsPart(text[at])))
                at++;
            return at > start;
        }
    }
}
