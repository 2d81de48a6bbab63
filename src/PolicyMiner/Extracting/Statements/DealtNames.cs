using PolicyMiner.Extracting.Numbers;

namespace PolicyMiner.Extracting.Statements;

/// <summary>Deals a list of numbers out to a list of names: 牛、羊分别达到60万头、500万只; 中等职业学校347所、在校生56.6万人，分别占全省的55%、59.1%.</summary>
internal static class DealtNames
{
    private static readonly WordSet Measures = new(
        "死亡率 发病率 患病率 感染率 失业率 就业率 占比 比重 比例 综合利用率 资源化利用率 无害化处理率 处理率 合格率 入学率 保险参保人数 保险参保率 保险覆盖率 保险覆盖面 参保人数 参保率 机械化率 覆盖率 普及率 达标率 使用率 利用率 率 面积 播种面积 种植面积 产量 总产量 总量 排放总量 排放量 减排量 排放强度 数量 使用量 施用量 总施用量 用水量 消耗 能耗 浓度 "
        + "规模 收入 投资 投资额 产值 总额 人数 水平 增加值 能力 贡献率 人口 余额 存栏 出栏 存栏量 出栏量 零售额 零售总额 进出口总额 客运量 货运量 周转量 客流量 里程 总里程 平均住院日 用电量 发电量 吞吐量 保费收入 销售面积 销售额 施工面积 造林面积");

    private const int LongestCarried = 24; // 农业总产值和增加值分别达到…，年均增长3%

    private static readonly WordSet Changes = new("增加 减少 下降 增长 提高 新增 上升 降低 提升 回落");

    /// <summary>A name without the change that closes it: 所占比重上升 → 所占比重.</summary>
    public static string WithoutChange(string name) => Changes.EndingAt(name, name.Length) is { } change ? name[..^change.Length] : name;

    /// <summary>The word of measure that ends a name (粮食总产量: 总产量), or null.</summary>
    public static string? MeasureOf(string name) => Measures.EndingAt(name, name.Length);

    /// <summary>The indicator of a number in a list, or null where no list of names answers it.</summary>
    /// <param name="phrase">The number.</param>
    /// <param name="clause">Its clause.</param>
    /// <param name="subject">What the clauses before spoke of.</param>
    /// <param name="previous">The clause before.</param>
    /// <param name="told">What the numbers of the sentence before this clause measure.</param>
    public static Indicator? Of(Phrase phrase, Clause clause, string? subject, Clause? previous, IReadOnlyList<string> told)
    {
        var (index, count) = phrase.InList;
        var change = phrase.Quantity.Change;
        var own = clause.Quantities.FindIndex(q => q.Start == phrase.Quantity.Start) - index;
        if (own < 0)
            return null;
        var first = clause.Quantities[own];
        var lead = phrase.Before + clause.Between(first.LeadStart, first.Start);
        var at = lead.IndexOf("分别", StringComparison.Ordinal);
        var here = at >= 0 ? lead[..at] : phrase.Before;
        var behind = at >= 0 && !phrase.Quantity.IsRank ? Wordings.Trim(WithoutLead(lead[(at + 2)..])) : "";
        // 四项污染物A、B和C分别削减…: a number that only leads in cuts the names short.
        var whole = clause.Between(own == 0 ? clause.Start : clause.Quantities[own - 1].End, first.Start);
        if ((Listed(here, count) ?? Listed(whole.Split("分别")[0], count)) is { } list)
        {
            // 机械化率达80%，其中小麦、玉米分别达99%、95%: parts of what is measured in the clause before.
            if (phrase.Quantity.Kind == UnitKind.Percent && clause.Text.StartsWith("其中", StringComparison.Ordinal) && list.Rest.Length == 0 && list.Names.All(n => n.Length <= 6 && Measures.EndingAt(n, n.Length) is null)
                && subject is not null && Measures.EndingAt(subject, subject.Length) is { } of)
                behind = of;
            return new(Changed(list.Named(index, behind), change), here.Length <= LongestCarried && behind.Length == 0 && change is null ? Wordings.Trim(here) : null, false);
        }
        if (at >= 0 && Wordings.Parts(lead[(at + 2)..].TrimEnd('的')) is var inside && inside.Length == count)
            return new((subject ?? "") + Wordings.Trim(inside[index]), subject, subject is not null);
        if (previous is not null && previous.Sentence == clause.Sentence && OfPrevious(previous, lead, at, here, behind, phrase) is { } named)
            return new(Changed(named, change), subject, false);
        if (told.Count < count)
            return null;
        var last = told[clause.Times.Count == count ? told.Count - 1 : told.Count - count + index]; // 2015和2016年增速分别为…: the same in two years
        if (change is not null && Changes.EndingAt(last, last.Length) is { } other && last.Length - other.Length >= 2)
            last = Bare(last[..^other.Length]); // 事故减少12起、人员死亡减少36人，分别下降46.2%和66.7%
        return change is not null ? new(last + change, null, true) // each change belongs to one of the indicators before it
            : behind.StartsWith('占') ? new(last + behind, subject, true)
            : here.Length < 2 && !phrase.Quantity.HasLevelWord ? new(last, subject, true) // 比2010年的12.4万吨、1.07万吨
            : null;
    }

