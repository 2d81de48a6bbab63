namespace PolicyMiner.Extracting.Numbers;

/// <summary>
/// Finds years, dates and periods in folded text: 2014年, 二〇一五年底, 2013年1月15日, 2011—2015年, “十二五”末, 未来3年, 5年内, 今年.
/// A five-year plan counts from the tenth, 2001—2005 (十五), so that the N-th ends in 2005 + 5 (N - 10).
/// </summary>
public static partial class TimeParser
{
    // Every character with which a time may begin.
    private static readonly System.Buffers.SearchValues<char> Openers = System.Buffers.SearchValues.Create("0123456789〇零一二两三四五六七八九十第“\"‘「今本年明去目当迄至上在未后力用经最近过连再截");

    private static readonly string[] DeadlineBefore = ["力争到", "争取到", "确保到", "至", "到", "于", "截止到"];
    private static readonly string[] AsOfBefore = ["截至到", "截至", "截止", "截止到"];
    private static readonly string[] BaseBefore = ["在", "比", "较", "与", "同", "相比", "以", "相对于", "对比", "比照", "按"];
    private static readonly string[] BaseAfter = ["的基础上", "基础上", "为基数", "为基期", "为基准", "相比", "增长", "提高", "下降", "增加", "减少", "翻", "降低", "提升", "水平", "同期", "不变价", "可比价", "价格"];
    private static readonly string[] EndWords = ["年底", "年末", "底", "末", "期末", "底前", "末前"];

    /// <summary>All of them, in order, none inside another.</summary>
    public static IReadOnlyList<TimeExpression> Find(string text)
    {
        var found = new List<TimeExpression>();
        for (var i = 0; i < text.Length;)
        {
            if (Openers.Contains(text[i]) && TryRead(text, i, found.Count == 0 ? 0 : found[^1].End, out var time))
            {
                found.Add(time);
                i = time.End;
            }
            else
            {
                // A number that is not a time is passed as a whole: 12015年 holds no 2015年.
                do
                    i++;
                while (i < text.Length && char.IsAsciiDigit(text[i]) && char.IsAsciiDigit(text[i - 1]));
            }
        }
        return found;
    }

    private static bool TryRead(string text, int at, int floor, out TimeExpression time) =>
        TryPlanPeriod(text, at, floor, out time) || TryNumberedPlan(text, at, out time) || TryYears(text, at, floor, out time) || TryRelative(text, at, floor, out time) || TryLength(text, at, floor, out time);

    // 2014年, 2011—2015年, 2011年至2015年, 2013年1月15日, 二〇一五年.
    private static bool TryYears(string text, int at, int floor, out TimeExpression time)
    {
        time = null!;
        if (!CalendarDate.TryYear(text, at, out var year, out var end))
            return false;
        var closed = end < text.Length && text[end] == '年' && !Follows(text, end, "年级") && !Follows(text, end, "年产") && !Follows(text, end, "年一遇");
        var mark = end + (closed ? 1 : 0);
        if (mark < text.Length && text[mark] is '—' or '-' or '~' or '至' or '到')
        {
            var next = mark;
            while (next < text.Length && next - mark < 3 && text[next] is '—' or '-' or '~' or '至' or '到')
                next++;
            if (CalendarDate.TryYear(text, next, out var last, out var lastEnd) && last > year && last - year <= 40
                && (closed || (lastEnd < text.Length && text[lastEnd] is '年' or '）')))
            {
                if (lastEnd < text.Length && text[lastEnd] == '年')
                    lastEnd++;
                var toMonth = CalendarDate.TryMonthDay(text, lastEnd, out var monthEnd); // 2018年至2020年11月底
                time = new(at, toMonth ? monthEnd : Swallow(text, lastEnd, "期间", "度", "底", "末"), TimeRole.Period, last) { From = year, Period = $"{year}-{last}", OfMonths = toMonth };
                return true;
            }
        }
        // 2015和2016年: the year of the first is said with the last.
        if (!closed && end < text.Length && text[end] is '和' or '及' or '、' && CalendarDate.TryYear(text, end + 1, out var other, out var otherEnd) && other > year && other - year <= 5 && otherEnd < text.Length && text[otherEnd] == '年')
        {
            time = WithRole(text, at, end, floor, year);
            return true;
        }
        if (!closed)
            return false;
        end++;
        var isDate = CalendarDate.TryMonthDay(text, end, out var dateEnd);
        end = isDate ? dateEnd : Swallow(text, end, "年底", "年末", "年初", "底", "末", "初", "度", "上半年", "下半年");
        // 2020年1月至11月底
        if (isDate && end < text.Length && text[end] is '至' or '到' or '—' && CalendarDate.TryMonthDay(text, end + 1, out var lastMonth))
        {
            time = new(at, lastMonth, TimeRole.Period, year) { OfMonths = true };
            return true;
        }
        time = WithRole(text, at, end, floor, year) with { IsDate = isDate };
        return true;
    }

