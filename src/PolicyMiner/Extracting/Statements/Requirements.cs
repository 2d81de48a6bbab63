using System.Text.RegularExpressions;
using PolicyMiner.Structuring;

namespace PolicyMiner.Extracting.Statements;

/// <summary>Lists of what an applicant must meet or hand in: 应符合以下主要条件：, 应提供以下材料：. What offices do there (所在地政府出台政策) is asked for, and nobody is charged with it.</summary>
internal static partial class Requirements
{
    [GeneratedRegex("(?:以下|下列|如下)[^，。；：]{0,6}(?:条件|材料|资料)[：:。]?$")]
    private static partial Regex Opens();

    /// <summary>Whether <paramref name="section"/> stands under a heading that opens such a list.</summary>
    public static bool AreListed(Section? section)
    {
        for (var at = section; at is not null; at = at.Parent)
        {
            if (Opens().IsMatch(at.Heading.Value))
                return true;
        }
        return false;
    }
}
