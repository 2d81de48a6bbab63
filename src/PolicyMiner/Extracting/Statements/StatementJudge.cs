using PolicyMiner.Extracting.Numbers;
using PolicyMiner.Extracting.Statistics;
using PolicyMiner.Extracting.Targets;
using PolicyMiner.Structuring;

namespace PolicyMiner.Extracting.Statements;

/// <summary>All that the judge looks at for one number.</summary>
internal sealed record Testimony(
    Phrase Phrase, Clause Clause, ClauseCues Cues, string SentenceText, bool SentenceNormative, bool SentenceGrants, bool InCondition, TimeFrame Time, SectionPurpose Purpose, NoticeFrame Notice, SentenceMood Mood);

/// <summary>
/// Tells aim, report, rule and mere mention apart. The rules stand in the order in which they decide; each rests on words and time, never on the
/// subject matter. Where nothing decides, the number is a mention and gives no record.
/// </summary>
internal static class StatementJudge
{
    private static readonly WordSet Places = new("在 对 围绕 依托 针对 按照 根据 从 向 由 以 为 与 结合 依据 参照 通过 会同 除 覆盖全市 推动全市 涉及");

    private static readonly WordSet Nouns = new("从业 从事 对外 对口 由此 为农 以工代赈 向日葵 与会");

    // Indicators that are measured in years or days.
    private static readonly WordSet MeasuredTimes = new("受教育年限 寿命 平均住院日 平均住院天数 周转时间 周转天数 平均办理时间 平均通关时间 停时");

    private static readonly WordSet Expected = new("将比 将较 将达 将从 将由 将有 将是 将超 将新增 将增 将上升 将突破 将需 需要 约需");
    private static readonly WordSet Spans = new("天数 时长 日数 时数 用时");
    private static readonly WordSet SetAside = new("保留 预留 提取 留出 划出 拿出 列支 留存");
    private static readonly WordSet Only = new("方可 方能");
    private static readonly WordSet Abstract = new("目标 机制 体系 制度 格局 加强 提升 提高 作用 关系 意识 观念 转变 覆盖");
    private static readonly WordSet Until = new("截至 截止");
    private static readonly WordSet Yearly = new("培育 引进 培训 培养 新增 新建 建设 打造 创建");


