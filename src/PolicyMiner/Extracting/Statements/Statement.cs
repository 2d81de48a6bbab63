using PolicyMiner.Extracting.Numbers;
using PolicyMiner.Structuring;
using PolicyMiner.Text;

namespace PolicyMiner.Extracting.Statements;

/// <summary>What a notice does with a number.</summary>
internal enum StatementKind
{
    /// <summary>Neither: the number is only mentioned.</summary>
    Mention,

    /// <summary>It wants it reached.</summary>
    Aim,

    /// <summary>It reports it.</summary>
    Report,

    /// <summary>It lays it down.</summary>
    Rule,
}

/// <summary>How a number is meant, and how sure that is.</summary>
/// <param name="Kind">Aim, report, rule or mention.</param>
/// <param name="Confidence">0 to 1.</param>
/// <param name="Detail">The record's own <c>kind</c>: actual, forecast, threshold; rate, cap, subsidy, threshold, term, limit.</param>
/// <param name="Own">False for another body's goal.</param>
internal readonly record struct Judgement(StatementKind Kind, double Confidence, string? Detail = null, bool Own = true)
{
    /// <summary>Nothing to record.</summary>
    public static readonly Judgement Mention = new(StatementKind.Mention, 0);
}

/// <summary>A number that a notice aims at, reports or lays down, with all that a record prints of it.</summary>
internal sealed record Statement
{
    public required Judgement Judgement { get; init; }

    public required Quantity Quantity { get; init; }

    public required string Indicator { get; init; }

    public required TracedText Quote { get; init; }

    public required BodyItem Item { get; init; }

    public int? Year { get; init; }

    public bool YearPrinted { get; init; }

    public int? BaseYear { get; init; }

    public string? Period { get; init; }

    public string? Scope { get; init; }

    public string? Binding { get; init; }

    /// <summary>Whether the indicator was taken from an earlier clause.</summary>
    public bool IndicatorCarried { get; init; }

    /// <summary>Whether a value was read out of run-together columns.</summary>
    public bool Inferred { get; init; }
}
