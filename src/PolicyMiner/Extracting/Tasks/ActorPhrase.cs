using PolicyMiner.Extracting.Places;
using PolicyMiner.Text;

namespace PolicyMiner.Extracting.Tasks;

/// <summary>
/// Who acts in a sentence: departments by their grammar (省商务厅, 各有关部门, 县级以上人民政府), areas that stand for their governments (各地, 济南和青岛市).
/// Firms, applicants and other private persons are no actors of a task.
/// </summary>
internal static class ActorPhrase
{
    /// <summary>The longest list of actors that is read, in characters.</summary>
    private const int Longest = 220;

    // 报送范围和标准及责任单位 names no unit.
    private const int LongestUnit = 14;

    /// <summary>How long a slogan inside a name may be.</summary>
    public const int LongestSlogan = 12;

    // What the name of a body that can be given a task ends in.
    private static readonly string[] Bodies =
    [
        "部门", "厅", "局", "委", "委员会", "办", "办公室", "值班室", "督查室", "研究室", "工作室", "办公厅", "署", "法院", "检察院", "国务院", "政府", "管委会", "海关", "银行", "分行", "支行", "营管部", "营业管理部", "中心", "办事处", "街道", "领导小组", "协调小组", "工作小组", "专项小组", "专责小组", "工作组",
        "督查组", "督导组", "检查组", "核查组", "推进组", "专班", "指挥部", "防指", "安委会", "专委会", "联席会议", "常务会议", "全体会议", "办公会议", "总队", "支队", "大队", "中队", "人民医院", "中医院", "卫生院", "保健院", "供销合作社", "电网企业", "供电企业", "供销社", "总社", "工商联", "工会", "总工会", "妇联", "残联", "科协", "村委会", "居委会", "（居）委会", "团委", "团市委", "团省委", "党委", "党组", "党工委", "高校", "院校", "高等学校", "高等院校", "科研院所",
        "协会", "学会", "商会", "联合会", "担保机构", "担保基金", "金融机构", "保险机构", "检测机构", "检验机构", "鉴定机构", "分支机构", "派出机构", "救援机构", "监督机构", "监察机构", "检疫机构", "征收机构", "稽查机构", "仲裁机构", "审计机构", "统计机构", "储备机构", "派出所", "司法所", "税务所", "工商所", "财政所", "监督所", "工作机构", "办事机构", "援助机构", "疾控机构", "卫生机构", "公共机构", "执法机构", "法制机构", "指挥机构", "管理机构", "服务机构", "监管机构", "行政机构", "主管机构", "经办机构", "核对机构", "公安机关", "税务机关", "司法机关", "行政机关", "登记机关", "审批机关", "主管机关", "认定机关", "机关", "兵团",
        "银保监会", "证监会", "银监会", "保监会", "国资委", "发改委", "人大", "政协", "纪委监委", "监委", "编办", "网信办", "外办", "侨办", "台办", "部委", "总局", "分局", "保险公司", "电网公司", "出资人", "路长", "电视台", "日报社", "报社", "部队", "军区", "红十字会",
    ];

    // Verbs and nouns that end like a body.
    private static readonly string[] NotBodies = ["民办", "公办", "创办", "举办", "承办", "主办", "协办", "经办", "补办", "申办", "续办", "新办", "代办", "开办", "兴办", "督办", "查办", "待办", "动机关", "有机关", "开放中心", "外包中心", "发包中心", "合同中心", "布局", "格局", "大局", "全局", "结局", "当局"];

    // 单位 alone may be any employer: only these are public bodies.
    private static readonly string[] Units =
    [
        "有关单位", "相关单位", "责任单位", "牵头单位", "成员单位", "主管单位", "各单位", "参与单位", "配合单位", "协办单位", "承办单位", "主办单位", "会办单位", "参会单位", "参加单位", "帮扶单位", "部门单位", "提出单位", "报送单位", "直属单位", "事业单位和人民团体", "机关事业单位", "监测单位", "抽检单位", "主责单位", "市直单位", "省直单位", "汇总单位", "部门和单位", "部门、单位", "等单位",
    ];

