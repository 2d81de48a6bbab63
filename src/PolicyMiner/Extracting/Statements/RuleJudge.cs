using System.Text.RegularExpressions;
using PolicyMiner.Extracting.Numbers;
using PolicyMiner.Extracting.Provisions;

namespace PolicyMiner.Extracting.Statements;

/// <summary>Tells the numbers that a notice lays down: rates, grants, terms, thresholds and limits. Null, or a mention, where it lays down nothing.</summary>
internal static partial class RuleJudge
{
    private static readonly WordSet Standards = new("标准的 收入的 工资的 金额的 价格的 水平的 线的");
    private static readonly WordSet Compared = new("低于 高于 超过 不足 不超 以上 以下 以内");
    private static readonly WordSet Applying = new("申报 申请 推荐 报送 参评");
    private static readonly WordSet Penal = new("罚款 罚金 责令 补种 赔偿");
    private static readonly WordSet Only = new("只 仅 限 累计 最多");
    private static readonly WordSet Lasting = new("年限 时限 期限");
    private static readonly WordSet Names = new("行动 规划 计划 方案 攻坚 滚动 工程");
    private static readonly WordSet Circles = new("圈 通达 可达 直达 车程 到达 覆盖");

    /// <summary>Terms and ages: 30个工作日内, 三年内不得新建, 有效期5年, 年满18周岁.</summary>
    public static Judgement Term(Testimony e)
    {
        var q = e.Phrase.Quantity;
        if (e.Clause.Times.Exists(t => t.IsOpen && t.Start <= q.Start && q.End <= t.End))
            return Judgement.Mention; // 为应对未来三年的入园高峰
        if (q.Kind == UnitKind.Age)
            return e.Purpose == SectionPurpose.Report || e.Notice.Genre == NoticeGenre.Plan && e.Purpose != SectionPurpose.Rules && !e.SentenceGrants ? Judgement.Mention : new(StatementKind.Rule, .75, "threshold");
        // 自2021年10月1日起施行，有效期5年: a term by its own name.
        if (NamesALength(e.Phrase.Before, q.HasLevelWord && q.Comparator == "=") && e.Phrase.After.Length < 4 && e.Purpose is not (SectionPurpose.Report or SectionPurpose.Aims))
            return new(StatementKind.Rule, .75, "term");
        if (e.Time.Direction == -1 && e.Time.Printed && e.Notice.Genre != NoticeGenre.Regulation || e.Cues.Reported)
            return Judgement.Mention;
        // 5年内重点扶持100个项目: in which time something is to be done, where nothing is granted for so long.
        if (q is { Comparator: "<=", BoundAfter: true } && e.Clause.Quantities.Exists(n => n.Start > q.End && n.Kind is UnitKind.Count or UnitKind.Measure) && e.Clause.Times.Exists(t => t.Period is not null && t.Start <= q.Start && q.End <= t.End) && !e.Cues.Obliging && e.Cues.FirstVerb >= q.End && e.Notice.Genre is NoticeGenre.Plan or NoticeGenre.Unknown)
            return Judgement.Mention;
        // 三年行动计划, 三年百万青年见习计划: part of a name.
        if (Names.In(e.Phrase.After.AsSpan(0, Math.Min(q.IsChinese ? 12 : 2, e.Phrase.After.Length))))
            return Judgement.Mention;
        // 前三年给予80%的奖励，后两年给予50%的奖励: which years, not how long
        if (q.Comparator == "=" && e.Clause.Between(q.Start - 2, q.Start) is [.., '前' or '后'] which && which[0] is not ('其' or '此') && (e.Phrase.After.Length == 0 || Granted.Starts(e.Phrase.After) || e.Phrase.After[0] is '按' or '每'))
            return Judgement.Mention;
        var near = e.Clause.Between(q.Start - 12, q.End + 12);
        // 印发之日起30日内; 3分钟内响应
        if (q.Comparator == "<=" && (near.Contains("之日起", StringComparison.Ordinal) || (q.Unit is "分钟" or "小时" or "个小时" && !Circles.In(near))))
            return new(StatementKind.Rule, .65, "term");
        // 3年内停止新增产能, 两年内不得转让: what is forbidden for so long
        if (q.Comparator == "<=" && q.BoundAfter && Forbidding.Starts(e.Phrase.After))
            return new(StatementKind.Rule, .7, "term");
        // 5年内享受补贴, 分2年给予补助: for how long it is granted
        if (e.SentenceGrants && e.Purpose != SectionPurpose.Report && q.Comparator is "=" or "<=" && Granted.Starts(e.Phrase.After))
            return new(StatementKind.Rule, .6, "term");
        // 5年内扶持100个项目: the time in which so many are to come
        if (q.Comparator == "<=" && q.BoundAfter && e.Clause.Quantities.Exists(c => c.Start > q.End && c.Kind is UnitKind.Count or UnitKind.Measure && !e.Clause.Between(q.End, c.Start).Contains('的')) && !e.Cues.Obliging)
            return Judgement.Mention;
        // 每多断保1年, 相应的2个年度医保待遇: for how much each, and whose
        if (q.Comparator == "=" && (EachMore().IsMatch(e.Clause.Between(q.Start - 8, q.Start)) || (e.Clause.Between(q.Start - 1, q.Start) == "的" || q.Unit == "个年度") && e.Phrase.After.Length >= 2))
            return Judgement.Mention;
        // 放宽至参保1年以上
        if (e.Time.Direction != -1 && Wordings.Changes.In(e.Clause.Between(q.Start - 8, q.Start)))
            return new(StatementKind.Rule, .6, "term");
        // 参加3—12个月的就业见习，按规定给予补贴
        if (e.SentenceGrants && e.Phrase.After.StartsWith('的') && q.Comparator == "range")
            return new(StatementKind.Rule, .55, "term");
        var lays = e.Notice.Genre is NoticeGenre.Regulation or NoticeGenre.Measures || e.Purpose == SectionPurpose.Rules;
        // 给予1年的社会保险补贴, 免除3个月租金
        if ((e.SentenceGrants && e.Phrase.After.StartsWith('的') || lays && e.Phrase.After.Length >= 2) && Given.EndingAt(e.Phrase.Before, e.Phrase.Before.Length) is not null)
            return new(StatementKind.Rule, .6, "term");
        // 离校2年内未就业的高校毕业生, 签订1年以上劳动合同的, 拖欠租金六个月以上的: whom a grant or rule is for. 一年内 in words is a time in which.
        if ((e.SentenceGrants || lays) && !e.Mood.Willed && (e.Time.Direction != 1 || e.Time.Period is not null || !e.Time.Printed && lays) && (q.Comparator is ">=" or ">" || !q.IsChinese && q.Comparator is "<=" or "<") && IsAttribute(e))
            return new(StatementKind.Rule, .55, "term");
        // 缴纳职工养老保险费满3个月，且处于正常参保缴费状态的: what must have gone on for so long
        if (e.SentenceGrants && q is { Comparator: ">=", BoundAfter: false } && e.Phrase.After.Length == 0 && e.Purpose is not (SectionPurpose.Report or SectionPurpose.Aims) && e.Clause.Between(q.LeadStart, q.Start).Contains('满'))
            return new(StatementKind.Rule, .55, "term");
        // 连续5年奖励给企业, 连续补助5年
        if (e.SentenceGrants && q.Comparator == "=" && e.Purpose != SectionPurpose.Report && e.Clause.Between(q.Start - 4, q.Start).Contains("连续", StringComparison.Ordinal))
            return new(StatementKind.Rule, .6, "term");
        // 小麦每4年轮换一次: how often, by the time between
        if (e.Clause.Between(q.Start - 1, q.Start) == "每")
            return lays && q.Comparator == "=" && e.Clause.Between(q.End, e.Clause.End) is { Length: <= LongestDeed } turn && (turn.EndsWith("一次", StringComparison.Ordinal) || turn.EndsWith("1次", StringComparison.Ordinal)) ? new(StatementKind.Rule, .6, "term") : Judgement.Mention;
        // 给予医药企业2年50%的资金支持: how long so much is granted
        if (e.SentenceGrants && q.Comparator == "=" && e.Purpose is not (SectionPurpose.Report or SectionPurpose.Aims) && e.Clause.Quantities.Exists(n => n.Start == q.End && n.Kind is UnitKind.Percent or UnitKind.Money) && e.Clause.Between(e.Clause.Start, q.Start).Contains("给予", StringComparison.Ordinal))
            return new(StatementKind.Rule, .6, "term");
        var workdays = q.Unit!.Contains("工作日", StringComparison.Ordinal);
        var normative = (q.IsChinese && q.Comparator == "=" ? e.Cues.Obliging : e.Cues.Normative) || (e.SentenceNormative && (e.Notice.Genre == NoticeGenre.Regulation || q.Comparator == "<=")) || Forbids(e);
        var termed = e.Cues.Termed;
        if (e.Mood.Willed || (e.Purpose == SectionPurpose.Aims && !workdays) || (e.Time.Direction == 1 && !workdays && !normative) || q.IsChinese && q.Value == 1 && q.Comparator == "=" && !termed)
            return Judgement.Mention;
        var confidence = workdays || (normative && termed) ? .8 : normative ? .7 : termed && lays ? .7 : 0;
        return confidence == 0 ? Judgement.Mention : new(StatementKind.Rule, confidence, "term");
    }

