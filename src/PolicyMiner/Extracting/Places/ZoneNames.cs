using System.Text.RegularExpressions;
using PolicyMiner.Extracting.Statements;
using PolicyMiner.Text;

namespace PolicyMiner.Extracting.Places;

/// <summary>A named zone or park in a text.</summary>
internal readonly record struct ZoneName(int Start, int End, bool IsPark);

/// <summary>
/// Finds zones and parks (园区、开发区、新区) by the grammar of their names: a kind (高新区, 软件园, 保税区 …) with a proper name before it, which
/// begins with a division (深圳软件园), stands in quotation marks (“…外包城”) or holds none of the words that only describe (重点产业园区).
/// </summary>
internal static partial class ZoneNames
{
    private const int LongestName = 18;

    // Kinds of zones, longer ones first; true = a park, false = a zone with its own administration.
    private static readonly (string Suffix, bool Park, bool NeedsPlace)[] Kinds =
    [
        ("农业高新技术产业示范区", false, false), ("重点开发开放试验区", false, true), ("承接产业转移示范区", false, false), ("边境经济合作区", false, false), ("高新技术产业开发区", false, false), ("经济技术开发区", false, false), ("经济开发区", false, false), ("自主创新示范园区", true, false), ("自主创新示范区", false, false), ("自由贸易试验区", false, false), ("自由贸易港", false, false), ("跨境电子商务综合试验区", false, true), ("综合改革试验区", false, true),
        ("国家级新区", false, true), ("航空港实验区", false, false), ("临空经济区", false, false), ("综合保税区", false, false), ("出口加工区", false, false), ("旅游度假区", false, false), ("文化产业园", true, false), ("高新技术产业园区", true, false),
        ("高新技术服务区", true, false), ("高新开发区", false, false), ("产业开发区", false, true), ("创新示范区", false, false), ("科技产业园", true, false), ("产业园区", true, false), ("工业园区", false, false), ("工业区", false, true), ("示范园区", true, true), ("创业园区", true, false), ("试点园区", true, true),
        ("自贸试验区", false, false), ("自贸区", false, false), ("自贸港", false, false), ("高新区", false, false), ("经开区", false, false), ("开发区", false, false), ("保税港区", false, false), ("保税区", false, false), ("新区", false, false), ("新城", false, true), ("新片区", false, true), ("试验区", false, true), ("实验区", false, false), ("示范区", false, true), ("先行区", false, true), ("合作区", false, false),
        ("经济区", false, false), ("聚集区", false, true), ("集聚区", false, true), ("服务区", true, true), ("商务区", false, false), ("软件园", true, false), ("科技园", true, false), ("产业园", true, false), ("创业园", true, false), ("工业园", true, false), ("物流园", true, false), ("创意园", true, false), ("孵化园", true, false),
        ("知识城", true, false), ("科学城", true, false), ("外包城", true, true), ("设计城", true, true), ("科技城", true, false), ("大学城", true, true), ("未来城", true, false), ("创意谷", true, true), ("药谷", true, true), ("光谷", true, true), ("硅谷", true, true), ("产业基地", true, true), ("基地", true, true), ("园区", true, true), ("港区", false, true), ("片区", false, true), ("地区", false, true), ("城市群", false, false), ("城镇群", false, false), ("城市带", false, true), ("都市圈", false, false), ("都市区", false, false), ("经济带", false, true), ("发展带", false, true), ("城镇带", false, true), ("经济走廊", false, true), ("科创大走廊", false, false), ("创新大走廊", false, false), ("科创走廊", false, false), ("创新走廊", false, false), ("城市圈", false, false), ("经济圈", false, false),
    ];

