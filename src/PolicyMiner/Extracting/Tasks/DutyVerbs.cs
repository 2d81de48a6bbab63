using System.Text.RegularExpressions;
using PolicyMiner.Extracting.Statements;

namespace PolicyMiner.Extracting.Tasks;

/// <summary>How the verb behind an actor makes its clause a duty: 要, 可, 负责, another verb of office, 为…部门.</summary>
internal enum VerbKind
{
    /// <summary>要, 应当.</summary>
    Modal,

    /// <summary>可, 可以.</summary>
    Permit,

    /// <summary>负责, 牵头, 会同.</summary>
    Duty,

    /// <summary>根据, 组织, 审核: what offices do, without a word of duty.</summary>
    Office,

    /// <summary>为…主管部门.</summary>
    Role,
}

/// <summary>The verbs that may follow an actor and make its clause a duty.</summary>
internal static partial class DutyVerbs
{
    private static readonly WordSet Modals = new("应当 必须 务必 需要 要 应 须 需");
    private static readonly WordSet NotModals = new("要求 要素 要件 要点 要领 应急 应对 应用 应届 应付 应收 应缴 应纳 需求 要约 应税 应邀 应聘 应征");
    private static readonly WordSet Permits = new("可以 可");
    private static readonly WordSet Duties = new("负责 具体负责 主要负责 统一负责 直接负责 全面负责 分别负责 共同负责 归口负责 牵头 会同 按照职责 按职责 按分工 按照分工 按照各自 按各自 根据职责 按照职能 按职能 在各自职责 在各自的职责 在职责范围 在各自权限 根据各自职责 根据各自的职责 按照各自的 依据职责 依据各自职责 依职责 各司其职 各负其责 承担 全力配合 积极配合 密切配合 配合 协助 协同 主管");
    private static readonly WordSet NotDuties = new("负责制 负责同志 主要负责同志 负责人 主要负责人 具体负责人 直接负责人 牵头人 牵头单位 牵头部门 承担单位 承担者 配合度 主管主办 主管部门 主管单位 主管机关 主管的 主管局 主管厅 主管领导 主管司 主管人 主管税务 主管海关");

    // A modal behind an adverb or a time: 器械审评中心在收到有关资料后30个工作日内,应按程序进行审核.
    [GeneratedRegex(@"^(?:也|都|更|均|还|则|分别|共同|统一|(?:在|自?收到|自?接到|自?受理|核实|审查|审核|发现|完成|认定|确定)[^，。；]{1,50}?(?:后|时|前|中|内|下|上|期间)[^，。；的]{0,16}?[，,]?\s?|对[^，。；]{1,30}?[，,]\s?)(?:应当|必须|务必|需要|要(?!求|素|件|点)|应(?!急|对|用|届|付|收|缴|纳)|须|需(?!求))")]
    private static partial Regex LateModal();

    /// <summary>在市文化局统一领导下，负责…; 在同级人民政府的领导下，按本规定确定的职责，负责…; 作为牵头单位，负责….</summary>
    [GeneratedRegex(@"^(?:在[^，。；]{2,40}?(?:领导|指导|统筹|监督|支持)下|作为[^，。；,]{2,30}?(?:单位|部门|机构|主体|机关)[，,])[，,]?\s?(?:(?:按照?|依据|依照|根据)[^，。；]{2,30}[，,])?(?:具体|主要|统一)?(?:负责|承担|牵头)(?!人(?:[，。；、的或及和]|$))")]
    private static partial Regex LateDuty();

    // 在申报表中设立信用承诺书 (not 在《…通知》中提出了, which reports, nor 在技术审评过程中进行审核, which tells how a procedure runs); 以纳税人识别号为标识，研究制定…; 与有关部门合作，建立…
    [GeneratedRegex(@"^(?:在[^，。；《]{2,50}?(?:(?<!过程)中|内|上|前|后|时|期间|方面)[，,]?(?![的、央期部门心国省])|以[^，。；]{2,80}?为[^，。；的]{2,16}[，,]|与[^，。；]{2,30}?(?:合作|协作|协同|联合|共同|对接|沟通|配合|签订))")]
    private static partial Regex Manner();

