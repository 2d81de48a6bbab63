using System.Buffers;
using System.Text;
using System.Text.Json;
using PolicyMiner.Model;

namespace PolicyMiner.Exporting;

/// <summary>What all writers of JSON share: one value as text, Chinese unescaped, and the parts that stand in many answers.</summary>
internal static class JsonText
{
    private static readonly JsonWriterOptions OnOneLine = new() { Encoder = PlainJsonEncoder.Instance, SkipValidation = true };

    /// <summary>What <paramref name="write"/> writes, on one line unless it is for people to read.</summary>
    public static string Of(Action<Utf8JsonWriter> write, bool indented = false)
    {
        var buffer = new ArrayBufferWriter<byte>(4096);
        using (var writer = Writer(buffer, indented))
            write(writer);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>A writer of such text onto <paramref name="target"/>.</summary>
    public static Utf8JsonWriter Writer(IBufferWriter<byte> target, bool indented = false) => new(target, OnOneLine with { Indented = indented });

    /// <summary>A list of strings under a name.</summary>
    public static void WriteList(this Utf8JsonWriter writer, string name, IEnumerable<string> values)
    {
        writer.WriteStartArray(name);
        foreach (var value in values)
            writer.WriteStringValue(value);
        writer.WriteEndArray();
    }

    /// <summary>A list of objects under a name.</summary>
    public static void WriteObjects<T>(this Utf8JsonWriter writer, string name, IEnumerable<T> items, Action<T> fields)
    {
        writer.WriteStartArray(name);
        foreach (var item in items)
        {
            writer.WriteStartObject();
            fields(item);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
    }

    /// <summary>A number under a name, or null.</summary>
    public static void WriteNumberOrNull(this Utf8JsonWriter writer, string name, int? value)
    {
        if (value is { } number)
            writer.WriteNumber(name, number);
        else
            writer.WriteNull(name);
    }

    /// <summary>A text under a name; nothing where there is none.</summary>
    public static void WriteIfAny(this Utf8JsonWriter writer, string name, string? value)
    {
        if (value is not null)
            writer.WriteString(name, value);
    }

    /// <summary>A number under a name; nothing where there is none.</summary>
    public static void WriteIfAny(this Utf8JsonWriter writer, string name, double? value)
    {
        if (value is { } number)
            writer.WriteNumber(name, number);
    }

    /// <summary>Where something stands, as <c>source</c>.</summary>
    public static void WriteSource(this Utf8JsonWriter writer, SourceSpan source)
    {
        writer.WriteStartObject("source");
        writer.WriteString("file", source.File);
        writer.WriteNumberOrNull("page", source.Page);
        writer.WriteNumber("line_start", source.LineStart);
        writer.WriteNumber("line_end", source.LineEnd);
        writer.WriteNumber("char_start", source.CharStart);
        writer.WriteNumber("char_end", source.CharEnd);
        writer.WriteEndObject();
    }
}