    // What a general name of areas ends in when 各, 有关 … stands before it.
    private static readonly string[] Areas =
    [
        "地", "地区", "地方", "市", "县", "区", "州", "盟", "旗", "省", "省份", "级", "镇", "乡", "镇街", "乡镇", "街道", "村", "区县", "市县", "县区", "市（州）", "县（市）", "县（区）", "县（市、区）", "区（市）县", "区、县（市）", "设区市", "直辖市", "自治区", "自治州", "城市",
        "示范城市", "试点城市", "示范基地", "基地", "园区", "开发区", "新区", "功能区", "示范区", "产业园", "试点地区", "部", "方面", "学校", "学院", "院系", "中小学", "幼儿园", "医院", "医疗机构",
    ];

    private static readonly string[] AreaLeads = ["各", "有关", "相关", "县级以上", "地方", "有条件的", "其他", "沿海", "试点", "条件成熟的"];

    // Who 我省 or 全市 is, nobody is told.
    private static readonly string[] NotActors = ["我省", "我市", "我县", "我区", "我国", "全省", "全市", "全国", "全县", "全区", "本市", "本省", "全社会", "社会各界", "各地各部门之间", "城市", "地区", "企事业单位", "部门", "机构", "机关", "中心", "协会", "商会", "组织"];

    // Names that begin like one of them.
    private static readonly string[] Openings = ["自治", "自然资源", "应急", "综合", "配合单位", "配合部门", "协同配合单位", "协同单位", "协助单位", "协助部门", "实施机关", "经济", "经信", "对外", "以工"];

    // What an actor does not begin with: the sentence has another subject or none.
    private static readonly string[] NotOpenings =
    [
        "为", "以", "也", "还", "需", "须", "可以", "有的", "监督支持", "现有", "现行", "通过", "对", "在", "按", "从", "把", "将", "由", "经", "向", "到", "自", "于", "要", "应", "并", "与", "和", "加强", "推进", "推动", "支持", "鼓励", "引导", "建立", "完善", "加快", "促进", "强化", "落实", "实施", "完成", "做好", "抓好", "全面", "统筹", "督办", "会商", "衔接", "对接", "带动", "带领", "敦促",
        "开展", "充分", "积极", "进一步", "健全", "加大", "提高", "坚持", "探索", "鼓励", "引进", "指导", "督促", "协调", "争取", "报", "凡", "经过", "根据", "按照", "依据", "依托", "利用", "集成", "帮助", "配合", "协助", "协同", "会同", "联合", "提请", "责成", "授权", "被", "更正", "分管领导", "主要领导", "负责同志", "委托", "邀请", "聘请", "抄送", "连同", "移交", "移送", "不得", "是", "其中", "用于", "明确", "综合考虑", "优先", "组织有关", "组织相关", "组织各", "组织专", "个人", "本人", "接受", "会议", "压实", "厘清", "深化", "优化", "提升", "发挥", "构建", "打造",
    ];

    // Words that no name holds: where one occurs, a clause was taken for a list.
    private static readonly string[] NotInside = ["选定", "按照", "根据", "依据", "负责", "会同", "已经", "以及其", "向", "不断", "负担", "包括", "属于", "经过", "通过", "所称", "所指", "主持", "主导", "引导", "联动", "列入", "纳入", "组建", "委托", "兼任", "担任", "表示", "给予", "予以", "用于", "提供", "统一编号", "之日起", "提交", "组成的", "设在", "设于", "下设", "挂靠", "可在", "可向", "可到", "可凭", "部门报", "局报", "政府报", "机构报", "部门对", "部门将", "部门向", "机构对", "政府对", "政府将", "财政对", "局对", "部门在", "单位在", "局在", "委员会在", "政府在", "机构在", "机关在"];

