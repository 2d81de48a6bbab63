using System.Text.RegularExpressions;

namespace PolicyMiner.Extracting.Places;

/// <summary>The role that a sentence gives to a list of places.</summary>
/// <param name="Role">In the document's words.</param>
/// <param name="IsStanding">Whether the role is a standing that also counts where the notice only describes (中国服务外包示范城市).</param>
/// <param name="OnlyOnce">Whether it counts only for places that the paragraph gives no other role.</param>
/// <param name="GoesOn">Whether it holds for the lists that follow it directly: 包括河南省的郑州、开封，山西省的长治、晋城.</param>
internal sealed record PlaceRole(string Role, double Confidence, bool IsStanding, bool OnlyOnce = false, bool GoesOn = false);

/// <summary>
/// Reads the role from what stands around a list of places L. Besides what they are or belong to (<see cref="PlaceStandings"/>) there are five
/// positions: 以L为R, what is to come of them (支持L建设R, 发挥L的R作用), what is done there (在L开展R), the class that they are named for (L等重点
/// 城市) and what they are to do (L要…). A place in none of them (a competitor, a market, the source of a transfer) has no role.
/// </summary>
internal static partial class PlaceRoles
{
    /// <summary>Roles are cut there.</summary>
    public const int LongestRole = 40;

    /// <summary>How far around the places their role is looked for.</summary>
    private const int Reach = 160;

    private static readonly string[] Situations = ["已形成", "已初步", "初步形成", "已成为", "已经成为", "正在形成", "已经形成", "呈现", "相比", "占全国", "转移到", "来自"];

    /// <summary>What a city can be, at the end of a role.</summary>
    public const string RoleNouns = "示范城市|试点城市|示范市|示范县|示范区|试点地区|试点省份|试点省|试点市|试点县|试点|基地城市|示范基地|产业基地|基地|中心城市|节点城市|名城|枢纽城市|枢纽|门户|高地|先行区|试验区|支点|重点区域|重点地区|集聚区|聚集区|增长极|桥头堡|中心|城市|园区";

    /// <summary>The role of <paramref name="list"/> in <paramref name="sentence"/>, or null.</summary>
    public static PlaceRole? Of(string sentence, PlaceList list)
    {
        var before = Number().Replace(Clause(sentence, list.Start), "");
        var after = sentence[list.Tail..Math.Min(sentence.Length, list.Tail + Reach)].TrimStart('”');
        // Markets and sources beyond the mainland have a role only where the notice calls them a target.
        if (list.Members.All(m => m.Kind is "country" or "abroad"))
            return Market(before, after);
        if (PlaceStandings.Of(sentence, list, before, after) is { } standing)
            return standing;
        if (Array.Exists(Situations, s => before.Contains(s, StringComparison.Ordinal)))
            return null;
        return Named(before, after) ?? Linked(before, after, list) ?? Furthered(before, after, list) ?? There(before, after, list) ?? Classed(before, after, list) ?? Acting(before, after, list);
    }

    // 二、岳阳、郴州: the number of a heading is nothing that stands before the places.
    [GeneratedRegex(@"^(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十0-9]{1,3}）|[0-9]{1,2}[．.、])\s?")]
    private static partial Regex Number();

    /// <summary>以上海为龙头; …，江浙为两翼.</summary>
    private static PlaceRole? Named(string before, string after)
    {
        if (before.EndsWith('以') && AsRole().Match(after) is { Success: true } role)
            return new(Whole(Cut(role.Groups[1].Value), after[(role.Groups[1].Index + role.Groups[1].Length)..]), 0.93, false);
        return before.Length == 0 && after.StartsWith('为') && AsRole().Match(after) is { Success: true } second && !after.StartsWith("为了", StringComparison.Ordinal)
            ? new(Cut(second.Groups[1].Value), 0.75, false) : null;
    }

