using PolicyMiner.Reading;
using PolicyMiner.Text;

namespace PolicyMiner.Structuring;

/// <summary>Tells what one line above the text of a notice is: number, addressees, issuer's mark, page furniture of a web site …</summary>
internal static class HeadLines
{
    private const int LongestRecipients = 600;
    private const int LongestPerson = 20;
    private const int LongestAnnouncement = 50;
    private const int LongestLink = 8;
    private const int LongestSwitch = 50;
    private const int FewestLinks = 3;

    // What addressees end with, so that 现就有关事项通知如下： is none.
    private const string AddresseeEnds = "府门位构局委厅办会行院校司社部署心区市县处所团站业户关队组村镇乡街室场表员席生士園园）)旗盟州志员門構廳辦會區縣處關員联協协厂矿馆港段台兵体體船舶";

    // Labels and links that web pages print around a notice.
    private static readonly string[] Furniture =
    [
        "发布时间", "发布日期", "公开日期", "公开时间", "更新时间", "时间：", "时间:", "日期：", "日期:", "来源：", "来源:", "来源 ", "信息来源", "稿件来源", "字号", "字体", "打印", "分享", "浏览", "阅读次数", "点击",
        "当前位置", "所在位置", "您的位置", "首页", "返回", "返 回", "关闭", "收藏", "下载", "扫一扫", "编辑：", "编辑:", "作者：", "作者:", "责任编辑", "打印本页", "索引号", "索 引 号", "信息分类", "主题分类",
        "公开方式", "公开形式", "公开范围", "公开类别", "发布机构", "发布单位", "发文机关：", "发文机关:", "发文单位：", "发文单位:", "发文机构", "生成日期", "信息类别", "成文日期", "生效日期", "有效性", "有效期", "时效", "文号：", "文号:", "发文字号：", "发文字号:", "文 号",
        "名称：", "名称:", "标题：", "标题:", "标　　题", "主题词：", "主题词:", "主 题 词", "关键词", "统一编号", "登记号", "备案号", "规范性文件编号", "搜索", "无障碍", "长者", "网站地图", "政府信息公开",
    ];

    private static readonly string[] AnnouncementKinds = ["公告", "通告", "命令", "令", "决定", "通报", "函"];
    private const string AnnouncementEnds = "告令定报函";

    /// <summary>Whether <paramref name="line"/> names the addressees (主送机关) and closes with a colon.</summary>
    public static bool IsRecipients(string line)
    {
        if (line.Length is < 3 or > LongestRecipients || line[^1] is not ('：' or ':' or '∶') || line.AsSpan().IndexOfAny('。', '；') >= 0)
            return false;
        var names = line[..^1].TrimEnd();
        if (names.Length < 2 || !AddresseeEnds.Contains(names[^1]) || HeadingParser.Parse(names) is not null)
            return false;
        if (names.Contains('《') || names.StartsWith('附') || names.StartsWith("抄") || names.StartsWith("主送", StringComparison.Ordinal) || names.Contains('：') || names.Contains(':'))
            return false;
        if (names.Contains("各位", StringComparison.Ordinal))
            return false; // 各位代表：, 主任、各位副主任、秘书长、各位委员： open a speech
        if (names.Length <= LongestPerson && (names.EndsWith("代表", StringComparison.Ordinal) || names.EndsWith("委员", StringComparison.Ordinal) || names.Length > 4 && (names.EndsWith("主席", StringComparison.Ordinal) || names.EndsWith("先生", StringComparison.Ordinal) || names.EndsWith("女士", StringComparison.Ordinal))))
            return true; // 王某某代表： of an answer to a proposal
        // 市直有关部门, 县直各单位
        if (names[0] is '省' or '市' or '州' or '县' or '区' && names.Length <= LongestPerson && (names.EndsWith("部门", StringComparison.Ordinal) || names.EndsWith("单位", StringComparison.Ordinal)))
            return true;
        return names[0] is '各' || names.StartsWith("有关", StringComparison.Ordinal) || names.Contains('各') || names.Split('、', '，', ',', '；').All(n => OrganNames.EndsLikeOrgan(n.Trim()) || n.EndsWith('）')) || IsListOfBodies(names);
    }

    /// <summary>Whether <paramref name="text"/> says what the one named before it is to do, as lists of duties do and no notice behind its addressees: 市财政局：负责安排资金。</summary>
    public static bool IsDuty(ReadOnlySpan<char> text)
    {
        text = text.TrimStart();
        return text.StartsWith("负责") || text.StartsWith("牵头") || text.StartsWith("承担") || text.StartsWith("协助") || text.StartsWith("配合");
    }

