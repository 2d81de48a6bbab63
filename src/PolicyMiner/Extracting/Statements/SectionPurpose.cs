using PolicyMiner.Structuring;

namespace PolicyMiner.Extracting.Statements;

/// <summary>What a part of a notice is for, as far as its headings tell.</summary>
internal enum SectionPurpose
{
    /// <summary>The headings do not tell.</summary>
    Unknown,

    /// <summary>发展目标, 主要指标.</summary>
    Aims,

    /// <summary>发展现状, 发展回顾, 面临的形势, 存在的问题.</summary>
    Report,

    /// <summary>重点任务, 重点领域, 重点工程.</summary>
    Tasks,

    /// <summary>扶持政策, 补贴标准, 申请条件, 附则.</summary>
    Rules,

    /// <summary>名词解释.</summary>
    Glossary,
}

/// <summary>Reads the purpose of a section off its headings, the innermost telling one first.</summary>
internal static class SectionPurposes
{
    private static readonly WordSet Aims = new("目标 主要指标 发展指标 预期指标 指标体系 远景 愿景");
    private static readonly WordSet Report = new("现状 回顾 发展基础 现实基础 工作基础 产业基础 现有基础 基础与 基础和 成就 成效 形势 背景 存在问题 存在的 主要问题 突出问题 环境分析 发展环境 面临 工作进展 工作总结 情况总结 概况 基本情况 主要成绩 发展优势 比较优势 优势与 优势和 挑战 机遇 取得的");
    private static readonly WordSet Rules = new("政策 补贴 补助 奖励 奖补 扶持 资助 标准 条件 资格 对象 程序 流程 申请 申报 受理 审核 审批 认定 评审 监督 管理 附则 罚则 责任追究 处罚 期限 收费 待遇 缴费 准入 退出 优惠 激励 救助 布局 装备 消耗 综合利用 环境保护 规模及");
    private static readonly WordSet Tasks = new("任务 重点 工程 项目 措施 举措 行动 专栏 计划 体系 建设 发展 推进 加快 提升 加强 培育 优化 完善 强化 实施 打造 构建 健全 推动 扩大 促进");
    private static readonly WordSet Glossary = new("名词解释 术语 用语 释义 简介");

    // 既定目标如期实现: goals that have been reached are looked back on.
    private static readonly WordSet Reached = new("如期实现 如期完成 全面完成 圆满完成 顺利完成 胜利完成 超额完成 基本完成 完成情况 实现情况 落实情况 执行情况");

    // What is to be done about environment and results is no report on them.
    private static readonly WordSet NotReport = new("优化发展环境 夯实 提升成效 巩固 确保成效 抢抓机遇 创造机遇 制度成效");

    // 营造良好的产业发展环境, 破解存在的问题: a heading that opens with one of these says what to do about it.
    private static readonly WordSet Doing = new("营造 优化 改善 创造 创优 抢抓 把握 破解 解决 应对 化解 扩大 提升 强化 放大 塑造 发挥");

    // 主动公开政府信息情况: how things stand; 特殊情况 is when a rule applies, 报送情况 what is to be done.
    private static readonly WordSet Circumstances = new("特殊情况 紧急情况 突发情况 例外情况 意外情况 异常情况 特别情况 其他情况 其它情况 下列情况 以下情况");
    private static readonly WordSet Informing = new("报 通报 了解 掌握 说明 反映 公布 公示 检查 督查 调查 监测 分析 跟踪 摸清 关于");

    private static bool TellsState(string heading) =>
        heading.EndsWith("情况", StringComparison.Ordinal) && heading.Length is > 4 and <= 40 && !Circumstances.In(heading) && !Informing.Starts(heading) && !Doing.Starts(heading);

    // How something has come on, told of it: 粮食产量稳步增长, 畜牧结构日趋优化; 设施农业发展迅速, 综合实力再上新台阶.
    private static readonly WordSet Manners = new("稳步 稳中 持续 不断 更加 明显 显著 大幅 快速 较快 平稳 高速 日趋 日益 逐步 逐年 进一步 全面 迅速 继续 加速 初步 基本 有序 有效 总体 成功");
    private static readonly WordSet Endings = new("发展迅速 成效显著 成果丰硕 亮点纷呈 发展良好 运行平稳 新台阶 新突破 新成效 新进展 新高 新局面 坚实步伐 重大突破 重要进展 正增长 惠及面加大 面貌一新");

    /// <summary>Whether a heading tells how something has come on: 运输保障能力显著增强.</summary>
    public static bool TellsOutcome(string heading) => heading.Length <= 40 && heading.Split('，', '；', '。', ',', ' ').Any(IsOutcome);

