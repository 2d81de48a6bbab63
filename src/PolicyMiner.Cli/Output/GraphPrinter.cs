using System.CommandLine;
using PolicyMiner.Cli.Commands;
using PolicyMiner.Graphing;

namespace PolicyMiner.Cli.Output;

/// <summary>Prints a citation graph: as tables or a tree for people, as a graph file for other programs.</summary>
internal sealed class GraphPrinter(CommandConsole console, SharedOptions shared, ParseResult parse)
{
    private readonly OutputFormat _format = shared.FormatOf(parse);
    private readonly bool _chinese = shared.LanguageOf(parse) == Language.Chinese;

    public void Print(CitationGraph graph)
    {
        switch (parse.GetValue(shared.Format))
        {
            case "dot": DotWriter.Write(graph, console.Out); return;
            case "graphml": GraphMlWriter.Write(graph, console.Out); return;
            case "mermaid": MermaidWriter.Write(graph, console.Out); return;
            case "json": console.Out.WriteLine(CitationGraphJson.Write(graph)); return;
        }
        shared.Printer(parse, console).Print(graph.Edges.Select(e => RowOf(graph, e)), ["notice_id", "relation", "cited", "in_index", "mentions"]);
        if (_format is not (OutputFormat.Table or OutputFormat.Md))
            return;
        var missing = graph.Missing.Count();
        console.Out.WriteLine(_chinese
            ? $"{graph.Nodes.Count - missing} 个库内文件，{missing} 个被引而不在库（--missing 列出），{graph.Warnings.Count} 条提示（--warnings 列出）。"
            : $"{graph.Nodes.Count - missing} notices of the index, {missing} documents cited but not in it (--missing lists them), {graph.Warnings.Count} warnings (--warnings).");
    }

    /// <summary>The documents outside the index, the most cited first.</summary>
    public void PrintMissing(CitationGraph graph)
    {
        var citing = graph.Edges.ToLookup(e => e.To, StringComparer.Ordinal);
        shared.Printer(parse, console).Print(
            graph.Missing.Select(n => new Row
            {
                { "document_number", n.Number }, { "title", n.Title }, { "issuer", n.Issuer }, { "year", n.Year }, { "cited_by", n.CitedBy },
                { "mentions", citing[n.Id].Sum(e => e.Records.Count) }, { "notices", citing[n.Id].Select(e => e.From).Distinct().ToList() }, { "id", n.Id },
            }),
            ["cited_by", "mentions", "document_number", "title", "issuer", "notices"]);
    }

    /// <summary>What a person should look at.</summary>
    public void PrintWarnings(CitationGraph graph) => shared.Printer(parse, console).Print(
        graph.Warnings.Select(w => new Row { { "code", w.Code }, { "notice_id", w.From }, { "cited", w.To }, { "message", w.Message }, { "records", w.Records } }),
        ["code", "message"]);

    /// <summary>A family, one document a line.</summary>
    public void Print(CitationTree tree)
    {
        console.Out.WriteLine(TerminalText.Safe(Label(tree.Node)));
        Children(tree, "");
    }

    private void Children(CitationTree tree, string indent)
    {
        for (var i = 0; i < tree.Children.Count; i++)
        {
            var (child, last) = (tree.Children[i], i == tree.Children.Count - 1);
            var note = child.Repeated ? _chinese ? "（已列出）" : " (shown elsewhere)" : "";
            console.Out.WriteLine(TerminalText.Safe($"{indent}{(last ? "└─ " : "├─ ")}{child.Relation}: {Label(child.Node)}{note}"));
            Children(child, indent + (last ? "   " : "│  "));
        }
    }

    private string Label(GraphNode node) => node.InIndex
        ? $"{node.Id}  {node.Label}{(node.WrittenDate is { } date ? $"  {date}" : "")}"
        : $"{node.Label}{(_chinese ? "（不在库）" : " (not in the corpus)")}";

    private static Row RowOf(CitationGraph graph, GraphEdge edge)
    {
        var node = graph.Node(edge.To);
        return new()
        {
            { "notice_id", edge.From }, { "relation", edge.Relation }, { "cited", node.Label }, { "in_index", node.InIndex }, { "mentions", edge.Records.Count },
            { "to", edge.To }, { "records", edge.Records },
        };
    }
}
