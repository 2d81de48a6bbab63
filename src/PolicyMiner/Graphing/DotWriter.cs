using System.Text;

namespace PolicyMiner.Graphing;

/// <summary>The graph in the DOT language of Graphviz: notices as boxes, documents outside the index dashed and red.</summary>
public static class DotWriter
{
    private const int LineLength = 18;

    /// <summary>Writes <paramref name="graph"/>.</summary>
    public static void Write(CitationGraph graph, TextWriter target)
    {
        target.Write("digraph citations {\n  rankdir=LR;\n  node [shape=box, fontname=\"Noto Sans CJK SC\", fontsize=10];\n  edge [fontsize=9];\n");
        var names = graph.Nodes.Select((n, i) => (n.Id, Name: $"n{i + 1}")).ToDictionary(n => n.Id, n => n.Name, StringComparer.Ordinal);
        foreach (var node in graph.Nodes)
        {
            target.Write($"  {names[node.Id]} [id={Quoted(node.Id)}, label={Quoted(Wrapped(node))}");
            if (!node.InIndex)
                target.Write(", style=dashed, color=\"#b00020\"");
            target.Write("];\n");
        }
        foreach (var edge in graph.Edges)
        {
            var count = edge.Records.Count > 1 ? $" ×{edge.Records.Count}" : "";
            target.Write($"  {names[edge.From]} -> {names[edge.To]} [label={Quoted(edge.Relation + count)}");
            if (edge.Relation == "mentions")
                target.Write(", style=dotted");
            target.Write("];\n");
        }
        target.Write("}\n");
    }

    private static string Wrapped(GraphNode node)
    {
        var label = new StringBuilder();
        foreach (var line in (string?[])[node.Region is null ? node.WrittenDate : $"{node.Region} {node.WrittenDate}".TrimEnd(), node.Number, node.Title ?? (node.Number is null ? node.Id : null)])
        {
            if (string.IsNullOrEmpty(line))
                continue;
            var width = 0;
            if (label.Length > 0)
                label.Append('\n');
            foreach (var rune in line.EnumerateRunes())
            {
                if (width++ == LineLength)
                {
                    label.Append('\n');
                    width = 1;
                }
                label.Append(rune);
            }
        }
        return label.ToString();
    }

    // Inside quotation marks only these two have a meaning; what is no text is left out.
    private static string Quoted(string text)
    {
        var quoted = new StringBuilder(text.Length + 2).Append('"');
        foreach (var rune in text.EnumerateRunes())
        {
            switch (rune.Value)
            {
                case '"': quoted.Append("\\\""); break;
                case '\\': quoted.Append("\\\\"); break;
                case '\n': quoted.Append("\\n"); break;
                default: quoted.Append(rune.Value < ' ' ? " " : rune.ToString()); break;
            }
        }
        return quoted.Append('"').ToString();
    }
}
