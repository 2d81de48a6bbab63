using System.Diagnostics;
using PolicyMiner.Analysis;
using PolicyMiner.Analysis.Segmentation;

namespace PolicyMiner.Benchmarks.AnalysisSpeed;

/// <summary>
/// <c>words [--published] [--model FILE] FILE</c>: each line's words, one space between, by our segmenter or by the published method alone;
/// with another model if wanted, to try one out.
/// </summary>
internal static class WordsCommand
{
    public static int Run(string[] args)
    {
        var named = Array.IndexOf(args, "--model");
        using var model = WordModel.Open(named < 0 ? Segmenters.ModelPath : args[named + 1]);
        var method = new PublishedMethod(model);
        var segmenter = new WordSegmenter(model, Lexicon.Default);
        Func<string, List<WordSpan>> segment = args.Contains("--published") ? method.Segment : segmenter.Segment;
        var watch = Stopwatch.StartNew();
        var characters = 0L;
        using var output = new StreamWriter(Console.OpenStandardOutput());
        foreach (var line in File.ReadLines(args[^1]))
        {
            characters += line.Length;
            output.WriteLine(string.Join(' ', segment(line).Select(w => w.In(line))));
        }
        Console.Error.WriteLine($"{characters / watch.Elapsed.TotalSeconds:N0} characters/s");
        return 0;
    }
}
