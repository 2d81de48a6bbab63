using System.Text.RegularExpressions;
using PolicyMiner.Text;

namespace PolicyMiner.Extracting.Tasks;

/// <summary>A duty that a sentence gives to somebody; <c>Start</c> is where its clause begins in the sentence.</summary>
internal sealed record Duty(string Kind, string Task, IReadOnlyList<string> Lead, IReadOnlyList<string> Participants, string? Deadline, double Confidence, int Start);

/// <summary>
/// Reads one sentence: 由A牵头，B配合; A负责…; A要会同B…; A要…; 各地…报送…. At most one duty for each actor.
/// </summary>
internal static partial class DutySentence
{
    /// <summary>How far from the beginning of a clause its verb may stand.</summary>
    private const int Reach = 230;

    private const int LongestSentence = 2000;

    private static readonly string[] EveryBody = ["海关", "部门", "单位", "银行", "政府", "办公室", "委员会", "机关", "局", "厅"];

    // 由 that does not hand over a duty, and verbs that make 由… a description.
    private const string NotBeforeBy = "理自缘事根来";
    private static readonly string[] NotDuties = ["组成", "构成", "担任", "兼任", "承担费用", "支付", "承付", "引起", "产生", "转变", "转为", "主导", "所有", "组织成立的", "出资", "举办", "颁发", "出具"];

    // Verbs and modals that make an actor's clause a duty, the modal ones first.
    private static readonly string[] Modals = ["应当", "必须", "务必", "需要", "要", "应", "须", "需"];
    private static readonly string[] Permits = ["可以", "可"];
    private static readonly string[] DutyVerbs = ["负责", "牵头", "会同", "按照职责", "按职责", "按分工", "按照分工", "按照各自", "按各自", "根据职责", "按照职能", "按职能", "承担", "配合", "协助", "协同"];
    private static readonly string[] GeneralVerbs =
    [
        "根据", "按照", "结合", "依据", "依法", "切实", "抓紧", "认真", "积极", "及时", "加强", "加快", "完善", "建立", "制定", "制订", "做好", "每年", "每月", "每季度", "定期", "主动", "统筹", "组织", "落实", "推动", "推进", "强化", "于", "将", "务于", "请", "负责",
    ];

    // A modal behind an adverb or a time: 器械审评中心在收到有关资料后30个工作日内,应按程序进行审核.
    [GeneratedRegex(@"^(?:也|都|均|还|则|分别|共同|统一|在[^，。；]{1,50}?(?:后|时|前|中|内|下|上|期间)[^，。；]{0,16}?[，,]?\s?|对[^，。；]{1,30}?[，,]\s?)(?:应当|必须|务必|需要|要(?!求|素|件|点)|应(?!急|对|用|届|付|收|缴|纳)|须|需(?!求))")]
    private static partial Regex LateModal();

    // 报送省商务厅, 于12月底前报送国务院办公厅
    [GeneratedRegex(@"(?:报送|上报|抄送|报)(?:至)?[^，。；的]{2,40}")]
    private static partial Regex Report();

    // 是全市公共租赁住房保障行政主管部门; 为联网核查系统的技术支持部门
    [GeneratedRegex(@"^(?:是|为)([^，。；]{2,40}?(?:部门|机构|单位|责任人|主体))(?:[，。；,]|$)")]
    private static partial Regex Role();

    /// <summary>The duties of <paramref name="sentence"/>, in order. A sentence longer than any real one is read in pieces.</summary>
    public static IReadOnlyList<Duty> Read(string sentence)
    {
        if (sentence.Length <= LongestSentence)
            return ReadPiece(sentence);
        var duties = new List<Duty>();
        for (var start = 0; start < sentence.Length;)
        {
            var length = Math.Min(LongestSentence, sentence.Length - start);
            if (start + length < sentence.Length && sentence.LastIndexOfAny(['；', '，', ',', ';'], start + length - 1, length) is > 0 and var cut)
                length = cut + 1 - start;
            duties.AddRange(ReadPiece(sentence.Substring(start, length)).Select(d => d with { Start = d.Start + start }));
            start += length;
        }
        return duties;
    }

    private static List<Duty> ReadPiece(string sentence)
    {
        var brackets = new Brackets(sentence);
        var duties = new List<Duty>();
        foreach (var clause in Clauses(sentence, brackets))
        {
            var duty = OfSubject(sentence, clause, brackets) ?? OfBy(sentence, clause, brackets);
            if (duty is not null && !duties.Exists(d => d.Lead.SequenceEqual(duty.Lead) || d.Lead.Intersect(duty.Lead).Any()))
                duties.Add(duty);
        }
        return duties;
    }

