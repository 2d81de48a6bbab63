using System.Diagnostics;
using PolicyMiner.Analysis.Segmentation;

namespace PolicyMiner.Benchmarks.SmartCn;

/// <summary><c>words [--published] FILE</c>: each line's words, one space between, by our segmenter or by the published method alone.</summary>
internal static class WordsCommand
{
    public static int Run(string[] args)
    {
        var published = args.Contains("--published");
        using var model = WordModel.Open(Environment.GetEnvironmentVariable("WORD_MODEL") ?? "src/PolicyMiner/Analysis/data/segmentation.bin");
        var method = new PublishedMethod(model);
        var segmenter = new WordSegmenter(model, Lexicon.Default);
        var watch = Stopwatch.StartNew();
        var characters = 0L;
        using var output = new StreamWriter(Console.OpenStandardOutput());
        foreach (var line in File.ReadLines(args[^1]))
        {
            characters += line.Length;
            output.WriteLine(string.Join(' ', (published ? method.Segment(line) : segmenter.Segment(line)).Select(w => w.In(line))));
        }
        Console.Error.WriteLine($"{characters / watch.Elapsed.TotalSeconds:N0} characters/s");
        return 0;
    }
}