    [GeneratedRegex("每(?:多|增加|超|延长|延迟|推迟|提前|逾期)[^，；。每]{0,5}$")]
    private static partial Regex EachMore();

    // 待遇等待期, 合同期限: a noun of length, where 学期 and 近期 are points of time.
    private static bool NamesALength(string before, bool levelled) =>
        Lasting.EndingAt(before, before.Length) is not null || levelled && (before.EndsWith("时间", StringComparison.Ordinal) || before.EndsWith("时长", StringComparison.Ordinal)) || before is [.., { } first, '期'] && before.Length >= 3 && !"时学近长短中初前后早同日定假星逾周晚延到".Contains(first);

    private const int LongestDeed = 12;

    private static readonly WordSet Granted = new("给予 予以 享受 可享受 每年给予 每年发放 发放 分期给予 按年给予");
    private static readonly WordSet SetBy = new("执行 确定 核定");
    private static readonly WordSet Forbidding = new("停止 暂停 不得 禁止 不予 不再 取消 限制 不受理 不准 不能");
    private static readonly WordSet Given = new("前 后 其后 此后 按 拨付 给予 予以 享受 发放 发给 提供 补贴 最长 免除 免收 免缴 减免 减半 减半收取 减半征收 缓缴 返还 领取");
    private static readonly WordSet Bearers = new("人员 毕业生 职工 员工 企业 单位 家庭 学生 居民 老人 老年人 儿童 农户 合同 机构 项目 参保 未就业 工作 经历 户籍 失业 从事 缴纳 缴费 从业 营业 服务");

