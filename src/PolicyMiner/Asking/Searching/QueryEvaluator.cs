using System.Globalization;
using PolicyMiner.Analysis;
using PolicyMiner.Asking.Querying;
using PolicyMiner.Indexing;

namespace PolicyMiner.Asking.Searching;

/// <summary>Finds the notices that a parsed query means. Conditions on one record that stand side by side must hold for the same record.</summary>
internal sealed class QueryEvaluator(PolicyIndex index, int lastRow, QueryWords words)
{
    /// <summary>The notices that <paramref name="node"/> means.</summary>
    public NoticeSet Evaluate(QueryNode node) => node switch
    {
        TextNode text => Text(text),
        FieldNode { Field.Kind: FieldKind.Record } field => Records([field]),
        FieldNode field => Field(field),
        AndNode and => And(and),
        OrNode or => or.Nodes.Select(Evaluate).Aggregate((a, b) => a.Or(b)),
        NotNode not => All().Except(Evaluate(not.Node)),
        _ => throw new ArgumentOutOfRangeException(nameof(node)),
    };

    /// <summary>The terms that speak for a notice: all but those under a NOT.</summary>
    public IReadOnlyList<SearchTerm> Positive(QueryNode? node)
    {
        var terms = new List<SearchTerm>();
        Collect(node);
        return [.. terms.DistinctBy(t => t.Expression)];

        void Collect(QueryNode? part)
        {
            switch (part)
            {
                case TextNode text:
                    terms.AddRange(SearchTerm.Of(text, words));
                    break;
                case AndNode and:
                    foreach (var inner in and.Nodes)
                        Collect(inner);
                    break;
                case OrNode or:
                    foreach (var inner in or.Nodes)
                        Collect(inner);
                    break;
            }
        }
    }

    /// <summary>The full-text expression for all of the terms.</summary>
    public static string AllOf(IEnumerable<SearchTerm> terms) => string.Join(" AND ", terms.Select(t => t.Expression));

    /// <summary>The full-text expression for any of the terms.</summary>
    public static string AnyOf(IEnumerable<SearchTerm> terms) => string.Join(" OR ", terms.Select(t => t.Expression));

    /// <summary>The conditions on records in a query, which also say which records to show.</summary>
    public static IReadOnlyList<FieldNode> RecordConditions(QueryNode? node) => node switch
    {
        FieldNode { Field.Kind: FieldKind.Record } field => [field],
        AndNode and => [.. and.Nodes.SelectMany(RecordConditions)],
        OrNode or => [.. or.Nodes.SelectMany(RecordConditions)],
        _ => [],
    };

    private NoticeSet All()
    {
        var all = new NoticeSet(lastRow);
        foreach (var row in index.Rows())
            all.Add(row);
        return all;
    }

    private NoticeSet And(AndNode and)
    {
        var sets = new List<NoticeSet>();
        var records = and.Nodes.OfType<FieldNode>().Where(f => f.Field.Kind == FieldKind.Record).ToList();
        var kinds = records.Count == 0 ? [] : and.Nodes.OfType<FieldNode>().Where(f => f.Field.Target == FacetNames.Kind).ToList();
        if (records.Count > 0)
            sets.Add(Records([.. records, .. kinds]));
        foreach (var node in and.Nodes.Where(n => n is not NotNode && !records.Contains(n) && !kinds.Contains(n)))
            sets.Add(Evaluate(node));
        var set = sets.Count > 0 ? sets.Aggregate((a, b) => a.And(b)) : All();
        foreach (var not in and.Nodes.OfType<NotNode>())
            set = set.Except(Evaluate(not.Node));
        return set;
    }

