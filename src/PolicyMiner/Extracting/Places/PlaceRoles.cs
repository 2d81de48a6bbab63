using System.Text.RegularExpressions;

namespace PolicyMiner.Extracting.Places;

/// <summary>The role that a sentence gives to a list of places.</summary>
/// <param name="Role">In the document's words.</param>
/// <param name="IsStanding">Whether the role is a standing that also counts where the notice only describes (中国服务外包示范城市).</param>
/// <param name="OnlyOnce">Whether it counts only for places that the paragraph gives no other role.</param>
/// <param name="GoesOn">Whether it holds for the lists that follow it directly: 包括河南省的郑州、开封，山西省的长治、晋城.</param>
internal sealed record PlaceRole(string Role, double Confidence, bool IsStanding, bool OnlyOnce = false, bool GoesOn = false);

/// <summary>
/// Reads the role from what stands around a list of places: 以L为核心, 带动L, 支持L建设…, L要…, L是…示范城市, 在L开展试点, …范围包括L. A place that
/// stands in none of these positions (a competitor, a market, the source of a transfer) has no role and gives no record.
/// </summary>
internal static partial class PlaceRoles
{
    /// <summary>Roles are cut there.</summary>
    public const int LongestRole = 40;

    /// <summary>How far around the places their role is looked for.</summary>
    private const int Reach = 160;

    private static readonly string[] Situations = ["已形成", "已初步", "初步形成", "已成为", "已经成为", "正在形成", "已经形成", "呈现", "相比", "占全国", "转移到", "来自"];

    private static readonly string[] Supports = ["推进", "推动", "支持", "促进", "鼓励", "引导", "扶持", "帮助", "适度促进", "赋予", "授权", "加快"];

    /// <summary>What a city can be, at the end of a role.</summary>
    public const string RoleNouns = "示范城市|试点城市|示范市|示范县|示范区|试点地区|试点省份|试点省|试点市|试点县|试点|基地城市|示范基地|产业基地|基地|中心城市|节点城市|名城|枢纽城市|枢纽|门户|高地|先行区|试验区|支点|重点区域|重点地区|集聚区|聚集区|增长极|桥头堡|中心|城市|园区";

    // Between the places and 为 only what counts or sums them up: 以广州、深圳市两个国家服务外包示范城市为核心.
    [GeneratedRegex(@"^(?:(?:等|两个|三个|[0-9]+个|[两三四五六七八九十]大)[^，。；：]{0,26}?|[^，。；：的]{0,12}?(?:城市|园区|地区|区域|基地|市|县|区))??为([^，。；]{2,40})")]
    private static partial Regex AsRole();

    [GeneratedRegex(@"^(?:要|应当|应|着力|依托|充分|重点|率先|加快|积极|力争|围绕|立足|结合|发挥|打造|大力|全力|主要|承担|利用|布局|培育|突出|承接|以[^，。；]{2,60}为)")]
    private static partial Regex Acts();

    [GeneratedRegex(@"^(?:在|率先|加快|组团|合力|协同|携手|联合|共同|建设|打造|申报|创建|争创|用好|利用|充分|发展|开展|结合|根据|依托|成为|要|共建|建立|设立|承接|承担|做强|做大|强化|先行|做好|整合|完善|探索|打响|规划|引进|建成|提升|融入|发挥|立足|推进|推动|深化|实施|加强|积极|大力|有条件|优先|纳入|“)")]
    private static partial Regex Doing();

    [GeneratedRegex(@"^(?:确定|设立|开展|建设|认定|布局|先行|试行|实施|推广|选择|启动|率先|部署)的?([^，。；]{0,40})")]
    private static partial Regex DoneThere();

    [GeneratedRegex(@"^[^，。；]{2,30}?(?:" + RoleNouns + ")")]
    private static partial Regex RoleNoun();

    [GeneratedRegex(@"^[^，。；的等]{2,16}?(?:园区|产业园|基地|示范区|集聚区|聚集区|产业带|经济带|城市群|都市圈)")]
    private static partial Regex NounBehind();

    /// <summary>The role of <paramref name="list"/> in <paramref name="sentence"/>, or null.</summary>
    public static PlaceRole? Of(string sentence, PlaceList list)
    {
        var before = Clause(sentence, list.Start);
        var after = sentence[list.Tail..Math.Min(sentence.Length, list.Tail + Reach)].TrimStart('”');
        // Markets and sources beyond the mainland have a role only where the notice calls them a target.
        if (list.Members.All(m => m.Kind is "country" or "abroad"))
            return Market(before, after);
        var situational = Array.Exists(Situations, s => before.Contains(s, StringComparison.Ordinal));
        return PlaceStandings.Of(sentence, list, before, after) ?? (situational ? null : Aims(before, after, list));
    }

