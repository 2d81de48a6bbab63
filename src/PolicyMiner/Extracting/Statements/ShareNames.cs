using PolicyMiner.Extracting.Numbers;

namespace PolicyMiner.Extracting.Statements;

/// <summary>Names what a share is a share of: 占全省的70%, 占83%, 占全球50%以上的离岸市场份额, 98%的贫困县至少有一所医院.</summary>
internal static class ShareNames
{
    private static readonly WordSet Fulfils = new("完成 相当于 占到");
    private static readonly WordSet Set = new("预算 计划 任务 目标");
    private static readonly WordSet Deeds = new("能够 能提供 能开展 可以 实现 达到 具备 配备 建立 建成 开展 完成 通上");
    private static readonly WordSet Regions = new("北方 南方 东部 中部 西部 东北 东部地区 中部地区 西部地区 东北地区 城市 农村 城镇 平原地区 山区 珠三角 苏南 苏中 苏北");
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
        // 北方60%以上、南方40%以上县级行政区达到标准: what they are and do stands behind the last.
        if (before.Length >= 2 && Regions.EndingAt(before, before.Length) is { } region && !q.HasLevelWord && clause.Between(q.End, clause.End) is var shared && shared.LastIndexOf('%') is var sign && (phrase.After.Length == 0 && sign > 0 || phrase.After.Length >= 6 && sign < 0))
        {
            var whose = (sign > 0 ? shared[(sign + 1)..] : phrase.After).TrimStart('以', '上', '左', '右', '的');
            if (Deeds.IndexIn(whose) is >= 2 and <= 10 && whose.Length is >= 6 and <= 24)
                return new(before[^region.Length..] + whose, subject, false);
        }
        if ((before.Length < 2 || group) && phrase.After.Length >= 2)
        {
            // 98%的贫困县至少有一所医院: what share of them does what.
            var after = phrase.After.StartsWith('的') && phrase.End < clause.End ? clause.Between(q.End, clause.End) : phrase.After;
            var what = after.Length <= 30 ? Wordings.NameAfter(after) : Wordings.NameAfter(phrase.After);
            return what.Length >= 2 ? new((group ? before : "") + what + (after.StartsWith('的') ? Deed(after, what, phrase, clause) : ""), subject, false) : null;
        }
        return null;
    }

    // 98%的行政村实现光纤通达; 98%的乡镇卫生院、74.5%的村卫生室能够提供中医药服务: what they do belongs to the name, of the last for all.
    private static string Deed(string after, string what, Phrase phrase, Clause clause)
    {
        if (!phrase.Quantity.HasLevelWord && after[1..].StartsWith(what, StringComparison.Ordinal) && after.Length - 1 - what.Length is >= 4 and <= 20 && Deeds.At(after, 1 + what.Length) is not null)
            return after[(1 + what.Length)..];
        var tail = clause.Between(phrase.Quantity.End, clause.End);
        if (tail.IndexOf('、') != 1 + what.Length && tail.IndexOf('和') != 1 + what.Length)
            return "";
        var last = tail.LastIndexOf("%的", StringComparison.Ordinal);
        var deed = last < 0 ? -1 : Deeds.IndexIn(tail.AsSpan(last + 2));
        return deed >= 2 && tail.Length - last - 2 - deed is >= 4 and <= 20 ? tail[(last + 2 + deed)..] : "";
    }
}
