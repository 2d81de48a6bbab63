using System.Text.RegularExpressions;
using PolicyMiner.Text;

namespace PolicyMiner.Extracting.Tasks;

/// <summary>
/// A duty that a sentence gives to somebody; <c>Start</c> is where its clause begins in the sentence. <c>Task</c> is empty where the sentence only
/// says who is responsible for what stands before it: 由省商务厅牵头，省财政厅配合。
/// </summary>
internal sealed record Duty(string Kind, string Task, IReadOnlyList<string> Lead, IReadOnlyList<string> Participants, string? Deadline, double Confidence, int Start);

/// <summary>
/// Reads one sentence: 由A牵头，B配合; A负责…; A要会同B…; A要…; 各地…报送…. At most one duty for each actor.
/// </summary>
internal static partial class DutySentence
{
    /// <summary>How far from the beginning of a clause its verb may stand.</summary>
    private const int Reach = 230;

    private const int LongestSentence = 2000;

    // 由 that does not hand over a duty (对由…监管的企业, 凡由…审批的 tell which), and verbs that make 由… a description.
    private const string NotBeforeBy = "理自缘事根来对凡把";
    private static readonly string[] NotDuties = ["组成", "构成", "担任", "兼任", "承担费用", "承付", "引起", "产生", "转变", "转为", "扩展", "扩大到", "扩大至", "调整为", "调整到", "提高到", "提高至", "降低到", "降低至", "变更为", "主导", "所有", "组织成立的", "出资", "举办", "颁发", "出具"];

    // 报送省商务厅, 于12月底前报送国务院办公厅
    [GeneratedRegex(@"(?:报送|上报|抄送|报)(?:至)?[^，。；的]{2,40}")]
    private static partial Regex Report();

    /// <summary>The duties of <paramref name="sentence"/>, in order. A sentence longer than any real one is read in pieces.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="reports">Whether its section looks back or explains (发展现状, 重要意义), so that a bare verb tells what was done.</param>
    public static IReadOnlyList<Duty> Read(string sentence, bool reports)
    {
        if (sentence.Length <= LongestSentence)
            return ReadPiece(sentence, reports);
        var duties = new List<Duty>();
        for (var start = 0; start < sentence.Length;)
        {
            var length = Math.Min(LongestSentence, sentence.Length - start);
            if (start + length < sentence.Length && sentence.LastIndexOfAny(['；', '，', ',', ';'], start + length - 1, length) is > 0 and var cut)
                length = cut + 1 - start;
            duties.AddRange(ReadPiece(sentence.Substring(start, length), reports).Select(d => d with { Start = d.Start + start }));
            start += length;
        }
        return duties;
    }

    private static List<Duty> ReadPiece(string sentence, bool reports)
    {
        var brackets = new Brackets(sentence);
        var duties = new List<Duty>();
        if (sentence.Contains("适用本", StringComparison.Ordinal))
            return duties; // …办理提案工作适用本规则: to what the text applies
        if (TellingSentence.Brings(sentence, out var asked))
            return asked > 0 ? [.. ReadPiece(sentence[asked..], reports).Select(d => d with { Start = d.Start + asked })] : duties;
        var looksBack = TellingSentence.LooksBack(sentence);
        reports |= looksBack;
        if (TellingSentence.TellsAll(sentence, looksBack))
            return duties;
        foreach (var clause in Clauses(sentence, brackets))
        {
            var duty = OfSubject(sentence, clause, brackets, reports ? Bare.None : duties.Count > 0 ? Bare.Anywhere : Bare.AtHead) ?? OfBy(sentence, clause, brackets) ?? OfficeDuty.Read(sentence, clause);
            if (duties.Count > 0 && LeadingDuty.Helpers(sentence, clause) is { Count: > 0 } helpers)
            {
                duties[^1] = duties[^1] with { Participants = [.. duties[^1].Participants.Union(helpers, StringComparer.Ordinal).Except(duties[^1].Lead)] };
                continue; // 由A编制，有关部门参与
            }
            if (duty is not null && duties.Count > 0 && duty.Lead.Count > 1 && duty.Lead.All(duties[^1].Participants.Contains))
                continue; // 由A牵头，B、C分别与D共同编制
            if (duty is null || duties.Exists(d => (duty.Lead.All(d.Lead.Contains) || d.Lead.All(duty.Lead.Contains)) && !IsAnother(sentence, d, duty)))
                continue;
            // A牵头…，B、C配合: who helps takes part in the duty before.
            if (duties.Count > 0 && LeadingDuty.OnlyHelps(duty.Task) && duty.Kind == "assigned")
                duties[^1] = duties[^1] with { Participants = [.. duties[^1].Participants.Union(duty.Lead, StringComparer.Ordinal)] };
            else
                duties.Add(duty);
        }
        for (var i = 0; i + 1 < duties.Count; i++)
            duties[i] = duties[i] with { Task = DutyText.Before(duties[i].Task, sentence, duties[i + 1].Start) };
        return duties;
    }

