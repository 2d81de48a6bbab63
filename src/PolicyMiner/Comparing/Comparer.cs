using PolicyMiner.Comparing.Lists;
using PolicyMiner.Comparing.Measures;
using PolicyMiner.Comparing.Outlines;
using PolicyMiner.Comparing.Targets;
using PolicyMiner.Comparing.Tasks;
using PolicyMiner.Comparing.Themes;
using PolicyMiner.Model;

namespace PolicyMiner.Comparing;

/// <summary>What to compare and how.</summary>
public sealed record ComparisonRequest
{
    /// <summary>The subjects that can be compared.</summary>
    public static readonly IReadOnlyList<string> Subjects = ["targets", "tasks", "measures", "outline", "catalog", "definitions"];

    /// <summary>One of <see cref="Subjects"/>.</summary>
    public string On { get; init; } = "targets";

    /// <summary>The notice that the others are measured against, or null.</summary>
    public string? Baseline { get; init; }

    /// <summary>Leave out notices that have nothing to compare; for notices that a place or a filter chose, not the person.</summary>
    public bool LeaveOutEmpty { get; init; }

    /// <summary>Convert sums of money.</summary>
    public Money? Money { get; init; }

    /// <summary>Which indicators are the same.</summary>
    public IndicatorTable Indicators { get; init; } = IndicatorTable.Default;

    /// <summary>Which tasks and sections are about the same.</summary>
    public ThemeTable Themes { get; init; } = ThemeTable.Default;

    /// <summary>Show departments as printed, not in their normal form.</summary>
    public bool PrintedDepartments { get; init; }
}

/// <summary>Puts notices side by side.</summary>
public static class Comparer
{
    /// <summary>Compares <paramref name="notices"/> as <paramref name="request"/> asks.</summary>
    /// <exception cref="ComparisonException">There is nothing to compare; the message says what to do.</exception>
    public static Comparison Compare(IReadOnlyList<NoticeRecords> notices, ComparisonRequest request)
    {
        var columns = Distinct(notices);
        var notes = new List<ComparisonNote>();
        if (request.LeaveOutEmpty)
            columns = WithoutEmpty(columns, request.On, notes);
        if (columns.Count < 2)
        {
            throw new ComparisonException(columns.Count == 0
                ? "No notice was found to compare; name places or notices of the index, such as those that `list notices` shows."
                : $"Only one notice is left to compare, {columns[0].Label}; name another place or notice (`list notices` shows them), or ask `list {request.On}` for this one alone.");
        }
        if (columns.All(c => c.Unreadable is not null))
            throw new ComparisonException($"None of the {columns.Count} notices could be read ({columns[0].Label}: {columns[0].Unreadable}); `list diagnostics` tells what is wrong with each file.");
        var rows = Rows(columns, request, notes);
        if (request.Money is { Rates.Count: > 0 } money)
            notes.Add(new($"Converted at {string.Join(", ", money.Rates)}.", $"按 {string.Join("、", money.Rates)} 换算。"));
        var comparison = new Comparison(request.On, columns, rows) { Notes = notes };
        return request.Baseline is { } baseline ? Baselines.Mark(comparison, baseline) : comparison;
    }

    private static IReadOnlyList<ComparisonRow> Rows(IReadOnlyList<NoticeRecords> columns, ComparisonRequest request, List<ComparisonNote> notes) => request.On switch
    {
        "targets" => new TargetComparer(request.Indicators, request.Money).Compare(columns),
        "tasks" => new TaskComparer(request.Themes, request.PrintedDepartments).Compare(columns, notes),
        "measures" => MeasureComparer.Compare(columns),
        "outline" => new OutlineComparer(request.Themes).Compare(columns, notes),
        "catalog" => CatalogComparer.Compare(columns),
        "definitions" => DefinitionComparer.Compare(columns),
        _ => throw new ComparisonException($"\"{request.On}\" cannot be compared; use --on with one of {string.Join(", ", ComparisonRequest.Subjects)}."),
    };

    private static IReadOnlyList<NoticeRecords> Distinct(IReadOnlyList<NoticeRecords> notices)
    {
        var distinct = notices.DistinctBy(n => n.Notice.NoticeId).ToList();
        return distinct.Count != 1 || notices.Count < 2 ? distinct
            : throw new ComparisonException($"All that was named is one notice, {distinct[0].Label} ({distinct[0].Notice.NoticeId}); a notice cannot be compared with itself, so name a second one.");
    }

    private static IReadOnlyList<NoticeRecords> WithoutEmpty(IReadOnlyList<NoticeRecords> columns, string on, List<ComparisonNote> notes)
    {
        var kept = columns.Where(c => c.Unreadable is not null || HasAny(c, on)).ToList();
        if (kept.Count == 0 || kept.Count == columns.Count)
            return columns;
        var empty = columns.Except(kept).Select(c => c.Notice.NoticeId).ToList();
        notes.Add(new($"{empty.Count} notices without {on} are left out: {string.Join(", ", empty)}.", $"另有 {empty.Count} 件文件无此类记录，未列出：{string.Join("、", empty)}。"));
        return kept;
    }

    private static bool HasAny(NoticeRecords notice, string on) => notice.Records.Any(r => on switch
    {
        "targets" => r is TargetRecord { Own: true },
        "tasks" => r is TaskRecord,
        "measures" => r is MeasureRecord,
        "outline" => r is SectionRecord,
        "catalog" => r is CatalogEntryRecord or TaxonomyEntryRecord,
        _ => r is DefinitionRecord,
    });
}