    /// <summary>Where clauses begin: the sentence, and what follows ，；：.</summary>
    private static IEnumerable<int> Clauses(string sentence, Brackets brackets)
    {
        yield return 0;
        for (var i = 0; i + 1 < sentence.Length; i++)
        {
            if (sentence[i] is '，' or ',' or '；' or ';' or '：' && !brackets.Inside(i))
                yield return sentence[i + 1] == ' ' ? i + 2 : i + 1;
        }
    }

    /// <summary>The actor is the subject of the clause at <paramref name="start"/>.</summary>
    private static Duty? OfSubject(string sentence, int start, Brackets brackets)
    {
        var limit = Math.Min(sentence.Length, start + Reach);
        for (var end = start + 2; end < limit; end++)
        {
            if (brackets.Inside(end))
                continue;
            if (sentence[end] is '）' or ')')
                continue;
            if (sentence[end] is '，' or ',')
                return AfterRemark(sentence, start, end);
            if (sentence[end] is '。' or '；' or '：' or '《' or '“')
                break;
            if (EveryDoes(sentence, start, end))
                return Subject(sentence, start, end, "", VerbKind.General);
            if (!EndsActor(sentence, start, end) || VerbAt(sentence.AsSpan(end), out var kind) is not { } verb || !ActorPhrase.IsActors(sentence[start..end]))
                continue;
            return Subject(sentence, start, end, verb, kind);
        }
        return null;
    }

    /// <summary>各地特别是条件较好的地区，可结合本地实际…: the verb follows a remark and a comma.</summary>
    private static Duty? AfterRemark(string sentence, int start, int comma)
    {
        var phrase = sentence[start..comma];
        return (phrase.Contains("特别是", StringComparison.Ordinal) || phrase.Contains("尤其是", StringComparison.Ordinal)) && comma + 2 < sentence.Length
            && ActorPhrase.IsActors(phrase) && VerbAt(sentence.AsSpan(comma + 1), out var kind) is { } verb && kind is VerbKind.Modal or VerbKind.Permit
            ? Subject(sentence[..comma] + sentence[(comma + 1)..], start, comma, verb, kind) : null;
    }

    /// <summary>各海关验核…: 各 and a kind of body, followed by whatever it does; 各部门的, 各部门间 go on as a noun.</summary>
    private static bool EveryDoes(string sentence, int start, int end) =>
        sentence[start] == '各' && end - start is >= 3 and <= 12 && end + 4 < sentence.Length && Array.Exists(EveryBody, b => sentence.AsSpan(start + 1, end - start - 1).EndsWith(b))
        && !"的间之中内、和及与或（(所职现有自既已等各".Contains(sentence[end]) && ActorPhrase.IsActors(sentence[start..end]) && VerbAt(sentence.AsSpan(end), out _) is null;

    private enum VerbKind { Modal, Permit, Duty, General, Role }

    private static Duty? Subject(string sentence, int start, int end, string verb, VerbKind kind)
    {
        var phrase = sentence[start..end];
        var general = ActorPhrase.IsGeneral(phrase);
        var rest = sentence[end..];
        if (kind is VerbKind.General or VerbKind.Permit && !general)
            return null;
        if (kind is VerbKind.General && IsReport(rest))
            return null;
        var lead = ActorPhrase.Names(phrase, keepWhole: true);
        if (kind == VerbKind.Role)
            return LeadRule.Find(sentence) >= 0 ? null : new("assigned", Role().Match(rest).Groups[1].Value, lead, [], null, 0.75, start);
        var said = kind is VerbKind.Modal or VerbKind.Permit ? sentence[(end + verb.Length)..] : rest;
        var participants = Joint(said, out var joined) is { } with ? ActorPhrase.Names(with, keepWhole: false) : [];
        if (participants.Count > 0 && IsAttribute(said[joined..]))
            return null; // 省商务厅会同有关部门拟定的《…》 describes a document
        if (verb == "牵头" && Leading(sentence, start, end) is { } leading)
            return leading with { Lead = lead };
        var assigned = participants.Count > 0 || kind == VerbKind.Duty || Report().IsMatch(rest) && rest.Contains("报送", StringComparison.Ordinal);
        var task = TaskText(said, joined);
        if (task.Length < 2)
            return null;
        var confidence = kind switch { VerbKind.Duty => 0.88, VerbKind.Modal => 0.86, VerbKind.Permit => 0.6, _ => 0.62 };
        return new(assigned ? "assigned" : "directive", task, lead, [.. participants.Except(lead)], TaskDeadlines.Find(sentence), confidence, start);
    }

