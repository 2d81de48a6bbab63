using PolicyMiner.Comparing.Lists;
using PolicyMiner.Comparing.Measures;
using PolicyMiner.Comparing.Targets;
using PolicyMiner.Comparing.Tasks;
using PolicyMiner.Model;

namespace PolicyMiner.Comparing;

/// <summary>
/// Marks every column against a baseline: same, stronger, weaker, absent or added, and changed where neither demands more. What counts as
/// stronger: of aims the larger value (the smaller where less is better), of tasks further departments, of measures the more binding
/// word, then the larger number of them, of sections a share of the text larger by a quarter.
/// </summary>
internal static class Baselines
{
    private const double ShareChange = 1.25;

    // Where less is the aim, a smaller number demands more.
    private static readonly string[] LessIsBetter = ["能耗", "排放", "水耗", "耗水", "用水量", "死亡", "事故", "发生率", "失业", "贫困", "流失", "浓度", "时间", "负债", "成本", "用地", "消耗"];

    /// <summary>The comparison with marks against the column of the notice called <paramref name="noticeId"/>.</summary>
    /// <exception cref="ComparisonException">That notice is none of the columns.</exception>
    public static Comparison Mark(Comparison comparison, string noticeId)
    {
        var at = comparison.Columns.ToList().FindIndex(c => c.Notice.NoticeId == noticeId);
        if (at < 0)
        {
            throw new ComparisonException(
                $"The baseline {noticeId} is not among the compared notices; name one of {string.Join(", ", comparison.Columns.Select(c => c.Notice.NoticeId))}.");
        }
        return comparison with
        {
            Baseline = at,
            Rows = [.. comparison.Rows.Select(row => row with { Cells = [.. row.Cells.Select((cell, i) => i == at ? cell : cell with { Mark = MarkOf(comparison.On, row, row.Cells[at], cell) })] })],
        };
    }

    private static BaselineMark? MarkOf(string on, ComparisonRow row, ComparisonCell baseline, ComparisonCell cell)
    {
        if (baseline.State == CellState.Unreadable || cell.State == CellState.Unreadable)
            return null;
        var (before, now) = (baseline.State is CellState.Value or CellState.Ambiguous, cell.State is CellState.Value or CellState.Ambiguous);
        return (before, now) switch
        {
            (false, false) => null,
            (true, false) => BaselineMark.Absent,
            (false, true) => BaselineMark.Added,
            _ => on switch
            {
                "targets" => Targets(row, baseline, cell),
                "tasks" => Tasks(baseline, cell),
                "measures" => Measures(baseline, cell),
                "outline" => Shares(baseline.Share, cell.Share),
                "catalog" => SameIf(Keys(baseline, r => CatalogComparer.CategoryOf(r) + "|" + (r as CatalogEntryRecord)?.Name + (r as TaxonomyEntryRecord)?.Subclass).SetEquals(
                    Keys(cell, r => CatalogComparer.CategoryOf(r) + "|" + (r as CatalogEntryRecord)?.Name + (r as TaxonomyEntryRecord)?.Subclass))),
                _ => SameIf(Keys(baseline, DefinitionComparer.Key).SetEquals(Keys(cell, DefinitionComparer.Key))),
            },
        };
    }

    private static BaselineMark Targets(ComparisonRow row, ComparisonCell baseline, ComparisonCell cell)
    {
        var (a, b) = (Aim(baseline), Aim(cell));
        if (a is null || b is null || baseline.State == CellState.Ambiguous || cell.State == CellState.Ambiguous)
            return BaselineMark.Changed;
        var (before, now) = (baseline.Converted ?? a.Magnitude ?? a.Value, cell.Converted ?? b.Magnitude ?? b.Value);
        var comparable = a.BaseUnit == b.BaseUnit || (baseline.Converted is not null && cell.Converted is not null);
        if (before is not { } x || now is not { } y || !comparable)
            return BaselineMark.Changed; // 亿元 and 亿美元 are not compared without a rate
        if (x == y)
            return BaselineMark.Same;
        var less = a.Comparator == "rank" || (a.Comparator is "<=" or "<" && b.Comparator is "<=" or "<") || LessIsBetter.Any(w => row.Row.Contains(w, StringComparison.Ordinal));
        return y > x != less ? BaselineMark.Stronger : BaselineMark.Weaker;
    }

    private static QuantityRecord? Aim(ComparisonCell cell) => cell.Records.OfType<QuantityRecord>().MaxBy(r => r.Year ?? 0);

    private static BaselineMark Tasks(ComparisonCell baseline, ComparisonCell cell)
    {
        var (before, now) = (Departments(baseline), Departments(cell));
        return before.SetEquals(now) ? BaselineMark.Same : now.IsSupersetOf(before) ? BaselineMark.Stronger : now.IsSubsetOf(before) ? BaselineMark.Weaker : BaselineMark.Changed;
    }

    private static HashSet<string> Departments(ComparisonCell cell) =>
        [.. cell.Records.OfType<TaskRecord>().SelectMany(DepartmentField.Of)];

    private static BaselineMark Measures(ComparisonCell baseline, ComparisonCell cell)
    {
        var (before, now) = (Strongest(baseline), Strongest(cell));
        var order = now != before ? now.CompareTo(before) : cell.Records.Count.CompareTo(baseline.Records.Count);
        return order == 0 ? BaselineMark.Same : order > 0 ? BaselineMark.Stronger : BaselineMark.Weaker;
    }

    private static int Strongest(ComparisonCell cell) => cell.Records.OfType<MeasureRecord>().Max(MeasureComparer.StrengthOf);

    private static BaselineMark Shares(double? before, double? now) =>
        before is not { } a || now is not { } b ? BaselineMark.Changed : b > a * ShareChange ? BaselineMark.Stronger : b < a / ShareChange ? BaselineMark.Weaker : BaselineMark.Same;

    private static BaselineMark SameIf(bool same) => same ? BaselineMark.Same : BaselineMark.Changed;

    private static HashSet<string> Keys(ComparisonCell cell, Func<PolicyRecord, string> key) => [.. cell.Records.Select(key)];
}
