using System.Text.RegularExpressions;
using PolicyMiner.Extracting.Statements;

namespace PolicyMiner.Extracting.Tasks;

/// <summary>Where in a sentence a verb without 要 or 负责 may make a duty.</summary>
internal enum Bare { None, AtHead, Anywhere }

/// <summary>Where a department that only does something, without 要 or 负责, is the subject of a statement.</summary>
internal static partial class StatementHead
{
    private const int LongestTime = 24;
    private const int LongestCondition = 60;
    private const int LongestConcern = 160;
    private const int LongestRest = 16; // of a name, behind the first body in it

    private static readonly string[] EveryBody = ["海关", "部门", "单位", "银行", "政府", "办公室", "委员会", "机关", "局", "厅"];

    /// <summary>
    /// A department without 要 or 负责 is the subject only at the head of a statement, behind a time (2019年上半年，市政府印发方案) or a condition
    /// (经初审通过的，A将…提交B), or after another duty (A负责…，B按规定…).
    /// </summary>
    public static bool Opens(string sentence, int start, Bare bare) =>
        start == 0 || bare == Bare.Anywhere || sentence[start - 1] is '；' or ';' || (sentence[start - 1] is '，' or ',' && start > 1
            && (start <= LongestTime && ("前内后月日度起底末年".Contains(sentence[start - 2]) || sentence.AsSpan(0, start - 1).EndsWith("半年")) || start <= LongestCondition && (sentence[start - 2] is '的' or '时' || sentence.AsSpan(0, start - 1).EndsWith("情况下")) && sentence.AsSpan(0, start - 1).IndexOfAny("，；") < 0
            || IsAboutWhom(sentence.AsSpan(0, start - 1)) || DutyVerbs.IsManner(sentence.AsSpan(0, start - 1))));

    /// <summary>对情节严重的当事人，税务部门将其列为…: whom it concerns stands before the office.</summary>
    private static bool IsAboutWhom(ReadOnlySpan<char> before) =>
        before[(before.LastIndexOfAny('；', ';') + 1)..] is ['对' or '凡', ..] whom && whom.Length <= LongestConcern && whom.Contains('的') && whom.IndexOfAny("：:") < 0;

    // 各部门分管领导, 各单位主要负责人: somebody in the body, not the body.
    private static readonly WordSet Persons = new("有关负责人 相关负责人 有关负责同志 相关负责同志 有关领导 相关领导 有关人员 相关人员 校长 院长 局长 所长 主任 书记 主要负责人 主要领导 主要负责同志 负责人 负责同志 分管领导 分管负责人 党政 一把手 领导 干部 工作人员");

    // 1名县级领导, 两位副市长
    [GeneratedRegex("^[0-9一二三四五两]{1,2}(?:名|位)")]
    private static partial Regex Some();

    /// <summary>Whether what stands behind an office names somebody in it.</summary>
    public static bool NamesPersons(ReadOnlySpan<char> rest) => Persons.Starts(rest) || Some().IsMatch(rest);

    /// <summary>Whether <paramref name="phrase"/> names actors; units told by their part only where they are asked (请各参评单位).</summary>
    public static bool IsCalled(string phrase) =>
        ActorPhrase.IsActors(phrase.TrimStart('请')) || phrase.Length is >= 5 and <= LongestAsked && phrase.StartsWith("请各", StringComparison.Ordinal) && phrase.EndsWith("单位", StringComparison.Ordinal);

    private const int LongestAsked = 10;

    /// <summary>各海关验核…: 各 and a kind of body, followed by whatever it does; 各部门的, 各部门间 go on as a noun.</summary>
    public static bool EveryDoes(string sentence, int start, int end) =>
        end - start is >= 3 and <= 12 && end + 4 < sentence.Length && Array.Exists(EveryBody, b => sentence.AsSpan(start + 1, end - start - 1).EndsWith(b))
        && (!"的间之中内、和及与或（(所职现有自既已等各".Contains(sentence[end]) || sentence.AsSpan(end).StartsWith("自行")) && !NamesPersons(sentence.AsSpan(end)) && ActorEnds.At(sentence, end) && ActorPhrase.IsActors(sentence[start..end]) && DutyVerbs.At(sentence.AsSpan(end), out _) is null
        && sentence.AsSpan(end, Math.Min(6, sentence.Length - end)).IndexOf('的') < 0 && !NameEndsLater(sentence, start, end);

    /// <summary>各市、县人民政府 | 教育行政部门依法…: a longer name stands before the verb.</summary>
    private static bool NameEndsLater(string sentence, int start, int end)
    {
        for (var at = end + 2; at < Math.Min(sentence.Length, end + LongestRest) && sentence[at] is not ('，' or ',' or '。'); at++)
        {
            if (ActorEnds.At(sentence, at) && DutyVerbs.At(sentence.AsSpan(at), out _) is not null && ActorPhrase.IsActors(sentence[start..at]))
                return true;
        }
        return false;
    }
}
