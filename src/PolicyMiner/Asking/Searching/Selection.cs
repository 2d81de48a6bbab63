using PolicyMiner.Analysis;
using PolicyMiner.Asking.Querying;
using PolicyMiner.Indexing;

namespace PolicyMiner.Asking.Searching;

/// <summary>The notices that a filter or a query means, as a set: no order, no passages.</summary>
internal static class Selection
{
    /// <summary>The notices under a filter.</summary>
    /// <param name="unknown">Filter values that no notice has, as facet:value.</param>
    public static NoticeSet Under(PolicyIndex index, FacetFilter filter, out IReadOnlyList<string> unknown)
    {
        var all = new NoticeSet(index.LastRow);
        foreach (var row in index.Rows())
            all.Add(row);
        if (filter.IsEmpty)
        {
            unknown = [];
            return all;
        }
        var counter = new FacetCounter(new FacetTable(index), filter, []);
        unknown = counter.Unknown;
        return counter.Run(all, index.LastRow);
    }

    /// <summary>The notices that have what a query asks for: all its words, never only most of them.</summary>
    /// <exception cref="QuerySyntaxException">The query cannot be understood, or holds nothing to look for.</exception>
    public static NoticeSet Of(PolicyIndex index, string query)
    {
        var root = QueryParser.Parse(query).Root ?? throw new QuerySyntaxException("There is nothing to look for; type at least one word.", query, 0, query.Length);
        return new QueryEvaluator(index, index.LastRow, new QueryWords()).Evaluate(root);
    }
}