    // Between the places and 为 only what counts or sums them up: 以广州、深圳市两个国家服务外包示范城市为核心.
    [GeneratedRegex(@"^(?:(?:等|两个|三个|[0-9]+个|[两三四五六七八九十]大)[^，。；：]{0,26}?|[^，。；：的]{0,12}?(?:城市|中心|园区|地区|区域|基地|市|县|区))??为([^，。；]{2,40})")]
    private static partial Regex AsRole();

    // 以A、B为主的C组团: the role is what they are the core of.
    private static readonly string[] Cores = ["重点的", "主的", "主体的", "核心的", "中心的", "龙头的"];

    // 以A、B为重点，打造C产业带: what they are the focus of stands in the next clause.
    private static string Whole(string role, string rest) =>
        Array.Find(Cores, c => role.StartsWith(c, StringComparison.Ordinal)) is { } core ? role[core.Length..]
        : role.Length <= 4 && rest.StartsWith('，') && Making().IsMatch(rest[1..]) ? Cut(role + "：" + Cut(rest[1..])) : role;

    [GeneratedRegex(@"^(?:联合|共同|加快|着力|重点|积极|大力|规划|推动|推进)?(?:打造|建设|培育|形成|发展|构建|布局|新（改）建|建成|做大|做强|培植|创建)[^，。；]{3,}")]
    private static partial Regex Making();

    private static readonly string[] Supports = ["推进", "推动", "支持", "促进", "鼓励", "引导", "扶持", "帮助", "赋予", "授权", "加快", "确保"];

    private static readonly string[] Raises = ["发挥", "提升", "增强", "强化", "提高", "巩固", "做大做强", "放大", "突出", "完善", "统筹", "整合"];

    private static readonly string[] Draws = ["带动", "辐射", "联动", "兼顾"];

    private static readonly string[] Makes = ["构建", "打造", "培育", "壮大"];

    private static readonly string[] Builds = ["建设", "形成", "规划", "创建", "依托", "围绕", "立足", .. Makes];

    /// <summary>支持L建设R, 带动L等R, 依托L等R基地, 发挥L的R作用, 建设LR中心城市, 围绕A、B，打造R: what is to come of the places.</summary>
    private static PlaceRole? Furthered(string before, string after, PlaceList list)
    {
        var listed = list.HasOthers || list.Members.Count > 1;
        if (listed && EndsWithAny(before, Draws))
            return new("带动" + (list.HasOthers ? "：" : "") + Cut(after), 0.88, false);
        // 优化提升A、B等城市群
        if (list.HasOthers && Clusters().IsMatch(after) && EndsWithAny(before, ["发展", .. Raises, .. Builds, .. Supports]))
            return new(Cut(before), 0.8, false);
        if (EndsWithAny(before, Raises))
            return Quality().IsMatch(after) ? new(Cut(after), 0.82, false) : null;
        var supported = Array.Exists(Supports, v => Governs(v, before));
        if (!supported && !EndsWithAny(before, Builds) || after.StartsWith('、'))
            return null;
        if (after.Length == 0 || after[0] is '，' or '。' or '；')
            return listed && after.Length > 1 && Making().IsMatch(after[1..]) ? new(Cut(after[1..]), 0.8, false) : Array.Find(list.Members[0].Kind == "region" ? Builds : Makes, m => before.EndsWith(m, StringComparison.Ordinal)) is { } made ? new(made, 0.7, false) : null;
        // 打造京广高铁经济带、沪昆高铁经济带和…: the list goes on with what is no place by its name
        if (listed && list.Members.All(m => m.Kind is "region" or "zone") && after[0] is '和' or '及' or '与' && Array.Find(Makes, m => before.EndsWith(m, StringComparison.Ordinal)) is { } shared)
            return new(shared, 0.7, false);
        if (supported && Doing().IsMatch(after))
            return new(Cut(after), 0.88, false);
        if (Position().IsMatch(after))
            return new(Cut(after), 0.82, false);
        // 推进烟台等服务外包产业聚集区加快发展; 推动南通新机场建设 speaks of an airport, not of Nantong.
        var whole = listed || list.Members[0].Kind is "zone" or "park" or "region";
        return whole && (supported || list.HasOthers && before.EndsWith("依托", StringComparison.Ordinal)) && Purpose().IsMatch(after) && after.Length > 1 && !"的”".Contains(after[0]) ? new(Cut(after), 0.8, false) : null;
    }

