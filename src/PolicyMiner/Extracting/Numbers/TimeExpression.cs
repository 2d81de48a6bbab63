namespace PolicyMiner.Extracting.Numbers;

/// <summary>What a point or stretch of time says about the words around it.</summary>
public enum TimeRole
{
    /// <summary>Only named: 2009年，…</summary>
    Plain,

    /// <summary>A deadline: 到2015年, 2020年底前, “十二五”末.</summary>
    Deadline,

    /// <summary>The date of a count: 截至2009年年底, 目前.</summary>
    AsOf,

    /// <summary>The year compared with: 在2010年基础上, 比2015年.</summary>
    Base,

    /// <summary>A beginning: 2006年以来, 自2009年1月1日起.</summary>
    Since,

    /// <summary>The start and end of a stretch: 2011—2015年, “十二五”期间, 近5年.</summary>
    Period,
}

/// <summary>A year, date or period named in a text.</summary>
/// <param name="Start">Where it begins in the folded text, its leading word (到, 截至, 比) included.</param>
/// <param name="End">Where it ends, its closing word (末, 期间, 基础上) included.</param>
/// <param name="Role">What it does.</param>
/// <param name="Year">The year, or the last year of a period; null where it is not known (5年内).</param>
public sealed record TimeExpression(int Start, int End, TimeRole Role, int? Year)
{
    /// <summary>The first year of a period.</summary>
    public int? From { get; init; }

    /// <summary>As a record prints it: <c>2011-2015</c>, <c>5年</c>; null for a plain year.</summary>
    public string? Period { get; init; }

    /// <summary>Whether the year is printed in digits (2015年) and not through a plan's name or a length of time.</summary>
    public bool Printed { get; init; } = true;

    /// <summary>Whether it only dates the level that a change starts from: 由2015年的3%提高到7%.</summary>
    public bool IsStart { get; init; }

    /// <summary>A plan's name without a word of time (“十二五”保障性安居工程): it sets no year where one is known (2013年是“十二五”的关键一年).</summary>
    public bool IsName { get; init; }

    /// <summary>Whether a day or month is printed: 2009年1月1日.</summary>
    public bool IsDate { get; init; }

    /// <summary>A length of time that begins now: 未来3年.</summary>
    public bool IsOpen { get; init; }

    /// <summary>Whether a beginning looks back: 2006年以来, not 自2021年起.</summary>
    public bool LooksBack { get; init; }

    /// <summary>A relative year word (今年, 去年), to be counted from the notice's own year: 0, -1, 1.</summary>
    public int? Relative { get; init; }

    /// <summary>Whether it is a stretch that ends with a month: 2020年1月至11月底.</summary>
    public bool OfMonths { get; init; }
}