    private static PlaceRole? Aims(string before, string after, PlaceList list) =>
        Named(before, after) ?? Counted(after, list) ?? Around(before, after, list) ?? Drawn(before, after, list) ?? Supported(before, after, list) ?? There(before, after, list) ?? Leaning(before, after, list) ?? Raised(before, after) ?? Becoming(before, after) ?? Built(before, after, list) ?? Merging(after, list) ?? Classed(before, after, list) ?? Acting(before, after);

    /// <summary>以上海为龙头; …，江浙为两翼.</summary>
    private static PlaceRole? Named(string before, string after)
    {
        if (before.EndsWith('以') && AsRole().Match(after) is { Success: true } role)
            return new(Whole(Cut(role.Groups[1].Value), after[(role.Groups[1].Index + role.Groups[1].Length)..]), 0.93, false);
        return before.Length == 0 && after.StartsWith('为') && AsRole().Match(after) is { Success: true } second && !after.StartsWith("为了", StringComparison.Ordinal)
            ? new(Cut(second.Groups[1].Value), 0.75, false) : null;
    }

    // 以A、B为主的C组团: the role is what they are the core of.
    private static readonly string[] Cores = ["重点的", "主的", "主体的", "核心的", "中心的", "龙头的"];

    // 以A、B为重点，打造C产业带: what they are the focus of stands in the next clause.
    private static string Whole(string role, string rest) =>
        Array.Find(Cores, c => role.StartsWith(c, StringComparison.Ordinal)) is { } core ? role[core.Length..]
        : role.Length <= 4 && rest.StartsWith('，') && Making().IsMatch(rest[1..]) ? Cut(role + "：" + Cut(rest[1..])) : role;

    /// <summary>围绕江津、荣昌，打造富硒产业经济带.</summary>
    private static PlaceRole? Around(string before, string after, PlaceList list) =>
        list.Members.Count > 1 && EndsWithAny(before, ["围绕", "依托", "立足"]) && after.StartsWith('，') && Making().IsMatch(after[1..]) ? new(Cut(after[1..]), 0.8, false) : null;

    /// <summary>大足、铜梁、潼南4个桥头堡城市率先…: what the listed ones are counted as.</summary>
    private static PlaceRole? Counted(string after, PlaceList list) =>
        list.Members.Count > 1 && CountedAs().Match(after) is { Success: true } role ? new(role.Groups[1].Value, 0.85, true) : null;

    [GeneratedRegex(@"^[0-9一二三四五六七八九十两]{1,3}个([^，。；、的]{2,24}?(?:城市|区县|市县|县区|园区|" + RoleNouns + "))")]
    private static partial Regex CountedAs();

    [GeneratedRegex(@"^(?:联合|共同|加快|着力|重点|积极|大力|规划|推动|推进)?(?:打造|建设|培育|形成|发展|构建|布局|新（改）建|建成|做大|做强|培植|创建)[^，。；]{3,}")]
    private static partial Regex Making();

    /// <summary>带动宁波、南通、嘉兴等有发展潜力的城市共同发展.</summary>
    private static PlaceRole? Drawn(string before, string after, PlaceList list) =>
        EndsWithAny(before, ["带动", "辐射", "辐射带动", "联动", "兼顾"]) && (list.HasOthers || list.Members.Count > 1) ? new("带动" + (list.HasOthers ? "：" : "") + Cut(after), 0.88, false) : null;

    /// <summary>支持佛山市等具备基本条件的地级以上市申报国家示范城市.</summary>
    private static PlaceRole? Supported(string before, string after, PlaceList list)
    {
        if (!SupportsBefore(before) || after.StartsWith('、'))
            return null;
        if (Doing().IsMatch(after))
            return new(Cut(after), 0.88, false);
        // 推进烟台等服务外包产业聚集区加快发展; 推动南通新机场建设 speaks of an airport, not of Nantong.
        var noun = RoleNoun().Match(after);
        if (!list.HasOthers && list.Members.Count == 1 && (list.Members[0].Kind is "city" or "province" or "district" or "county"))
            return Lasting().Match(after) is { Success: true } position ? new(position.Value, 0.8, false) : null;
        return noun.Success || after.Contains("发展", StringComparison.Ordinal) || after.Contains("建设", StringComparison.Ordinal) || after.Contains("申报", StringComparison.Ordinal) || after.Contains("加快", StringComparison.Ordinal) || Joined().IsMatch(after)
            ? after.Length > 1 && !"的”".Contains(after[0]) ? new(Cut(after), 0.8, false) : null : null;
    }

