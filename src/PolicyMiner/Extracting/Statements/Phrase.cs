using PolicyMiner.Extracting.Numbers;

namespace PolicyMiner.Extracting.Statements;

/// <summary>
/// One counted quantity with the words that belong to it: in 培育A企业10家、B企业100家 the second phrase is B企业100家. Positions are those of the
/// folded text.
/// </summary>
/// <param name="Quantity">The quantity.</param>
/// <param name="Start">Where the phrase begins.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Before">The words before the number, times removed.</param>
/// <param name="After">The words behind it, up to the next phrase.</param>
internal sealed record Phrase(Quantity Quantity, int Start, int End, string Before, string After)
{
    /// <summary>Place in a list of bare numbers (分别占36.4%、18.9%和6.2%) and the list's length; (0, 1) for a number by itself.</summary>
    public (int Index, int Count) InList { get; init; } = (0, 1);

    /// <summary>Whether it only describes what is counted, or an unnumbered group: 员工人数超5000人的企业.</summary>
    public bool IsSizeClass { get; init; }

    /// <summary>Whether it goes on from the number before it (由600亿美元扩大到1000亿美元): same indicator, later level.</summary>
    public bool GoesOn { get; init; }

    /// <summary>The item of a list that stands directly before a bracket (有发酵酒（…）、汽车（…）); null where no name without a number does.</summary>
    public static string? NamedBefore(string text, int bracket)
    {
        if (bracket < 2 || text[bracket] != '（')
            return null;
        var from = text.LastIndexOfAny(['，', '。', '；', '：', '、', '）', '有', '为', '是'], bracket - 1, Math.Min(bracket, 14)) + 1;
        return from > 0 && bracket - from >= 2 && text.AsSpan(from, bracket - from).IndexOfAnyInRange('0', '9') < 0 ? text[from..bracket] : null;
    }

    /// <summary>Whether the number before it is followed by this one (the 600亿美元 of the same example): where the change began.</summary>
    public bool IsOrigin { get; init; }
}