    private NoticeSet Text(TextNode node)
    {
        var set = new NoticeSet(lastRow);
        var terms = SearchTerm.Of(node, words);
        if (terms.Count == 0)
            return All(); // function words only: nothing is asked for
        var expression = terms.Count == 1 ? terms[0].Expression : $"({AllOf(terms)})";
        var column = node.Column is null ? -1 : Array.IndexOf(TextColumns.Names, node.Column);
        index.Visit(
            column < 0 ? expression : $"{TextColumns.Names[column]} : {expression}",
            terms is [{ Gaps: not null } pattern] ? new GapVisitor(pattern, set) : new SetVisitor(set));
        return set;
    }

    private NoticeSet Field(FieldNode node)
    {
        var set = new NoticeSet(lastRow);
        switch (node.Field.Kind)
        {
            case FieldKind.Facet:
                var facets = new FacetTable(index);
                var values = new FacetValues(facets).Resolve(node.Field.Target, node.Condition.Low ?? "");
                var place = FacetTable.PlaceOf(node.Field.Target);
                facets.Visit(null, _ => true, (row, _, keys) =>
                {
                    if (FacetKeys.HasAny(keys, place, values))
                        set.Add(row);
                });
                break;
            case FieldKind.Range:
                var (low, high) = Days(node);
                new FacetTable(index).Visit(null, _ => true, (row, written, _) =>
                {
                    if (written >= low && written <= high)
                        set.Add(row);
                });
                break;
            case FieldKind.Id:
                var id = node.Condition.Low ?? "";
                foreach (var (row, noticeId) in index.Ids())
                {
                    if (Wildcards.Matches(noticeId, id))
                        set.Add(row);
                }
                break;
        }
        return set;
    }

    // A range of years or dates as days yyyymmdd; undated notices are 0 and in no range.
    private static (int Low, int High) Days(FieldNode node)
    {
        var c = node.Condition;
        if (node.Field.Target != "date")
        {
            var from = c.Low is null ? 1 : Year(c.Low) + (c.LowIncluded ? 0 : 1);
            var to = c.High is null ? 9999 : Year(c.High) - (c.HighIncluded ? 0 : 1);
            return (from * 10000, to * 10000 + 1231);
        }
        var low = c.Low is null ? 1 : c.LowIncluded ? PartialDate.First(c.Low) : PartialDate.Last(c.Low) + 1;
        var high = c.High is null ? int.MaxValue : c.HighIncluded ? PartialDate.Last(c.High) : PartialDate.First(c.High) - 1;
        return (low, high);

        static int Year(string text) => (int)Math.Clamp(double.Parse(text, CultureInfo.InvariantCulture), 1, 9998);
    }

    private NoticeSet Records(IReadOnlyList<FieldNode> conditions)
    {
        var set = new NoticeSet(lastRow);
        foreach (var row in index.RowsWith([.. conditions.Select(RecordCondition.ForIndex)]))
            set.Add(row);
        return set;
    }

    private sealed class SetVisitor(NoticeSet set) : MatchVisitor
    {
        public override void Visit(MatchRow row) => set.Add((int)row.Rowid);
    }

    // The full-text index finds the pieces near each other in any order; order and distance are checked here.
    private sealed class GapVisitor(SearchTerm pattern, NoticeSet set) : MatchVisitor
    {
        public override void Visit(MatchRow row)
        {
            var ends = new HashSet<(int Column, int Offset)>(); // where the text before the next piece may end
            for (var p = 0; p < pattern.Phrases.Count; p++)
            {
                var next = new HashSet<(int, int)>();
                var places = row.Places(p);
                while (places.MoveNext())
                {
                    var (column, offset) = (places.Column, places.Offset);
                    if (p == 0 || Enumerable.Range(pattern.Gaps![p - 1].Least, pattern.Gaps[p - 1].Most - pattern.Gaps[p - 1].Least + 1).Any(g => ends.Contains((column, offset - g))))
                        next.Add((column, offset + pattern.Phrases[p].Width));
                }
                ends = next;
            }
            if (ends.Count > 0)
                set.Add((int)row.Rowid);
        }
    }
}
