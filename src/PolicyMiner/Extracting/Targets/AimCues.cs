using PolicyMiner.Extracting.Statements;

namespace PolicyMiner.Extracting.Targets;

/// <summary>The words by which a notice says that it wants a number reached.</summary>
internal static class AimCues
{
    /// <summary>Will: 力争, 争取, 确保.</summary>
    public static readonly WordSet Will = new("力争 争取 确保 努力实现 努力达到 要达到 要实现 目标是 目标为 目标任务 要突破 力求 奋力 冲刺 要确保 保证 计划到 规划到 拟到 拟按 拟安排 拟发行 拟新增 拟新开工 拟投入 逐步达到 逐步提高到");

    /// <summary>Whether a clause wills something; 完成全年目标任务的110% only tells how much of a task was done.</summary>
    public static bool Wills(string clause) => Will.In(clause) && !(clause.Length > 0 && clause[^1] is '%' or '倍' && Shares.Starts(clause));

    private static readonly WordSet Shares = new("完成 已完成 分别完成 超额完成 占 分别占 仅完成 共完成");

    private static readonly WordSet Intending = new("计划 将");
    private static readonly WordSet Manners = new("再 新 重点 着力 继续 持续 大力 全力 加快");

    private static readonly WordSet Named = new("行动 发展 工作 实施 专项 投资 建设 生产 教学 培养 科技 推进 提升 培育 倍增 三年 五年 攻坚 引导 支持 试点 改造 治理 整治 振兴 促进 ” 》 的");

    private static readonly WordSet Fulfilled = new("完成年 完成全年 占年 占全年 完成本年 超年 超额完成");

    private static readonly WordSet Disposes = new("纳入 列入 列为 作为 改为 调整为 移交 交由");

    /// <summary>Whether 计划 or 将 stands before a verb of setting going: 我市计划接待…, 今年将推动…; not 行动计划实施情况, 我市将建设用地…纳入储备.</summary>
    public static bool Plans(string clause)
    {
        if (Intending.IndexIn(clause) is not (>= 0 and var at) || Intending.At(clause, at) is not { } word || at == 0 && word == "将" || at > 0 && word == "将" && clause[at - 1] is not ('年' or '度' or '市' or '省' or '县' or '区' or '州' or '月' or '内' or '还' or '共'))
            return false;
        // 行动计划实施情况: a plan's name.
        if (word == "计划" && (Named.EndingAt(clause, at) is not null || clause.EndsWith("情况", StringComparison.Ordinal) || clause.IndexOf('已', at) > 0))
            return false; // 92个计划新开工项目已开工51个
        // 完成年度计划开工的80.8%: a plan that something is a share of.
        if (word == "计划" && Fulfilled.In(clause.AsSpan(0, at)))
            return false;
        var deed = clause.AsSpan(at + word.Length);
        while (ActionVerbs.Beginning(deed) is null && Manners.At(deed, 0) is { } manner)
            deed = deed[manner.Length..];
        return ActionVerbs.Beginning(deed) is not null && !Disposes.In(deed);
    }

    /// <summary>Announces goals, often those of another body: 提出了…的工作目标, 即.</summary>
    public static readonly WordSet Announced = new("提出了 提出 明确提出 明确 要求 确定了 确定");

    /// <summary>The goal that is announced.</summary>
    public static readonly WordSet Goal = new("目标 任务 力争 到2");

    /// <summary>Whether another body announces something in <paramref name="text"/>: 国务院明确…, 商务部在《…》中提出.</summary>
    public static bool QuotesAnother(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (Others.At(text, i) is { } body && Announced.In(text.Slice(i + body.Length, Math.Min(6, text.Length - i - body.Length))))
                return true;
        }
        return false;
    }

    /// <summary>Bodies whose goals a lower notice only quotes.</summary>
    public static readonly WordSet Others = new("国务院 国家发展改革委 商务部 中央 国家 党中央 财政部 农业农村部 农业部 教育部 工业和信息化部 科技部 卫生健康委 世界银行 联合国 欧盟");
}