/// <summary>Cuts a clause into <see cref="Phrase"/>s.</summary>
internal static class PhraseCutter
{
    /// <summary>The phrases of <paramref name="clause"/>: the counted ones in order, then the size classes.</summary>
    /// <param name="clause">The clause.</param>
    /// <param name="next">The clause behind it, or null.</param>
    public static IReadOnlyList<Phrase> Cut(Clause clause, Clause? next)
    {
        var isClass = SizeClasses.Of(clause);
        var counted = clause.Quantities.Where((q, i) => !isClass[i] && !FramesChange(clause, q, clause.Quantities.ElementAtOrDefault(i + 1)) && !IsGauge(clause, q, clause.Quantities.ElementAtOrDefault(i + 1))).ToList();
        var phrases = new List<Phrase>(counted.Count);
        var shares = clause.Text.Contains("分别", StringComparison.Ordinal); // 牛、羊分别达到60万头、500万只
        for (var i = 0; i < counted.Count; i++)
        {
            var q = counted[i];
            var gap = i == 0 ? null : clause.Between(counted[i - 1].End, q.LeadStart);
            var isList = gap is not null && IsOnlyDelimiter(gap) && (SameKind(phrases[^1].Quantity, q) || shares) && q.LeadStart == q.Start;
            var goesOn = gap is not null && !isList && (gap.Length <= 4 && q.HasLevelWord || q.IsRank && gap.AsSpan().IndexOfAny('到', '至') >= 0 || LeadsOn(clause, counted[i - 1].End, q.LeadStart)) && SameKind(phrases[^1].Quantity, q) && !HasDelimiter(gap) && clause.Between(clause.Start, phrases[^1].Quantity.Start) is var head && (head.Contains('由') || head.Contains('从'));
            var start = i == 0 ? clause.Start : StartAfter(clause, counted[i - 1].End, q.LeadStart);
            var end = i + 1 == counted.Count ? clause.End : EndBefore(clause, q.End, counted[i + 1].LeadStart);
            if (isList || goesOn)
                phrases.Add(new(Alike(phrases[^1].Quantity, q, isList), phrases[^1].Start, end, phrases[^1].Before, Words(clause, q.End, end)) { GoesOn = goesOn || isList && phrases[^1].GoesOn });
            else
                phrases.Add(new(Bounded(q, clause, start), start, end, Words(clause, start, q.LeadStart), Words(clause, q.End, end)));
            // 在现有14%的基础上翻一番: the level that the next number starts from.
            if (BasisAfter(clause, q.End) > 0 && i + 1 < counted.Count)
                phrases[^1] = phrases[^1] with { IsOrigin = true, Before = "", After = "" };
            // 由60%、14%、26%调整为49%、14%、37%: all of the first list are origins.
            for (var o = phrases.Count - 2; goesOn && o >= 0 && (o == phrases.Count - 2 || phrases[o + 1].InList.Index > 0); o--)
                phrases[o] = phrases[o] with { IsOrigin = true, After = "" };
            if (isList)
                phrases[^1] = phrases[^1] with { InList = (phrases[^2].InList.Index + 1, 0), IsOrigin = phrases[^2].IsOrigin };
            else if (!goesOn && IsBase(clause, q, counted.Skip(i + 1)))
                phrases[^1] = phrases[^1] with { IsOrigin = true };
        }
        if (phrases.Count == 1 && next is not null && next.Sentence == clause.Sentence && StartsLater(clause, counted[0], next))
            phrases[0] = phrases[0] with { IsOrigin = true };
        // 对520户2300人实施生态移民: two counts of the same thing.
        for (var i = phrases.Count - 2; i >= 0; i--)
        {
            if (phrases[i].After.Length == 0 && phrases[i + 1].Quantity.Start == phrases[i].Quantity.End && phrases[i] is { Quantity.Kind: UnitKind.Count, GoesOn: false, InList.Index: 0 } && phrases[i + 1] is { Quantity.Kind: UnitKind.Count, GoesOn: false } && !SameKind(phrases[i].Quantity, phrases[i + 1].Quantity))
                phrases[i] = phrases[i] with { After = phrases[i + 1].After, End = phrases[i + 1].End };
        }
        var result = WithListLengths(phrases);
        SpreadBounds(result, shares);
        for (var i = 0; i < isClass.Length; i++)
        {
            var q = clause.Quantities[i];
            if (isClass[i])
                result.Add(ClassPhrase(clause, i));
        }
        return result;
    }

    // 高于年初人代会12%的目标14.4个百分点: what the difference is measured from.
    private static bool IsGauge(Clause clause, Quantity q, Quantity? next) =>
        // 完成全年目标任务2300人的110%
        q.Change is null && next is { Kind: UnitKind.Percent, Change: null } && clause.Between(q.End, next.Start) == "的" && clause.Between(clause.Start, q.LeadStart) is var task && (task.EndsWith("任务", StringComparison.Ordinal) || task.EndsWith("计划", StringComparison.Ordinal) || task.EndsWith("目标", StringComparison.Ordinal))
        || q is { Kind: UnitKind.Percent, Change: null } && next is { Kind: UnitKind.PercentPoint, Change: null } && clause.Between(q.End, next.LeadStart) is ['的', ..] gap && gap.Length <= 8
        && clause.Between(clause.Start, q.Start) is var before && (before.Contains("于", StringComparison.Ordinal) || before.Contains('超'));

    // 营业收入5年内增长20%: the length of time is when, not how much.
    private static bool FramesChange(Clause clause, Quantity q, Quantity? next) =>
        // 连续六年位居全省第二, 增速比一季度提高1.3个百分点
        q.Kind == UnitKind.Time && next is { Kind: not (UnitKind.Time or UnitKind.Age) } && q.Comparator == "=" && (clause.Between(q.LeadStart - 2, q.LeadStart) == "连续" || q.IsChinese && clause.Between(q.LeadStart - 1, q.LeadStart) is "比" or "较") && !clause.Between(q.End, next.LeadStart).Contains('的')
        || q.Kind == UnitKind.Time && next is { Kind: not (UnitKind.Time or UnitKind.Age) } && clause.Times.Exists(t => t.Period is not null && t.Start <= q.Start && q.End <= t.End && clause.Between(t.End, next.LeadStart) is "" or "累计" or "年均" or "共" or "总体")
        && clause.Between(clause.Start, q.LeadStart).Length >= 3; // 总产量十年增长1.3倍

