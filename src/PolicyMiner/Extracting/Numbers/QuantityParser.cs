using System.Text.RegularExpressions;
using PolicyMiner.Structuring;

namespace PolicyMiner.Extracting.Numbers;

/// <summary>
/// The one quantity grammar of the project: [bounding words] number [— number] unit [以上|左右 …], with 百分之, 三分之二, 两成, 翻两番, 前5位 and ratios.
/// A number without unit is no quantity, except as a level after 达到 and its like (系数达到0.515). Calendar times, names in 《》, slogans in short
/// quotation marks, ordinals and codes (第29号, ISO27001, 3G) are passed over. Linear in the text's length.
/// </summary>
public static partial class QuantityParser
{
    // Every character with which a quantity may begin.
    private static readonly System.Buffers.SearchValues<char> Openers = System.Buffers.SearchValues.Create("0123456789〇零一二两三四五六七八九十百千万亿前第翻");

    // What Chinese numerals may count without being part of a word or a way of speaking (一体, 两手, 三线).
    private static readonly HashSet<string> ChineseCounts = ["个", "家", "所", "项", "人", "名", "户", "座", "处", "台", "套", "辆", "艘", "人次", "市", "条", "次", "件", "份", "场", "只", "头", "间"];

    // Before a Chinese numeral: ordinals, vague plurals (数百, 几十, 上千) and words that only end in a numeral (统一, 唯一).
    private const string NotAfter = "第每统唯单同专划逐任某之数几上若初届前";

    /// <summary>The quantities of <paramref name="text"/> (folded), in order; <paramref name="times"/> are its calendar times.</summary>
    public static IReadOnlyList<Quantity> Find(string text, IReadOnlyList<TimeExpression> times)
    {
        var found = new List<Quantity>();
        var skip = Passages(text, times);
        var next = 0;
        for (var i = 0; i < text.Length;)
        {
            while (next < skip.Count && skip[next].End <= i)
                next++;
            if (next < skip.Count && skip[next].Start <= i)
            {
                i = skip[next].End;
                continue;
            }
            if (!Openers.Contains(text[i]))
            {
                i = Pass(text, i);
                continue;
            }
            var floor = found.Count == 0 ? 0 : found[^1].End;
            if (RankReader.TryRead(text, i, out var quantity) || ProportionReader.TryRead(text, i, floor, out quantity) || TryAmount(text, i, floor, out quantity))
            {
                // 亿美元每人每月翻两番: what the number before has taken leads no other one.
                if (quantity.LeadStart < floor)
                    quantity = quantity with { LeadStart = floor };
                if (found.Count > 0 && Range(text, found[^1], quantity) is { } range)
                    found[^1] = range;
                else
                    found.Add(quantity);
                i = quantity.End;
            }
            else
            {
                i = Pass(text, i);
            }
        }
        return found;
    }

    // 处1万元以上3万元以下罚款, 处价值3倍以上，5倍以下的罚款: one range.
    private static Quantity? Range(string text, Quantity low, Quantity high) =>
        low is { BoundAfter: true, Max: null } && (low.Bound ?? low.Comparator) == ">=" && high is { Max: null, Comparator: "=" or "<=", Change: null } && high.LeadStart - low.End is 0 or 1 && text[low.End] is '至' && low.BaseUnit == high.BaseUnit && low.Magnitude < high.Magnitude
            ? low with { End = high.End, Max = high.Magnitude / low.Magnitude * low.Value, Comparator = "range", Bound = null } // 1000万元及以上至5000万元
        : low is { BoundAfter: true, Max: null } && (low.Bound ?? low.Comparator) == ">=" && high is { BoundAfter: true, Max: null } && (high.Bound ?? high.Comparator) == "<=" && (low.End == high.Start || low.End + 1 == high.Start && text[low.End] == '，') && low.BaseUnit == high.BaseUnit && low.Magnitude < high.Magnitude
            ? low.Unit == high.Unit ? low with { End = high.End, Max = high.Value, Comparator = "range", Bound = null }
            : low with { End = high.End, Max = high.Magnitude / low.Magnitude * low.Value, Comparator = "range", Bound = null } : null; // 处3000元以上3万元以下罚款: both in the first one's unit

    private const int LongestSlogan = 40; // “实施五大行动，打造四个特色之城”