    /// <summary>由A牵头，B参与: what is handed over stands before 由 or after the verb.</summary>
    private static Duty? OfBy(string sentence, int clause, Brackets brackets)
    {
        var limit = Math.Min(sentence.Length, clause + 80);
        for (var by = clause; by < limit && (by == clause || sentence[by - 1] is not ('，' or ',' or '；' or ';')); by++)
        {
            if (sentence[by] != '由' || brackets.Inside(by) || (by > 0 && NotBeforeBy.Contains(sentence[by - 1])))
                continue;
            if (ActorAfter(sentence, by + 1, brackets) is not { } end)
                return null;
            var rest = sentence[end..];
            if (rest.Length < 2 || rest[0] is '的' or '，' or ',' or '、' || IsAttribute(rest) || Array.Exists(NotDuties, d => rest.AsSpan(0, Math.Min(rest.Length, 14)).IndexOf(d) >= 0))
                return null;
            var phrase = sentence[(by + 1)..end];
            if (rest.StartsWith("牵头", StringComparison.Ordinal) && Leading(sentence, by, end) is { } leading)
                return leading with { Lead = ActorPhrase.Names(phrase, keepWhole: true) };
            var participants = Joint(rest, out var joined) is { } with ? ActorPhrase.Names(with, keepWhole: false) : [];
            var task = TaskText(rest, joined);
            var before = sentence[clause..by].Trim('，', ',', ' ');
            if (task is "" or "实施" or "组织实施" && before.Length > 2)
                task = before;
            else if (before.Length is > 2 and <= 40 && !before.EndsWith('，'))
                task = before + task;
            var lead = ActorPhrase.Names(phrase, keepWhole: true);
            return task.Length < 2 ? null : new("assigned", task, lead, [.. participants.Except(lead)], TaskDeadlines.Find(sentence), 0.86, clause);
        }
        return null;
    }

    /// <summary>由商务部制定的规章: a clause that describes a noun hands over nothing.</summary>
    private static bool IsAttribute(string rest)
    {
        var head = rest.AsSpan(0, Math.Min(rest.Length, 12));
        var stop = head.IndexOfAny("，,。；、");
        var of = head.IndexOf('的');
        return of >= 0 && (stop < 0 || of < stop) && StartsWith(rest, DutyVerbs) is null;
    }

    /// <summary>Where the actors that begin at <paramref name="start"/> end, before the verb; null where none do.</summary>
    private static int? ActorAfter(string sentence, int start, Brackets brackets)
    {
        int? found = null;
        var limit = Math.Min(sentence.Length, start + 150);
        for (var end = start + 2; end <= limit; end++)
        {
            if (end < sentence.Length && brackets.Inside(end))
                continue;
            if (EndsActor(sentence, start, end) && ActorPhrase.IsActors(sentence[start..end]) && (end == sentence.Length || sentence[end] is not ('、' or '和' or '及' or '（' or '(' or '等')))
            {
                found = end;
                // 市财政部门会同: the name may go on (市财政部门办公室), a verb may not.
                if (VerbAt(sentence.AsSpan(end), out _) is not null)
                    break;
            }
            if (end < sentence.Length && sentence[end] is '，' or ',' or '。' or '；' or ';' or '：' or '《')
                break;
        }
        return found;
    }

    /// <summary>A牵头，B、C配合|参与|负责: the duty is what the sentence says before 由 or A.</summary>
    private static Duty? Leading(string sentence, int start, int leadEnd)
    {
        var after = leadEnd + 2;
        var stop = sentence.IndexOfAny(['；', '。'], after);
        var tail = sentence[after..(stop < 0 ? sentence.Length : stop)];
        var participants = new List<string>();
        foreach (var piece in tail.Split(['，', ',']))
        {
            var closed = piece.Trim();
            foreach (var verb in (ReadOnlySpan<string>)["配合", "参与", "参加", "协助", "协同", "负责", "共同参与", "按职责分工负责"])
            {
                if (closed.EndsWith(verb, StringComparison.Ordinal) && ActorPhrase.IsActors(closed[..^verb.Length]))
                    participants.AddRange(ActorPhrase.Names(closed[..^verb.Length], keepWhole: false));
            }
            if (closed.StartsWith("会同", StringComparison.Ordinal) && Joint(closed, out _) is { } with)
                participants.AddRange(ActorPhrase.Names(with, keepWhole: false));
        }
        var before = sentence[..start].TrimEnd('，', ',', ' ');
        var from = before.LastIndexOfAny(['；', ';']) + 1;
        var task = before[from..].Trim();
        if (task.Length < 4)
            task = tail.TrimStart('，', ' ');
        return task.Length < 2 ? null : new("assigned", task, [], participants, TaskDeadlines.Find(sentence), 0.92, from);
    }

