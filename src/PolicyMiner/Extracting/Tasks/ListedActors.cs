using PolicyMiner.Structuring;

namespace PolicyMiner.Extracting.Tasks;

/// <summary>
/// Lists of duties under the names of those who have them: 县公安局：维护社会治安秩序… / 县财政局：… in an emergency plan, with or without numbers.
/// </summary>
internal static class ListedActors
{
    private const int LongestName = 60;
    private const int ShortestDuty = 8;

    // Lists of conditions are headed by whom they are for, in the same form as duties.
    private static readonly string[] Applicants = ["协会", "商会", "机构", "银行", "公司", "学会", "联合会", "高校", "院校"];

    // How the section of such a list is headed.
    private static readonly string[] Duties = ["职责", "分工", "职能"];

    /// <summary>Where the colon behind the names that open <paramref name="paragraph"/> stands (its number taken off, if it has one); -1 where it opens otherwise.</summary>
    public static int Label(string paragraph)
    {
        var start = (HeadingParser.Parse(paragraph) ?? DecimalNumber.Parse(paragraph))?.Length ?? 0;
        var colon = paragraph.AsSpan(start, Math.Min(paragraph.Length - start, LongestName)).IndexOfAny('：', ':') + start;
        if (colon < start + 2 || paragraph.Length - colon < ShortestDuty)
            return -1;
        var names = paragraph[start..colon].Trim();
        if (IsGroup(names, paragraph.AsSpan(colon + 1)))
            return colon;
        return ActorPhrase.IsActors(names) && !Array.Exists(Applicants, a => names.EndsWith(a, StringComparison.Ordinal)) ? colon : -1;
    }

    // 宣传组：负责…: a working group under its leading office, known by what it is told.
    private static bool IsGroup(string names, ReadOnlySpan<char> duty) =>
        names.Length is >= 3 and <= 10 && names[^1] == '组' && !names.Contains('、') && (duty.StartsWith("负责") || duty.StartsWith("主要负责") || duty.StartsWith("具体负责") || duty.StartsWith("承担"));

    /// <summary>Whether the section, or one that it lies in, is about who does what: 2.2 成员单位职责.</summary>
    public static bool SaysDuties(Section? section)
    {
        for (var at = section; at is not null; at = at.Parent)
        {
            if (Array.Exists(Duties, d => at.Heading.Value.Contains(d, StringComparison.Ordinal)))
                return true;
        }
        return false;
    }
}