    [GeneratedRegex("^[^，。；]{0,8}?(?:一体化|同城化|联动|互联互通|联合|协作|协同)")]
    private static partial Regex Joined();

    // 加快内蒙古自治区向北开放桥头堡建设: a position of the place itself.
    [GeneratedRegex("^[^，。；、的]{0,16}?(?:桥头堡|门户|枢纽|高地|增长极|支点|先行区|试验区|示范区|副中心|中心城市|节点城市)(?=建设|地位|作用|[，。；]|$)")]
    private static partial Regex Lasting();

    private static bool SupportsBefore(string before)
    {
        foreach (var verb in Supports)
        {
            if (before.EndsWith(verb, StringComparison.Ordinal))
                return true;
            // 适度促进有条件的海南、云南…
            var at = before.LastIndexOf(verb, StringComparison.Ordinal);
            if (at >= 0 && before.EndsWith('的') && before.Length - at <= 16)
                return true;
        }
        return false;
    }

    /// <summary>工程机械重点布局在玉林; 在京津冀开展试点; 在济南、青岛等9市确定的省级示范基地.</summary>
    private static PlaceRole? There(string before, string after, PlaceList list) =>
        EndsWithAny(before, ["布局在", "布局于", "布局到"]) && before.Length > 5 ? new(Cut(before[..^1]), 0.85, false) : EndsWithAny(before, ["在", "选择"]) && DoneThere().Match(after) is { Success: true } && (list.Members.Count > 1 || after.Contains("试点", StringComparison.Ordinal)) ? new(Cut(after), 0.82, true) : null;

    /// <summary>依托济南、青岛等…示范基地; 发挥长三角、珠三角地区…优势.</summary>
    private static PlaceRole? Leaning(string before, string after, PlaceList list)
    {
        if (before.EndsWith("依托", StringComparison.Ordinal) && list.HasOthers && RoleNoun().Match(after) is { Success: true } noun)
            return new(Cut(noun.Value), 0.85, false);
        return before.EndsWith("发挥", StringComparison.Ordinal) && Strength().Match(after) is { Success: true } strength ? new(strength.Value, 0.82, false) : null;
    }

    /// <summary>增强武汉、长沙中心城市功能, 提升南京都市区的国际化水平: what the place is to become better at.</summary>
    private static PlaceRole? Raised(string before, string after) =>
        EndsWithAny(before, ["提升", "增强", "强化", "提高", "巩固", "做大做强", "放大", "突出", "完善", "统筹", "整合"]) && Quality().Match(after) is { Success: true } role ? new(role.Value, 0.82, false) : null;

    [GeneratedRegex("^[^，。；、]{0,16}?(?:功能|水平|能级|首位度|辐射力|带动力|影响力|竞争力|承载力|能力|实力|地位|优势|作用)")]
    private static partial Regex Quality();

    /// <summary>鞍山建设成冶金设备生产基地; 构建遵义都市圈.</summary>
    private static PlaceRole? Becoming(string before, string after) =>
        Array.Find(Makers, m => before.EndsWith(m, StringComparison.Ordinal)) is { } maker && (after.Length == 0 || after[0] is '，' or '。' or '；') ? new(maker, 0.7, false)
        : Become().Match(after) is { Success: true } become && !EndsWithAny(before, Elsewhere) ? new(Cut(become.Groups[1].Value), 0.85, false) : null;

    private static readonly string[] Makers = ["构建", "打造", "培育"];

    [GeneratedRegex("^(?:建设|打造|培育|发展|建)成为?([^，。；]{2,40})")]
    private static partial Regex Become();

    /// <summary>建设形成…的长春、吉林、延边服务外包产业园区.</summary>
    private static PlaceRole? Built(string before, string after, PlaceList list)
    {
        if (list.Members.Count > 1 && NounBehind().Match(after) is { Success: true } noun && (before.Contains("建设", StringComparison.Ordinal) || before.Contains("形成", StringComparison.Ordinal) || before.Contains("打造", StringComparison.Ordinal) || before.Contains("规划", StringComparison.Ordinal)))
            return new(noun.Value, 0.8, false);
        // 建设西安国家中心城市, 依托郑州国家中心城市建设
        return list.Members.Count == 1 && EndsWithAny(before, ["建设", "打造", "创建", "依托"]) && Lasting().Match(after) is { Success: true } position ? new(position.Value, 0.85, false) : null;
    }

