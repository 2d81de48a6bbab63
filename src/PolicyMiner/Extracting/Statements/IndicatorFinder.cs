using PolicyMiner.Extracting.Numbers;
using PolicyMiner.Extracting.Places;

namespace PolicyMiner.Extracting.Statements;

/// <summary>What a number measures, in the document's own words.</summary>
/// <param name="Text">The indicator, without verb, value and year; empty where nothing names it.</param>
/// <param name="Subject">What later clauses may go on about (同比增长5%, 占83%); null where this is nothing to go on about.</param>
/// <param name="FromCarried">Whether the name was taken from an earlier clause.</param>
internal readonly record struct Indicator(string Text, string? Subject, bool FromCarried)
{
    /// <summary>For a difference, what differs: the 增速 of 增速比一季度提高1.3个百分点.</summary>
    public string? Level { get; init; }
}

/// <summary>Finds the <see cref="Indicator"/> of a phrase: before the number (营业额24.6亿元), behind it (10家企业) or in an earlier clause (同比增长5%).</summary>
internal static class IndicatorFinder
{
    private static readonly WordSet Done = new("完成 实现 纳入 通过 开展 实行 建立");

    /// <summary>The indicator of <paramref name="phrase"/>.</summary>
    /// <param name="phrase">The phrase.</param>
    /// <param name="clause">Its clause.</param>
    /// <param name="subject">What the clauses before spoke of.</param>
    /// <param name="previous">The clause before, for 分别.</param>
    /// <param name="told">What the numbers of the sentence before this clause measure, for 分别提高10.3、9和4.4个百分点.</param>
    public static Indicator Find(Phrase phrase, Clause clause, string? subject, Clause? previous, IReadOnlyList<string> told)
    {
        if (phrase.InList.Count > 1 && phrase.Quantity.Kind == UnitKind.Money && GrantNames.OfList(phrase, clause, previous) is { } given)
            return new(given, given, false);
        if (phrase.InList.Count > 1 && DealtNames.Of(phrase, clause, subject, previous, told) is { } shared)
            return shared;
        var q = phrase.Quantity;
        if (q.IsRank)
            return RankNames.Of(phrase, subject);
        var before = Wordings.NameBefore(Wordings.WithoutWhole(BeforeOrigin(phrase, clause)));
        if (q.Kind == UnitKind.Money && GrantNames.OfPenalty(phrase) is { } penalty)
            return new(penalty, penalty, false);
        before = GrantNames.WithoutYears(before);
        if (q.Change is not null && before.Length <= 8 && before.EndsWith("基数上", StringComparison.Ordinal))
            before = ""; // 在高基数上增加了267亿斤
        if (q.Kind == UnitKind.Multiple && before.Length <= 8 && before.StartsWith('是') && before.EndsWith("年前", StringComparison.Ordinal))
            before = ""; // 市场主体总量超过1.6亿户、是十年前的3倍
        if (before.StartsWith("同期", StringComparison.Ordinal) && before.Length > 3)
            before = before[2..];
        if (q.Change is not null && Comparison.Of(phrase.Before) is { With.Length: 0 } timed)
            before = Wordings.NameBefore(timed.Head); // 现价总量比同期增加, 比同期涨了一倍: with when it is compared is no part of the name
        if (Scopes.IsWhole(before) && phrase.After.Length >= 2)
            before = ""; // 全市新增600万千瓦电力供应
        if (ShareNames.Of(phrase, clause, before, subject) is { } share)
            return share;
        // 占服务业比重达35%，较2015年提升6个百分点: points go on about the share told last.
        if (q.Kind is UnitKind.Percent or UnitKind.PercentPoint && told.Count > 0 && (Groups.EndingAt(before, before.Length) is not null || ArePlaces(before)) && RateOf(told[^1]) is { } rate)
            return new(before + rate + q.Change, told[^1], false); // 城市处置率达到90%，县城达到60%
        // 城市气化率达到70%以上、部分达到90%以上: the same of some of them.
        if (q is { Kind: UnitKind.Percent, HasLevelWord: true } && before is "部分" or "少数" or "个别" && subject is not null && Rates.EndingAt(subject, subject.Length) is not null)
            return new(before + subject, subject, true);
        // 规上企业100%完成数字化改造: what is done to that part of them.
        if (q is { Kind: UnitKind.Percent, Change: null, HasLevelWord: false } && before.Length >= 2 && phrase.After.Length >= 4 && Done.Starts(phrase.After))
            return new(before + phrase.After, before, false);
        // 困难家庭毕业生当年实现100%就业: what so many of them come to.
        if (q is { Kind: UnitKind.Percent, Change: null } && before.Length >= 2 && phrase.After.Length is >= 2 and <= 6 && phrase.After[0] != '的' && clause.Between(q.LeadStart, q.Start) == "实现")
            return new(before + phrase.After, before, false);
        // 第二产业所占比重上升0.4个百分点；第三产业上升0.8个百分点
        if (q is { Kind: UnitKind.PercentPoint, Change: { } moved } && told.Count > 0 && Parallel(before, told[^1]) is { } alike)
            return new(alike + moved, alike, true) { Level = alike };
        if (q.Kind == UnitKind.PercentPoint && OfDifference(phrase, before, subject, told) is { } difference)
            return difference;
        // 粮食生产增幅: …（肥东县增幅4.66%，各县、区增幅均达到1%以上）
        var each = phrase.Before.StartsWith('各') && before.All(c => "市县区乡镇街道州盟旗和、（）".Contains(c));
        if (q.Change is { } grown && subject is not null && before.Length >= 2 && (each || ArePlaces(before) || Groups.EndingAt(before, before.Length)?.Length == before.Length))
            return new((each ? "各" : "") + before + subject + grown, subject, true);
        if (q.Change is { } change)
            return OfChange(phrase, before, change, subject);
        // 签订1年以上劳动合同, 给予500元的培训支持: what is granted or limited stands behind.
        if (q.Kind == UnitKind.Age && before.Length < 2 && !(q.HasLevelWord && subject is not null && phrase.After.Length == 0))
            return new(Wordings.NameAfter(phrase.After.Split('每')[0]) is { Length: >= 2 and <= 20 } who ? who + "年龄" : "年龄", null, false);
        if (q.Kind == UnitKind.Time && OfLength(phrase, before) is { } length)
            return new(length, null, false);
        var named = phrase.After.Length > 0 && q.Kind == UnitKind.Time ? q.BoundAfter : q.Kind == UnitKind.Money && phrase.After.StartsWith('的') && !(q.HasLevelWord && before.Length >= 4); // 年经济贡献达到100万元的企业
        if (named && phrase.After[0] is not ('、' or '或' or '和' or '及') && Wordings.NameAfter(phrase.After).TrimEnd('的') is { Length: >= 2 and <= 20 } granted)
            return new(granted, granted, false);
        if (q.Kind == UnitKind.Time && before.Length < 3 && Wordings.NameAfter(phrase.After) is { Length: >= 2 and <= 24 } limited)
            return new(limited, null, false);
        if (CountsWhatFollows(phrase, before, clause.Between(q.LeadStart, q.Start)))
        {
            var after = Wordings.NameAfter(phrase.After);
            if (after.Length >= 2)
                return new(Told(phrase.Before, after), after, false);
        }
        // 对在运营的敬老院实施适老化改造，2022年底前完成80%以上
        if (q.Kind == UnitKind.Percent && before.Length < 2 && phrase.Before.EndsWith("完成", StringComparison.Ordinal) && previous is { Quantities.Count: 0 } && previous.Sentence == clause.Sentence && Topics.Deed(previous.Between(previous.Start, previous.End)) is { } worked)
            return new(worked, worked, true);
        if (before.Length == 2 && OfDeed(phrase, before, clause, subject, previous) is { } done)
            return done;
        if (subject is not null && q.Kind is UnitKind.Count or UnitKind.Measure or UnitKind.Money && before is "总数" or "总量" or "总规模" or "总额" or "数量")
            return new(subject + before, subject, true); // 新开通5G基站15万个，总数达到30万个
        if (subject is not null && q.Kind == UnitKind.Percent && Bare.EndingAt(before, before.Length)?.Length == before.Length)
            return new(subject + before, subject, true); // 任务38283座，完成率101%
        if (OfPart(phrase, before, subject, clause.Bracketed) is { } part)
            return new(part, clause.Bracketed ? part : subject, false);
        var grant = GrantNames.After(phrase.After);
        // 给予工业企业30万元奖励: who is given stands between.
        if (grant is not null && q.Kind == UnitKind.Money && before.Length >= 2 && phrase.Before.EndsWith("给予" + before, StringComparison.Ordinal))
            return new(grant, grant, false);
        if (q.Kind == UnitKind.Money && GrantNames.OfCharge(phrase, before, previous, clause, subject) is { } charged)
            return new(charged, charged, false);
        if (before.Length >= 2)
            return new(before, q.Kind == UnitKind.Percent && grant is not null ? grant : before, false); // 给予价格的15%补助，最高200万元: the grant is bounded, not the price
        var behind = subject is not null && phrase.After is ['、', ..] ? "" : Wordings.NameAfter(phrase.After);
        if (behind.Length >= 2)
            return new(Told(phrase.Before, behind), behind, false);
        if (before.Length == 1 && subject is not null)
            return new(before, subject, false);
        return subject is null ? new(before, null, true) : new(subject, subject, true);
    }

