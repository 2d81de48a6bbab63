using PolicyMiner.Extracting.Numbers;
using PolicyMiner.Extracting.Provisions;

namespace PolicyMiner.Extracting.Statements;

/// <summary>
/// Tells a size class (30家千人以上企业: the 千人以上; 年产值100亿元以上的企业10家: the 100亿元以上) from the number that is counted. A class
/// describes the things counted; it is neither an aim nor a report by itself.
/// </summary>
internal static class SizeClasses
{
    // Nouns of enumeration that count words, not things.
    private static readonly WordSet Abstract = new("方面 阶段 环节 层次 层面 问题 原则 坚持 确保 统筹 转变 重点 关键 统一 一律 维度 特点 特征 目标 要求 步骤 角度 结合 突出 注重 必须 不放松 不变 等级 档次 类别 意识 自信 维护 月内 月以 月期");

    // Groups without a number, which the quantity behind them describes.
    private static readonly WordSet Vague = new("一批 一大批 若干 一些 多个 多家");

    /// <summary>For each quantity of <paramref name="clause"/>, whether it only describes another.</summary>
    public static bool[] Of(Clause clause)
    {
        var list = clause.Quantities;
        var isClass = new bool[list.Count];
        for (var i = list.Count - 1; i >= 0; i--)
        {
            var q = list[i];
            var behind = clause.Between(q.End, i + 1 < list.Count ? list[i + 1].LeadStart : clause.End);
            var touchesNext = i + 1 < list.Count && !HasDelimiter(behind);
            isClass[i] = IsClass(clause, i, q, behind, touchesNext) || (Abstract.Starts(behind) && !CountsThings(q, behind))
                || (i + 1 < list.Count && isClass[i + 1] && (q.Kind == list[i + 1].Kind || !q.BoundAfter && !q.HasLevelWord) && (IsBounded(q) || behind.Length == 1) && behind is ['、' or '和' or '或' or '且', ..] && q.Kind != UnitKind.Percent);
        }
        return isClass;
    }

    // 251项重点任务, 15个目标市场: a word of enumeration that only begins the name of what is counted.
    private static bool CountsThings(Quantity q, string behind) =>
        !q.IsChinese && behind.Length >= 4 && Qualities.Starts(behind) && !HasDelimiter(behind[2..4]) && behind[2] is not ('，' or '的' or '是' or '为');

    private static readonly WordSet Qualities = new("重点 关键 统一 特点 目标 突出");

    private static readonly WordSet Yields = new("年产 日产 年处理 日处理 年加工 年屠宰 年出栏 年发电 总投资");
    private static readonly WordSet Works = new("项目 基地 生产线 工程 企业 工厂 厂 园 中心");

