using System.Text.RegularExpressions;

namespace PolicyMiner.Extracting.Citations;

/// <summary>
/// Finds document numbers in running text: 发文字号 (agency code + 〔year〕 + number, GB/T 9704—2012 7.2.5) with every bracket in use,
/// orders and announcements (国务院令第591号, 税务总局公告2019年第39号, 2016年第29号公告).
/// </summary>
internal static partial class DocumentNumbers
{
    private const int LongestCode = 18;

    // Words that stand before a number without belonging to it: 并经国办函〔2009〕9号, 按照国发〔2014〕67号.
    private static readonly string[] LeadWords =
    [
        "按照", "根据", "依据", "依照", "遵照", "参照", "贯彻", "落实", "执行", "结合", "废止", "转发", "印发", "下发", "修订", "修改", "以及", "通知", "意见", "办法", "方案", "规划", "决定", "规定", "文件",
        "并经", "已经", "业经", "即经", "经", "和", "及", "与", "或", "由", "以", "在", "对", "将", "据", "按", "即", "见", "为", "如", "原", "自", "从", "因", "并", "的", "件", "是", "至",
    ];

    // 〔2010〕16号 with its bracket variants; full-width digits occur.
    [GeneratedRegex(@"[〔\[（(【［„]\s?([12１２][09０９][0-9０-９]{2})\s?[〕\])）】］‟]\s?第?\s?([0-9０-９]{1,5})\s?(号?)")]
    private static partial Regex YearAndNumber();

    // 令第591号, 公告2019年第39号, 令2020年第17号, 公告第1867号
    [GeneratedRegex(@"(令|公告|通告)\s?第?\s?(?:([12][09][0-9]{2})\s?年?)?\s?第\s?([0-9０-９一二三四五六七八九十百零〇]{1,6})\s?号")]
    private static partial Regex OrderNumber();

    // 国务院第279号令, 建设部81号令: the order behind its number
    [GeneratedRegex(@"第?\s?([0-9０-９]{1,4}|[一二三四五六七八九十百零〇]{1,6})\s?号\s?令")]
    private static partial Regex NumberedOrder();

    // 2016年第29号公告; 年 is sometimes lost
    [GeneratedRegex(@"([12][09][0-9]{2})\s?(年?)\s?第\s?([0-9０-９]{1,5})\s?号\s?(公告|令|通告)")]
    private static partial Regex NumberedAnnouncement();

    /// <summary>All document numbers of <paramref name="text"/>, in order, none inside another.</summary>
    public static IReadOnlyList<CitedNumber> Find(string text)
    {
        var found = new List<CitedNumber>();
        foreach (Match match in YearAndNumber().Matches(text))
        {
            if (FromCode(text, match) is { } number)
                found.Add(number);
        }
        if (!text.Contains('号')) // the forms below print it
            return WithoutOverlaps(found);
        foreach (Match match in OrderNumber().Matches(text))
        {
            if (FromOrder(text, match) is { } number)
                found.Add(number);
        }
        foreach (Match match in NumberedOrder().Matches(text))
        {
            if (IssuerStartBefore(text, match.Index) is { } start)
                found.Add(new(start, match.Index + match.Length, Compact(text[start..(match.Index + match.Length)]), text[start..SkipBlanksBack(text, match.Index)], false, false));
        }
        foreach (Match match in NumberedAnnouncement().Matches(text))
        {
            var missing = match.Groups[2].Length == 0;
            found.Add(new(match.Index, match.Index + match.Length, Compact($"{match.Groups[1].Value}年第{match.Groups[3].Value}号{match.Groups[4].Value}"),
                IssuerBefore(text, match.Index), false, missing));
        }
        return WithoutOverlaps(found);
    }

    private static List<CitedNumber> WithoutOverlaps(List<CitedNumber> found)
    {
        found.Sort((a, b) => a.Start != b.Start ? a.Start - b.Start : b.End - a.End);
        var kept = new List<CitedNumber>(found.Count);
        foreach (var number in found)
        {
            if (kept.Count == 0 || kept[^1].End <= number.Start)
                kept.Add(number);
        }
        return kept;
    }

    private static CitedNumber? FromCode(string text, Match match)
    {
        var hasSign = match.Groups[3].Length > 0;
        var end = match.Index + match.Length;
        // Without 号 it is a document number only where nothing else follows: （商服贸函〔2016〕208）.
        if (!hasSign && !(end < text.Length && text[end] is '）' or ')' or '】' or '、' or '》'))
            return null;
        var codeEnd = SkipBlanksBack(text, match.Index);
        var start = RunStart(text, codeEnd, LongestCode);
        start = DropLeadWords(text, start, codeEnd);
        if (text.AsSpan(start, codeEnd - start).LastIndexOf('按') is >= 0 and var according && codeEnd - start - according > 2)
            start += according + 1; // 严格按国发〔1993〕38号文件
        var (issuer, codeStart) = SplitIssuer(text, start, codeEnd);
        if (codeEnd - codeStart < 1)
            return null;
        var code = text[codeStart..codeEnd];
        if (code.Length > 10 || code[^1] is '年' or '月' or '日' or '第' or '表' or '注')
            return null;
        if (issuer is not null && code is "公告" or "通告" or "令")
            (code, codeStart) = (issuer + code, start); // 农业农村部通告〔2018〕1号: no agency code, the issuer is part of the number
        if (hasSign && end < text.Length && text[end] == '令' && Orgs.EndsAsOrganisation(code))
            return new(codeStart, end + 1, Compact($"{code}〔{match.Groups[1].Value}〕第{match.Groups[2].Value}号令"), code, false, false); // 建设部〔2007〕第162号令
        var value = Compact($"{code}〔{match.Groups[1].Value}〕{match.Groups[2].Value}号");
        return new(codeStart, hasSign ? end : match.Groups[2].Index + match.Groups[2].Length, value, issuer, false, !hasSign);
    }