    /// <summary>是全市公共租赁住房保障行政主管部门; 为联网核查系统的技术支持部门: group 1 is the part.</summary>
    [GeneratedRegex(@"^(?:是|为)([^，。；]{2,40}?(?:部门|机构|机关|单位|责任人|主体))(?:[，。；,]|$)")]
    public static partial Regex Role();

    /// <summary>负责, 组织实施, 研究制定: verbs alone name no thing to be done; it stands before them.</summary>
    [GeneratedRegex("^(?:负责|组织|实施|落实|推进|推动|研究|制定|制订|办理|协调|统筹|抓好|做好|具体|解决|提出|共同|统一|相关|有关|此项|该项|工作|，)+$")]
    public static partial Regex General();

    /// <summary>The verb that opens <paramref name="rest"/>, over an adverb, or null.</summary>
    public static string? At(ReadOnlySpan<char> rest, out VerbKind kind)
    {
        kind = VerbKind.Modal;
        if ((!NotModals.Starts(rest) || TurnsTo(rest)) && Modals.At(rest, 0) is { } modal)
            return modal;
        kind = VerbKind.Permit;
        if (Permits.At(rest, 0) is { } permit)
            return permit;
        kind = VerbKind.Duty;
        // 党委领导、政府负责、部门协同 is a slogan.
        if (!NamesNoDuty(rest) && Duties.At(rest, 0) is { } duty)
            return rest.Length > duty.Length && rest[duty.Length] == '、' ? null : duty;
        if (rest.Length > 0 && rest[0] is '在' or '作')
        {
            foreach (var match in LateDuty().EnumerateMatches(rest))
                return rest[..match.Length].ToString();
        }
        kind = VerbKind.Role;
        if (rest.Length > 0 && rest[0] is '是' or '为' && Role().IsMatch(rest))
            return rest[..1].ToString();
        kind = VerbKind.Modal;
        if (rest.Length > 0 && "也都更均还则分共统在对收接自受核审发完认确".Contains(rest[0]))
        {
            foreach (var match in LateModal().EnumerateMatches(rest))
                return rest[..match.Length].ToString();
        }
        if (BehindCondition(rest) is { } conditional)
            return conditional;
        kind = VerbKind.Office;
        if (OfficeVerbs.At(rest) is { } office)
            return office;
        if (rest.Length > 0 && rest[0] == '在' && UnderWhom(rest) is { } under)
            return under;
        if (rest.Length > 0 && rest[0] is '在' or '以' or '与')
        {
            foreach (var match in Manner().EnumerateMatches(rest))
                return rest[..match.Length].ToString();
        }
        return null;
    }

    private static readonly WordSet Doing = new("加强 进行 予以 给予 开展 作出 提出 实施 及时 定期 依法");

    /// <summary>区民政部门应|对各镇加强监督指导, but 应对突发事件: 应对 is a word of its own unless something is to be done to what follows 对.</summary>
    private static bool TurnsTo(ReadOnlySpan<char> rest) =>
        rest.StartsWith("应对") && rest.IndexOfAny("，,；。") is var stop && Doing.IndexIn(stop < 0 ? rest : rest[..stop]) > 3;

    private static readonly string[] Guided = ["领导下", "指导下", "指导帮助下", "帮助下", "支持下", "协助下", "组织下"];

    /// <summary>在市人民政府领导下，指导…: what an office does behind the words that say under whom.</summary>
    private static string? UnderWhom(ReadOnlySpan<char> rest)
    {
        var comma = rest[..Math.Min(rest.Length, LongestCondition)].IndexOfAny("，,；。");
        return comma > 4 && rest[comma] is '，' or ',' && EndsGuided(rest[..comma]) && OfficeVerbs.At(rest[(comma + 1)..]) is { } verb ? rest[..(comma + 1 + verb.Length)].ToString() : null;
    }

    private static bool EndsGuided(ReadOnlySpan<char> before)
    {
        foreach (var guided in Guided)
        {
            if (before.EndsWith(guided))
                return true;
        }
        return false;
    }