    // The length of time stands before 的 and somebody, or something that somebody has: 连续在县域工作5年以上的高校毕业生, 1年以上劳动合同.
    private static bool IsAttribute(Testimony e)
    {
        var q = e.Phrase.Quantity;
        var behind = e.Clause.Between(q.End, q.End + 24);
        return !Wordings.Changes.In(behind) && (Bearers.In(behind) || behind.StartsWith('的') || behind.StartsWith('且') && behind.Contains('的') || behind.EndsWith('的') && behind.Length < 24);
    }

    /// <summary>Rates and grants, which are rules whatever the year: 减按15%的税率, 每人每月1300元, 给予最高50万元奖励.</summary>
    public static Judgement? Strong(Testimony e)
    {
        var q = e.Phrase.Quantity;
        var near = e.Clause.Between(q.Start - 24, q.End + 12);
        if (e.Time.Direction == -1 && e.Time.Role != TimeRole.Since && !StatementJudge.LaysDownNow(e) || e.Cues.Reported)
            return null;
        // 对面积达到1万平方米以上的，按设备投资额的15%给予补助: condition and rate of one grant.
        if (e.SentenceGrants && !q.IsRank && e.Cues.Text.EndsWith('的') && e.Cues.Text.StartsWith('对') && q.Comparator is ">=" or ">" or "range" or "<=")
            return new(StatementKind.Rule, .75, "threshold");
        // 新建10万平方米以上的厂房项目，按成本的10%给予补助: whom the grant behind it is for.
        if (e.SentenceGrants && (q is { BoundAfter: true, IsRank: false, Change: null } && (e.Phrase.After.Length == 0 || e.Phrase.After.StartsWith('的')) || q.Comparator == "range" && e.Phrase.IsSizeClass) && q.Kind is not (UnitKind.Time or UnitKind.Age) && e.Time.Direction != 1 && !e.Mood.Willed && e.Purpose != SectionPurpose.Aims && (e.Clause.Between(q.End, q.End + 2) is "的按" or "的每" or "的给" || !RuleCues.Grants.In(e.Cues.Text)) && Granting().IsMatch(e.SentenceText))
            return new(StatementKind.Rule, .7, "threshold");
        // 到2023年底，…比例不低于20%; 2012—2015年，…不低于70%: a printed deadline or period makes a bounded share an aim.
        var dated = q.Kind == UnitKind.Percent && e.Time is { Printed: true, Year: not null, Role: TimeRole.Deadline or TimeRole.Period };
        // 自2020年7月1日起，标准调整为1240元: what holds from a day on is laid down.
        var raised = e.Mood.Last == StatementKind.Rule && q.HasLevelWord && q.Unit?.Contains('/') == true; // 缴费标准提高40元，达到每人每年320元
        var aimed = !raised && e.Time.Role != TimeRole.Since && (q.HasLevelWord || dated || q.Comparator == ">" && !q.BoundAfter) && (e.Time.Direction == 1 || e.Purpose == SectionPurpose.Aims || dated && e.Time.Direction is null && e.Notice.Genre == NoticeGenre.Plan) && !RuleCues.Grants.In(near);
        if (aimed)
            return null;
        if (q.Kind == UnitKind.Money)
        {
            var per = q.Unit!.Contains('/') && e.Notice.Genre != NoticeGenre.Report && e.Purpose != SectionPurpose.Report;
            if (RuleCues.Charges.In(near) && !(e.Purpose == SectionPurpose.Aims && e.Phrase.Before.EndsWith('额'))) // 目标: 当年纳税总额10万元
                return new(StatementKind.Rule, .8, q.Comparator is ">=" or ">" ? "threshold" : "limit");
            if (RuleCues.Grants.In(near))
                return new(StatementKind.Rule, .85, q.Comparator is "<=" or "<" ? "cap" : "subsidy");
            if (per)
                return new(StatementKind.Rule, .7, RuleCues.Costs.In(e.Phrase.Before) || raised && RuleCues.Charges.In(e.SentenceText) ? q.Comparator is ">=" or ">" ? "threshold" : "limit" : q.Comparator is "<=" or "<" ? "cap" : "subsidy");
            if (e.SentenceGrants && q.Qualifier is { } limit && (limit.Contains("最高", StringComparison.Ordinal) || limit.Contains('不')))
                return new(StatementKind.Rule, .8, "cap"); // …给予补助，单个企业最高不超过500万元
            // 第1名补助800万元，第2名700万元: the grants of one sentence go on.
            if (e.SentenceGrants && e.Mood.Last == StatementKind.Rule && e.Time.Direction != 1 && e.Cues.FirstVerb > q.Start)
                return new(StatementKind.Rule, .7, "subsidy");
            if (RuleCues.Funds.In(near))
                return new(StatementKind.Rule, .7, "subsidy");
        }
        // 奖励总额不超过剩余部分的10%; 应急能力不低于100立方米/小时的标准
        if (q.Kind is UnitKind.Percent or UnitKind.Multiple && q.Comparator == "<=" && (RuleCues.Grants.In(near) || RuleCues.Grants.In(e.Cues.Text)))
            return new(StatementKind.Rule, .75, "cap");
        if (q.Comparator is ">=" or "<=" && e.Phrase.After.StartsWith("的标准", StringComparison.Ordinal))
            return new(StatementKind.Rule, .75, q.Comparator == ">=" ? "threshold" : "limit");
        // 低于最低生活保障标准的2.5倍, 按…标准的1.5倍确定: a multiple of a standard.
        if (q.Kind == UnitKind.Multiple && q.Unit != "番" && Standards.In(e.Clause.Between(q.Start - 12, q.Start) + "的") && !(e.Cues.Text.StartsWith('是') && !e.Cues.Normative)) // 是全国平均水平的10倍 states how things are
            return new(StatementKind.Rule, .75, Compared.In(e.Cues.Text) ? "threshold" : "rate");
        // 补种盗伐株数10倍的树木, 处价值3倍以上5倍以下的罚款: what one who offends has to make good or pay.
        if (q.Kind == UnitKind.Multiple && Penal.In(e.Clause.Between(q.Start - 24, q.End + 8)))
            return new(StatementKind.Rule, .75, q.Comparator == "range" ? "limit" : "rate");
        // 只享受一次, 累计享受2次, 限购1套: how many of it one may have.
        if (q is { Kind: UnitKind.Count, Comparator: "=" } && ((e.SentenceGrants || e.Mood.Before == StatementKind.Rule) && q.Unit == "次" && Only.In(e.Clause.Between(q.Start - 6, q.Start)) || Limiting().IsMatch(e.Clause.Between(q.Start - 6, q.Start))))
            return new(StatementKind.Rule, .7, "limit");
        // 每人每年最多享受一次, 只能用于享受一次创业补贴
        if (q is { Kind: UnitKind.Count, Comparator: "=" or "<=", Unit: "次" } && e.Purpose is not (SectionPurpose.Aims or SectionPurpose.Report) && e.Clause.Between(q.Start - 2, q.Start) is "享受" or "领取" or "申领" && Only.In(e.Clause.Between(q.Start - 8, q.Start)))
            return new(StatementKind.Rule, .7, "limit");
        // 可申请延长1次: what is permitted so often.
        if (q is { Kind: UnitKind.Count, Comparator: "=", Unit: "次" } && e.Purpose is not (SectionPurpose.Aims or SectionPurpose.Report) && e.Clause.Between(q.Start - 8, q.Start).Contains('可'))
            return new(StatementKind.Rule, .7, "limit");
        // 每家企业最多申报2个项目, 每个市推荐不超过10家, 每个单位可推荐30件: how many may be applied for.
        if (q is { Kind: UnitKind.Count } && (q.Comparator == "<=" || q.Comparator == "=" && e.Clause.Between(q.Start - 6, q.Start).Contains('可')) && !e.Mood.Willed && !e.Time.Printed && Applying.In(e.Cues.Text))
            return new(StatementKind.Rule, .7, "limit");
        if (q.Kind == UnitKind.Percent && !q.HasLevelWord && (e.Cues.Text.Contains('按') || e.Cues.Text.Contains("参照", StringComparison.Ordinal) || e.Cues.Text.Contains("发放", StringComparison.Ordinal)) && RuleCues.Grants.In(near))
            return new(StatementKind.Rule, .8, q.Comparator is "<=" or "<" ? "cap" : "rate");
        // 底价可按市场评估价的70%确定: a share of something as the price or standard
        if (q.Kind == UnitKind.Percent && !q.HasLevelWord && q.Change is null && SetBy.Starts(e.Phrase.After) && e.Cues.Text.Contains('按') && e.Purpose != SectionPurpose.Report)
            return new(StatementKind.Rule, .75, "rate");
        // 给予购房款的5%一次性补助, 增量部分的100%奖励给企业: the share that is granted.
        if (q.Kind == UnitKind.Percent && !q.HasLevelWord && q.Change is null && e.Purpose != SectionPurpose.Report && (GrantNames.After(e.Phrase.After) is not null && e.Cues.Text.Contains("给予", StringComparison.Ordinal) || e.Phrase.After.StartsWith("奖励给", StringComparison.Ordinal) || e.Phrase.After.StartsWith("返还给", StringComparison.Ordinal)))
            return new(StatementKind.Rule, .75, "rate");
        // 按企业所得税县级留存部分的50%，由县财政补助给企业: the clause is nothing but by how much the sentence grants.
        if (q.Kind == UnitKind.Percent && e.SentenceGrants && !q.HasLevelWord && q.End >= e.Clause.End && ByWhole().IsMatch(e.Clause.Between(q.Start - 40, q.Start)))
            return new(StatementKind.Rule, .75, "rate");
        // 出让底价可按市场评估价的70%确定, 可按不低于最低价标准的70%执行: by how much something may be reckoned.
        if (q.Kind == UnitKind.Percent && !q.HasLevelWord && q.Change is null && e.Purpose is not (SectionPurpose.Aims or SectionPurpose.Report) && Reckoning.At(e.Phrase.After.AsSpan(), 0) is not null && Permitting().IsMatch(e.Clause.Between(q.Start - 40, q.Start)))
            return new(StatementKind.Rule, .75, "rate");
        // 按…应缴纳社会保险费50%的标准确定
        if (q.Kind == UnitKind.Percent && !q.HasLevelWord && e.Phrase.After.StartsWith("的标准", StringComparison.Ordinal) && e.Purpose != SectionPurpose.Aims)
            return new(StatementKind.Rule, .75, "rate");
        if (q.Kind is UnitKind.Percent or UnitKind.Multiple && q.Comparator is not "growth_rate" && e.Cues.Rated && !e.Cues.Willed && !(e.Time.Direction == 1 && q.HasLevelWord))
            return e.Purpose == SectionPurpose.Aims ? null : new(StatementKind.Rule, .8, q.Comparator is "<=" or "<" ? "cap" : "rate");
        return null;
    }

