namespace PolicyMiner.Graphing;

/// <summary>A document of the graph: a notice of the index, or one that is only cited (a "red link").</summary>
/// <param name="Id">The notice_id; of a document outside the index <c>cited:</c> and its number or title.</param>
/// <param name="Title">标题, as the notice or those who cite it print it.</param>
/// <param name="Number">发文字号 or standard number.</param>
/// <param name="InIndex">Whether it is a notice of the index.</param>
public sealed record GraphNode(string Id, string? Title, string? Number, bool InIndex)
{
    /// <summary>Who issued it.</summary>
    public string? Issuer { get; init; }

    /// <summary>Its jurisdiction; null outside the index.</summary>
    public string? Region { get; init; }

    /// <summary>成文日期; null where it is not known.</summary>
    public string? WrittenDate { get; init; }

    /// <summary>The year of its date, else of its number: 国办函〔2009〕9号.</summary>
    public int? Year { get; init; }

    /// <summary>How many notices cite it.</summary>
    public int CitedBy { get; init; }

    /// <summary>How a person calls it: number and title, as far as they are known.</summary>
    public string Label => (Number, Title) switch
    {
        ({ } number, { } title) => $"{number} {title}",
        ({ } number, null) => Issuer is null ? number : $"{Issuer} {number}",
        (null, { } title) => title,
        _ => Id,
    };
}

/// <summary>One document cites another.</summary>
/// <param name="From">The citing notice.</param>
/// <param name="To">The cited document.</param>
/// <param name="Relation"><c>basis</c>, <c>implements</c>, <c>forwards</c>, <c>repeals</c>, <c>amends</c> or <c>mentions</c>.</param>
/// <param name="Records">The citation records behind it.</param>
public sealed record GraphEdge(string From, string To, string Relation, IReadOnlyList<string> Records);

/// <summary>Something about a citation that a person should look at.</summary>
/// <param name="Code"><c>later_than_citing</c> or <c>title_differs</c>.</param>
/// <param name="Message">What is odd, in words.</param>
public sealed record GraphWarning(string Code, string From, string To, string Message, IReadOnlyList<string> Records);

/// <summary>Who cites whom, by which relation.</summary>
/// <param name="Nodes">Notices in the order of the index, then documents outside it, the most cited first.</param>
/// <param name="Edges">In the order of the citing notices and their text; several mentions by one relation are one edge.</param>
public sealed record CitationGraph(IReadOnlyList<GraphNode> Nodes, IReadOnlyList<GraphEdge> Edges)
{
    /// <summary>The relations, the closest first.</summary>
    public static readonly IReadOnlyList<string> Relations = ["basis", "implements", "forwards", "amends", "repeals", "mentions"];

    /// <summary>What a person should look at.</summary>
    public IReadOnlyList<GraphWarning> Warnings { get; init; } = [];

    /// <summary>Documents that are cited but not in the index, by how many notices cite them.</summary>
    public IEnumerable<GraphNode> Missing => Nodes.Where(n => !n.InIndex);

    /// <summary>A node by its id.</summary>
    public GraphNode Node(string id) => Index[id];

    /// <summary>The same, or null.</summary>
    public GraphNode? Find(string id) => Index.GetValueOrDefault(id);

    private Dictionary<string, GraphNode> Index => field ??= Nodes.ToDictionary(n => n.Id, StringComparer.Ordinal);

    /// <summary>The part of the graph that <paramref name="ids"/> span.</summary>
    public CitationGraph Only(IReadOnlySet<string> ids) => new([.. Nodes.Where(n => ids.Contains(n.Id))], [.. Edges.Where(e => ids.Contains(e.From) && ids.Contains(e.To))])
    {
        Warnings = [.. Warnings.Where(w => ids.Contains(w.From) && ids.Contains(w.To))],
    };
}