    /// <summary>市财政局负责筹集；市民政局、市财政局负责分配: behind ； one of the actors has a further duty, together with others or alone.</summary>
    private static bool IsAnother(string sentence, Duty first, Duty second) =>
        second.Lead.Count != first.Lead.Count && second.Kind == "assigned" && second.Start > first.Start && sentence.AsSpan(first.Start, second.Start - first.Start).IndexOfAny('；', ';') > 0;

    /// <summary>Where clauses begin: the sentence, and what follows ，；：.</summary>
    private static IEnumerable<int> Clauses(string sentence, Brackets brackets)
    {
        yield return 0;
        for (var i = 0; i + 1 < sentence.Length; i++)
        {
            // “部门各负其责，领导小组指导协调”: a slogan has clauses of its own
            if (sentence[i] == '“' && brackets.Partner(i) is var close && close > i)
                i = close;
            if (i + 1 >= sentence.Length)
                yield break;
            // 8:30 is a time
            if ((sentence[i] is '，' or ',' or '；' or ';' or '：' || sentence[i] == ':' && !char.IsAsciiDigit(sentence[i + 1])) && !brackets.Inside(i))
                yield return sentence[i + 1] == ' ' ? i + 2 : i + 1;
        }
    }

    // 3月底前国家卫生健康委完成…; 2019年6月底前各省份要…; 复核后市民政局将…
    [GeneratedRegex(@"\G(?:必要时|(?:紧急|特殊)情况下|原则上|此外，?|(?:每年|(?:19|20)[0-9]{2}年|[0-9]{1,2}月)[^，。；、的]{0,8}?(?:底前|末前|日前|月前|年前|之前|以前|前|起|开始)|每(?:年|月|季度)(?=[全各省市县区])|(?:复核|审核|初审|复审|核实|审批|批准|公示|验收|评审|受理|备案|签订|完成|结束)[^，。；、的]{0,8}?后)(?=[^，。；、])")]
    private static partial Regex Before();

    /// <summary>The actor is the subject of the clause at <paramref name="start"/>, or of what follows a time that opens it.</summary>
    private static Duty? OfSubject(string sentence, int start, Brackets brackets, Bare bare)
    {
        if (Before().Match(sentence, start) is { Success: true } time)
            return SubjectFrom(sentence, start + time.Length, brackets, Bare.Anywhere) is { } late ? late with { Start = start } : null;
        return SubjectFrom(sentence, start, brackets, bare);
    }

