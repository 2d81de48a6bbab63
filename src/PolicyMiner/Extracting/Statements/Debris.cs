using System.Text.RegularExpressions;
using PolicyMiner.Extracting.Numbers;
using PolicyMiner.Extracting.Provisions;
using PolicyMiner.Structuring;

namespace PolicyMiner.Extracting.Statements;

/// <summary>
/// Numbers that no reader would take for a figure of the notice: how many items a text holds (《方案》确定的146项工作任务), whom or where something concerns
/// (在资阳、遂宁、眉山3市启动了…), how often it is done (每半年更新1次), ways of speaking (是一项系统工程) and the cells of tables that a page ran together.
/// </summary>
internal static partial class Debris
{
    private static readonly WordSet Meetings = new("常务会 常委会 全会 全体会 会议");
    private static readonly WordSet Held = new("定的 明确的 提出的");
    private static readonly WordSet Documents = new("规划 纲要 行动计划 实施方案 行动方案 实施意见 意见 》 工作报告");
    private static readonly WordSet Missed = new("达不到 未达到 没有达到 未达");
    private static readonly WordSet Often = new("每年更新 每半年 每季度 每月 每周 每日 每天 每两年 每三年 定期");
    private static readonly WordSet Reckoned = new("计算 测算 推算 估算");
    private const int LongestName = 45;
    private const int FarthestEach = 10;

