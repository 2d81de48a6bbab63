namespace PolicyMiner.Structuring;

/// <summary>
/// The kinds of documents (文种): the fifteen statutory ones of the 《党政机关公文处理工作条例》 (2012), which a notice's title ends with, and the
/// kinds of what a notice issues (方案、规划、办法 …), which are none of them.
/// </summary>
internal static class DocumentKinds
{
    /// <summary>The fifteen kinds. 令 is the printed short form of 命令.</summary>
    public static readonly string[] Statutory =
        ["决议", "决定", "命令", "令", "公报", "公告", "通告", "意见", "通知", "通报", "报告", "请示", "批复", "议案", "函", "纪要"];

    /// <summary>What a title ends with that answers a deputy's proposal; its kind is 函.</summary>
    public const string Answer = "答复";

    private const int LongestRemnant = 8; // of a bracket that was cut off

    private static readonly string[] Issued =
    [
        "方案", "规划", "办法", "规定", "细则", "条例", "纲要", "计划", "要点", "措施", "清单", "目录", "名录", "名单", "指南", "指引", "标准", "规则",
        "章程", "制度", "预案", "政策", "准则", "条件", "规程", "规范", "大纲", "导则", "分工", "分解", "安排", "暂行规定", "建议", Answer, "说明", "汇编", "指标",
    ];

    /// <summary>The statutory kind that <paramref name="title"/> ends with, brackets behind it (（试行）) aside; null where it ends otherwise.</summary>
    public static string? OfTitle(string title)
    {
        var end = WithoutClosingBrackets(title);
        foreach (var kind in Statutory)
        {
            if (end.EndsWith(kind, StringComparison.Ordinal))
                return kind;
        }
        return null;
    }

    /// <summary>
    /// The kind with the word that qualifies it, e.g. 实施意见, 指导意见, 若干意见, 紧急通知, 复函; the kind itself where nothing qualifies it.
    /// </summary>
    public static string FullKind(string title, string kind)
    {
        var end = WithoutClosingBrackets(title);
        var before = end[..^kind.Length];
        foreach (var word in (string[])["指导", "实施", "若干", "工作", "补充", "紧急", "联合", "暂行", "情况", "复", "贺", "唁", "会议", "任免", "总体"])
        {
            if (before.EndsWith(word, StringComparison.Ordinal))
                return word + kind;
        }
        return kind;
    }

    /// <summary>Whether <paramref name="text"/> ends as the title of a notice or of what one issues.</summary>
    public static bool EndsTitle(string text)
    {
        var end = WithoutClosingBrackets(text);
        return OfTitle(end) is not null || Issued.Any(kind => end.EndsWith(kind, StringComparison.Ordinal));
    }

    /// <summary>Where the bracket opens that a page cut off behind a statutory kind at the end of a title, …的决定(2018; null where none does.</summary>
    public static int? LostBracket(string title) =>
        title.AsSpan().LastIndexOfAny('（', '(') is > 0 and var open && title.Length - open <= LongestRemnant && title.AsSpan(open).IndexOfAny('）', ')') < 0 && OfTitle(title[..open]) is not null ? open : null;

    /// <summary>The title without brackets and quotation marks at its end: 办法（试行） → 办法.</summary>
    public static string WithoutClosingBrackets(string title)
    {
        var end = title.AsSpan().TrimEnd();
        while (end.Length > 0)
        {
            if (end[^1] is '》' or '”' or '"')
                end = end[..^1].TrimEnd();
            else if (end[^1] is '）' or ')' && end.LastIndexOfAny('（', '(') is > 0 and var open)
                end = end[..open].TrimEnd();
            else
                break;
        }
        return end.ToString();
    }
}