    // A verb alone goes on about what was told before.
    private static Indicator? OfDeed(Phrase phrase, string verb, Clause clause, string? subject, Clause? previous)
    {
        var bare = ActionVerbs.Ending(verb)?.Length == 2 && !Nouns.Starts(verb);
        var lead = previous is { Quantities.Count: 0 } && previous.Sentence == clause.Sentence ? previous.Between(previous.Start, previous.End) : "";
        // 实施棚户区改造项目，开工建设1万户
        if (bare && Topics.Work(lead) is { } work)
            return new(work, work, true);
        // 工业项目新开工110个、竣工投产60个: another deed done to the same.
        if (bare && subject is { Length: > 4 } && ActionVerbs.Ending(subject) is { Length: 2 } other && other != verb && ActionVerbs.IsDropped(other) && subject[..^2].TrimEnd('新') is { Length: >= 2 } thing)
            return new(thing + Wordings.Trim(phrase.Before), subject, true);
        // 每年培训护理员5000人次，累计培训2万人次; 完成投资5970万元，新造林3万亩: what is spent is not what is counted.
        if (bare && subject is not null && !(Spent.EndingAt(subject, subject.Length) is not null && phrase.Quantity.Kind is not UnitKind.Money))
            return ActionVerbs.IsDropped(verb) || subject.StartsWith(verb, StringComparison.Ordinal) || subject.EndsWith(verb, StringComparison.Ordinal) ? new(subject, subject, true) : new(verb + subject, subject, true);
        // 化解债务，2009年底前化解60%: the clause that begins with it.
        return lead.Length is >= 4 and <= 24 && lead.StartsWith(verb, StringComparison.Ordinal) && !Nouns.Starts(verb) ? new(lead, lead, true) : null;
    }

