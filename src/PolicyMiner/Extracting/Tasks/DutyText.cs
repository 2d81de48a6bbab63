using PolicyMiner.Extracting.Statements;

namespace PolicyMiner.Extracting.Tasks;

/// <summary>What the words behind an actor and its verb say: with whom it acts, what is to be done, whether it only reports.</summary>
internal static class DutyText
{
    private const int Reach = 40; // from the actor to the word that tells with whom it acts

    private const int FarReach = 120; // to one that begins a clause

    private static readonly string[] With = ["会同", "协同", "牵头组织", "联合"];

    /// <summary>会同B、C等部门…, 牵头组织有关部门对…: those with whom the actor acts, or null; <paramref name="end"/> is where what they do begins, 0 where it began before.</summary>
    public static string? Joint(string rest, out int end)
    {
        var own = rest.AsSpan(0, Math.Min(rest.Length, FarReach));
        if (own.IndexOfAny('；', ';', '。') is >= 0 and var stop)
            own = own[..stop]; // 水利局负责建设；财政局会同扶贫办…: with whom another one acts
        foreach (var word in With)
        {
            // 要统一思想，…，会同相关部门组织排查; but 负责房源配租等工作，会同… is a duty beside it
            if (own.IndexOf(word) is >= 0 and var at && !(word == "协同" && own[(at + word.Length)..].StartsWith("配合")) && (at < Reach && !(own.StartsWith("负责") && own[..at].IndexOfAny('，', ',') > 0) || own[at - 1] is '，' or ',' or '并' && !own.StartsWith("负责")) && !OfAnother(rest.AsSpan(0, at)) && Joint(rest, at, at + word.Length, out end) is { } found)
                return found;
        }
        // 由省商务厅商有关部门负责解释
        if (rest.Length > 4 && rest[0] == '商' && Joint(rest, 0, 1, out end) is { } consulted)
            return consulted;
        // 与有关部门合作，建立…
        var apart = rest.StartsWith("分别", StringComparison.Ordinal) ? 2 : 0;
        if (rest.Length > apart + 2 && rest[apart] == '与' && Joint(rest, apart, apart + 1, out _) is { } partner)
        {
            end = 0;
            return partner;
        }
        end = 0;
        return null;
    }

    /// <summary>提出意见，报省气象主管机构会同…确定: another one acts together with somebody.</summary>
    private static bool OfAnother(ReadOnlySpan<char> before) =>
        before.LastIndexOfAny('，', ',') is >= 0 and var comma && comma + 2 < before.Length && before[comma + 1] is '报' or '由' or '经' or '送';

    /// <summary>市国资委：负责会同行业主管部门组织…: with whom the actor of a listed duty acts, where all of it is done with them; a later 会同… is a duty beside it.</summary>
    public static IReadOnlyList<string> JointOfListed(string duty)
    {
        var at = duty.IndexOf("会同", StringComparison.Ordinal);
        return at is >= 0 and <= 4 && Joint(duty, out _) is { } with ? ActorPhrase.Names(with, keepWhole: false) : [];
    }

    private static string? Joint(string rest, int at, int start, out int end)
    {
        end = 0;
        string? found = null;
        for (var i = start + 2; i <= Math.Min(rest.Length, start + 150); i++)
        {
            if (found is null && i + 3 < rest.Length && rest[i] is '和' or '及' && rest.AsSpan(i + 1).StartsWith("专家") && ActorPhrase.IsActors(rest[start..i]))
                return WithExperts(rest, at, start, i + 3, out end);
            if (ActorEnds.At(rest, i) && ActorPhrase.IsActors(rest[start..i]) && (i == rest.Length || rest[i] is not ('、' or '和' or '及' or '等')))
            {
                (found, end) = (rest[start..i], at < 6 ? i : 0);
                if (i < rest.Length && DutyVerbs.At(rest.AsSpan(i), out _) is not null || ActorEnds.ClosesList(found))
                    break;
            }
            if (i < rest.Length && rest[i] is '，' or ',' or '。' or '；')
                break;
        }
        return found;
    }

    /// <summary>会同省财政厅等有关部门及专家: who is asked for advice stands last.</summary>
    private static string WithExperts(string rest, int at, int start, int stop, out int end)
    {
        end = at < 6 ? stop : 0;
        return rest[start..stop];
    }

    /// <summary>What is to be done: the text up to the end of the sentence or ；, without the names already told.</summary>
    public static string TaskText(string rest, int skip)
    {
        var text = rest[skip..].TrimStart('，', ',', ' ');
        var stop = text.IndexOfAny(['；', ';', '。']);
        text = (stop < 0 ? text : text[..stop]).Trim();
        foreach (var verb in (ReadOnlySpan<string>)["具体负责", "主要负责", "统一负责", "负责", "要", "应当", "应"])
        {
            if (text.StartsWith(verb, StringComparison.Ordinal) && text.Length > verb.Length + 1)
                return text[verb.Length..].TrimStart('，', ' ');
        }
        return text;
    }

    /// <summary>The task up to where the duty of the next actor begins in <paramref name="sentence"/>: 负责架设线路，电力指标由当地电力部门安排.</summary>
    public static string Before(string task, string sentence, int next)
    {
        var head = sentence.AsSpan(next, Math.Min(sentence.Length - next, 12));
        return task.AsSpan().IndexOf(head) is > 1 and var at ? task[..at].TrimEnd('，', ',', ' ', '；') : task;
    }

    // 市政府对所有文件进行了清理
    private static readonly WordSet Done = new("进行了 开展了 完成了 作了 做了 作出了 实施了 出台了 制定了 印发了 建立了 提出了 召开了 下发了");

    // 对已认定的示范基地 speaks of what it is done to.
    private static bool SaysAlready(ReadOnlySpan<char> head) =>
        head.IndexOf('已') is >= 0 and var at && !(at > 0 && head[at - 1] == '对') && head[at..Math.Min(head.Length, at + 6)].IndexOf('的') < 0;

    /// <summary>已, 了: the sentence reports what was done.</summary>
    public static bool IsReport(string rest)
    {
        var head = rest.AsSpan(0, Math.Min(rest.Length, 24));
        return SaysAlready(head) || Done.In(rest.AsSpan(0, Math.Min(rest.Length, FarReach))) || head.IndexOf('了') >= 0 || head.IndexOf("取得") is >= 0 and var got && "成进突显积良明较实".AsSpan().Contains(got + 2 < head.Length ? head[got + 2] : ' ');
    }
}
