using System.Globalization;
using PolicyMiner.Model;

namespace PolicyMiner.Comparing.Targets;

/// <summary>Computes <see cref="Ambition"/> from the aims and reported figures of one notice.</summary>
internal sealed class AmbitionCheck(IndicatorNames names, IReadOnlyList<AlignedTarget> aims, IReadOnlyList<AlignedTarget> reported)
{
    // How far a stated and an implied total may be apart before they contradict: rounding, and what 左右 or 约 allows.
    private const double Tolerance = 0.10;
    private const double LooseTolerance = 0.20;

    /// <summary>The ambition of one aim, or null where there is nothing to compute from.</summary>
    public Ambition? Of(AlignedTarget aim)
    {
        if (aim.Aspect == TargetAspect.Multiple)
            return FromMultiple(aim, aim);
        if (aim.Aspect != TargetAspect.Level || aim.Record is not { Magnitude: > 0, Year: { } year } || aim.Record.BaseUnit is "%" or "％")
            return null;
        if (BaseOf(aim, year) is { } start)
            return FromBase(aim, start, year - start.Record.Year!.Value);
        return aims.Where(a => a.Aspect == TargetAspect.Multiple && Alike(a, aim)).ToList() is [var only] ? FromMultiple(aim, only) : null;
    }

    private Ambition FromBase(AlignedTarget aim, AlignedTarget start, int years)
    {
        var (total, figure) = (aim.Record.Magnitude!.Value, start.Record.Magnitude!.Value);
        var growth = (Math.Pow(total / figure, 1.0 / years) - 1) * 100;
        var result = new Ambition
        {
            Target = aim.Record,
            Base = start.Record,
            YearlyGrowth = growth,
            Text = $"{TargetTexts.Number(start.Record.Value)}{start.Record.Unit}（{start.Record.Year}）→ {TargetTexts.Value(aim.Record)}：年均{Percent(growth)}",
        };
        var stated = aims.Where(a => a.Aspect is TargetAspect.YearlyGrowth or TargetAspect.Multiple && Alike(a, aim) && a.Record.Value is not null).ToList();
        if (stated is not [var only])
            return result;
        var expected = only.Aspect == TargetAspect.Multiple ? figure * only.Record.Value!.Value : figure * Math.Pow(1 + only.Record.Value!.Value / 100, years);
        var contradiction = Contradicts(aim.Record, only.Record, expected);
        return result with
        {
            Stated = only.Record,
            Contradiction = contradiction,
            Text = $"{result.Text}，文中写明{TargetTexts.Value(only.Record)}{(contradiction ? $"，按此应为{Scaled(expected, aim.Record)}，两者矛盾" : "")}",
        };
    }

    private static Ambition? FromMultiple(AlignedTarget aim, AlignedTarget multiple)
    {
        var record = multiple.Record;
        var years = record is { Year: { } year, BaseYear: { } start } ? year - start : PeriodYears(record.Period);
        if (years is not > 0 || record.Value is not > 0)
            return null;
        var growth = (Math.Pow(record.Value.Value, 1.0 / years.Value) - 1) * 100;
        return new()
        {
            Target = aim.Record,
            Multiple = record,
            YearlyGrowth = growth,
            Text = $"{years}年为{TargetTexts.Number(record.Value)}倍：年均{Percent(growth)}",
        };
    }

    /// <summary>The reported figure of the same indicator with the latest year before the aim; null where two figures of that year differ.</summary>
    private AlignedTarget? BaseOf(AlignedTarget aim, int year)
    {
        var figures = reported.Where(r => r.Record is StatisticRecord { Kind: null or "actual", Magnitude: > 0 } && r.Record.Year < year
            && r.Aspect == TargetAspect.Level && r.Record.BaseUnit == aim.Record.BaseUnit && r.Part == aim.Part && Alike(r, aim)).ToList();
        if (figures.Count == 0)
            return null;
        var latest = figures.Max(f => f.Record.Year);
        figures = [.. figures.Where(f => f.Record.Year == latest)];
        return figures.All(f => f.Record.Magnitude == figures[0].Record.Magnitude) ? figures[0] : null;
    }

    private bool Alike(AlignedTarget a, AlignedTarget b) =>
        a.Part == b.Part && names.Similarity(a.Core, b.Core) >= IndicatorNames.Threshold;

    // An aim of "at least" contradicts only when it falls short, one of "at most" only when it goes beyond.
    private static bool Contradicts(QuantityRecord aim, QuantityRecord stated, double expected)
    {
        var tolerance = IsLoose(aim) || IsLoose(stated) ? LooseTolerance : Tolerance;
        var ratio = aim.Magnitude!.Value / expected;
        var (aimBound, statedBound) = (BoundOf(aim), BoundOf(stated));
        var tooLow = ratio < 1 - tolerance && aimBound != ">=" && statedBound != "<=";
        var tooHigh = ratio > 1 + tolerance && aimBound != "<=" && statedBound != ">=";
        return tooLow || tooHigh;
    }

    private static string? BoundOf(QuantityRecord record) => (record.Comparator is "growth_rate" or "multiple" ? record.Bound : record.Comparator) switch
    {
        ">" or ">=" => ">=",
        "<" or "<=" => "<=",
        _ => null,
    };

    private static bool IsLoose(QuantityRecord record) => record.Comparator == "~" || record.Bound == "~" || record.Qualifier is { } q && (q.Contains("左右", StringComparison.Ordinal) || q.Contains('约'));

    private static int? PeriodYears(string? period)
    {
        var digits = string.Concat((period ?? "").TakeWhile(char.IsAsciiDigit));
        return period is not null && digits.Length is 1 or 2 && period.AsSpan(digits.Length).StartsWith("年") ? int.Parse(digits, CultureInfo.InvariantCulture) : null;
    }

    private static string Percent(double growth) => $"{(growth < 0 ? "下降" : "增长")}{Math.Abs(growth).ToString("0.0", CultureInfo.InvariantCulture)}%";

    private static string Scaled(double magnitude, QuantityRecord like) =>
        $"{(magnitude * like.Value!.Value / like.Magnitude!.Value).ToString("0.##", CultureInfo.InvariantCulture)}{like.Unit}";
}