    private static readonly WordSet Spent = new("投资 资金");
    private static readonly WordSet Without = new("不含 不包括 剔除 扣除");
    private static readonly WordSet Rest = new("剩余 其余");

    private static readonly WordSet Attributes = new("增加值 产值 总产值 产量 利润 利润总额 营业收入 主营业务收入 销售收入 销售额 税收 投资额 总投资 投资金额 计划投资 投资规模 注册资本 在校生 在校学生 从业人员 专任教师 床位 床位数 卫生人员 卫生技术人员 总库容 占地面积 建筑面积 总面积 员工 会员 成员");

    /// <summary>Whether a name is only what something named before has: 在校生, 总投资.</summary>
    public static bool IsAttribute(string name) => Attributes.At(name, 0) is { } attribute && attribute.Length == name.Length;

    // 增速比一季度提高1.3个百分点, 低于全国平均水平0.6个百分点, 提高2个百分点: of the rate named here, else of the one told last.
    private static Indicator? OfDifference(Phrase phrase, string before, string? subject, IReadOnlyList<string> told)
    {
        var comparison = Comparison.Of(phrase.Before);
        if (comparison is null && (phrase.Quantity.Change is null || before.Length >= 2))
            return null;
        var head = comparison is { } c ? Wordings.NameBefore(c.Head) : "";
        var bare = head.Length >= 2 && Bare.EndingAt(head, head.Length)?.Length == head.Length;
        var whose = head.Length < 2 ? told.Count > 0 ? told[^1] : subject : bare ? subject + head : head;
        return whose is null ? null : new(whose + comparison?.With + phrase.Quantity.Change, head.Length >= 2 && !bare ? head : subject, head.Length < 2 || bare) { Level = whose };
    }