    /// <summary>The judgement on one number.</summary>
    public static Judgement Judge(Testimony e)
    {
        var q = e.Phrase.Quantity;
        if (Debris.Is(e))
            return Judgement.Mention;
        // 五年累计完成…: where a notice looks back, a length of time lies behind it.
        // 2006年计划接待…，同比增长20%: the year that the notice is made for.
        var planned = e.Notice.IsFor(e.Time.Year) && e.Purpose != SectionPurpose.Report && !e.Cues.LooksBack && !(e.Cues.Compares && e.Mood.Last == StatementKind.Report);
        var ahead = planned || e.Time.Direction == 1 && !((e.Purpose == SectionPurpose.Report || e.Purpose == SectionPurpose.Unknown && e.Notice.Genre == NoticeGenre.Report) && e.Time is { Year: null, Role: not TimeRole.Deadline } || e.Purpose == SectionPurpose.Report && e.Phrase.GoesOn && e.Mood.Last == StatementKind.Report
            || e.Purpose == SectionPurpose.Report && !e.Time.Printed && e.Mood.Last != StatementKind.Aim && e.Mood.Before != StatementKind.Aim);
        ahead &= !(!e.Time.Printed && !e.Mood.Willed && ReportCues.IsPerfect(e.Cues.Text)); // 上半年已完成4022公里: what is done is not ahead, whatever year was named before
        var explicitly = e.Time is { Printed: true, Year: not null };
        if (e.Phrase.IsSizeClass)
            return JudgeClass(e);
        if (e.Mood.Forecast && q.Kind is not (UnitKind.Time or UnitKind.Age))
            return new(StatementKind.Report, explicitly ? .85 : .75, "forecast");
        // 三岁以下婴幼儿托位: an age in an aim says whom it is for.
        if (q.Kind is UnitKind.Time or UnitKind.Age && !IsMeasuredTime(e))
            return q.Kind == UnitKind.Age && (ahead && !e.SentenceGrants || e.Purpose == SectionPurpose.Aims) ? Judgement.Mention : RuleJudge.Term(e);
        // 缴费基数为2021年度在岗职工月平均工资的60%: a share of a year's figure is laid down, too.
        if (q is { Kind: UnitKind.Percent, Change: null } && e.Notice.Genre == NoticeGenre.Regulation && e.Clause.Between(q.Start - 1, q.Start) == "的" && e.Clause.Between(e.Clause.Start, q.Start).Contains('为') && e.Purpose != SectionPurpose.Report)
            return new(StatementKind.Rule, .65, "rate");
        if (e.Phrase.GoesOn && e.Mood.Last == StatementKind.Rule)
            return new(StatementKind.Rule, .7, q.Kind switch { UnitKind.Money => "subsidy", UnitKind.Percent => "rate", _ => "threshold" }); // 标准由148元提高至170元
        if (RuleJudge.Strong(e) is { } rule)
            return rule;
        // 不低于100立方米/小时的标准（其中高风险区不低于150立方米/小时）: the bracket goes on with the rule.
        if (e.Clause.Bracketed && e.Mood.Last == StatementKind.Rule && (q.Bound ?? q.Comparator) is ">=" or "<=")
            return new(StatementKind.Rule, .65, (q.Bound ?? q.Comparator) == ">=" ? "threshold" : "limit");
        // 床位规模不超过150张，其中护理型床位占比不低于60%: the rule goes on.
        if (e.Mood.Last == StatementKind.Rule && !e.Time.Printed && q is { Qualifier: { } keeps, BoundAfter: false, Kind: not (UnitKind.Time or UnitKind.Age) } && (q.Bound ?? q.Comparator) is ">=" or "<=" && keeps.Contains('不') && (q.Kind == UnitKind.Percent || e.Cues.FirstVerb > q.Start) && e.Purpose is not (SectionPurpose.Report or SectionPurpose.Aims) && e.Notice.PlanEnd is null)
            return new(StatementKind.Rule, .6, (q.Bound ?? q.Comparator) == ">=" ? "threshold" : "limit");
        // 保留不低于20%的床位用于接收…: so much is set aside
        if (q is { Kind: UnitKind.Percent or UnitKind.Money, BoundAfter: false, Comparator: ">=" } && !e.Time.Printed && e.Phrase.After.StartsWith('的') && SetAside.EndingAt(e.Phrase.Before, e.Phrase.Before.Length) is not null && e.Purpose is not (SectionPurpose.Report or SectionPurpose.Aims))
            return new(StatementKind.Rule, .6, "threshold");
        // 达到98%，比上年提高3个百分点: the change is of the same kind as the level before it.
        if (e.Cues.Compares && e.Mood.Last == StatementKind.Aim && e.Time.Direction != -1 && e.Purpose != SectionPurpose.Report)
            return JudgeAim(e, .7);
        if (e.Mood.Announced || (e.Mood.Willed && e.Mood.Others))
            return new(StatementKind.Aim, .8, Own: !e.Mood.Others && e.Purpose is not (SectionPurpose.Glossary or SectionPurpose.Report));
        if (e.Cues.EquipsEach && e.Purpose is not (SectionPurpose.Aims or SectionPurpose.Report) && !e.Cues.Reported && e.Time.Direction is null && q.Kind == UnitKind.Count)
            return new(StatementKind.Rule, .6, (q.Bound ?? q.Comparator) is ">=" or ">" ? "threshold" : "limit");
        if (IsCondition(e) && RuleJudge.Weak(e) is { } condition)
            return condition;
        // 符合以下条件之一的：家庭人口为3人及以上: what must be the case is neither wanted nor told.
        if (e.InCondition && e.Purpose is not (SectionPurpose.Aims or SectionPurpose.Report))
            return Judgement.Mention;
        // 全年完成投资1650亿元，比上年增长10%以上: where aims stand, a comparison alone reports nothing.
        // 拟安排4.4万亿元。合计11.86万亿元、比上年增加2.9万亿元: among tasks the aims go on.
        var compared = e.Cues.Reported && !e.Cues.LooksBack && !(e.Purpose == SectionPurpose.Tasks && e.Mood.Before == StatementKind.Aim && planned) || e.Cues.ComparedNext && e.Mood.Last != StatementKind.Aim && e.Mood.Before != StatementKind.Aim;
        var reported = e.Cues.LooksBack || compared && e.Purpose != SectionPurpose.Aims;
        // 自2009年起，年增长率不低于10%: a bound that must be kept is no report.
        var kept = q.Qualifier is { } must && (must.Contains("不低", StringComparison.Ordinal) || must.Contains("不少", StringComparison.Ordinal) || must.Contains("不得", StringComparison.Ordinal)) && e.Purpose != SectionPurpose.Report;
        var plans = !e.Time.Printed && AimCues.Plans(e.Cues.Text); // 1-6月完成8亿元; 年度计划完成投资9亿元
        var wanted = e.Notice.Era is not null && e.Cues.Willed; // “十五”期间，要力争…: which period is past is only inferred
        if (e.Time.Direction == -1 && !LaysDownNow(e) && !kept && !plans && !wanted && !(e.Purpose == SectionPurpose.Aims && !e.Time.Printed && !e.Phrase.IsOrigin && e.Mood.Last != StatementKind.Report))
            return IsNamed(e) && !IsAside(e) ? new(StatementKind.Report, e.Time.Printed ? .92 : .85, "actual") : Judgement.Mention;
        // 2013年出生人口将比2005年增长33%, 未来三年需要新增…: a part that looks at how things stand expects what it does not will.
        if (e.Purpose == SectionPurpose.Report && e.Time.Direction == 1 && !planned && !e.Mood.Willed && !e.Phrase.IsOrigin && Expected.In(e.Cues.Text) && IsNamed(e))
            return new(StatementKind.Report, .7, "forecast");
        if (q.IsRank && (e.Phrase.IsOrigin || e.Phrase.GoesOn && !ahead) && !e.Mood.Willed)
            return new(StatementKind.Report, .7, "actual"); // 从第三位下滑到目前的第七位
        // 2012年，全市进出口总额达1012.5亿美元: a plain year in a text without date or period.
        if (e.Notice is { Year: null, PlanEnd: null, Era: null } && e.Time is { Role: TimeRole.Plain, Printed: true, Year: not null } && !e.Mood.Willed && e.Mood.Last != StatementKind.Aim && e.Cues.FirstVerb >= q.LeadStart && e.Purpose is not (SectionPurpose.Aims or SectionPurpose.Tasks))
            return IsAside(e) ? Judgement.Mention : new(StatementKind.Report, .55, "actual");
        // 二、今年主要目标, 三、今年重点工作: what a report sets for the year behind the one it told of.
        if (e.Notice is { Genre: NoticeGenre.Report, Told: { } toldOf } && e.Purpose is SectionPurpose.Aims or SectionPurpose.Tasks && e.Time is { Printed: false, Year: { } setFor } && setFor > toldOf && !reported)
            return IsBackground(e) || e.Purpose == SectionPurpose.Tasks && q.IsChinese ? Judgement.Mention : JudgeAim(e, .65);
        // 2017年A下降30%，B由0.516提高到0.548: the change goes on with what is told.
        if (e.Phrase.GoesOn && e.Mood.Settled == StatementKind.Report && !e.Time.Printed && !ahead && !e.Mood.Willed && e.Purpose is not (SectionPurpose.Aims or SectionPurpose.Tasks) && e.Notice.Genre != NoticeGenre.Regulation)
            return new(StatementKind.Report, .7, "actual");
        if (e.Notice.Genre == NoticeGenre.Report && !ahead && !e.Mood.Willed)
            return IsAside(e) || !IsNamed(e) ? Judgement.Mention : new(StatementKind.Report, .75, "actual");
        if (reported && !ahead && !e.Mood.Willed)
            return IsAside(e) ? Judgement.Mention : new(StatementKind.Report, .8, "actual");
        // 截至6月25日，…已开工10.12万套，开工面积达679.30万平方米: the date holds for its sentence.
        if (!ahead && !e.Mood.Willed && e.Mood.Last == StatementKind.Report && Until.Starts(e.SentenceText) && e.Notice.Genre != NoticeGenre.Regulation)
            return IsAside(e) || !IsNamed(e) ? Judgement.Mention : new(StatementKind.Report, .75, "actual");
        if (ahead || e.Mood.Willed)
            return IsBackground(e) ? Judgement.Mention : JudgeAim(e, explicitly ? .95 : ahead ? .85 : .75);
        if (e.Purpose == SectionPurpose.Aims)
            return IsBackground(e) ? Judgement.Mention : JudgeAim(e, .8);
        if (e.Purpose is SectionPurpose.Report or SectionPurpose.Glossary)
            return q.IsChinese && q.Kind == UnitKind.Count && !q.IsRank ? Judgement.Mention : IsNamed(e) && !IsAside(e) ? new(StatementKind.Report, .65, "actual") : Judgement.Mention;
        // 2012—2015年，土地供应量不低于总量的70%: a bound for the years of a plan without date.
        if (explicitly && e.Time is { Role: TimeRole.Period, Direction: null } && e.Notice.Genre == NoticeGenre.Plan && q is { Kind: UnitKind.Percent, Qualifier: not null })
            return JudgeAim(e, .7);
        if (RuleJudge.Weak(e) is { } weak)
            return weak;
        // 现有冷库46.8万立方米，冷藏车312辆: a report goes on where no verb begins anything else.
        if (e.Mood.Last == StatementKind.Report && e.Cues.FirstVerb > q.Start && e.Time.Direction != 1 && e.Phrase.Before.Length >= 2 && !IsAside(e) && e.Notice.Genre is not NoticeGenre.Regulation)
            return new(StatementKind.Report, .6, "actual");
        return JudgePlan(e);
    }

