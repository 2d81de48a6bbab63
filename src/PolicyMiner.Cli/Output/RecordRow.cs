using System.Text.Json.Nodes;

namespace PolicyMiner.Cli.Output;

/// <summary>A record as a row: its JSON line is printed as it is, and taken apart only where a table or CSV needs its fields.</summary>
internal sealed class RecordRow(string json) : Row
{
    /// <summary>The field that says what a person did to a record.</summary>
    public const string Correction = "correction";

    private List<KeyValuePair<string, object?>>? _fields;

    public override string ToJson() => json;

    public override IEnumerator<KeyValuePair<string, object?>> GetEnumerator() => (_fields ??= Fields()).GetEnumerator();

    private List<KeyValuePair<string, object?>> Fields()
    {
        var fields = new List<KeyValuePair<string, object?>>();
        foreach (var (name, value) in JsonNode.Parse(json)!.AsObject())
        {
            if (name == "source" && value is JsonObject source)
            {
                foreach (var (part, place) in source)
                    fields.Add(new(part is "line_start" ? "line" : part, Plain(place)));
            }
            else
            {
                fields.Add(new(name, Plain(value)));
            }
        }
        // JSON leaves out what nobody corrected; a line of CSV has as many cells as its head.
        if (fields.All(f => f.Key != Correction))
            fields.Add(new(Correction, null));
        return fields;
    }

    private static object? Plain(JsonNode? node) => node switch
    {
        JsonValue value when value.TryGetValue<string>(out var text) => text,
        JsonValue value when value.TryGetValue<int>(out var number) => number,
        JsonValue value when value.TryGetValue<double>(out var number) => number,
        JsonValue value when value.TryGetValue<bool>(out var flag) => flag,
        JsonArray cells when cells.Count > 0 && cells[0] is JsonObject => string.Join("; ", cells.Select(Cell)),
        _ => node,
    };

    // {"header", "text"} of a table cell reads "header: text".
    private static string Cell(JsonNode? node) =>
        node is JsonObject cell && cell["header"] is { } header ? $"{header}: {cell["text"]}" : node?.ToJsonString(RowJson.Compact) ?? "";
}
