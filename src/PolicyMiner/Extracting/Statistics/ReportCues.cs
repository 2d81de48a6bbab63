using PolicyMiner.Extracting.Statements;

namespace PolicyMiner.Extracting.Statistics;

/// <summary>The words by which a notice reports a number, or passes on a forecast.</summary>
internal static class ReportCues
{
    private static readonly WordSet Compared = new("同比 环比 比上年 较上年 比去年 较去年");

    // What has come about: 已达, 认定了.
    private static readonly WordSet Past = new(
        "已达 已有 已建 已经 已形成 已完成 已累计 已发展 已培育 已实现 已超 已成为 已覆盖 已突破 已认定 已开 已全 已出 共有 共认定 达到了 实现了 建成了 完成了 形成了 增长了 培育了 引进了 认定了 新增了 提高了 下降了 取得了 突破了 吸引了 "
        + "设立了 建立了 打造了 获得了 实施了 开展了 举办了 减少了 增加了 提升了 跃居 位居 居全国 列全国 名列 被评为 被认定 入选国家 入选全国 入选省 入选中国 入选世界 入选首批 入选为 入选“ 入选《 荣获 获批 现已 初步形成 累计达 累计建成 累计完成 总体完成 如期完成 圆满完成 顺利完成 超额完成 全部摘帽 全部出列 截至 截止 仅为 仅占 只占 仅有 仍有");

    /// <summary>What is expected of the world, not aimed at: 预计, 有望.</summary>
    public static readonly WordSet Forecast = new("预计 预测 估计 预估 有望 据测算 预期将");

    /// <summary>Whether a clause is a report by its own words.</summary>
    public static bool In(string clause) => Compared.In(clause) || LooksBack(clause);

    /// <summary>Whether it says that something has come about, which 同比增长 alone does not: a plan for a year also compares.</summary>
    public static bool LooksBack(string clause) => Past.In(clause) || IsDone(clause) || HasDone(clause) || HasBrought(clause) || StatesPresent(clause);

    /// <summary>Whether it is told as done by the form of its verb: 已完成, 解决了.</summary>
    public static bool IsPerfect(string clause) => IsDone(clause) || HasDone(clause);

    // 支持建设了106个枢纽
    private static bool HasDone(string clause)
    {
        var at = clause.IndexOf('了');
        return at >= 2 && ActionVerbs.EndsWith(clause.AsSpan(0, at)) && clause.AsSpan(at + 1).IndexOfAnyInRange('0', '9') is >= 0 and <= 6;
    }

    // 共遴选出2021年一等精品课700节, 共排查出隐患30处
    private static bool HasBrought(string clause)
    {
        var at = clause.IndexOf('共');
        return at >= 0 && at + 3 < clause.Length && (clause[at + 2] == '出' || clause[at + 3] == '出') && clause[at + 1] is not ('同' or '享');
    }

    // 已接待游客582万人次; 已取得高级职称…的 is a condition.
    private static bool IsDone(string clause)
    {
        var at = clause.IndexOf('已');
        return at is >= 0 and <= 10 && !clause.EndsWith('的') && ActionVerbs.Beginning(clause.AsSpan(at + 1)) is not null;
    }

    // 全市现有冷库…: at the head of the clause; 改造现有公园10个 is no report.
    private static bool StatesPresent(string clause)
    {
        var at = clause.IndexOf("现有", StringComparison.Ordinal);
        return at is >= 0 and <= 4 && Present.At(clause, at + 2) is null && clause.AsSpan(at).IndexOfAny("应须要将可") < 0 && (at == 0 || Scopes.Of(clause[..at]) is { } scope && scope.Text.Length == at);
    }

    private static readonly WordSet Present = new("的 基础 条件 资源 政策 渠道 设施 体系 资金 机制");
}