    /// <summary>西安—咸阳一体化发展取得实质性进展.</summary>
    private static PlaceRole? Merging(string after, PlaceList list) => list.Members.Count > 1 && Merged().Match(after) is { Success: true } merged ? new(merged.Value, 0.8, false) : null;

    [GeneratedRegex("^(?:一体化|同城化)(?:高质量)?(?:发展|建设|示范区)?")]
    private static partial Regex Merged();

    /// <summary>重点培育日本、韩国等服务外包目标市场.</summary>
    private static PlaceRole? Market(string before, string after)
    {
        var market = TargetMarket().Match(after);
        return market.Success && EndsWithAny(before, ["培育", "发展", "开拓", "拓展", "面向", "巩固"]) ? new(market.Value, 0.75, false) : null;
    }

    // 发挥长三角地区已经形成的…优势, but not 发挥上海市公共信用信息平台作用: the strength must be the place's own.
    [GeneratedRegex(@"^(?:[^，。；]{0,5}|(?:的|已|已经|现有|龙头|辐射|引领|区位|产业|人才|资源|科教|港口|国际|大都市|中心城市|核心|枢纽|门户|省会)[^，。；]{0,30}?|(?:对|在)[^，。；]{1,20}?(?:的|中)[^，。；]{0,10})(?:优势|作用)|^(?:位于[^，。；]{0,30}?的|[^，。；、]{0,20}?(?:城市|中心|枢纽|门户))[^，。；]{0,16}?(?:优势|作用)")]
    private static partial Regex Strength();

    [GeneratedRegex(@"^[^，。；]{0,14}?(?:目标市场|重点市场|重点国家|重点区域|重点地区)")]
    private static partial Regex TargetMarket();

    /// <summary>佛山市着力发展以…为基地的金融后台业务: the places act.</summary>
    private static PlaceRole? Acting(string before, string after)
    {
        if (before.Length > 0 && !IsTime(before))
            return null;
        return Acts().IsMatch(after) ? new(Cut(after), 0.72, false, OnlyOnce: true) : null;
    }

    /// <summary>A、B等重点城市, C等东部沿海发达地区: the class that the listed ones are examples of; A、B“双城记”: the name they go by.</summary>
    private static PlaceRole? Classed(string before, string after, PlaceList list)
    {
        // 北京、上海等中心城市已经成为…: what is said of them is no role.
        if (before.Length == 0 || list.Members.Count == 1 && !EndsWithAny(before, Makers) || EndsWithAny(before, Elsewhere))
            return null;
        var kind = list.HasOthers ? Class().Match(after) : Nickname().Match(after);
        return kind.Success ? new(kind.Value.Trim('“', '”'), 0.75, true) : null;
    }

    [GeneratedRegex("^“[^“”，。；]{2,12}”")]
    private static partial Regex Nickname();

    [GeneratedRegex("^[^，。；、的对与和]{2,14}?(?:城市|区县|市县|县市|省区|省份|地区|区域|园区|口岸|景区|开发区)")]
    private static partial Regex Class();

    /// <summary>Words before a place where something comes from or goes to, or that the notice's own is set against.</summary>
    public static readonly string[] Elsewhere = ["承接", "来自", "赴", "到", "往", "与", "同", "和", "向", "从", "由", "对接", "借鉴", "学习", "面向", "面对", "输往", "出口", "吸引", "引进", "居", "列", "比", "较", "除", "紧邻", "毗邻"];

    private static bool IsTime(string clause) => clause.Length <= 12 && (clause.EndsWith("期间", StringComparison.Ordinal) || clause.EndsWith('年') || clause.EndsWith("末", StringComparison.Ordinal));

    /// <summary>The clause up to <paramref name="at"/>: from the last ，；：。 on.</summary>
    public static string Clause(string sentence, int at)
    {
        var start = at == 0 ? 0 : Math.Max(at - Reach, sentence.LastIndexOfAny(['，', '；', '：', '。', ',', ';'], at - 1, Math.Min(at, Reach)) + 1);
        return sentence[start..at].Trim().TrimEnd('“');
    }

    /// <summary>The first clause of <paramref name="text"/> as a role.</summary>
    public static string Cut(string text)
    {
        var stop = text.IndexOfAny(['，', '。', '；', ',', ';']);
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
