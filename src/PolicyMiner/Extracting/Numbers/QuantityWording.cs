namespace PolicyMiner.Extracting.Numbers;

/// <summary>What a word before a number does to it.</summary>
public enum Wording
{
    /// <summary>Leads to a level: 达到, 提高到, 稳定在, 为.</summary>
    Level,

    /// <summary>Leads to a change: 增长, 提高, 新增.</summary>
    Increase,

    /// <summary>Leads to a change downwards: 下降, 减少, 压减.</summary>
    Decrease,

    /// <summary>Bounds the value: 超过, 不低于, 约.</summary>
    Bound,

    /// <summary>Only colours it: 力争, 仅, 累计.</summary>
    Colour,

    /// <summary>A word that merely ends like one of the others: 附近, 公共, 人才.</summary>
    Other,
}

/// <summary>A word before a number.</summary>
/// <param name="Text">The word.</param>
/// <param name="Does">Its effect.</param>
/// <param name="Comparator">For a bound, the comparator it stands for.</param>
public readonly record struct NumberWord(string Text, Wording Does, string? Comparator = null);

/// <summary>
/// The words around a number that bound it or say whether it is a level or a change. Every list is closed and read with the longest word
/// first, so that 提高到 (a level) is never taken for 提高 (a change) and 不超过 never for 超过.
/// </summary>
public static class QuantityWording
{
    private static readonly ILookup<char, NumberWord> Before = Make(Wording.Bound,
            (">=", "不低于 不少于 不小于 不短于 不早于 不得低于 不得少于 不得小于 不得短于 不能低于 不宜低于 不宜少于 不宜小于 不能少于 不应低于 不应少于 不应小于 应不低于 大于等于 大于或等于 多于或等于 高于或等于 至少 最少 最低 起码 下限为 下限 满 年满 已满 ≥ >="),
            ("<=", "± 不超过 小于等于 小于或等于 少于或等于 低于或等于 不高于 不大于 不多于 不长于 不得超过 不得高于 不得大于 不得多于 不得超出 不能超过 不应超过 不应大于 不应高于 不宜超过 不宜大于 不宜高于 不宜多于 不超出 至多 最多 最高 最长 最大 上限为 上限 封顶 ≤ <="),
            (">", "超过 突破 超 过 逾 高于 大于 多于 高出 超出 早于 > 冲刺 跨越 跨过 迈过"),
            ("<", "低于 少于 小于 不足 不到 未满 不满 未达到 没有达到 没达到 未达 短于 <"),
            ("~", "大约 约为 约 将近 接近 近 大致 大概 约合"))
        .Concat(Make(Wording.Level, (null,
            "达到 达成 达至 达 为 是 有 实现 保持在 保持 稳定在 稳定保持在 维持在 稳定达到 稳定 控制在 控制到 控制为 提高到 提高至 提升到 提升至 增加到 增加至 增至 增长到 增长至 上升到 上升至 "
            + "升至 升到 扩大到 扩大至 扩展到 扩展至 发展到 发展至 推进到 壮大到 延长到 延长至 扩至 扩容至 扩充至 跃升到 跃升至 攀升到 攀升至 跃至 拓展到 拓展至 壮大至 覆盖到 提至 提到 下降到 下降至 降低到 降低至 降到 降至 减少到 减少至 减至 压减到 "
            + "压减至 压缩到 压缩至 缩短到 缩短至 缩小到 缩小至 下调至 下调到 调整到 调整为 上调至 调至 回落到 回落至 恢复到 恢复至 占 占到 等于 相当于 共有 设有 建有 拥有 总计 合计 共计 总共 共 累计达 均为 均达 "
            + "定为 确定为 设定为 核定为 可达 多达 高达 已达 超额完成 迈上 迈入 登上 站上 跃上 跨上")))
        .Concat(Make(Wording.Increase, (null,
            "增长 增加 增 提高 提升 上升 扩大 上涨 涨 增幅 涨幅 增速 增长率 上调 上浮 递增 延长 高 多 快 多增 升值 新增 增收 净增 增产 升 提前 前移")))
        .Concat(Make(Wording.Decrease, (null,
            "下降 降低 减少 下跌 跌 压减 压缩 缩减 回落 缩短 削减 减 降 减排 节约 下调 下浮 减轻 递减 收窄 缩小 降幅 低 少 慢 负增长 减幅 少增 贬值")))
        .Concat(Make(Wording.Colour, (null,
            "力争 争取 确保 努力 基本 全面 仅 仅有 只有 才 已 已经 将 要 应 须 需 可 也 均 都 再 又 分别 总体 原则上 一般 一次性 年均 同比 环比 进一步 稳步 持续 始终 大幅 明显 的 了 在 由 从")))
        .Concat(Make(Wording.Other, (null,
            "自然增长率 平均 人均 户均 亩均 通过 经过 不过 届满 期满 雷达 马达 抵达 附近 最近 临近 靠近 邻近 公共 许多 不少 人才 圆满 充满 国有 所有 私有 固有 特有 难以 发达 到达 传达 表达 直达 规定 统一 存在 所在 现在 内在 潜在 "
            + "自由 理由 主要 重要 需要 只要 摘要 纲要 必须 国家最高 目的 标的 认为 行为 作为")))
        .OrderByDescending(w => w.Text.Length)
        .ToLookup(w => w.Text[^1]);

