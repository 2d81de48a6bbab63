using System.Text.RegularExpressions;
using PolicyMiner.Extracting.Numbers;
using PolicyMiner.Extracting.Statements;

namespace PolicyMiner.Extracting.Provisions;

/// <summary>
/// What a provision is called: an amount granted by who is given and what is given (国家级孵化载体一次性建设支持 of 对国家级孵化载体给予80万元一次性建设支持), a term by what is to be
/// done or goes on so long (提出审核意见, 连续就业), an age by whose it is. Reads the clause around a number that <see cref="IndicatorFinder"/> has named by its
/// position alone. One for each paragraph.
/// </summary>
internal sealed partial class ProvisionNames
{
    private string? _given; // 一次性奖励: what the paragraph granted last
    private string? _last; // the name of the paragraph's last provision

    private const int LongestName = 28;
    private const int LongestWho = 14;

    /// <summary>The name of a provision.</summary>
    /// <param name="phrase">The number.</param>
    /// <param name="clause">Its clause.</param>
    /// <param name="previous">The clause before.</param>
    /// <param name="found">The name by position.</param>
    /// <param name="rest">What follows the clause in its sentence.</param>
    public Indicator Of(Phrase phrase, Clause clause, Clause? previous, Indicator found, ReadOnlySpan<char> rest)
    {
        var name = Named(phrase, clause, previous, found, rest);
        if (Bound().Match(name.Text) is { Success: true } bound)
            name = name with { Text = bound.Index >= 4 || previous is null || previous.Sentence != clause.Sentence ? name.Text[..bound.Index] : Wordings.Trim(previous.Between(previous.Start, previous.Quantities.Count > 0 ? previous.Quantities[0].LeadStart : previous.End)) };
        if (phrase.Quantity.Kind is UnitKind.Percent or UnitKind.Multiple or UnitKind.Money && SetBy().Match(name.Text) is { Success: true } set)
            name = name with { Text = WhatIsSet(set, phrase.Quantity.Kind == UnitKind.Money) };
        else if (phrase.Quantity.Kind == UnitKind.Percent && Taken().Match(name.Text) is { Success: true } taken)
            name = name with { Text = name.Text[taken.Length..] }; // 参照其年度地方财政贡献的70%, 过渡期内发放住房租赁补贴的50%
        if (name.Text.LastIndexOf('“') is >= 0 and var open && open < name.Text.Length - 2 && name.Text.IndexOf('”', open) < 0)
            name = name with { Text = name.Text[(open + 1)..] }; // 各区应当按照“中心城区10—15分钟…”的原则
        // 完成成果转化并且单品种销售收入超过2000万元
        if (name.Text.LastIndexOf("并且", StringComparison.Ordinal) is > 0 and var joint && name.Text.Length - joint >= 4)
            name = name with { Text = name.Text[(joint + 2)..] };
        // 自实现税收年度起且亩均税收; 家庭租金超出该家庭月收入
        name = Since().Match(name.Text) is { Success: true } since ? name with { Text = name.Text[since.Length..] }
            : phrase.Quantity is { Kind: UnitKind.Percent, Qualifier: "超出" or "超过" } && name.Text.IndexOf(phrase.Quantity.Qualifier, StringComparison.Ordinal) is >= 2 and var over ? name with { Text = name.Text[..over] } : name;
        // 劳动合同并按规定缴纳社会保险费: what stands behind a length goes as far as the next deed
        if (phrase.Quantity.Kind == UnitKind.Time && phrase.After.Contains(name.Text, StringComparison.Ordinal) && Joint().Match(name.Text) is { Success: true } next)
            name = name with { Text = name.Text[..next.Index] };
        // 失业青年参加就业见习年龄 → 失业青年年龄
        if (phrase.Quantity is { Kind: UnitKind.Age } aged && (aged.BoundAfter || aged.Comparator == "range") && Person().Match(phrase.After.TrimStart('的')) is { Success: true } those && name.Text.Length > those.Length + 4 && name.Text.StartsWith(those.Value, StringComparison.Ordinal) && name.Text.EndsWith("年龄", StringComparison.Ordinal))
            name = name with { Text = those.Value + "年龄" };
        if (phrase.Quantity.Kind == UnitKind.Age && name.Text.Length is >= 2 and <= LongestWho && Person().Match(name.Text) is { Success: true } whose && whose.Length == name.Text.Length)
            name = name with { Text = name.Text + "年龄" };
        name = WithoutManner(name.Text) is var bare && bare.Length < name.Text.Length ? name with { Text = bare } : name;
        if (OnlyGives().IsMatch(name.Text) && _last is not null)
            return name with { Text = _last }; // 住房租赁补贴不足200元的，按照200元／月予以发放
        _last = name.Text;
        return name;
    }

