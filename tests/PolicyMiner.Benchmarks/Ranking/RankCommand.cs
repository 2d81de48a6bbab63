using System.Globalization;
using System.Text;
using PolicyMiner.Asking;
using PolicyMiner.Benchmarks.SmartCn;
using PolicyMiner.Indexing;

namespace PolicyMiner.Benchmarks.Ranking;

/// <summary>
/// <c>rank</c>: nDCG@10 of the judged questions of <c>tests/cases/search/questions.tsv</c>, ours beside Lucene's SmartCn and CJK analysers
/// over the same passages in the same run. Real notices take part where POLICYMINER_SAMPLES names their folder. Needs javac and
/// liblucene8-java for the peers.
/// </summary>
internal static class RankCommand
{
    public static int Run(string root)
    {
        var samples = Environment.GetEnvironmentVariable("POLICYMINER_SAMPLES");
        var files = Directory.GetFiles(Path.Combine(root, "corpus")).Where(f => Path.GetExtension(f) is ".md" or ".txt" && Path.GetFileName(f) != "README.md");
        if (samples is not null)
            files = files.Concat(Directory.GetFiles(samples).Where(f => Path.GetExtension(f) is ".html" or ".txt"));
        var set = PassageQuestions.Load(Path.Combine(root, "tests", "cases", "search", "questions.tsv"), files);
        Console.WriteLine($"{set.Questions.Count} questions over {set.Passages.Count} passages{(samples is null ? " (of the corpus alone; set POLICYMINER_SAMPLES for all)" : "")}");
        var work = Directory.CreateTempSubdirectory("rank").FullName;
        try
        {
            var ours = Ours(set, work);
            Report("PolicyMiner", ours, null);
            if (!LuceneJars.Present)
            {
                Console.Error.WriteLine($"No peer was measured: {LuceneJars.Missing}");
                return 0;
            }
            LuceneJars.Compile(root, work, "LuceneRank.java");
            foreach (var analyser in (string[])["smartcn", "cjk"])
                Report($"Lucene {analyser}", Lucene(set, work, analyser), ours);
            return 0;
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }
    }

    private static double[] Ours(PassageQuestions set, string work)
    {
        var lines = Path.Combine(work, "passages.jsonl");
        set.WriteJsonLines(lines);
        var path = Path.Combine(work, "policies.db");
        Refresh.Run(path, [lines]);
        using var index = PolicyIndex.Open(path);
        var batch = new BatchSearch(index);
        return [.. set.Questions.Select(q => set.Score(q.Id, batch.Rank(new(q.Id, q.Text), 10).Select(l => l.NoticeId)))];
    }

    private static double[] Lucene(PassageQuestions set, string work, string analyser)
    {
        var (passages, questions) = (Path.Combine(work, "passages.tsv"), Path.Combine(work, "questions.tsv"));
        File.WriteAllLines(passages, set.Passages.Select(Line), new UTF8Encoding(false));
        File.WriteAllLines(questions, set.Questions.Select(Line), new UTF8Encoding(false));
        var run = LuceneJars.Run(work, "LuceneRank", analyser, passages, questions)
            .Select(l => l.Split(" Q0 ")).ToLookup(l => l[0], l => l[1][..l[1].LastIndexOf(' ')], StringComparer.Ordinal);
        // "id rank score": an id may hold blanks, the last two fields do not.
        return [.. set.Questions.Select(q => set.Score(q.Id, run[q.Id].Select(l => l[..l.LastIndexOf(' ')]).Select(l => l[..l.LastIndexOf(' ')])))];

        static string Line((string Id, string Text) entry) => $"{entry.Id}\t{entry.Text.ReplaceLineEndings(" ").Replace('\t', ' ')}";
    }

    // Beside the mean stands how far ours is ahead, with the standard error of the difference question by question.
    private static void Report(string name, double[] scores, double[]? ours)
    {
        var line = string.Create(CultureInfo.InvariantCulture, $"{name,-16} nDCG@10 {scores.Average():0.000}");
        if (ours is not null)
        {
            var differences = ours.Zip(scores, (a, b) => a - b).ToArray();
            var mean = differences.Average();
            var error = Math.Sqrt(differences.Sum(d => (d - mean) * (d - mean)) / (differences.Length - 1.0) / differences.Length);
            line += string.Create(CultureInfo.InvariantCulture, $"   ours ahead by {mean:+0.000;-0.000} ± {error:0.000}");
        }
        Console.WriteLine(line);
    }
}
