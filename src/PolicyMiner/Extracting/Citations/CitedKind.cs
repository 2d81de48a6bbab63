namespace PolicyMiner.Extracting.Citations;

/// <summary>Tells the title of a policy document, law or standard from that of a form, certificate, book, film or newspaper.</summary>
internal static class CitedKind
{
    // What the title of a law, regulation, notice, plan, treaty or standard ends in, before （试行） and a year.
    private static readonly string[] DocumentEndings =
    [
        "法", "法典", "条例", "规定", "办法", "细则", "规则", "准则", "通则", "总则", "守则", "章程", "规程", "规范", "标准", "导则", "指南", "指引", "目录", "名录", "清单",
        "决议", "决定", "命令", "令", "公报", "公告", "通告", "意见", "通知", "通报", "批复", "复函", "议案", "函", "纪要", "规划", "计划", "纲要", "方案", "要点", "措施", "政策",
        "制度", "条件", "体系", "协定", "公约", "条约", "议定书", "宣言", "白皮书", "工作报告", "预案", "规约", "限额", "定额", "限值", "指标", "要求", "分类", "代码",
        "解释", "答复", "指示", "建议", "倡议", "战略", "框架", "安排", "备忘录", "大纲", "对策", "十条", "六条", "二十条", "三十条",
    ];

    private static readonly string[] Modifiers = ["实施", "工作", "管理", "若干", "指导", "行动", "总体", "暂行", "规划", "发展", "建设", "专项", "试点"];

    // What forms, certificates, contracts and newspapers end in.
    private static readonly string[] PaperEndings =
    [
        "表", "书", "证", "证明", "执照", "申请", "合同", "协议", "收据", "发票", "通知单", "登记单", "申请单", "回执", "台账", "日报", "晚报", "时报", "杂志", "周刊",
    ];

    /// <summary>Whether <paramref name="title"/> ends as a document of policy does.</summary>
    public static bool IsDocument(string title) => Core(title) is var core && (EndsIn(core, DocumentEndings) || IsReport(core));

    // 国务院关于2021年中央决算的报告, 关于…困难情况的汇报: one that says what it is about (关于) was made to an organ; books and studies have names.
    private static bool IsReport(string title) => (title.EndsWith("的报告", StringComparison.Ordinal) || title.EndsWith("的汇报", StringComparison.Ordinal) || title.EndsWith("的请示", StringComparison.Ordinal) || title.EndsWith("的提案", StringComparison.Ordinal)) && title.Contains("关于", StringComparison.Ordinal);

    /// <summary>Whether <paramref name="title"/> ends as a form, certificate or newspaper does.</summary>
    public static bool IsPaper(string title) => Core(title) is var core && EndsIn(core, PaperEndings) && !EndsIn(core, DocumentEndings);

    /// <summary>Whether the title is no more than a kind of document: 《规划》, 《办法》, 《实施意见》; 《刑法》 and 《民法典》 are whole titles.</summary>
    public static bool IsKindOnly(string title) =>
        title is not "民法典" && (Array.IndexOf(DocumentEndings, title) >= 0 || (title.Length == 4 && EndsIn(title, DocumentEndings) && Array.IndexOf(Modifiers, title[..2]) >= 0));

    /// <summary>The title without trailing brackets ((试行), （2021—2025年）) and years.</summary>
    private static string Core(string title)
    {
        var end = title.Length;
        while (end > 2 && title[end - 1] is '）' or ')' or '〕' or ']')
        {
            var open = title.LastIndexOfAny(['（', '(', '〔', '['], end - 1);
            if (open <= 0)
                break;
            end = open;
        }
        return title[..end].TrimEnd(' ', '年', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '-', '—', '版');
    }

    private static bool EndsIn(string title, string[] endings) => Array.Exists(endings, e => title.EndsWith(e, StringComparison.Ordinal));
}