    [GeneratedRegex("(?<=.{2})(?:(?<!合|兼|归|吞)并(?![购网轨行且])|且)")]
    private static partial Regex Joint();

    [GeneratedRegex("^(?:予以|给予|进行)?(?:发放|计发|支付|拨付|执行)$")]
    private static partial Regex OnlyGives();

    // 人均救助金额超过本市, 原则上不低于当地: what stands between the bound and the number is whose standard it is.
    [GeneratedRegex("(?:原则上|一般|最高|最多|人均)*(?:不得|不)?(?:超过|低于|高于|少于)(?:本[市省区县]|当地|全[市省]|所在地)$")]
    private static partial Regex Bound();

    private Indicator Named(Phrase phrase, Clause clause, Clause? previous, Indicator found, ReadOnlySpan<char> rest) => phrase.Quantity.Kind switch
    {
        UnitKind.Age when phrase.IsSizeClass && Person().Match(phrase.After) is { Success: true } whose => new(whose.Value + "年龄", null, false),
        UnitKind.Time when phrase.IsSizeClass => TermNames.OfClass(phrase, clause) is { } deed ? new(deed, null, false) : found,
        _ when phrase.IsSizeClass => found,
        UnitKind.Money => OfMoney(phrase, clause, previous, found),
        UnitKind.Time => TermNames.Of(phrase, clause, previous, rest) is { } term && !(found.Text.Length <= LongestWho / 2 && found.Text.EndsWith(term, StringComparison.Ordinal)) ? new(term, null, false) : found,
        UnitKind.Percent => (OfShare(phrase, clause) ?? Topic(phrase, clause, previous, found)) is { } set ? new(set, null, false) : found,
        // 尚未实现盈利的可申请延长1次: what one may do so often
        UnitKind.Count when phrase.Quantity.Unit == "次" && found.Text.LastIndexOf("的可", StringComparison.Ordinal) is > 0 and var may => found with { Text = found.Text[(may + 1)..] },
        UnitKind.Age => OfAge(phrase, clause, previous) is { } age ? new(age, null, false) : found,
        _ => found,
    };

    // 租金缴交比例为公共租赁住房项目租金标准 (10%), 基本生活标准按最低生活保障标准 (1.6倍), 财产标准放宽到上述标准 (130%): what is set stands before what it is taken of.
    [GeneratedRegex("^(?<head>[^，；]{2,44}?(?:标准|比例|费率|额度|限额|金额|系数|基准|基数))(?:为|按照?|是|(?:放宽|提高|降低|调整)(?:到|至|为)(?=上述|原|该))(?<of>[^，；]*)$", RegexOptions.ExplicitCapture)]
    private static partial Regex SetBy();

    // 补贴标准为采取自主供给服务模式运营的长者饭堂每人每次3元: an amount is set for whom it names behind.
    private static string WhatIsSet(Match set, bool isAmount) =>
        set.Groups["of"].Value is var of && isAmount && of.Contains('的') && of.Length + set.Groups["head"].Length <= LongestName ? of + set.Groups["head"].Value : Whose(set.Groups["head"].Value);

    // 享受退休待遇的人员（以下简称退休人员）缴费基数 → 缴费基数: what is set, where it takes long to say whose it is
    private static string Whose(string head) => head.Length > LongestName && head.LastIndexOfAny(['）', '的']) is > 0 and var end && head.Length - end > 2 ? head[(end + 1)..] : head;

    [GeneratedRegex("^(?:(?:参照|按照?)其|[^，；]{0,12}对[^，；]{2,20}按照?(?=.{3})|[^，；]{0,8}发放(?=.{4}))")]
    private static partial Regex Taken();

    [GeneratedRegex("^自[^，；]{2,16}起且(?=.{2})")]
    private static partial Regex Since();

    // 救助标准原则上人均 → 救助标准
    private static string WithoutManner(string name)
    {
        foreach (var word in (ReadOnlySpan<string>)["人均", "原则上", "一般", "最长", "同步"])
            name = name.Length > word.Length + 3 && name.EndsWith(word, StringComparison.Ordinal) ? name[..^word.Length] : name;
        return name;
    }

