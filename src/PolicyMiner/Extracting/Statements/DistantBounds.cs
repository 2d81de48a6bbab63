using System.Text.RegularExpressions;
using PolicyMiner.Extracting.Numbers;

namespace PolicyMiner.Extracting.Statements;

/// <summary>Bounds that do not touch their number: 不超过剩余部分的10%, 至少配备1名, 约需新增8000人.</summary>
internal static partial class DistantBounds
{
    /// <summary>The quantity with the bound that stands further off, not before <paramref name="from"/>: 奖励总额不超过剩余部分的10%.</summary>
    public static Quantity Applied(Quantity q, Clause clause, int from)
    {
        if (q is { Kind: UnitKind.Count, Comparator: "=" } && OverVerb(clause, q) is { } bound)
            return q with { Comparator = bound == "最多" ? "<=" : ">=", Qualifier = bound };
        // 约需新增教师8000人: what is about so much stands between.
        if (q.Comparator == "=" && clause.Between(from, q.Start) is var need && need.IndexOf("约需", StringComparison.Ordinal) >= 0)
            return q with { Comparator = "~", Qualifier = "约" };
        // 最后一次申请时间不得超过登记注册之日起4年: so long after what
        if (q is { Kind: UnitKind.Time, Comparator: "=" } && Since().Match(clause.Between(Math.Max(from, q.Start - LongestBase), q.Start)) is { Success: true } since && Array.Find(Bounds, b => b.Word == since.Groups[1].Value) is { Word: not null } far)
            return q with { Comparator = far.Comparator, Qualifier = far.Word };
        if (q.Kind is not (UnitKind.Percent or UnitKind.Multiple) || q.Comparator != "=" || !clause.Between(Math.Max(from, q.Start - 1), q.Start).EndsWith('的'))
            return q;
        var before = clause.Between(Math.Max(from, q.Start - LongestBase), q.Start);
        foreach (var (word, comparator) in Bounds)
        {
            if (before.LastIndexOf(word, StringComparison.Ordinal) is > 0 and var at && before.Length - at - word.Length >= 3 && before[at + word.Length] is not ('部' or '额' or '的'))
                return q with { Comparator = comparator, Qualifier = word };
        }
        return q;
    }

    // 至少配备1名工作人员, 最多填报19个志愿: a verb stands between the bound and the number.
    private static string? OverVerb(Clause clause, Quantity q)
    {
        var before = clause.Between(Math.Max(clause.Start, q.Start - 6), q.Start);
        return Array.Find(Verbal, word => before.IndexOf(word, StringComparison.Ordinal) is >= 0 and var at && (before.Length - at - 2 is 1 or 2 || ActionVerbs.EndsWith(before.AsSpan(at + 2))));
    }

    private static readonly string[] Verbal = ["至少", "最少", "最多"];

    [GeneratedRegex("(不得超过|不超过|不得少于|不少于|不得早于|超过)[^，；。]{2,24}?(?:之日起|之日后|之后|日起)$")]
    private static partial Regex Since();

    private const int LongestBase = 40;

    private static readonly (string Word, string Comparator)[] Bounds =
    [
        ("不得超过", "<="), ("不超过", "<="), ("不得高于", "<="), ("不高于", "<="), ("不得低于", ">="), ("不低于", ">="), ("不得少于", ">="), ("不少于", ">="), ("超出", ">"), ("超过", ">"),
    ];
}