    [GeneratedRegex("[，的](?:按|给予|予以|每|再|一次性)[^。]{0,60}?(?:补助|奖励|补贴|资助|奖补|扶持)")]
    private static partial Regex Granting();

    [GeneratedRegex("按照?[^，；。]{2,36}的$")]
    private static partial Regex ByWhole();

    private static readonly WordSet Reckoning = new("执行 确定 计算 计入 计收 折算 核算 核定 收取 缴纳 缴存 安排 掌握 结算");

    [GeneratedRegex("[可应须得]按照?[^，；。]{1,36}$")]
    private static partial Regex Permitting();

    private static readonly WordSet Defining = new("是指 所指 所称");

    [GeneratedRegex("(?:限|仅限|只能|只可|每次限)[购领报选贷办申住租]?$|可(?:以|再)?(?:申请)?(?:延长|续期|延期|补考)$")]
    private static partial Regex Limiting();

    // 最高不超过18层, 不宜低于50%: outside plans an upper bound forbids without 应 or 不得; a lower one (不少于3万人) may be an aim.
    private static bool Forbids(Testimony e) =>
        e.Notice.Genre is not (NoticeGenre.Plan or NoticeGenre.Report) && e.Time.Direction != 1 && !e.Mood.Willed && e.Phrase.Quantity is { Qualifier: { } word } q && (word.StartsWith("不宜", StringComparison.Ordinal) || (q.Bound ?? q.Comparator) == "<=" && !q.BoundAfter);

