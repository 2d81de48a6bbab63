using System.Text.RegularExpressions;
using PolicyMiner.Text;

namespace PolicyMiner.Extracting.Tasks;

/// <summary>Who leads and who takes part, as one note says it.</summary>
internal sealed record Responsibility(IReadOnlyList<string> Lead, IReadOnlyList<string> Participants, string? Deadline);

/// <summary>
/// Reads a note of responsibility: 省商务厅牵头，省财政厅、省税务局配合; 牵头单位：A；责任单位：B、C；完成时限：2021年底前; 人民银行、证监会负责.
/// </summary>
internal static partial class ResponsibilityNote
{
    // 责任单位： and its variants; what stands before 单位 tells the part.
    [GeneratedRegex(@"(牵头|主办|主责|主要|责任|负责|实施|落实|承办|配合|参加|参与|协办|协助|协同|完成时限|时限要求|时限|完成时间|时间节点)(?:责任|负责)?(单位|部门|主体|领导|机构|人)?\s?[：:]")]
    private static partial Regex Label();

    // The verb that closes a list of names in prose.
    [GeneratedRegex(@"牵头(?!单位|部门|人)(?:负责|组织实施|组织|落实)?|等?(?:按|根据)(?:照)?(?:各自)?(?:职责|职能|职责分工|分工|工作职责)(?:分工)?(?:分别|协同)?(?:负责|落实|抓好落实|组织实施)|等?(?:具体|分别|共同|分工|主要|各自)?负责(?!人|单位|部门)(?:组织实施|落实|实施)?|组织实施|指导(?=$|[，,；;。）)])|(?:配合|参与|参加|协助|协同)(?:落实|实施|做好|推进|工作)?(?=$|[，,；;。）)])")]
    private static partial Regex Verb();

    [GeneratedRegex("[（(](?:牵头|主办|主责)(?:单位|部门)?[）)]$")]
    private static partial Regex Marked();

    private const int LongestNames = 400;

    private static readonly string[] Leads = ["牵头", "主办", "主责", "主要"];

    private static readonly string[] Helpers = ["配合", "参加", "参与", "协办", "协助", "协同"];

    /// <summary>Reads the note <paramref name="text"/>; null where it assigns nothing to anybody.</summary>
    /// <param name="firstLeads">Whether the notice rules that the first of a plain list leads.</param>
    public static Responsibility? Read(string text, bool firstLeads)
    {
        text = WithoutRule(WithoutRest(text.Trim()).TrimEnd('。', '；'));
        if (text.Length is < 4 or > 1500)
            return null;
        var parts = Label().IsMatch(text) ? Labelled(text) : Prose(text);
        var lead = parts.Lead;
        var participants = parts.Participants;
        if (lead.Count == 0)
        {
            // Nobody is named leader: all are responsible alike, unless the notice rules that the first leads.
            lead = firstLeads ? [.. parts.Responsible.Take(1)] : parts.Responsible;
            participants = firstLeads ? [.. parts.Responsible.Skip(1), .. participants] : participants;
        }
        else
            participants = [.. parts.Responsible, .. participants];
        if (lead.Count == 0 && participants.Count > 0 && parts.Responsible.Count == 0)
            (lead, participants) = (participants, []);
        return lead.Count > 0 && lead.Count(n => ActorPhrase.IsActor(n) || DepartmentList.IsInstitution(n)) * 2 >= lead.Count
            ? new([.. lead.Distinct()], [.. participants.Distinct().Except(lead)], parts.Deadline) : null;
    }

    /// <summary>Where the bracket that closes <paramref name="sentence"/> as a note of responsibility opens, with what it says; -1 and null where none does.</summary>
    public static (int Open, Responsibility? Note) Closing(string sentence, bool firstLeads)
    {
        var said = sentence.AsSpan().TrimEnd("。； ");
        if (said.Length < 4 || said[^1] is not ('）' or ')' or '〕' or ']' or '】'))
            return (-1, null);
        var value = said.ToString();
        if (new Brackets(value).Partner(value.Length - 1) is not (>= 0 and var open))
            return (-1, null);
        return (Read(value[(open + 1)..^1], firstLeads) ?? NamesAlone(value, open, firstLeads)) is { } note ? (open, note) : (-1, null);
    }

    /// <summary>落实同等待遇。（市发改委、市自然资源和规划局）: behind a full stop a bracket that holds nothing but departments says who is responsible.</summary>
    private static Responsibility? NamesAlone(string value, int open, bool firstLeads)
    {
        if ((open > 0 && value[open - 1] is not ('。' or '；')) || value.Length - open > LongestNames)
            return null;
        var names = DepartmentList.Split(WithoutRule(value[(open + 1)..^1]));
        if (names.Count == 0 || !names.All(ActorPhrase.IsActor) || (names.Count == 1 && !"省市县区州各国".Contains(names[0][0])))
            return null;
        return firstLeads ? new([names[0]], [.. names.Skip(1)], null) : new(names, [], null);
    }

