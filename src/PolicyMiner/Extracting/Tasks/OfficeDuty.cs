using System.Text.RegularExpressions;
using PolicyMiner.Extracting.Statements;

namespace PolicyMiner.Extracting.Tasks;

/// <summary>
/// The duty of an office that the same sentence sets up: 领导小组办公室设在市民政局，负责日常工作; 设立县级路长办公室，负责“路长制”的日常工作.
/// </summary>
internal static partial class OfficeDuty
{
    [GeneratedRegex(@"\G([^，。；：、“”]{2,30}?(?:办公室|秘书处|领导小组|工作组|专班|指挥部|委员会))(?:（[^（）]{1,30}）)?(?:设在|设于|挂靠在?)[^，。；：]{2,30}[，,](?:具体|主要|统一)?(?:负责|承担)([^。；]{3,120})")]
    private static partial Regex Placed();

    [GeneratedRegex(@"\G(?:设立|成立|组建|建立)(?:由[^。；：]{2,60}?(?:组成|参加|参与|担任[^。；：]{0,30}?)的)?([^，。；：、“”]{2,30}?(?:办公室|秘书处|领导小组|工作组|专班|指挥部|委员会))(?:（[^（）]{1,30}）)?[，,](?:具体|主要|统一)?(?:负责|承担)([^。；]{3,120})")]
    private static partial Regex SetUp();

    // The name of an office with a bracket, and 设在 behind it.
    private const int LongestOffice = 72;

    private static readonly WordSet Placing = new("设在 设于 挂靠");
    private static readonly WordSet SettingUp = new("设立 成立 组建 建立");

    /// <summary>The duty that the clause at <paramref name="start"/> gives, or null.</summary>
    public static Duty? Read(string sentence, int start)
    {
        // Words that stand in all that a pattern finds; a look for them costs far less than the pattern.
        var rest = sentence.AsSpan(start);
        var match = Placing.In(rest[..Math.Min(rest.Length, LongestOffice)]) ? Placed().Match(sentence, start) : Match.Empty;
        if (!match.Success && SettingUp.Starts(rest))
            match = SetUp().Match(sentence, start);
        if (!match.Success)
            return null;
        var office = match.Groups[1].Value;
        return ActorPhrase.IsActors(office) ? new("assigned", match.Groups[2].Value.Trim(), [office], [], TaskDeadlines.Find(sentence), 0.8, start) : null;
    }
}
