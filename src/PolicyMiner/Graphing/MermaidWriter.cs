using System.Globalization;
using System.Text;

namespace PolicyMiner.Graphing;

/// <summary>The graph as a Mermaid flowchart, for Markdown pages.</summary>
public static class MermaidWriter
{
    /// <summary>Writes <paramref name="graph"/>.</summary>
    public static void Write(CitationGraph graph, TextWriter target)
    {
        target.Write("flowchart LR\n");
        var names = graph.Nodes.Select((n, i) => (n.Id, Name: $"n{i + 1}")).ToDictionary(n => n.Id, n => n.Name, StringComparer.Ordinal);
        foreach (var node in graph.Nodes)
            target.Write($"  {names[node.Id]}[\"{Escaped(node.Label)}\"]{(node.InIndex ? "" : ":::outside")}\n");
        foreach (var edge in graph.Edges)
            target.Write($"  {names[edge.From]} {(edge.Relation == "mentions" ? "-.->" : "-->")}|{Escaped(edge.Relation)}| {names[edge.To]}\n");
        target.Write("  classDef outside stroke:#b00020,stroke-dasharray:4 3\n");
    }

    // Mermaid reads #34; and the like; everything but letters, digits and the signs of Chinese text is written so.
    private static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune) || rune.Value is ' ' or '、' or '，' or '。' or '：' or '《' or '》' or '〔' or '〕' or '（' or '）' or '—' or '.' or '-' or '_' or '/')
                escaped.Append(rune);
            else if (rune.Value >= ' ')
                escaped.Append('#').Append(rune.Value.ToString(CultureInfo.InvariantCulture)).Append(';');
        }
        return escaped.ToString();
    }
}
