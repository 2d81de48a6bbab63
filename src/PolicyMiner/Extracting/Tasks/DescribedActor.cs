using PolicyMiner.Extracting.Statements;

namespace PolicyMiner.Extracting.Tasks;

/// <summary>An office told by what it does: 负责组织验收的国土资源主管部门, 查处举报案件的粮食行政管理部门.</summary>
internal static class DescribedActor
{
    private const int LongestDescription = 30;

    private const int LongestKind = 3; // 部门, 机关

    // What offices do in a procedure. 支持有条件的…, 鼓励符合条件的… speak of whom something is done to.
    private static readonly WordSet Verbs = new("负责 具体负责 承担 具体承担 审查 审批 审核 审定 查处 核发 发放 颁发 受理 办理 签发 批准 登记 行使 作出 实施 主管 承办");

    private static readonly string[] Makes = ["设立的", "批准设立的", "指定的", "确定的", "授权的", "派出的", "委托的"];

    /// <summary>Whether <paramref name="rest"/> says what an office has made, not what it is to do.</summary>
    public static bool GoesOn(ReadOnlySpan<char> rest)
    {
        foreach (var make in Makes)
        {
            if (rest.StartsWith(make))
                return true;
        }
        return false;
    }

    // 市人民政府设立的各类开发区管理机构: where the office begins that another one has made, 0 where there is none.
    private static int Made(string phrase)
    {
        foreach (var make in Makes)
        {
            if (phrase.IndexOf(make, StringComparison.Ordinal) is >= 4 and <= LongestDescription and var at && ActorPhrase.HoldsOffice(phrase[..at]) && phrase.AsSpan(0, at).IndexOfAny("，,；。、") < 0 && ActorPhrase.HoldsOffice(phrase[(at + make.Length)..]))
                return at + make.Length;
        }
        return 0;
    }

    private static readonly WordSet Charged = new("受委托的 受托的 所委托的 被授权的 所涉及的 涉及的");

    /// <summary>The office without what describes it; <paramref name="phrase"/> itself where nothing does.</summary>
    public static string Plain(string phrase) =>
        Charged.At(phrase, 0) is { } charged ? phrase[charged.Length..]
        : Made(phrase) is > 0 and var made ? phrase[made..]
        : Verbs.Starts(phrase) && phrase.LastIndexOf('的') is >= 4 and <= LongestDescription and var of && phrase.AsSpan(0, of).IndexOfAny("，,；。") < 0 && phrase.Length - of > LongestKind && ActorPhrase.HoldsOffice(phrase[(of + 1)..]) ? phrase[(of + 1)..] : phrase; // 受理申请的部门 is not known without what it does
}
