using System.Text.Json.Nodes;
using System.Xml.Linq;
using PolicyMiner.Graphing;
using PolicyMiner.Tests.Support;
using static PolicyMiner.Tests.Graphing.CitationGraphTests;

namespace PolicyMiner.Tests.Graphing;

/// <summary>Graph files are read by the programs they are for, whatever stands in a title.</summary>
public class GraphFileTests
{
    // What titles could hold to break out of their quotation marks.
    private static readonly string[] Hostile =
    [
        "引号\"后\\", "\\\"]; evil -> evil; //", "换\n行\t和\0零", "<b>&amp;]]></data>", "a --> b[\"x\"]", "end\nclassDef x", "𠮷野家#34;`{}|", "\ud800 half", "--%% {init}",
    ];

    private static CitationGraph HostileGraph() => CitationGraphBuilder.Build(
        [.. Hostile.Select((t, i) => Notice($"n{i}\"\\<&", t, null, null))], Hostile.Select((_, i) => $"n{i}\"\\<&").ToHashSet(),
        [.. Hostile.Select((t, i) => Cite($"n{i}\"\\<&", "basis", t + "管理办法", null, null))]);

    private static string Written(Action<CitationGraph, TextWriter> write, CitationGraph graph)
    {
        var text = new StringWriter();
        write(graph, text);
        return text.ToString();
    }

    [ToolFact("dot", "-V")]
    public void Graphviz_reads_the_DOT_file()
    {
        var graph = HostileGraph();
        var run = Tool.Run(Written(DotWriter.Write, graph), "dot", "-Tplain")!.Value;
        Assert.True(run.ExitCode == 0 && run.Error.Length == 0, run.Error);
        var lines = run.Out.Split('\n');
        Assert.Equal(graph.Nodes.Count, lines.Count(l => l.StartsWith("node ", StringComparison.Ordinal)));
        Assert.Equal(graph.Edges.Count, lines.Count(l => l.StartsWith("edge ", StringComparison.Ordinal)));
    }

    [ToolFact("python3", "-c", "import networkx")]
    public void Networkx_reads_the_GraphML_file()
    {
        var graph = HostileGraph();
        const string Script = """
            import sys, io, json, networkx
            g = networkx.read_graphml(io.BytesIO(sys.stdin.buffer.read()))
            print(json.dumps({"directed": g.is_directed(), "nodes": {n: d for n, d in g.nodes(data=True)}, "edges": [[a, b, d["relation"], d["mentions"]] for a, b, d in g.edges(data=True)]}))
            """;
        var run = Tool.Run(Written(GraphMlWriter.Write, graph), "python3", "-c", Script)!.Value;
        Assert.True(run.ExitCode == 0, run.Error);
        var read = JsonNode.Parse(run.Out)!;
        Assert.True(read["directed"]!.GetValue<bool>());
        Assert.Equal(graph.Nodes.Count, read["nodes"]!.AsObject().Count);
        Assert.Equal("<b>&amp;]]></data>", read["nodes"]!["n3\"\\<&"]!["title"]!.ToString());
        Assert.Equal(graph.Edges.Count, read["edges"]!.AsArray().Count);
    }

    [Fact]
    public void GraphML_is_XML_with_every_node_and_edge()
    {
        var graph = HostileGraph();
        XNamespace ns = "http://graphml.graphdrawing.org/xmlns";
        var xml = XDocument.Parse(Written(GraphMlWriter.Write, graph));
        Assert.Equal(graph.Nodes.Count, xml.Descendants(ns + "node").Count());
        Assert.Equal(graph.Edges.Count, xml.Descendants(ns + "edge").Count());
    }

    [Fact]
    public void Mermaid_labels_hold_nothing_that_Mermaid_reads()
    {
        var text = Written(MermaidWriter.Write, HostileGraph());
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries)[1..^1])
            Assert.Matches("""^  n\d+(\["[^"\[\]{}|`<>\\]*"\](:::outside)?| -->\|basis\| n\d+)$""", line);
    }

    [Fact]
    public void JSON_gives_the_same_graph_back()
    {
        var graph = HostileGraph();
        var json = JsonNode.Parse(CitationGraphJson.Write(graph))!;
        Assert.Equal(graph.Nodes.Count, json["nodes"]!.AsArray().Count);
        Assert.Equal(Hostile[0], json["nodes"]![0]!["title"]!.ToString());
        Assert.Equal(graph.Edges.Count, json["edges"]!.AsArray().Count);
    }
}