    [GeneratedRegex("^(?:城市群|都市圈|城镇群|城市圈|经济圈|经济区|城镇带|经济带)(?=[，。；]|$)")]
    private static partial Regex Clusters();

    /// <summary>强化示范区与苏州、嘉兴的全域联动: with whom what is to be furthered links up.</summary>
    private static PlaceRole? Linked(string before, string after, PlaceList list) =>
        list.Members.Count > 1 && before.Length > 3 && before[^1] is '与' or '同' && Linking().IsMatch(before) && Link().IsMatch(after) ? new(Cut(after.TrimStart('的')), 0.8, false) : null;

    [GeneratedRegex("^(?:进一步)?(?:强化|加强|深化|推动|推进|促进|加快|密切)")]
    private static partial Regex Linking();

    [GeneratedRegex("^(?:等(?:地|市|城市)?)?的?[^，。；、]{0,6}(?:联动|合作|对接|协作|协同|互联互通|一体化|同城化)")]
    private static partial Regex Link();

    // 支持L, 适度促进有条件的L
    private static bool Governs(string verb, string before) =>
        before.EndsWith(verb, StringComparison.Ordinal) || before.EndsWith('的') && before.LastIndexOf(verb, StringComparison.Ordinal) is >= 0 and var at && before.Length - at <= 16;

    [GeneratedRegex(@"^(?:在|率先|加快|组团|合力|协同|携手|联合|共同|建设|打造|申报|创建|争创|用好|利用|充分|发展|开展|结合|根据|依托|成为|要|共建|建立|设立|承接|承担|做强|做大|强化|深入|先行|做好|整合|完善|探索|打响|规划|引进|建成|提升|融入|发挥|立足|推进|推动|深化|实施|加强|积极|大力|有条件|优先|纳入|“|(?:整体|全面)?转型|高质量发展|振兴发展)")]
    private static partial Regex Doing();

    // What a place itself is: 向北开放桥头堡, 国家中心城市.
    [GeneratedRegex("^[^，。；、的]{0,16}?(?:桥头堡|门户|枢纽|高地|增长极|支点|先行区|试验区|示范区|功能区|副中心|中心城市|节点城市|名城|之都|之城|生态岛|强[市县区省])(?=建设|地位|作用|和|[，。；]|$)")]
    private static partial Regex Position();

    // What it has and is to become better at: 中心城市功能, 国际大都市的龙头作用, but not 公共信用信息平台作用.
    [GeneratedRegex(@"^(?![^，。；]{0,24}?(?:平台|系统|机场|铁路|公路|轨道|项目|工程|企业|集团|高校|医院))(?:的[^，。；]{0,30}?|[^，。；、]{0,30}?)(?:功能|水平|能级|首位度|力|地位|优势|作用|辐射带动)(?![特产区基企])")]
    private static partial Regex Quality();

    // 推进长三角医疗中心等设施建设 is about what is built there.
    [GeneratedRegex("^(?![^，。；]{0,40}?(?:设施|载体|平台|机场|铁路|公路|系统)建设)[^，。；]{0,30}?(?:发展|建设|建成|申报|加快|一体化|同城化|联动|互联互通|联合|协作|协同|合作交流|交流合作|" + RoleNouns + ")")]
    private static partial Regex Purpose();