    /// <summary>Whether a time behind is only counted back from whenever the rule is used: 最近一年销售收入小于5000万元的企业.</summary>
    public static bool LaysDownNow(Testimony e) => e.Notice.Genre == NoticeGenre.Regulation && (e.Time.Year is null || IsOfBasis(e));

    // 缴费基数为2021年度本市月平均工资的60%: the year belongs to what the share is taken of.
    private static bool IsOfBasis(Testimony e) =>
        e.Phrase.Quantity is { Kind: UnitKind.Percent or UnitKind.Multiple, Change: null } q && e.Clause.Between(q.Start - 1, q.Start) == "的" && e.Clause.Times.FindLast(t => t.End <= q.Start) is { } time && e.Clause.Between(time.Start - 1, time.Start) is "为" or "按" or "照" or "以";

    // 平均受教育年限由12.5年提高到13.4年: a length of time that is measured and no term.
    private static bool IsMeasuredTime(Testimony e)
    {
        var before = e.Phrase.Before;
        var q = e.Phrase.Quantity;
        return MeasuredTimes.EndingAt(before, before.Length) is not null && e.Phrase.After.Length == 0 && e.Purpose != SectionPurpose.Rules // 人均预期寿命78.3岁
            || (q.HasLevelWord || q.Comparator != "=" || q.Change is not null || e.Phrase.IsOrigin || e.Phrase.GoesOn) && MeasuredTimes.In(before)
            || q is { Kind: UnitKind.Time, HasLevelWord: true } && e.Cues.Text.StartsWith("其中", StringComparison.Ordinal) && e.Phrase.After.Length == 0 && e.Mood.Last == StatementKind.Report // 平均住院日为8.8日，其中公立医院为8.4日
            || q.Kind == UnitKind.Age && (q.HasLevelWord && before.Length == 0 || q.Change is not null && before.Length <= 1) && e.Phrase.After.Length == 0 && e.Mood.Last is StatementKind.Aim or StatementKind.Report // 人均预期寿命提高1岁，达到74.5岁
            || q.Kind == UnitKind.Time && e.Notice.Genre == NoticeGenre.Report | e.Purpose == SectionPurpose.Report && e.Phrase.After.Length == 0 && (Spans.EndingAt(before, before.Length) is not null || q.Change is not null && e.Cues.Compares && e.Mood.Last == StatementKind.Report) // 重污染天数9天，同比减少5天
            || e.Purpose == SectionPurpose.Report && before.StartsWith("平均", StringComparison.Ordinal) && before.Length >= 4 && e.Phrase.After.Length == 0; // 平均梅雨期30天
    }

