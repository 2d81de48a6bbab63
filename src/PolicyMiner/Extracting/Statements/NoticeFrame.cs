using PolicyMiner.Extracting.Numbers;
using PolicyMiner.Extracting.Statistics;
using PolicyMiner.Extracting.Targets;
using PolicyMiner.Reading;
using PolicyMiner.Structuring;

namespace PolicyMiner.Extracting.Statements;

/// <summary>What kind of document speaks: plans set aims, regulations lay down rules, communiqués (公报) and surveys report.</summary>
internal enum NoticeGenre { Unknown, Plan, Measures, Regulation, Report }

/// <summary>What is known of a notice as a whole before its sentences are read: its year, its plan's period and its genre.</summary>
/// <param name="Year">The year in which the notice speaks: written, printed or numbered; null where none is known.</param>
/// <param name="PlanStart">First year of the period the plan is made for.</param>
/// <param name="PlanEnd">Its last year.</param>
/// <param name="Genre">Plan, measures or regulation.</param>
internal sealed partial record NoticeFrame(int? Year, int? PlanStart, int? PlanEnd, NoticeGenre Genre)
{
    private static readonly WordSet Plans = new("规划 计划 纲要 行动方案 实施方案 工作方案 总体方案 试点方案 三年行动 意见 工作要点 目标 目标任务 重点工作 任务分解 责任分解 责任分工 任务分工 任务单 任务清单 工作任务 重点任务 民生实事 实事项目 工作安排 行动 方案");
    private static readonly WordSet MeasureWords = new("若干措施 若干政策 政策措施 扶持政策 优惠政策 政策清单 政策汇编 惠企政策 待遇政策 政策的通知 待遇的通知 奖励政策 支持政策 的措施 十条 若干规定");
    private static readonly WordSet Regulations = new("办法 规定 细则 条例 准入条件 规范条件 标准 规程 规则 暂行 章程 制度 指南 目录");

    private static readonly WordSet Goals = new("发展目标 主要目标 预期目标 奋斗目标 工作目标 目标任务 主要指标");

    private static readonly WordSet Calls = new("申报 招聘 招考 招录 招生 报名 征集 评选 竞赛 会议 价格 收费 申请 受理 缴费 认证 领取");
    private static readonly WordSet CallKinds = new("通知 公告 通告 简章 函");
    private static readonly WordSet Announcements = new("公告 通告 启事 公示"); // to the public: they call, tell or lay down, and aim at nothing
    private static readonly WordSet SetsTasks = new("印发 目标 任务 规划 方案 工作");

    private static readonly WordSet Reports = new("公报 调研报告 调查报告 统计报告 年度报告 年度工作报告 发展报告 评估报告 白皮书 工作总结 情况通报 完成情况 情况分析 运行分析 形势分析 情况报告 情况汇报 情况综述 情况 统计快报 统计月报 结果的通知 结果的通报 结果的公告 结果的公示 成就 成就综述");

    /// <summary>
    /// First year of the five-year period (“十四五”) that a text without date or planned period speaks of most; what lies before it is past. Null
    /// where another year is known.
    /// </summary>
    public int? Era { get; init; }

    /// <summary>The year that a communiqué reports on: 2016年海洋经济统计公报; null for other notices.</summary>
    public int? Told { get; init; }

    /// <summary>Whether the title names nothing but goals: 经济社会发展的主要目标.</summary>
    public bool IsAims { get; init; }