    /// <summary>工程机械重点布局在玉林; 在京津冀开展试点; 在济南、青岛等9市确定的省级示范基地.</summary>
    private static PlaceRole? There(string before, string after, PlaceList list) =>
        EndsWithAny(before, ["布局在", "布局于", "布局到"]) && before.Length > 5 ? new(Cut(before[..^1]), 0.85, false)
        : EndsWithAny(before, ["在", "选择"]) && DoneThere().Match(after) is { Success: true } done && (list.Members.Count > 1 || after.Contains("试点", StringComparison.Ordinal)) ? new(Cut(done.Groups[1].Value), 0.82, true) : null;

    [GeneratedRegex(@"^(?:的[0-9一二三四五六七八九十]+个[^，。；]{1,16}?)?((?:组织|先后|共同)?(?:确定|设立|开展|建设|认定|布局|先行|试行|实施|推广|选择|启动|率先|部署)[^，。；]{0,40})")]
    private static partial Regex DoneThere();

    /// <summary>规划A、B等重点城市, A、B4个支点城市, 建设A、B服务外包园区: the class that the listed ones are named for; A、B“双城记”: the name they go by.</summary>
    private static PlaceRole? Classed(string before, string after, PlaceList list)
    {
        // 岳阳、郴州、怀化增长极: named so, not said to be so
        if (before.Length == 0 && list.Members.Count > 1 && !list.HasOthers && Title().Match(after) is { Success: true } title)
            return new(title.Value, 0.75, true);
        if (list.Members.Count == 1 && !EndsWithAny(before, Makes) || Class().Match(after) is not { Success: true } named || named.Groups["class"].Success && Doing().IsMatch(after))
            return null;
        if (named.Groups["count"].Success)
            return new(named.Groups["class"].Value, 0.85, true);
        // 北京、上海等中心城市已经成为…: what is said of them is no role.
        var spokenOf = before.Length == 0 || EndsWithAny(before, Elsewhere);
        if (named.Groups["name"].Success)
            return spokenOf ? null : new(named.Groups["name"].Value, 0.75, true);
        return !spokenOf && (list.HasOthers || list.Members.Count > 1 && Array.Exists(Builds, m => before.Contains(m, StringComparison.Ordinal))) ? new(named.Groups["class"].Value, 0.75, true) : null;
    }

    [GeneratedRegex("^(?:新?增长极|双城|都市圈|城市群|组团|桥头堡|副中心|先行区)(?![为是])")]
    private static partial Regex Title();

    [GeneratedRegex(@"^(?:(?<count>[0-9一二三四五六七八九十两]{1,3}个)?(?<class>[^，。；、的对与和等“]{2,24}?(?:城市|区县|市县|县市|县区|省区|省份|地区|区域|口岸|景区|开发区|产业带|经济带|城市群|都市圈|" + RoleNouns + @")(?!性))|“(?<name>[^“”，。；]{2,12})”(?=[，。；]|$))")]
    private static partial Regex Class();

    /// <summary>佛山市着力发展以…为基地的金融后台业务: the places act.</summary>
    private static PlaceRole? Acting(string before, string after, PlaceList list) =>
        // 株洲市，重点发展高端装备: the comma only sets off of whom it is said.
        before.Length == 0 && Together().Match(after) is { Success: true } joint ? new(Cut(joint.Groups[1].Value), 0.75, false)
        // 青浦新城：成为长三角的生态宜居之城: a list of what each is to do or be
        : before.Length == 0 && list.Members.Count == 1 && after.Length > 1 && after[0] == '：' && (Acts().IsMatch(after[1..]) || Being().IsMatch(after[1..])) ? new(Cut(after[1..]), 0.75, false)
        // 广州、深圳地区的园区要突出与高新区的联动: what those in each of them are to do
        : before.Length == 0 && list.Members.Count > 1 && Within().Match(after) is { Success: true } within ? new(Cut(within.Groups[1].Value), 0.75, false)
        : (before.Length == 0 || IsTime(before)) && (Acts().IsMatch(after) || before.Length == 0 && after.Length > 1 && after[0] == '，' && list.Members.Count == 1 && Emphasis().IsMatch(after[1..])) ? new(Cut(after.TrimStart('，')), 0.72, false, OnlyOnce: true) : null;

