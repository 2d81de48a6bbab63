using System.Text.RegularExpressions;
using PolicyMiner.Model;

namespace PolicyMiner.Comparing.Targets;

/// <summary>What kind of number an aim is. Different kinds never share a row.</summary>
public enum TargetAspect
{
    /// <summary>A level or stock at a time: 从业人数达到20万人.</summary>
    Level,

    /// <summary>A sum over a time: 5年新增12万人就业, 累计培训200万人次.</summary>
    Flow,

    /// <summary>A sum of each year: 每年培训3万人.</summary>
    YearlyFlow,

    /// <summary>A change per year: 年均增长40%.</summary>
    YearlyGrowth,

    /// <summary>A change over the whole time or against the year before: 增长16%.</summary>
    Growth,

    /// <summary>Final level over base: 翻两番.</summary>
    Multiple,

    /// <summary>A place in an order: 前5位.</summary>
    Rank,

    /// <summary>A change in percentage points: 下降2个百分点.</summary>
    PointChange,
}

/// <summary>Finds the kind of number from how it is printed.</summary>
internal static partial class TargetAspects
{
    /// <summary>The kind of <paramref name="record"/>; <paramref name="before"/> are the quantities before it in the notice, for 其中.</summary>
    public static TargetAspect Of(QuantityRecord record, IReadOnlyList<QuantityRecord> before)
    {
        var words = record.Indicator + "\n" + ClauseOf(record);
        switch (record.Comparator)
        {
            case "multiple": return TargetAspect.Multiple;
            case "rank": return TargetAspect.Rank;
            case "growth_rate": return Yearly().IsMatch(words) ? TargetAspect.YearlyGrowth : TargetAspect.Growth;
        }
        if (record.Direction is not null && record.Unit?.Contains("百分点", StringComparison.Ordinal) == true)
            return TargetAspect.PointChange;
        if (record.Unit is "%" or "％")
            return TargetAspect.Level;
        if (EachYear().IsMatch(words))
            return TargetAspect.YearlyFlow;
        if (Summed().IsMatch(words) || (record is StatisticRecord && Years().IsMatch(record.Period ?? "")))
            return TargetAspect.Flow;
        // 其中吸纳大学毕业生就业180万人 is a part of the number before it, and of its kind.
        if (record.Quote.StartsWith("其中", StringComparison.Ordinal) && WholeOf(record, before) is { } whole)
            return Of(whole, [.. before.TakeWhile(r => !ReferenceEquals(r, whole))]);
        return TargetAspect.Level;
    }

    /// <summary>The number that a 其中 is a part of: the last one before it in the same section and unit that is not itself such a part.</summary>
    public static QuantityRecord? WholeOf(QuantityRecord record, IReadOnlyList<QuantityRecord> before) =>
        before.LastOrDefault(r => r.Source.CharStart < record.Source.CharStart && r.BaseUnit == record.BaseUnit
            && r.Section.SequenceEqual(record.Section) && !r.Quote.StartsWith("其中", StringComparison.Ordinal)
            && r.Comparator is not ("multiple" or "growth_rate" or "rank"));

    // A quote may hold several numbers: only the stretch between the commas around this one counts.
    private static string ClauseOf(QuantityRecord record)
    {
        var quote = string.Concat(record.Quote.Where(c => !char.IsWhiteSpace(c)));
        var printed = TargetTexts.Number(record.Value ?? record.ValueMax) + record.Unit;
        var at = printed.Length == 0 ? -1 : quote.IndexOf(printed, StringComparison.Ordinal);
        if (at < 0)
            return quote;
        var end = quote.AsSpan(at + printed.Length).IndexOfAny("，,；;。");
        return quote[(quote.AsSpan(0, at).LastIndexOfAny("，,；;。") + 1)..(end < 0 ? quote.Length : at + printed.Length + end)];
    }

    /// <summary>How the kind is called beside a row's name; empty for a level.</summary>
    public static string Suffix(TargetAspect aspect) => aspect switch
    {
        TargetAspect.Flow => "（累计/新增）",
        TargetAspect.YearlyFlow => "（每年）",
        TargetAspect.YearlyGrowth => "（年均增长）",
        TargetAspect.Growth => "（增长）",
        TargetAspect.Multiple => "（倍数）",
        TargetAspect.Rank => "（位次）",
        TargetAspect.PointChange => "（百分点变化）",
        _ => "",
    };

    /// <summary>The name in JSON: <c>level</c>, <c>yearly_growth</c> …</summary>
    public static string Name(TargetAspect aspect) => aspect switch
    {
        TargetAspect.YearlyFlow => "yearly_flow",
        TargetAspect.YearlyGrowth => "yearly_growth",
        TargetAspect.PointChange => "point_change",
        _ => aspect.ToString().ToLowerInvariant(),
    };

    [GeneratedRegex("年均|年平均|每年|逐年|年递增|年度平均")]
    private static partial Regex Yearly();

    [GeneratedRegex("每年|年均|(?<![0-9一二三四五六七八九十])年(新增|培训)")]
    private static partial Regex EachYear();

    [GeneratedRegex("新增|累计|合计|净增|总共|年共|(^|[\n，,；;])共(吸纳|培训|培养|引进|培育|建设|完成|投入|实施)")]
    private static partial Regex Summed();

    [GeneratedRegex("^[0-9]{4}[-—–~～][0-9]{4}")]
    private static partial Regex Years();
}
