using PolicyMiner.Model;

namespace PolicyMiner.Comparing.Targets;

/// <summary>A quantity with everything that decides in which row it may stand.</summary>
/// <param name="Record">The quantity.</param>
/// <param name="Column">Its notice's place among the columns.</param>
/// <param name="Core">Its indicator in comparable form.</param>
/// <param name="Name">The indicator that the table gives for it, or null.</param>
/// <param name="Aspect">What kind of number it is.</param>
/// <param name="UnitClass">Units that can be compared: money, things counted, 人, 人次, % …</param>
/// <param name="Part">The part of the notice's area that it is about, or null for the whole.</param>
internal sealed record AlignedTarget(QuantityRecord Record, int Column, string Core, string? Name, TargetAspect Aspect, string UnitClass, string? Part)
{
    /// <summary>Reads the quantities of a notice, in document order.</summary>
    public static IEnumerable<AlignedTarget> Read(NoticeRecords notice, int column, IndicatorNames names, IReadOnlyList<QuantityRecord> quantities)
    {
        for (var i = 0; i < quantities.Count; i++)
        {
            var record = quantities[i];
            var core = names.Core(record, notice.Notice);
            yield return new(record, column, core, names.NameOf(core), TargetAspects.Of(record, [.. quantities.Take(i)]), UnitClassOf(record), PartOf(record, notice.Notice));
        }
    }

    /// <summary>Whether two may stand in one row if their names are alike.</summary>
    public bool SameKind(AlignedTarget other) => Aspect == other.Aspect && UnitClass == other.UnitClass && Part == other.Part;

    /// <summary>Whether a number is about more than the notice's own area: what the country shall reach is no promise of a province, even where
    /// the words do not say whose it is.</summary>
    public static bool IsWider(QuantityRecord record, NoticeRecord notice) => record.Scope switch
    {
        "全国" or "我国" or "全球" => notice.Level is not (null or "national"),
        "全省" or "我省" or "本省" => notice.Level is "municipal" or "county" or "district",
        _ => false,
    };

    private static string UnitClassOf(QuantityRecord record)
    {
        // Growth, multiples and ranks are pure numbers; their printed unit (%, 倍, 番, 名次) says nothing more.
        if (record.Comparator is "growth_rate" or "multiple" or "rank")
            return record.Comparator;
        return (record.BaseUnit ?? record.Unit) switch
        {
            null or "" => "",
            var unit when Money.IsCurrency(unit) => "money",
            "家" or "个" or "所" or "座" or "处" or "户" => "things",
            "人" or "名" or "位" => "人",
            var unit => unit,
        };
    }

    // 全国 is the whole for the State Council and something else for a province, 全省 something else for a city.
    private static string? PartOf(QuantityRecord record, NoticeRecord notice) => record.Scope switch
    {
        null or "" => null,
        "全国" or "我国" => notice.Level is null or "national" ? null : record.Scope,
        "全省" or "我省" or "本省" or "全自治区" or "全区" or "我区" => notice.Level is "municipal" or "national" ? record.Scope : null,
        "全市" or "我市" or "本市" or "全县" or "我县" or "本县" or "全州" or "全兵团" => null,
        var scope when notice.Region is { } region && (scope == region || (scope.Length >= 2 && region.StartsWith(scope, StringComparison.Ordinal))) => null,
        var scope => scope,
    };
}
