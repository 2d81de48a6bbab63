using System.Diagnostics;
using System.Globalization;
using PolicyMiner.Reading;
using PolicyMiner.Reading.Archives;

namespace PolicyMiner.Benchmarks.Fuzzing;

/// <summary>
/// <c>fuzz --readers inprocess|pdf|office|ocr --count N --seed S [--from I]</c>: reads mutations of the seed files (<c>tests/cases/formats</c>) and reports
/// crashes, hangs over the limit and processes or files left behind. Mutation I of seed S is always the same. Exits 5 when anything broke; what
/// broke is kept in the folder for temporary files, by its number.
/// </summary>
internal static class FuzzCommand
{
    private static readonly Dictionary<string, string[]> Extensions = new()
    {
        ["inprocess"] = [".txt", ".md", ".html", ".docx", ".ofd", ".zip"],
        ["pdf"] = [".pdf"],
        ["office"] = [".doc", ".rtf"],
        ["ocr"] = [".png", ".jpg", ".tif"],
    };

    public static int Run(string root, string[] args)
    {
        string Value(string name, string otherwise) => Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : otherwise;
        var readers = Value("--readers", "inprocess");
        if (!Extensions.TryGetValue(readers, out var extensions))
        {
            Console.Error.WriteLine("--readers is one of inprocess, pdf, office, ocr");
            return 2;
        }
        var count = int.Parse(Value("--count", "1000"), CultureInfo.InvariantCulture);
        var seed = int.Parse(Value("--seed", "1"), CultureInfo.InvariantCulture);
        var from = int.Parse(Value("--from", "0"), CultureInfo.InvariantCulture);

        var folder = Path.Combine(root, "tests", "cases", "formats");
        var seeds = Directory.GetFiles(folder).Where(f => extensions.Contains(Path.GetExtension(f))).Order(StringComparer.Ordinal).Select(f => (Name: Path.GetFileName(f), Bytes: File.ReadAllBytes(f))).ToList();
        if (readers == "ocr")
            seeds.AddRange(Enumerable.Repeat((Mutator.PlainName, PlainImage.OfPage(Path.Combine(folder, "chromium.pdf"))), seeds.Count));
        var options = new ReadingOptions { MaxTime = TimeSpan.FromSeconds(20), MaxOcrTimePerPage = TimeSpan.FromSeconds(20), Ocr = readers == "ocr" ? OcrMode.Always : OcrMode.Never };
        var (left, broken) = (Leftovers(), 0);
        var outcomes = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var (watch, slowest) = (Stopwatch.StartNew(), TimeSpan.Zero);
        for (var i = from; i < from + count; i++)
        {
            var random = new Random(unchecked(seed * 1_000_003 + i));
            var (name, bytes) = seeds[random.Next(seeds.Count)];
            var mutated = new Mutator(random, [.. seeds.Select(s => s.Bytes)]).Mutate(name, bytes);
            var start = watch.Elapsed;
            var outcome = Read(name, mutated, options);
            slowest = watch.Elapsed - start > slowest ? watch.Elapsed - start : slowest;
            outcomes[outcome] = outcomes.GetValueOrDefault(outcome) + 1;
            if (outcome.StartsWith("broke", StringComparison.Ordinal) || outcome == "time_limit" && readers == "inprocess")
            {
                broken++;
                var kept = Path.Combine(Path.GetTempPath(), $"fuzz-{readers}-{seed}-{i}{Path.GetExtension(name)}");
                File.WriteAllBytes(kept, mutated);
                Console.WriteLine($"mutation {i} of {name}: {outcome}; kept as {kept}");
            }
        }
        var remaining = Leftovers().Except(left).ToList();
        foreach (var thing in remaining)
            Console.WriteLine($"left behind: {thing}");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{readers}: {count} mutations from {from} with seed {seed} in {watch.Elapsed.TotalSeconds:0} s, slowest {slowest.TotalSeconds:0.0} s, {broken} broke, {remaining.Count} left behind; {string.Join(", ", outcomes.Select(o => $"{o.Key} {o.Value}"))}"));
        return broken + remaining.Count == 0 ? 0 : 5;
    }

    /// <summary>What became of a file: <c>read</c>, the code with which it was refused, or <c>broke</c> with what should never happen.</summary>
    private static string Read(string name, byte[] bytes, ReadingOptions options)
    {
        var watch = Stopwatch.StartNew();
        var outcome = "nothing in it";
        try
        {
            foreach (var file in ArchiveFiles.Expand(new SourceFile(null, name, bytes), options, p => outcome = p.Code))
            {
                var extracted = Pipeline.Run(file, options);
                outcome = extracted.Problems.Any(p => p.Code == "extractor_failed") ? "broke: " + extracted.Problems.First(p => p.Code == "extractor_failed").Message
                    : extracted.Records.Any(r => r.Quote.Length == 0) ? "broke: a record without a quote" : "read";
            }
        }
        catch (UnreadableDocumentException e)
        {
            outcome = e.Code;
        }
        catch (Exception e)
        {
            return $"broke: {e.GetType().Name} {e.Message} {e.StackTrace?.Split('\n').FirstOrDefault()?.Trim()}";
        }
        return watch.Elapsed > 3 * options.MaxTime ? "broke: hangs" : outcome;
    }

    /// <summary>Our folders for temporary files, and our processes. Another run of the program beside this one needs a TMPDIR of its own.</summary>
    private static HashSet<string> Leftovers()
    {
        var found = Directory.GetDirectories(Path.GetTempPath(), "policyminer-*").ToHashSet();
        foreach (var process in Directory.GetDirectories("/proc").Where(d => int.TryParse(Path.GetFileName(d), out _)))
        {
            try
            {
                // Those that a child of ours started work in one of our folders.
                var place = new FileInfo(Path.Combine(process, "cwd")).LinkTarget;
                if (place?.StartsWith(Path.Combine(Path.GetTempPath(), "policyminer-"), StringComparison.Ordinal) == true)
                    found.Add($"process {Path.GetFileName(process)} in {place}");
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // It ended meanwhile, or belongs to someone else.
            }
        }
        return found;
    }
}
