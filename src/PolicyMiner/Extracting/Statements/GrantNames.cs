using System.Text.RegularExpressions;
using PolicyMiner.Extracting.Numbers;

namespace PolicyMiner.Extracting.Statements;

/// <summary>Names of what is granted or charged, which stand apart from the amount: 分别给予承办机构50万元、30万元一次性奖励; 建筑垃圾处置费，按照建筑面积每平方米4元缴纳.</summary>
internal static partial class GrantNames
{
    private static readonly WordSet Nouns = new("奖励 补助 补贴 资助 奖补 配套奖励 配套补助 配套资金 配套资助 贴息 扶持 支持 一次性奖励 一次性补助 一次性补贴 一次性资助 一次性奖补 配套支持 配套补贴 保费补贴 贷款贴息 奖金 补偿");

    private const int LongestCharge = 24;

    /// <summary>What is granted, where nothing else stands behind the amount: 15%补助, 8%给予补助, 50万元的奖励; null else.</summary>
    public static string? After(string after)
    {
        foreach (var word in (ReadOnlySpan<string>)["给予", "予以", "的"])
        {
            if (after.StartsWith(word, StringComparison.Ordinal))
                after = after[word.Length..];
        }
        return after.Length is >= 2 and <= 8 && Nouns.EndingAt(after, after.Length) is not null && !after.Contains('和') && !after.Contains('、') ? after : null;
    }

    /// <summary>分别给予承办机构50万元、30万元、15万元一次性奖励: the amounts of a list are all of the grant behind its last, where who is given, or thresholds, stand before them.</summary>
    public static string? OfList(Phrase phrase, Clause clause, Clause? previous)
    {
        var (index, count) = phrase.InList;
        var first = clause.Quantities.FindIndex(q => q.Start == phrase.Quantity.Start) - index;
        if (first < 0 || first + count > clause.Quantities.Count)
            return null;
        var lead = clause.Between(clause.Start, clause.Quantities[first].LeadStart);
        if (lead.IndexOf("给予", StringComparison.Ordinal) is not (>= 0 and var give) || After(clause.Between(clause.Quantities[first + count - 1].End, clause.End)) is not { } noun)
            return null;
        var toWhom = lead[(give + 2)..];
        return toWhom.Length >= 2 && !toWhom.Contains('每') || toWhom.Length == 0 && previous is not null && previous.Sentence == clause.Sentence && previous.Quantities.Count(q => q.Kind == UnitKind.Money) == count ? noun : null;
    }

    // 第一年, 在第一年至第三年, 第2—3年: when an amount holds.
    private const string Year = "在?第[0-9一二三四五六七八九十]+(?:[—至、]第?[0-9一二三四五六七八九十]+)?年(?:至第[0-9一二三四五六七八九十]+年)?起?";

    [GeneratedRegex("^" + Year + "(?:按照?)?(?=..)")]
    private static partial Regex Years();

    [GeneratedRegex("^" + Year + "按?$")]
    private static partial Regex OnlyYears();

    /// <summary>第三年至第五年按企业所得税县级留存部分: the name without the years for which it holds.</summary>
    public static string WithoutYears(string name) => name.Length > 4 && name[0] is '第' or '在' ? Years().Replace(name, "") : name;

    /// <summary>
    /// What is charged so much for each: 生活垃圾处置费|按照在校学生每人3元, 建筑垃圾处置费，按照建筑面积每平方米4元, 客车（始发站车辆）每座2元; for a year alone (第一年18元/平方米)
    /// what was spoken of before.
    /// </summary>
    public static string? OfCharge(Phrase phrase, string before, Clause? previous, Clause clause, string? subject)
    {
        if (OnlyYears().IsMatch(before))
            return subject ?? (previous is { Quantities.Count: 0 } told && told.Sentence == clause.Sentence ? Short(told.Text) : null);
        if (phrase.Quantity.Unit is not { } unit || !unit.Contains('/'))
            return null;
        var by = phrase.Before.IndexOf("按照", StringComparison.Ordinal);
        if (by >= 3)
            return Short(phrase.Before[..by]);
        if ((by == 0 || before.Length < 2 && subject is null) && previous is { Quantities.Count: 0 } whose && whose.Sentence == clause.Sentence)
            return Short(whose.Text);
        return WithoutNote(before) is var name && name.Length < before.Length ? name : null;
    }

    /// <summary>处以二千元罚款: the fine, whatever stands before the verb.</summary>
    public static string? OfPenalty(Phrase phrase)
    {
        var after = phrase.After.StartsWith('的') ? phrase.After[1..] : phrase.After;
        return after is "罚款" or "罚金" && (phrase.Before.EndsWith('处') || phrase.Before.EndsWith("处以", StringComparison.Ordinal)) ? "罚款" : null;
    }

    private static string? Short(string text)
    {
        var by = text.IndexOf("按照", StringComparison.Ordinal);
        var name = WithoutNote(Wordings.Trim((by >= 2 ? text[..by] : text).Replace(" ", "", StringComparison.Ordinal)));
        return name.Length is >= 2 and <= LongestCharge && !name.Contains('，') ? name : null;
    }

    /// <summary>运行经费（不含人员工资、绩效等经费） → 运行经费: a bracket that lists what belongs to a thing or not.</summary>
    public static string WithoutAside(string name) => name.Length > 4 && name[^1] == '）' && name.LastIndexOf('（') is >= 2 and var open && name.IndexOf('、', open) > 0 ? name[..open] : name;

    /// <summary>客车（始发站车辆） → 客车.</summary>
    private static string WithoutNote(string name) => name.Length > 4 && name[^1] == '）' && name.LastIndexOf('（') is >= 2 and var open ? name[..open] : name;
}