    /// <summary>Bounds in normative sentences: 应不低于1000吨/日, 面积不超过60平方米, 注册资本800万元以上的.</summary>
    public static Judgement? Weak(Testimony e)
    {
        var q = e.Phrase.Quantity;
        // 贷款额度上浮20%, 起付线降低50%: how much a standard is raised or lowered where standards are laid down.
        if (q.Change is not null && q.Kind is UnitKind.Percent or UnitKind.PercentPoint && e.Time is { Printed: false, Direction: not 1 } && !e.Mood.Willed && e.Cues.FirstVerb > q.Start && e.Notice.Genre is NoticeGenre.Regulation or NoticeGenre.Measures)
            return new(StatementKind.Rule, .6, "rate");
        if (q.IsRank || q.Comparator == "growth_rate" || (q.IsChinese && q.Kind == UnitKind.Count && q.Comparator == "="))
            return null;
        // …服务达到1000人次且…的，给予补贴: the level reached is the condition of a grant.
        if (e.InCondition && q.HasLevelWord && q.Comparator == "=")
            return new(StatementKind.Rule, .65, "threshold");
        // 可申请购买1—5个楼层; 会员总数控制在5到20家
        if (q is { Comparator: "range", Kind: UnitKind.Count } && (e.Cues.Obliging || e.Cues.Text.Contains("控制在", StringComparison.Ordinal)) && e.Notice.Genre is NoticeGenre.Regulation or NoticeGenre.Measures)
            return new(StatementKind.Rule, .6, "limit");
        var bound = q.Bound ?? (q.Comparator is ">=" or "<=" or ">" or "<" ? q.Comparator : q.Comparator == "range" && e.InCondition ? ">=" : null);
        var lays = e.Notice.Genre == NoticeGenre.Regulation || e.Purpose == SectionPurpose.Rules || e.Notice.Genre == NoticeGenre.Measures;
        var normative = e.Cues.Normative || Forbids(e);
        var defines = Defining.In(e.SentenceText);
        // 对现有床位数不足40张且收住人数少于10人的敬老院，可将收住对象安置到…: whom a permission or grant is for
        var aimedAt = e.Cues.Text.StartsWith('对') && e.Phrase.After.Length > 0 | e.Phrase.IsSizeClass && (e.SentenceNormative || e.SentenceGrants) && !e.Mood.Willed;
        var condition = e.Cues.Text.EndsWith('的') || e.InCondition || e.SentenceText.StartsWith('对') || e.SentenceText.StartsWith('凡') || defines;
        if (q.Kind is UnitKind.Money or UnitKind.Percent or UnitKind.Measure or UnitKind.PercentPoint)
        {
            if (bound is not null && (normative || lays || condition))
                return new(StatementKind.Rule, normative ? .75 : .65, bound is ">=" or ">" ? "threshold" : "limit");
            if (lays && e.Notice.Genre != NoticeGenre.Plan && (normative || q.Kind is UnitKind.Money or UnitKind.Percent))
                return new(StatementKind.Rule, .6, q.Kind == UnitKind.Percent ? "rate" : "limit");
            if (e.Cues.Obliging && q.Kind == UnitKind.Percent && e.Notice.Genre is NoticeGenre.Regulation or NoticeGenre.Unknown)
                return new(StatementKind.Rule, .6, "rate");
        }
        else if (bound is not null && (normative && (e.Notice.Genre != NoticeGenre.Plan || !e.Time.Printed && q.Qualifier is { } must && must.Contains("不得", StringComparison.Ordinal)) || lays && condition || e.InCondition || aimedAt || defines || e.Notice.Genre == NoticeGenre.Regulation))
        {
            return new(StatementKind.Rule, .65, bound is ">=" or ">" ? "threshold" : "limit");
        }
        return null;
    }
}
