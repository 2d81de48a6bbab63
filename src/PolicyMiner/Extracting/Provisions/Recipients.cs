using System.Text.RegularExpressions;
using PolicyMiner.Extracting.Statements;

namespace PolicyMiner.Extracting.Provisions;

/// <summary>Whom an amount is granted to, as its name says it: 主板上市企业 of 对在主板上市企业，给予企业500万元奖励; each level of a list (国家、省级企业技术中心) by itself.</summary>
internal static partial class Recipients
{
    private const int LongestWho = 14;

    // Whoever receives anything: says nothing of the grant.
    [GeneratedRegex("^(?:企业|单位|机构|个人|团队|人员|项目|主体|平台|园区|申报单位|项目单位|获奖单位|相关企业|其)$")]
    private static partial Regex Anyone();

    [GeneratedRegex("(?<level>国家|省|市|县|区|自治区|世界)级?(?:[、和及或](?<level>国家|省|市|县|区|自治区|世界)级?)+级(?<thing>[^，；、的和]{2,16})", RegexOptions.ExplicitCapture)]
    private static partial Regex Levels();

    [GeneratedRegex("^[^的]{0,12}?(?:获批|认定为|评定为|评为|获评|获得|取得|列入|入选)(?=[^的]{2,}$)")]
    private static partial Regex Made();

    /// <summary>Whether the words before an amount name just anyone (给予企业500万元).</summary>
    public static bool IsAnyone(string who) => Anyone().IsMatch(who);

    /// <summary>One of the levels that a list of amounts is dealt out to, with what stands once behind the last: 国家级企业技术中心 of 国家、省级企业技术中心; null where no such list stands there.</summary>
    public static string? OfLevel(string text, int index, int count) =>
        text.Contains('级') && Levels().Match(text) is { Success: true } list && list.Groups["level"].Captures is var levels && levels.Count == count
            ? levels[index].Value + "级" + list.Groups["thing"].Value : null;

    /// <summary>Whom the clause before an amount describes: 对在主板上市企业; null where it describes none in few words.</summary>
    public static string? Described(Clause? previous, Clause clause)
    {
        if (previous is not { Quantities.Count: 0 } || previous.Sentence != clause.Sentence || previous.Between(previous.Start, previous.End) is not ['对', .. { Length: >= 3 } words])
            return null;
        var who = Shortened(words.TrimStart('在', '于').TrimEnd('的'));
        return who.Length >= 3 && !IsAnyone(who) ? who : null;
    }

    /// <summary>Who stands at the end of the clause before, where nothing else names an amount: 对年服务企业超过30家的平台企业，最高不超过100万元.</summary>
    public static string? Closing(Clause? previous, Clause clause) =>
        previous is not null && previous.Sentence == clause.Sentence && previous.Between(previous.Start, previous.End) is var text && text.StartsWith('对') && text.LastIndexOf('的') is > 1 and var of && text.Length - of - 1 is >= 2 and <= LongestWho ? text[(of + 1)..] : null;

    /// <summary>通过省级认定的港澳青年企业 → 港澳青年企业, 市级孵化载体的天河区区域内孵化载体 → 市级孵化载体: the name alone, what describes it stands in the quote.</summary>
    public static string Shortened(string who)
    {
        if (Made().Match(who) is { Success: true } made)
            who = who[made.Length..]; // 牵头制定并新获批国际标准
        if (who.Length <= LongestWho && !who.Contains('的'))
            return who;
        var of = who.LastIndexOf('的');
        return of > 0 && who.Length - of - 1 is >= 2 and <= LongestWho ? who[(of + 1)..] : who.Length <= LongestWho ? who : "";
    }
}