    /// <summary>Reads the frame off the elements; where they are missing, off the first paragraphs.</summary>
    public static NoticeFrame Of(NoticeDocument notice)
    {
        var elements = notice.Elements;
        var names = new List<string>();
        Add(elements.Promulgates?.Value);
        Add(elements.Title?.Value);
        foreach (var title in notice.Body.OfType<Paragraph>().Where(p => p.Role == ParagraphRole.Title).Take(6))
            Add(title.Text.Value);
        if (notice.Source.Metadata.TryGetValue(MetadataKeys.Title, out var sidecar))
            Add(sidecar.Value);
        var opening = notice.Body.OfType<Paragraph>().Where(p => p.Role is ParagraphRole.Body or ParagraphRole.Title or ParagraphRole.Head).Take(8).Select(p => Fold(p.Text.Value)).ToList();

        if (names.Count == 0 && opening.Count > 0 && opening[0].Length is > 4 and < 50 && !opening[0].AsSpan().ContainsAny("。；，;,"))
            names.Add(opening[0]);
        var period = names.Select(PeriodOf).FirstOrDefault(p => p is not null) ?? opening.Where(o => o.Length < 60).Select(PeriodOf).FirstOrDefault(p => p is not null);
        var year = YearOf(elements.WrittenDate?.Value) ?? YearOf(elements.PrintedDate?.Value) ?? NumberYear(elements.DocumentNumber?.Value)
            ?? (notice.Source.Metadata.TryGetValue(MetadataKeys.WrittenDate, out var written) ? YearOf(written.Value) : null)
            ?? (notice.Source.Metadata.TryGetValue(MetadataKeys.PublishedDate, out var published) ? YearOf(published.Value) : null);
        var genre = names.Select(GenreOf).FirstOrDefault(g => g != NoticeGenre.Unknown);
        if (genre == NoticeGenre.Unknown && notice.Sections.Any(s => s.Number is { } n && n.StartsWith('第') && n.TrimEnd().EndsWith('条')))
            genre = NoticeGenre.Regulation;
        if (genre == NoticeGenre.Unknown && opening.Any(o => o.Contains("制定本规划") || o.Contains("制定本方案") || o.Contains("提出以下意见") || o.Contains("提出如下意见")))
            genre = NoticeGenre.Plan;
        if (genre == NoticeGenre.Unknown && opening.Any(o => ThisReport.Starts(o)))
            genre = NoticeGenre.Report;
        if (genre == NoticeGenre.Unknown && opening.FirstOrDefault(Divides) is { } dividing)
        {
            genre = NoticeGenre.Plan;
            names.Add(dividing);
        }
        var lines = new Lazy<IReadOnlyList<Line>>(() => LinesOf(notice));
        var surveys = genre == NoticeGenre.Unknown && Surveys(lines.Value);
        if (surveys)
            genre = NoticeGenre.Report;
        year ??= opening.Select(o => o[..Math.Min(60, o.Length)]).Where(o => o.Contains("会议上")).Select(o => YearOf(o[Math.Max(0, o.IndexOf("会议上", StringComparison.Ordinal) - 36)..])).FirstOrDefault(y => y is not null); // 2016年5月28日在…第五次会议上
        year ??= FirstLines(notice).Select(DateIn).FirstOrDefault(y => y is not null);
        if (year is null)
            year = LatestCount(lines.Value) + 1 ?? GoalsBesideReport(lines.Value) ?? BeforeThisYear(lines.Value);
        year ??= opening.Where(o => o.Contains("今年")).SelectMany(TimeParser.Find).FirstOrDefault(t => t is { IsDate: true, Year: not null, Role: TimeRole.Plain })?.Year; // 在2015年4月27日的报告中…。今年，
        // 2022年工作要点: what is to be done in that year.
        if (genre == NoticeGenre.Plan && period is null)
            period = names.SelectMany(n => TimeParser.Find(n.Replace("关于", "，", StringComparison.Ordinal))).FirstOrDefault(t => t is { Role: TimeRole.Plain, Year: { } y, Printed: true, IsDate: false } && !(y < year)) is { Year: { } only } single ? single with { From = only } : null;
        if (period is null && genre is NoticeGenre.Plan or NoticeGenre.Unknown && opening.Select(GoalYear).FirstOrDefault(y => y is not null) is { } aimed && !(aimed < year))
            return new(year ?? aimed, aimed, aimed, genre);
        // 到2015年，全市产业发展目标： a line that stands for the title.
        if (period is null && genre is NoticeGenre.Plan or NoticeGenre.Unknown && opening.Where(o => o.Length < LongestLine && Goals.In(o)).SelectMany(TimeParser.Find).FirstOrDefault(t => t is { Role: TimeRole.Deadline, Year: not null, Printed: true }) is { } until)
            return new(year, null, until.Year, genre) { IsAims = names.Any(n => Goals.EndingAt(n, n.Length) is not null) };
        // 政府工作报告 sets goals for the year in which it is given.
        if (period is null && genre != NoticeGenre.Report && year is { } given && names.Concat(opening.Take(1).Select(o => o[..Math.Min(60, o.Length)])).Any(n => n.Contains("政府工作报告")))
            return new(given, given, given, genre);
        var presented = opening.Select(Presented).Concat(opening.Select(Covered)).FirstOrDefault(p => p.Length > 0) ?? "";
        var told = genre == NoticeGenre.Report ? names.Append(presented).Select(YearOf).FirstOrDefault(y => y is not null) ?? (surveys ? LatestCount(lines.Value) ?? FollowedTo(lines.Value) ?? FirstYear(lines.Value) : names.Any(n => PartsOfYear.In(n)) ? year : null) : null; // 上半年经济运行情况分析: of the year in which it is given
        year ??= names.Append(presented).Any(n => PartsOfYear.In(n)) || surveys && opening.Any(o => WithinYear().IsMatch(o)) ? told : told + 1; // 2016年…统计公报 speaks in the year after, 2020年1-11月份…完成情况 in that year
        return new(year, period?.From, period?.Year, genre) { IsAims = names.Any(n => Goals.EndingAt(n, n.Length) is not null), Told = told, Era = year is null && period is null ? EraOf(lines.Value) : null };

        void Add(string? name)
        {
            if (!string.IsNullOrEmpty(name))
                names.Add(Fold(name));
        }
    }

