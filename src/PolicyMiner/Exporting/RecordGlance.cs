using System.Buffers.Text;
using System.Text;
using System.Text.Json;
using PolicyMiner.Model;

namespace PolicyMiner.Exporting;

/// <summary>
/// What every record has, read without the rest of it: enough to say which record a passage holds. Preparing the serialisers of all
/// record types would take a cold search longer than the search itself.
/// </summary>
/// <param name="Type">The record's type: <c>target</c>.</param>
/// <param name="Id">Its id: <c>shandong-2010-16#target-1a2b3c4d</c>.</param>
/// <param name="Quote">Its words in the source (原文): 到2014年，全省离岸服务外包额达到30亿美元.</param>
/// <param name="Source">Where they stand.</param>
/// <param name="Correction">What a person said of it, or null.</param>
internal sealed record RecordGlance(string Type, string Id, string Quote, SourceSpan Source, string? Correction)
{
    /// <summary>Reads what <see cref="RecordJson.Write(PolicyRecord)"/> wrote.</summary>
    /// <exception cref="JsonException">The text is not JSON, or lacks one of the four.</exception>
    public static RecordGlance Read(ReadOnlySpan<byte> json) => Scan(json) ?? Parse(json);

    // Without escapes the names are where they are written and nowhere else; a reader of any JSON would have to be compiled at every start.
    private static RecordGlance? Scan(ReadOnlySpan<byte> json)
    {
        if (json.Contains((byte)'\\') || Text(ref json, "{\"type\":\""u8) is not { } type || Text(ref json, "\"id\":\""u8) is not { } id || Text(ref json, "\"quote\":\""u8) is not { } quote
            || Text(ref json, "\"source\":{\"file\":\""u8) is not { } file || !Take(ref json, "\"page\":"u8))
            return null;
        int? page = json.StartsWith("null"u8) ? null : Number(json);
        return Number(ref json, "\"line_start\":"u8) is { } lineStart && Number(ref json, "\"line_end\":"u8) is { } lineEnd && Number(ref json, "\"char_start\":"u8) is { } charStart && Number(ref json, "\"char_end\":"u8) is { } charEnd
            ? new(type, id, quote, new(file, page, lineStart, lineEnd, charStart, charEnd), Text(ref json, "\"correction\":\""u8)) : null;
    }

    private static bool Take(ref ReadOnlySpan<byte> json, ReadOnlySpan<byte> name)
    {
        var at = json.IndexOf(name);
        if (at >= 0)
            json = json[(at + name.Length)..];
        return at >= 0;
    }

    private static string? Text(ref ReadOnlySpan<byte> json, ReadOnlySpan<byte> name)
    {
        if (!Take(ref json, name) || json.IndexOf((byte)'"') is not (>= 0 and var end))
            return null;
        var text = Encoding.UTF8.GetString(json[..end]);
        json = json[(end + 1)..];
        return text;
    }

    private static int? Number(ref ReadOnlySpan<byte> json, ReadOnlySpan<byte> name) => Take(ref json, name) ? Number(json) : null;

    private static int? Number(ReadOnlySpan<byte> json) => Utf8Parser.TryParse(json, out int number, out _) ? number : null;

    private static RecordGlance Parse(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        string? type = null, id = null, quote = null, correction = null;
        SourceSpan? source = null;
        while (reader.Read())
        {
            if (reader.TokenType != JsonTokenType.PropertyName)
                continue;
            if (reader.ValueTextEquals("type"u8))
                type = Text(ref reader);
            else if (reader.ValueTextEquals("id"u8))
                id = Text(ref reader);
            else if (reader.ValueTextEquals("quote"u8))
                quote = Text(ref reader);
            else if (reader.ValueTextEquals("correction"u8))
                correction = Text(ref reader);
            else if (reader.ValueTextEquals("source"u8))
                source = Span(ref reader);
            else
                reader.Skip();
        }
        return type is null || id is null || quote is null || source is null
            ? throw new JsonException("A record has a type, an id, a quote and a source.")
            : new(type, id, quote, source, correction);
    }

    private static string? Text(ref Utf8JsonReader reader) => reader.Read() && reader.TokenType == JsonTokenType.String ? reader.GetString() : null;

    private static SourceSpan? Span(ref Utf8JsonReader reader)
    {
        var (file, page, lineStart, lineEnd, charStart, charEnd) = ((string?)null, (int?)null, 0, 0, 0, 0);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            return null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("file"u8))
                file = Text(ref reader);
            else if (reader.ValueTextEquals("page"u8))
                page = reader.Read() && reader.TokenType == JsonTokenType.Number ? reader.GetInt32() : null;
            else if (reader.ValueTextEquals("line_start"u8))
                lineStart = Number(ref reader);
            else if (reader.ValueTextEquals("line_end"u8))
                lineEnd = Number(ref reader);
            else if (reader.ValueTextEquals("char_start"u8))
                charStart = Number(ref reader);
            else if (reader.ValueTextEquals("char_end"u8))
                charEnd = Number(ref reader);
            else
                reader.Skip();
        }
        return file is null ? null : new(file, page, lineStart, lineEnd, charStart, charEnd);
    }

    private static int Number(ref Utf8JsonReader reader) => reader.Read() ? reader.GetInt32() : 0;
}
