using System.Text.RegularExpressions;

namespace PolicyMiner.Extracting.Tasks;

/// <summary>Reads who helps a leader and in what: A牵头，B、C配合; 由A牵头协调B、C，….</summary>
internal static partial class LeadingDuty
{
    // The longer ones first: 共同参与 is no name that ends in 共同.
    private static readonly string[] Helping = ["按职责分工负责", "协同配合", "协助配合", "共同配合", "共同参与", "积极配合", "密切配合", "配合", "参与", "参加", "协助", "协同", "负责"];

    // Words that say no more than who is responsible: the duty itself stands before the sentence.
    private static readonly string[] OnlyParts = ["负责", "牵头", "落实", "负责落实", "组织实施", "负责组织实施", "实施", "推进", "抓好落实", "具体负责", "牵头负责", "按职责分工负责", "分工负责", "共同负责"];

    /// <summary>Whether <paramref name="task"/> says that somebody helps in the duty before.</summary>
    public static bool OnlyHelps(string task) => HowFar().Replace(task, "") is var helps && Array.Exists(Helping, h => h != "负责" && helps.StartsWith(h, StringComparison.Ordinal));

    // 其他部门在各自职责范围内参与…, B按职责分工配合…, B全力配合
    [GeneratedRegex("^(?:在各自的?职责范围内|按照?(?:各自)?(?:的)?职责(?:分工)?|全力|大力)")]
    private static partial Regex HowFar();

    /// <summary>Whether <paramref name="task"/> says only who is responsible.</summary>
    public static bool NamesNoTask(string task) => Array.IndexOf(OnlyParts, task) >= 0;

    /// <summary>A牵头，B、C配合|参与|负责: the duty is what the sentence says before 由 or A.</summary>
    public static Duty? Read(string sentence, int start, int leadEnd)
    {
        var after = leadEnd + 2;
        var stop = sentence.IndexOfAny(['；', '。'], after);
        var tail = sentence[after..(stop < 0 ? sentence.Length : stop)];
        var participants = new List<string>();
        var told = new List<string>();
        foreach (var piece in tail.Split(['，', ',']))
            told.Add(WithoutHelpers(piece.Trim(), participants));
        var before = sentence[..start].TrimEnd('，', ',', ' ');
        var from = before.LastIndexOfAny(['；', ';']) + 1;
        var task = before[from..].Trim();
        // 省商务厅牵头建成…平台，省公安厅配合: what stands right behind the verb is the duty, unless it only says 负责, 组织实施.
        if (task.Length < 4 || TaskDeadlines.IsOnly(task) || (told[0].Length > 3 && !DutyVerbs.General().IsMatch(told[0])))
            task = string.Join('，', told.Where(t => t.Length > 0 && Array.IndexOf(OnlyParts, t.TrimEnd('。')) < 0)).TrimEnd('。');
        return task.Length == 1 ? null : new("assigned", task, [], participants, TaskDeadlines.Find(sentence), 0.92, from);
    }

    /// <summary>有关部门参与, 市财政局、市商务局协助 up to the end of their clause: who helps in the duty before; empty where the clause says anything else.</summary>
    public static IReadOnlyList<string> Helpers(string sentence, int start)
    {
        var end = sentence.AsSpan(start).IndexOfAny("，,；;。") is >= 0 and var stop ? start + stop : sentence.Length;
        var clause = sentence.AsSpan(start, end - start);
        foreach (var verb in (ReadOnlySpan<string>)["参与", "参加", "配合", "协助"])
        {
            if (clause.EndsWith(verb) && clause.Length > verb.Length + 1 && clause[..^verb.Length].ToString() is var names && ActorPhrase.IsActors(names))
                return ActorPhrase.Names(names, keepWhole: false);
        }
        return [];
    }

    // 相关部门测算: those whom the leader brings in, general names only.
    [GeneratedRegex("^(?:组织)?((?:各?有关|各?相关)(?:部门|单位))(?=[^，。；、和]{2})")]
    private static partial Regex BroughtIn();

    // 市经委、市交通局分别与区、县政府和园区共同编制
    [GeneratedRegex("^([^，。；]{4,160}?)分别与([^，。；]{2,40}?)(共同|联合)(?=.)")]
    private static partial Regex EachWith();

    // B、C配合; B、C配合做好…; 会同B、C做好…: the names go to the participants, what is left is what is to be done.
    private static string WithoutHelpers(string piece, List<string> participants)
    {
        foreach (var verb in Helping)
        {
            var at = piece.IndexOf(verb, StringComparison.Ordinal);
            if (at < 2 || !ActorPhrase.IsActors(piece[..at]) && !(piece[at - 1] == '等' && ActorPhrase.IsActors(piece[..at] + "部门"))) // 自然资源、住建等配合
                continue;
            participants.AddRange(ActorPhrase.Names(piece[..at], keepWhole: false));
            return piece[(at + verb.Length)..];
        }
        if (BroughtIn().Match(piece) is { Success: true } brought)
        {
            participants.Add(brought.Groups[1].Value);
            return piece[brought.Length..];
        }
        if (EachWith().Match(piece) is { Success: true } each && ActorPhrase.IsActors(each.Groups[1].Value))
        {
            participants.AddRange(ActorPhrase.Names(each.Groups[1].Value, keepWhole: false));
            participants.AddRange(ActorPhrase.Names(each.Groups[2].Value, keepWhole: false));
            return piece[each.Length..];
        }
        // 牵头协调A、B等部门
        if (piece.StartsWith("协调", StringComparison.Ordinal) && piece.Length > 4 && ActorPhrase.IsActors(piece[2..]))
        {
            participants.AddRange(ActorPhrase.Names(piece[2..], keepWhole: false));
            return "";
        }
        if (!piece.StartsWith("会同", StringComparison.Ordinal) || DutyText.Joint(piece, out var joined) is not { } with)
            return piece;
        participants.AddRange(ActorPhrase.Names(with, keepWhole: false));
        return piece[joined..];
    }
}
