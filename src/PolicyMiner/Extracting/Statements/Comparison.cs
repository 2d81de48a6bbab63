using System.Text.RegularExpressions;

namespace PolicyMiner.Extracting.Statements;

/// <summary>
/// The words of a comparison before a difference: 增速比一季度提高1.3个百分点, 低于全国平均水平0.6个百分点.
/// </summary>
/// <param name="Head">What is compared, as far as the clause names it: 增速; empty where an earlier clause does.</param>
/// <param name="With">With what, printed with its word of comparison (低于全国平均水平); empty where it is only another time (比一季度).</param>
internal readonly partial record struct Comparison(string Head, string With)
{
    private static readonly WordSet Words = new("比 较 高于 低于 快于 慢于 优于 好于 高出 多于 少于 超出");

    // 占比, 同比, 比重, 百分比: no comparison of two things.
    private static readonly WordSet Other = new("占比 同比 环比 百分比 对比 之比 性价比 比重 比例 比率 比值 比较 相比 计较");

    [GeneratedRegex("^[比较]?(?:上年度?|去年|前年|上一年|往年|同期|年初|期初|期末|上月|上季度?|一季度|二季度|三季度|前三季度|上半年|前一年|过去)?(?:同期|全年|年?末|年?底|年初)?(?:增速|增幅|降幅|水平)?$")]
    private static partial Regex OnlyTime();

    /// <summary>The comparison at the end of <paramref name="before"/> (times removed), or null.</summary>
    public static Comparison? Of(string before)
    {
        for (var i = before.Length - 1; i >= 0; i--)
        {
            if (Words.At(before, i) is not { } word || word.Length == 1 && (Other.At(before, i) is not null || i > 0 && Other.At(before, i - 1) is not null || i > 1 && Other.At(before, i - 2) is { Length: 3 }))
                continue;
            var with = before[i..].TrimEnd('的');
            return new(before[..i], OnlyTime().IsMatch(with) ? "" : with);
        }
        return null;
    }
}