    private static bool IsClass(Clause clause, int i, Quantity q, string behind, bool touchesNext)
    {
        if (q.IsRank || q.Kind is UnitKind.Percent or UnitKind.PercentPoint or UnitKind.Multiple)
            return false;
        // 位居7县（市）第一, 在全省180个集聚区中排名第五十四位: among how many it ranks; 20家居全省第一 counts.
        if (i + 1 < clause.Quantities.Count && clause.Quantities[i + 1].IsRank && q is { Kind: UnitKind.Count, HasLevelWord: false } && !HasDelimiter(behind) && behind.Length <= 16 && behind is not ['居' or '位' or '列' or '排' or '名' or '跃', ..])
            return true;
        var noun = behind.Length > 0 && !HasDelimiter(behind[..1]) && !QuantityWording.StartsLevel(behind, 0); // 由不足百个发展到…
        var leadBound = IsBounded(q);
        // 千人以上企业, 亿元企业, 万人大会
        if (q.IsBare && noun)
            return true;
        // 给予不超过500元的支持: the money itself, not a class.
        if (q.Kind == UnitKind.Money && RuleCues.Grants.In(clause.Between(q.LeadStart - 12, q.Start)))
            return false;
        if (behind.StartsWith("的标准", StringComparison.Ordinal) || behind.StartsWith("的要求", StringComparison.Ordinal))
            return false; // 不低于100立方米/小时的标准
        // 员工人数超5000人的企业, 投资10亿元以上的项目
        if (behind.StartsWith('的') && behind.Length > 2 && (leadBound || q is { Max: not null, Kind: UnitKind.Measure or UnitKind.Money }) && q.Kind != UnitKind.Count)
            return true;
        // 60岁及以上人口超过3亿人, 城乡三项基本医疗保险参保率提高3个百分点: part of the name of what the next number measures.
        if (touchesNext && noun && behind.Length >= 2 && (clause.Quantities[i + 1].HasLevelWord || clause.Quantities[i + 1].Change is not null || IsBounded(clause.Quantities[i + 1]))
            && (q.Kind == UnitKind.Age && q.BoundAfter || q is { IsChinese: true, Kind: UnitKind.Count or UnitKind.Time, Comparator: "=" } && !q.HasLevelWord && !ActionVerbs.EndsWith(clause.Between(clause.Start, q.Start))))
            return true;
        // 公交站点500米覆盖率100%, 15分钟健身圈覆盖率95%: part of the rate's name.
        if (touchesNext && q is { Kind: UnitKind.Measure or UnitKind.Time, Comparator: "=", HasLevelWord: false, Change: null } && clause.Quantities[i + 1].Kind == UnitKind.Percent && behind is [_, _, ..] && behind.Length <= 10 && behind.EndsWith('率'))
            return true;
        // 新开工10亿元或1亿美元项目30个: how large each of the counted works is.
        if (touchesNext && q is { Kind: UnitKind.Money, HasLevelWord: false, Change: null } && clause.Quantities[i + 1] is { Kind: UnitKind.Count, IsBare: false } && behind.Length is >= 2 and <= 10 && Works.EndingAt(behind, behind.Length) is not null && ActionVerbs.Beginning(behind) is null)
            return true;
        // 42个国考断面水质优良比例达到95.2%
        if (i == 0 && clause.Quantities.Count > 1 && q is { Kind: UnitKind.Count, Comparator: "=", HasLevelWord: false } && clause.Quantities[1].Kind == UnitKind.Percent && PhraseCutter.Words(clause, clause.Start, q.Start).Length == 0 && (behind.EndsWith('率') || behind.EndsWith("比例", StringComparison.Ordinal)))
            return true;
        // 省考核我市的8个断面中水质优良比例达到25%: of how many the share is taken.
        if (i + 1 < clause.Quantities.Count && noun && q is { Kind: UnitKind.Count, Comparator: "=", HasLevelWord: false } && clause.Quantities[i + 1].Kind == UnitKind.Percent && behind.IndexOf('中') is >= 2 and <= 12 and var among && behind[among - 1] is not '其' and not '集' && (behind.EndsWith('率') || behind.EndsWith("比例", StringComparison.Ordinal)))
            return true;
        // 全省44个县（市）地区生产总值增长25%, A、B、C等12类产业总产值达2349亿元: whose level or change the next number is.
        if (i == 0 && touchesNext && noun && behind.Length >= 4 && q is { Kind: UnitKind.Count, Comparator: "=", HasLevelWord: false, Change: null } && clause.Quantities[1] is { Kind: not UnitKind.Count } level && (level.HasLevelWord && !IsBounded(level) || level.Change is not null && level.Kind == UnitKind.Percent)
            && PhraseCutter.Words(clause, clause.Start, q.Start) is var whose && (whose.Length == 0 || Scopes.IsWhole(whose) || whose.Contains('、') && ActionVerbs.Beginning(whose) is null))
            return true;
        var before = clause.Between(i == 0 ? clause.Start : clause.Quantities[i - 1].End, q.LeadStart);
        // 年产100万辆新能源汽车基地: how large what is built is.
        if (noun && Yields.EndingAt(before, before.Length) is not null && Works.In(behind.AsSpan(0, Math.Min(behind.Length, 24))) && (!behind.Contains("能力", StringComparison.Ordinal) || behind.StartsWith("能力的", StringComparison.Ordinal)))
            return true;
        // 推进10万头肉牛和50万吨饲料等项目建设: numbers in the names of listed works.
        if (q is { Kind: UnitKind.Count or UnitKind.Measure, Comparator: "=", HasLevelWord: false, Change: null } && behind.Length >= 2 && clause.Between(q.End, clause.End) is var rest && (rest.Contains("等项目", StringComparison.Ordinal) || rest.Contains("等工程", StringComparison.Ordinal)) && noun)
            return true;
        // 主营业务超过1000亿元、500亿元的名牌企业: the bound stands before the first of them.
        if (behind.StartsWith('的') && behind.Length > 2 && i > 0 && q.Kind == UnitKind.Money && IsBounded(clause.Quantities[i - 1]) && clause.Quantities[i - 1].Kind == q.Kind && clause.Between(clause.Quantities[i - 1].End, q.Start) == "、")
            return true;
        // 其中50亿元以上的4个
        if (touchesNext && (leadBound || q.Max is not null) && clause.Quantities[i + 1].Kind == UnitKind.Count && clause.Between(q.End, clause.Quantities[i + 1].Start) is ['的', ..] && clause.Between(q.End, clause.Quantities[i + 1].LeadStart) is "" or "的")
            return true;
        if (behind.StartsWith('的') && behind.Length > 2 && leadBound && before.Length > 0 && !ActionVerbs.EndsWith(before) && !Has(clause, q))
            return true;
        // 至少有1所200张床位以上的养老机构
        if (behind.StartsWith('的') && behind.Length > 2 && (q.BoundAfter || q.Max is not null) && i > 0 && before.Length == 0 && clause.Quantities[i - 1] is { Kind: UnitKind.Count, BoundAfter: false })
            return true;
        // 20户以下自然村: what goes down from a count is a kind of village.
        if (noun && q is { Kind: UnitKind.Count, BoundAfter: true, Comparator: "<=", HasLevelWord: false })
            return true;
        // 1万名老人以上的街镇: the bound stands behind the noun.
        if (noun && q.Kind == UnitKind.Count && behind.IndexOf("以上的", StringComparison.Ordinal) is 1 or 2 or 3)
            return true;
        // 打造一批年出栏量100万头以上生猪调出大县
        if (noun && !touchesNext && q.Kind != UnitKind.Count | leadBound && Vague.In(before))
            return true;
        // 新上投资3亿元以上重大项目: of which size, not how many
        if (noun && !touchesNext && q is { Kind: UnitKind.Money, BoundAfter: true, HasLevelWord: false } && before.Length >= 2 && behind.Length <= 10 && Works.EndingAt(behind, behind.Length) is not null)
            return true;
        // 连片30亩以上老旧池塘10万亩, 年养蚕10万张以上桑种场2个
        if (touchesNext && noun && q.BoundAfter && (q.Kind is UnitKind.Measure or UnitKind.Money or UnitKind.Time || (before.Length >= 2 && !ActionVerbs.EndsWith(before)) || clause.Quantities[i + 1].Kind == UnitKind.Percent && before.Length >= 2))
            return true;
        // 2家以上年销售收入达500亿元的企业: how large each of the two is.
        if (behind.StartsWith('的') && behind.Length > 2 && i > 0 && q is { Kind: UnitKind.Money, HasLevelWord: true } && clause.Quantities[i - 1] is { Kind: UnitKind.Count, IsRank: false } && before.Length >= 2 && !HasDelimiter(before))
            return true;
        // 8家企业从业人员超过1000人: said of the eight.
        return i > 0 && leadBound && q.Kind != UnitKind.Age && q.Comparator is ">" or ">=" && clause.Quantities[i - 1] is { Kind: UnitKind.Count, IsBare: false } counted
            && clause.Between(counted.End, q.LeadStart) is [_, _, ..] between && !HasDelimiter(between) && clause.Between(q.Start - 1, q.Start) != "的" && !counted.IsRank; // 20多个国家的90多个城市: both are counted
    }

    // 每个社区拥有3个以上的社会组织: what is had is counted.
    private static bool Has(Clause clause, Quantity q) => q.Kind == UnitKind.Count && clause.Between(q.LeadStart, q.Start).EndsWith('有');

    private static bool IsBounded(Quantity q) => q.Bound is not null || q.Comparator is ">" or ">=" or "<" or "<=";

    private static bool HasDelimiter(string text) => text.AsSpan().IndexOfAny("、和及与或且".AsSpan()) >= 0;
}