    private Indicator OfMoney(Phrase phrase, Clause clause, Clause? previous, Indicator found)
    {
        // 给予20%补贴，每个企业最高不超过20万元: the bearer of what was granted before.
        if (_given is not null && Bearer().IsMatch(found.Text))
            return found with { Text = found.Text + _given };
        var (first, last) = Listed(phrase, clause);
        var lead = clause.Between(phrase.Start, first.LeadStart);
        var at = GivingBefore(lead);
        // 按博士每人10000元、硕士每人7000元的标准给予补贴: one grant, dealt out by who is given
        if (Dealt(phrase, clause) is { } shared && GrantNoun.At(clause.Between(shared.End, clause.End)) is { } grant)
        {
            _given = grant;
            var item = Wordings.Trim(WithoutEach(lead[(Math.Max(lead.LastIndexOf('按'), lead.LastIndexOf('照')) + 1)..]));
            return new(item.Length is >= 2 and <= LongestWho ? item + grant : grant, grant, false);
        }
        var noun = GrantNoun.At(clause.Between(last.End, clause.End)) ?? (at >= 0 ? GrantNoun.Ending(WithoutEach(lead[at..])) : null);
        // 奖励总额分别不超过200万元和100万元: the sum that is bounded, whatever list stands in the clause before
        if (noun is null && phrase.InList.Count > 1 && Sum().Match(lead) is { Success: true } sum)
            return new(sum.Groups[1].Value, sum.Groups[1].Value, false);
        // 网络创业培训每人最高可补贴2000元; 创业意识培训（GYB），每人最高可补贴300元: what it is granted for stands before whom it is granted to
        if (noun is null && Granted().Match(found.Text) is { Success: true } granted)
            return found with { Text = granted.Index >= 2 ? found.Text[..granted.Index] : Item(previous, clause) ?? _given ?? found.Text };
        if (noun is null)
            return found.Text.Length < 2 && Recipients.Closing(previous, clause) is { } bearer ? new(bearer, null, false) : found;
        _given = noun;
        var who = Who(phrase, clause, previous, lead, at, noun);
        return new(who.Length < 2 || who.Length + noun.Length > LongestName ? noun : who.EndsWith(noun, StringComparison.Ordinal) ? who : who + noun, noun, false);
    }

    // The last of amounts that are each named by a short word of their own: 小学每生5000元、初中每生6000元; null where there is but one.
    private static Quantity? Dealt(Phrase phrase, Clause clause)
    {
        if (phrase.InList.Count > 1)
            return null;
        var amounts = clause.Quantities.FindAll(q => q.Kind == UnitKind.Money);
        for (var i = 1; i < amounts.Count; i++)
        {
            if (clause.Between(amounts[i - 1].End, amounts[i].LeadStart) is not ['、', _, _, ..] gap || gap.Length > LongestWho || gap.AsSpan(1).IndexOfAny("、按给予".AsSpan()) >= 0)
                return null;
        }
        return amounts.Count > 1 ? amounts[^1] : null;
    }

    // The first and the last number of the list that the number stands in.
    private static (Quantity First, Quantity Last) Listed(Phrase phrase, Clause clause)
    {
        var (index, count) = phrase.InList;
        var first = clause.Quantities.FindIndex(q => q.Start == phrase.Quantity.Start) - index;
        return first < 0 || first + count > clause.Quantities.Count ? (phrase.Quantity, phrase.Quantity) : (clause.Quantities[first], clause.Quantities[first + count - 1]);
    }