    /// <summary>Whether <paramref name="phrase"/> is nothing but a list of actors.</summary>
    public static bool IsActors(string phrase)
    {
        phrase = phrase.Trim();
        phrase = LevelNames.WideBrackets(phrase);
        phrase = DescribedActor.Plain(phrase.Contains('（') ? WithoutExplanation(phrase) : phrase);
        if (phrase.Length is < 2 or > Longest || OpensOtherwise(phrase) || phrase.IndexOfAny(['。', '；', ';', '：', ':', '《']) >= 0 || (phrase.Contains('“') || phrase.Contains('”')) && !QuotesInside(phrase))
            return false;
        if (Cities(phrase).Count > 0)
            return true;
        var items = Items(phrase);
        return items.Count > 0 && !Array.Exists(NotInside, w => phrase.Contains(w, StringComparison.Ordinal)) && !HandsOver(phrase) && !Charges(phrase) && !WithoutRemark(phrase).Contains('是')
            && (IsActor(items[^1]) || IsKindAlone(items) || (items.Take(items.Count - 1).Any(IsActor) && Ends(items[^1], ["单位", "公司", "集团", "企业", "乡镇", "街道", "镇街", "学校"])) || (items[0][0] == '各' && (Ends(WithoutBracket(items[^1]), Areas) && items[^1].IndexOfAny(['门', '局', '府', '构']) < 0 || IsShared(items)))) && items.All(i => i.Length <= 45) && items.Take(items.Count - 1).All(IsItem);
    }

    /// <summary>第三方机构应按协议协助经办机构: 应 that is no part of a word (应急, 供应) tells what somebody is to do, no name holds it; nor whom an office consults (厅商有关部门), nor persons beside an office (参保人员与经办机构).</summary>
    private static bool Charges(string phrase)
    {
        for (var at = phrase.IndexOf('应', 1); at > 0 && at + 1 < phrase.Length; at = phrase.IndexOf('应', at + 1))
        {
            if (!"急用对届变收付激征".Contains(phrase[at + 1]) && !"供反响适相对效回感呼".Contains(phrase[at - 1]))
                return true;
        }
        if (phrase.Length > 4 && phrase.IndexOf('商', 2) is > 0 and var consults && "厅局委办部署府会".Contains(phrase[consults - 1]) && consults + 2 < phrase.Length && "有相各国省市县区州".Contains(phrase[consults + 1]))
            return true; // 省退役军人事务厅商有关部门
        return phrase.IndexOf("人员", StringComparison.Ordinal) is > 0 and var persons && persons + 2 < phrase.Length && "与和或".Contains(phrase[persons + 2]);
    }

    /// <summary>公安厅、局; 公安处、局: another kind of the same body, its last character alone.</summary>
    private static bool IsKindAlone(List<string> items) => items.Count > 1 && items[^1] is "局" or "厅" or "委" && items[^2].Length > 2 && "厅局委办处".Contains(items[^2][^1]);

    /// <summary>“放管服”改革协调小组: a name that holds a slogan, and does not begin or end with it.</summary>
    private static bool QuotesInside(string phrase) =>
        phrase.IndexOf('“') is > 0 and var open && phrase.IndexOf('”', open) is var close && close > open && close - open <= LongestSlogan && close < phrase.Length - 2 && phrase.IndexOf('“', open + 1) < 0;

    private static bool OpensOtherwise(string phrase) =>
        (Begins(phrase, NotOpenings) || ActsOn(phrase)) && !Begins(phrase, Openings) && AdministrativeDivisions.LongestAt(phrase, 0, shortNames: false) is null; // 应急局, 从化区政府

    /// <summary>整合|乡镇和县级部门: a verb and those to whom something is done; 审核机构, 宣传部 and 组织实施部门 are names.</summary>
    private static bool ActsOn(string phrase) =>
        OfficeVerbs.At(phrase) is { Length: > 1 } verb && phrase.Length > verb.Length + 3 && phrase[verb.Length..] is var rest && rest[0] is not ('、' or '，' or '和' or '及') && !rest.Contains('的') && OfficeVerbs.At(rest) is null
        && (IsActors(rest) || rest.AsSpan().IndexOfAny("，、和及") is > 0 and var mark && IsActor(rest[..mark]));