    // 第十二个五年规划: the period by its full name.
    private static bool TryNumberedPlan(string text, int at, out TimeExpression time)
    {
        time = null!;
        var end = at + 1;
        while (text[at] == '第' && end < text.Length && end - at < 4 && ChineseNumeral.IsPart(text[end]))
            end++;
        if (!Follows(text, end, "个五年") || !ChineseNumeral.TryParse(text.AsSpan(at + 1, end - at - 1), out var number) || number is < 10 or > 19)
            return false;
        var last = LastYear(number);
        time = new(at, Swallow(text, end + 3, "规划", "计划", "时期"), TimeRole.Period, last) { From = last - 4, Period = $"{last - 4}-{last}", Printed = false };
        return true;
    }

    private static int LastYear(int plan) => 2005 + (5 * (plan - 10));

    // “十二五”末, “十四五”时期, 十三五期间.
    private static bool TryPlanPeriod(string text, int at, int floor, out TimeExpression time)
    {
        time = null!;
        var quoted = text[at] is '“' or '"' or '‘' or '「';
        var start = at + (quoted ? 1 : 0);
        var end = start;
        while (end < text.Length && end - start < 4 && ChineseNumeral.IsPart(text[end]))
            end++;
        // “十二·五”: the mark of the plan's two numbers
        if (quoted && end - start == 2 && end + 1 < text.Length && text[end] is '·' or '•' or '.' && text[end + 1] == '五' && TryPlanPeriod(text.Remove(end, 1), at, floor, out var marked))
        {
            time = marked with { End = marked.End + 1 };
            return true;
        }
        if (end - start is < 2 or > 3 || text[end - 1] != '五')
            return false;
        // “八五”, “九五”, “十五”, “十一五”
        var number = text[start] == '十' ? end - start == 2 ? 10 : 10 + ChineseNumeral.Digit(text[start + 1]) : quoted && end - start == 2 ? ChineseNumeral.Digit(text[start]) : 0;
        if (number is < 7 or > 19)
            return false;
        if (quoted)
        {
            if (end >= text.Length || text[end] is not ('”' or '"' or '’' or '」'))
                return false;
            end++;
        }
        var last = LastYear(number);
        var isEnd = Swallow(text, end, "期末年", "期末", "末期", "末", "时期末", "规划末");
        if (isEnd > end)
        {
            time = WithRole(text, at, isEnd, floor, last) with { Printed = false };
            if (time.Role == TimeRole.Plain)
                time = time with { Role = TimeRole.Deadline };
            return true;
        }
        var during = Swallow(text, end, "规划期间", "规划期", "期间", "时期", "以来", "期内", "同期");
        if (during == end && (!quoted || Before(text, at, floor, ["按照", "对照"]) is not null))
            return false; // 按照“十四五”目标 names no time
        // 较“十一五”增长227.4%: compared with, not reported for.
        if (Measured(text, at, during, floor) is { } of)
        {
            time = new(of, during, TimeRole.Base, last) { Printed = false };
            return true;
        }
        time = Before(text, at, floor, ["比", "较"]) is { } compared ? new(compared, during, TimeRole.Base, last) { Printed = false } : new(at, during, text[end..during] == "以来" ? TimeRole.Since : TimeRole.Period, last) { From = last - 4, Period = $"{last - 4}-{last}", Printed = false, LooksBack = text[end..during] == "以来", IsName = during == end };
        return true;
    }

    // 今年, 去年, 目前: counted from the notice's own date.
    private static bool TryRelative(string text, int at, int floor, out TimeExpression time)
    {
        time = null!;
        if (TryMonth(text, at, out time) || TryMonths(text, at, out time))
            return true;
        foreach (var (word, years, role) in RelativeWords)
        {
            if (!Follows(text, at, word) || word == "目前" && (Follows(text, at, "目前期") || at > floor && text[at - 1] is '项' or '科' or '品' or '题'))
                continue; // 项目前期手续
            time = WithRole(text, at, Swallow(text, at + word.Length, "年底", "底", "末", "上半年", "全年"), floor, 0);
            var own = time.Role == TimeRole.Plain || years is null || years < 0 && time.Role == TimeRole.Deadline; // 去年底 is over
            time = time with { Year = null, Relative = years, Printed = false, Role = own ? role : time.Role };
            return true;
        }
        return false;
    }

    // 截至3月底: of the notice's own year; at the end of a year (截至12月底) it may be the year before.
    private static bool TryMonth(string text, int at, out TimeExpression time)
    {
        time = null!;
        foreach (var word in AsOfBefore)
        {
            if (!Follows(text, at, word) || !CalendarDate.TryMonthDay(text, at + word.Length, out var end))
                continue;
            var late = text[at + word.Length] == '1' && char.IsAsciiDigit(text[at + word.Length + 1]);
            time = new(at, end, TimeRole.AsOf, null) { Relative = late ? null : 0, Printed = false, IsDate = true };
            return !late;
        }
        return false;
    }

