using System.Text.RegularExpressions;
using PolicyMiner.Extracting.Numbers;
using PolicyMiner.Extracting.Statistics;
using PolicyMiner.Extracting.Targets;
using PolicyMiner.Structuring;

namespace PolicyMiner.Extracting.Statements;

// What a text without title or date lets know of its year and kind.
internal sealed partial record NoticeFrame
{
    // A paragraph with the times in it.
    private sealed record Line(string Text, ParagraphRole Role, IReadOnlyList<TimeExpression> Times);

    // Read once, and only where nothing else tells the year.
    private static IReadOnlyList<Line> LinesOf(NoticeDocument notice) =>
        [.. notice.Body.OfType<Paragraph>().Select(p => (p.Role, Text: Fold(p.Text.Value))).Select(p => new Line(p.Text, p.Role, TimeParser.Find(p.Text)))];

    // A text without date that tells of 2011 and sets 2012年主要目标 in a line by itself speaks in 2012.
    private static int? GoalsBesideReport(IReadOnlyList<Line> lines)
    {
        foreach (var line in lines.Where(l => l.Text.Length is > 8 and < LongestLine && l.Text.Contains("目标", StringComparison.Ordinal)))
        {
            if (GoalYear(line.Text) is { } aimed && lines.Take(MostParagraphs).Any(l => l.Text.Contains($"{aimed - 1}年", StringComparison.Ordinal)))
                return aimed;
        }
        return null;
    }

    // 2021年，我国国内生产总值达到…。今年发展主要预期目标是：…: without any date, goals of this year follow what is told of the last.
    private static int? BeforeThisYear(IReadOnlyList<Line> lines)
    {
        int? told = null;
        foreach (var (text, _, times) in lines.Take(MostParagraphs))
        {
            var now = text.IndexOf("今年", StringComparison.Ordinal);
            var goal = now < 0 ? -1 : text.IndexOf("目标", now, Math.Min(16, text.Length - now), StringComparison.Ordinal);
            foreach (var time in times.Where(t => t is { Role: TimeRole.Plain, Year: not null, Printed: true, IsDate: false } && (goal < 0 || t.End <= now)))
                told = !(time.Year <= told) ? time.Year : told;
            if (goal >= 0)
                return told + 1;
        }
        return null;
    }

    private static readonly WordSet Comparisons = new("同比 比上年 较上年 比去年 较去年");

    // Without any date: a notice speaks in the year after the last for which it counts (截至2009年年底) or compares with the year before (2014年，…比上年增长8%).
    private static int? LatestCount(IReadOnlyList<Line> lines)
    {
        int? latest = null;
        foreach (var (text, _, times) in lines)
        {
            foreach (var time in times)
            {
                if (time.Year is { } year && !(year <= latest) && (time.Role == TimeRole.AsOf || time is { Role: TimeRole.Plain, Printed: true } && Compares(text, time)))
                    latest = year;
            }
        }
        return latest;
    }

    private const int MostParagraphs = 80, FewestComparisons = 4;

    private static readonly WordSet Wanting = new("力争 争取 确保 目标是 目标为 目标： 主要目标 发展目标 总体目标 工作目标 预期目标 要 应 将 须 必须 计划 规划 拟 到20 努力 进一步");
    private static readonly WordSet Aiming = new("力争 争取 确保 要达到 要实现 目标是 计划到 到20 下半年 下一步 今后");
    private static readonly WordSet Elapsed = new("上半年 前三季度 一季度 今年上半年 今年前三季度 今年一季度 今年以来 去年 过去一年 一年来 半年来");
    private static readonly WordSet Telling = new("目前 截至 截止 全年共 共完成 实现了 取得了 同比 比上年 已完成 已建成 已达 已有 已培育 已累计");

