using PolicyMiner.Extracting.Statements;

namespace PolicyMiner.Extracting.Provisions;

/// <summary>The words by which a notice lays a number down.</summary>
internal static class RuleCues
{
    /// <summary>Rates of tax, fees, contributions and shares of cost.</summary>
    public static readonly WordSet Rates = new(
        "税率 减按 税前扣除 摊销 征收 减征 减半 计征 抵扣 加计扣除 扣除 返还 退税 加计 费率 利率 贴息 缴费比例 缴存比例 缴费 报销 支付比例 起付 自付 提取 计提 预提 收取 缴纳 缴存 承担 分担 负担 贴费 保费 担保费 风险补偿 补偿比例 的比例 比例不 出资比例 配套 首付 支付 结算 预拨 利息 "
        + "加收 计发 标准为 为基数 的标准 按票价 按投资额 按实际 按照实际 减免 优惠 折扣 补助比例 补贴比例 资助比例");

    /// <summary>Whether a clause speaks of such a rate by any word but one that is itself measured: 零部件配套率, 报销率.</summary>
    public static bool Rated(ReadOnlySpan<char> clause)
    {
        for (var at = 0; Rates.IndexIn(clause[at..]) is >= 0 and var next; at += next + 1)
        {
            var end = at + next + Rates.At(clause, at + next)!.Length;
            if (end == clause.Length || clause[end] != '率')
                return true;
        }
        return false;
    }

    /// <summary>Money given: 给予, 补助, 奖励.</summary>
    public static readonly WordSet Grants = new(
        "给予 奖励 补助 补贴 资助 奖补 补偿 补足 拨付 发放 救助 津贴 减免 奖金 兑付 补差 扶持资金 支持资金 贷款额度 最高额度 授信 予以 发给 享受 支付 安排 提高标准 保障标准 标准为 标准按 标准不 标准提高 标准调整 一次性 免除 定额 抚恤 慰问 报酬 工资 供养");

    /// <summary>Penalties and deposits.</summary>
    public static readonly WordSet Charges = new("罚款 处以 滞纳金 违约金 保证金 押金 收费 租金 缴费标准 缴纳 交纳 收取 注册资本 实收资本 净资产 纳税");

    /// <summary>What is paid for something, where so much for each is no grant: 保管费每年100元／吨.</summary>
    public static readonly WordSet Costs = new("费 价 租 缴 税 投资 成本 产值 收入");

    /// <summary>Duty and permission.</summary>
    public static readonly WordSet Norms = new("应当 禁止 应在 应于 应不 应按 应达 应为 应具 应由 应自 应有 应将 应与 应符合 应满足 应 须 必须 不得 不准 不应 不能 严禁 方可 符合 满足 具备 具有 可申请 可享受 可按 可以 可在 可于 可给 可酌 可 需在 需于 需达 需提 凡是 凡符合 凡在 凡经 凡属 不予 予以 视为 限于 仅限");

    /// <summary>Duty and permission without the words that also describe (符合, 满足, 具备, 具有).</summary>
    public static readonly WordSet Duties = new("应 须 必须 不得 不准 不能 严禁 方可 可 需在 需于 需达 需提 不予 予以 视为 限于 仅限");

    /// <summary>Terms: 之日起, 期限, 工作日.</summary>
    public static readonly WordSet Terms = new(
        "期限 有效期 为期 之日起 之日 届满 期满 工作日 时限 公示 保存 续签 试用 合同 任期 提前 逾期 连续 办结 租期 服务期 保护期 过渡期 免缴 缓缴 年限 缴费年限 周期 建设期 运营期 满 持续 最长 最短 不超过 不少于 不低于 以内 保留 延长 间隔 每次 滞后 收到 接到 印发之 施行 生效 停止 暂停 取消 不得 禁止 申报 备案 答复 反馈 审核 审查 整改 补正 送达 公布 报送 提交 申请");

    /// <summary>Makes a money amount in an ordinary plan sentence a commitment of funds: 每年安排5000万元专项资金.</summary>
    public static readonly WordSet Funds = new("专项资金 引导资金 财政资金 财政安排 预算安排 发展资金 扶持资金 补助资金 奖励资金 风险补偿金 贴息资金 周转金");
}