    private static Duty? SubjectFrom(string sentence, int start, Brackets brackets, Bare bare)
    {
        var limit = Math.Min(sentence.Length, start + Reach);
        for (var end = start + 2; end < limit; end++)
        {
            if (brackets.Inside(end) || sentence[end] is '）' or ')')
                continue;
            if (sentence[end] is '，' or ',')
                return AfterRemark(sentence, start, end);
            if (sentence[end] == '“' && brackets.Partner(end) is var close && close > end && close - end <= ActorPhrase.LongestSlogan)
            {
                end = close;
                continue;
            }
            if (sentence[end] is '。' or '；' or ';' or '：' or '《' or '“')
                break;
            if ((sentence[start] == '各' || sentence[start] == '请' && sentence[start + 1] == '各') && StatementHead.EveryDoes(sentence, sentence[start] == '请' ? start + 1 : start, end))
                return Subject(sentence, start, end, "", VerbKind.Office, bare);
            if (DescribedActor.GoesOn(sentence.AsSpan(end)))
                continue; // 市人民政府|设立的管理机构
            if (!ActorEnds.At(sentence, end) || DutyVerbs.At(sentence.AsSpan(end), out var kind) is not { } verb || !StatementHead.IsCalled(sentence[start..end]) || (verb.IndexOfAny(['，', ',']) > 0 && NameGoesOn(sentence, start, end, brackets)))
                continue;
            return Subject(sentence, start, end, verb, kind, bare);
        }
        return null;
    }

    /// <summary>事发地政府 | 值班室接报后，应…: before the comma a longer name ends.</summary>
    private static bool NameGoesOn(string sentence, int start, int end, Brackets brackets)
    {
        if (sentence[end] is '在' or '以' or '与' or '同' or '对')
            return false; // 财政厅在办理结算前，将…: no name goes on with a preposition
        for (var at = end + 1; at < sentence.Length && sentence[at] is not ('，' or ','); at++)
        {
            if (!brackets.Inside(at) && ActorEnds.At(sentence, at) && ActorPhrase.IsActors(sentence[start..at]))
                return true;
        }
        return false;
    }

    /// <summary>各地特别是条件较好的地区，可结合本地实际…: the verb follows a remark and a comma.</summary>
    private static Duty? AfterRemark(string sentence, int start, int comma)
    {
        if (Remarks.End(sentence, start, comma) is > 0 and var behind)
            return DutyVerbs.At(sentence.AsSpan(behind), out var told) is { } must ? Subject(sentence[..comma] + sentence[behind..], start, comma, must, told, Bare.None) : null;
        if (comma + 2 >= sentence.Length || DutyVerbs.At(sentence.AsSpan(comma + 1), out var kind) is not { } verb || kind is not (VerbKind.Modal or VerbKind.Permit or VerbKind.Duty))
            return null;
        var phrase = sentence[start..comma];
        // 各级公安、工商等部门，应根据各自的职责…
        if (kind == VerbKind.Duty && verb is not ("负责" or "牵头") && ActorPhrase.HoldsOffice(phrase) && ActorPhrase.IsActors(phrase))
            return Subject(sentence[..comma] + sentence[(comma + 1)..], start, comma, verb, kind, Bare.None); // A、B等部门，按照各自职责…
        if ((phrase.Contains("特别是", StringComparison.Ordinal) || phrase.Contains("尤其是", StringComparison.Ordinal) || kind == VerbKind.Modal && ActorPhrase.HoldsOffice(phrase)) && ActorPhrase.IsActors(phrase))
            return Subject(sentence[..comma] + sentence[(comma + 1)..], start, comma, verb, kind, Bare.None);
        // 各地贯彻落实的有关情况，要及时报送省商务厅: what is reported stands between the actor and the verb.
        var said = sentence.AsSpan(comma + 1 + verb.Length);
        if (kind == VerbKind.Modal && said[..Math.Min(said.Length, 6)].Contains('报'))
        {
            for (var end = start + 2; end < Math.Min(comma, start + 14); end++)
            {
                if (ActorEnds.At(sentence, end) && ActorPhrase.IsActors(sentence[start..end]) && ActorPhrase.IsGeneral(sentence[start..end]))
                    return new("assigned", said.ToString().TrimEnd('。'), ActorPhrase.Names(sentence[start..end], keepWhole: true), [], TaskDeadlines.Find(sentence), 0.7, start);
            }
        }
        return null;
    }