    /// <summary>会同B、C等部门…: those with whom the actor acts, or null; <paramref name="end"/> is where what they do begins, 0 where it began before.</summary>
    private static string? Joint(string rest, out int end)
    {
        end = 0;
        var at = rest.IndexOf("会同", 0, Math.Min(rest.Length, 40), StringComparison.Ordinal);
        if (at < 0)
            return null;
        var start = at + 2;
        string? found = null;
        for (var i = start + 2; i <= Math.Min(rest.Length, start + 150); i++)
        {
            if (EndsActor(rest, start, i) && ActorPhrase.IsActors(rest[start..i]) && (i == rest.Length || rest[i] is not ('、' or '和' or '及' or '等')))
                (found, end) = (rest[start..i], at < 6 ? i : 0);
            if (i < rest.Length && rest[i] is '，' or ',' or '。' or '；')
                break;
        }
        return found;
    }

    /// <summary>What is to be done: the text up to the end of the sentence or ；, without the names already told.</summary>
    private static string TaskText(string rest, int skip)
    {
        var text = rest[skip..].TrimStart('，', ',', ' ');
        var stop = text.IndexOfAny(['；', ';', '。']);
        text = (stop < 0 ? text : text[..stop]).Trim();
        foreach (var verb in (ReadOnlySpan<string>)["负责", "要", "应当", "应"])
        {
            if (text.StartsWith(verb, StringComparison.Ordinal) && text.Length > verb.Length + 1)
                return text[verb.Length..].TrimStart('，', ' ');
        }
        return text;
    }

    /// <summary>The verb that opens <paramref name="rest"/>, over an adverb, or null.</summary>
    private static string? VerbAt(ReadOnlySpan<char> rest, out VerbKind kind)
    {
        kind = VerbKind.Modal;
        if (StartsWith(rest, Modals) is { } direct && !(direct is "要" or "应" && rest.Length > 1 && "求素件点领急对用届付收缴纳".Contains(rest[1])))
            return direct;
        kind = VerbKind.Permit;
        if (StartsWith(rest, Permits) is { } permit)
            return permit;
        kind = VerbKind.Duty;
        // 党委领导、政府负责、部门协同 is a slogan.
        if (StartsWith(rest, DutyVerbs) is { } duty)
            return rest.Length > duty.Length && rest[duty.Length] == '、' ? null : duty;
        kind = VerbKind.Role;
        if (rest.Length > 0 && rest[0] is '是' or '为' && Role().IsMatch(rest))
            return rest[..1].ToString();
        kind = VerbKind.Modal;
        if (rest.Length > 0 && "也都均还则分共统在对".Contains(rest[0]))
        {
            foreach (var match in LateModal().EnumerateMatches(rest))
                return rest[..match.Length].ToString();
        }
        kind = VerbKind.General;
        return StartsWith(rest, GeneralVerbs);
    }

    private static string? StartsWith(ReadOnlySpan<char> text, string[] words)
    {
        foreach (var word in words)
        {
            if (text.StartsWith(word))
                return word;
        }
        return null;
    }

    /// <summary>A quick look before the phrase is read: the last character is one that names of actors end in.</summary>
    private static bool EndsActor(string text, int start, int end) =>
        end - start >= 2 && !(text[end - 1] == '部' && end < text.Length && "分门署长位".Contains(text[end])) && "门厅局委会办室署院府关行心处道组班部队社联协校所位构省市县区州盟旗地方村镇乡街城基园点）)人团主长司校兵口".Contains(text[end - 1]);

    /// <summary>已, 了: the sentence reports what was done.</summary>
    private static bool IsReport(string rest)
    {
        var head = rest.AsSpan(0, Math.Min(rest.Length, 24));
        return head.IndexOf('已') >= 0 || head.IndexOf('了') >= 0 || head.IndexOf("取得") >= 0;
    }
}