    private static readonly WordSet Given = new("给予 予以 享受 发放 提供 免除 免收 减免 减半收取 减半征收 缓缴");

    // 离校1年内未就业的毕业生, 连续工作5年以上的, 给予1年的社会保险补贴: what a length of time is said of, when 的 follows it.
    private static string? OfLength(Phrase phrase, string before)
    {
        var of = phrase.After.IndexOf('的', StringComparison.Ordinal);
        if (Given.EndingAt(phrase.Before, phrase.Before.Length) is not null)
            return Wordings.NameAfter(phrase.After) is { Length: >= 2 and <= 20 } granted ? granted : null;
        if (!phrase.Quantity.BoundAfter || of is < 0 or 1 or > 12)
            return null;
        return of == 0 ? before.Length >= 3 ? before : null : before.Length is >= 2 and <= 8 ? phrase.After[0] is '且' or '并' ? before : before + phrase.After[..of] : null;
    }

    // 合作社由十年前的不足百个发展到目前的1735个: where the change began is no part of the name.
    private static string BeforeOrigin(Phrase phrase, Clause clause)
    {
        var before = phrase.Before;
        var from = before.LastIndexOfAny(['由', '从']);
        return from >= 2 && (phrase.Quantity.HasLevelWord || phrase.IsOrigin || phrase.GoesOn) && before[from - 1] is not ('自' or '理') && from + 1 < before.Length && before[from + 1] is not ('业' or '事' or '于')
            && (phrase.IsOrigin || clause.Between(phrase.Quantity.LeadStart - 4, phrase.Quantity.Start).AsSpan().IndexOfAny('到', '至') >= 0) ? before[..from] : before;
    }

    // 重点龙头企业3639家，其中国家级62家; 城镇化率20%，低于全国平均55%的水平: a part, or what is compared, goes by the name of the whole.
    private static string? OfPart(Phrase phrase, string before, string? subject, bool bracketed)
    {
        // 外贸出口总额198亿美元（不含省公司为138.73亿美元）
        if (subject is not null && bracketed && Without.Starts(before) && before.Length <= 16 && !subject.EndsWith('）'))
            return $"{subject}（{before}）";
        if (subject is null || before.Length < 2 || subject.EndsWith(before, StringComparison.Ordinal))
            return null;
        if (phrase.Before.EndsWith("平均", StringComparison.Ordinal) && Math.Max(phrase.Before.LastIndexOf("低于", StringComparison.Ordinal), phrase.Before.LastIndexOf("高于", StringComparison.Ordinal)) is >= 0 and var than)
            return phrase.Before[(than + 2)..] + subject;
        if (phrase.Quantity.Kind != UnitKind.Count || before.Length > 6 || Wordings.NameAfter(phrase.After).Length > 0)
            return null;
        if (bracketed && before.Length == 2 && Rates.EndingAt(subject, subject.Length) is null)
            return before + subject; // 5G基站1444个（其中移动787个）
        if (before.EndsWith('级'))
            return before + (subject.IndexOf('级') is >= 0 and <= 6 and var own ? subject[(own + 1)..].TrimStart('以', '上', '的') : subject);
        return AdministrativeDivisions.LongestAt(before, 0, shortNames: true) is { } place && place.Name.Length == before.Length ? before + subject : null;
    }

