namespace PolicyMiner.Graphing;

/// <summary>The family of one document as a tree: what it rests on, and what that rests on (依据、贯彻、转发 …); or what rests on it.</summary>
/// <param name="Node">The document.</param>
/// <param name="Relation">How the document above it cites it (or, downwards, is cited by it); null at the root.</param>
/// <param name="Children">The next generation.</param>
public sealed record CitationTree(GraphNode Node, string? Relation, IReadOnlyList<CitationTree> Children)
{
    /// <summary>Whether its children were left out because they stand elsewhere in the tree: a document is unfolded once, so that circles end.</summary>
    public bool Repeated { get; init; }

    /// <summary>The tree of <paramref name="root"/>.</summary>
    /// <param name="graph">Only its edges are followed.</param>
    /// <param name="root">A node's id.</param>
    /// <param name="depth">How many generations at most.</param>
    /// <param name="down">Who cites it, in place of what it cites.</param>
    public static CitationTree Of(CitationGraph graph, string root, int depth = int.MaxValue, bool down = false)
    {
        var next = graph.Edges.ToLookup(e => down ? e.To : e.From, StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal) { root };
        return Grow(new(graph.Node(root), null, []), 0);

        CitationTree Grow(CitationTree node, int generation)
        {
            if (node.Repeated || generation >= depth)
                return node;
            var children = next[node.Node.Id].OrderBy(e => Rank(e.Relation))
                .Select(e => (Edge: e, Other: down ? e.From : e.To)).DistinctBy(e => e.Other)
                .Select(e => new CitationTree(graph.Node(e.Other), e.Edge.Relation, []) { Repeated = !seen.Add(e.Other) }).ToList();
            return node with { Children = [.. children.Select(c => Grow(c, generation + 1))] };
        }
    }

    /// <summary>The ids of all documents in it.</summary>
    public IEnumerable<string> Ids() => Children.SelectMany(c => c.Ids()).Prepend(Node.Id);

    private static int Rank(string relation)
    {
        for (var i = 0; i < CitationGraph.Relations.Count; i++)
        {
            if (CitationGraph.Relations[i] == relation)
                return i;
        }
        return CitationGraph.Relations.Count;
    }
}
