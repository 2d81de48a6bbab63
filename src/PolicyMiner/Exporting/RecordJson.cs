using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using PolicyMiner.Model;

namespace PolicyMiner.Exporting;

/// <summary>
/// Records as JSON in the stable shapes of the records contract: one object on one line, <c>snake_case</c> names, absent values
/// <c>null</c> or <c>[]</c>, Chinese text unescaped.
/// </summary>
/// <example><c>{"type":"target","id":"shandong-2010-16#target-1a2b3c4d",…,"indicator":"全省离岸服务外包额","value":30,"unit":"亿美元",…}</c></example>
public static class RecordJson
{
    // Beside the serialiser of a type stand the type's printed names: this is the one list to extend for a new record type.
    private static readonly Dictionary<string, JsonTypeInfo> Types = new(StringComparer.Ordinal)
    {
        ["notice"] = RecordJsonContext.Default.NoticeRecord,
        ["section"] = RecordJsonContext.Default.SectionRecord,
        ["target"] = RecordJsonContext.Default.TargetRecord,
        ["statistic"] = RecordJsonContext.Default.StatisticRecord,
        ["provision"] = RecordJsonContext.Default.ProvisionRecord,
        ["task"] = RecordJsonContext.Default.TaskRecord,
        ["catalog_entry"] = RecordJsonContext.Default.CatalogEntryRecord,
        ["taxonomy_entry"] = RecordJsonContext.Default.TaxonomyEntryRecord,
        ["standard"] = RecordJsonContext.Default.StandardRecord,
        ["table_row"] = RecordJsonContext.Default.TableRowRecord,
        ["citation"] = RecordJsonContext.Default.CitationRecord,
        ["definition"] = RecordJsonContext.Default.DefinitionRecord,
        ["place"] = RecordJsonContext.Default.PlaceRecord,
        ["measure"] = RecordJsonContext.Default.MeasureRecord,
    };

    /// <summary>The record types, as printed in <c>type</c>.</summary>
    public static IReadOnlyCollection<string> TypeNames => Types.Keys;

    /// <summary>The names of a type's fields, in their printed order.</summary>
    internal static IReadOnlyList<string> FieldsOf(string type) => [.. Types[type].Properties.Where(p => p.Get is not null).Select(p => p.Name)];

    /// <summary>The fields of a record type with what they hold, in printed order; empty for what is no record type.</summary>
    public static IReadOnlyDictionary<string, Type> Fields(string type) =>
        Types.TryGetValue(type, out var info) ? info.Properties.Where(p => p.Get is not null).ToDictionary(p => p.Name, p => p.PropertyType, StringComparer.Ordinal) : new Dictionary<string, Type>();

    /// <summary>The record as one line of JSON, without a line break at the end.</summary>
    public static string Write(PolicyRecord record) => JsonText.Of(writer => Write(record, writer));

    /// <summary>The same as UTF-8, appended to <paramref name="target"/>.</summary>
    public static void Write(PolicyRecord record, IBufferWriter<byte> target)
    {
        using var writer = JsonText.Writer(target);
        Write(record, writer);
    }

    /// <summary>The same as the next value of a larger document.</summary>
    public static void Write(PolicyRecord record, Utf8JsonWriter writer) => JsonSerializer.Serialize(writer, record, Types[record.Type]);

    /// <summary>The record that <see cref="Write(PolicyRecord)"/> wrote as <paramref name="json"/>.</summary>
    /// <exception cref="JsonException">The text is not JSON, or its <c>type</c> is not a record type.</exception>
    public static PolicyRecord Read(string json) => Read(Encoding.UTF8.GetBytes(json));

    /// <summary>The same from UTF-8.</summary>
    /// <exception cref="JsonException">The text is not JSON, or its <c>type</c> is not a record type.</exception>
    public static PolicyRecord Read(ReadOnlySpan<byte> json)
    {
        var type = TypeOf(json);
        if (type is null || !Types.TryGetValue(type, out var info))
            throw new JsonException($"\"{type}\" is not a record type; known are {string.Join(", ", Types.Keys)}.");
        return (PolicyRecord)(JsonSerializer.Deserialize(json, info) ?? throw new JsonException("A record cannot be null."));
    }

    private static string? TypeOf(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        while (reader.Read())
        {
            if (reader.TokenType != JsonTokenType.PropertyName || reader.CurrentDepth != 1)
                continue;
            if (reader.ValueTextEquals("type"u8))
                return reader.Read() && reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
            reader.Skip();
        }
        return null;
    }
}
