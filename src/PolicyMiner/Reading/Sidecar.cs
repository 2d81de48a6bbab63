using System.Text.Json;

namespace PolicyMiner.Reading;

/// <summary>
/// What stands beside a document in <c>&lt;full file name&gt;.meta.json</c>: facts that the file itself lacks (title, number, source address,
/// retrieval date), as one JSON object of strings. A title in square brackets is descriptive, not official.
/// </summary>
public static class Sidecar
{
    /// <summary>What a sidecar's name adds to the name of its document.</summary>
    public const string Suffix = ".meta.json";

    private const int LargestBytes = 1 << 20;

    private static readonly Dictionary<string, string> Aliases = new(StringComparer.OrdinalIgnoreCase)
    {
        ["number"] = MetadataKeys.DocumentNumber,
        ["url"] = MetadataKeys.Address,
        ["date"] = MetadataKeys.WrittenDate,
    };

    /// <summary>Whether the file is a sidecar and not a document itself.</summary>
    public static bool IsSidecar(string fileName) => fileName.EndsWith(Suffix, StringComparison.OrdinalIgnoreCase);

    /// <summary>The entries of a sidecar, by <see cref="MetadataKeys"/>; other names are kept as they are, empty values are not.</summary>
    /// <exception cref="JsonException">The bytes are no JSON object.</exception>
    public static IReadOnlyDictionary<string, MetadataValue> Parse(ReadOnlyMemory<byte> json)
    {
        using var document = JsonDocument.Parse(json, new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
        if (document.RootElement.ValueKind != JsonValueKind.Object)
            throw new JsonException("A sidecar holds one JSON object of names and strings.");
        var entries = new Dictionary<string, MetadataValue>();
        foreach (var property in document.RootElement.EnumerateObject())
        {
            var value = property.Value.ValueKind switch
            {
                JsonValueKind.String => property.Value.GetString(),
                JsonValueKind.Number => property.Value.GetRawText(),
                _ => null,
            };
            if (!string.IsNullOrWhiteSpace(value))
                entries[Aliases.GetValueOrDefault(property.Name, property.Name)] = new(value.Trim(), "sidecar");
        }
        return entries;
    }

    /// <summary><paramref name="document"/> with what the sidecar beside <paramref name="fullPath"/> says, where there is one; it wins over the
    /// page's own metadata table. A sidecar that cannot be read is a problem, never an error.</summary>
    public static ReadDocument Apply(ReadDocument document, string fullPath)
    {
        var path = fullPath + Suffix;
        if (!File.Exists(path))
            return document;
        try
        {
            if (new FileInfo(path).Length > LargestBytes)
                throw new JsonException("It is larger than 1 MB.");
            var metadata = new Dictionary<string, MetadataValue>(document.Metadata);
            foreach (var (key, value) in Parse(File.ReadAllBytes(path)))
                metadata[key] = value;
            return Copy(document, metadata, document.Problems);
        }
        catch (Exception e) when (e is JsonException or IOException or UnauthorizedAccessException)
        {
            return Copy(document, document.Metadata,
                [.. document.Problems, new(document.File + Suffix, Severity.Warning, "bad_sidecar", $"The sidecar was ignored: {e.Message} It should be one JSON object such as {{\"title\": \"…\"}}.")]);
        }
    }

    private static ReadDocument Copy(ReadDocument document, IReadOnlyDictionary<string, MetadataValue> metadata, IReadOnlyList<Problem> problems) => new()
    {
        File = document.File,
        Format = document.Format,
        Text = document.Text,
        Blocks = document.Blocks,
        PageStarts = document.PageStarts,
        Metadata = metadata,
        Problems = problems,
    };
}
