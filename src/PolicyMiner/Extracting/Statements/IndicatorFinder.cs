using PolicyMiner.Extracting.Numbers;

namespace PolicyMiner.Extracting.Statements;

/// <summary>What a number measures, in the document's own words.</summary>
/// <param name="Text">The indicator, without verb, value and year; empty where nothing names it.</param>
/// <param name="Subject">What later clauses may go on about (同比增长5%, 占83%); null where this is nothing to go on about.</param>
/// <param name="FromCarried">Whether the name was taken from an earlier clause.</param>
internal readonly record struct Indicator(string Text, string? Subject, bool FromCarried);

/// <summary>Finds the <see cref="Indicator"/> of a phrase: before the number (营业额24.6亿元), behind it (10家企业) or in an earlier clause (同比增长5%).</summary>
internal static class IndicatorFinder
{
    /// <summary>The indicator of <paramref name="phrase"/>.</summary>
    /// <param name="phrase">The phrase.</param>
    /// <param name="clause">Its clause.</param>
    /// <param name="subject">What the clauses before spoke of.</param>
    /// <param name="previous">The clause before, for 分别.</param>
    /// <param name="told">What the numbers of the sentence before this clause measure, for 分别提高10.3、9和4.4个百分点.</param>
    public static Indicator Find(Phrase phrase, Clause clause, string? subject, Clause? previous, IReadOnlyList<string> told)
    {
        if (phrase.InList.Count > 1 && (Distributed(phrase, clause, subject, previous) ?? DistributedChange(phrase, told)) is { } shared)
            return shared;
        var q = phrase.Quantity;
        if (q.IsRank)
            return OfRank(phrase, subject);
        var before = Wordings.NameBefore(phrase.Before);
        if (Scopes.IsWhole(before) && phrase.After.Length >= 2)
            before = ""; // 全市新增600万千瓦电力供应
        if (ShareIndicator(phrase, clause, before, subject) is { } share)
            return share;
        // 占服务业比重达35%，较2015年提升6个百分点: points go on about the share told last.
        if (q.Change is { } change)
            return before.Length < 2 && q.Kind == UnitKind.PercentPoint && told.Count > 0 ? new(told[^1] + change, subject, true) : OfChange(phrase, before, change, subject);
        // 签订1年以上劳动合同, 给予500元的培训支持: what is granted or limited stands behind.
        if (q.Kind == UnitKind.Age && before.Length < 2 && !(q.HasLevelWord && subject is not null && phrase.After.Length == 0))
            return new(Wordings.NameAfter(phrase.After) is { Length: >= 2 and <= 20 } who ? who + "年龄" : "年龄", null, false);
        var named = phrase.After.Length > 0 && q.Kind == UnitKind.Time ? q.BoundAfter : q.Kind == UnitKind.Money && phrase.After.StartsWith('的');
        if (named && phrase.After[0] is not ('、' or '或' or '和' or '及') && Wordings.NameAfter(phrase.After).TrimEnd('的') is { Length: >= 2 and <= 20 } granted)
            return new(granted, granted, false);
        if (q.Kind == UnitKind.Time && before.Length < 3 && Wordings.NameAfter(phrase.After) is { Length: >= 2 and <= 24 } limited)
            return new(limited, null, false);
        if (CountsWhatFollows(phrase, before))
        {
            var after = Wordings.NameAfter(phrase.After);
            if (after.Length >= 2)
                return new(Told(phrase.Before, after), after, false);
        }
        // 每年培训护理员5000人次，累计培训2万人次: the verb alone goes on about what was told before.
        if (before.Length == 2 && subject is not null && ActionVerbs.EndsWith(before) && ActionVerbs.Ending(before)!.Length == 2 && !Nouns.Starts(before))
            return ActionVerbs.IsDropped(before) || subject.StartsWith(before, StringComparison.Ordinal) ? new(subject, subject, true) : new(before + subject, subject, true);
        if (before.Length >= 2)
            return new(before, before, false);
        var behind = Wordings.NameAfter(phrase.After);
        if (behind.Length >= 2)
            return new(Told(phrase.Before, behind), behind, false);
        if (before.Length == 1 && subject is not null)
            return new(before, subject, false);
        return subject is null ? new(before, null, true) : new(subject, subject, true);
    }

    /// <summary>The indicator of a size class: the thing and its attribute, 领军企业 + 员工人数.</summary>
    public static Indicator OfClass(Phrase phrase)
    {
        var attribute = Wordings.NameBefore(phrase.Before);
        var thing = Wordings.NameAfter(phrase.After);
        if (phrase.Quantity.Kind == UnitKind.Time && thing.Length >= 2)
            return new(thing, null, false);
        return new(thing.Length is >= 2 and <= 16 ? thing + attribute : attribute, null, false);
    }

