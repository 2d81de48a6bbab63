using PolicyMiner.Model;
using PolicyMiner.Reading;

namespace PolicyMiner.Benchmarks.Formats;

/// <summary>
/// <c>formats</c>: reads every file of the samples (<c>POLICYMINER_SAMPLES</c>), compares title, issuer, number and date with what their
/// <c>INDEX.md</c> says, and writes <c>docs/formats.md</c>. Exits 5 where fewer than nine of ten files agree.
/// </summary>
internal static class FormatsCommand
{
    private const double Required = 0.9;

    public static int Run(string root)
    {
        if (Environment.GetEnvironmentVariable("POLICYMINER_SAMPLES") is not { Length: > 0 } folder || !File.Exists(Path.Combine(folder, "INDEX.md")))
        {
            Console.Error.WriteLine("Set POLICYMINER_SAMPLES to the folder with the sample notices and their INDEX.md.");
            return 2;
        }
        var results = new List<SampleResult>();
        foreach (var entry in SampleEntry.Load(Path.Combine(folder, "INDEX.md")))
        {
            var result = Read(folder, entry);
            results.Add(result);
            Console.WriteLine($"{(result.Agrees ? "ok  " : "    ")}{entry.File}: {FormatsReport.Row(result)}");
        }
        FormatsReport.Write(root, results);
        var share = (double)results.Count(r => r.Agrees) / Math.Max(1, results.Count);
        Console.WriteLine($"{results.Count(r => r.Agrees)} of {results.Count} files agree, {results.Count(r => r.AgreesInFull)} of them without an accepted reason");
        return share >= Required ? 0 : 5;
    }

    private static SampleResult Read(string folder, SampleEntry entry)
    {
        try
        {
            var path = Path.Combine(folder, entry.File);
            var extracted = Pipeline.Run(new SourceFile(path, entry.File, File.ReadAllBytes(path)), new ReadingOptions());
            var best = extracted.Records.OfType<NoticeRecord>().Select(n => SampleResult.Of(entry, extracted, n)).MaxBy(r => r.Right);
            return best ?? SampleResult.Unread(entry, "no notice was found in it");
        }
        catch (UnreadableDocumentException e)
        {
            return SampleResult.Unread(entry, e.Message) with { WithoutText = e.Code is "missing_tool" or "ocr_off" };
        }
    }
}
