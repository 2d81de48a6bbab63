using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace PolicyMiner.Correcting;

/// <summary>
/// A person's corrections of a folder of documents: one JSON object a line in a text file beside the folder (<c>corpus.corrections.jsonl</c>
/// beside <c>corpus</c>), sorted, so that it can be read, edited and kept under version control.
/// </summary>
public static class CorrectionFile
{
    private static readonly CorrectionJson Json = new(new JsonSerializerOptions(CorrectionJson.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    /// <summary>Where the corrections of a refreshed folder are kept.</summary>
    public static string BesideFolder(string folder) => Path.TrimEndingDirectorySeparator(folder) + ".corrections.jsonl";

    /// <summary>The corrections in a file; none where there is no such file.</summary>
    /// <exception cref="CorrectionException">A line is not a correction; the message names it.</exception>
    public static IReadOnlyList<Correction> Read(string path)
    {
        if (!File.Exists(path))
            return [];
        var corrections = new List<Correction>();
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
                continue;
            try
            {
                corrections.Add(JsonSerializer.Deserialize(line, Json.Correction) ?? throw new JsonException("null is no correction"));
            }
            catch (JsonException e)
            {
                throw new CorrectionException($"{path}, line {number} is not a correction ({e.Message}); mend or delete the line.");
            }
        }
        return corrections;
    }

    /// <summary>Writes a file: all of it or, should anything fail, nothing.</summary>
    public static void Write(string path, IEnumerable<Correction> corrections)
    {
        var lines = corrections.OrderBy(c => c.NoticeId, StringComparer.Ordinal).ThenBy(c => c.Type, StringComparer.Ordinal).ThenBy(c => c.Quote, StringComparer.Ordinal)
            .ThenBy(c => c.Id, StringComparer.Ordinal).ThenBy(c => c.Action, StringComparer.Ordinal).Select(c => JsonSerializer.Serialize(c, Json.Correction));
        var temporary = path + ".tmp";
        File.WriteAllText(temporary, string.Concat(lines.Select(l => l + "\n")), new UTF8Encoding(false));
        File.Move(temporary, path, overwrite: true);
    }

    /// <summary>The list with one more correction; what was said of the same record before is replaced.</summary>
    public static IEnumerable<Correction> With(IEnumerable<Correction> corrections, Correction added) => corrections.Where(c => !IsAbout(c, added)).Append(added);

    private static bool IsAbout(Correction a, Correction b) => a.NoticeId == b.NoticeId && a.Type == b.Type && (b.Action, a.Action) switch
    {
        ("reviewed", "reviewed") => true,
        ("add", "add") => a.Quote == b.Quote && JsonNode.DeepEquals(a.Set, b.Set),
        (not ("add" or "reviewed"), not ("add" or "reviewed")) => a.Id == b.Id,
        _ => false,
    };
}

/// <summary>A correction cannot be taken; the message says what to do.</summary>
public sealed class CorrectionException(string message) : Exception(message);

/// <summary>Serialiser of corrections, generated at build time.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Correction))]
internal sealed partial class CorrectionJson : JsonSerializerContext;