    // 2020年营业收入1亿元以上的，给予…: what must be the case for the rule to hold.
    private static bool IsCondition(Testimony e) =>
        e.InCondition || Only.In(e.Clause.Between(e.Phrase.Quantity.End, e.Clause.End)) || (e.Cues.Text.EndsWith('的') || e.Phrase.IsSizeClass) && (e.Notice.Genre is NoticeGenre.Regulation or NoticeGenre.Measures || e.Purpose == SectionPurpose.Rules);

    // 员工人数超5000人的企业: a condition where rules are laid down, the size of an unnumbered group where something is reported.
    private static Judgement JudgeClass(Testimony e)
    {
        var q = e.Phrase.Quantity;
        var counts = e.Clause.Quantities.Count(x => x.Kind == UnitKind.Count && !x.IsBare && (x.LeadStart == x.Start || x.HasLevelWord));
        if (e.Purpose == SectionPurpose.Report && e.Time.Direction != 1 && counts == 0 && q.Kind != UnitKind.Age && !q.IsChinese | q.IsBare && e.Phrase.Before.Length >= 2 && !(q.IsBare && Scopes.IsWhole(e.Phrase.Before))) // 全国万元国内生产总值用水量
            return new(StatementKind.Report, .6, "threshold");
        // 60岁以上老人占总人口比例14.7%: whom another number counts.
        if (q.Kind == UnitKind.Age && !e.SentenceGrants && counts + e.Clause.Quantities.Count(x => x.Kind == UnitKind.Percent) > 0 && e.Notice.Genre != NoticeGenre.Regulation && e.Purpose != SectionPurpose.Rules)
            return Judgement.Mention;
        if (q.Kind is UnitKind.Time or UnitKind.Age)
            return RuleJudge.Term(e);
        if (q is { IsBare: true, Kind: UnitKind.Money } && e.Phrase.Before.Length < 2)
            return Judgement.Mention; // 万元国内生产总值用水量
        return RuleJudge.Strong(e) ?? RuleJudge.Weak(e) ?? Judgement.Mention;
    }

