using PolicyMiner.Extracting.Statements;

namespace PolicyMiner.Extracting.Tasks;

/// <summary>What 请… asks for: something definite (请各单位明确分管领导，制定方案), or no more than that the notice be carried out (请结合实际认真贯彻执行).</summary>
internal static class RequestText
{
    // The formula with which notices close.
    private static readonly WordSet Formula = new("结合 本地 本部门 本单位 各自 实际 情况 职能 职责 认真 切实 严格 遵照 参照 按照 对照 抓好 做好 抓紧 组织 组织实施 实施 贯彻 落实 执行 办理 工作 到位 好 并 请 、 ， , 。 ；");

    private const int Least = 6;

    /// <summary>Whether <paramref name="text"/>, what follows 请 and whoever is asked, says more than the formula.</summary>
    public static bool IsDefinite(ReadOnlySpan<char> text)
    {
        var said = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (Formula.At(text, i) is { } word)
                i += word.Length - 1;
            else if (++said >= Least)
                return true;
        }
        return false;
    }
}