    // 比2010年的1吨标准煤降低17%: the level that a change is counted from.
    private static bool IsBase(Clause clause, Quantity q, IEnumerable<Quantity> later) =>
        later.Any(l => l.Change is not null && (l.Kind is UnitKind.Percent or UnitKind.PercentPoint or UnitKind.Multiple || SameKind(l, q))) && q is { Change: null, HasLevelWord: false } && BaseBefore(clause, q) is not null;

    /// <summary>The year of comparison directly before a number (比2010年的1吨), or null.</summary>
    public static TimeExpression? BaseBefore(Clause clause, Quantity q) =>
        clause.Times.LastOrDefault(t => t.End <= q.Start) is { Role: TimeRole.Base, Year: not null } time && clause.Between(time.End, q.Start) is "的" or "" ? time : null;

    // 产值由2020年的1.7万亿元，发展到2.5万亿元: the change goes over the comma.
    private static bool StartsLater(Clause clause, Quantity q, Clause next) =>
        next.Quantities is [{ HasLevelWord: true } level, ..] && level.LeadStart == next.Start && SameKind(q, level) && q is { Change: null, HasLevelWord: false }
        && clause.Between(clause.Start, q.Start) is var before && before.LastIndexOfAny(['由', '从']) is >= 0 and var from && before.Length - from <= 12
        && clause.Between(q.End, clause.End).Length == 0;

    // 分别控制在10.9万吨、0.91万吨以内, 达2000头、5000头以上的养殖场: a bound behind the last number holds for all of them.
    private static void SpreadBounds(List<Phrase> phrases, bool shares)
    {
        for (var i = phrases.Count - 2; i >= 0; i--)
        {
            var (q, later) = (phrases[i].Quantity, phrases[i + 1].Quantity);
            if (phrases[i].InList.Index + 1 == phrases[i + 1].InList.Index && (shares || later.Comparator == "<=" || phrases[i + phrases[i].InList.Count - phrases[i].InList.Index - 1].After.StartsWith('的')) && later.BoundAfter && !q.BoundAfter && q.Qualifier is null && q.Comparator is "=" or "growth_rate" && q.Bound is null)
                phrases[i] = phrases[i] with { Quantity = q with { Comparator = q.Comparator == "=" ? later.Comparator : q.Comparator, Bound = later.Bound, Qualifier = later.Qualifier, BoundAfter = true } };
        }
    }

    // 奖励总额不超过剩余部分的10%: the bound stands before what the share is taken of.
    private static Quantity Bounded(Quantity q, Clause clause, int from)
    {
        if (q is { Kind: UnitKind.Count, Comparator: "=" } && Least(clause, q) is { } least)
            return q with { Comparator = ">=", Qualifier = least };
        if (q.Kind is not (UnitKind.Percent or UnitKind.Multiple) || q.Comparator != "=" || !clause.Between(Math.Max(from, q.Start - 1), q.Start).EndsWith('的'))
            return q;
        var before = clause.Between(Math.Max(from, q.Start - LongestBase), q.Start);
        foreach (var (word, comparator) in DistantBounds)
        {
            if (before.LastIndexOf(word, StringComparison.Ordinal) is > 0 and var at && before.Length - at - word.Length >= 3 && before[at + word.Length] is not ('部' or '额' or '的'))
                return q with { Comparator = comparator, Qualifier = word };
        }
        return q;
    }

    // 至少配备1名工作人员: a verb stands between the bound and the number.
    private static string? Least(Clause clause, Quantity q)
    {
        var before = clause.Between(Math.Max(clause.Start, q.Start - 6), q.Start);
        return before.IndexOf("至少", StringComparison.Ordinal) is >= 0 and var at && (before.Length - at - 2 is 1 or 2 || ActionVerbs.EndsWith(before.AsSpan(at + 2))) ? "至少" : null;
    }

    private const int LongestBase = 40;

