using PolicyMiner.Extracting.Numbers;
using PolicyMiner.Structuring;

namespace PolicyMiner.Extracting.Statements;

/// <summary>The time that governs a clause.</summary>
/// <param name="Year">The year aimed at or reported, or null.</param>
/// <param name="Direction">1 ahead of the notice, -1 behind it, 0 its own year; null where nothing is known.</param>
/// <param name="Role">How the year was named.</param>
/// <param name="Period">As a record prints it.</param>
/// <param name="Printed">Whether the time stands in the clause itself or in a clause of its own before it.</param>
internal sealed record TimeFrame(int? Year, int? Direction, TimeRole Role, string? Period, bool Printed)
{
    /// <summary>The first year of a stretch printed in figures: 2015年至2020年.</summary>
    public int? From { get; init; }

    /// <summary>Whether the period is the one in which something is counted (5年新增12万人): it says nothing of a level beside it (从业人数达到20万人).</summary>
    public bool Counts { get; init; }

    /// <summary>Whether a beginning is looked back on (2010年以来) and not set (从2010年起).</summary>
    public bool LooksBack { get; init; }

    /// <summary>No time at all.</summary>
    public static readonly TimeFrame None = new(null, null, TimeRole.Plain, null, false);

    /// <summary>The same, taken over by a later clause.</summary>
    public TimeFrame Inherited => Printed ? this with { Printed = false } : this;
}

/// <summary>
/// Carries times along: a year governs the rest of its sentence and paragraph until another is named; a deadline in a paragraph that ends with a
/// colon, in a heading, or in a paragraph of aims governs the list below it in the same section.
/// </summary>
internal sealed class TimeCarrier(NoticeFrame notice)
{
    private const int LongestHeading = 40; // longer ones are sentences

    private static readonly WordSet Afterwards = new("此后 之后 以后 其后 随后");

    private static readonly WordSet Counting = new("新增 净增 累计 共 合计 新建");

    private readonly Dictionary<Section, TimeFrame> _leads = [];
    private Section? _at;
    private TimeFrame _opening = TimeFrame.None; // of a lead paragraph above all sections
    private TimeFrame _line = TimeFrame.None; // of a heading without number
    private TimeFrame _section = TimeFrame.None;
    private TimeFrame _current = TimeFrame.None;
    private TimeFrame? _items;
    private Clause? _previous;
    private int? _first; // the year that the paragraph names first
    private bool _several; // it names another one, too

    /// <summary>Begins a section: the nearest lead paragraph or heading above it that names a deadline or period governs it.</summary>
    public void EnterSection(Section? section)
    {
        (_at, _section) = (section, TimeFrame.None);
        for (var s = section; s is not null && _section.Year is null; s = s.Parent)
        {
            if (_leads.TryGetValue(s, out var lead))
                _section = lead;
            else if (s.Heading.Length <= LongestHeading
                && TimeParser.Find(FoldedText.Of(s.Heading).Value).LastOrDefault(t => t.Year is not null && t.Role is TimeRole.Deadline or TimeRole.Period or TimeRole.Plain || t.Relative is not null) is { } time)
                _section = Frame(time, printed: false);
        }
        if (_section.Year is null && section is { Parent: null } && LeadLists.IsItem(section))
            _section = _opening;
        else if (section is not null)
            _opening = TimeFrame.None;
        if (_section.Year is null)
            _section = _line;
    }

    /// <summary>Takes note of a heading without number: what it names holds until the next.</summary>
    /// <param name="text">The heading.</param>
    /// <param name="ofGoals">Whether it announces goals.</param>
    public void EnterLine(string text, bool ofGoals = false)
    {
        _line = TimeParser.Find(text).LastOrDefault(t => t.Year is not null && t.Role is TimeRole.Deadline or TimeRole.Period or TimeRole.Plain) is { } time ? Frame(time, printed: false) : TimeFrame.None;
        // 今年，全县…。主要目标: the year that the paragraph above speaks of.
        if (_line.Year is null && ofGoals && _current is { Direction: 0, Role: TimeRole.Plain, Year: not null })
            _line = _current.Inherited;
        _section = _line;
    }

    /// <summary>Keeps the deadline of a paragraph of aims, or the year they are for (今年), for the next ones of a text without sections.</summary>
    public void Hold()
    {
        if (_current is { Direction: 1, Role: TimeRole.Deadline, Year: not null } or { Direction: 0, Role: TimeRole.Plain, Year: not null })
            _section = _current.Inherited;
    }