    /// <summary>使用社会资金用于增殖放流的，应当…; 接报后，应按…: a modal behind the condition under which the actor is told; null where none stands there.</summary>
    private static string? BehindCondition(ReadOnlySpan<char> rest)
    {
        if (rest is ['、', ..])
            return null; // the list of names goes on
        var comma = rest[..Math.Min(rest.Length, LongestCondition)].IndexOfAny("，,；。：");
        // 受理申请时，对低收入的家庭，应当…: whom it concerns may stand between
        if (comma >= 3 && rest[comma - 1] == '时' && rest[(comma + 1)..] is ['对', ..] whom && whom[..Math.Min(whom.Length, LongestCondition)].IndexOfAny("，,；。：") is > 3 and var next && whom[next] is '，' or ',' && Modals.At(whom[(next + 1)..], 0) is { } must && !NotModals.Starts(whom[(next + 1)..]))
            return rest[..(comma + 2 + next + must.Length)].ToString();
        return comma >= 3 && rest[comma] is '，' or ',' && (rest[comma - 1] is '的' or '后' or '时' || rest.StartsWith("作为")) && rest[(comma + 1)..].TrimStart(' ') is var then && !NotModals.Starts(then) && Modals.At(then, 0) is { } modal && !then[modal.Length..].StartsWith("由")
            ? rest[..(rest.Length - then.Length + modal.Length)].ToString() : null;
    }

    private const int LongestCondition = 50;

    // What begins with one of these tells how or to what; a 的 behind it ends no attribute of its own.
    private static readonly WordSet Prepositions = new("对 将 把 于 通过 依托 结合 在收到 自收到 自受理");
    private static readonly WordSet Manners = new("根据 按照 按规定 按程序 按 依据 依法 依照 参照 统一 具体 直接 分别 共同");

    // How something is to be done, or what for: the office that does it follows behind the comma.
    private static readonly WordSet Ways = new("坚持 加强 推进 推动 完善 建立 健全 实行 强化 落实 按照 根据 依据 结合 依托 围绕 针对 通过 加快 实施 深化 优化 充分 积极 严格 进一步 采取");

    /// <summary>坚持谁审批谁负责，行政审批部门建立…: whether what stands before an office tells how, with no other subject.</summary>
    public static bool IsManner(ReadOnlySpan<char> before) =>
        before[(before.LastIndexOfAny('；', ';') + 1)..] is var clause && clause.Length <= LongestManner && Ways.Starts(clause) && clause.IndexOfAny("：:") < 0;

    private const int LongestManner = 80;

    // By what something is done: a 的 before it belongs to 按…, 根据….
    private static readonly WordSet Standards = new("比例 标准 程序 规定 要求 原则 方式 职责 分工 时限 期限 范围 条件 权限 内容 数额 金额 情况 结果");

    /// <summary>由商务部制定的规章, 省商务厅会同有关部门拟定的…: what stands behind the actor describes a noun and hands over nothing.</summary>
    public static bool IsAttribute(string rest)
    {
        var head = rest.AsSpan(0, Math.Min(rest.Length, 12));
        var stop = head.IndexOfAny("，,。；、");
        var of = head.IndexOf('的');
        if (of < 0 || (stop >= 0 && of > stop) || HandsOver(rest) || Prepositions.Starts(rest))
            return false;
        if (Standards.Starts(rest.AsSpan(of + 1)) || (of + 1 < rest.Length && char.IsAsciiDigit(rest[of + 1])))
            return false; // 按各省交纳数的70%返还, 按照规定的程序办理
        if (of > 3 && (OnlyVerbs(rest.AsSpan(0, of)) || rest.StartsWith("委托", StringComparison.Ordinal) && OfficeVerbs.At(rest.AsSpan(of - 2, 2)) is { Length: 2 }))
            return true; // 由有关部门批准或者核准的建设项目, 由审批部门委托中介机构开展的论证
        if (rest.StartsWith("做好", StringComparison.Ordinal) || rest.StartsWith("抓好", StringComparison.Ordinal))
            return false; // 做好灾民的安置工作: what is to be done well has its own 的
        // 转发本地生产的车型目录: the object begins right behind the verb.
        var how = 0; // 分别根据…
        while (how < of && Manners.At(rest, how) is { } manner)
            how += manner.Length;
        if (how > 0)
            return how < of && HoldsVerb(rest.AsSpan(how, of - how)) && !ActsBehindComma(rest, of);
        return OfficeVerbs.At(rest) is not { } verb || of <= verb.Length + 2;
    }

