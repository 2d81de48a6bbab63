using System.Text.RegularExpressions;
using static PolicyMiner.Extracting.Places.PlaceRoles;

namespace PolicyMiner.Extracting.Places;

/// <summary>
/// What places are, were made or belong to: L是…示范城市, 将L确定为…, 授予L“…”称号, L7个设区市入围, …范围包括L, 由L组成, 部分市（L）. Such a standing
/// also counts where the notice only describes.
/// </summary>
internal static partial class PlaceStandings
{
    // What it can be said to be, but is not made by a notice.
    private const string Beings = RoleNouns + "|发祥地|发源地|省会|首府|口岸|副中心|腹地|目的地|集散地|集散中心|核心区|核心区域|发展区域|主体区域";

    [GeneratedRegex(@"^(?:也|亦|同时|均|都|又|则|将)*(?:是|作为|被[^，。；]{0,24}?(?:评为|认定为|确定为|列为|命名为|定位为|建设为|规划为|授予)|定位为|获批为?|获评|入选|成为|升格为)“?([^，。；]{0,40}?(?:" + Beings + @")(?![群带圈副域]))")]
    private static partial Regex Standing();

    // 将滇中、黔中、西江上游等经济区建成…: the list may go on with what is no place by its name.
    [GeneratedRegex(@"^(?:、[^，。；]{2,36}?等)?[^，。；]{0,12}?(?:确定为|明确为|列为|认定为|批准为|作为|纳入|(?:建设|打造|构建|培育|发展|建)成为?|为)[“”]?([^，。；]{2,40})")]
    private static partial Regex Appointed();

    /// <summary>The standing of <paramref name="list"/> in <paramref name="sentence"/>, or null.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="list">The places.</param>
    /// <param name="before">Their clause before them.</param>
    /// <param name="after">What follows them.</param>
    public static PlaceRole? Of(string sentence, PlaceList list, string before, string after) =>
        Labelled(sentence, list) ?? Bracketed(sentence, list) ?? Appointment(before, after) ?? Stands(after) ?? Conferred(before, after) ?? Chosen(before, after) ?? Belongs(sentence, list.Start, before) ?? Composing(before, after, list);

    /// <summary>“一核”即南宁, 两翼：柳州、桂林: the part that they play in a layout of so many cores, axes and wings.</summary>
    private static PlaceRole? Labelled(string sentence, PlaceList list)
    {
        var from = Math.Max(0, list.Start - LongestLabel);
        return Label().Match(sentence, from, list.Start - from) is { Success: true } label ? new(label.Groups[1].Value, 0.8, true) : null;
    }

    /// <summary>Where the standing of a place begins that the clauses before it only locate: 西安都市圈地处…，|是关中平原城市群的核心区域; null where none does.</summary>
    public static (int Start, PlaceRole Role)? AfterLocation(string sentence, PlaceList list) =>
        list.Start == 0 && list.Members.Count == 1 && Located().IsMatch(sentence.AsSpan(list.Tail)) && sentence.IndexOf("，是", list.Tail, StringComparison.Ordinal) is > 0 and var comma && Stands(sentence[(comma + 1)..]) is { } role ? (comma + 1, role) : null;

    [GeneratedRegex("^(?:地处|位于|坐落|位处|东[临接靠]|南[临接靠]|北[临接靠]|西[临接靠])")]
    private static partial Regex Located();

    private const int LongestLabel = 10;

    [GeneratedRegex("([一两二三四五六七八九十多双][核心极轴带圈区翼廊群点园副屏港城]{1,3}|(?<=“)(?:核心|龙头|引擎|枢纽|支点|门户)(?=”))”?(?:：|即|为|是指|指|——)$")]
    private static partial Regex Label();

    /// <summary>济南市是国务院确定的中国服务外包示范城市; 为延吉市成为国家示范城市创造条件.</summary>
    private static PlaceRole? Stands(string after) =>
        (Standing().Match(after) is { Success: true } standing ? standing : Passed().Match(after)) is { Success: true } role ? new(Cut(role.Groups[1].Value), 0.9, true)
        : Becoming().Match(after) is { Success: true } become ? new(Cut(become.Groups[1].Value), 0.85, false) : null;

    // 鞍山建设成冶金设备生产基地
    [GeneratedRegex("^(?:建设|打造|培育|发展|建)成为?(?!区)([^，。；]{2,40})")]
    private static partial Regex Becoming();

    // 使金山成为“上海制造”重要承载区
    [GeneratedRegex("^成为“?([^，。；]{2,40})")]
    private static partial Regex Became();