    /// <summary>The indicator of a size class: the thing and its attribute, 领军企业 + 员工人数.</summary>
    public static Indicator OfClass(Phrase phrase)
    {
        var attribute = Wordings.NameBefore(phrase.Before);
        if (attribute.LastIndexOf("并且", StringComparison.Ordinal) is > 0 and var joint && attribute.Length - joint >= 4)
            attribute = attribute[(joint + 2)..]; // 完成成果转化并且销售收入超过2000万元的企业
        attribute = attribute[(attribute.LastIndexOf('》') + 1)..]; // 符合《…目录》总投资3000万元以上的项目
        var thing = Wordings.NameAfter(phrase.After);
        if (phrase.Quantity.Kind == UnitKind.Time && thing.Length >= 2)
            return new(thing, null, false);
        return new(thing.Length is >= 2 and <= 16 ? thing + attribute : attribute, null, false);
    }

    private static readonly WordSet Manners = new("实际 名义 累计 平均 同口径 按可比价 按可比价格 按可比口径 扣除价格因素");
    internal static readonly WordSet Groups = new("城市 县城 地区 农村 城镇 乡镇 市区 城区 县（市） 县（区） 建制镇 重点镇 东部 中部 西部 山区 县 区 村 省份 园区 社区 其他市 市本级 省本级 县本级 区本级");
    internal static readonly WordSet Bare = new("数量 总数 完成率 任务完成率 达标率 覆盖率 普及率 合格率 到位率 增幅 增速 降幅 涨幅 升幅 增长速度 增长率 占比 比重 规模 总量 总额 现价总量");
    private static readonly WordSet Rates = new("率 比例 比重 占比 覆盖面 水平 程度");

    /// <summary>What a heading that only names a measure speaks of: 粮食生产增幅（权数：6） → 粮食生产; null for other headings.</summary>
    public static string? MeasuredBy(string heading)
    {
        var name = heading.IndexOf('（') is > 0 and var note ? heading[..note] : heading;
        var measure = Bare.EndingAt(name, name.Length) ?? (name.EndsWith("增长", StringComparison.Ordinal) ? "增长" : null);
        return measure is not null && name.Length - measure.Length is >= 3 and <= 16 ? name[..^measure.Length] : null;
    }

    internal static bool ArePlaces(string text) =>
        text.Length >= 2 && Wordings.Parts(text).All(p => AdministrativeDivisions.LongestAt(p, 0, shortNames: true) is { } place && place.Name.Length == p.Length);

    // 第三产业 after 第二产业所占比重: a name built like the head of the last takes its measure.
    private static string? Parallel(string before, string told) =>
        before.Length is >= 3 and <= 8 && told.Length > before.Length + 1 && !told.StartsWith(before, StringComparison.Ordinal) && told.AsSpan(before.Length - 2, 2).SequenceEqual(before.AsSpan(before.Length - 2))
            && DealtNames.WithoutChange(told[before.Length..]) is { Length: >= 2 } measure && DealtNames.MeasureOf(measure) is not null ? before + measure : null;

    // What is measured of a group, without the group: 污泥无害化处置率.
    private static string? RateOf(string told)
    {
        if (Rates.EndingAt(told, told.Length) is null)
            return null;
        for (var end = told.Length - 2; end > 0; end--)
        {
            if (Groups.EndingAt(told, end) is { Length: >= 2 })
                return told[end..];
        }
        return AdministrativeDivisions.LongestAt(told, 0, shortNames: true) is { } place ? told[place.Name.Length..] : told;
    }