    // What is not read: calendar times, titles, slogans in quotation marks.
    private static List<(int Start, int End)> Passages(string text, IReadOnlyList<TimeExpression> times)
    {
        var result = new List<(int Start, int End)>();
        foreach (var time in times)
        {
            if (time.Year is not null || time.Relative is not null)
                result.Add((time.Start, time.End));
        }
        int title = -1, quote = -1;
        for (var i = text.AsSpan().IndexOfAny('《', '“') is >= 0 and var first ? first : text.Length; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '《' when title < 0:
                    title = i;
                    break;
                case '》' when title >= 0:
                    if (i - title < 200)
                        result.Add((title, i + 1));
                    title = -1;
                    break;
                case '“':
                    quote = i;
                    break;
                case '”' when quote >= 0:
                    if (i - quote <= 15 || i - quote <= LongestSlogan && text.AsSpan(quote, i - quote).IndexOfAnyInRange('0', '9') < 0)
                        result.Add((quote, i + 1));
                    quote = -1;
                    break;
            }
        }
        result.Sort();
        return result;
    }

    // A number that is no quantity is passed over as a whole, so that its tail is not read as another.
    private static int Pass(string text, int at)
    {
        if (!char.IsAsciiLetterOrDigit(text[at]))
            return at + 1;
        while (at < text.Length && (char.IsAsciiLetterOrDigit(text[at]) || (text[at] == '.' && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]))))
            at++;
        return at;
    }

    private static bool TryAmount(string text, int at, int floor, out Quantity quantity)
    {
        quantity = null!;
        if (at > 0 && (char.IsAsciiLetterOrDigit(text[at - 1]) || text[at - 1] is '第' or '.' or '×' or '+' || (text[at - 1] is '-' or '—' && at > 1 && char.IsAsciiLetterOrDigit(text[at - 2]))))
            return false;
        if (!NumberLiteral.TryRead(text, at, out var number))
            return false;
        if (at > 0 && text[at - 1] is '图' or '表' && IsLabel(text, at, number.End))
            return false;
        if (number.Chinese && at > 0 && (NotAfter.Contains(text[at - 1]) && !(at > 1 && (text[at - 2] == '提' || text[at - 2] == '以' && text[at - 1] == '上')) || (ChineseNumeral.IsPart(text[at - 1]) && at > floor)))
            return false;
        var end = number.End;
        var max = default(NumberLiteral);
        var hasUnit = UnitReader.TryRead(text, end, out var unit);
        var afterFirst = end + (hasUnit ? unit.Text.Length : 0);
        var isRange = TryRange(text, afterFirst, floor, number, hasUnit ? unit : null, out max, out var maxUnit, out var maxEnd);
        if (isRange)
            (hasUnit, unit, end) = (maxUnit is not null, maxUnit ?? default, maxEnd);
        else if (hasUnit)
            end = afterFirst;
        else if (SharedUnit(text, at, end) is { } shared)
            (hasUnit, unit) = (true, shared);
        if (hasUnit && unit.Text is "年" or "个月" && NamesContract(text, end))
            end++;
        var last = isRange ? max : number;
        var below = hasUnit && max == default && unit.Kind is UnitKind.Percent or UnitKind.PercentPoint && IsMinus(text, at);
        var lead = LeadReader.Read(text, below ? at - 1 : at, floor);
        if (!Accepts(text, end, number, last, hasUnit ? unit : null, lead) && !(hasUnit && unit.Text == "次" && number.Chinese && OnlyOnce(text, at, end)))
            return false;
        var tail = TailReader.Read(text, end, hasUnit && unit.Kind == UnitKind.Time);
        quantity = QuantityBuilder.Build(text, at, number, isRange ? max : null, hasUnit ? unit : null, lead, tail);
        if (below && quantity.Value > 0)
            quantity = quantity with { Start = at - 1, Value = -quantity.Value, Magnitude = -quantity.Magnitude };
        return true;
    }

    // 签订1年期以上劳动合同: how long it runs, where 5年期国债 is a kind of thing.
    private static bool NamesContract(string text, int at) =>
        at < text.Length && text[at] == '期' && text.AsSpan(at + 1) is var rest && (rest.StartsWith("以上") || rest.StartsWith("及以上") || rest.StartsWith("（含") || rest.StartsWith("劳动") || rest.StartsWith("合同") || rest.StartsWith("聘用"));

    // 贡献率为-8.6%, 能耗[3]-3.3%: a dash beside nothing but words is a minus.
    private static bool IsMinus(string text, int at) =>
        at > 1 && text[at - 1] is '-' or '—' && text[at - 2] is not ('-' or '—' or '~' or '%' or '‰' or '。' or '；' or '：' or '\n') && !char.IsAsciiLetterOrDigit(text[at - 2]);

    [GeneratedRegex("月[0-9]{1,2}[日号][—~至-]{1,2}$")]
    private static partial Regex DayBefore();

    // 只享受一次, 限申请一次, 每人每年最多享受一次
    private static bool OnlyOnce(string text, int at, int end) => (end == text.Length || text[end] != '性')
        && (text.AsSpan(Math.Max(0, at - 5), Math.Min(5, at)).IndexOfAny('只', '仅', '限') >= 0 || at > 4 && text.AsSpan(at - 2, 2) is "享受" or "申请" or "申领" or "领取" && text.AsSpan(Math.Max(0, at - 8), Math.Min(8, at)) is var near && (near.IndexOf("只能") >= 0 || near.IndexOf("最多") >= 0));

    // Whether nothing but blanks stands before one of the marks or the end of the text.
    private static bool EndsPart(string text, int end, string marks)
    {
        var rest = text.AsSpan(end).TrimStart();
        return rest.IsEmpty || marks.Contains(rest[0]);
    }

    private const int FarthestDealt = 30;

    [GeneratedRegex("分别(?:提高到|提升到|增加到|下降到|上升到|达到|提高至|下降至|达|为)(?:[0-9.]+[、和])*$")]
    private static partial Regex Dealt();

    private static bool Accepts(string text, int end, NumberLiteral number, NumberLiteral last, Unit? unit, Lead lead)
    {
        if (unit is not { } u)
        {
            // 120万服务外包人才: a multiplier without measure word still counts things.
            if (last.Scale.Length > 0 && !number.Bare && !number.Chinese && last.Total >= 1e4 && end < text.Length && text[end] is not ('级' or '元') && char.IsLetter(text[end]) && !char.IsAsciiLetter(text[end]))
                return true;
            // 入院人次30187.3万，诊疗人次13.1亿: counted in the name itself.
            if (last.Scale is "万" or "亿" or "万亿" && !number.Bare && !number.Chinese && number.Start > 0 && char.IsLetter(text[number.Start - 1]) && !char.IsAsciiLetter(text[number.Start - 1]) && EndsPart(text, end, lead.ChangeSign == 0 ? "，；。" : "，；。、")) // 参保人数增加1.4亿、覆盖10.5亿人
                return true;
            if (!number.Chinese && number.Total % 1 != 0 && Dealt().IsMatch(text.AsSpan(Math.Max(0, number.Start - FarthestDealt), Math.Min(FarthestDealt, number.Start))) && (EndsPart(text, end, "，；。") || end + 1 < text.Length && text[end] is '、' or '和' && char.IsAsciiDigit(text[end + 1])))
                return true; // 系数分别达0.573和0.576
            // 系数达到0.515, 比2.35：1: a level without unit; 由0.50提高到0.52: where its change begins.
            return !number.Chinese && end + 2 < text.Length && QuantityWording.StartsLevel(text, end) && text.AsSpan(Math.Max(0, number.Start - 14), Math.Min(14, number.Start)).IndexOfAny('由', '从') >= 0 || !number.Chinese && (lead.LevelOrBound || IsAround(text, number.Start, end)) && (EndsPart(text, end, "，；。、）") || TailReader.Read(text, end, false).End > end);
        }
        if (u.Text == "日" && number.Start > 4 && DayBefore().IsMatch(text.AsSpan(Math.Max(0, number.Start - 8), Math.Min(8, number.Start))))
            return false; // 4月15日--28日
        if (u.Text == "月" && number.Chinese || u.Text is "日" or "天" && number.Chinese && !IsLength(text, number.Start, end, lead))
            return false;
        if (u.Text == "月" || u.Text == "日" && number.Start > 0 && text[number.Start - 1] == '月')
            return false; // a month, a day of the calendar (4月18日12:00), not a length of time
        if (u.Text is "分" or "分钟" && number.Start > 1 && text[number.Start - 1] is '时' or '点' && ChineseOrdinal.IsArabic(text[number.Start - 2]))
            return false; // 晚8时35分: the time of day
        if (u.Text == "年" && end + 4 < text.Length && text[end] == '（' && char.IsAsciiDigit(text[end + 1]) && char.IsAsciiDigit(text[end + 4]))
            return false; // a year of a reign: 康熙四十二年（1703）
        if (u.Text == "年" && end < text.Length && text[end] == '前')
            return false; // 由十年前的不足百个发展到…: when, not how long
        if (u.Text is "年" or "个月" && end + 1 < text.Length && text[end] == '期' && text[end + 1] is not ('内' or '间' or '满' or '限' or '的'))
            return false; // 一年期贷款基准利率, 5年期国债: part of a name
        if (!number.Chinese)
            return true;
        if (u.Text == "次" && text[number.Start] != '两' && string.CompareOrdinal(text, end, "会议", 0, 2) == 0)
            return false; // 市十四届人大二次会议: the second
        if (u.Text == "次" && text[number.Start] == '二' && number.End == number.Start + 1 && !lead.LevelOrBound && NamesThing(text, number.Start, end))
            return false; // 二次供水改造: a second supply; what happens twice is counted with 两
        if (number.Bare && number.Start > 0 && text[number.Start - 1] is '个' or '万' or '千')
            return false; // 迈上三个万亿元台阶
        if (number.Bare)
            return u.Kind is UnitKind.Money || ChineseCounts.Contains(u.Text) || u.Kind == UnitKind.Measure && u.Text is "亩" or "吨" or "公里";
        if (u.Kind == UnitKind.Count)
            return ChineseCounts.Contains(u.Text) && (number.Total > 1 || lead.LevelOrBound) || u.Text == "层" && (lead.Comparator ?? TailReader.Read(text, end, false).Comparator) is not null; // 三层（含三层）以上住宅, not 三层意思
        return u.Kind is UnitKind.Money or UnitKind.Multiple or UnitKind.Time or UnitKind.Age or UnitKind.Percent or UnitKind.PercentPoint
            ? u.Text is not ("成" or "周" or "秒") || u.Text == "成" && number.Total is > 1 and < 10
            : u.Text is "吨" or "亩" or "公里" or "平方米" or "平方公里" or "千瓦" or "公顷" or "米";
    }

    // 二次供水, where 每年二次 and 二次以上 count.
    private static bool NamesThing(string text, int start, int end) =>
        (start == 0 || text[start - 1] is not ('年' or '月' or '季' or '每')) && end < text.Length && char.IsLetter(text[end]) && text[end] is not ('以' or '及' or '的' or '或');

    // 如图1所示, 小于表10对…的规定: which figure or table, where 智能电表10万只 counts.
    private static bool IsLabel(string text, int at, int end) =>
        at > 1 && "如见按附于在由据从".Contains(text[at - 2]) || (end + 1 < text.Length && text[end] == '所' && text[end + 1] is '示' or '列');

    // 之日起十五日内, 提前三十日: a length of time, where 三月十五日 is a day of the calendar.
    private static bool IsLength(string text, int start, int end, Lead lead) =>
        (start == 0 || text[start - 1] != '月') && (TailReader.Read(text, end, true).Comparator is not null || lead.LevelOrBound || start > 1 && text.AsSpan(start - 2, 2) is "提前" or "日起");

    // 总和生育率在1.8左右
    private static bool IsAround(string text, int start, int end) => start > 0 && text[start - 1] == '在' && TailReader.Read(text, end, false).Comparator == "~";

    // 分别提高10.3、9和4.4个百分点, 分别压缩至70、40个工作日: the unit stands once, behind the last of the list.
    private static Unit? SharedUnit(string text, int at, int end)
    {
        const int Farthest = 60, MostNumbers = 12;
        var list = text.LastIndexOf("分别", at, Math.Min(at, Farthest), StringComparison.Ordinal);
        if (list < 0 || text.AsSpan(list, at - list).IndexOfAny('，', '。', '；') >= 0)
            return null;
        for (var i = 0; i < MostNumbers && end < text.Length && text[end] is '、' or '和' or '及'; i++)
        {
            if (!NumberLiteral.TryRead(text, end + 1, out var next) || next.Chinese)
                return null;
            end = next.End;
            if (UnitReader.TryRead(text, end, out var unit))
                return unit;
        }
        return null;
    }

    // 10—15个, 50万—300万只, 100至200万元, 5%到10%.
    private static bool TryRange(string text, int at, int floor, NumberLiteral first, Unit? firstUnit, out NumberLiteral max, out Unit? unit, out int end)
    {
        (max, unit, end) = (default, null, at);
        if (at >= text.Length || text[at] is not ('—' or '-' or '~' or '至' or '到'))
            return false;
        var next = at;
        while (next < text.Length && next - at < 3 && text[next] is '—' or '-' or '~' or '至' or '到')
            next++;
        if (!NumberLiteral.TryRead(text, next, out max) || max.Bare != first.Bare)
            return false;
        end = max.End;
        if (UnitReader.TryRead(text, end, out var secondUnit))
        {
            unit = secondUnit;
            end += secondUnit.Text.Length;
        }
        // 储采比提高到14-15: a level without unit.
        var bare = unit is null && firstUnit is null && !first.Chinese && (end == text.Length || text[end] is '，' or '；' or '。') && LeadReader.Read(text, first.Start, floor).Level;
        if (!bare && (unit is null || (firstUnit is { } f && f.Kind != secondUnit.Kind)))
            return false;
        var low = firstUnit is null && first.Scale.Length == 0 ? first.Value * max.Factor : first.Total;
        return low < max.Total;
    }
}