    // 市政协六届一次会议以来，…共92件; …会议期间，共收到146件; 报告指出，五年来，我们…: what has come since, or while something lasted that is over.
    private static bool LooksBack(string opening) =>
        opening.IndexOf('，') is > 4 and < 30 and var end && (opening.AsSpan(0, end).EndsWith("以来") || opening.AsSpan(0, end).EndsWith("会议期间")) || YearsSince().IsMatch(opening[..Math.Min(opening.Length, LongestOpening)]);

    private const int LongestOpening = 60;

    [GeneratedRegex("(?:^|[，。：])(?:这|过去)?[一二三四五六七八九十两]+年来")]
    private static partial Regex YearsSince();

    // 截至8月底, 上半年: the year that is told of is not over.
    [GeneratedRegex("截[至止](?:目前|[0-9]{1,2}月)|上半年|前三季度|一季度")]
    private static partial Regex WithinYear();

    private const int FewestDone = 4;

    // Without a title: a survey compares with the year before again and again and wants nothing reached, or tells how far things have come and has no word of will at all.
    private static bool Surveys(IReadOnlyList<Line> lines)
    {
        int compared = 0, wanted = 0, told = 0, willed = 0, aimed = 0, done = 0;
        foreach (var (text, _, times) in lines.Take(MostParagraphs))
        {
            for (var at = 0; Comparisons.IndexIn(text.AsSpan(at)) is >= 0 and var next; at += next + 2)
                compared++;
            if (AimCues.Will.In(text) || text.Contains("目标", StringComparison.Ordinal) || text.Contains("到20", StringComparison.Ordinal))
                wanted++;
            else
                compared += times.Count(t => t is { Role: TimeRole.Base, Year: not null }); // 比1949年增长33.3%
            aimed += Aiming.In(text) ? 1 : 0;
            told += Telling.In(text) ? 1 : 0;
            done += text.Split('，', '。', '；').Any(c => c.Length < 40 && c.AsSpan().IndexOfAnyInRange('0', '9') >= 0 && ReportCues.IsPerfect(c)) ? 1 : 0;
            willed += Wanting.In(text) ? 1 : 0;
        }
        // 上半年，全市…取得显著成绩: a text that opens with a part of the year that is over tells what was done in it.
        var opens = lines.FirstOrDefault(l => l.Role == ParagraphRole.Body && l.Text.Length > LongestLine)?.Text;
        if (told > 0 && willed == 0 || aimed == 0 && opens is not null && (Elapsed.Starts(opens) || wanted == 0 && LooksBack(opens)))
            return true;
        // 上半年已完成…，累计解决了…: paragraph by paragraph what has been done, nothing willed.
        if (done >= FewestDone && aimed == 0)
            return true;
        return compared >= FewestComparisons && compared >= 4 * wanted;
    }

    // 2021年是“十四五”开局之年: the year that a survey names first is the one it tells of.
    private static int? FirstYear(IReadOnlyList<Line> lines) =>
        lines.Take(MostParagraphs).SelectMany(l => l.Times).FirstOrDefault(t => t is { Role: TimeRole.Plain, Year: not null, Printed: true })?.Year;

    // 城市由1949年的132个增加到2008年的655个: to which year a survey follows what it tells of.
    private static int? FollowedTo(IReadOnlyList<Line> lines) =>
        lines.Take(MostParagraphs).SelectMany(l => l.Times.Where(t => t is { Role: TimeRole.Deadline, Year: not null, Printed: true } && t.End + 1 < l.Text.Length && l.Text[t.End] == '的' && char.IsAsciiDigit(l.Text[t.End + 1]))).Max(t => t.Year);

    private static bool Compares(string text, TimeExpression time)
    {
        var told = text.AsSpan(time.End, Math.Min(300, text.Length - time.End));
        return Comparisons.IndexIn(told) is >= 0 and var at && !AimCues.Will.In(told[..at]) && !ReportCues.Forecast.In(told[..at]) && told[..at].IndexOf("20") < 0;
    }

    private static string Fold(string text) => FoldedText.Of(PolicyMiner.Text.TracedText.FromSource(text, 0, text.Length)).Value;
}