    private static string Who(Phrase phrase, Clause clause, Clause? previous, string lead, int at, string noun)
    {
        // 国家级、省级孵化器分别给予80万元、30万元: each of them by itself.
        if (phrase.InList.Count > 1)
        {
            var told = previous is not null && previous.Sentence == clause.Sentence && previous.Quantities.Count == 0 ? previous.Between(previous.Start, previous.End) : "";
            return Recipients.OfLevel(lead, phrase.InList.Index, phrase.InList.Count) ?? Recipients.OfLevel(told, phrase.InList.Index, phrase.InList.Count) ?? Recipients.Shortened(Item(phrase, clause, previous));
        }
        if (at < 0)
            return "";
        var between = Wordings.Trim(GrantNoun.Without(WithoutEach(lead[at..]), noun));
        if (between.Length is >= 2 and <= LongestWho && !Manner().IsMatch(between))
            return Recipients.IsAnyone(between) && Recipients.Described(previous, clause) is { } described ? described : between; // 给予培训机构每人500元培训支持
        var head = Wordings.Trim(lead[..at]);
        foreach (var verb in (ReadOnlySpan<string>)["给予", "予以", "发放", "发给", "领取", "奖励", "补助", "补贴", "资助", "可以", "可", "一次性", "分别", "额外", "再", "最高"])
            head = head.EndsWith(verb, StringComparison.Ordinal) ? Wordings.Trim(head[..^verb.Length]) : head;
        // 在职期间, 经领导小组审核给予5000元奖励: when and by whom is not who
        if (head.EndsWith("期间", StringComparison.Ordinal) || lead.StartsWith('经') && !lead.StartsWith("经营", StringComparison.Ordinal) && !head.Contains('的'))
            return "";
        return Recipients.Shortened(WithoutEach(head));
    }

    [GeneratedRegex("每[人家户个生名次](?:每[年月次])?(?:最高|最多)?(?:可以?)?(?:给予)?(?:补贴|补助|奖励|资助)$")]
    private static partial Regex Granted();

    // The clause before, where it is but a name: 创业意识培训（GYB）.
    private static string? Item(Clause? previous, Clause clause) =>
        previous is { Quantities.Count: 0, Closing: '，' } && previous.Sentence == clause.Sentence && Wordings.NameBefore(previous.Between(previous.Start, previous.End)) is { Length: >= 2 and <= LongestWho } item && !item.Contains('的') ? item : null;

    private static string Item(Phrase phrase, Clause clause, Clause? previous) => WithoutEach(DealtNames.Of(phrase, clause, null, previous, [])?.Text ?? "");

    private static int GivingBefore(string lead)
    {
        var at = -1;
        foreach (var verb in (ReadOnlySpan<string>)["给予", "予以", "发放", "发给", "领取"])
            at = lead.LastIndexOf(verb, StringComparison.Ordinal) is >= 0 and var i ? Math.Max(at, i + verb.Length) : at;
        return at;
    }

    private static string WithoutEach(string text) => text[..PerReader.ChainEndingAt(text, text.Length, 0)];

    [GeneratedRegex("([^，；。、分]{0,10}(?:总额|金额|额度|限额|标准))(?:分别|各)?$")]
    private static partial Regex Sum();

    // 每个企业, 单个项目, 同一单位, 全年: who the amount is for, not what it is.
    [GeneratedRegex("^(?:每|单|同一|一)[个家户项位名]?(?:企业|项目|单位|机构|园区|主体|平台|产品|人|户|家|个)?(?:年度|每年|全年|累计|最高|合计)*$|^(?:年度|每年|全年|累计|最高|合计|总额)$")]
    private static partial Regex Bearer();

    [GeneratedRegex("^(?:一次性|最高|不超过|不低于|每|按|总额|总计|共计|累计|定额|相应|适当|额外|一定)")]
    private static partial Regex Manner();

    // 减按15%的税率征收企业所得税: what is levied
    [GeneratedRegex("^的?(?:优惠)?(?:税率|比例|标准|费率|征收率)(?:(?:计算)?(?:征收|计征|缴纳|收取)|[向给为][^，；]{2,16}?(?:发放|支付|拨付))([^，；（）]{2,16})$")]
    private static partial Regex Levied();

    // 费用由申请人按100%的比例承担, 参保人员由基金按机构护理75%、居家护理90%的比例支付: who bears which share of what
    [GeneratedRegex("^(?<what>[^，；]*?)由(?<who>[^，；]{2,20}?)各?按照?(?<item>[^，；]*)$", RegexOptions.ExplicitCapture)]
    private static partial Regex PaidBy();

    [GeneratedRegex("(?:的比例|的标准)?(支付|承担|分担|负担|补助|列支|资助)$")]
    private static partial Regex Paying();

    private static readonly WordSet Payable = new("费 费用 经费 资金 保费 补贴 税款 薪酬 工资 利息 租金 支出");

    private static string Share(Match payer, string verb) =>
        payer.Groups["item"].Value is { Length: >= 2 and <= LongestWho } item ? item
        : Payable.EndingAt(payer.Groups["what"].Value, payer.Groups["what"].Length) is not null && Recipients.Shortened(Wordings.Trim(payer.Groups["what"].Value)) is { Length: >= 2 } what ? what
        : payer.Groups["who"].Value + verb;