    // Where a name cannot reach back over: verbs, prepositions, links.
    private static readonly string[] Boundaries =
    [
        "住所", "地址", "注册地", "同意", "获批", "承担", "负责", "统筹", "协调", "委托", "授权", "允许", "要求", "选择", "赋予", "引进", "引入", "吸引", "覆盖", "涵盖", "成立", "建成", "建立", "组建", "筹建", "共建", "新建", "改建", "扩建", "参加", "前往", "规划建设好", "规划建设", "高标准建设", "认定", "命名", "批准", "确定", "建设好", "建设", "发挥", "依托", "推进", "推动", "支持", "打造", "整合", "围绕", "利用", "加快", "规划", "结合", "促进", "鼓励", "引导", "扶持", "培育", "发展", "形成", "设立", "申报", "创建", "提升", "办好", "做强", "做大", "加强",
        "构建", "参照", "借鉴", "位于", "落户", "进入", "入驻", "包括", "以及", "重点", "继续", "启动", "争取", "通过", "按照", "落实", "聚焦", "立足", "集聚", "全面", "大力", "积极", "着力", "进一步", "充分", "深化", "探索", "试点", "推广", "成为", "优化", "完善", "布局", "拓展", "支撑", "带动", "辐射", "激励", "通报", "提供", "作为", "纳入", "列入", "参与", "开展", "培育", "争创", "加入", "振兴", "强化", "增强", "完成", "扎根", "扩大", "保障", "服务好", "推出", "做好", "明确", "制订", "建好", "提高", "放大", "加大", "主动", "优先", "联接", "连接", "衔接", "壮大",
        "定位", "享受", "实施", "实行", "推行", "组织", "指导", "会同", "由", "以", "指", "在", "对", "将", "把", "向", "到", "与", "和", "及", "或", "为", "是", "的", "等", "如", "至", "从", "经", "按", "于", "被", "了", "其", "据", "国家级", "省级", "市级",
    ];

    // Words that describe a zone instead of naming it.
    private static readonly string[] Generic =
    [
        "高品质", "高标准", "高水平", "高质量", "高能级", "中国", "世界", "省", "中西部", "返乡", "农民", "农产品", "区县", "渔业", "林业", "牧业", "林果", "畜牧", "水产", "花卉", "苗木", "茶叶", "中药", "食品", "纺织", "服装", "家具", "陶瓷", "机械", "装备", "汽车", "新能源", "新材料", "生物", "医药", "建材", "冶金", "有色", "轻工", "石化", "主城", "中心城", "县城", "城镇", "东中西部", "东西部", "优秀", "一流", "主要", "服务", "外包", "示范", "重点", "国家", "特色", "产业", "高新", "经济", "技术", "现代", "农业", "工业", "软件", "科技", "电子", "商务", "物流", "金融", "文化", "创意", "旅游", "生态", "国际", "综合", "各", "本", "该", "此", "某", "全国", "全球", "全域", "新建", "新设", "新型", "大型", "小型", "相关", "有关", "现有", "一批", "若干", "专业", "高端", "先进", "制造",
        "时尚", "城市", "农村", "乡村", "乡镇", "县域", "区域", "聚集", "集聚", "主导", "优势", "特殊", "海关", "出口", "边境", "跨境", "互联网", "数字", "智慧", "智能", "绿色", "循环", "低碳", "创新", "创业", "孵化", "中小", "民营", "外商", "台商", "跨", "县级", "市级", "省级", "区级", "镇级", "村级", "地方", "个", "多个", "两个", "三个", "当地", "所在", "周边", "沿海", "沿边", "沿江", "沿湖", "港口", "滨海", "滨江", "临港",
        "内陆", "东部", "中部", "西部", "东北", "贫困", "脱贫", "欠发达", "粮食", "畜禽", "蔬菜", "水果", "种植", "养殖", "人才", "实训", "培训", "教育", "教学", "研发", "生产", "加工", "储备", "供应", "配套", "公共", "开放", "改革", "协同", "融合", "循环", "自由", "自主", "对外", "航空", "临空", "保税", "有条件", "符合", "成熟", "国内", "国外", "境外",
        "海外", "境内", "我省", "我市", "全省", "全市", "其他", "不同", "同一", "原有", "老", "已有", "首批", "第一", "部分", "主要", "核心", "中心", "先导", "引领", "功能", "平台", "项目", "企业", "行业", "关键", "大学", "总部", "众创", "双创", "直播", "电商", "就业", "人力", "见习", "检验", "检测", "医疗", "健康", "养老", "体育", "安全", "应急", "环保", "能源", "化工", "钢铁",
    ];