    private static readonly (string Word, string Comparator)[] DistantBounds =
    [
        ("不得超过", "<="), ("不超过", "<="), ("不得高于", "<="), ("不高于", "<="), ("不得低于", ">="), ("不低于", ">="), ("不得少于", ">="), ("不少于", ">="), ("超出", ">"), ("超过", ">"),
    ];

    private static readonly WordSet Now = new("目前的 现在的 如今的 当前的 目前 现在");

    // 从2015年的2.69万亿元上升到2020年的3.87万亿元: the year stands between the word of level and the number.
    private static bool LeadsOn(Clause clause, int from, int to)
    {
        if (clause.Times.FirstOrDefault(t => t.Start >= from && t.End <= to) is { Role: TimeRole.Deadline } until && until.Start == from && until.End == to)
            return true; // 从2005年的3.5亿元到2010年突破10亿元
        // 由十年前的不足百个发展到目前的1735个
        if (Now.EndingAt(clause.Between(from, to), to - from) is { } now && clause.Between(from, to)[..^now.Length] is { Length: >= 2 and <= 5 } changed)
            return QuantityWording.EndingAt(changed, changed.Length) is { Does: Wording.Level } reached && reached.Text.Length == changed.Length;
        if (clause.Times.FirstOrDefault(t => t.Start >= from && t.End <= to) is not { } time || Words(clause, from, to).TrimEnd('的') is not { Length: >= 1 and <= 5 } verb)
            return false;
        var first = clause.Between(time.Start, time.End)[0];
        var level = first is '到' or '至' ? verb + first : verb;
        return QuantityWording.EndingAt(level, level.Length) is { Does: Wording.Level } word && word.Text.Length == level.Length;
    }

    // The attribute stands before the number, the thing described behind 的: 营业额超亿美元、员工数超万人的领军企业.
    private static Phrase ClassPhrase(Clause clause, int index)
    {
        var list = clause.Quantities;
        var q = list[index];
        // 年出栏2000头、5000头、10000头以上的养殖场: one attribute and one bound for the list.
        var first = index;
        while (first > 0 && IsOnlyDelimiter(clause.Between(list[first - 1].End, list[first].LeadStart)))
            first--;
        for (var i = index; i + 1 < list.Count && q is { Comparator: "=", Max: null } && clause.Between(list[i].End, list[i + 1].LeadStart) == "、" && SameKind(q, list[i + 1]); i++)
            q = list[i + 1].BoundAfter ? q with { Comparator = list[i + 1].Comparator, Bound = list[i + 1].Bound, Qualifier = list[i + 1].Qualifier, BoundAfter = true } : q;
        var from = first == 0 ? clause.Start : list[first - 1].End;
        // 500亩以上的蔬菜基地、100亩以上的养殖基地: each has its own thing.
        if (first > 0 && clause.Between(from, q.LeadStart) is ['的', ..] taken && taken.LastIndexOf('、') is > 1)
            from = clause.Start + clause.Text.LastIndexOf('、', q.LeadStart - clause.Start - 1) + 1;
        var own = index + 1 < list.Count && clause.Between(q.End, list[index + 1].LeadStart) is ['的', .., '、'] between && between.IndexOf('、') > 2 ? between[1..^1] : null;
        var rest = own ?? clause.Between(q.End, clause.End).TrimEnd('的');
        var of = rest.LastIndexOf('的');
        var thing = of < 0 ? rest : rest[(of + 1)..];
        if (Handed.IndexIn(thing) is >= 2 and var handed)
            thing = thing[..handed]; // 花卉苗木基地予以奖补
        return new(q, from, clause.End, Words(clause, from, q.LeadStart), thing.AsSpan().IndexOfAnyInRange('0', '9') >= 0 ? "" : thing) { IsSizeClass = true };
    }

    private static readonly WordSet Handed = new("予以 给予 进行");