    /// <summary>Whether the number counts nothing.</summary>
    public static bool Is(Testimony e)
    {
        var before = e.Phrase.Before;
        // 《方案》确定的146项工作任务: how many a text holds.
        if (e.Phrase.Quantity is { Unit: "项" or "項" or "条" or "條" } held && (Held.In(e.Clause.Between(held.Start - 3, held.Start)) || before.Contains("提出", StringComparison.Ordinal)))
            return true;
        // 是一项综合性的系统工程, 作为一项重要工作: the article of a way of speaking.
        if (e.Phrase.Quantity is { IsChinese: true, Kind: UnitKind.Count, Value: 1 } article && e.Clause.Between(article.Start - 1, article.Start) is "是" or "为" && e.Phrase.After.Length >= 2)
            return true;
        // 由两个及两个以上部门管辖: more than one, not how many.
        if (e.Phrase.Quantity is { Kind: UnitKind.Count, Value: 2 } two && Plural().IsMatch(e.Clause.Between(two.Start - FarthestEach, two.End + FarthestEach)))
            return true;
        // 比“十五”计划目标920亿元超额1373亿元: a goal that something is only compared with.
        if (before.EndsWith("目标", StringComparison.Ordinal) && before is ['比' or '较', ..] && e.Phrase.Quantity is { HasLevelWord: false, Change: null })
            return true;
        // 总分居前3位的县市区分别是…: whom a rank is told of, not what ranks.
        if (e.Phrase.Quantity.IsRank && e.Phrase.After.StartsWith('的') && e.Phrase.After.Length >= 3 && !before.Contains("成为", StringComparison.Ordinal))
            return true;
        // 明确全镇25家企业的招商引资目标: whose goals they are.
        if (e.Phrase.Quantity.Kind == UnitKind.Count && e.Phrase.After is not "的目标" && e.Phrase.After.EndsWith("目标", StringComparison.Ordinal) && e.Phrase.After.Contains('的')) // …落户城镇300万人的目标 is the goal itself
            return true;
        // 实施范围为9市59县: where, not how much.
        if (e.Phrase.Quantity.Kind == UnitKind.Count && (before.EndsWith("范围", StringComparison.Ordinal) || e.Cues.Text.Contains("范围为", StringComparison.Ordinal)))
            return true;
        // 对桂林、柳州等8个市人民政府予以通报表扬: to whom something is done.
        if (e.Phrase.Quantity.Kind == UnitKind.Count && e.Cues.Text.StartsWith('对') && e.Phrase.After.Contains("予以", StringComparison.Ordinal))
            return true;
        // 聚焦国家“十四五”规划102项重大工程, 9个方面共57项事项: how many a text holds.
        if (e.Phrase.Quantity is { Unit: "项" or "條" or "条", IsChinese: false } listed && e.Phrase.After.Length >= 2 && (Documents.EndingAt(before, before.Length) is not null || e.Clause.Between(e.Clause.Start, listed.Start).Contains("个方面", StringComparison.Ordinal)))
            return true;
        // 个别岗位达不到1：3比例: what is not reached.
        if (Missed.In(e.Clause.Between(e.Phrase.Quantity.LeadStart - 1, e.Phrase.Quantity.Start)) && e.Purpose != SectionPurpose.Report && e.Time.Direction != -1 && e.Notice.Genre != NoticeGenre.Report && !e.Cues.Text.EndsWith('的'))
            return true;
        // 《A方案》、《B方案》和《C方案》等四个方案: how many were named.
        if (e.Phrase.Quantity is { IsChinese: true, Kind: UnitKind.Count, Comparator: "=" } && (before.EndsWith('》') || before.EndsWith("》等", StringComparison.Ordinal)))
            return true;
        // 至少获得1次省级一等奖以上奖励者: whom one looks for.
        if (e.Phrase.Quantity is { Kind: UnitKind.Count, Comparator: ">=" } && e.Cues.Text.EndsWith('者') && e.Phrase.After.EndsWith('者'))
            return true;
        // 按照8%的增长率计算: what something is reckoned with.
        if ((before.EndsWith('按') || before.EndsWith("按照", StringComparison.Ordinal)) && Reckoned.In(e.Phrase.After) && !(e.Phrase.Quantity.Kind == UnitKind.Money && RuleCues.Grants.In(e.Phrase.After))) // 按每人不超过800元的标准计算补贴总额
            return true;
        // 依据产值3000亿元为基数: what a change is counted from.
        if (e.Phrase.After.StartsWith("为基数", StringComparison.Ordinal) || e.Phrase.After.StartsWith("为基准", StringComparison.Ordinal))
            return true;
        // 48个考核断面中，…: of how many the next clauses tell.
        if (e.Phrase.Quantity.Kind == UnitKind.Count && e.Phrase.After is [.., '中'] && e.Phrase.After.Length <= 12 && e.Phrase.End == e.Clause.End)
            return true;
        // 市政府17届7次常务会议: which meeting.
        if (e.Phrase.Quantity is { Unit: "届" or "次" } meeting && Meetings.In(e.Clause.Between(meeting.End, meeting.End + 8)))
            return true;
        // 规模翻番的产业高地: what it is like, not by how much something grows.
        if (e.Phrase.Quantity.Unit == "番" && e.Phrase.After.StartsWith('的') && e.Phrase.After.Length > 2)
            return true;
        // 覆盖人数没有达到50%的地区: whom a plan speaks of.
        if (e.Phrase.Quantity is { Kind: UnitKind.Percent, Comparator: "<", BoundAfter: false } && e.Phrase.After is ['的', _, .. { Length: < 6 }] && e.Notice.Genre is NoticeGenre.Plan or NoticeGenre.Unknown && !e.SentenceGrants)
            return true;
        // 在资阳、遂宁、眉山3市启动了…: where.
        if (e.Phrase.Quantity.Unit is "市" or "县" or "省" or "州" or "区" && before.Contains('、') && before.Contains('在') && !before.EndsWith('等') && !e.Phrase.Quantity.HasLevelWord)
            return true;
        // 核心发展区包括湖南、江西等8个省区的近600个县: what an area takes in.
        if (e.Phrase.Quantity is { Kind: UnitKind.Count } members && e.Phrase.After is ['省' or '市' or '县' or '区' or '州' or '乡' or '镇', ..] && e.Clause.Between(e.Clause.Start, members.LeadStart).Contains("包括", StringComparison.Ordinal))
            return true;
        // 每新录用1名毕业生的，给予…: for how many a grant is given once. Behind a noun (每家企业) the number is what each may have.
        if (e.Phrase.Quantity is { Kind: UnitKind.Count, Comparator: "=" } one && (e.SentenceGrants || e.Cues.Text.EndsWith('的')) && e.Clause.Between(one.Start - FarthestEach, one.Start) is var each && each.LastIndexOf('每') is >= 0 and var at && at + 1 < each.Length && each.IndexOf('，') < 0 && PerReader.After(each, at) is null)
            return true;
        // 覆盖率%10015培育农产品供应链链主企业家50: cells of a table that a page ran together.
        if (HoldsCell(before) || HoldsCell(e.Phrase.After))
            return true;
        // 每5000名老年人配备1名: what the number is counted for.
        return before.EndsWith('每') && e.Phrase.Quantity.Kind != UnitKind.Time || before.Length - 1 - before.LastIndexOf('、') > LongestName || e.Cues.Text.StartsWith('含') && before.Length < 3 || e.Cues.Text.EndsWith("如下", StringComparison.Ordinal)
            || (e.Phrase.Quantity.Kind == UnitKind.Count && e.Cues.NamesDuty)
            || (e.Phrase.Quantity is { Unit: "次", Comparator: "=" } && Often.In(e.Cues.Text)); // 每半年更新发布1次: how often, not how much
    }

    [GeneratedRegex("(?:两|二|2)([个名人家项种])(?:及|或|或者|和)(?:两|二|2)\\1以上")]
    private static partial Regex Plural();

    private static bool HoldsCell(string name) =>
        name.IndexOf('%') is > 0 and var sign && sign + 1 < name.Length && char.IsAsciiDigit(name[sign + 1]) && TextShape.IsHan(name[sign - 1]);
}