    [GeneratedRegex(@"^(?:要|应当|应|着力|依托|充分|重点|率先|加快|积极|力争|围绕|立足|结合|发挥|打造|大力|全力|主要|承担|利用|布局|培育|突出|承接|以[^，。；]{2,60}为)")]
    private static partial Regex Acts();

    [GeneratedRegex("^(?:[^，。；、的]{0,10}(?:地区|城市|市县|区县))?的([^，。；的]{2,14}?要(?:依托|充分|重点|率先|加快|积极|突出|围绕|立足|结合|发挥|着力|大力|主要|承接|以)[^，。；]{2,60})")]
    private static partial Regex Within();

    [GeneratedRegex("^(?:成为|建设|建成|对标|聚焦|发展|推进|推动|全面|加强|提升|做强|做大|深化|构建|优化|按照|定位)")]
    private static partial Regex Being();

    // 遵义、赤水一带与重庆联动，构建旅游目的地: what comes of it is the role of those who do it.
    [GeneratedRegex("^(?:一带|等地)?与[^，。；]{2,24}?(?:联动|协同|合作|融合)(?:发展)?，((?:构建|打造|建设成?为?|形成|共建)[^，。；]{3,40})")]
    private static partial Regex Together();

    [GeneratedRegex("^(?:重点|主要|着力|大力|优先|积极|加快|立足|依托|发挥)")]
    private static partial Regex Emphasis();

    private static bool IsTime(string clause) => clause.Length <= 12 && (clause.EndsWith("期间", StringComparison.Ordinal) || clause.EndsWith('年') || clause.EndsWith("末", StringComparison.Ordinal));

    /// <summary>重点培育日本、韩国等服务外包目标市场.</summary>
    private static PlaceRole? Market(string before, string after) =>
        TargetMarket().Match(after) is { Success: true } market && EndsWithAny(before, ["培育", "发展", "开拓", "拓展", "面向", "巩固"]) ? new(market.Value, 0.75, false) : null;

    [GeneratedRegex(@"^[^，。；]{0,14}?(?:目标市场|重点市场|重点国家|重点区域|重点地区)")]
    private static partial Regex TargetMarket();

    /// <summary>Words before a place where something comes from or goes to, or that the notice's own is set against.</summary>
    public static readonly string[] Elsewhere = ["承接", "来自", "赴", "到", "往", "与", "同", "和", "向", "从", "由", "对接", "借鉴", "学习", "面向", "面对", "输往", "出口", "吸引", "引进", "居", "列", "比", "较", "除", "紧邻", "毗邻"];

    /// <summary>The clause up to <paramref name="at"/>: from the last ，；：。 on.</summary>
    public static string Clause(string sentence, int at)
    {
        var start = at == 0 ? 0 : Math.Max(at - Reach, sentence.LastIndexOfAny(['，', '；', '：', '。'], at - 1, Math.Min(at, Reach)) + 1);
        return sentence[start..at].Trim().TrimEnd('“');
    }

    /// <summary>The first clause of <paramref name="text"/> as a role.</summary>
    public static string Cut(string text)
    {
        var stop = text.IndexOfAny(['，', '。', '；']);
        var clause = (stop < 0 ? text : text[..stop]).Trim();
        if (clause.Length > 3 && clause[^1] == '等')
            clause = clause[..^1];
        // 主体、C和D为两翼: the next places' role is not of these.
        if (clause.IndexOf('、') is > 0 and var mark && clause.IndexOf('为', mark) > 0)
            clause = clause[..mark];
        return clause.Length > LongestRole ? clause[..LongestRole] : clause;
    }

    /// <summary>Whether <paramref name="text"/> ends with one of <paramref name="endings"/>.</summary>
    public static bool EndsWithAny(string text, string[] endings) => Array.Exists(endings, e => text.EndsWith(e, StringComparison.Ordinal));
}
