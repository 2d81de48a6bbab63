namespace PolicyMiner.Structuring;

/// <summary>
/// Decides where a heading ends inside a packed line. Run-in headings end at their 。 and need no cut; a heading that stood on a line of its
/// own has lost its end and is recognised by the contents list, by the next number, or by where a paragraph plausibly begins.
/// </summary>
internal static class PackedHeading
{
    private const int Longest = 40;
    private const int LongestRunIn = 26;

    // Headings that official documents use as they stand.
    private static readonly string[] Usual =
    [
        "指导思想", "基本原则", "工作原则", "发展原则", "总体要求", "总体思路", "总体目标", "工作目标", "主要目标", "发展目标", "目标任务", "工作任务", "主要任务", "重点任务",
        "重点工作", "工作要求", "有关要求", "工作步骤", "实施步骤", "实施范围", "适用范围", "时间安排", "进度安排", "职责分工", "责任分工", "任务分工", "组织领导", "组织保障", "组织机构",
        "组织实施", "保障措施", "政策措施", "工作措施", "主要措施", "监督管理", "监督检查", "监督考核", "法律责任", "发展基础", "发展环境", "面临形势", "形势与挑战", "附则", "总则", "其他", "其他事项",
        "编制依据", "工作依据", "工作机制", "资金管理", "申报条件", "申报程序", "扶持政策", "奖励标准", "补助标准", "工作安排", "目的意义", "重要意义", "远景目标", "基本要求", "工作内容", "背景",
    ];

    // Words with which a paragraph begins and which a heading does not hold.
    private static readonly string[] Openers =
    [
        "以习近平", "以邓小平", "坚持以", "高举", "深入贯彻", "全面贯彻", "为了", "为进一步", "为贯彻", "为深入", "为加快", "为切实", "为加强", "为规范", "根据《", "按照《", "依据《", "到20", "到２０",
        "“十", "本办法", "本规定", "本细则", "本方案", "本规划", "本意见", "各区", "各级", "各地", "各有关", "各市", "各县", "通过", "紧紧围绕", "围绕", "立足", "充分发挥", "按照", "20", "一是", "成立", "当前和今后", "近年来", "当前",
    ];

    // What headings end with, and the verbs with which the first sentence of a paragraph then begins: 加强品牌建设|推动品质提升。
    private static readonly string[] Finals =
    [
        "发展", "建设", "管理", "体系", "机制", "能力", "水平", "服务", "保障", "工作", "改革", "振兴", "安全", "力度", "环境", "制度", "领导", "监督", "考核", "宣传", "落实", "实施", "生产", "保护", "治理", "创新",
        "合作", "开放", "融合", "转型", "升级", "流动", "转化", "应用", "培养", "队伍", "人才", "市场", "协同", "联动", "衔接", "行动", "提升", "支撑", "支持", "收入", "增长", "结构", "布局", "产业", "企业", "平台", "基础",
        "设施", "质量", "效益", "竞争力", "覆盖", "监管", "执法", "评估", "统计", "投入", "政策", "资金", "职责", "责任", "参与", "协调", "带动", "示范", "推广", "清单", "调整", "农业", "乡村", "教育", "文化", "科技", "金融", "任务", "要求", "措施", "目标", "原则", "范围", "内容", "程序", "条件", "标准", "对象", "方式",
    ];

    private static readonly string[] Verbs =
    [
        "坚持", "推动", "推进", "加强", "完善", "健全", "深入", "加快", "强化", "建立", "优化", "落实", "严格", "充分", "大力", "积极", "进一步", "全面", "聚焦", "着力", "持续", "构建", "实施", "深化", "增强", "提升", "提高",
        "规范", "培育", "支持", "鼓励", "引导", "发挥", "扩大", "开展", "组织", "制定", "促进", "统筹", "打造", "探索", "整合", "依托", "紧扣", "把", "以", "将", "对", "各", "《", "从", "在", "实行", "切实", "毫不", "完成", "总结", "履行", "做好", "拓展", "分类", "贯彻", "扎实", "督促",
    ];