    // What may follow a number and unit. A bracketed form counts the limit itself in: （含）以上.
    private static readonly (string Text, string Comparator)[] After =
    [
        .. new[] { "（含本数）以上", "（含）以上", "含以上", "及以上", "或以上", "以上（含）", "以上", "之多" }.Select(t => (t, ">=")),
        .. new[] { "（含）以下", "（含）以内", "及以下", "或以下", "以下（含）", "以下", "以内", "之内", "封顶" }.Select(t => (t, "<=")),
        .. new[] { "左右", "上下" }.Select(t => (t, "~")),
        .. new[] { "多", "余" }.Select(t => (t, ">")),
    ];

    private static readonly string[] GrowthNouns = ["增速", "增幅", "涨幅", "增长速度", "增长率", "速度", "增长", "递增", "升幅"];
    private static readonly string[] Manners = ["年均", "平均", "高速", "快速", "较快", "稳定", "正"]; // 29%的高速增长, 1.5%的正增长
    private static readonly string[] DeclineNouns = ["负增长", "降幅", "减幅", "下降", "降低"];

    /// <summary>The longest listed word that ends at <paramref name="end"/>; null where none does.</summary>
    public static NumberWord? EndingAt(string text, int end)
    {
        if (end == 0)
            return null;
        foreach (var word in Before[text[end - 1]])
        {
            if (end >= word.Text.Length && string.CompareOrdinal(text, end - word.Text.Length, word.Text, 0, word.Text.Length) == 0)
                return word;
        }
        return null;
    }

    /// <summary>The bound that begins at <paramref name="at"/>: 以上, 以内, 左右; null where none does.</summary>
    public static (string Text, string Comparator)? StartingAt(string text, int at)
    {
        foreach (var word in After)
        {
            if (string.CompareOrdinal(text, at, word.Text, 0, word.Text.Length) == 0)
                return word;
        }
        return null;
    }

    /// <summary>1 where a word for growth begins at <paramref name="at"/> (20%以上的增速), -1 for decline, else 0.</summary>
    public static (int Sign, string? Word) ChangeAfter(string text, int at)
    {
        if (at < text.Length && text[at] == '的')
            at++;
        foreach (var manner in Manners)
        {
            if (string.CompareOrdinal(text, at, manner, 0, manner.Length) == 0)
                at += manner.Length;
        }
        if (StartsLevel(text, at))
            return (0, null); // 由10.2%下降到3.1%: the verb leads to the next number
        foreach (var word in GrowthNouns)
        {
            if (string.CompareOrdinal(text, at, word, 0, word.Length) == 0)
                return (1, word);
        }
        foreach (var word in DeclineNouns)
        {
            if (string.CompareOrdinal(text, at, word, 0, word.Length) == 0)
                return (-1, word);
        }
        return (0, null);
    }

    /// <summary>Whether a word that leads a change to its level begins at <paramref name="at"/>: 提高到, 降至.</summary>
    public static bool StartsLevel(string text, int at)
    {
        for (var end = at + 2; end <= Math.Min(at + 5, text.Length); end++)
        {
            if (text[end - 1] is '到' or '至' && EndingAt(text, end) is { Does: Wording.Level } word && word.Text.Length == end - at)
                return true;
        }
        return false;
    }

    private static IEnumerable<NumberWord> Make(Wording does, params (string? Comparator, string Words)[] lists) =>
        from list in lists
        from word in list.Words.Split(' ', StringSplitOptions.RemoveEmptyEntries)
        select new NumberWord(word, does, list.Comparator);
}