    /// <summary>按照国家规定制定的…, but 按同级人民政府的部署: whether something is done before 的.</summary>
    private static bool HoldsVerb(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (OfficeVerbs.At(text[i..]) is { Length: > 1 })
                return true;
        }
        return false;
    }

    /// <summary>根据省政府批准的规划，组织实施…: what stands before the comma tells how.</summary>
    private static bool ActsBehindComma(string rest, int of) =>
        rest.AsSpan(of, Math.Min(rest.Length - of, LongestCondition)).IndexOfAny("，,；。") is > 0 and var comma && rest[of + comma] is '，' or ',' && rest.AsSpan(of + comma + 1) is var then && (OfficeVerbs.At(then) is not null || Modals.Starts(then));

    private static readonly WordSet AfterNoun = new("应当 应 必须 不得 可以 以及");

    /// <summary>由省级以上人民政府审批用地的建设项目，应当…: what the actor does only says of which thing the sentence speaks.</summary>
    public static bool IsOfNoun(ReadOnlySpan<char> rest)
    {
        var stop = Manners.Starts(rest) || Prepositions.Starts(rest) ? -1 : rest.IndexOfAny("，,。；");
        return stop > 0 && rest[stop] is '，' or ',' && AfterNoun.Starts(rest[(stop + 1)..]) && rest[..stop].LastIndexOf('的') is > 2 and var of && stop - of is > 2 and <= 9;
    }

    /// <summary>市政府各部门 | 制定或联合制定的文件，必须…: the verb behind the actor has no object of its own, it says of which thing the sentence speaks.</summary>
    public static bool IsRelative(ReadOnlySpan<char> rest) =>
        IsOfNoun(rest) && rest[..rest.IndexOfAny("，,")].LastIndexOf('的') is var of && OnlyVerbs(rest[..of]);

    /// <summary>制定或联合制定: verbs without an object; what they act on follows behind 的.</summary>
    private static bool OnlyVerbs(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length;)
        {
            if (OfficeVerbs.At(text[i..]) is { Length: > 1 } verb)
                i += verb.Length;
            else if ("或者和及、并与联合".Contains(text[i]))
                i++;
            else
                return false;
        }
        return text.Length > 1;
    }

    /// <summary>民政部门认定最低生活保障家庭时，…; 审批部门批准的，…: the clause behind the actor is a condition of the next one, no duty.</summary>
    public static bool IsCondition(string rest)
    {
        var stop = rest.AsSpan(0, Math.Min(rest.Length, 60)).IndexOfAny("，,；。");
        if (stop > 2 && rest[stop] is '，' or ',' && rest[stop - 1] == '前')
            return rest.AsSpan(stop + 1) is var then && OfficeVerbs.At(then) is null && !Modals.Starts(then) && !Permits.Starts(then); // 作出决定前，举报人撤回的
        return stop > 2 && rest[stop] is '，' or ',' && rest[stop - 1] is '时' or '的' && !rest.AsSpan(0, stop).EndsWith("同时") && !rest.AsSpan(0, stop).EndsWith("及时");
    }

    /// <summary>Whether <paramref name="rest"/> begins with a word that hands a duty over: 负责, 牵头.</summary>
    public static bool HandsOver(ReadOnlySpan<char> rest) => !NamesNoDuty(rest) && Duties.Starts(rest);

    // 负责人, but 负责人工影响天气, 负责人员转移; 负责制, but 负责制定规范.
    private static readonly WordSet Others = new("负责人工 负责人员 负责人才 负责人口 负责人民 负责人力 负责人防 负责人事 负责人身 负责人社 负责人居 负责制定 负责制订 负责制作 负责制止 负责制发 负责制造");

    private static bool NamesNoDuty(ReadOnlySpan<char> rest) => NotDuties.Starts(rest) && !Others.Starts(rest);
}