    /// <summary>The position at which the heading behind <paramref name="number"/> must be cut off; null where no cut is needed or known.</summary>
    /// <param name="text">The line.</param>
    /// <param name="number">The heading's number.</param>
    /// <param name="contents">The contents list inside the line, if any.</param>
    /// <param name="keepsBlanks">Whether each line break of <paramref name="text"/> left a blank (<see cref="LostBreaks"/>).</param>
    public static int? End(string text, PackedNumber number, PackedContents? contents, bool keepsBlanks)
    {
        if (contents?.HeadingLength(number) is { } known)
            return number.TextStart + known;
        if (number.Number.Form is NumberForm.Article)
            return null; // articles have no headings
        var limit = Math.Min(number.Next, number.TextStart + Longest);
        var span = text.AsSpan(number.TextStart, limit - number.TextStart);
        var stop = span.IndexOfAny('。', '；');
        if (stop < 0 && limit == number.Next)
            return null; // the whole piece up to the next number
        // 一、某乡防控工作领导小组组  长：张某: the list of its members runs in
        if (number.Number.Form is NumberForm.Chinese or NumberForm.BracketedChinese && Members(text, number.TextStart, limit) is { } members)
            return members;
        if (keepsBlanks)
            return AtBreak(text, number.TextStart, limit);
        if (number.Number.Form is NumberForm.DecimalSecond or NumberForm.DecimalThird or NumberForm.DecimalFourth)
            return BeforeBlank(text, number.TextStart, limit);
        // 三、工作要求一要加强领导。二要…: the heading ends where the first of the listed begins
        if (stop > 0 && number.Number.Form is NumberForm.Chinese or NumberForm.BracketedChinese && FirstOfList(span[..stop]) is > 1 and var list)
            return number.TextStart + list;
        // A run-in heading ends with its 。; chapters and their divisions always stood on a line of their own.
        var ownLine = number.Number.Form is NumberForm.Chapter or NumberForm.Division or NumberForm.Part;
        if (stop >= 0 && !ownLine && UsualBeforeOpener(text, number.TextStart) is { } usual)
            return usual;
        if (stop >= 0 && !ownLine && (number.Number.Form != NumberForm.Chinese || (stop <= LongestRunIn && span[..stop].IndexOfAny('，', '《') < 0)))
            return null;
        return Plausible(text, number.TextStart, limit);
    }

    private static int FirstOfList(ReadOnlySpan<char> heading) => heading.IndexOf("一要") is > 0 and var must ? must : heading.IndexOf("一是");

    // Where the first office of a list of members begins, 组长： or 组  长：; null where none stands before the first sentence ends.
    private static int? Members(string text, int from, int limit)
    {
        if (text.AsSpan(from, limit - from).IndexOfAny('：', ':') is not (> 4 and var colon) || text.AsSpan(from, colon).IndexOfAny("，。；") >= 0 || text[from + colon - 1] != '长')
            return null;
        var at = from + colon - 2;
        while (at > from && char.IsWhiteSpace(text[at]))
            at--;
        return text[at] == '组' && at > from + 2 && text[at - 1] == '组' ? at : text[at] == '挥' && at > from + 3 && text[at - 1] == '指' ? at - 1 : null;
    }

    // （二）基本原则一是要坚持县域统筹: one of the usual headings, and behind it how a paragraph begins
    private static int? UsualBeforeOpener(string text, int from)
    {
        while (from < text.Length && char.IsWhiteSpace(text[from]))
            from++;
        return UsualEnd(text, from) is { } end && Array.Exists(Openers, o => StartsWith(text, end, o)) ? end : null;
    }

    // Where one of the usual headings ends that stands there; null where none does, or where it only begins a longer one (监督管理和…).
    private static int? UsualEnd(string text, int from)
    {
        foreach (var usual in Usual)
        {
            if (StartsWith(text, from, usual) && from + usual.Length < text.Length && !"和与及、的，。".Contains(text[from + usual.Length]))
                return from + usual.Length;
        }
        return null;
    }

    // 1.1目的依据 为了…: of the line break a blank is left
    private static int? BeforeBlank(string text, int from, int limit)
    {
        while (from < limit && char.IsWhiteSpace(text[from]))
            from++;
        var end = text.AsSpan(from, limit - from).IndexOfAny(" \u3000，。；：,;:");
        return end > 1 && char.IsWhiteSpace(text[from + end]) && !IsInsideTitle(text, from, from + end) ? from + end : null;
    }

    // 二、税务部门业务办理安排 用人单位…: a blank between two words, before the first sentence ends
    private static int? AtBreak(string text, int from, int limit)
    {
        while (from < limit && char.IsWhiteSpace(text[from]))
            from++;
        for (var at = from + 2; at < limit - 1 && !"。；：".Contains(text[at]); at++)
        {
            if (char.IsWhiteSpace(text[at]) && TextShape.IsHan(text[at - 1]) && !char.IsWhiteSpace(text[at - 2]) && !char.IsAsciiLetterOrDigit(text[at + 1]) && !IsInsideTitle(text, from, at))
                return at;
        }
        return null;
    }

    // 3.6 用地管理按照《市国土房管局 市发展改革委关于…的通知》: a blank that stands between issuers
    private static bool IsInsideTitle(string text, int from, int at) => text.AsSpan(from, at - from) is var before && before.Count('《') > before.Count('》');

    private static int? Plausible(string text, int from, int limit)
    {
        var start = from;
        while (start < limit && char.IsWhiteSpace(text[start]))
            start++;
        if (UsualEnd(text, start) is { } end)
            return end;
        for (var at = start + 4; at < limit; at++)
        {
            if (char.IsWhiteSpace(text[at]) || Array.Exists(Openers, o => StartsWith(text, at, o)))
                return at;
            if (Array.Exists(Finals, f => StartsWith(text, at - f.Length, f)) && Array.Exists(Verbs, v => StartsWith(text, at, v)))
                return at;
            if (text[at] is '，' or '。' or '：')
                return null;
        }
        return null;
    }

    private static bool StartsWith(string text, int at, string word) => string.CompareOrdinal(text, at, word, 0, word.Length) == 0;
}