    private static readonly WordSet Nouns = new("投资 融资 生产 销售 服务 存栏 出栏 保有 储备 减排 减税 降费");

    // 年均增长保持40%: the word of change belongs to the name.
    private static Indicator OfChange(Phrase phrase, string before, string change, string? subject)
    {
        var absolute = phrase.Quantity.Kind is not (UnitKind.Percent or UnitKind.PercentPoint or UnitKind.Multiple);
        // 全省市、县（区）和小城镇新增1050座公厕: what is new stands behind its count.
        if (absolute && (before.Length < 2 || ActionVerbs.EndsWith(before) || change == "新增" && phrase.Quantity.Kind == UnitKind.Count))
        {
            var after = Wordings.NameAfter(phrase.After);
            if (after.Length >= 2)
                return new(change + after, after, false);
        }
        if (subject is not null && Bare.EndingAt(before, before.Length)?.Length == before.Length)
            return new(subject + before + change, subject, true); // 增速比上年提高1.5个百分点
        if (subject is not null && Manners.EndingAt(before, before.Length)?.Length == before.Length)
            return new(subject + before + change, subject, true); // 比上年增长11.5%，实际增长8.0%
        if (before.Length >= 2)
            return new(before + (absolute && !before.Contains(change, StringComparison.Ordinal) || !absolute ? change : ""), before, false);
        return subject is null ? new(change, null, true) : new(subject + change, subject, true);
    }

    // Counts stand before what they count (10家企业) unless the name went before (企业442家, 拥有企业10家).
    private static bool CountsWhatFollows(Phrase phrase, string before, string lead)
    {
        if (phrase.After.Length < 2 || phrase.After[0] == '、' || phrase.After is "的目标" or "的任务" or "的目标任务")
            return false; // 突破40万亿元、连续多年居世界首位: the list goes on
        if (phrase.Quantity is { HasLevelWord: true } && before.Length >= 2)
            return lead.EndsWith('有') && phrase.Quantity.Kind == UnitKind.Count; // 每个乡镇都建有1所幼儿园
        if (before.Length < 2 || Wordings.EndsInEnumeration(phrase.Before) || ActionVerbs.EndsWith(phrase.Before) && !(phrase.Quantity.Kind == UnitKind.Money && (phrase.Before.EndsWith("总投资", StringComparison.Ordinal) || phrase.After.StartsWith('且'))))
            return true;
        // 以某村为中心的5000亩种植基地; 可保证2.7万亩种苗供应: two characters before a measure are its verb.
        if (lead == "的" && phrase.Quantity.Kind is UnitKind.Count or UnitKind.Measure || phrase.Quantity is { Kind: UnitKind.Measure, Comparator: "=", Change: null } && before.Length == 2 && phrase.After.Length >= 4 && lead.Length == 0 && DealtNames.MeasureOf(before) is null && !phrase.After.StartsWith('的'))
            return true;
        if (phrase.Quantity is { Kind: UnitKind.Measure, Comparator: "=", Change: null } && before.Length <= 4 && before[^1] is '区' or '县' or '镇' && phrase.After.Length >= 4 && lead.Length == 0)
            return true; // 完成河西区3万立方米/日给水工程: where it is
        if (phrase.Before.EndsWith('的') || Rest.EndingAt(phrase.Before, phrase.Before.Length) is not null)
            return true;
        return phrase.Quantity.Kind == UnitKind.Count && phrase.Quantity.Comparator is not ("growth_rate" or "multiple");
    }

    // 新增12万人就业 → 新增就业; 培育10家企业 → 企业.
    private static string Told(string before, string name)
    {
        var verb = ActionVerbs.Ending(before);
        return verb is null || ActionVerbs.IsDropped(verb) || name.StartsWith(verb, StringComparison.Ordinal) ? name : verb + name;
    }
}