    private static Duty? Subject(string sentence, int start, int end, string verb, VerbKind kind, Bare bare)
    {
        // 请各牵头单位要…; 请各单位认真执行 asks for nothing definite
        if (sentence[start] == '请' && (end - start < 3 || kind != VerbKind.Modal && !RequestText.IsDefinite(sentence.AsSpan(end))))
            return null;
        if (kind == VerbKind.Office && OfficeDuty.Read(sentence, end) is { } setUp)
            return setUp with { Start = start }; // 县人民政府设立防汛抗旱指挥部，负责…
        var phrase = sentence[start..end].TrimStart('请');
        var general = ActorPhrase.IsGeneral(phrase);
        var rest = sentence[end..];
        if (kind == VerbKind.Permit && !general || kind == VerbKind.Office && (bare == Bare.None || phrase.EndsWith("财政", StringComparison.Ordinal) || DutyText.IsReport(rest) || DutyVerbs.IsCondition(rest) || DutyVerbs.IsRelative(rest) || phrase is "政府" or "部门" && rest.Length > verb.Length && rest[verb.Length] is '、' or '，' || rest.StartsWith("依法行使", StringComparison.Ordinal)))
            return null;
        if (kind == VerbKind.Office && (general ? !verb.EndsWith('，') && rest.AsSpan(0, Math.Min(rest.Length, verb.Length + 2)).Contains('的')
            : DutyVerbs.IsAttribute(rest) || sentence[start] != '请' && (!(StatementHead.Opens(sentence, start, bare) || verb == "将" && sentence[start - 1] is '，' or ',') || !ActorPhrase.HoldsOffice(phrase))))
            return null;
        var lead = ActorPhrase.Names(phrase, keepWhole: true);
        if (kind == VerbKind.Role)
            return LeadRule.Find(sentence) >= 0 ? null : new("assigned", DutyVerbs.Role().Match(rest).Groups[1].Value, lead, [], null, 0.75, start);
        var said = kind is VerbKind.Modal or VerbKind.Permit || verb is ['在' or '作', ..] && (verb.EndsWith("负责", StringComparison.Ordinal) || verb.EndsWith("承担", StringComparison.Ordinal) || verb.EndsWith("牵头", StringComparison.Ordinal)) ? sentence[(end + verb.Length)..] : rest;
        var participants = DutyText.Joint(said, out var joined) is { } with ? ActorPhrase.Names(with, keepWhole: false) : [];
        if (participants.Count > 0 && DutyVerbs.IsAttribute(said[joined..]))
            return null; // 省商务厅会同有关部门拟定的《…》 describes a document
        if (verb == "牵头" && LeadingDuty.Read(sentence, start, end) is { } leading)
            return leading with { Lead = lead };
        var assigned = participants.Count > 0 || kind == VerbKind.Duty || Report().IsMatch(rest) && rest.Contains("报送", StringComparison.Ordinal);
        var task = DutyText.TaskText(said, joined);
        if (task.Length < 2 || TellingSentence.IsDone(task))
            return null;
        var confidence = kind switch { VerbKind.Duty => 0.88, VerbKind.Modal => 0.86, VerbKind.Permit => 0.6, _ => 0.62 };
        return new(assigned ? "assigned" : "directive", task, lead, [.. participants.Except(lead)], TaskDeadlines.Find(sentence), confidence, start);
    }