    private static readonly System.Buffers.SearchValues<char> FirstOfKinds = System.Buffers.SearchValues.Create([.. Kinds.Select(k => k.Suffix[0]).Distinct()]);

    private static readonly NameLengths KindsAt = new(Kinds.Select(k => k.Suffix));

    /// <summary>All zones of <paramref name="text"/>, in order, none inside another.</summary>
    public static IReadOnlyList<ZoneName> Find(string text, Brackets brackets)
    {
        var zones = new List<ZoneName>();
        var covered = 0; // up to here stands a kind without a name: its shorter tails name nothing either
        for (var i = 2; i < text.Length; i++)
        {
            if (text.AsSpan(i).IndexOfAny(FirstOfKinds) is not (>= 0 and var next))
                break;
            i += next;
            if (KindsAt.Of(text, i) == 0)
                continue;
            foreach (var (suffix, park, needsPlace) in Kinds)
            {
                if (text[i] != suffix[0] || i < covered || !text.AsSpan(i).StartsWith(suffix))
                    continue;
                var end = i + suffix.Length;
                if (suffix == "新城" && text[i - 1] == '创')
                    continue; // 创新城
                if (suffix[^1] == '区' && end < text.Length && "域划别位块间".Contains(text[end]) && !text.AsSpan(end).StartsWith("位于"))
                    continue; // 海洋经济区域
                if (suffix[^1] == '园' && end < text.Length && text[end] == '区')
                    end++; // 文化产业园区
                covered = end;
                var before = zones.Count > 0 ? zones[^1] : default;
                if (StartOf(text, i, needsPlace && before.End == 0 && !(suffix == "新城" && IsLabel(text, end)), suffix) is { } start && !IsPartOfBody(text, end))
                {
                    // 成渝地区双城经济圈|产业合作园区: parks of a region have no name of their own.
                    if (before.End > start && IsRegion(text, before.End) && !IsProper(text[before.End..i]))
                        break;
                    // 郑东新区 + …产业基地: a park inside the zone just found takes its name along.
                    if (before.End > start && before.Start == start && i - before.End <= 12)
                        zones.RemoveAt(zones.Count - 1);
                    else if (before.End > start || (needsPlace && before.End > 0 && StartOf(text, i, true, suffix) is null))
                        break;
                    // 某市开发区（某某知识城）: a second name in brackets belongs to it.
                    if (end < text.Length && text[end] == '（' && brackets.Partner(end) is > 0 and var close && close - end < 20 && !text.AsSpan(end + 1).StartsWith("以下") && !text.AsSpan(end + 1).StartsWith("简称") && EndsAsZone(text[(end + 1)..close]))
                        end = close + 1;
                    zones.Add(new(start, end, park));
                    i = end - 1;
                }
                break;
            }
        }
        return zones;
    }

    /// <summary>武陵山区城镇群, 光谷科创大走廊: a region, no zone with an administration.</summary>
    public static bool IsRegion(string text, int end) => text[end - 1] is '群' or '圈' or '带' or '廊';

    // 南汇新城：打造…: the town that the paragraph is about needs no place before it, where 调味品产业集聚区： is a kind.
    private static bool IsLabel(string text, int end) => end < text.Length && text[end] is '：' or ':' && text.AsSpan(0, end).IndexOfAny('，', '。', '；') < 0;

    /// <summary>Whether <paramref name="name"/> ends as a zone does.</summary>
    public static bool EndsAsZone(string name) => name.Length > 3 && Array.Exists(Kinds, k => name.EndsWith(k.Suffix, StringComparison.Ordinal));

