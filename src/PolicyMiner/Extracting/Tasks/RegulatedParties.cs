using System.Text.RegularExpressions;
using PolicyMiner.Structuring;

namespace PolicyMiner.Extracting.Tasks;

/// <summary>Those whom a regulation is about: 本办法所称银行保险机构包括…. What they have to do is law for them, no task of an office.</summary>
internal static partial class RegulatedParties
{
    [GeneratedRegex("所称(?:的)?([^，。；：、（）的]{2,14}?)，?(?:是指|系指|主要指|指|主要包括|包括|为)")]
    private static partial Regex Term();

    // An office that a text defines remains one: 本办法所称主管部门是指….
    private static readonly string[] Offices = ["部门", "机关", "政府", "局", "厅", "委员会", "委", "办公室", "单位", "领导小组"];

    /// <summary>The names of such parties in <paramref name="notice"/>.</summary>
    public static IReadOnlyList<string> Of(NoticeDocument notice) =>
        [.. notice.Body.OfType<Paragraph>().Where(p => p.Text.Value.Contains("所称", StringComparison.Ordinal)).SelectMany(p => Term().Matches(p.Text.Value)).Select(m => m.Groups[1].Value).Where(t => !ActorPhrase.Ends(t, Offices)).Distinct()];
}