    /// <summary>由A牵头，B参与: what is handed over stands before 由 or after the verb.</summary>
    private static Duty? OfBy(string sentence, int clause, Brackets brackets)
    {
        var limit = Math.Min(sentence.Length, clause + 80);
        if (!sentence.AsSpan(clause, Math.Max(0, limit - clause)).Contains('由'))
            return null;
        for (var by = clause; by < limit && (by == clause || brackets.Inside(by - 1) || sentence[by - 1] is not ('，' or ',' or '；' or ';')); by++)
        {
            // 可由…分享 permits.
            if (sentence[by] != '由' || brackets.Inside(by) || (by > 0 && (NotBeforeBy.Contains(sentence[by - 1]) && !IsVerb(sentence, by - 1) || sentence[by - 1] == '可' || sentence.AsSpan(0, by).EndsWith("可以"))))
                continue;
            if (ActorAfter(sentence, by + 1, brackets) is not { } end)
                return null;
            var rest = sentence[end..];
            if (rest.IndexOf('、') is > 1 and < 10 and var next && "处科室组司会心站所".Contains(rest[next - 1]) && DutyVerbs.At(rest, out _) is null)
                return null; // 由市教委|基教处、教研室组成…: the name goes on
            if (sentence.AsSpan(by, end - by).EndsWith("财政") || end - by == 3 && sentence.AsSpan(by, 3) is "由政府")
                return null; // who pays is told, not what to do
            if (rest.Length < 2 || StatementHead.NamesPersons(rest) || "的，,、中内里间之".Contains(rest[0]) || rest.StartsWith("负责、", StringComparison.Ordinal) || rest.StartsWith("负责人", StringComparison.Ordinal) || DutyVerbs.IsAttribute(rest) || DutyVerbs.IsOfNoun(rest) || Array.Exists(NotDuties, d => Head(rest).IndexOf(d) >= 0))
                return null;
            var phrase = sentence[(by + 1)..end];
            if (rest.StartsWith("牵头商", StringComparison.Ordinal) && ActorAfter(sentence, end + 3, brackets) is { } consulted)
                return new("assigned", (sentence[clause..by] + DutyText.TaskText(sentence[consulted..], 0)).Trim(), ActorPhrase.Names(phrase, keepWhole: true), ActorPhrase.Names(sentence[(end + 3)..consulted], keepWhole: false), TaskDeadlines.Find(sentence), 0.86, clause);
            if (rest.StartsWith("牵头", StringComparison.Ordinal) && DutyVerbs.HandsOver(rest) && LeadingDuty.Read(sentence, by, end) is { } leading)
                return leading with { Lead = ActorPhrase.Names(phrase, keepWhole: true) };
            var participants = DutyText.Joint(rest, out var joined) is { } with ? ActorPhrase.Names(with, keepWhole: false) : [];
            var task = DutyText.TaskText(rest, joined);
            var before = sentence[clause..by].Trim('，', ',', ' ');
            if (task is "" or "实施" or "组织实施" && before.Length > 2)
                task = before;
            else if (before.Length is > 2 and <= 40 && !before.EndsWith('，'))
                task = before + task;
            var lead = ActorPhrase.Names(phrase, keepWhole: true);
            if (LeadingDuty.NamesNoTask(task))
                task = "";
            return task.Length == 1 ? null : new("assigned", task, lead, [.. participants.Except(lead)], TaskDeadlines.Find(sentence), 0.86, clause);
        }
        return null;
    }

    /// <summary>管理由…负责, 处理由…承担: 理 closes a verb and does not make the word 理由.</summary>
    private static bool IsVerb(string sentence, int at) => sentence[at] == '理' && at > 0 && "管办处治清受整护审修代监".Contains(sentence[at - 1]);

    /// <summary>The beginning of the clause behind an actor.</summary>
    private static ReadOnlySpan<char> Head(string rest)
    {
        var head = rest.AsSpan(0, Math.Min(rest.Length, 14));
        return head.IndexOfAny("，,。；;") is >= 0 and var stop ? head[..stop] : head;
    }

    /// <summary>Where the actors that begin at <paramref name="start"/> end, before the verb; null where none do.</summary>
    private static int? ActorAfter(string sentence, int start, Brackets brackets)
    {
        int? found = null;
        var limit = Math.Min(sentence.Length, start + 150);
        for (var end = start + 2; end <= limit; end++)
        {
            if (end < sentence.Length && (brackets.Inside(end) || sentence[end] is '）' or ')'))
                continue;
            if (ActorEnds.At(sentence, end) && ActorPhrase.IsActors(sentence[start..end]) && (end == sentence.Length || sentence[end] is not ('、' or '和' or '及' or '（' or '(' or '等')))
            {
                found = end;
                // 市财政部门会同: the name may go on (市财政部门办公室), a verb may not.
                if (DutyVerbs.At(sentence.AsSpan(end), out _) is not null)
                    break;
            }
            if (end < sentence.Length && sentence[end] is '，' or ',' or '。' or '；' or ';' or '：' or '《')
                break;
        }
        return found;
    }
}
