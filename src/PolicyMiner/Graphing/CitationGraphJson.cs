using System.Text;
using System.Text.Json;
using PolicyMiner.Exporting;

namespace PolicyMiner.Graphing;

/// <summary>The graph as JSON: <c>{"nodes": […], "edges": […], "warnings": […]}</c>.</summary>
public static class CitationGraphJson
{
    /// <summary>The whole graph as one JSON object.</summary>
    public static string Write(CitationGraph graph)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, RecordJson.WriterOptions))
            Write(graph, writer);
        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }

    /// <summary>The same as the next value of a larger document.</summary>
    public static void Write(CitationGraph graph, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteStartArray("nodes");
        foreach (var node in graph.Nodes)
        {
            writer.WriteStartObject();
            writer.WriteString("id", node.Id);
            writer.WriteString("title", node.Title);
            writer.WriteString("document_number", node.Number);
            writer.WriteString("issuer", node.Issuer);
            writer.WriteString("region", node.Region);
            writer.WriteString("written_date", node.WrittenDate);
            if (node.Year is { } year)
                writer.WriteNumber("year", year);
            else
                writer.WriteNull("year");
            writer.WriteBoolean("in_index", node.InIndex);
            writer.WriteNumber("cited_by", node.CitedBy);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
        writer.WriteStartArray("edges");
        foreach (var edge in graph.Edges)
        {
            writer.WriteStartObject();
            writer.WriteString("from", edge.From);
            writer.WriteString("to", edge.To);
            writer.WriteString("relation", edge.Relation);
            WriteList(writer, "records", edge.Records);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
        writer.WriteStartArray("warnings");
        foreach (var warning in graph.Warnings)
        {
            writer.WriteStartObject();
            writer.WriteString("code", warning.Code);
            writer.WriteString("from", warning.From);
            writer.WriteString("to", warning.To);
            writer.WriteString("message", warning.Message);
            WriteList(writer, "records", warning.Records);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteList(Utf8JsonWriter writer, string name, IEnumerable<string> values)
    {
        writer.WriteStartArray(name);
        foreach (var value in values)
            writer.WriteStringValue(value);
        writer.WriteEndArray();
    }
}