    // 嘉兴市、宁波市分别通过国家试点验收; 绍兴、衢州圆满完成省级试点任务
    [GeneratedRegex(@"^(?:分别|均|已|先后|圆满|顺利|成功|如期)*(?:通过|完成|获得|取得|承担)了?([^，。；]{0,16}?(?:试点|示范))(?:城市)?(?:任务|验收|建设|创建|资格|称号)")]
    private static partial Regex Passed();

    /// <summary>将北京、天津等20个城市确定为…; 明确…为; 共认定…为.</summary>
    private static PlaceRole? Appointment(string before, string after) =>
        EndsWithAny(before, ["使", "让", "助力", "推动", "支持", "促使"]) && Became().Match(after) is { Success: true } became ? new(Cut(became.Groups[1].Value), 0.9, false)
        : EndsWithAny(before, ["将", "把", "明确", "确定", "确立", "选定", "认定", "批准", "命名", "同意"]) && Appointed().Match(after) is { Success: true } role ? new(Cut(role.Groups[1].Value).Trim('“', '”'), 0.93, true) : null;

    /// <summary>授予L等地区“国家级生态示范区”称号: the title in quotation marks.</summary>
    private static PlaceRole? Conferred(string before, string after) =>
        EndsWithAny(before, ["授予", "命名", "确认"]) && Title().Match(after) is { Success: true } title ? new(title.Groups[1].Value, 0.9, true) : null;

    [GeneratedRegex("^[^，。；“”]{0,20}“([^“”]{2,30})”")]
    private static partial Regex Title();

    /// <summary>L等16个城市上榜首批名单, L7个设区市入围: what they were chosen for, or that they were.</summary>
    private static PlaceRole? Chosen(string before, string after) =>
        !EndsWithAny(before, Elsewhere) && Selected().Match(after) is { Success: true } chosen ? new(Cut(chosen.Groups[2].Length > 1 ? chosen.Groups[2].Value : chosen.Groups[1].Value), 0.85, true) : null;

    [GeneratedRegex("^[^，。；、的]{0,18}?(入选|入围|上榜|列入|获批|被列为|被纳入|跻身)(?!者)了?([^，。；]{0,40})")]
    private static partial Regex Selected();

    /// <summary>示范区范围包括L: the whole that they make up stands before the verb, or ends the clause before it (为规划范围，包括L).</summary>
    private static PlaceRole? Belongs(string sentence, int at, string before)
    {
        // 物流中心城市包括：沈阳、大连
        if (before.Length == 0 && at > 1 && sentence[at - 1] == '：')
            before = Clause(sentence, at - 1);
        var verb = Array.Find(Comprising, v => before.EndsWith(v, StringComparison.Ordinal));
        var end = before.Length;
        // 包括我省的A、B, 包括湖周边的A、B
        if (verb is null && before.EndsWith('的'))
        {
            verb = Array.Find(Comprising, v => before.LastIndexOf(v, StringComparison.Ordinal) is > 0 and var v0 && before.Length - v0 - v.Length is > 1 and <= LongestAside && !before[v0..].Contains('、'));
            end = verb is null ? end : before.LastIndexOf(verb, StringComparison.Ordinal) + verb.Length;
        }
        if (verb is null)
            return null;
        var whole = before[..(end - verb.Length)];
        // 该区位于我国西北，涉及甘肃、宁夏等省（区）: of what the heading names
        if (whole.Length == 0 && verb is "涉及" or "包括" or "涵盖" or "包含" && Pointed().IsMatch(sentence[..at]))
            return new(Members, 0.8, true, GoesOn: true);
        if (verb is "涉及" or "为" && !EndsWithAny(whole, Wholes))
            return null;
        foreach (var word in (ReadOnlySpan<string>)["主要", "具体", "共", "共计", "目前"])
        {
            if (whole.EndsWith(word, StringComparison.Ordinal))
                whole = whole[..^word.Length];
        }
        if (whole.Length == 0 && sentence.LastIndexOf('，', at - 1, Math.Min(at, LongestRole)) is > 0 and var comma)
        {
            whole = Clause(sentence, comma);
            whole = whole[(whole.LastIndexOfAny(['为', '是', '的', '、']) + 1)..];
        }
        // 主要包括：成都市，德阳市旌阳区: of what the sentence before speaks of
        if (whole.Length == 0 && Math.Max(0, sentence.LastIndexOf("包括", at, StringComparison.Ordinal)) <= 2 && verb == "包括")
            return new(Members, 0.75, true, GoesOn: true);
        return whole.Length is < 2 or > LongestRole || whole is "其中" or "还" or "也" || !EndsWithAny(whole, Wholes) && Array.Exists(Trade, t => whole.Contains(t, StringComparison.Ordinal)) ? null : new(whole, 0.85, true, GoesOn: true); // 农产品生产集中区 is no product
    }