    /// <summary>本意见由市教育局, 推荐材料经县委组织部, 审核意见报区民政部门: 由 outside 自由, and 经 and 报 before a level or 各, begin another phrase.</summary>
    private static bool HandsOver(string phrase) =>
        phrase.IndexOf('由') is >= 0 and var at && (at == 0 || phrase[at - 1] != '自')
        || phrase.IndexOf('报') is > 0 and var reported && reported + 2 < phrase.Length && phrase[reported - 1] is not ('日' or '申' or '填' or '情' or '上' or '公') && "国省市县区州乡镇各上本同所".Contains(phrase[reported + 1])
        || phrase.IndexOf('经') is > 0 and var through && through + 2 < phrase.Length && phrase[through - 1] != '财' && "国省市县区州乡镇各上本同".Contains(phrase[through + 1]);

    /// <summary>The names in a list of actors, as printed; cities of one suffix are written out (济南和青岛市 → 济南市, 青岛市).</summary>
    /// <param name="phrase">The list.</param>
    /// <param name="keepWhole">Whether a list that names departments by their field only (工业、安全、环保等有关部门) stays one name.</param>
    public static IReadOnlyList<string> Names(string phrase, bool keepWhole)
    {
        phrase = WithoutExplanation(WithoutRemark(phrase.Trim()));
        phrase = phrase.StartsWith("所涉及的", StringComparison.Ordinal) ? phrase[4..] : phrase;
        if (Cities(phrase) is { Count: > 0 } cities)
            return cities;
        if (phrase.Length > 5 && Ends(phrase, ["及专家", "和专家"]))
            return [.. Names(phrase[..^3], keepWhole), phrase[^2..]]; // 省统计局等有关部门及专家
        if (keepWhole && IsElided(phrase) || phrase[0] == '各' && IsShared(Items(phrase)))
            return [phrase];
        var names = DepartmentList.Split(phrase);
        // A list that the grammar of departments cannot cut is kept as printed.
        return names.Count > 0 ? names : [phrase];
    }

    /// <summary>Whether <paramref name="name"/> is one body or area that can be given a task.</summary>
    public static bool IsActor(string name)
    {
        name = WithoutAlternative(WithoutBracket(WithoutRemark(name)));
        if (name.Length < 2 || Array.Exists(NotActors, n => name == n))
            return false;
        if (IsSomebody(name) || Ends(name, NotBodies) && !Ends(name, ["督查办"]) || Ends(name, ["政府"]) && !PublicBodies.IsGovernment(name))
            return false;
        if (Ends(name, Bodies) || (Ends(name, Units) && (name.Length <= LongestUnit || Ends(name, "成员单位"))) || PublicBodies.IsMinistry(name))
            return true;
        if (PublicBodies.IsPublicUnit(name) || PublicBodies.IsTreasury(name) || PublicBodies.IsAddressee(name) || PublicBodies.IsOrganOf(name) || PublicBodies.IsWorkingGroup(name))
            return true;
        return LevelNames.IsLevelInWords(name) || (Begins(FromEach(name), AreaLeads) && Ends(name, Areas) && name.IndexOfAny(['在', '门', '局', '府', '构']) < 0) || IsNamedArea(name) || IsAreaOf(name) || IsAreaWithClause(name);
    }

    /// <summary>全市各乡镇, 省内各市, 全县其他各中小学: the name from 各 on, where only the whole that they belong to stands before it.</summary>
    private static string FromEach(string name) =>
        name.AsSpan(0, Math.Min(name.Length, 6)).IndexOf('各') is > 0 and var each && name.AsSpan(0, each).IndexOfAnyExcept("全国省市县区州域内其他") < 0 ? name[each..] : name;

    /// <summary>一个部门, 多个部门, 两个以上部门: how many there are, not who; 各个部门 are all of them.</summary>
    private static bool IsSomebody(string name) =>
        Ends(name, ["部门", "单位", "机构"]) && (name.EndsWith("以上" + name[^2..], StringComparison.Ordinal) ? name.Length - 5 : name.Length - 3) is >= 0 and var at && name[at] == '个' && (at == 0 || name[at - 1] != '各');

    /// <summary>Whether the phrase ends in an office of government: 市民政部门, 省商务厅; schools, banks, associations and areas act for themselves too.</summary>
    public static bool HoldsOffice(string phrase) =>
        PublicBodies.IsPublicUnit(phrase) || !Ends(phrase, ["高校", "院校", "高等学校", "科研院所", "协会", "学会", "商会", "联合会", "银行", "分行", "支行", "金融机构", "保险机构", "服务机构", "检测机构"])
        && (Ends(WithoutBracket(phrase), Bodies) || Ends(phrase, Units) || PublicBodies.IsMinistry(phrase));