    private static int? StartOf(string text, int suffixAt, bool needsPlace, string suffix)
    {
        // In quotation marks the whole quotation is the name, unless it only describes.
        var run = suffixAt;
        while (run > 0 && suffixAt - run < LongestName && IsNameCharacter(text[run - 1]))
            run--;
        var quoted = run > 0 && text[run - 1] == '“' && suffixAt + suffix.Length < text.Length && text[suffixAt + suffix.Length] == '”';
        // “才聚光谷”“长江人才说”系列活动: what is held there
        if (quoted && Event().IsMatch(text, suffixAt + suffix.Length + 1))
            return null;
        if (quoted)
            return IsProper(text[run..suffixAt]) || text.AsSpan(run).StartsWith("国家") && !text.AsSpan(run).StartsWith("国家级") || text.AsSpan(run).StartsWith("中国") ? run : null;
        // 中国（河南）自由贸易试验区, 西部（重庆）…产业园
        if (run > 5 && text[run - 1] == '）' && text.LastIndexOf('（', run - 1, Math.Min(run, 12)) is > 1 and var open && AdministrativeDivisions.Find(text[(open + 1)..(run - 1)]).Count > 0)
            return text.AsSpan(open - 2, 2) is "中国" or "西部" or "东部" or "中部" or "国际" or "国家" ? open - 2 : null;
        var start = AfterBoundary(text, run, suffixAt);
        start = OverDash(text, WithPlace(text, run, start, suffixAt));
        start = AtPlace(text, start, suffixAt);
        // 做好|民营科技园: a verb before the kind names nothing.
        while (ActionVerbs.Beginning(text.AsSpan(start, suffixAt - start)) is { } verb)
            start += verb.Length;
        if (suffixAt - start < 2)
            return null;
        var name = text[start..suffixAt];
        var division = AdministrativeDivisions.LongestAt(name + suffix, 0, shortNames: true);
        if (division is { } found)
        {
            // 东城区, 浦东新区: a whole division is one already; 山东半岛…, 广州天河… name something in it.
            if (found.Name.Length >= name.Length + suffix.Length)
                return suffix == "新区" ? start : null;
            var rest = name[Math.Min(found.Name.Length, name.Length)..];
            // 中西部地区… begins like 中西区; 长春、吉林、延边服务外包产业园区 are parks of three cities, not one's name.
            if ((found.Divisions[0].Level == DivisionLevel.County && found.Divisions[0].Name != found.Name && !IsProper(name)) || (!IsProper(rest) && FollowsPlace(text, start)))
                return null;
            // 杨凌示范区
            if (rest.Length == 0 && suffix is "示范区" or "试验区" or "先行区" && found.Divisions[0].Name != found.Name)
                return start;
            return suffix is "地区" or "片区" or "港区" or "示范区" or "试验区" or "先行区" ? rest.Length >= 2 && IsProper(rest) ? start : null : start;
        }
        if (suffix == "地区" && Sides().IsMatch(name))
            return null;
        // 皖江承接产业转移示范区, 渝东北三峡库区城镇群; 南疆西南部地区 only says where
        if (Areas.LongestAt(name, 0) is { Kind: "region" } part && name.AsSpan(part.Name.Length).StartsWith("地区") && !IsProper(name[(part.Name.Length + 2)..]))
            return null; // 珠江三角洲地区|民营科技园: whose kind it is
        if (Areas.LongestAt(name, 0) is { Kind: "region" } area)
            return name.Length > area.Name.Length && name.AsSpan(area.Name.Length).IndexOfAnyExcept("东西南北中部沿") < 0 ? null : name == area.Name && (suffix[^1] is '群' or '圈' or '带' || suffix == "经济区") || name.Length - area.Name.Length >= 2 && (IsProper(name[area.Name.Length..]) || !needsPlace && IsProper(name) || name.Length - area.Name.Length >= 4 && Array.Exists(NamedDoings, d => name.EndsWith(d, StringComparison.Ordinal))) || suffix == "新区" ? start : null; // 辽东湾新区, 长三角生态绿色一体化发展示范区
        return needsPlace && !(suffix[^1] == '带' && Landmark().IsMatch(name)) ? null : IsProper(name) && !Says(name) ? start : null;
    }

