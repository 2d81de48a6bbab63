using System.Text.RegularExpressions;
using PolicyMiner.Extracting.Numbers;

namespace PolicyMiner.Extracting.Statements;

/// <summary>
/// What a clause without numbers speaks of, for clauses that only say how much: 产业规模列江苏之后，居全国第八位; 给予一次性奖励，每人1000元.
/// </summary>
internal static partial class Topics
{
    [GeneratedRegex("(?:给予|予以|发放|发给|享受|申领|领取)(?<grant>[^，。；、的]{0,8}?(?:补助|补贴|奖励|奖补|资助|补偿|津贴|奖金|救助金|贴息)(?:资金|费)?)$", RegexOptions.ExplicitCapture)]
    private static partial Regex Grant();

    [GeneratedRegex("(?:实施|推进|开展|启动)(?<work>[^，。；]{3,20}?)(?:项目|工程|行动)$", RegexOptions.ExplicitCapture)]
    private static partial Regex Works();

    /// <summary>The work that a clause without numbers sets going (一是实施棚户区改造项目), or null.</summary>
    public static string? Work(string text) =>
        text is [.., '目' or '程' or '动'] && text.Length <= 60 && Works().Match(text) is { Success: true } work ? work.Groups["work"].Value : null;

    [GeneratedRegex("对(?<whom>[^，。；]{2,24}?)(?:实施|开展|进行)(?<work>[^，。；]{2,12})$", RegexOptions.ExplicitCapture)]
    private static partial Regex Worked();

    /// <summary>What a clause without numbers has done to something (对在运营的敬老院实施适老化改造), or null.</summary>
    public static string? Deed(string text) =>
        text.Length <= 60 && text.Contains('对') && Worked().Match(text) is { Success: true } deed ? deed.Groups["whom"].Value + deed.Groups["work"].Value : null;

    /// <summary>What a clause before a colon announces the numbers of: 市级储备粮保管自然损耗定额为：; null where it announces none.</summary>
    public static string? Announced(string text) =>
        text.Length <= LongestAnnounced && (text.EndsWith('为') ? text[..^1] : text.EndsWith("如下", StringComparison.Ordinal) ? text[..^2] : "").TrimEnd('分', '别') is { Length: >= 4 } name && Measured.EndingAt(name, name.Length) is not null && Wordings.NameBefore(name) is { Length: >= 4 } named ? named : null;

    private const int LongestAnnounced = 30;
    private static readonly WordSet Measured = new("定额 限额 标准 比例 额度 限值 费率 费 价格 税率 率");

    private const string LastOfGrant = "助贴励补偿金息费"; // what the pattern ends in: most clauses are not matched

    private static readonly WordSet Verbs = new("列 居 位居 迈上 迈过 跨上 跨过 跃上 连跨 呈 呈现 保持 持续 不断 稳步 逐步 快速 明显 显著 进一步 已经 已 成为 集中在 大幅 发展迅速 迅猛 增长 主要集中 主要为 继 最具 稳定增长 蓬勃 健康发展 平稳");

    /// <summary>What a clause names that else only says when: 毛入园率从2010年以来，提高了39.6个百分点; null for other clauses.</summary>
    public static string? Timed(Clause clause) =>
        clause is { Bracketed: false, Times: [{ } time] } && clause.Between(time.End, clause.End).Length == 0 && clause.Between(clause.Start, time.Start) is { Length: >= 5 and <= 20 } before
        && before.TrimEnd('从', '自') is var name && (name.Length < before.Length || time.Role == TimeRole.Since) && ActionVerbs.IndexIn(name) < 0 ? Wordings.Trim(name) : null;

    /// <summary>The topic, or null.</summary>
    public static string? Of(string text)
    {
        if (text.Length is > 0 and <= 400 && LastOfGrant.Contains(text[^1]) && Grant().Match(text) is { Success: true } grant)
            return grant.Groups["grant"].Value;
        // 在全国的占比进一步提升: where, not what.
        if (text.Length is < 4 or > 60 || text[0] == '在' || ActionVerbs.Beginning(text) is not null)
            return null;
        for (var i = 2; i < Math.Min(text.Length - 1, 20); i++)
        {
            if (Verbs.At(text, i) is null)
                continue;
            var topic = Wordings.Trim(text[..i]);
            return topic.Length >= 2 && topic is not ("增长" or "下降" or "增速" or "增幅" or "总体") ? topic : null;
        }
        return null;
    }
}