    // In a plan, what is to be built is an aim even without a date.
    private static Judgement JudgePlan(Testimony e)
    {
        var q = e.Phrase.Quantity;
        // 占全球动画产量的30%, 排名第一: said of the present where nothing is willed.
        if ((q.IsRank && e.Phrase.After.Length < 4 || q.Kind == UnitKind.Percent && e.Clause.Between(q.LeadStart, q.Start) is "占" or "仅占" || (q.Kind == UnitKind.Percent && !q.HasLevelWord && q.Comparator != "growth_rate" && e.Phrase.Before.Contains('占'))) && e.Time.Direction is null && !e.Cues.Reaches && e.Mood.Last != StatementKind.Aim && e.Notice.Genre is NoticeGenre.Plan or NoticeGenre.Unknown)
            return new(StatementKind.Report, .55, "actual");
        // 每年培育星级上云企业50家: so much a year is wanted wherever it stands.
        var yearly = q is { Kind: UnitKind.Count, Comparator: "=" or ">=" } && e.Cues.Text.StartsWith("每年", StringComparison.Ordinal) && !e.Cues.Normative && Yearly.In(e.Phrase.Before);
        if (e.Notice.Genre is NoticeGenre.Regulation && !yearly || q.IsRank || q.IsChinese || IsBackground(e))
            return Judgement.Mention;
        // 粮食播种面积不低于4.11万亩, 合作协议不少于70项: in a plan for a period a bound before the number is as good as a level.
        var bounded = e.Notice.PlanEnd is not null && q is { Qualifier: not null, BoundAfter: false, Kind: not (UnitKind.Time or UnitKind.Age) };
        // 第一阶梯年用气量为300立方米: without anything that plans, 为 only says how much.
        var stated = e.Notice.Genre == NoticeGenre.Unknown && e.Purpose != SectionPurpose.Tasks && e.Clause.Between(q.LeadStart, q.Start) is "为" or "是";
        var levelled = (q.HasLevelWord && !stated || bounded) && !q.IsBare && e.Phrase.Before.Length >= 2;
        // 视频探头完好率95%以上: a bounded share by its own name.
        var bound = e.Notice.Genre == NoticeGenre.Plan && q is { Kind: UnitKind.Percent, BoundAfter: true } && e.Phrase.Before is [_, _, _, .., '率' or '度'];
        // 实现重点农产品商品化预处理100%: what a plan brings about, by its share.
        var achieved = e.Notice.Genre == NoticeGenre.Plan && q is { Kind: UnitKind.Percent, Comparator: "=" or ">=" } && e.Phrase.Before.Length >= 2 && e.Cues.FirstVerb < q.Start && e.Clause.Between(e.Clause.Start, q.Start).Contains("实现", StringComparison.Ordinal);
        var governed = e.Cues.FirstVerb < q.Start || e.Mood.Last == StatementKind.Aim;
        if (!levelled && !bound && !achieved && !(governed && q.Kind is UnitKind.Count or UnitKind.Measure or UnitKind.Money && (q.Magnitude > 1 || e.Notice.PlanEnd is not null || ActionVerbs.EndsWith(e.Phrase.Before) && !e.Cues.Text.Contains('每'))) && !(e.Mood.Last == StatementKind.Aim && q.Kind == UnitKind.Percent && e.Phrase.Before.EndsWith('率')) && q.Comparator is not ("growth_rate" or "multiple"))
            return Judgement.Mention;
        if (q.Kind == UnitKind.Money && !levelled && e.Notice.Genre != NoticeGenre.Plan)
            return Judgement.Mention;
        // 设置不少于2名专管员: outside a plan with a period, such a bound is a requirement; 建筑高度应控制在54米以下，建筑密度控制在30%以内: the rule goes on.
        if (e.Notice.PlanEnd is null && q.Qualifier is not null && (!q.BoundAfter || e.Mood.Last == StatementKind.Rule) && (q.Bound ?? q.Comparator) is ">=" or "<=" && (q.Kind == UnitKind.Percent || e.Cues.Staffs || e.Mood.Last == StatementKind.Rule && e.Cues.FirstVerb > q.Start))
            return new(StatementKind.Rule, .55, (q.Bound ?? q.Comparator) == ">=" ? "threshold" : "limit");
        return new(StatementKind.Aim, e.Notice.Genre == NoticeGenre.Plan ? .6 : .45);
    }