    private static CitedNumber? FromOrder(string text, Match match)
    {
        var issuerEnd = SkipBlanksBack(text, match.Index);
        var start = AfterPreposition(text, DropLeadWords(text, IssuerStart(text, issuerEnd), issuerEnd), issuerEnd);
        if (issuerEnd - start < 2)
            return null;
        var issuer = text[start..issuerEnd].Trim();
        return Orgs.EndsAsOrganisation(issuer)
            ? new(start, match.Index + match.Length, Compact(text[start..(match.Index + match.Length)], keepBlanks: true), issuer, false, false)
            : null;
    }

    private static string? IssuerBefore(string text, int end) => IssuerStartBefore(text, end) is { } start ? text[start..SkipBlanksBack(text, end)] : null;

    private static int? IssuerStartBefore(string text, int end)
    {
        end = SkipBlanksBack(text, end);
        var start = AfterPreposition(text, DropLeadWords(text, IssuerStart(text, end), end), end);
        return end - start >= 2 && Orgs.EndsAsOrganisation(text[start..end]) ? start : null;
    }

    /// <summary>财政部财税〔2009〕63号: the issuer in full in front of its code.</summary>
    private static (string? Issuer, int CodeStart) SplitIssuer(string text, int start, int end)
    {
        for (var i = end - 2; i > start + 1; i--)
        {
            // 工信厅信软函 is one code: a 厅 of a province says of which it is (广东省财政厅粤财…)
            if ("部局委院厅署".Contains(text[i - 1]) && !"发函办字规令".Contains(text[i]) && !(text[i - 1] == '厅' && i - start <= 3))
                return (text[start..i], i);
        }
        return (null, start);
    }

    private static int RunStart(string text, int end, int longest)
    {
        var start = end;
        while (start > 0 && end - start < longest && IsHan(text[start - 1]))
            start--;
        return start;
    }

    /// <summary>Like <see cref="RunStart"/>, over 、 and blanks between the names of several issuers.</summary>
    private static int IssuerStart(string text, int end)
    {
        var start = end;
        while (start > 0 && end - start < 60 && (IsHan(text[start - 1]) || (text[start - 1] is '、' or ' ' && start > 1 && IsHan(text[start - 2]))))
            start--;
        return start;
    }

    private static int DropLeadWords(string text, int start, int end)
    {
        // A verb inside the run (…的意见根据国发) cuts it; single-character words count at its beginning only.
        for (var i = end - 2; i > start; i--)
        {
            var rest = text.AsSpan(i, end - i);
            if (LeadWords.Any(w => w.Length == 2 && text.AsSpan(i, end - i).StartsWith(w)) && rest.Length > 2)
            {
                start = i;
                break;
            }
        }
        // 2011年12月15日广州市人民政府令: the day is not part of the name.
        if (start < end && text[start] is '年' or '月' or '日' && start > 0 && (char.IsDigit(text[start - 1]) || text[start - 1] == ' '))
            start++;
        for (var again = true; again;)
        {
            again = false;
            foreach (var word in LeadWords)
            {
                if (end - start > word.Length + 1 && text.AsSpan(start, end - start).StartsWith(word))
                    (start, again) = (start + word.Length, true);
            }
        }
        return start;
    }

    /// <summary>…解释以商务部、财政部: where several issuers are listed, the first may follow a preposition inside the run.</summary>
    private static int AfterPreposition(string text, int start, int end)
    {
        var at = text.AsSpan(start, end - start).LastIndexOfAny("以按据");
        return at >= 0 && end - start - at > 3 ? start + at + 1 : start;
    }

    private static int SkipBlanksBack(string text, int at)
    {
        while (at > 0 && text[at - 1] is ' ' or '\u3000' or '\n')
            at--;
        return at;
    }

    private static string Compact(string number, bool keepBlanks = false)
    {
        Span<char> buffer = number.Length <= 256 ? stackalloc char[number.Length] : new char[number.Length];
        var length = 0;
        for (var i = 0; i < number.Length; i++)
        {
            var c = number[i];
            if (char.IsWhiteSpace(c) && !(keepBlanks && i > 0 && IsHan(number[i - 1]) && i + 1 < number.Length && IsHan(number[i + 1])))
                continue;
            buffer[length++] = c is >= '０' and <= '９' ? (char)(c - '０' + '0') : c;
        }
        return new(buffer[..length]);
    }

    private static bool IsHan(char c) => c is >= '\u3400' and <= '\u9FFF' or '〇';
}
