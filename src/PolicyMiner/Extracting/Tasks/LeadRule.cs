using System.Text.RegularExpressions;
using PolicyMiner.Structuring;

namespace PolicyMiner.Extracting.Tasks;

/// <summary>The rule that some notices print: 排在第一位的部门为牵头部门，下同; 列第一位的责任单位为牵头单位.</summary>
internal static partial class LeadRule
{
    [GeneratedRegex(@"(?:排(?:名|列|序)?(?:在)?|列(?:在)?|位列|标注)(?:第一|首位|首个|最前|第1)(?:位)?(?:的)?[^，。；]{0,12}?(?:为|是|即)[^，。；]{0,6}?(?:牵头|主办|主责|负总责|汇总)|(?:第一位|首位)(?:的)?[^，。；]{0,6}?(?:为|是|即)(?:牵头|主办|主责)|第一(?:个|家)?(?:责任)?(?:单位|部门)[^，。；]{0,4}?(?:为|是|即)[^，。；]{0,6}?(?:牵头|主办)")]
    private static partial Regex FirstLeads();

    /// <summary>Where the rule begins in <paramref name="text"/>, or -1.</summary>
    public static int Find(string text) => FirstLeads().Match(text) is { Success: true } match ? match.Index : -1;

    /// <summary>Whether <paramref name="notice"/> prints it anywhere.</summary>
    public static bool Holds(NoticeDocument notice) => notice.Body.OfType<Paragraph>().Any(p => p.Text.Value.Contains('第') && Find(p.Text.Value) >= 0 || p.Text.Value.Contains("首位", StringComparison.Ordinal) && Find(p.Text.Value) >= 0);
}