    // 1-6月份累计完成…: of the year spoken of, and told, not planned.
    private static bool TryMonths(string text, int at, out TimeExpression time)
    {
        time = null!;
        if (text[at] is < '1' or > '9' || at > 0 && (char.IsAsciiDigit(text[at - 1]) || text[at - 1] is '.' or '-' or '—'))
            return false;
        var dash = at + 1;
        if (dash + 2 >= text.Length || text[dash] is not ('-' or '—' or '~' or '至') || !char.IsAsciiDigit(text[dash + 1]))
            return false;
        var end = dash + (char.IsAsciiDigit(text[dash + 2]) ? 3 : 2);
        if (!Follows(text, end, "月") || end + 1 < text.Length && char.IsAsciiDigit(text[end + 1]))
            return false;
        time = new(at, Swallow(text, end, "月份", "月底", "月"), TimeRole.AsOf, null) { Period = text[at..end] + "月", Printed = false };
        return true;
    }

    private static readonly (string, int?, TimeRole)[] RelativeWords =
    [
        ("今年", 0, TimeRole.Plain), ("本年度", 0, TimeRole.Plain), ("年内", 0, TimeRole.Deadline), ("年底前", 0, TimeRole.Deadline), ("明年", 1, TimeRole.Deadline), ("今冬明春", 1, TimeRole.Deadline), ("去年", -1, TimeRole.AsOf), ("上年末", -1, TimeRole.AsOf), ("上年底", -1, TimeRole.AsOf),
        ("目前", null, TimeRole.AsOf), ("当前", null, TimeRole.AsOf), ("迄今", null, TimeRole.AsOf), ("至今", null, TimeRole.AsOf),
    ];

    private static TimeExpression WithRole(string text, int at, int end, int floor, int year)
    {
        // 2010年不变价: the prices in which something is told, not when.
        if (Swallow(text, Follows(text, end, "年") ? end + 1 : end, "不变价", "可比价", "价格计算") is var priced && priced > end + 1)
            return new(at, priced, TimeRole.Base, year);
        var after = Swallow(text, end, "年年底前", "年底前", "以前", "之前", "底前", "末前", "前");
        // 较2017年前移1位 compares, it sets no deadline.
        if (after > end && Before(text, at, floor, ["比", "较"]) is null)
            return new(at, after, TimeRole.Deadline, year);
        if (Before(text, at, floor, AsOfBefore) is { } asOf)
            return new(asOf, end, TimeRole.AsOf, year);
        if (Before(text, at, floor, BaseBefore) is { } compared && BaseAfter.Any(w => Follows(text, end, w) || Follows(text, end, "年" + w)))
            return new(compared, Swallow(text, end, "的基础上", "基础上", "为基数", "为基期", "为基准", "相比", "同期", "水平"), TimeRole.Base, year);
        if (Before(text, at, floor, ["比", "较"]) is { } than)
            return new(than, end, TimeRole.Base, year);
        if (Measured(text, at, end, floor) is { } measured)
            return new(measured, end, TimeRole.Base, year);
        // 创1995年以来新高, 是1998年以来增幅最高的一年: how far back the comparison goes.
        if (Follows(text, end, "以来") && (Before(text, at, floor, ["创", "创下", "是", "为"]) is not null || Swallow(text, end + 2, "新高", "新低", "最", "同期", "历史") > end + 2))
            return new(at, end + 2, TimeRole.Base, year);
        if (Before(text, at, floor, ["从", "由"]) is not null && end + 1 < text.Length && text[end] == '的' && char.IsAsciiDigit(text[end + 1]))
            return new(at, end, TimeRole.Plain, year) { IsStart = true }; // 从2015年的3%提高到7%
        if (Before(text, at, floor, ["自", "从"]) is { } since)
            return new(since, Swallow(text, end, "以来", "起", "开始"), TimeRole.Since, year) { LooksBack = Follows(text, end, "以来") };
        if (Swallow(text, end, "以来", "起") is var started && started > end)
            return new(at, started, TimeRole.Since, year) { LooksBack = Follows(text, end, "以来") };
        if (Before(text, at, floor, DeadlineBefore) is { } deadline)
            return new(deadline, end, TimeRole.Deadline, year);
        return new(at, end, EndWords.Any(w => end >= w.Length && text.AsSpan(at, end - at).EndsWith(w)) ? TimeRole.Deadline : TimeRole.Plain, year);
    }

    // 是2010年的近3倍, 是“十一五”时期的1.6倍: what something is measured by.
    private static int? Measured(string text, int at, int end, int floor) =>
        Before(text, at, floor, ["是", "为", "达", "相当于"]) is { } measured && (Follows(text, end, "的") || Follows(text, end, "累计的")) && text.AsSpan(end, Math.Min(10, text.Length - end)).Contains('倍') ? measured : null;

    private static int? Before(string text, int at, int floor, ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (at - word.Length >= floor && text[at - 1] == word[^1] && text.AsSpan(at - word.Length).StartsWith(word))
                return at - word.Length;
        }
        return null;
    }

    private static bool Follows(string text, int at, string word) =>
        at + word.Length <= text.Length && text[at] == word[0] && text.AsSpan(at).StartsWith(word);

    private static int Swallow(string text, int at, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (Follows(text, at, word))
                return at + word.Length;
        }
        return at;
    }
}