    // 分别增长5%、6%: what is said of the first number holds for the others.
    private static Quantity Alike(Quantity first, Quantity q, bool isList)
    {
        if (!isList)
            return q;
        var sign = first.Comparator == "growth_rate" && first.Value < 0 ? -1 : 1;
        if (first is { Kind: UnitKind.Multiple, Change: not null } && q.Change is null)
            q = q with { Value = q.Value + 1, Magnitude = q.Magnitude + 1 }; // 分别增长3.1倍和2.2倍
        var unit = first.Unit is { } u && q.Unit is { } own && u.StartsWith(own + "/", StringComparison.Ordinal) ? u : q.Unit;
        return q with
        {
            Comparator = first.Comparator == "growth_rate" && q.Kind == UnitKind.Percent ? first.Comparator : first.Comparator is "range" || q.Comparator == "range" ? q.Comparator : q.Comparator == "=" ? first.Comparator : q.Comparator,
            Value = sign * q.Value,
            Magnitude = sign * q.Magnitude,
            Bound = q.Bound ?? (first.Comparator == "growth_rate" && q.Comparator is not ("=" or "growth_rate") ? q.Comparator : first.Bound),
            Qualifier = q.Qualifier ?? first.Qualifier,
            Change = first.Change,
            Direction = first.Direction,
            HasLevelWord = first.HasLevelWord,
            Unit = unit,
            BaseUnit = unit == q.Unit || q.BaseUnit is null ? q.BaseUnit : q.BaseUnit + unit![q.Unit!.Length..],
        };
    }

    private static List<Phrase> WithListLengths(List<Phrase> phrases)
    {
        for (var i = phrases.Count - 1; i > 0; i--)
        {
            var (index, count) = phrases[i].InList;
            if (index == 0)
                continue;
            count = count == 0 ? index + 1 : count;
            phrases[i] = phrases[i] with { InList = (index, count) };
            phrases[i - 1] = phrases[i - 1] with { InList = (phrases[i - 1].InList.Index, count) };
        }
        return phrases;
    }

    // Words between two numbers belong to the second from the first delimiter on that follows the first number at once (A10家、B20家), or to the
    // first up to the last delimiter (10家A、20家B).
    private static int StartAfter(Clause clause, int from, int to)
    {
        var gap = clause.Text.AsSpan(from - clause.Start, Math.Max(0, to - from));
        if (gap.Length > 0 && IsDelimiter(gap[0]))
            return from;
        if (BasisAfter(clause, from) is > 0 and var basis)
            return Math.Min(from + basis, to);
        var last = LastDelimiter(gap);
        return last < 0 ? from : from + last;
    }

    private static int BasisAfter(Clause clause, int at)
    {
        var rest = clause.Text.AsSpan(Math.Min(at - clause.Start, clause.Text.Length));
        return rest.StartsWith("的基础上") ? 4 : rest.StartsWith("基础上") ? 3 : 0;
    }

    private static int EndBefore(Clause clause, int from, int to)
    {
        var gap = clause.Text.AsSpan(from - clause.Start, Math.Max(0, to - from));
        if (gap.Length > 0 && IsDelimiter(gap[0]))
            return from;
        var last = LastDelimiter(gap);
        return last < 0 ? to : from + last;
    }

    private static int LastDelimiter(ReadOnlySpan<char> gap)
    {
        for (var i = gap.Length - 1; i >= 0; i--)
        {
            if (gap[i] == '、' && !(i == 1 && gap[0] is '省' or '市' or '县' or '国') || (gap[i] != '、' && IsDelimiter(gap[i]) && i >= gap.Length - 2)) // 283个省、市重点项目
                return i;
        }
        return -1;
    }

    /// <summary>What stands between two positions, times removed.</summary>
    public static string Words(Clause clause, int start, int end)
    {
        var words = new System.Text.StringBuilder();
        var at = start;
        foreach (var time in clause.Times)
        {
            if (time.Start < at || time.End > end)
                continue;
            words.Append(clause.Between(at, time.Start));
            at = time.End;
        }
        return words.Append(clause.Between(at, end)).ToString();
    }

    private static bool SameKind(Quantity a, Quantity b) => a.Kind == b.Kind && a.BaseUnit?.Split('/')[0] == b.BaseUnit?.Split('/')[0];

    private static bool IsOnlyDelimiter(string text) => text.Length is 0 or > 2 ? text.Length == 0 : text.All(IsDelimiter);

    private static bool HasDelimiter(string text) => text.Any(IsDelimiter);

    private static bool IsDelimiter(char c) => c is '、' or '和' or '及' or '与' or '或' or '以' or '且';
}
