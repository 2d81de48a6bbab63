using System.Text;
using System.Text.Json;
using PolicyMiner.Indexing.Storing;
using PolicyMiner.Reading;

namespace PolicyMiner.Benchmarks.Ranking;

/// <summary>
/// The judged questions of <c>tests/cases/search/questions.tsv</c> over the passages of real notices: each paragraph or table row is a
/// document of a JSONL file, and a run is scored by nDCG@10. The same for every engine.
/// </summary>
internal sealed class PassageQuestions
{
    private const int ShortestPassage = 25;
    private readonly Dictionary<string, HashSet<string>> _relevant = new(StringComparer.Ordinal);

    private PassageQuestions(IReadOnlyList<(string Id, string Text)> passages) => Passages = passages;

    /// <summary>The passages, by id <c>&lt;file&gt;#&lt;number&gt;</c>.</summary>
    public IReadOnlyList<(string Id, string Text)> Passages { get; }

    /// <summary>The questions that the passages answer, id and text.</summary>
    public IReadOnlyList<(string Id, string Text)> Questions { get; private set; } = [];

    /// <summary>Questions whose answer is in none of the passages; there should be none where all files are given.</summary>
    public IReadOnlyList<string> Unanswered { get; private set; } = [];

    /// <summary>Reads files into passages and keeps the questions about them.</summary>
    public static PassageQuestions Load(string table, IEnumerable<string> files)
    {
        var set = new PassageQuestions(PassagesOf(files));
        var (questions, unanswered) = (new List<(string, string)>(), new List<string>());
        foreach (var row in File.ReadLines(table).Where(l => l.Length > 0 && l[0] != '#').Skip(1).Select(l => l.Split('\t')))
        {
            var (documents, quotes) = (row[2].Split('|'), row[3].Split('|'));
            var relevant = set.Passages
                .Where(p => documents.Contains(p.Id[..p.Id.LastIndexOf('#')]) && quotes.Any(q => p.Text.Contains(q, StringComparison.Ordinal)))
                .Select(p => p.Id).ToHashSet(StringComparer.Ordinal);
            if (relevant.Count == 0)
            {
                unanswered.Add(row[0]);
                continue;
            }
            set._relevant[row[0]] = relevant;
            questions.Add((row[0], row[1]));
        }
        (set.Questions, set.Unanswered) = (questions, unanswered);
        return set;
    }

    /// <summary>Writes the passages as a JSONL file.</summary>
    public void WriteJsonLines(string path)
    {
        using var writer = new StreamWriter(path, false, new UTF8Encoding(false));
        foreach (var (id, text) in Passages)
            writer.WriteLine(JsonSerializer.Serialize(new Dictionary<string, string> { ["id"] = id, ["text"] = text }));
    }

    /// <summary>nDCG@10 of one question's ranked ids.</summary>
    public double Score(string question, IEnumerable<string> ranked)
    {
        var relevant = _relevant[question];
        var gained = ranked.Take(10).Select((id, i) => relevant.Contains(id) ? 1 / Math.Log2(i + 2) : 0).Sum();
        return gained / Enumerable.Range(0, Math.Min(10, relevant.Count)).Sum(i => 1 / Math.Log2(i + 2));
    }

    private static List<(string Id, string Text)> PassagesOf(IEnumerable<string> files)
    {
        var passages = new List<(string, string)>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in files.Order(StringComparer.Ordinal))
        {
            // A repository's document is called by its notice's id, a real notice kept elsewhere by its file name.
            var name = Path.GetFileName(file);
            var extracted = Pipeline.Run(new SourceFile(file, name, File.ReadAllBytes(file)), new ReadingOptions());
            var number = 0;
            foreach (var passage in extracted.Notices.SelectMany(n => NoticeLayout.Of(n).Passages))
            {
                var text = passage.Text(extracted.Document.Text).Trim();
                // Text that a PDF gave as glyph numbers is nothing anybody could ask for.
                if (passage.Kind is PassageKind.Text or PassageKind.Row && text.Length >= ShortestPassage && !text.Contains("(cid:", StringComparison.Ordinal) && seen.Add(text))
                    passages.Add(($"{name}#{number++}", text));
            }
        }
        return passages;
    }
}
