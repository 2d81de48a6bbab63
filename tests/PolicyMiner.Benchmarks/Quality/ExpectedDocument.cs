using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace PolicyMiner.Benchmarks.Quality;

/// <summary>One folder of expected records and the document they were read from.</summary>
internal sealed partial class ExpectedDocument
{
    private readonly string _folder;
    private IReadOnlyList<(int From, int To)> _stretches = [];

    private ExpectedDocument(string folder) => _folder = folder;

    public string Name => Path.GetFileName(_folder);

    /// <summary>Whether the document is part of the corpus.</summary>
    public bool InCorpus { get; private init; }

    /// <summary>The document on this machine, or null where it is kept outside the repository and not at hand.</summary>
    public string? File { get; private init; }

    /// <summary>
    /// What is read: the file, or only the stretches that the note declares (<c>Stretch: 0–3603</c>, offsets in code points of a plain text's
    /// decoded file), each a paragraph of its own.
    /// </summary>
    public byte[] Content()
    {
        if (_stretches.Count == 0)
            return System.IO.File.ReadAllBytes(File!);
        var runes = System.IO.File.ReadAllText(File!).EnumerateRunes().ToArray();
        return Encoding.UTF8.GetBytes(string.Join('\n', _stretches.Select(s => string.Concat(runes[s.From..s.To].Select(r => r.ToString())))));
    }

    /// <summary>All documents with expected records under <paramref name="root"/>.</summary>
    public static IEnumerable<ExpectedDocument> All(string root, string? samples)
    {
        foreach (var folder in Directory.EnumerateDirectories(Path.Combine(root, "tests", "cases", "documents")).Order(StringComparer.Ordinal))
        {
            var path = Path.Combine(folder, "note.md");
            if (!System.IO.File.Exists(path) || System.IO.File.ReadAllText(path) is not { } note || FileName().Match(note) is not { Success: true } match)
                continue;
            var name = match.Groups[1].Value;
            var file = name.StartsWith("corpus/", StringComparison.Ordinal) ? Path.Combine(root, name) : samples is null ? null : Path.Combine(samples, name);
            yield return new(folder)
            {
                File = System.IO.File.Exists(file) ? file : null,
                InCorpus = name.StartsWith("corpus/", StringComparison.Ordinal),
                _stretches = [.. Stretch().Matches(note).Select(m => (Number(m.Groups[1]), Number(m.Groups[2])))],
            };
        }
    }

    /// <summary>The rows of one kind, or null where the document was not read for it.</summary>
    public IReadOnlyList<JsonObject>? Rows(string kind)
    {
        if (kind == "provisions")
        {
            // Rates, caps and terms stand in one file, limits of tables in another; a row without a value is a date and is not scored.
            if (Rows("parameters") is not { } parameters)
                return null;
            foreach (var row in parameters)
                row["indicator"] = row["parameter"]?.DeepClone();
            return [.. parameters.Where(r => r["value"] is not null), .. Rows("limits") ?? []];
        }
        var file = Path.Combine(_folder, kind + ".jsonl");
        if (!System.IO.File.Exists(file))
            return null;
        return [.. System.IO.File.ReadLines(file).Where(l => l.Length > 0).Select(l => JsonNode.Parse(l)!.AsObject())];
    }

    private static int Number(Group group) => int.Parse(group.ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex("^Stretch: ([0-9]+)–([0-9]+)", RegexOptions.Multiline)]
    private static partial Regex Stretch();

    [GeneratedRegex("`([^`]+\\.(?:txt|md|html?|pdf|docx?|ofd))`")]
    private static partial Regex FileName();
}