    // 主要离岸市场为日本、美国…，分别占36.4%、18.9%; A、B、C分别削减…，排放总量控制在…: the names stand in the clause before.
    private static string? OfPrevious(Clause previous, string lead, int at, string here, string behind, Phrase phrase)
    {
        var (index, count) = phrase.InList;
        var text = PhraseCutter.Words(previous, previous.Start, previous.End);
        if (at < 0)
            return text.Contains("分别", StringComparison.Ordinal) && Wordings.NameBefore(phrase.Before) is { Length: >= 2 } measured ? Listed(text.Split("分别")[0], count)?.Named(index, measured) : null;
        // A、B冷链流通率分别达到…，冷藏运输率分别提高到…: another measure of the same things.
        if (phrase.Quantity.Change is null && BeforeDealing(text) is { } dealt && Wordings.NameBefore(here) is { Length: >= 2 } measure)
            return Listed(dealt, count)?.Alone(index) is { } thing ? thing + measure : null;
        var named = previous.Quantities.Count == 0 ? text : text.IndexOf("分别", StringComparison.Ordinal) is > 0 and var dealing ? text[..dealing] : PhraseCutter.Words(previous, previous.Start, previous.Quantities[0].LeadStart); // A、B、C翻一番，分别达到…
        if (Listed(named, count) is not { } list)
            return null;
        if (behind.Length >= 2 || !lead.Contains('占'))
            return phrase.Quantity.Change is not null ? list.Named(index, behind) : Wordings.NameBefore(list.Names[index]) + behind;
        // what they are is said before 为
        var head = text.Split(['为', '是'], 2) is [var what, _] && what.Length <= 16 ? Wordings.Trim(what.Replace("主要", "", StringComparison.Ordinal)) : "";
        return list.Names[index] + head + "占比";
    }

    // A、B冷链流通率分别…; 小学、初中适龄人口入学率均…
    private static string? BeforeDealing(string text)
    {
        if (text.Split("分别") is [var dealt, _])
            return dealt;
        var at = text.LastIndexOf('均');
        return at > 3 && !"人年平户亩日月地成首".Contains(text[at - 1]) ? text[..at] : null;
    }

    private static string Changed(string name, string? change) => change is null || name.Contains(change, StringComparison.Ordinal) ? name : Bare(name) + change;

    // 酒和饮料制造业同比 (分别增长)
    private static string Bare(string name) => name.EndsWith("同比", StringComparison.Ordinal) || name.EndsWith("环比", StringComparison.Ordinal) ? name[..^2] : name;