    /// <summary>Begins a cell of a table whose column or caption names <paramref name="year"/>.</summary>
    public void EnterCell(int? year)
    {
        _current = year is { } named ? new(named, notice.Direction(named), TimeRole.Plain, null, false) : _section;
        (_items, _previous, _first, _several) = (null, null, null, false);
    }

    /// <summary>Begins a paragraph; <paramref name="isItem"/> where it is an item of a list without numbers (——).</summary>
    public void EnterParagraph(bool isItem)
    {
        _items = isItem ? _items : null;
        _current = _items ?? _section;
        (_previous, _first, _several) = (null, null, false);
    }

    /// <summary>Ends a paragraph; <paramref name="leads"/> where what follows in the section is its list, <paramref name="ofAims"/> where it is one of aims itself, <paramref name="leadsItems"/> where items without numbers follow, <paramref name="looksBack"/> where it only says which years are looked back on.</summary>
    public void LeaveParagraph(bool leads, bool ofAims, bool leadsItems, bool looksBack)
    {
        if (leadsItems && _current.Year is not null)
            _items = _current.Inherited;
        // 2023年达到80%，2035年达到95%: of several years none governs the next paragraph where one is set for all of them.
        leads |= ofAims && !(_several && _section.Year is not null);
        if (!(leads || looksBack) || _current.Year is null || _current.Direction is < 0 && !looksBack)
            return;
        // 力争3年内引进…: how long that takes says nothing of the next paragraph, a plan's period (2016-2020) does.
        _section = _current.Inherited with { Period = _current.Period is { } period && period.Contains('-') ? period : null };
        if (_at is not null)
            _leads[_at] = _section;
        else
            _opening = _section;
    }

    /// <summary>The frame of <paramref name="clause"/> at <paramref name="position"/>, and from there on; call in order.</summary>
    /// <param name="clause">The clause.</param>
    /// <param name="position">Times that stand behind it do not count, unless the clause has no other.</param>
    /// <param name="from">Times that stand before it are passed over.</param>
    public TimeFrame At(Clause clause, int position, int from = 0)
    {
        // 从2019年1月1日起，…: from when something holds is said for its sentence.
        if (_current is { Role: TimeRole.Since, LooksBack: false } && _previous is not null && _previous.Sentence != clause.Sentence)
            _current = _items ?? _section;
        if (!ReferenceEquals(clause, _previous))
            _current = _previous is { IsOnlyTime: true } ? _current with { Printed = true } : _current.Counts && !clause.Text.StartsWith("其中", StringComparison.Ordinal) ? _current.Inherited with { Period = null, Counts = false } : _current.Inherited;
        // 2023年达到80%。此后每年提升1个百分点: no longer that year.
        if (!ReferenceEquals(clause, _previous) && Afterwards.Starts(clause.Text))
            _current = _items ?? _section;
        if (clause.Bracketed)
            return Look(clause, position, from); // （2010年不变价）: said of what stands before it alone
        // 连续三年被评为…: a length of time colours its own clause alone where a year is known.
        if (!ReferenceEquals(clause, _previous) && _current is { Year: not null, Role: not TimeRole.Period, Period: { } length } && !length.Contains('-'))
            _current = _current with { Period = null };
        _previous = clause;
        var frame = Look(clause, position, from, starts: false);
        if (frame is { Printed: true, Year: { } named })
            (_first, _several) = (_first ?? named, _several || _first is { } other && other != named);
        return TimesInBracketAlone(clause) ? frame : _current = frame;
    }

    // Where the bracket opens that closes a clause (2606个撤并村通公路（2013—2017年）), or -1.
    private static int ClosingBracket(Clause clause) => clause.Text is [.., '）'] ? clause.Text.LastIndexOf('（') : -1;

    // What stands in such a bracket alone says nothing of what follows.
    private static bool TimesInBracketAlone(Clause clause) =>
        clause.Times.Count > 0 && ClosingBracket(clause) is > 0 and var open && clause.Times[0].Start - clause.Start > open;

    /// <summary>The frame at <paramref name="position"/> for this number alone (由2007年的2%提高到…).</summary>
    public TimeFrame Peek(Clause clause, int position)
    {
        var current = _current;
        if (!ReferenceEquals(clause, _previous) && _previous is not { IsOnlyTime: true })
            _current = current.Inherited; // a year that the clause before prints is not printed here
        var frame = Look(clause, position, 0);
        _current = current;
        return frame;
    }

