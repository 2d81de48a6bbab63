using PolicyMiner.Text;

namespace PolicyMiner.Structuring;

/// <summary>A title as a page prints it: broken over lines, with its number behind it, with marks of the page around it.</summary>
internal static class PrintedTitle
{
    /// <summary>What follows the issuers in a title.</summary>
    public static readonly string[] Verbs = ["关于", "印发", "转发", "批转", "公布", "发布", "颁发", "關於", "關于"];

    private const int LongestTail = 40;

    /// <summary>国务院办公厅转发教育部等部门: a title's first line, of which the rest begins with 关于.</summary>
    public static bool Forwards(string line)
    {
        foreach (var verb in (ReadOnlySpan<string>)["转发", "批转"])
        {
            if (line.IndexOf(verb, StringComparison.Ordinal) is > 1 and var at && OrganNames.IsOrgan(line[..at]) && !line.Contains('。'))
                return true;
        }
        return false;
    }

    /// <summary>国务院办公厅对全国政协十届四次会议第4626号提案的: the beginning of an answer's title, which says who answers and no 关于.</summary>
    public static bool Answers(string line) => line.IndexOf('对') is > 2 and < LongestTail and var to && OrganNames.IsOrgan(line[..to]);

    /// <summary>The number that opens a line of the head, what a page prints behind it left out: 赣交函〔2021〕15号　A类, 财关税〔2021〕26号　2021-04-09　来源：关税司.</summary>
    public static TracedText? LeadingNumber(TracedText line) =>
        DocumentNumbers.FindNext(line.Value, 0) is { Start: 0, CodeEnd: > 0 } found && found.End < line.Length && line.Value.AsSpan(found.End).Trim().Length <= LongestTail && char.IsWhiteSpace(line[found.End]) && !line.Value.Contains('。')
            ? line.Slice(0, found.End) : null;

    /// <summary>Whether <paramref name="line"/> says 关于 in its own words, not in the title of another document: 《国务院关于…的决定》的意见 does not.</summary>
    public static bool SaysAbout(string line)
    {
        var at = line.IndexOf("关于", StringComparison.Ordinal);
        return at >= 0 && !(line[0] == '《' && line.IndexOf('》') is > 0 and var close && at < close && close < line.Length - 1 && line.IndexOf("关于", close, StringComparison.Ordinal) < 0);
    }

    // Whether the notice still holds, as a page says behind its title.
    private static readonly string[] PageMarks = ["有效", "现行有效", "失效", "已失效", "废止", "已废止", "已修改", "全文失效", "全文废止", "转载"];

    /// <summary>
    /// A title without the number that a page prints in one line with it, and without the page's own mark: 2021年重点工作任务（华政发〔2021〕2号），
    /// 鲁政发〔2014〕20号《山东省人民政府关于…》, 《北京市人民政府办公厅关于…的通知》, 【政策文件】关于….
    /// </summary>
    public static (TracedText? Title, TracedText? Number, TracedText? Date) WithoutNumber(TracedText? title)
    {
        if (title is null)
            return (null, null, null);
        if (DocumentKinds.LostBracket(title.Value) is { } lost)
            title = title.Slice(0, lost).Trim();
        if (title[0] == '【' && title.Value.IndexOf('】') is > 1 and <= 10 and var mark && title.Length > mark + 6)
            title = title.Slice(mark + 1).Trim();
        if (title[0] == '《' && title.Value.IndexOf('》') == title.Length - 1 && title.Length > 8)
            title = title.Slice(1, title.Length - 2).Trim();
        if (title[title.Length - 1] is '）' or ')' && title.Value.LastIndexOfAny(['（', '(']) is > 6 and var state && Array.IndexOf(PageMarks, title.Value[(state + 1)..^1]) >= 0)
            title = title.Slice(0, state).Trim();
        // …若干问题的规定(一) (附:理解与适用): what the page adds
        if (title[title.Length - 1] is '）' or ')' && title.Value.LastIndexOfAny(['（', '(']) is > 6 and var added && title[added + 1] == '附')
            title = title.Slice(0, added).Trim();
        if (ClosingNumber.Find(title.Value) is { } closing)
            return (title.Slice(0, closing.TitleEnd).Trim(), title.Slice(closing.NumberStart, closing.NumberEnd - closing.NumberStart), closing.Date is { } date ? title.Slice(date.Start, date.End - date.Start) : null);
        // 国家税务总局公告2018年第58号 国家税务总局关于简化…的公告
        if (HeadLines.AnnouncementWithTitle(title) is { } announced)
            return (announced.Title, announced.Number, null);
        if (DocumentNumbers.FindNext(title.Value, 0) is not { Start: 0, CodeEnd: > 0 } found || found.End + 6 > title.Length)
            return (title, null, null);
        var rest = title.Slice(found.End).Trim();
        return (rest[0] == '《' && rest[rest.Length - 1] == '》' ? rest.Slice(1, rest.Length - 2) : rest, title.Slice(0, found.End), null);
    }

    /// <summary>The lines of a title as one text: without blanks, but for the one between two issuers (商务部 发展改革委关于…).</summary>
    public static TracedText Join(IEnumerable<TracedText> lines)
    {
        var joined = TracedText.Join(" ", [.. lines]);
        var about = BehindIssuers(joined.Value);
        if (about <= 0 || joined.Value.AsSpan(0, about).Contains('、') || OrganNames.Split(joined.Slice(0, about).Trim()) is not { Count: > 1 } issuers)
            return TextShape.Tighten(joined);
        return TracedText.Concat(TracedText.Join(" ", issuers), TextShape.Tighten(joined.Slice(about)));
    }

    private static int BehindIssuers(string title) => Verbs.Select(v => title.IndexOf(v, StringComparison.Ordinal)).Where(at => at > 0).DefaultIfEmpty(-1).Min();
}
