using PolicyMiner.Extracting.Statements;

namespace PolicyMiner.Extracting.Tasks;

/// <summary>Words that say what an office does or how it does it (制定…, 按规定…), which make it the subject of a duty without 要 or 负责.</summary>
internal static class OfficeVerbs
{
    /// <summary>Those that open a directing clause whoever acts (加强…, 鼓励…), blanks between. Words that begin as many nouns (建设项目, 奖励资金) are not among them.</summary>
    public const string Directing =
        "支持 鼓励 给予 予以 落实 加大 设立 安排 减免 免征 推动 推进 引导 允许 简化 整合 优先 完善 建立 健全 拓展 拓宽 列入 纳入 强化 优化 探索 推广 保障 扩大 提供 扶持 实行 "
        + "放宽 争取 加强 严格 打击 查处 追究 降低 减轻 统筹 研究 提高 提升 改善 深化 禁止 严禁 取消 帮助 指导 督促 组织 宣传 公示 公开 用好 盘活 推行 试行 增强 培养 培育 开展 "
        + "维护 防范 预防 清理 招引 对接 申报 做好 抓好 实施 制定 制订 编制 出台 发布 修订 构建 搭建 打造 新建 引进 吸引 集聚 促进 营造 畅通 打通 推出 增设 划定 配备 配置 设置 "
        + "选派 遴选 评选 认定 表彰 受理 办理 审核 核实 督导 通报 问责 协调 衔接 对标 借鉴 运用 依法 限制 压减 淘汰 关闭 举办 延长 缩短 返还 确保 明确 细化 压实 结合 将 把 "
        + "领导本 领导全 统一领导 按规定 充分 深入 全面 定期 每年 就近 统一 稳步 主动 及时 适当 合理 科学 切实 抓紧 分类 分级 承接 办好 调整";

    // What only an office does: 核发, 印发, 责令; and how or when it acts. What it 决定s or 同意s is told, not charged with.
    private const string OfOffices =
        "不予 至少 综合检查 综合考虑 综合运用 综合研判 综合评定 综合评估 综合评价 根据 按照 按程序 按季度 按月 按年 按要求 按 依据 依托 依照 参照 通过 对 每月 每季度 每半年 不定期 积极 认真 具体 直接 分别 共同 同步 加快 于 务于 请 委托 停止 暂停 终止 中止 恢复 初核 初审 核准 核定 核对 核发 核查 审批 "
        + "审查 公布 印发 转发 拨付 发放 支付 出具 评定 确定 组建 成立 汇总 汇集 进行 完成 提出 自收到 在收到 自受理 监督指导 监督检查 抽查 复核 复审 审定 批准 确认 选定 选聘 选择 聘请 "
        + "签订 会商 通知 告知 退回 报送 上报 报请 抄送 归集 收集 开通 启动 主持 召集 联合印发 联合开展 联合制定 重点 带头 率先 大力 继续 持续 着力 逐步 适时 尽快 从严 立即 迅速 "
        + "随即 即时 快速 每两年 每三年 每五年 每周 牢固 履行 收到 接到 跟踪 纠正 责令 撤销 收回 追回 密切 采取 调配 储备 抢修 召开 解决 征求 划拨 划转 颁发 核销 注销 吊销 "
        + "没收 裁定 调解 上缴 移送 移交 赋予 下放 处理 答复 反馈 派出 制作 编印 责成 接受 批交 转交 交由 下达 紧扣 紧密 围绕 立足 对照 瞄准 树立";

    private static readonly WordSet All = new(Directing + " " + OfOffices);

    // 县政府重点工作任务: the word begins a noun.
    private static readonly WordSet Nouns = new("宣传部 组织部 宣传委员 组织委员 重点工作 重点任务 重点项目 重点领域 重点企业 重点工程 处理意见 处理结果 公开目录 公开指南 培养对象 引进人才");

    // 宣传部门, 审批局: what follows makes the word a field of the name.
    private static readonly WordSet BodyEnds = new("部门 局 厅 委员会 办公室 机构 机关 中心 领导小组");

    // 其他地区每年最高4000元: how much, not what they do.
    private static readonly WordSet Amounts = new("最高 最低 最多 不超过 不低于 不高于 可达 人均");

    /// <summary>The verb that opens <paramref name="rest"/>, or null.</summary>
    public static string? At(ReadOnlySpan<char> rest)
    {
        if (EveryYears(rest) is { } every)
            return every;
        return !Nouns.Starts(rest) && All.At(rest, 0) is { } verb && !BodyEnds.Starts(rest[verb.Length..]) && !(verb[0] == '每' && Amounts.Starts(rest[verb.Length..])) ? verb : null;
    }

    /// <summary>每3年, 每10日: how often.</summary>
    private static string? EveryYears(ReadOnlySpan<char> rest)
    {
        var end = 1;
        while (rest.Length > end && rest[0] == '每' && char.IsAsciiDigit(rest[end]))
            end++;
        return end > 1 && rest.Length > end && rest[end] is '年' or '月' or '日' or '天' or '个' ? rest[..(end + 1)].ToString() : null;
    }
}