    // A、B和C; of A、B、C等重点工程减排量 what stands behind 等 is said of each.
    private static NameList? Listed(string text, int count)
    {
        while (text.IndexOf('（') is >= 0 and var open && text.IndexOf('）', open) is > 0 and var close)
            text = text.Remove(open, close - open + 1);
        // 城乡居民收入分别增长3.9%和6.7%: one word for two groups
        if (count == 2 && text.IndexOf("城乡", StringComparison.Ordinal) is >= 0 and <= 2 and var both && text.Length - both >= 6 && text.AsSpan().IndexOfAny('、', '和', '及') < 0)
            return new([text[..both] + "城镇" + text[(both + 2)..], text[..both] + "农村" + text[(both + 2)..]], "");
        var names = Wordings.Parts(text.StartsWith("其中", StringComparison.Ordinal) ? text[2..] : text);
        if (names.Length > count && text.Split('、') is { } marked && marked.Length == count && marked.All(m => m.Trim().Length >= 3))
            names = [.. marked.Select(m => m.Trim())]; // 专用设备制造业、酒和饮料制造业: 和 stands inside a name
        if (names.Length != count || names.All(n => char.IsAsciiDigit(n[0])))
            return null;
        var rest = Grades.Etc(text) is > 0 and var etc && text[..etc].Contains('、', StringComparison.Ordinal) ? Wordings.Trim(text[(etc + 1)..]) : "";
        return new(names, rest.Length >= 2 ? rest : "");
    }

    /// <summary>The indicators that share one number: 种植、收获机械化率均达到45%, 农场和合作社分别达到10000家; empty where it has but one.</summary>
    public static IReadOnlyList<string> Sharing(Phrase phrase, Clause clause)
    {
        var measured = Wordings.WithoutWhole(phrase.Before);
        var ofWhole = measured.Length < phrase.Before.Length;
        if (phrase.InList.Count > 1)
            return [];
        // 幼儿园数、在园幼儿数分别占总数80%以上: each of them has that share.
        if (phrase.Quantity.Kind == UnitKind.Percent && (phrase.Before + clause.Between(phrase.Quantity.LeadStart, phrase.Quantity.Start)).Split("分别占") is [var owners, { Length: > 0 } of] && owners.Split(['、', '和', '与'], StringSplitOptions.RemoveEmptyEntries) is { Length: >= 2 and <= 6 } shares)
            return [.. shares.Select((_, i) => new NameList(shares, "").Named(i, "") + "占" + of.TrimEnd('的'))];
        var doubled = phrase.Quantity is { Unit: "番" } && phrase.Before.EndsWith('均'); // A和B均比2004年翻一番
        var change = phrase.Before.EndsWith("分别", StringComparison.Ordinal) ? phrase.Quantity.Change : null; // A、B排放总量分别比2015年下降15%
        if (phrase.Quantity.Comparator == "growth_rate" && clause.Between(clause.Start, phrase.Quantity.Start).Contains('均'))
            change = phrase.Quantity.Change; // A、B均增长12%; 年均 is none, see below
        doubled |= change is not null;
        if (!phrase.Quantity.HasLevelWord && !phrase.Quantity.IsRank && !ofWhole && !doubled)
            return [];
        var lead = ofWhole ? measured : phrase.Before + clause.Between(phrase.Quantity.LeadStart, phrase.Quantity.Start);
        var at = lead.LastIndexOf("分别", StringComparison.Ordinal);
        for (var i = lead.Length - 1; at < 0 && i > 3; i--)
        {
            if (lead[i] is '均' or '都' && (!"人年平户亩日月地成首".Contains(lead[i - 1]) || lead.AsSpan(i - 2, 2) is "水平")) // 发展水平均居
                at = i;
        }
        if (at < 4)
            return [];
        var names = Measured(lead[..at]) ?? Wordings.Parts(lead[..at]);
        if (names.Length > 0 && names[0].StartsWith('各'))
            return []; // 各县、区增幅均达到9%: all of them together
        return names.Length is >= 2 and <= 6 ? [.. names.Select((_, i) => Changed(new NameList(names, "").Named(i, ""), change))] : [];
    }

    // 通畅率、具备条件的乡镇和建制村通客车率: where every part between 、 is measured, 和 stands inside a name.
    private static string[]? Measured(string text)
    {
        string[] parts = [.. text.Split('、', StringSplitOptions.RemoveEmptyEntries).Select(p => p.Trim())];
        return parts.Length >= 2 && parts.All(p => p.Length >= 3 && Measures.EndingAt(p, p.Length) is not null) ? parts : null;
    }