    // 粤东粤西粤北地区: parts of one province, and no zone
    [GeneratedRegex("^(.)[东西南北中](?:\\1[东西南北中])+$")]
    private static partial Regex Sides();

    // 有望升级国家|高新区, 并通报|高新区: what holds a verb or begins like a clause names nothing.
    private static bool Says(string name) => "并拟且则未不已应须可经所有".Contains(name[0]) || name.Contains("以上", StringComparison.Ordinal) || ActionVerbs.AfterLastDropped(name) > 0;

    /// <summary>Where a name that ends at <paramref name="end"/> can begin at the earliest: behind the last verb, preposition or link.</summary>
    public static int AfterBoundary(string text, int from, int end)
    {
        var start = from;
        foreach (var boundary in Boundaries)
        {
            var at = text.LastIndexOf(boundary, end - 1, end - from, StringComparison.Ordinal);
            if (at >= 0 && at + boundary.Length > start && !InsideDivision(text, from, at, boundary.Length) && !(boundary.Length == 1 && InsideWord(text, at)))
                start = at + boundary.Length;
        }
        return start;
    }

    [GeneratedRegex("\\G(?:“[^”]{1,16}”)*(?:系列)?(?:品牌)?(?:活动|大赛|行动|计划|论坛|招聘)")]
    private static partial Regex Event();

    // 沪昆高铁经济带, 环洞庭湖经济带: along what it lies.
    [GeneratedRegex("^(?![沿临滨江河海湖山])[^的]{1,6}?(?:高铁|铁路|高速|[湖江河湾山岛])")]
    private static partial Regex Landmark();

    private static readonly string[] Openers = ["共建", "共享", "推进", "推动", "支持", "加快", "建设", "规划", "打造", "深化", "促进"];

    private static readonly string[] NamedDoings = ["建设", "发展", "合作", "改革", "振兴", "转移", "开放", "融合"];

    /// <summary>重点开发|天津滨海新区, 确保|四川天府新区: a province or city begins the name that it stands in, but not in 中新|广州知识城, which two countries share.</summary>
    private static int AtPlace(string text, int start, int suffixAt)
    {
        if (text[start] == '中' && suffixAt - start < LongestName && !text.AsSpan(start).StartsWith("中心"))
            return start;
        for (var at = start; at < suffixAt - 1; at++)
        {
            if (AdministrativeDivisions.LongestAt(text, at, shortNames: true) is { } division && (division.Divisions[0].Level != DivisionLevel.County || at == start) && at + division.Name.Length < suffixAt)
                return at - start is 1 or > LongestVerb ? start : at;
        }
        return start;
    }

    // What AtPlace takes for a verb is no longer; more is the beginning of a name.
    private const int LongestVerb = 4;

    // 苏南现代化建设示范区, 浙江海洋经济发展示范区: a verb inside a name that begins with a place, unless it is what the place does (浙江建设…示范区).
    private static int WithPlace(string text, int run, int start, int suffixAt)
    {
        for (var at = run; at < start; at++)
        {
            if (at != run && !Array.Exists(Openers, o => at - o.Length >= run && string.CompareOrdinal(text, at - o.Length, o, 0, o.Length) == 0))
                continue;
            var length = Areas.LongestAt(text, at) is { Kind: "region" } area ? area.Name.Length
                : AdministrativeDivisions.LongestAt(text, at, shortNames: true) is { } found && (found.Divisions[0].Name == found.Name || found.Divisions[0].Level != DivisionLevel.County) ? found.Name.Length : 0;
            var rest = at + length;
            if (length >= 2 && suffixAt - rest is >= 4 and <= 10 && Array.Exists(NamedDoings, v => string.CompareOrdinal(text, suffixAt - 2, v, 0, 2) == 0)
                && text[rest..(suffixAt - 2)] is var noun && !Array.Exists(Boundaries, b => b.Length > 1 && noun.Contains(b, StringComparison.Ordinal)))
                return at;
        }
        return start;
    }

