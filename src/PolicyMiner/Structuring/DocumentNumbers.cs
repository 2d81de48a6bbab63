using System.Text;

namespace PolicyMiner.Structuring;

/// <summary>A document number (发文字号) found in a text.</summary>
/// <param name="Start">Where its agency code begins.</param>
/// <param name="End">The first position after it.</param>
/// <param name="CodeEnd">The first position after the agency code (机关代字), e.g. after 鲁政发.</param>
internal readonly record struct FoundNumber(int Start, int End, int CodeEnd);

/// <summary>
/// The grammar of document numbers: agency code + 〔year〕 + number 号 (鲁政发〔2010〕16号, 财税[2009]63号, 银发（2008）第5号), and numbers of
/// announcements and orders (2013年第1号, 第29号, 第732号令). Brackets 〔〕 [] （） 【】 and blanks vary.
/// </summary>
internal static class DocumentNumbers
{
    private const string Opening = "〔[［（(【﹝{〈<„";
    private const string Closing = "〕]］）)】﹞}〉>‟";
    private const int LongestCode = 20;

    /// <summary>The number with agency code that ends the search from <paramref name="from"/> on; null where there is none.</summary>
    /// <remarks>Whatever Chinese characters touch the bracket from the left are taken for the code; where a sentence runs into it, the caller cuts.</remarks>
    public static FoundNumber? FindNext(string text, int from)
    {
        for (var open = text.AsSpan(from).IndexOfAny(Opening) is var first and >= 0 ? from + first : -1; open >= 0;)
        {
            if (ReadFrom(text, open, from) is { } found)
                return found;
            var next = text.AsSpan(open + 1).IndexOfAny(Opening);
            open = next < 0 ? -1 : open + 1 + next;
        }
        return null;
    }

    /// <summary>Whether <paramref name="text"/> is nothing but a document number, of either form.</summary>
    public static bool IsWhole(string text)
    {
        text = WithoutBrackets(text.Trim());
        return text.Length is >= 3 and <= 40 && text[^1] is '号' or '號' or '令' or '）' or ')' or '期' or '次'
            && ((FindNext(text, 0) is { Start: 0 } found && found.End == text.Length && found.CodeEnd > 0 && OfMinutes(text) is null) || IsAnnouncementNumber(text));
    }

    /// <summary>局长办公会会议纪要【2021】第2号: what stands before the number is the title of minutes (纪要), no agency code; null for anything else.</summary>
    public static FoundNumber? OfMinutes(string text) =>
        text.Length is > 8 and <= 60 && text[^1] is '号' or '期' or '次' && FindNext(text, 0) is { } found && found.End == text.Length && text.AsSpan(0, found.CodeEnd).TrimEnd().EndsWith("纪要") ? found : null;

    /// <summary>Whether <paramref name="text"/> is the number of an announcement or order: 2013年第1号, 2013 年 第 1 号, 第29号, 第732号令.</summary>
    public static bool IsAnnouncementNumber(ReadOnlySpan<char> text)
    {
        var key = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c))
                key.Append(c);
        }
        var s = key.ToString().AsSpan();
        if (s.Length > 0 && s[0] is '（' or '(' && s[^1] is '）' or ')')
            s = s[1..^1];
        if (s.Length > 5 && Digits(s, 0) == 4 && s[4] == '年')
            s = s[5..];
        else if (s.Length > 6 && Opening.Contains(s[0]) && s.IndexOfAny(Closing) is > 2 and <= 5 and var term && s[term - 1] == '届')
            s = s[(term + 1)..]; // 〔十五届〕第21号 of a congress
        else if (s.Length > 7 && Opening.Contains(s[0]) && Digits(s, 1) == 4 && Closing.Contains(s[5]))
            return OfYear(s[6..]);
        if (s.Length < 3 || s[0] != '第')
            return false;
        var digits = Digits(s, 1);
        if (digits == 0)
        {
            while (1 + digits < s.Length && ChineseOrdinal.Digits.Contains(s[1 + digits]))
                digits++;
        }
        return digits is >= 1 and <= 6 && s[(1 + digits)..] is "号" or "号令" or "號" or "期";
    }

    // （2019）第3号, 〔2022〕18号, 〔2022〕第18期 of minutes
    private static bool OfYear(ReadOnlySpan<char> rest)
    {
        if (rest[0] == '第')
            rest = rest[1..];
        return Digits(rest, 0) is >= 1 and <= 5 and var digits && rest[digits..] is "号" or "號" or "期" or "次";
    }

    /// <summary>The number as records print it: without blanks, with 〔〕 around the year, half-width digits.</summary>
    public static string Normalise(string number)
    {
        var text = new StringBuilder(number.Length);
        foreach (var c in number)
        {
            if (char.IsWhiteSpace(c))
                continue;
            text.Append(c is >= '０' and <= '９' ? (char)(c - '０' + '0') : c);
        }
        var s = text.ToString();
        if (FindNext(s, 0) is null && s.Length > 3 && Opening.Contains(s[0]) && s.AsSpan().IndexOfAny(Closing) is > 1 and var term && s[term - 1] == '届')
            return $"〔{s[1..term]}〕{s[(term + 1)..]}"; // [五届] 第三十三号
        if (FindNext(s, 0) is null)
            return s is [.., '期', '）' or ')'] ? WithoutBrackets(s) : s; // （第18期）
        s = WithoutBrackets(s);
        if (FindNext(s, 0) is not { } found)
            return s;
        var year = found.CodeEnd + 1;
        var close = year + (s[year + 4] == '年' ? 5 : 4);
        return $"{s[..found.CodeEnd]}〔{s[year..(year + 4)]}〕{s[(close + 1)..]}";
    }

    // (商资函[2006]102号): brackets around all of it
    private static string WithoutBrackets(string text) => text.Length > 2 && text[0] is '（' or '(' && text[^1] is '）' or ')' ? text[1..^1].Trim() : text;

    private static FoundNumber? ReadFrom(string text, int open, int from)
    {
        var at = Skip(text, open + 1);
        if (Digits(text, at) != 4)
            return null;
        at = Skip(text, at + 4);
        if (at < text.Length && text[at] == '年')
            at = Skip(text, at + 1);
        if (at >= text.Length || !Closing.Contains(text[at]))
            return null;
        at = Skip(text, at + 1);
        if (at < text.Length && text[at] == '第')
            at = Skip(text, at + 1);
        var digits = Digits(text, at);
        if (digits is 0 or > 5)
            return null;
        at += digits;
        if (at + 1 < text.Length && text[at] is '-' or '—' && Digits(text, at + 1) is > 0 and <= 3 and var more)
            at += 1 + more;
        var mark = Skip(text, at);
        if (mark >= text.Length || text[mark] is not ('号' or '號'))
            return null;
        var start = open;
        while (start > from && char.IsWhiteSpace(text[start - 1]) && open - start < 3)
            start--;
        var codeEnd = start;
        while (start > from && codeEnd - start < LongestCode && IsCode(text[start - 1]))
            start--;
        return new(start, mark + 1, codeEnd == start ? open : codeEnd);
    }

    private static bool IsCode(char c) => TextShape.IsHan(c) || char.IsAsciiLetter(c);

    private static int Digits(ReadOnlySpan<char> text, int at)
    {
        var start = at;
        while (at < text.Length && at - start < 8 && ChineseOrdinal.IsArabic(text[at]))
            at++;
        return at - start;
    }

    private static int Skip(string text, int at)
    {
        while (at < text.Length && text[at] is ' ' or '\u3000' or '\u00A0')
            at++;
        return at;
    }
}