    private static string WithoutScope(string name) => Scopes.Of(name) is { IsWhole: true } scope ? name[scope.Text.Length..] : name;

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
        if (name.Length >= 2 && name[^2] == '第' && last[0] == '第' && last.Length > 2)
            return last[2..]; // 海洋第一、第二、第三产业增加值
        if (name.Length < 4 || Measures.EndingAt(name, name.Length) is not null)
            return null;
        var core = WithoutScope(name) is { Length: >= 4 } rest ? rest : name;
        if (last.IndexOf(core[^2..], StringComparison.Ordinal) is > 0 and var kind && kind + 2 < last.Length)
            return last[(kind + 2)..];
        return last.Length > core.Length + 1 && last.StartsWith(core[..2], StringComparison.Ordinal) ? last[core.Length..] : null;
    }

    /// <summary>Names of a list and what is said of each of them behind it.</summary>
    private sealed record NameList(string[] Names, string Rest)
    {
        /// <summary>The name without the noun that all share: 水产品 of 果蔬、肉类、水产品冷链流通率.</summary>
        public string Alone(int index)
        {
            var first = Wordings.NameBefore(Named(0, ""));
            var shared = Wordings.NameBefore(Names[0]) is { } bare && first.StartsWith(bare, StringComparison.Ordinal) ? first[bare.Length..] : "";
            return Names[index].EndsWith(shared, StringComparison.Ordinal) ? Names[index][..^shared.Length] : Names[index];
        }

        // 第一, 二: how many characters of a name say which of a row it is.
        private static int Ordinal(string name)
        {
            var at = name.StartsWith('第') ? 1 : 0;
            return at < name.Length && name[at] is ('一' or '二' or '三' or '四') && (at > 0 || name.Length == 1 || name.AsSpan(1).StartsWith("产业") || name.AsSpan(1).StartsWith("次产业")) ? at + 1 : 0;
        }

        public string Named(int index, string behind)
        {
            var name = Wordings.NameBefore(Names[index]);
            if (name.Length == 0)
                name = Names[index];
            if (Ordinal(Names[0]) is > 0 && Ordinal(Names[index]) is > 0 and var own && Ordinal(Names[^1]) is > 0 and var shared && Names[^1].Length > shared && Rest.Length == 0)
                return Wordings.Trim((Names[index][0] == '第' ? "" : "第") + Names[index][..own] + Names[^1][shared..] + behind); // 第一、二、三产业增加值
            if (index > 0 && Rest.Length == 0 && name.Length == 2 && Wordings.NameBefore(Names[0]) is { Length: >= 6 } head && head[^1] == name[^1])
                name = head[..^2] + name; // 单位增加值能耗、水耗
            if (Rest.Length > 0)
                return Wordings.Trim(name + Rest + behind);
            var last = Wordings.NameBefore(Names[^1]);
            var measure = Measures.EndingAt(last, last.Length);
            // 新疆维吾尔自治区和陕西省的有效利用系数: of each place
            if (index < Names.Length - 1 && last.IndexOf('的') is > 1 and var of && IndicatorFinder.ArePlaces(name) && IndicatorFinder.ArePlaces(last[..of]))
                return Wordings.Trim(name + last[of..] + behind);
            // 国家和市级示范社: the head noun stands once, at the end.
            if (index < Names.Length - 1 && (name.Length > 3 || last.Length > name.Length + 2 || Names.Take(Names.Length - 1).All(n => WithoutScope(n).Length <= 3)))
                name += SharedTail(name, last) ?? (measure is not { Length: 3 } && WithoutScope(name).Length is >= 1 and <= 3 and var length && last.Length > length + 1 ? HeadNoun(last, Math.Min(length, last.Length - 2)) : "");
            name = Wordings.Trim(behind.Length >= 2 && !behind.StartsWith('达') ? name + behind : name);
            // 文明村、文明乡镇占比: what is measured stands once, at the end.
            if (measure is null || Measures.EndingAt(name, name.Length) is not null)
                return name;
            // 种植、收获机械化率: the verbs stand side by side, what follows the last holds for all.
            return name + (measure == "率" && last.Length >= 5 ? last[2..] : measure);
        }
    }
}
