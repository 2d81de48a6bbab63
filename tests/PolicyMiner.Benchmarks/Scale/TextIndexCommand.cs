using System.Diagnostics;
using PolicyMiner.Indexing;

namespace PolicyMiner.Benchmarks.Scale;

/// <summary>
/// <c>text-index INDEX</c>: the index stage alone. Makes the full text of a copy of an index again from the texts it keeps (unpacking, analysis,
/// writing and its commit), which is all that a peer does that is given texts to search.
/// </summary>
internal static class TextIndexCommand
{
    public static int Run(string[] args)
    {
        var copy = Path.Combine(Path.GetTempPath(), $"policyminer-text-index-{Environment.ProcessId}.db");
        try
        {
            File.Copy(args[0], copy);
            using var index = PolicyIndex.OpenOrCreate(copy);
            var bytes = index.Database.Number("SELECT sum(size) FROM source");
            var (clock, before) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
            index.RebuildFullText();
            var (seconds, cpu) = (clock.Elapsed.TotalSeconds, (Environment.CpuUsage.TotalTime - before).TotalSeconds);
            Console.WriteLine($"{bytes / 1e6:F1} MB of documents: full text made in {seconds:F1} s ({cpu:F1} s of processor), {bytes / 1e6 / seconds:F2} MB/s, one thread");
            return 0;
        }
        finally
        {
            foreach (var file in Directory.EnumerateFiles(Path.GetTempPath(), Path.GetFileName(copy) + "*"))
                File.Delete(file);
        }
    }
}
