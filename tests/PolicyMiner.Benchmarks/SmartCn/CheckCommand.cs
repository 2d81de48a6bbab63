using System.Diagnostics;
using System.Text;
using PolicyMiner.Analysis;
using PolicyMiner.Analysis.Segmentation;

namespace PolicyMiner.Benchmarks.SmartCn;

/// <summary>
/// <c>smartcn-check FILE|FOLDER…</c>: compares our rendering of the published method with the Java original, token by token and line by
/// line, and fails below .999. Needs javac and liblucene8-java.
/// </summary>
internal static class CheckCommand
{
    private const double Wanted = 0.999;

    public static int Run(string[] args)
    {
        if (!LuceneJars.Present)
        {
            Console.Error.WriteLine(LuceneJars.Missing);
            return 2;
        }
        var work = Directory.CreateTempSubdirectory("smartcn-check").FullName;
        try
        {
            var lines = ReadLines(args.Length > 0 ? args : ["corpus"]);
            var (input, output) = (Path.Combine(work, "lines.txt"), Path.Combine(work, "spans.txt"));
            File.WriteAllLines(input, lines, new UTF8Encoding(false));
            LuceneJars.Compile(Directory.GetCurrentDirectory(), work, "SmartCnTokens.java");
            LuceneJars.Run(work, "SmartCnTokens", input, output);
            return Compare(lines, File.ReadAllLines(output));
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }
    }

    private static int Compare(List<string> lines, string[] expected)
    {
        using var model = WordModel.Open("src/PolicyMiner/Analysis/data/segmentation.bin");
        var method = new PublishedMethod(model);
        var (theirs, agreed, shown, ours) = (0L, 0L, 0, 0L);
        var watch = Stopwatch.StartNew();
        for (var i = 0; i < lines.Count; i++)
        {
            var wanted = expected[i].Split(' ', StringSplitOptions.RemoveEmptyEntries).ToHashSet();
            var found = method.Segment(lines[i]).Select(w => $"{w.Start}-{w.End}").ToList();
            var same = found.Count(wanted.Contains);
            theirs += wanted.Count;
            ours += found.Count;
            agreed += same;
            if (same < wanted.Count && shown++ < 20)
                Console.WriteLine($"  {Around(lines[i], wanted.Except(found))}  ours {Around(lines[i], found.Except(wanted))}");
        }
        var agreement = 2.0 * agreed / (theirs + ours);
        Console.WriteLine($"{lines.Sum(l => (long)Encoding.UTF8.GetByteCount(l)):N0} bytes, {theirs:N0} tokens of SmartCn, {ours:N0} of ours, {agreed:N0} the same: agreement {agreement:F5}; {lines.Sum(l => l.Length) / watch.Elapsed.TotalSeconds:N0} characters/s");
        return agreement >= Wanted ? 0 : 1;
    }

    private static string Around(string line, IEnumerable<string> spans) =>
        string.Join(' ', spans.Take(8).Select(s => s.Split('-')).Select(s => line[int.Parse(s[0])..int.Parse(s[1])]));

    private static List<string> ReadLines(string[] paths) =>
        [.. paths.SelectMany(p => Directory.Exists(p) ? Files(p) : [p])
            .SelectMany(File.ReadLines).Where(l => l.Length > 0 && !l.Contains('\r'))];

    private static IEnumerable<string> Files(string folder) =>
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(f => Path.GetExtension(f) is ".txt" or ".md").Order();
}