    // The subject comes first (持续提升综合实力 would be a task), and the verb closes the heading.
    private static bool IsOutcome(string text)
    {
        if (text.StartsWith('第') && text.AsSpan(0, Math.Min(6, text.Length)).IndexOfAny('章', '节', '篇') is > 0 and var number)
            text = text[(number + 1)..].TrimStart();
        if (text.Length < 6 || Manners.Starts(text) || ActionVerbs.Beginning(text) is not null || text.Contains('的'))
            return false;
        return Endings.EndingAt(text, text.Length) is not null || Manners.EndingAt(text, text.Length - 2) is { } manner && text.Length - manner.Length >= 4;
    }

    /// <summary>Whether the label of a paragraph says that it tells how things stand: 基本情况, 发展现状.</summary>
    public static bool TellsHow(string label) => OfHeading(label) == SectionPurpose.Report;

    /// <summary>The purpose of <paramref name="section"/>: of its innermost telling heading, but a part that looks back does so throughout,
    /// and list heads (——, 一是) only speak where no heading does.</summary>
    public static SectionPurpose Of(Section? section)
    {
        SectionPurpose inner = SectionPurpose.Unknown, list = SectionPurpose.Unknown;
        var outcome = false;
        for (var s = section; s is not null; s = s.Parent)
        {
            if (TellsOutcome(s.Heading.Value) && !Aims.In(s.Heading.Value))
            {
                outcome = true;
                continue;
            }
            var label = Label(s);
            var purpose = OfHeading(label ?? s.Heading.Value);
            if (purpose is (SectionPurpose.Unknown or SectionPurpose.Tasks) && TellsState(s.Heading.Value))
                purpose = SectionPurpose.Report;
            if (label is null && s.Kind is SectionKind.Unnumbered or SectionKind.Ordinal or SectionKind.Item)
                list = list == SectionPurpose.Unknown ? purpose : list;
            else if (purpose == SectionPurpose.Report && inner is SectionPurpose.Rules or SectionPurpose.Tasks)
                inner = SectionPurpose.Report;
            else if (inner is SectionPurpose.Unknown || (inner == SectionPurpose.Tasks && purpose is SectionPurpose.Rules or SectionPurpose.Aims))
                inner = purpose;
        }
        inner = inner == SectionPurpose.Unknown ? list : inner;
        return inner == SectionPurpose.Unknown && outcome ? SectionPurpose.Report : inner;
    }

    private const int LongestLabel = 12;

    // 1.基本情况：该区位于…: the item's label is its heading.
    private static string? Label(Section section) =>
        section.Heading.Value.AsSpan().IndexOfAny('：', ':') is >= 2 and <= LongestLabel and var colon && colon + 1 < section.Heading.Length ? section.Heading.Value[..colon] : null;

    // What one applies or is chosen for; 办园条件 and 发展条件 tell how things stand.
    private static readonly WordSet Sought = new("申报 申请 认定 准入 入选 评选 遴选 评审 评定 推荐 资格 享受 支持 扶持 奖励 补贴 补助 资助 办理 受理 设立 必备 必要 所需 应具备 适用 报名 参评 任职 入户 参保 贷款 验收 招聘 录用 注册 登记 许可 审批 备案");

    /// <summary>Whether <paramref name="section"/> lists what somebody must meet: 申报条件, 所需条件, 认定条件.</summary>
    public static bool ListsConditions(Section? section)
    {
        for (var s = section; s is not null; s = s.Parent)
        {
            if (s.Heading.Value is { Length: <= 20 } heading && heading.EndsWith("条件", StringComparison.Ordinal))
                return Sought.EndingAt(heading, heading.Length - 2) is not null;
        }
        return false;
    }

    /// <summary>The purpose that one heading tells.</summary>
    public static SectionPurpose OfHeading(string heading)
    {
        if (heading.Length > 40)
            return SectionPurpose.Unknown; // a sentence, not a heading
        return Glossary.In(heading) ? SectionPurpose.Glossary
            : Reached.In(heading) ? SectionPurpose.Report
            : Aims.In(heading) ? SectionPurpose.Aims
            : !NotReport.In(heading) && heading.Split('，').Any(part => Report.In(part) && !Doing.Starts(part)) ? SectionPurpose.Report
            : Rules.In(heading) ? SectionPurpose.Rules
            : Tasks.In(heading) ? SectionPurpose.Tasks
            : SectionPurpose.Unknown;
    }
}