    private static readonly WordSet Rated = new("费率 税率 利率 比例 标准 额度 限额 系数 基数");

    // 单位缴费费率，在职职工、失业人员、退休人员均为0.15%: the clause before names what is so much for all of them.
    private static string? Topic(Phrase phrase, Clause clause, Clause? previous, Indicator found) =>
        phrase.Quantity.HasLevelWord && previous is { Quantities.Count: 0, Closing: '，' or '：' } told && told.Sentence == clause.Sentence && Rated.EndingAt(found.Text, found.Text.Length) is null
            && Wordings.Trim(told.Between(told.Start, told.End)) is { Length: >= 4 and <= LongestWho } topic && Rated.EndingAt(topic, topic.Length) is not null && ActionVerbs.Beginning(topic) is null ? topic : null;

    // 出让底价可按市场评估价的70%确定: what is set stands before 按.
    private static string? OfShare(Phrase phrase, Clause clause) => Levied().Match(phrase.After) is { Success: true } levied ? levied.Groups[1].Value
        : PaidBy().Match(phrase.Before) is { Success: true } payer && Paying().Match(clause.Between(phrase.Quantity.End, clause.End)) is { Success: true } paying ? Share(payer, paying.Groups[1].Value)
        : phrase.Before.LastIndexOf('按') is > 2 and var by && (phrase.After.StartsWith("确定", StringComparison.Ordinal) || phrase.After.StartsWith("执行", StringComparison.Ordinal) || phrase.After.StartsWith("核定", StringComparison.Ordinal) || phrase.After.StartsWith("计算", StringComparison.Ordinal))
            && Wordings.NameBefore(phrase.Before[..by].TrimEnd('时', '可', '应', '须')) is { Length: >= 2 and <= LongestName } set ? set : null;

    [GeneratedRegex("第[一二三四五六七八九十百]+条$")]
    private static partial Regex Article();

    [GeneratedRegex("^[^，；。的]{0,12}(?:人员|青年|居民|毕业生|老年人|老人|儿童|学生|职工|员工|人才|孤儿|家庭成员|群众|妇女|男性|女性|农民|教师|医师)")]
    private static partial Regex Person();

    private static string? OfAge(Phrase phrase, Clause clause, Clause? previous)
    {
        // 2人户中2人均年满18周岁: numbers among those whose age it is
        if (phrase.Before.AsSpan().IndexOfAnyInRange('0', '9') >= 0 && Wordings.Trim(phrase.Before).TrimEnd('均') is { Length: >= 3 and <= LongestWho } counted)
            return counted + "年龄";
        // 未满35周岁参保人员个人不缴费: whose age it is opens what follows
        if (phrase.Before.Length == 0 && phrase.Quantity.LeadStart < phrase.Quantity.Start && Person().Match(phrase.After) is { Success: true } own)
            return own.Value + "年龄";
        if (phrase.Quantity.HasLevelWord)
            return null;
        // 本办法所称青年，是指45周岁以下的居民
        if (phrase.Before.EndsWith("是指", StringComparison.Ordinal))
        {
            var told = phrase.Before.Length > 2 ? phrase.Before[..^2] : previous is not null && previous.Sentence == clause.Sentence ? previous.Between(previous.Start, previous.End) : "";
            var name = told.LastIndexOf("所称", StringComparison.Ordinal) is >= 0 and var called ? told[(called + 2)..] : told;
            return Wordings.Trim(name) is { Length: >= 2 and <= LongestWho } who ? who + "年龄" : null;
        }
        // 第六条　不满65周岁的老年人
        if (phrase.After.StartsWith('的') && Person().Match(phrase.After[1..]) is { Success: true } described)
            return described.Value + "年龄";
        if (Article().IsMatch(phrase.Before))
            return "年龄";
        // 对35岁以下青年科技人员, 为居住的60周岁及以上居家老年人
        return phrase.Quantity.BoundAfter && (Leads(clause.Between(phrase.Quantity.Start - 1, phrase.Quantity.Start)) || Leads(phrase.Before)) && Person().Match(phrase.After) is { Success: true } whose ? whose.Value + "年龄" : null;
    }

    private static bool Leads(string before) => before.Length > 0 && before[^1] is '对' or '向' or '为' or '给' or '的';
}
