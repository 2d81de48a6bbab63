using PolicyMiner.Asking;
using PolicyMiner.Comparing;
using PolicyMiner.Graphing;
using PolicyMiner.Indexing;
using PolicyMiner.Model;
using PolicyMiner.Timelines;

namespace PolicyMiner.Exporting.Reports;

/// <summary>Everything a report shows, gathered before a line of it is written.</summary>
/// <param name="Notices">The notices, with records.</param>
/// <param name="Comparisons">The comparisons that could be made, the one asked for first.</param>
/// <param name="Timeline">Their dates and targets.</param>
/// <param name="Graph">What they cite.</param>
/// <param name="References">References to them.</param>
/// <param name="Facts">Of which corpus, by which program.</param>
public sealed record ReportContent(
    IReadOnlyList<NoticeRecords> Notices, IReadOnlyList<Comparison> Comparisons, Timeline Timeline, CitationGraph Graph, IReadOnlyList<Reference> References,
    IReadOnlyList<KeyValuePair<string, string>> Facts)
{
    /// <summary>More columns than this cannot be read side by side.</summary>
    public const int MostColumns = 40;

    /// <summary>How many files could not be read.</summary>
    public int Failed { get; init; }

    /// <summary>What could not be read, or only in part: file and message.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Unread { get; init; } = [];

    /// <summary>Gathers the content for a selection.</summary>
    /// <param name="at">The day on which validity is judged.</param>
    public static ReportContent Of(Selection selection, DateOnly at)
    {
        var index = selection.Index;
        var notices = selection.Comparison is { } made ? [.. made.Columns] : selection.Notices.Where(n => n.DocumentType != "文告").Select(index.Load).OfType<NoticeRecords>().ToList();
        var ids = notices.Select(n => n.Notice.NoticeId).ToList();
        return new(
            notices,
            ComparisonsOf(selection, notices),
            TimelineBuilder.Build(index, notices, at),
            ids.Count == 0 ? new([], []) : CitationGraphBuilder.Build(index, new NoticeFilter { Ids = ids }, []),
            Reference.Of(notices.Select(n => n.Notice), id => Lookup.Find(index, id) is { Record: null } found ? index.Records(found.Notice).OfType<NoticeRecord>().FirstOrDefault() : null),
            ExportFacts.Of(selection))
        {
            Failed = index.FailedCount,
            Unread = [.. index.Diagnostics().Where(p => p.Severity == Reading.Severity.Error).Select(p => KeyValuePair.Create(p.File, p.Message))],
        };
    }

    private static List<Comparison> ComparisonsOf(Selection selection, IReadOnlyList<NoticeRecords> notices)
    {
        var comparisons = new List<Comparison>();
        if (selection.Comparison is { } asked)
            comparisons.Add(asked);
        if (notices.Count > MostColumns)
            return comparisons;
        foreach (var on in (string[])["targets", "tasks", "measures"])
        {
            if (comparisons.Any(c => c.On == on))
                continue;
            try
            {
                var request = new ComparisonRequest { On = on, LeaveOutEmpty = true };
                if (Comparer.Compare(notices, request) is { Rows.Count: > 0 } comparison)
                    comparisons.Add(comparison);
            }
            catch (ComparisonException)
            {
                // Fewer than two notices have any: then there is nothing to put side by side.
            }
        }
        return comparisons;
    }
}
