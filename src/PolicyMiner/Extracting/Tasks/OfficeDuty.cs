using System.Text.RegularExpressions;
using PolicyMiner.Extracting.Statements;

namespace PolicyMiner.Extracting.Tasks;

/// <summary>
/// The duty of an office that the same sentence sets up: 领导小组办公室设在市民政局，负责日常工作; 设立县级路长办公室，负责“路长制”的日常工作;
/// 领导小组下设办公室，设在县交通运输局，负责日常工作.
/// </summary>
internal static partial class OfficeDuty
{
    [GeneratedRegex(@"\G([^，。；：、“”]{2,30}?(?:办公室|秘书处|领导小组|工作组|专班|指挥部|委员会))(?:（[^（）]{1,30}）)?(?:设在|设于|挂靠在?)[^，。；：]{2,30}[，,](?:具体|主要|统一)?(?:负责|承担)([^。；]{3,120})")]
    private static partial Regex Placed();

    [GeneratedRegex(@"\G(?:设立|成立|组建|建立)(?:由[^。；：]{2,60}?(?:组成|参加|参与|担任[^。；：]{0,30}?)的)?([^，。；：“”]{2,30}?(?:办公室|秘书处|领导小组|工作组|专班|指挥部|委员会))(?:（[^（）]{1,30}）)?[，,](?:[^。；，]{2,30}[，,])?(?:具体|主要|统一)?(?:负责|承担)([^。；]{3,120})")]
    private static partial Regex SetUp();

    [GeneratedRegex(@"([^，。；：、“”\s]{0,30}?)(领导小组|工作组|指挥部|委员会|联席会议|专班)(?:（[^（）]{1,30}）)?下设((?:工作|日常|综合)?(?:办公室|秘书处))(?:（[^（）]{1,30}）)?[，,](?:[^。；]{0,60}[，,])?(?:具体|主要|统一)?(?:负责|承担)([^。；，]{3,60})")]
    private static partial Regex SetBelow();

    // 许可项目管理机关为市政府法制办公室，负责登记…: who plays the part is named behind it
    [GeneratedRegex(@"\G[^，。；：、]{2,24}?(?:部门|机关|机构|单位)(?:为|是)([^，。；：的]{3,40})[，,](?:具体|主要|统一)?(?:负责|承担)([^。；]{3,120})")]
    private static partial Regex Named();

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
        if (!match.Success && (rest.IndexOf("，负责") > 0 || rest.IndexOf(",负责") > 0))
            match = Named().Match(sentence, start);
        if (!match.Success && start == 0 && sentence.Contains("下设", StringComparison.Ordinal) && SetBelow().Match(sentence) is { Success: true } below)
            return new("assigned", below.Groups[4].Value.Trim(), [Of(below.Groups[1].Value, below.Groups[2].Value) + below.Groups[3].Value], [], TaskDeadlines.Find(sentence), 0.8, below.Index);
        if (!match.Success)
            return null;
        var office = match.Groups[1].Value;
        return ActorPhrase.IsActors(office) ? new("assigned", match.Groups[2].Value.Trim(), [office], [], TaskDeadlines.Find(sentence), 0.8, start) : null;
    }

    private static readonly WordSet Persons = new("主任 书记 局长 组长 成员");

    // 村委会主任领导小组下设办公室: where a list of persons runs into the body, its kind alone.
    private static string Of(string name, string kind) => !Persons.In(name) && ActorPhrase.IsActors(name + kind) ? name + kind : kind;
}