    /// <summary>Whether the notice is made for <paramref name="year"/> alone: 2006年…目标分解意见.</summary>
    public bool IsFor(int? year) => year is not null && PlanStart == year && PlanEnd == year;

    /// <summary>Whether <paramref name="year"/> lies ahead (1), behind (-1) or is the notice's own (0); null where nothing is known.</summary>
    public int? Direction(int year)
    {
        if (Year is { } own)
            return Math.Sign(year - own);
        if (PlanStart is { } start)
            return year < start ? -1 : year > start ? 1 : 0;
        return Era is { } era && year < era ? -1 : Era + 4 <= year ? 1 : null;
    }

    private const int OpeningParagraphs = 2;

    // “十三五”期间…, “十四五”时期…: the later of those in the opening, else the period named most often, of two the later.
    private static int? EraOf(IReadOnlyList<Line> lines)
    {
        var counts = new Dictionary<int, int>();
        for (var i = 0; i < lines.Count; i++)
        {
            // What the opening speaks of is the text's own period, however often it looks back on another.
            if (i == OpeningParagraphs && counts.Count > 0)
                return counts.Keys.Max();
            foreach (var time in lines[i].Times)
            {
                if (time is { Role: TimeRole.Period, From: { } from, Year: { } to } && to - from == 4)
                    counts[from] = counts.GetValueOrDefault(from) + 1;
            }
        }
        return counts.Count == 0 ? null : counts.OrderByDescending(c => c.Value).ThenByDescending(c => c.Key).First().Key;
    }

    // 关于开展2022年公开招聘的公告, 关于调整天然气价格的通知: numbers that are laid down, not aimed at.
    private static bool LaysDown(string name) =>
        Calls.In(name) && !SetsTasks.In(name) && CallKinds.EndingAt(name, name.Length) is not null || Guiding.EndingAt(name, name.Length) is not null && !Informs.In(name);

    // A 通告 is what the public has to keep to (《党政机关公文处理工作条例》), a 须知 or 指引 what it is told to do.
    private static readonly WordSet Guiding = new("通告 须知 指引");
    private static readonly WordSet Informs = new("结果 数据 情况 统计 名单");

    private static NoticeGenre GenreOf(string title) => GenreOfBare(WithoutNote(title));

    // 2011年…统计公报[残联发（2012）6号]: a note behind the title is none of it.
    private static string WithoutNote(string title)
    {
        var open = title.Length > 0 && title[^1] is '）' or ']' or '〕' or '】' ? title.IndexOfAny(['（', '[', '〔', '【'], title.Length / 2) : -1;
        return open > 4 ? title[..open] : title;
    }

    private static NoticeGenre GenreOfBare(string name) =>
        LaysDown(name) ? NoticeGenre.Regulation
        : Reports.EndingAt(name, name.Length) is not null ? NoticeGenre.Report
        : MeasureWords.In(name) ? NoticeGenre.Measures
        : LastOf(Plans, name) > LastOf(Regulations, name) ? NoticeGenre.Plan
        : Regulations.In(name) || name.EndsWith("规范", StringComparison.Ordinal) || Announcements.EndingAt(name, name.Length) is not null ? NoticeGenre.Regulation
        : NoticeGenre.Unknown;