    // 罗定市人民政府，市直有关单位; 南京、无锡市人民政府，某集团有限公司: at least one organ among units and places
    private static bool IsListOfBodies(string names)
    {
        var items = names.Split(['、', '，', ','], StringSplitOptions.TrimEntries);
        return items.Length > 1 && Array.Exists(items, OrganNames.IsOrgan) && (items[^1].Length > 4 || OrganNames.IsOrgan(items[^1]))
            && Array.TrueForAll(items, n => OrganNames.EndsLikeOrgan(n) || n.EndsWith("单位", StringComparison.Ordinal) || n.EndsWith("部门", StringComparison.Ordinal) || n.Length > 4 && n[^1] is '厂' or '店' or '场' or '馆' or '校' || (n.Length is 2 or 3 or 4 || n[^1] is '省' or '市' or '区' or '州' or '县') && n.All(TextShape.IsHan));
    }

    /// <summary>Whether <paramref name="line"/> is a label, link or path of the page around the notice.</summary>
    public static bool IsFurniture(string line) =>
        MetadataLabels.OnLine(line).Count > 0 || PageChrome.IsChrome(line) || IsFontSwitch(line) || IsPath(line) || IsPeriodical(line) || line.Length <= 200 && line.AsSpan().IndexOfAny('。', '《') < 0
        && Array.Exists(Furniture, f => line.StartsWith(f, StringComparison.Ordinal) || (line.Length < 60 && line.Contains(f) && line.AsSpan().IndexOfAny('：', ':', '>') >= 0));

    /// <summary>Whether the line stands in a list of short links, as a page's menu does: - 政策解读 / - 经济发展 / - 发展报告.</summary>
    public static bool IsMenuItem(IReadOnlyList<Line> lines, int at)
    {
        var (first, last) = (at, at);
        while (first >= 0 && IsLink(lines[first]))
            first--;
        while (last < lines.Count && IsLink(lines[last]))
            last++;
        return last - first > FewestLinks;

        static bool IsLink(Line line) => line.Block is { ListItem: true } && line.Value.Length <= LongestLink;
    }

    /// <summary>Whether <paramref name="line"/> is what a page prints below the title of what it publishes: 来源：某县人民政府 发布时间：2019-05-14.</summary>
    public static bool IsPublication(string line) => Array.Exists((string[])["发布日期", "发布时间", "公开日期", "来源：", "来源:"], w => line.StartsWith(w, StringComparison.Ordinal));

    // 字体大小：[大 中 小], whatever is left of its markup
    private static bool IsFontSwitch(string line) => line.Length < LongestSwitch && (line.StartsWith("字体", StringComparison.Ordinal) || line.StartsWith("字号", StringComparison.Ordinal));

    /// <summary>第一篇:某省人民政府文件: what a collection prints above each of its documents.</summary>
    public static bool IsPartOfCollection(string line) => line.Length > 4 && line[0] == '第' && line.IndexOf('篇') is > 1 and <= 4 and var part && line[part + 1] is '：' or ':';

    // 首页 > 政务公开 > 通知; AsianLII >> Databases >> …
    private static bool IsPath(string line) => line.AsSpan().Count('>') + line.AsSpan().Count('»') + line.AsSpan().Count('＞') is var steps && steps >= 2 && !line.Contains('。');

    // 黄山市人民政府公报(2004年第7号): the periodical that printed the notice
    private static bool IsPeriodical(string line) =>
        line.Length <= 60 && line[^1] is '）' or ')' or '号' or '期' && line.IndexOf("公报", StringComparison.Ordinal) is > 1 and var end && OrganNames.IsOrgan(line[..end]) && DocumentNumbers.IsAnnouncementNumber(line.AsSpan(end + 2));

    /// <summary>The issuers of a mark above the number (发文机关标志): 山东省人民政府文件, 郑州市人民政府文件; null where it is none.</summary>
    public static IReadOnlyList<TracedText>? Mark(TracedText line)
    {
        if (line.Length is < 4 or > 120 || line[line.Length - 1] is not ('件' or '）' or ')'))
            return null;
        var tight = TextShape.Tighten(line);
        foreach (var ending in (string[])["文件", "（文件）", "(文件)"])
        {
            if (tight.Value.EndsWith(ending, StringComparison.Ordinal) && OrganNames.Split(tight.Slice(0, tight.Length - ending.Length)) is { } organs && !organs.Any(o => OrganNames.IsKindAlone(o.Value)))
                return organs; // 政府文件 heads a page
        }
        return null;
    }