    [GeneratedRegex("(?:^|[：。；])(?:该|本|此)(?:片区|区域|地区|流域|城市群|都市圈|经济带|走廊|区|带|圈|群)")]
    private static partial Regex Pointed();

    /// <summary>Whether <paramref name="name"/> is that of a stretch of land: 北方干旱半干旱区.</summary>
    public static bool IsWhole(string name) => name.Length > 2 && EndsWithAny(name, Wholes);

    /// <summary>The role of what a sentence lists without saying of what.</summary>
    public const string Members = "包括";

    private const int LongestAside = 10;

    /// <summary>由L等城市组成; 由L四市所辖范围和M两市的交通、物流组成; 西安—咸阳一体化发展.</summary>
    private static PlaceRole? Composing(string before, string after, PlaceList list) =>
        list.Members.Count > 1 && Merging().Match(after) is { Success: true } merging ? new(Cut(after), 0.8, false)
        : !Array.Exists(Trade, t => before.Contains(t, StringComparison.Ordinal)) && (before.Contains('由') ? Compound() : Composition()).Match(after) is { Success: true } parts && !Array.Exists(People, p => parts.Value.Contains(p, StringComparison.Ordinal)) ? new("组成", 0.8, true) : null;

    [GeneratedRegex("^的?(?:一体化|同城化)")]
    private static partial Regex Merging();

    [GeneratedRegex("^[^，。；、的]{0,8}?(?:组成|构成)")]
    private static partial Regex Composition();

    [GeneratedRegex("^[^，。；]{0,30}?(?:组成|构成)")]
    private static partial Regex Compound();

    // Whoever comes from there: 由北京、上海的专家组成.
    private static readonly string[] People = ["专家", "人员", "代表", "企业", "单位", "部门", "公司", "领导", "团队", "院校", "机构"];

    private static readonly string[] Comprising = ["包括", "涵盖", "包含", "是指", "范围为", "涉及", "拓展到", "扩展到", "扩大到", "延伸到", "为"];

    // What extends over places: 秦巴山区生态文化旅游区建设涉及A、B, 辐射带动区为A、B, but not 案件涉及A、B.
    private static readonly string[] Wholes = ["区", "带", "圈", "群", "流域", "区域", "范围", "区建设", "带建设", "圈建设", "群建设", "规划"];

    // Whoever buys, sends or takes part: 主要市场包括, 参会代表包括.
    private static readonly string[] Trade = ["市场", "客户", "来源", "出口", "进口", "企业", "单位", "代表", "产品", "人员"];

    /// <summary>部分地区（A、B）, 7个县（C、D …）: what the listed ones are stands before the bracket that holds them.</summary>
    private static PlaceRole? Bracketed(string sentence, PlaceList list)
    {
        if (!OpensBracket(sentence, list))
            return null;
        if (Layout().Match(sentence, Math.Max(0, list.Start - LongestLabel), Math.Min(list.Start, LongestLabel)) is { Success: true } part)
            return new(part.Groups[1].Value, 0.8, true); // 一心（A、B）两翼（C和…）
        var what = Clause(sentence, list.Start - 1);
        what = what[(what.LastIndexOf('）') + 1)..].TrimStart('、', '和', '及'); // 东部10个（A、B）、中部5个（C、D）
        return what.Length is >= 3 and <= LongestRole ? new(what, 0.75, true) : null;
    }

    [GeneratedRegex("([一两二三四五六七八九十多双](?:[核心极轴带圈区翼廊群点园屏]|节点|中心|组团|支点){1,2})”?（$")]
    private static partial Regex Layout();

    /// <summary>Whether a bracket lists the places that what stands before it sums up.</summary>
    public static bool OpensBracket(string sentence, PlaceList list) =>
        list.Start > 2 && sentence[list.Start - 1] == '（' && (Layout().IsMatch(sentence[Math.Max(0, list.Start - LongestLabel)..list.Start]) || (list.Members.Count > 1 ? "市县区省州域个" : "个").Contains(sentence[list.Start - 2]) && list.Tail < sentence.Length && sentence[list.Tail] == '）');
}