    /// <summary>Whether a division and 、 stand right before <paramref name="at"/>.</summary>
    private static bool FollowsPlace(string text, int at)
    {
        if (at < 3 || text[at - 1] is not ('、' or '和' or '及') || text[at - 2] == '区')
            return false; // 葫芦岛老城区、南票新区: what ends so needs no more
        return BeforePlace(text, at - 1) is not null;
    }

    /// <summary>天津滨海新区管委会 is a body, not a place.</summary>
    private static bool IsPartOfBody(string text, int end)
    {
        // 渔业产业园10个 counts parks, it names none.
        if (end + 1 < text.Length && char.IsAsciiDigit(text[end]) && text.AsSpan(end, Math.Min(6, text.Length - end)).IndexOfAny("个家处") > 0)
            return true;
        foreach (var word in (ReadOnlySpan<string>)["管委会", "管理委员会", "人民政府", "党工委", "办事处", "分局", "有限公司", "公司", "投资", "协会", "管理局", "管理办法"])
        {
            if (text.AsSpan(end).StartsWith(word))
                return true;
        }
        return false;
    }

    // 少建成1个家政服务 counts what is to be built.
    [GeneratedRegex(@"[0-9一二两三四五六七八九十百几]\s?[个家处座片批大]")]
    private static partial Regex Count();

    private static bool IsProper(string name) =>
        name.Length >= 2 && !name.Contains('各') && name[0] != '非' && !Count().IsMatch(name) && !Array.Exists(Generic, g => name.StartsWith(g, StringComparison.Ordinal)) && !char.IsAsciiDigit(name[0]) && !("一二三四五六七八九十百个家批类些".Contains(name[0]) && !name.StartsWith("一体化", StringComparison.Ordinal));

    // Words of names that hold a boundary character: 德州运河经济开发区, 大数据产业园, 自由贸易.
    private static readonly string[] Words = ["经济", "经贸", "数据", "自由", "对外", "以上", "以下"];

    private static bool InsideWord(string text, int at) =>
        Array.Exists(Words, w => w.IndexOf(text[at]) is >= 0 and var offset && at >= offset && string.CompareOrdinal(text, at - offset, w, 0, w.Length) == 0);

    // 黑龙江绥芬河—东宁重点开发开放试验区: two places that a dash joins, with the province before them.
    private static int OverDash(string text, int start)
    {
        if (start < 3 || text[start - 1] != '—' || AdministrativeDivisions.LongestAt(text, start, shortNames: true) is not { } second || string.CompareOrdinal(text, start - 1 - second.Name.Length, second.Name, 0, second.Name.Length) == 0)
            return start; // 都匀—都匀经开区 are two
        var at = start - 1;
        while (BeforePlace(text, at) is { } earlier)
            at = earlier;
        return at == start - 1 ? start : at;
    }

    // Where the division begins that ends at a position, or null.
    private static int? BeforePlace(string text, int end)
    {
        for (var start = Math.Max(0, end - 8); start <= end - 2; start++)
        {
            if (AdministrativeDivisions.LongestAt(text, start, shortNames: true) is { } division && start + division.Name.Length == end || Areas.LongestAt(text, start) is { Kind: "region" } area && start + area.Name.Length == end)
                return start; // also 关中—天水经济区
        }
        return null;
    }

    /// <summary>A boundary word inside the name of a division (和平区, 从化) cuts nothing.</summary>
    private static bool InsideDivision(string text, int from, int at, int length)
    {
        if (length > 1)
            return false;
        for (var start = Math.Max(from, at - 3); start <= at; start++)
        {
            if (AdministrativeDivisions.LongestAt(text, start, shortNames: false) is { } division && start + division.Name.Length > at + length)
                return true;
        }
        return false;
    }

    private static bool IsNameCharacter(char c) => c is >= '\u4E00' and <= '\u9FFF' || char.IsAsciiLetterOrDigit(c);
}
