using System.Text.Json;
using PolicyMiner.Reading;

namespace PolicyMiner.Indexing;

/// <summary>
/// A JSONL file: every line <c>{"id": "…", "title": "…", "text": "…"}</c> is a document, whose notice has that id. <c>title</c> and the
/// further keys of <see cref="MetadataKeys"/> (issuer, document_number, written_date …) count as a sidecar of the line.
/// </summary>
internal static class JsonLines
{
    /// <summary>Whether a file is read line by line.</summary>
    public static bool Is(string path) => path.EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase);

    /// <summary>One line as a document that is still to be read.</summary>
    /// <param name="Id">Its <c>id</c>; null where the line is no document.</param>
    /// <param name="Text">Its <c>text</c>, or its title where there is none.</param>
    /// <param name="Error">What is wrong with the line.</param>
    public sealed record Line(string? Id, byte[] Text, IReadOnlyDictionary<string, MetadataValue> Metadata, string? Error);

    /// <summary>Parses one line.</summary>
    public static Line Parse(ReadOnlyMemory<byte> line)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            if (json.RootElement.ValueKind != JsonValueKind.Object)
                return Bad("it is not an object");
            string? id = null;
            var text = "";
            var metadata = new Dictionary<string, MetadataValue>(StringComparer.Ordinal);
            foreach (var property in json.RootElement.EnumerateObject())
            {
                var value = property.Value.ValueKind switch
                {
                    JsonValueKind.String => property.Value.GetString(),
                    JsonValueKind.Number => property.Value.GetRawText(),
                    _ => null,
                };
                if (string.IsNullOrWhiteSpace(value))
                    continue;
                if (property.NameEquals("id"))
                    id = value.Trim();
                else if (property.NameEquals("text"))
                    text = value;
                else
                    metadata[property.Name] = new(value.Trim(), "sidecar");
            }
            if (id is null)
                return Bad("it has no id");
            if (text.Length == 0)
                text = metadata.TryGetValue(MetadataKeys.Title, out var title) ? title.Value : "";
            return text.Length == 0 ? Bad($"its document {id} has neither text nor title") : new(id, System.Text.Encoding.UTF8.GetBytes(text), metadata, null);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return Bad($"it is not JSON ({e.Message})");
        }
    }

    private static Line Bad(string error) => new(null, [], new Dictionary<string, MetadataValue>(), error);
}