    // 占全省的70%, 占83%, 占全球50%以上的离岸市场份额.
    private static Indicator? ShareIndicator(Phrase phrase, Clause clause, string before, string? subject)
    {
        var q = phrase.Quantity;
        if (q.Kind != UnitKind.Percent || q.Comparator == "growth_rate")
            return null;
        var lead = clause.Between(q.LeadStart, q.Start);
        var behind = phrase.After.StartsWith('的') ? Wordings.NameAfter(phrase.After) : "";
        if (before.Contains('占'))
        {
            var at = before.IndexOf('占', StringComparison.Ordinal);
            var whole = at == 0 || behind.Length > 0 ? before + behind : before;
            return new(whole, subject ?? before, false);
        }
        if (lead.Contains('占'))
        {
            var who = before.Length >= 2 ? before.TrimEnd('的') : subject;
            return who is null ? null : new(who + (behind.Length > 0 ? "占" + behind : "占比"), before.Length >= 2 && subject is null ? before : subject, before.Length < 2);
        }
        // 设区市建成区25%面积达到…
        if (before.Length >= 3 && Wholes.At(phrase.After, 0) is { } part && !q.HasLevelWord)
            return new(before + part, subject, false);
        // 95%的企业已制定计划, 70%以上为大学毕业生
        if (before.Length < 2 && phrase.After.Length >= 2)
        {
            var what = Wordings.NameAfter(phrase.After);
            return what.Length >= 2 ? new(what, subject, false) : null;
        }
        return null;
    }

    private static readonly WordSet Nouns = new("投资 融资 生产 销售 服务 存栏 出栏 保有 储备 减排");
    private static readonly WordSet Wholes = new("面积 人口 用户 家庭 住户 行政村 村庄 企业 学校 机构 社区");

    // 年均增长保持40%: the word of change belongs to the name.
    private static Indicator OfChange(Phrase phrase, string before, string change, string? subject)
    {
        var absolute = phrase.Quantity.Kind is not (UnitKind.Percent or UnitKind.PercentPoint or UnitKind.Multiple);
        if (absolute && (before.Length < 2 || ActionVerbs.EndsWith(before)))
        {
            var after = Wordings.NameAfter(phrase.After);
            if (after.Length >= 2)
                return new(change + after, after, false);
        }
        if (before.Length >= 2)
            return new(before + (absolute && !before.Contains(change, StringComparison.Ordinal) || !absolute ? change : ""), before, false);
        return subject is null ? new(change, null, true) : new(subject + change, subject, true);
    }

    // 产业规模进入全国前5位, 居全国第八位, 全球第三大服务外包市场.
    private static Indicator OfRank(Phrase phrase, string? subject)
    {
        var after = Wordings.NameAfter(phrase.After);
        if (after.Length >= 4)
            return new(after, subject, false);
        var before = phrase.Before;
        foreach (var verb in new[] { "进入", "跃居", "位居", "位列", "名列", "稳居", "保持", "达到", "升至", "上升到", "排名", "居", "列", "排", "中" })
        {
            var at = before.IndexOf(verb, StringComparison.Ordinal);
            if (at >= 0)
                before = before[..at];
        }
        before = Wordings.NameBefore(before);
        return before.Length >= 2 ? new(before, before, false) : new(subject ?? "", subject, true);
    }

    // Counts stand before what they count (10家企业) unless the name went before (企业442家, 拥有企业10家).
    private static bool CountsWhatFollows(Phrase phrase, string before)
    {
        if (phrase.After.Length < 2 || phrase.Quantity.HasLevelWord && before.Length >= 2)
            return false;
        if (before.Length < 2 || Wordings.EndsInEnumeration(phrase.Before) || ActionVerbs.EndsWith(phrase.Before))
            return true;
        if (phrase.Before.EndsWith('的'))
            return true;
        return phrase.Quantity.Kind == UnitKind.Count && phrase.Quantity.Comparator is not ("growth_rate" or "multiple");
    }

    // 新增12万人就业 → 新增就业; 培育10家企业 → 企业.
    private static string Told(string before, string name)
    {
        var verb = ActionVerbs.Ending(before);
        return verb is null || ActionVerbs.IsDropped(verb) || name.StartsWith(verb, StringComparison.Ordinal) ? name : verb + name;
    }

    private static readonly WordSet Measures = new("占比 比重 比例 综合利用率 资源化利用率 无害化处理率 处理率 合格率 入学率 参保率 机械化率 覆盖率 普及率 达标率 使用率 利用率 率 面积 产量 总量 数量 使用量 规模 收入 产值 总额 人数 水平 增加值 能力 贡献率");