    /// <summary>Whether the phrase names its actors only in general: 各地, 有关部门, 县级以上地方人民政府.</summary>
    public static bool IsGeneral(string phrase) =>
        phrase.StartsWith("其他", StringComparison.Ordinal) && Ends(WithoutBracket(phrase), ["市", "县", "区", "州", "旗", "地区", "镇", "乡", "街道"]) || LevelNames.IsLevelInWords(phrase) || Begins(phrase, "各", "有关", "相关", "县级以上", "地方各级", "地方", "其他有关", "其他相关", "有条件的", "省有关", "省各有关", "市各有关", "市有关", "市级有关", "省级有关", "国务院有关");

    /// <summary>烟台市, 延边州, 浦东新区: a division by its own name.</summary>
    private static bool IsNamedArea(string name) => name.Length >= 3 && AdministrativeDivisions.Find(name).Count > 0 && "省市县区州盟旗".Contains(name[^1]);

    /// <summary>企业所在区, 项目所在县: the area told by whose it is.</summary>
    private static bool IsAreaOf(string name) => name.Length <= 12 && name[^1] is '市' or '县' or '区' or '镇' or '乡' && name.AsSpan(0, name.Length - 1) is [_, _, .., '所', '在'];

    /// <summary>各合成氨主要生产省(自治区、直辖市), 各地级以上市.</summary>
    private static bool IsAreaWithClause(string name) => name.StartsWith('各') && name.Length <= 24 && (name[^1] is '省' or '市' or '县' or '区') && name.IndexOfAny(['门', '局', '府', '构']) < 0;

    private static bool IsItem(string item) =>
        item.Length >= 1 && (IsActor(item) || item.EndsWith(LevelNames.WithDistricts, StringComparison.Ordinal) || (item.Length <= 14 && item.IndexOfAny(['的', '了', '，']) < 0 && !Array.Exists(NotOpenings, o => o.Length > 1 && item.StartsWith(o, StringComparison.Ordinal))));

    /// <summary>工业、安全、环保等有关部门: fields whose departments are named together; 电力、通信等部门 lists its departments.</summary>
    private static bool IsElided(string phrase)
    {
        var items = Items(phrase);
        return items.Count > 1 && items[^1].EndsWith("等有关部门", StringComparison.Ordinal) && items.Take(items.Count - 1).Count(DepartmentList.IsInstitution) * 3 < items.Count;
    }

    /// <summary>济南和青岛市, 烟台、威海市, 潍坊、淄博等城市: each city with the suffix that is printed once; empty where any is no city.</summary>
    private static List<string> Cities(string phrase)
    {
        var text = phrase;
        foreach (var tail in (ReadOnlySpan<string>)["等城市", "等市", "两市", "三市", "四市"])
        {
            if (text.EndsWith(tail, StringComparison.Ordinal))
                text = text[..^tail.Length] + "市";
        }
        if (!text.EndsWith('市'))
            return [];
        var cities = new List<string>();
        foreach (var item in text.Split(['、', '和', '及', '与']))
        {
            var name = item.EndsWith('市') ? item : item + "市";
            if (AdministrativeDivisions.FindFull(name).Count == 0)
                return [];
            cities.Add(name);
        }
        return cities;
    }

    /// <summary>各产权、使用和管理单位: units told by what they have to do with a thing, under one 各.</summary>
    private static bool IsShared(List<string> items) =>
        items.Count > 1 && items[^1].Length <= 8 && items[^1].EndsWith("单位", StringComparison.Ordinal) && items.Take(items.Count - 1).All(i => i.Length <= 5 && !Ends(i, "单位") && !Ends(i, Bodies) && !Ends(i, Areas));