    // The last word of a title tells its kind: 规划管理办法 is a regulation, 办法…实施方案 a plan.
    private static int LastOf(WordSet words, string name)
    {
        for (var end = name.Length; end > 0; end--)
        {
            if (words.EndingAt(name, end) is not null)
                return end;
        }
        return -1;
    }

    private static TimeExpression? PeriodOf(string name) => TimeParser.Find(name).FirstOrDefault(t => t is { Role: TimeRole.Period, Year: not null, OfMonths: false });

    private static int? YearOf(string? text) => text is null ? null : TimeParser.Find(Fold(text)).FirstOrDefault(t => t.Year is not null)?.Year
        ?? (text.Length >= 4 && int.TryParse(text.AsSpan(0, 4), out var year) && year is > 1900 and < 2100 ? year : null);

    // The lines above and below the title, whatever the structure makes of them.
    private static IEnumerable<string> FirstLines(NoticeDocument notice)
    {
        var from = notice.ParentId is null ? 0 : notice.Range.Start;
        return notice.Source.Text.Substring(from, Math.Min(FirstPart, notice.Source.Text.Length - from)).Split('\n').Where(line => line.Length < 60 && !line.Contains("今天是", StringComparison.Ordinal)).Select(Fold);
    }

    private const int FirstPart = 400;

    private static readonly WordSet PartsOfYear = new("上半年 季度 月");

    // 现将我镇2015年上半年重点工作完成情况报告如下: what the opening presents; empty where it presents nothing.
    private static string Presented(string opening) =>
        opening.LastIndexOf("现将", StringComparison.Ordinal) is >= 0 and var at && opening.TrimEnd('：', '。').EndsWith("如下", StringComparison.Ordinal) ? opening[at..] : "";

    // 本报告由…编制而成。本报告中所列数据的统计时限自2012年1月1日至12月31日: a report that speaks of itself, and what it says it covers.
    private static readonly WordSet ThisReport = new("本报告 本年度报告 本年报");

    private static string Covered(string opening) =>
        ThisReport.Starts(opening) && opening.IndexOf("所列数据", StringComparison.Ordinal) is >= 0 and var at ? opening[at..] : "";

    // 提出了2013年市政府要做好的8项重点工作。现将重点工作任务分解如下: duties divided for that year.
    private static bool Divides(string opening) => Presented(opening) is { Length: > 0 } what && Shared.In(what) && !what.Contains("情况", StringComparison.Ordinal);

    private static readonly WordSet Shared = new("分解 分工 任务 目标");

    private static readonly WordSet YearGoals = new("主要预期目标 预期目标 主要目标 工作目标 奋斗目标 发展目标 目标是");

    // 2023年我省工业经济主要预期目标是：…
    private static int? GoalYear(string text) =>
        YearGoals.IndexIn(text) is >= 0 and var goal ? TimeParser.Find(text).LastOrDefault(t => t is { Role: TimeRole.Plain, Year: not null, Printed: true, IsDate: false } && t.End <= goal && goal - t.End <= 24 && text.AsSpan(t.End, goal - t.End).TrimStart('，').IndexOfAny('，', '。') < 0)?.Year : null;

    private const int LongestLine = 40;

    // 发布时间：2014-10-09, （2006年2月8日）: a day printed in a line by itself.
    private static int? DateIn(string line)
    {
        line = line.Replace('/', '-'); // 2011/8/16
        for (var at = line.IndexOf('-'); at >= 4; at = line.IndexOf('-', at + 1))
        {
            if (line.Length > at + 3 && char.IsAsciiDigit(line[at + 1]) && line.AsSpan(at + 2, 2).IndexOf('-') >= 0 && int.TryParse(line.AsSpan(at - 4, 4), out var year) && year is > 1948 and < 2100)
                return year;
        }
        return TimeParser.Find(line).FirstOrDefault(t => t is { IsDate: true, Year: not null, Role: TimeRole.Plain })?.Year;
    }

    // 鲁政发〔2010〕16号
    private static int? NumberYear(string? number)
    {
        for (var i = 0; number is not null && i + 4 <= number.Length; i++)
        {
            if (char.IsAsciiDigit(number[i]) && int.TryParse(number.AsSpan(i, 4), out var year) && year is >= 1949 and < 2100)
                return year;
        }
        return null;
    }
}