    // 日本、美国、香港…分别占36.4%、18.9%…: the n-th number belongs to the n-th name, here or in the clause before.
    private static Indicator? Distributed(Phrase phrase, Clause clause, string? subject, Clause? previous)
    {
        var (index, count) = phrase.InList;
        var first = clause.Quantities[0];
        var lead = phrase.Before + clause.Between(first.LeadStart, first.Start);
        var at = lead.IndexOf("分别", StringComparison.Ordinal);
        var here = at >= 0 ? lead[..at] : phrase.Before;
        var behind = at >= 0 ? Wordings.Trim(WithoutLead(lead[(at + 2)..])) : "";
        var names = Wordings.Parts(here);
        if (names.Length == count)
            return new(Named(names, index, behind), null, false);
        if (at < 0)
            return null;
        var inside = Wordings.Parts(lead[(at + 2)..].TrimEnd('的'));
        if (inside.Length == count)
            return new((subject ?? "") + Wordings.Trim(inside[index]), subject, subject is not null);
        if (previous is null)
            return null;
        var before = previous.Between(previous.Start, previous.End);
        names = Wordings.Parts(before);
        if (names.Length != count)
            return null;
        if (behind.Length < 2 && lead.Contains('占'))
        {
            // 主要离岸市场为日本、美国…: what they are is said before 为.
            var head = before.Split(['为', '是'], 2) is [var what, _] && what.Length <= 16 ? Wordings.Trim(what.Replace("主要", "", StringComparison.Ordinal)) : "";
            return new(names[index] + head + "占比", subject, false);
        }
        return new(names[index] + behind, subject, false);
    }

    /// <summary>The indicators that share one number: 种植、收获机械化率均达到45%, 农场和合作社分别达到10000家; empty where it has but one.</summary>
    public static IReadOnlyList<string> Sharing(Phrase phrase, Clause clause)
    {
        if (phrase.InList.Count > 1 || !phrase.Quantity.HasLevelWord)
            return [];
        var lead = phrase.Before + clause.Between(phrase.Quantity.LeadStart, phrase.Quantity.Start);
        var at = lead.LastIndexOf("分别", StringComparison.Ordinal);
        for (var i = lead.Length - 1; at < 0 && i > 3; i--)
        {
            if (lead[i] is '均' or '都' && !"人年平户亩日月地成首".Contains(lead[i - 1]))
                at = i;
        }
        if (at < 4)
            return [];
        var names = Measured(lead[..at]) ?? Wordings.Parts(lead[..at]);
        return names.Length is >= 2 and <= 6 ? [.. names.Select((_, i) => Named(names, i, ""))] : [];
    }

    // 通畅率、具备条件的乡镇和建制村通客车率: where every part between 、 is measured, 和 stands inside a name.
    private static string[]? Measured(string text)
    {
        string[] parts = [.. text.Split('、', StringSplitOptions.RemoveEmptyEntries).Select(p => p.Trim())];
        return parts.Length >= 2 && parts.All(p => p.Length >= 3 && Measures.EndingAt(p, p.Length) is not null) ? parts : null;
    }

    // 毛入园率90.3%，巩固率95%，比2015年分别提高10.3和9个百分点: each change belongs to one of the indicators before it.
    private static Indicator? DistributedChange(Phrase phrase, IReadOnlyList<string> told)
    {
        var (index, count) = phrase.InList;
        return phrase.Quantity.Change is { } change && told.Count >= count ? new(told[told.Count - count + index] + change, null, true) : null;
    }

    private static string WithoutLead(string text)
    {
        while (QuantityWording.EndingAt(text, text.Length) is { } word && !Wordings.IsShare(word.Text))
            text = text[..^word.Text.Length];
        return text;
    }

    // 果蔬、水产品冷链流通率: a character that closes a word belongs to the last name, not to the noun that all share.
    private static string HeadNoun(string last, int at) =>
        last[(at + (at < last.Length - 3 && last[at] is '品' or '类' or '物' or '业' or '户' or '员' or '者' ? 1 : 0))..];

    // 基本养老、基本医疗保险参保人数: names that begin alike part where the shorter ends; 信息技术外包、知识流程外包离岸执行额: names of one kind behind it.
    private static string? SharedTail(string name, string last)
    {
        if (name.Length < 4 || Measures.EndingAt(name, name.Length) is not null)
            return null;
        var core = Scopes.Of(name) is { IsWhole: true } scope && name.Length - scope.Text.Length >= 4 ? name[scope.Text.Length..] : name;
        if (last.IndexOf(core[^2..], StringComparison.Ordinal) is > 0 and var kind && kind + 2 < last.Length)
            return last[(kind + 2)..];
        return last.Length > core.Length + 1 && last.StartsWith(core[..2], StringComparison.Ordinal) ? last[core.Length..] : null;
    }

    private static string Named(string[] names, int index, string behind)
    {
        var name = Wordings.NameBefore(names[index]);
        if (name.Length == 0)
            name = names[index];
        var last = Wordings.NameBefore(names[^1]);
        // 国家和市级示范社: the head noun stands once, at the end.
        if (index < names.Length - 1)
            name += SharedTail(name, last) ?? (name.Length is >= 1 and <= 3 && last.Length > name.Length + 1 ? HeadNoun(last, Math.Min(name.Length, last.Length - 2)) : "");
        name = Wordings.Trim(behind.Length >= 2 && !behind.StartsWith('达') ? name + behind : name);
        // 文明村、文明乡镇占比: what is measured stands once, at the end.
        var measure = Measures.EndingAt(last, last.Length);
        if (measure is null || Measures.EndingAt(name, name.Length) is not null)
            return name;
        // 种植、收获机械化率: the verbs stand side by side, what follows the last holds for all.
        return name + (measure == "率" && last.Length >= 5 ? last[2..] : measure);
    }
}
