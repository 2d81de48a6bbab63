using System.Text.Json;
using PolicyMiner.Exporting;

namespace PolicyMiner.Graphing;

/// <summary>The graph as JSON: <c>{"nodes": […], "edges": […], "warnings": […]}</c>.</summary>
public static class CitationGraphJson
{
    /// <summary>The whole graph as one JSON object.</summary>
    public static string Write(CitationGraph graph) => JsonText.Of(writer => Write(graph, writer));

    /// <summary>The same as the next value of a larger document.</summary>
    public static void Write(CitationGraph graph, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteObjects("nodes", graph.Nodes, node =>
        {
            writer.WriteString("id", node.Id);
            writer.WriteString("title", node.Title);
            writer.WriteString("document_number", node.Number);
            writer.WriteString("issuer", node.Issuer);
            writer.WriteString("region", node.Region);
            writer.WriteString("written_date", node.WrittenDate);
            writer.WriteNumberOrNull("year", node.Year);
            writer.WriteBoolean("in_index", node.InIndex);
            writer.WriteNumber("cited_by", node.CitedBy);
        });
        writer.WriteObjects("edges", graph.Edges, edge =>
        {
            writer.WriteString("from", edge.From);
            writer.WriteString("to", edge.To);
            writer.WriteString("relation", edge.Relation);
            writer.WriteList("records", edge.Records);
        });
        writer.WriteObjects("warnings", graph.Warnings, warning =>
        {
            writer.WriteString("code", warning.Code);
            writer.WriteString("from", warning.From);
            writer.WriteString("to", warning.To);
            writer.WriteString("message", warning.Message);
            writer.WriteList("records", warning.Records);
        });
        writer.WriteEndObject();
    }
}