    /// <summary><paramref name="sentence"/> without the note of responsibility that closes it.</summary>
    public static TracedText Without(TracedText sentence) =>
        Closing(sentence.Value, firstLeads: false).Open is >= 0 and var open ? sentence.Slice(0, open).Trim() : sentence;

    private sealed class Parts
    {
        public List<string> Lead { get; } = [];

        public List<string> Responsible { get; } = [];

        public List<string> Participants { get; } = [];

        public string? Deadline { get; set; }
    }

    private static Parts Labelled(string text)
    {
        var parts = new Parts();
        var labels = Label().Matches(text);
        for (var i = 0; i < labels.Count; i++)
        {
            var end = i + 1 < labels.Count ? labels[i + 1].Index : text.Length;
            var value = text[(labels[i].Index + labels[i].Length)..end].Trim('，', '；', '、', ' ', '。', ';', ',', '\n', '（', '）');
            var part = labels[i].Groups[1].Value;
            if (labels[i].Groups[2].Value is "领导" or "人")
                continue; // 牵头领导：王某 names a person
            if (part.Contains('时'))
                parts.Deadline ??= value.Length is > 1 and <= 40 ? value : null;
            else
            {
                // 责任单位：A、B按职责分工负责; 责任单位：A牵头，B配合
                var said = Verb().IsMatch(value) ? Prose(value) : null;
                if (said is { Lead.Count: 0, Responsible.Count: 0, Participants.Count: 0 })
                    said = null;
                parts.Lead.AddRange(said?.Lead ?? []);
                parts.Participants.AddRange(said?.Participants ?? []);
                var others = Leads.Contains(part) ? parts.Lead : Helpers.Contains(part) ? parts.Participants : parts.Responsible;
                // 责任单位：市文明办（牵头单位）、团市委: the leader is marked in the list
                foreach (var name in said?.Responsible ?? DepartmentList.Split(value))
                    (Marked().IsMatch(name) ? parts.Lead : others).Add(Marked().Replace(name, ""));
            }
        }
        return parts;
    }

    private static Parts Prose(string text)
    {
        var parts = new Parts();
        var brackets = new Brackets(text);
        var start = 0;
        var first = true;
        foreach (Match verb in Verb().Matches(text))
        {
            if (brackets.Inside(verb.Index) || verb.Index < start)
                continue;
            var (before, joined) = SplitJoint(text[start..verb.Index].Trim('，', '；', '、', ' ', ',', ';'));
            start = verb.Index + verb.Length;
            // 市商务局负责政策，市财政局负责资金: what stands before a comma is the first one's object.
            if (!first && before.Length > 0 && !ActorPhrase.IsActors(before) && before.LastIndexOfAny(['，', '；']) is >= 0 and var comma)
                before = before[(comma + 1)..];
            first = false;
            if (before.Length == 0 && joined.Length == 0)
                continue;
            var into = verb.Value.StartsWith("牵头", StringComparison.Ordinal) || (joined.Length > 0 && before.Length > 0) ? parts.Lead
                : Helpers.Any(h => verb.Value.StartsWith(h, StringComparison.Ordinal)) ? parts.Participants : parts.Responsible;
            into.AddRange(DepartmentList.Split(before));
            if (joined.Length > 0)
                parts.Participants.AddRange(DepartmentList.Split(joined));
        }
        return parts;
    }

    /// <summary>国家发展改革委会同有关部门 → the leader and those it acts with.</summary>
    private static (string Before, string Joined) SplitJoint(string list)
    {
        foreach (var lead in (ReadOnlySpan<string>)["分别由", "由", "请"])
        {
            if (list.StartsWith(lead, StringComparison.Ordinal))
                list = list[lead.Length..];
        }
        foreach (var word in (ReadOnlySpan<string>)["会同", "商", "联合"])
        {
            var at = list.IndexOf(word, StringComparison.Ordinal);
            if (at >= 0 && (word != "商" || (at > 1 && at + 1 < list.Length && ActorPhrase.IsActor(list[..at]) && ActorPhrase.IsActors(list[(at + 1)..]))))
                return (list[..at].Trim('，', ' '), list[(at + word.Length)..].Trim('，', ' '));
        }
        return (list, "");
    }

    /// <summary>（生态环境部指导，试点城市政府负责落实。以下均需试点城市政府落实）: a further sentence that names no part rules something for other notes.</summary>
    private static string WithoutRest(string text) => Rest().Match(text) is { Success: true } rest ? text[..rest.Index] : text;

    [GeneratedRegex(@"(?<=.)(?:。(?![^。：:]{2,8}[：:])(?=.)|[；，]以下[均都由需各不]|，下同$)")]
    private static partial Regex Rest();

    /// <summary>The note without a rule printed in it: （…，排在第一位的为牵头单位，下同）.</summary>
    private static string WithoutRule(string text)
    {
        var at = LeadRule.Find(text);
        if (at < 0)
            return text;
        var cut = text.LastIndexOfAny(['，', ',', '；', '。'], at);
        return cut > 0 ? text[..cut] : text;
    }
}
