using PolicyMiner.Model;

namespace PolicyMiner.Comparing;

/// <summary>What one cell of a comparison says.</summary>
public enum CellState
{
    /// <summary>The notice has it.</summary>
    Value,

    /// <summary>The notice was read and does not set it (未设).</summary>
    NotSet,

    /// <summary>The notice speaks of it where it would stand, but no value was found (提及而未见数值).</summary>
    NotFound,

    /// <summary>The notice could not be read.</summary>
    Unreadable,

    /// <summary>Several values compete; none was preferred.</summary>
    Ambiguous,
}

/// <summary>How a cell stands to the same row of the baseline column.</summary>
public enum BaselineMark
{
    /// <summary>Both say the same.</summary>
    Same,

    /// <summary>More demanding than the baseline.</summary>
    Stronger,

    /// <summary>Less demanding than the baseline.</summary>
    Weaker,

    /// <summary>Different, and neither is more demanding (other department, other wording, other currency).</summary>
    Changed,

    /// <summary>Only the baseline has it.</summary>
    Absent,

    /// <summary>Only this notice has it.</summary>
    Added,
}

/// <summary>Places or notices side by side.</summary>
/// <param name="On"><c>targets</c>, <c>tasks</c>, <c>measures</c>, <c>outline</c>, <c>catalog</c> or <c>definitions</c>.</param>
/// <param name="Columns">The notices, in the order asked for.</param>
/// <param name="Rows">The rows; each has one cell per column.</param>
public sealed record Comparison(string On, IReadOnlyList<NoticeRecords> Columns, IReadOnlyList<ComparisonRow> Rows)
{
    /// <summary>What a reader should know beside the rows.</summary>
    public IReadOnlyList<ComparisonNote> Notes { get; init; } = [];

    /// <summary>The baseline column's place, or null.</summary>
    public int? Baseline { get; init; }
}

/// <summary>One row: an indicator, theme, instrument, entry or term, and what each notice says of it.</summary>
/// <param name="Row">Its name.</param>
/// <param name="Cells">One per column.</param>
public sealed record ComparisonRow(string Row, IReadOnlyList<ComparisonCell> Cells)
{
    /// <summary>How alike the least alike pair of aligned names is, 0 to 1; 1 where they are equal or a table makes them equal.</summary>
    public double Similarity { get; init; } = 1;

    /// <summary>What kind of row it is, where one name can have several: <c>level</c>, <c>flow</c>, <c>yearly_growth</c> …</summary>
    public string? Aspect { get; init; }
}

/// <summary>One cell.</summary>
/// <param name="State">What it says.</param>
/// <param name="Text">For a person: value, unit, year and qualifier under the printed words.</param>
/// <param name="Records">The records it rests on.</param>
public sealed record ComparisonCell(CellState State, string Text, IReadOnlyList<PolicyRecord> Records)
{
    /// <summary>The notice does not set it.</summary>
    public static readonly ComparisonCell NotSet = new(CellState.NotSet, "", []);

    /// <summary>The text record by record, where it lists several things that each rest on one record (tasks only); else empty.</summary>
    public IReadOnlyList<string> Lines { get; init; } = [];

    /// <summary>Whether a person corrected, confirmed or added any of its records.</summary>
    public bool ByPerson => Records.Any(r => r.Correction is not null);

    /// <summary>How it stands to the baseline.</summary>
    public BaselineMark? Mark { get; init; }

    /// <summary>What a base figure of the notice implies for each aim of the cell.</summary>
    public IReadOnlyList<Targets.Ambition> Ambition { get; init; } = [];

    /// <summary>Share of the notice's text, 0 to 1 (outline only).</summary>
    public double? Share { get; init; }

    /// <summary>Number of records where the cell counts (measures only).</summary>
    public int? Count { get; init; }

    /// <summary>The sum in the asked unit of money, where one was asked for.</summary>
    public double? Converted { get; init; }
}

/// <summary>A comparison was asked for that cannot be made; the message says what to do.</summary>
public sealed class ComparisonException(string message) : Exception(message);