    private static Judgement JudgeAim(Testimony e, double confidence)
    {
        var q = e.Phrase.Quantity;
        // 三项重大任务, 两个大局: a Chinese numeral counts only as the object of a verb or with a bound.
        if (q.IsChinese && q.Kind == UnitKind.Count && !q.IsRank)
        {
            if (q.Value == 1 && e.Clause.Between(q.LeadStart, q.Start).EndsWith('是'))
                return Judgement.Mention; // 是一项系统工程: what something is
            // 建立三个良好机制, 达到二个加强: a way of speaking
            if (Abstract.EndingAt(e.Phrase.After, e.Phrase.After.Length) is not null)
                return Judgement.Mention;
            // 新增生产基地两个: a count behind its noun counts.
            var counts = q.Value > 1 && e.Phrase.After.Length == 0 && e.Cues.FirstVerb < q.Start && e.Phrase.End == e.Clause.End && e.Phrase.Before.Length >= 5;
            if (!counts && !q.HasLevelWord && q.Qualifier is null && !ActionVerbs.EndsWith(e.Phrase.Before) || q.Value == 1 && e.Phrase.After is ['好' or '新' or '大' or '更' or '较', ..])
                return Judgement.Mention; // 有一个好收成
            confidence = Math.Min(confidence, .5);
        }
        if (q.Unit is null)
            confidence = Math.Min(confidence, .75);
        return new(StatementKind.Aim, confidence, Own: e.Purpose is not SectionPurpose.Glossary);
    }

    // 在28个主产区县, 某某集团等8家企业: where and by whom, not how much.
    private static bool IsBackground(Testimony e)
    {
        var q = e.Phrase.Quantity;
        if (q.Kind != UnitKind.Count || q.HasLevelWord || q.IsRank)
            return false;
        var before = e.Phrase.Start > e.Clause.Start ? e.Phrase.Before.TrimStart('与') : e.Phrase.Before; // 500万平方米物业管理改善与300个以上截污纳管
        if (before.EndsWith('等') && e.Clause.Between(e.Clause.Start, q.Start) is var lead && !Builds.In(lead) && !Carries.Starts(Strip(lead)))
            return true;
        return Places.Starts(Strip(before)) && !Nouns.Starts(before) && !Wordings.States.Starts(before) && !ActionVerbs.In(before.AsSpan(1));
    }

    // 实施A、B等35个项目: the listed ones are examples of what is counted.
    private static readonly WordSet Builds = new("新建 建成 扩建 改建 修建 创建 共建 兴建 筹建 续建 迁建 建立 建好 推进建设 加快建设 开工建设");
    private static readonly WordSet Carries = new("解决 集中力量 攻克 突破 实施 完成 打造 培育 开展 整治 治理 改造 拆除 关闭 淘汰 取缔 引进 组织实施 推进实施 加快实施");

    private static string Strip(string before) => before.StartsWith("重点", StringComparison.Ordinal) || before.StartsWith("规划", StringComparison.Ordinal) || before.StartsWith("计划", StringComparison.Ordinal) ? before[2..] : before;

    // 六项国际资质认证, 两个大类: a Chinese numeral beside another count is a way of speaking.
    private static bool IsAside(Testimony e)
    {
        var q = e.Phrase.Quantity;
        return q.IsChinese && q.Kind == UnitKind.Count && !q.IsRank && !q.IsBare && (e.Clause.Quantities.Count > 1 || e.Time is not { Printed: true, Year: not null });
    }

    private static bool IsNamed(Testimony e) => e.Phrase.Quantity.LeadStart < e.Phrase.Quantity.Start || e.Phrase.Before.Length + e.Phrase.After.Length > 0 || e.Mood.Last == StatementKind.Report;
}
