using System.Diagnostics;
using PolicyMiner.Analysis;
using PolicyMiner.Asking.Querying;
using PolicyMiner.Asking.Searching;
using PolicyMiner.Asking.Suggesting;
using PolicyMiner.Indexing;

namespace PolicyMiner.Asking;

/// <summary>Searches an index: which notices, in which order, with which passages, and how many of each kind.</summary>
public static class Search
{
    /// <summary>Answers a search.</summary>
    /// <exception cref="QuerySyntaxException">The query cannot be understood, or holds nothing to look for.</exception>
    /// <exception cref="IndexUnusableException">The index is damaged or locked.</exception>
    public static SearchResult Run(PolicyIndex index, SearchRequest request)
    {
        var clock = Stopwatch.StartNew();
        var query = QueryParser.Parse(request.Query);
        if (query.Root is null && (request.Query.Trim().Length > 0 || request.Filter.IsEmpty))
        {
            throw new QuerySyntaxException(
                request.Query.Trim().Length > 0 ? "The query holds only punctuation; type at least one word." : "There is nothing to look for; type at least one word.",
                request.Query, 0, request.Query.Length);
        }
        using var snapshot = index.Snapshot();
        var matcher = new NoticeMatcher(index, query);
        var matches = matcher.Run();
        if (request.Except is { } known)
            matches.KeepOnly(index.Ids().Where(i => !known.Contains(i.NoticeId)).Select(i => i.Row));

        matches.CountWorksOnce(index.Copies());

        var counter = new FacetCounter(new FacetTable(index), request.Filter, request.Facets);
        if (request.Sort is SortOrder.Newest or SortOrder.Oldest || request.Histogram is not null)
            counter.Written = [];
        var passed = counter.Run(matches.Notices, matcher.LastRow);
        var ranked = Order(matches.Ranked.Where(m => passed.Contains(m.Row)).ToList(), request, counter, index);
        var hits = ranked.Skip(request.Skip).Take(request.Limit).ToList();

        var passages = new PassageFinder(index, matches.Terms, matches.Rarities, WantedRecords(request, query));
        return new(
            request.Query, ranked.Count, 0, Best(ranked),
            [.. hits.Select((m, i) => Hit(index, m, request.Skip + i + 1, passages, request, matches))],
            counter.Counts(request.FacetValues), new(index.NoticeCount, index.FailedCount), counter.Unknown,
            matches.Ranked.Count == 0 || ranked.FirstOrDefault()?.Level == MatchLevel.SomeTerms ? Suggestions.For(index, query) : [])
        {
            Histogram = request.Histogram is { } step ? DateHistogram.Of(counter.Written!.Values, step) : null,
            TookMs = Math.Round(clock.Elapsed.TotalMilliseconds, 1),
        };
    }

    private static MatchLevel? Best(List<RankedNotice> ranked)
    {
        MatchLevel? best = null;
        foreach (var notice in ranked)
            best = best is { } level && level <= notice.Level ? level : notice.Level;
        return best;
    }

    // Shown are only records of the kinds asked for, or those whose numbers the query speaks of.
    private static Func<Model.PolicyRecord, bool>? WantedRecords(SearchRequest request, ParsedQuery query)
    {
        var conditions = QueryEvaluator.RecordConditions(query.Root);
        if (conditions.Count > 0)
            return record => RecordCondition.Holds(record, conditions);
        if (!request.Filter.Wanted.TryGetValue(FacetNames.Kind, out var kinds))
            return null;
        var types = kinds.Select(FacetValues.KindOf).ToHashSet(StringComparer.Ordinal);
        return record => types.Contains(record.Type);
    }

    private static List<RankedNotice> Order(List<RankedNotice> found, SearchRequest request, FacetCounter counter, PolicyIndex index)
    {
        switch (request.Sort)
        {
            case SortOrder.Newest:
                return [.. found.OrderByDescending(m => counter.Written![m.Row]).ThenBy(m => m.Level).ThenByDescending(m => m.Score)];
            case SortOrder.Oldest:
                return [.. found.OrderBy(m => counter.Written![m.Row] is > 0 and var day ? day : int.MaxValue).ThenBy(m => m.Level).ThenByDescending(m => m.Score)];
            case SortOrder.Id:
                var ids = index.Ids().ToDictionary(i => i.Row, i => i.NoticeId);
                return [.. found.OrderBy(m => ids[m.Row], StringComparer.Ordinal)];
            default:
                found.Sort(RankedNotice.BestFirst);
                return found;
        }
    }

    private static SearchHit Hit(PolicyIndex index, RankedNotice match, int rank, PassageFinder passages, SearchRequest request, MatchedNotices matches)
    {
        var notice = index.Notice(match.Row)!;
        return new(
            rank, Math.Round(match.Score, 4), match.Level, notice.NoticeId, notice.Title, notice.DocumentNumber, notice.Region, notice.Level, notice.Issuers,
            notice.DocumentType, notice.WrittenDate, passages.Find(notice, request.Passages, request.SnippetLength))
        { Explanation = request.Explain ? matches.Explain(match) : null, CopyOf = index.CopyOf(match.Row), Copies = index.CopiesOf(match.Row) };
    }
}
