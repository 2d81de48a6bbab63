using PolicyMiner.Asking;
using PolicyMiner.Comparing;
using PolicyMiner.Comparing.Targets;
using PolicyMiner.Indexing;
using PolicyMiner.Model;

namespace PolicyMiner.Exporting;

/// <summary>What a <see cref="SelectionRequest"/> leads to in an index: its notices, its records and, where one was asked for, the search or comparison.</summary>
public sealed class Selection
{
    private readonly Lazy<IReadOnlyList<PolicyRecord>>? _evidence;

    private Selection(PolicyIndex index, SelectionRequest request, IReadOnlyList<IndexedNotice> notices, SearchResult? search, Comparison? comparison)
    {
        (Index, Request, Notices, Search, Comparison) = (index, request, notices, search, comparison);
        if (search is not null || comparison is not null)
            _evidence = new(() => Evidence());
    }

    /// <summary>The index it was made from.</summary>
    public PolicyIndex Index { get; }

    /// <summary>What was asked for.</summary>
    public SelectionRequest Request { get; }

    /// <summary>The notices under the filters; of a search its hits, best first; of a comparison its columns.</summary>
    public IReadOnlyList<IndexedNotice> Notices { get; }

    /// <summary>The answer, where a search was asked for: all hits, or as many as were asked for.</summary>
    public SearchResult? Search { get; }

    /// <summary>The answer, where a comparison was asked for.</summary>
    public Comparison? Comparison { get; }

    /// <summary>The record types that were asked for.</summary>
    public IReadOnlyList<string> Types => RecordListing.Kinds.TryGetValue(Request.What, out var type) ? [type]
        : Request.What == SelectionRequest.Everything ? [.. RecordListing.Kinds.Values] : [];

    /// <summary>The records, notice by notice: those listed, or those that the search's passages or the comparison's cells rest on.</summary>
    public IEnumerable<PolicyRecord> Records => _evidence?.Value ?? Listed();

    /// <summary>The notice records of <see cref="Notices"/>.</summary>
    public IEnumerable<NoticeRecord> NoticeRecords => Comparison is { } comparison ? comparison.Columns.Select(c => c.Notice)
        : Notices.Select(n => Index.Records(n).OfType<NoticeRecord>().FirstOrDefault()).OfType<NoticeRecord>();

    /// <summary>Runs <paramref name="request"/>.</summary>
    /// <exception cref="ComparisonException">A comparison that cannot be made, or words that name nothing; the message says what to do.</exception>
    /// <exception cref="QuerySyntaxException">A query that cannot be understood.</exception>
    public static Selection Load(PolicyIndex index, SelectionRequest request)
    {
        switch (request.What)
        {
            case SelectionRequest.SearchHits:
                var result = Asking.Search.Run(index, SearchRequest(request));
                var byId = index.Notices().ToDictionary(n => n.NoticeId, StringComparer.Ordinal);
                return new(index, request, [.. result.Hits.Select(h => byId[h.NoticeId])], result, null);
            case SelectionRequest.SideBySide:
                var comparison = Compare(index, request);
                var ids = index.Notices().ToDictionary(n => n.NoticeId, StringComparer.Ordinal);
                return new(index, request, [.. comparison.Columns.Where(c => ids.ContainsKey(c.Notice.NoticeId)).Select(c => ids[c.Notice.NoticeId])], null, comparison);
            default:
                // As list has it: notices all, everything else of each work once.
                var all = RecordListing.Kinds.TryGetValue(request.What, out var type) && type == "notice";
                return new(index, request, all ? RecordListing.Notices(index, request.Filter) : [.. RecordListing.Works(index, request.Filter)], null, null);
        }
    }

    /// <summary>The comparison that <paramref name="request"/> asks for.</summary>
    /// <exception cref="ComparisonException">It cannot be made; the message says what to do.</exception>
    public static Comparison Compare(PolicyIndex index, SelectionRequest request)
    {
        var named = NamedNotices.Load(index, request.Words, request.Filter);
        return Comparer.Compare(named.Notices, new()
        {
            On = request.On,
            Baseline = request.Baseline,
            LeaveOutEmpty = named.ByPlace,
            Money = request.MoneyUnit is { } unit ? Money.Parse(unit, request.Rates) : null,
            Indicators = request.Indicators is { } table ? IndicatorTable.Parse(table, "the table of indicators") : IndicatorTable.Default,
            PrintedDepartments = request.PrintedDepartments,
        });
    }

    private static SearchRequest SearchRequest(SelectionRequest request)
    {
        var filter = FacetFilter.None.InYears(request.Filter.FromYear, request.Filter.ToYear);
        foreach (var (facet, values) in request.Wanted)
            filter = filter.With(facet, values);
        foreach (var (facet, values) in request.Unwanted)
            filter = filter.Without(facet, values);
        return new()
        {
            Query = string.Join(' ', request.Words),
            Filter = filter,
            Sort = request.Sort is { } sort ? Enum.Parse<SortOrder>(sort, ignoreCase: true) : SortOrder.Relevance,
            Limit = request.Limit ?? int.MaxValue,
        };
    }

    private IEnumerable<PolicyRecord> Listed()
    {
        var types = Types.ToHashSet(StringComparer.Ordinal);
        return Notices.Where(n => n.Counts.Keys.Any(types.Contains)).SelectMany(n => Index.Records(n).Where(r => types.Contains(r.Type)));
    }

    // A passage of a search names its record; a comparison's cells hold theirs. Each record once, in the order of notices.
    private IReadOnlyList<PolicyRecord> Evidence()
    {
        if (Comparison is { } comparison)
            return [.. comparison.Rows.SelectMany(r => r.Cells).SelectMany(c => c.Records).DistinctBy(r => r.Id)];
        var wanted = Search!.Hits.SelectMany(h => h.Passages).Select(p => p.RecordId).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return wanted.Count == 0 ? [] : [.. Notices.SelectMany(n => Index.Records(n).Where(r => wanted.Contains(r.Id)))];
    }
}
