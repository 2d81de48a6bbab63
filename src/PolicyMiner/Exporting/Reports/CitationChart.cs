using PolicyMiner.Graphing;
using PolicyMiner.Model;

namespace PolicyMiner.Exporting.Reports;

/// <summary>The citation graph as two columns: the notices on the left, what they cite on the right, one curve per relation.</summary>
internal static class CitationChart
{
    private const int LeftEdge = 270, RightEdge = 610, Width = 980, RowHeight = 28, MostCited = 60;

    public static void Write(HtmlPage page, ReportContent content, ReportWords words, SourceNotes notes)
    {
        var graph = content.Graph;
        page.Add($"<section id=\"citations\"><h2>{words["citations"]}</h2><p class=\"note\">{words["citations_note"]}</p>\n");
        if (graph.Edges.Count == 0)
        {
            page.Add($"<p class=\"note\">{words["nothing"]}</p></section>\n");
            return;
        }
        var citing = graph.Edges.Select(e => e.From).Distinct().Select(graph.Node).ToList();
        var leftRow = citing.Select((n, i) => (n.Id, i)).ToDictionary(n => n.Id, n => n.i);
        var cited = graph.Edges.Select(e => e.To).Distinct().Select(graph.Node).OrderByDescending(n => n.CitedBy).ToList();
        // Cited documents stand near those who cite them, so that curves cross little.
        var shown = cited.Take(MostCited).OrderBy(n => graph.Edges.Where(e => e.To == n.Id).Average(e => leftRow[e.From])).ThenByDescending(n => n.CitedBy).ToList();
        var height = Math.Max(shown.Count, citing.Count) * RowHeight;
        var left = citing.Select((n, i) => (n.Id, Y: Spread(i, citing.Count, height))).ToDictionary(n => n.Id, n => n.Y);
        var right = shown.Select((n, i) => (n.Id, Y: Spread(i, shown.Count, height))).ToDictionary(n => n.Id, n => n.Y);
        var records = content.Notices.SelectMany(n => n.Records.OfType<CitationRecord>()).DistinctBy(r => r.Id).ToDictionary(r => r.Id);

        Legend(page, graph, words);
        page.Add($"<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"{words["citations"]}\"><svg class=\"chart graph\" role=\"img\" aria-label=\"{words["citations"]}\" width=\"{Width}\" height=\"{height}\" viewBox=\"0 0 {Width} {height}\">\n");
        foreach (var edge in graph.Edges.Where(e => right.ContainsKey(e.To)))
        {
            var (from, to, middle) = (left[edge.From], right[edge.To], (LeftEdge + RightEdge) / 2);
            var linked = edge.Records.Select(records.GetValueOrDefault).FirstOrDefault(r => r is not null);
            if (linked is not null)
                page.Add($"<a class=\"q\" href=\"#n{notes.NumberOf(linked)}\">");
            page.Add($"<path class=\"edge {edge.Relation}\" d=\"M{LeftEdge + 8} {from}C{middle} {from} {middle} {to} {RightEdge - 8} {to}\"><title>{graph.Node(edge.From).Label} → {graph.Node(edge.To).Label} ({words[edge.Relation]})</title></path>");
            if (linked is not null)
                page.Add($"</a>");
            page.Add($"\n");
        }
        foreach (var node in citing)
            page.Add($"<g><title>{node.Label}</title><circle class=\"node in\" cx=\"{LeftEdge}\" cy=\"{left[node.Id]}\" r=\"5\"/><text class=\"label\" x=\"{LeftEdge - 12}\" y=\"{left[node.Id] + 4}\" text-anchor=\"end\" lang=\"zh-CN\">{Charts.Short(LeftLabel(node), 19)}</text></g>\n");
        foreach (var node in shown)
            page.Add($"<g><title>{node.Label}</title><circle class=\"node {(node.InIndex ? "in" : "out")}\" cx=\"{RightEdge}\" cy=\"{right[node.Id]}\" r=\"5\"/><text class=\"label\" x=\"{RightEdge + 12}\" y=\"{right[node.Id] + 4}\" lang=\"zh-CN\">{Charts.Short(node.Label, 22)}{(node.CitedBy > 1 ? $" ({node.CitedBy})" : "")}</text></g>\n");
        page.Add($"</svg></div>\n");
        CoverageTable.LeftOut(page, cited.Count - MostCited, words);
        foreach (var warning in graph.Warnings)
            page.Add($"<p class=\"note warn\">{warning.Message}</p>\n");
        page.Add($"</section>\n");
    }

    private static void Legend(HtmlPage page, CitationGraph graph, ReportWords words)
    {
        page.Add($"<ul class=\"legend\">");
        foreach (var relation in CitationGraph.Relations.Where(r => graph.Edges.Any(e => e.Relation == r)))
            page.Add($"<li><svg width=\"26\" height=\"8\" aria-hidden=\"true\"><path class=\"edge {relation}\" d=\"M0 4H26\"/></svg> {words[relation]}</li>");
        page.Add($"</ul>\n");
    }

    private static string LeftLabel(GraphNode node) => (node.Region == "全国" ? node.Issuer : node.Region) is { } whose ? $"{Charts.Short(whose, 8)} {node.Number ?? node.Title?.Trim('[', ']') ?? node.Id}" : node.Label;

    private static double Spread(int place, int count, int height) => (place + 0.5) * height / count;
}