    private static List<string> Items(string phrase)
    {
        var brackets = new Brackets(phrase);
        var items = new List<string>();
        var start = 0;
        for (var i = 0; i <= phrase.Length; i++)
        {
            if (i < phrase.Length && (brackets.Inside(i) || !IsSeparator(phrase, start, i)))
                continue;
            if (phrase[start..i].Trim() is { Length: > 0 } item)
                items.Add(item); // blanks alone between two marks name nobody
            start = i + 1;
            if (i < phrase.Length && (phrase.AsSpan(i).StartsWith("以及") || phrase.AsSpan(i).StartsWith("或者")))
                start = ++i + 1;
        }
        return items;
    }

    /// <summary>、 always separates; ， and 和 only behind a complete actor (规划和自然资源局 is one).</summary>
    private static bool IsSeparator(string phrase, int start, int at) => phrase[at] switch
    {
        '、' => true,
        '和' or '或' when phrase.AsSpan(at + 1) is var after && (after.StartsWith("单位") || after.SequenceEqual("部门") || after.SequenceEqual("机构")) => false,
        '，' or ',' or '和' or '及' or '与' or '以' or '或' => at == start + 1 && IsLevelBesideOthers(phrase, start, at) || at > start + 1 && (IsActor(phrase[start..at]) || AdministrativeDivisions.Find(phrase[start..at]).Count > 0),
        _ => false,
    };

    /// <summary>市和各区, 省及各市: the level of the notice itself beside those below it.</summary>
    private static bool IsLevelBesideOthers(string phrase, int start, int at) => phrase[start] is '省' or '市' or '县' or '区' or '州' && at + 1 < phrase.Length && phrase[at + 1] == '各';

    /// <summary>各地特别是服务外包发展条件较好的地区 → 各地.</summary>
    private static string WithoutRemark(string name)
    {
        foreach (var remark in (ReadOnlySpan<string>)["特别是", "尤其是"])
        {
            var at = name.IndexOf(remark, StringComparison.Ordinal);
            if (at > 1)
                return name[..at].TrimEnd('，', '、');
        }
        return name;
    }

    /// <summary>领导小组办公室（设在市商务局）, 厅际联席会议（以下简称联席会议）办公室: what a bracket explains is no part of the name.</summary>
    private static string WithoutExplanation(string phrase)
    {
        var brackets = new Brackets(phrase);
        for (var open = phrase.IndexOfAny(['（', '(']); open > 0; open = phrase.IndexOfAny(['（', '('], open))
        {
            var close = brackets.Partner(open);
            if (close < 0)
                break;
            var inner = phrase.AsSpan(open + 1, close - open - 1);
            if (inner.StartsWith("以下") || inner.StartsWith("简称") || inner.StartsWith("下称") || inner.StartsWith("设在") || inner.StartsWith("附件") || inner.StartsWith("详见") || inner.EndsWith("办公室"))
            {
                phrase = string.Concat(phrase.AsSpan(0, open), phrase.AsSpan(close + 1));
                brackets = new Brackets(phrase);
            }
            else
                open = close;
        }
        return phrase;
    }

    private static string WithoutBracket(string name) =>
        name.Length > 3 && name[^1] is '）' or ')' && name.LastIndexOfAny(['（', '(']) is > 1 and var open ? name[..open] : name;

    /// <summary>各责任（配合）单位 → 各责任单位: another word for the one before the bracket.</summary>
    private static string WithoutAlternative(string name) =>
        name.Length > 6 && name[0] == '各' && name.EndsWith("单位", StringComparison.Ordinal) && name.IndexOfAny(['（', '(']) is > 1 and var open && name.IndexOfAny(['）', ')'], open) is > 0 and var close
            ? string.Concat(name.AsSpan(0, open), name.AsSpan(close + 1)) : name;

    // Asked very often: the last character tells nearly all endings apart.
    public static bool Ends(string name, params ReadOnlySpan<string> endings)
    {
        foreach (var ending in endings)
        {
            if (name.Length >= ending.Length && name[^1] == ending[^1] && name.EndsWith(ending, StringComparison.Ordinal))
                return true;
        }
        return false;
    }

    private static bool Begins(string name, params ReadOnlySpan<string> beginnings)
    {
        foreach (var beginning in beginnings)
        {
            if (name.Length >= beginning.Length && name[0] == beginning[0] && name.StartsWith(beginning, StringComparison.Ordinal))
                return true;
        }
        return false;
    }
}
