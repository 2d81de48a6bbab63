namespace PolicyMiner.Structuring;

/// <summary>
/// Decides where a heading ends inside a packed line. Run-in headings end at their 。 and need no cut; a heading that stood on a line of its
/// own has lost its end and is recognised by the contents list, by the next number, or by where a paragraph plausibly begins.
/// </summary>
internal static class PackedHeading
{
    private const int Longest = 40;

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
        "“十", "本办法", "本规定", "本细则", "本方案", "本规划", "本意见", "各区", "各级", "各地", "各有关", "各市", "各县", "通过", "紧紧围绕", "围绕", "立足", "充分发挥", "按照", "20", "一是", "成立", "近年来", "当前",
    ];

    /// <summary>The position at which the heading behind <paramref name="number"/> must be cut off; null where no cut is needed or known.</summary>
    public static int? End(string text, PackedNumber number, PackedContents? contents)
    {
        if (contents?.HeadingLength(number) is { } known)
            return number.TextStart + known;
        var limit = Math.Min(number.Next, number.TextStart + Longest);
        var stop = text.AsSpan(number.TextStart, limit - number.TextStart).IndexOfAny('。', '；');
        if (stop >= 0 || limit == number.Next)
            return null; // run in, or the whole piece up to the next number
        if (number.Number.Form is NumberForm.Article)
            return null; // articles have no headings
        var start = number.TextStart;
        while (start < limit && char.IsWhiteSpace(text[start]))
            start++;
        foreach (var usual in Usual)
        {
            if (string.CompareOrdinal(text, start, usual, 0, usual.Length) == 0 && start + usual.Length < text.Length && !"和与及、的，。".Contains(text[start + usual.Length]))
                return start + usual.Length;
        }
        for (var at = start + 2; at < limit; at++)
        {
            if (char.IsWhiteSpace(text[at]))
                return at;
            foreach (var opener in Openers)
            {
                if (at - start >= 4 && string.CompareOrdinal(text, at, opener, 0, opener.Length) == 0)
                    return at;
            }
        }
        return null;
    }
}