    /// <summary>
    /// The issuers and the kind of a head that names both, with the number where it is on the same line: 中华人民共和国商务部 中华人民共和国海关总署 公告,
    /// 鞍山市人民政府令第16号, 国家税务总局公告2016年第6号; null where it is none.
    /// </summary>
    public static (IReadOnlyList<TracedText> Issuers, TracedText Kind, TracedText? Number)? Announcement(TracedText line)
    {
        if (line.Length is < 4 or > 80 || line.Value.Contains("关于"))
            return null;
        if (line[line.Length - 1] is '）' or ')' && ClosingNumber.Find(line.Value) is not null)
            return null; // 某某管理规定（交通运输部令2021年第2号)
        if (line[line.Length - 1] is '号' or '）' or ')')
        {
            for (var end = line.Length - 3; end > 3; end--)
            {
                if (AnnouncementEnds.Contains(line[end - 1]) && DocumentNumbers.IsAnnouncementNumber(line.Value.AsSpan(end)) && Announcement(line.Slice(0, end)) is { } head)
                    return (head.Issuers, head.Kind, line.Slice(end).Trim());
            }
            return null;
        }
        if (!AnnouncementEnds.Contains(line[line.Length - 1]))
            return null;
        foreach (var kind in AnnouncementKinds)
        {
            var start = EndIgnoringBlanks(line.Value, kind);
            if (start > 1 && OrganNames.Split(line.Slice(0, start).Trim()) is { } organs)
                return (organs, line.Slice(start), null);
        }
        return null;
    }

    /// <summary>Whether <paramref name="text"/> is an order with its organ and number and nothing else: 交通运输部令2021年第2号.</summary>
    public static bool IsOrder(string text) =>
        text.Length <= 60 && AnnouncedNumber.Split(text) is { Kind: "令" };

    /// <summary>
    /// An announcement's head with its title behind it on the same line: 国家税务总局公告2018年第58号 国家税务总局关于简化…的公告,
    /// 海关总署 农业农村部公告2021年第75号（关于…的公告）; null where the line is no such head.
    /// </summary>
    public static (IReadOnlyList<TracedText> Issuers, TracedText Kind, TracedText? Number, TracedText Title)? AnnouncementWithTitle(TracedText line)
    {
        if (line.Value.IndexOf('号') is not (> 6 and < LongestAnnouncement and var sign) || sign + 8 >= line.Length || line.Value.IndexOf("关于", StringComparison.Ordinal) < sign || Announcement(line.Slice(0, sign + 1)) is not { Number: not null } head)
            return null;
        var title = line.Slice(sign + 1).Trim();
        if (title[0] is '（' or '(' && new Brackets(title.Value).Partner(0) == title.Length - 1)
            title = title.Slice(1, title.Length - 2).Trim();
        return (head.Issuers, head.Kind, head.Number, title);
    }

    /// <summary>When and to which meeting a report was given: ——2023年1月12日在江西省第十四届人民代表大会第一次会议上; null where the line says neither.</summary>
    public static (TracedText Date, TracedText Meeting)? Occasion(TracedText line)
    {
        var start = 0;
        while (start < line.Length && (line[start] is '—' or '－' or '-' or '（' or '(' || char.IsWhiteSpace(line[start])))
            start++;
        var rest = line.Slice(start, line.Value.TrimEnd('）', ')', ' ').Length - start);
        if (rest.Length is < 12 or > 80 || ChineseDate.ReadStart(rest.Value) is not { } date || rest.Length <= date.Length + 4 || rest[date.Length] != '在' || !rest.Value.EndsWith('上'))
            return null;
        var meeting = rest.Slice(date.Length + 1, rest.Length - date.Length - 2);
        return meeting.Value.EndsWith("会议", StringComparison.Ordinal) || meeting.Value.EndsWith("大会", StringComparison.Ordinal) ? (rest.Slice(0, date.Length), meeting) : null;
    }

    /// <summary>Whether <paramref name="line"/> is a kind of announcement and nothing else, above its number: 通  告 / （2019）第3号.</summary>
    public static bool IsKindAlone(string line) =>
        line.Length <= 12 && Array.IndexOf(AnnouncementKinds, TextShape.Key(line)) >= 0;

    // Where kind begins at the end of line, blanks inside it allowed (公 告); -1 where the line ends otherwise.
    private static int EndIgnoringBlanks(string line, string kind)
    {
        var at = line.Length;
        for (var i = kind.Length - 1; i >= 0; i--)
        {
            do
            {
                at--;
            } while (at >= 0 && char.IsWhiteSpace(line[at]));
            if (at < 0 || line[at] != kind[i])
                return -1;
        }
        return at;
    }
}
