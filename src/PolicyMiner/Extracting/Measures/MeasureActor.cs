using System.Text.RegularExpressions;
using PolicyMiner.Extracting.Tasks;

namespace PolicyMiner.Extracting.Measures;

/// <summary>
/// Who acts in a measure, only when named: the subject (各地要…, 由省财政厅…), or an institution that is encouraged to act (鼓励金融机构开发…). Firms and
/// persons that are supported gain and do not act.
/// </summary>
internal static partial class MeasureActor
{
    [GeneratedRegex("(?:鼓励|支持|引导|推动|指导|督促|允许|要求)((?!其|经|引导|支持)(?:[^，。；、对向“”]{0,16}、)?[^，。；、对向“”]{0,20}?(?:机构|银行|保险公司|担保公司|高等院校|高校|院校|科研院所|媒体|运营商|地区|城市|各地|政府|基金|协会|商会|部门|各市|各县|各区))(?=[^的之间内外等和与、，。；性向推平业毕教])(?!社会组织|企业|居民|群众|青年|生命线)")]
    private static partial Regex Institution();

    // 自治区财政统筹安排资金, 所需资金由区级财政承担
    [GeneratedRegex("(?:^|[，；由])((?:中央|省|市|区|县|各级|地方|自治区|省级|市级|区级|县级|本级|同级)财政)(?=统筹|安排|给予|承担|负担|每年|设立|按)")]
    private static partial Regex Treasury();

    /// <summary>The actor in <paramref name="clause"/> as printed, or null.</summary>
    public static string? Of(string clause)
    {
        var subject = DutySentence.Read(clause, reports: false).FirstOrDefault(d => d.Lead.Count > 0);
        var named = Institution().Match(clause);
        if (named.Success && (subject is null || subject.Start > named.Index) && !named.Groups[1].Value.Contains("企业", StringComparison.Ordinal))
            return named.Groups[1].Value;
        if (subject is not null)
            return Printed(clause, subject.Lead);
        return Treasury().Match(clause) is { Success: true } treasury ? treasury.Groups[1].Value : null;
    }

    /// <summary>The list of names as the clause prints it: 各市、县人民政府和自治区相关部门.</summary>
    private static string Printed(string clause, IReadOnlyList<string> names)
    {
        var start = clause.IndexOf(names[0], StringComparison.Ordinal);
        var last = start < 0 ? -1 : clause.IndexOf(names[^1], start, StringComparison.Ordinal);
        var end = last + names[^1].Length;
        return last >= 0 && end - start <= names.Sum(n => n.Length + 2) ? clause[start..end] : string.Join('、', names);
    }
}
