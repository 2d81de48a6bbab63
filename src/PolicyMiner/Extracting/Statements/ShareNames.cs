using PolicyMiner.Extracting.Numbers;

namespace PolicyMiner.Extracting.Statements;

/// <summary>Names what a share is a share of: 占全省的70%, 占83%, 占全球50%以上的离岸市场份额, 98%的贫困县至少有一所医院.</summary>
internal static class ShareNames
{
    private static readonly WordSet Fulfils = new("完成 相当于 占到");
    private static readonly WordSet Set = new("预算 计划 任务 目标");
    private static readonly WordSet Wholes = new("面积 人口 用户 家庭 住户 行政村 村庄 企业 学校 机构 社区");

    /// <summary>The indicator of a share; null where the phrase tells none.</summary>
    /// <param name="phrase">The phrase.</param>
    /// <param name="clause">Its clause.</param>
    /// <param name="before">The name before the number.</param>
    /// <param name="subject">What the clauses before spoke of.</param>
    public static Indicator? Of(Phrase phrase, Clause clause, string before, string? subject)
    {
        var q = phrase.Quantity;
        if (q.Kind != UnitKind.Percent || q.Comparator == "growth_rate")
            return null;
        var lead = clause.Between(q.LeadStart, q.Start);
        var behind = phrase.After.StartsWith('的') ? Wordings.NameAfter(phrase.After) : "";
        // 收治病种中位数达到全国整体水平的90%: what reaches that share stands before the verb.
        if (phrase.Before.IndexOf("达到", StringComparison.Ordinal) is >= 4 and var reached && lead.StartsWith('的') && phrase.Before.Length - reached >= 6)
            return Wordings.NameBefore(phrase.Before[..reached]) is { Length: >= 2 } reaching ? new(reaching + "达到" + phrase.Before[(reached + 2)..], reaching, false) : null;
        // 民生支出236.51亿元，已完成年初预算的51.6%
        if (subject is not null && phrase.Before.TrimStart('已', '仅', '共') is var told && Fulfils.Starts(told) && told.Length is >= 4 and <= 16 && (lead.StartsWith('的') || lead.Length == 0 && Set.EndingAt(told, told.Length) is not null))
            return new(subject + (told.AsSpan().IndexOfAnyInRange('0', '9') is > 4 and var figure ? told[..figure] : told), subject, true);
        if (before.Contains('占'))
        {
            before = before.Replace("约占", "占", StringComparison.Ordinal);
            var at = before.IndexOf('占', StringComparison.Ordinal);
            // 占全省的12%: whose share it is stands before.
            if (at == 0 && before.Length + subject?.Length <= 40 && behind.Length == 0 && (before.Length <= 4 || !subject!.Contains('占')))
                return new(subject + before, subject, true);
            return new(before + behind, at > 1 ? before[..at] : subject ?? before, false);
        }
        if (lead.Contains('占'))
        {
            var who = before.Length >= 2 ? before.TrimEnd('的') : subject;
            return who is null ? null : new(who + (behind.Length > 0 ? "占" + behind : "占比"), before.Length >= 2 && subject is null ? before : subject, before.Length < 2);
        }
        // 还有30%自然村未通公路: there are so many of them that do.
        if (lead.EndsWith('有') && phrase.After.Length >= 4 && Wordings.NameAfter(phrase.After) is { Length: >= 4 } some)
            return new(some, subject, false);
        // 设区市建成区25%面积达到…
        if (before.Length >= 3 && Wholes.At(phrase.After, 0) is { } part && !q.HasLevelWord)
            return new(before + part, subject, false);
        // 95%的企业已制定计划, 70%以上为大学毕业生, 西部地区80%的建制村通水泥路
        var group = before.Length >= 2 && phrase.After.StartsWith('的') && !q.HasLevelWord && (IndicatorFinder.Groups.EndingAt(before, before.Length) is not null || IndicatorFinder.ArePlaces(before));
        if ((before.Length < 2 || group) && phrase.After.Length >= 2)
        {
            // 98%的贫困县至少有一所医院: what share of them does what.
            var after = phrase.After.StartsWith('的') && phrase.End < clause.End ? clause.Between(q.End, clause.End) : phrase.After;
            var what = after.Length <= 30 ? Wordings.NameAfter(after) : Wordings.NameAfter(phrase.After);
            return what.Length >= 2 ? new((group ? before : "") + what, subject, false) : null;
        }
        return null;
    }
}
