using PolicyMiner.Model;

namespace PolicyMiner.Comparing.Measures;

/// <summary>Policy instrument × notice: how many measures, how binding the strongest is, and its words.</summary>
public static class MeasureComparer
{
    /// <summary>The instruments in the order of the records contract, with Chinese names.</summary>
    public static readonly IReadOnlyList<(string Id, string Chinese)> Instruments =
    [
        ("fiscal_fund", "财政资金"), ("tax", "税收"), ("finance_credit", "信贷融资"), ("insurance", "保险"), ("listing_bond", "上市与债券"), ("talent", "人才"),
        ("land", "用地"), ("procurement", "政府采购"), ("market_access", "市场准入"), ("customs_fx", "通关与外汇"), ("ip_protection", "知识产权"), ("platform", "公共平台"),
        ("park", "园区"), ("statistics", "统计"), ("organisation", "组织"), ("publicity", "宣传"), ("other", "其他"),
    ];

    private static readonly string[] Strengths = ["explore", "encourage", "shall", "must"];
    private static readonly string[] StrengthNames = ["探索", "鼓励支持", "要/将", "必须/应当"];

    /// <summary>The rows.</summary>
    public static IReadOnlyList<ComparisonRow> Compare(IReadOnlyList<NoticeRecords> notices)
    {
        var measures = notices.Select(n => n.Records.OfType<MeasureRecord>().OrderBy(m => m.Source.CharStart).ToLookup(m => m.Instrument)).ToList();
        return [.. Instruments.Where(i => measures.Any(m => m.Contains(i.Id)))
            .Select(i => new ComparisonRow(i.Chinese, [.. notices.Select((n, c) => Cell(n, [.. measures[c][i.Id]]))]) { Aspect = i.Id })];
    }

    /// <summary>0 for a measure without a word of strength, 4 for one that must be.</summary>
    internal static int StrengthOf(MeasureRecord measure) => Array.IndexOf(Strengths, measure.Strength) + 1;

    private static ComparisonCell Cell(NoticeRecords notice, List<MeasureRecord> measures)
    {
        if (notice.Unreadable is { } why)
            return new(CellState.Unreadable, why, []);
        if (measures.Count == 0)
            return ComparisonCell.NotSet;
        var strongest = measures.MaxBy(StrengthOf)!;
        var strength = StrengthOf(strongest);
        return new(CellState.Value, $"{measures.Count}项{(strength > 0 ? $"，最强：{StrengthNames[strength - 1]}" : "")}：{strongest.Quote}", measures) { Count = measures.Count };
    }
}
