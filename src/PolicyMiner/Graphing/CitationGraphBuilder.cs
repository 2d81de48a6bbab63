using PolicyMiner.Asking;
using PolicyMiner.Comparing;
using PolicyMiner.Extracting.Citations;
using PolicyMiner.Indexing;

namespace PolicyMiner.Graphing;

/// <summary>Builds the graph of citations of an index.</summary>
public static class CitationGraphBuilder
{
    // Titles less alike than this are hardly one title, whatever the number says.
    private const double SameTitle = 0.45;

    /// <summary>The citations of the notices under a filter, by the relations asked for (none: all), with everything they cite. A work in several files
    /// cites and is cited once.</summary>
    public static CitationGraph Build(PolicyIndex index, NoticeFilter filter, IReadOnlyCollection<string> relations)
    {
        var notices = index.Notices();
        var citing = RecordListing.Works(index, filter).Select(n => n.NoticeId).ToHashSet(StringComparer.Ordinal);
        var mentions = index.Citations().Where(c => citing.Contains(c.NoticeId) && (relations.Count == 0 || relations.Contains(c.Relation ?? "mentions"))).ToList();
        return Build(notices, citing, mentions);
    }

    /// <summary>The same from notices and mentions.</summary>
    public static CitationGraph Build(IReadOnlyList<IndexedNotice> notices, IReadOnlySet<string> citing, IReadOnlyList<IndexedCitation> mentions)
    {
        var outside = new CitedDocuments(mentions.Where(m => m.Resolved is null));
        var targets = mentions.Select(m => (Mention: m, To: m.Resolved ?? outside.IdOf(m))).Where(t => t.To is not null && t.To != t.Mention.NoticeId).ToList();
        var edges = targets.GroupBy(t => (t.Mention.NoticeId, To: t.To!, Relation: t.Mention.Relation ?? "mentions"))
            .Select(g => new GraphEdge(g.Key.NoticeId, g.Key.To, g.Key.Relation, [.. g.Select(t => t.Mention.RecordId)])).ToList();
        var citedBy = edges.GroupBy(e => e.To).ToDictionary(g => g.Key, g => g.Select(e => e.From).Distinct().Count(), StringComparer.Ordinal);
        var wanted = edges.Select(e => e.To).Concat(citing).ToHashSet(StringComparer.Ordinal);
        var nodes = notices.Where(n => wanted.Contains(n.NoticeId)).Select(n => NodeOf(n, citedBy.GetValueOrDefault(n.NoticeId))).ToList();
        nodes.AddRange(targets.Where(t => t.Mention.Resolved is null).GroupBy(t => t.To!, t => t.Mention)
            .Select(g => NodeOf(g.Key, [.. g], citedBy[g.Key])).OrderByDescending(n => n.CitedBy).ThenBy(n => n.Id, StringComparer.Ordinal));
        var graph = new CitationGraph(nodes, edges);
        return graph with { Warnings = [.. Later(graph), .. OtherTitles(graph, mentions)] };
    }

    private static GraphNode NodeOf(IndexedNotice notice, int citedBy) => new(notice.NoticeId, notice.Title, notice.DocumentNumber, true)
    {
        Issuer = notice.Issuers.Count == 0 ? null : string.Join('、', notice.Issuers),
        Region = notice.Region,
        WrittenDate = notice.WrittenDate,
        Year = notice.WrittenDate is { Length: >= 4 } date && int.TryParse(date.AsSpan(0, 4), out var year) ? year : CitedDocuments.YearOf(notice.DocumentNumber),
        CitedBy = citedBy,
    };

    // What most print; of equals the longest, then the first by its characters, so that the answer is the same every time.
    private static GraphNode NodeOf(string id, IReadOnlyList<IndexedCitation> mentions, int citedBy)
    {
        var number = Usual(mentions.Select(m => m.Number));
        return new(id, Usual(mentions.Select(m => m.Title)), number, false) { Issuer = Usual(mentions.Select(m => m.Issuer)), Year = CitedDocuments.YearOf(number), CitedBy = citedBy };
    }

    private static string? Usual(IEnumerable<string?> values) => values.Where(v => !string.IsNullOrEmpty(v)).GroupBy(v => v!)
        .OrderByDescending(g => g.Count()).ThenByDescending(g => g.Key.Length).ThenBy(g => g.Key, StringComparer.Ordinal).FirstOrDefault()?.Key;

    // A document cannot rest on one that was written after it: a misread date or number, or another version of the cited document.
    private static IEnumerable<GraphWarning> Later(CitationGraph graph)
    {
        foreach (var edge in graph.Edges)
        {
            var (from, to) = (graph.Node(edge.From), graph.Node(edge.To));
            var later = from.WrittenDate is { } citing && to.WrittenDate is { } cited ? string.CompareOrdinal(cited, citing) > 0 : to.Year > from.Year;
            if (later)
                yield return new("later_than_citing", from.Id, to.Id, $"{from.Id} ({from.WrittenDate ?? from.Year.ToString()}) cites {to.Label}, which is of {to.WrittenDate ?? to.Year.ToString()}; check both dates and the number.", edge.Records);
        }
    }

    private static IEnumerable<GraphWarning> OtherTitles(CitationGraph graph, IReadOnlyList<IndexedCitation> mentions)
    {
        foreach (var mention in mentions.Where(m => m is { Resolved: not null, Number: not null, Title: not null }))
        {
            var node = graph.Find(mention.Resolved!);
            if (CitationKeys.Title(node?.Title) is { } own && CitationKeys.Title(mention.Title) is { } cited
                && !own.Contains(cited, StringComparison.Ordinal) && Bigrams.Similarity(own, cited) < SameTitle)
                yield return new("title_differs", mention.NoticeId, node!.Id, $"{mention.NoticeId} cites {mention.Number} as 《{mention.Title}》, but that number is of 《{node.Title}》; one of the two is misprinted or misread.", [mention.RecordId]);
        }
    }
}