    /// <summary>Takes note of a clause without quantities.</summary>
    public void Pass(Clause clause) => At(clause, clause.End);

    /// <summary>For which years a number is set where they stand in a bracket by itself behind it (2606个撤并村通公路（2013—2017年）), or null.</summary>
    public static TimeFrame? Behind(Clause clause, NoticeFrame notice) =>
        !clause.Bracketed && ClosingBracket(clause) is > 0 and var open && clause.Times is [.., { Role: TimeRole.Period, Year: { } year } only] && only.Start == clause.Start + open + 1 && only.End == clause.End - 1
            ? new(year, notice.Direction(year), TimeRole.Period, only.Period, true)
            : null;

    private TimeFrame Look(Clause clause, int position, int from, bool starts = true)
    {
        var frame = _current;
        foreach (var time in clause.Times)
        {
            if (time.Start < from || time.Role == TimeRole.Base || DatesDocument(clause, time) || DatesGoal(clause, time) || time.IsStart && !starts || time.IsName && frame.Year is not null && !(from == 0 && Supersedes(time, frame, clause)))
                continue;
            if (time.Start > position && clause.Times[0] != time)
                break;
            var next = Frame(time, printed: true);
            // “5年新增12万人”: a length of time colours the clause, the year stays; 未来3年 leaves it.
            if (time.Year is null && time.Relative is null && time.Period is not null && !time.IsOpen)
                next = next with { Year = frame.Year, Direction = time.Role == TimeRole.AsOf ? -1 : frame.Direction ?? 1, Role = frame.Year is null && frame.Role != TimeRole.Since ? time.Role : frame.Role, Printed = false, Counts = Counting.At(clause.Between(time.End, clause.End), 0) is not null };
            frame = next;
        }
        return frame;
    }

    // 达到1988年教育部颁布的《…标准》: when a document was made.
    private static bool DatesDocument(Clause clause, TimeExpression time) =>
        clause.Text.IndexOf("的《", Math.Clamp(time.End - clause.Start, 0, clause.Text.Length), StringComparison.Ordinal) is >= 2 and var title && title + clause.Start - time.End < 16 && Made.EndingAt(clause.Text, title) is not null;

    // 落实2030年应对气候变化国家自主贡献目标: for when a goal was set that is only carried out here.
    private static bool DatesGoal(Clause clause, TimeExpression time) =>
        clause.Quantities.Count == 0 && clause.Text.EndsWith("目标", StringComparison.Ordinal) && clause.Between(time.Start - 2, time.Start) is "落实";

    private static readonly WordSet Made = new("颁布 制定 制订 发布 印发 出台 修订 公布 颁发");

    // …“十五”期间…。会议明确了“十一五”主要目标: a later plan named after another sentence's past one.
    private bool Supersedes(TimeExpression time, TimeFrame frame, Clause clause) =>
        !frame.Printed && time.Year > frame.Year && frame is { Direction: < 0, Role: TimeRole.Period } && !clause.Bracketed;

    private TimeFrame Frame(TimeExpression time, bool printed)
    {
        var year = time.Year ?? (time.Relative is { } relative && notice.Year is { } own ? own + relative : null);
        int? direction = year is { } y ? notice.Direction(y) : time.Role switch
        {
            TimeRole.AsOf or TimeRole.Since => -1,
            TimeRole.Deadline => 1,
            _ => time.IsOpen ? 1 : null,
        };
        // 2020年1月至11月底，共开工…: in a text without date or plan, months that are counted up are over.
        if (time.OfMonths && notice is { Year: null, PlanEnd: null })
            direction = -1;
        // A period that has begun and not ended lies ahead.
        if (time.Role == TimeRole.Since)
            (direction, year) = (notice.Year is { } n && (time.Year > n || (time.Year == n && !time.LooksBack)) ? 1 : -1, null);
        else if (time.Role == TimeRole.AsOf)
            direction = direction is 1 && notice.Year is not null ? 1 : -1;
        else if (time.Role == TimeRole.Deadline && direction is 0 or null)
            direction = 1;
        return new(year, direction, time.Role, time.Period, printed) { From = time.Printed && time.Role == TimeRole.Period ? time.From : null, LooksBack = time.LooksBack };
    }
}
