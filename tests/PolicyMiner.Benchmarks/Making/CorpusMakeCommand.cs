using System.Diagnostics;
using System.Text;

namespace PolicyMiner.Benchmarks.Making;

/// <summary>
/// <c>corpus-make N FOLDER [--seed S] [--plant COPIES] [--own-words] [--from CORPUS]</c>: writes N generated notices, 1,000 to a folder. What is
/// planted on purpose stands in <c>planted.tsv</c>. Notices say the same few hundred sentences with other places, numbers and words; with
/// <c>--own-words</c> every second word of them is another one, so that notices share little but what is planted. The same seed gives the same
/// files everywhere; a longer corpus begins with the shorter one.
/// </summary>
internal static class CorpusMakeCommand
{
    private const int Probes = 100;

    public static int Run(string root, string[] args)
    {
        if (args.Length < 2 || !int.TryParse(args[0], out var count) || count < 1)
        {
            Console.Error.WriteLine("corpus-make N FOLDER [--seed S] [--plant COPIES] [--own-words] [--from CORPUS]: N notices, one or more");
            return 2;
        }
        var copies = int.Parse(Option(args, "--plant") ?? "0");
        if (copies * 2 > count)
        {
            Console.Error.WriteLine($"A notice gives or takes one planted passage at most, so {count:N0} notices hold {count / 2:N0} of them, not {copies:N0}; plant fewer or make more.");
            return 2;
        }
        Make(Option(args, "--from") ?? Path.Combine(root, "corpus"), args[1], count, long.Parse(Option(args, "--seed") ?? "1"), copies, args.Contains("--own-words"), Console.Out);
        return 0;
    }

    /// <summary>Makes a corpus and says what it is like.</summary>
    public static void Make(string from, string folder, int count, long seed, int copies, bool ownWords, TextWriter report)
    {
        var watch = Stopwatch.StartNew();
        var grammar = Grammar.Load();
        var bank = SentenceBank.Read(from, new TemplateParser(grammar));
        var composer = new NoticeComposer(grammar, bank, seed, ownWords);
        var planter = new Planter(composer, grammar, seed, count, copies);
        var step = Math.Max(1, count / Probes);
        var overlap = new Overlap([.. Enumerable.Range(0, Math.Min(Probes, count)).Select(i => (i * step, composer.Compose(i * step).Text))]);
        var bigrams = new BigramSet();
        var planted = new PlantedCopy?[count];
        var bytes = 0L;
        for (var i = 0; i <= (count - 1) / 1000; i++)
            Directory.CreateDirectory(Path.Combine(folder, i.ToString("D3")));
        Parallel.For(0, count, i =>
        {
            (var notice, planted[i]) = planter.Compose(i);
            var utf8 = Encoding.UTF8.GetBytes(notice.Text);
            File.WriteAllBytes(Path.Combine(folder, notice.Id + ".txt"), utf8);
            Interlocked.Add(ref bytes, utf8.Length);
            bigrams.Add(notice.Text);
            // What is planted is meant to be shared.
            overlap.Compare(i, planted[i] is { } copy ? notice.Text.Remove(copy.TargetStart, copy.TargetLength) : notice.Text);
        });
        if (copies > 0)
            File.WriteAllLines(Path.Combine(folder, "planted.tsv"), [PlantedCopy.Header, .. planted.OfType<PlantedCopy>().Select(p => p.Line)], new UTF8Encoding(false));
        var (pairs, mean, largest, above) = overlap.Result;
        report.WriteLine($"{count:N0} notices, {bytes:N0} bytes ({bytes / 1e3 / count:F2} KB each), {bigrams.Count:N0} different bigrams, seed {seed}, {watch.Elapsed.TotalSeconds:F1} s");
        report.WriteLine($"from {bank.Sections.Count:N0} sections and {bank.Sentences.Count:N0} sentences");
        report.WriteLine($"shared {Overlap.Shingle}-character runs over {pairs:N0} pairs: mean {mean:P3}, largest {largest:P2}, {above:N0} pairs above 5 %");
        foreach (var kind in planted.OfType<PlantedCopy>().GroupBy(p => p.Kind))
            report.WriteLine($"planted {kind.Key.ToString().ToLowerInvariant()}: {kind.Count():N0}, {kind.Average(p => p.TargetLength):F0} characters on average");
    }

    private static string? Option(string[] args, string name) => Array.IndexOf(args, name) is var at and >= 0 && at + 1 < args.Length ? args[at + 1] : null;
}
