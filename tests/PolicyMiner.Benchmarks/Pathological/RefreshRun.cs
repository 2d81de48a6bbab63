using System.Diagnostics;
using System.Globalization;

namespace PolicyMiner.Benchmarks.Pathological;

/// <summary>One real refresh in a process of its own.</summary>
/// <param name="ExitCode">Its exit code; -1 where it was killed for taking too long.</param>
/// <param name="PeakBytes">Most memory (resident) that it, with all processes it started, held at one time.</param>
/// <param name="Output">What it said.</param>
internal sealed record RefreshRun(int ExitCode, double Seconds, long PeakBytes, string Output)
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(20);

    /// <summary>Runs <c>policyminer refresh FILE</c> into an index of its own.</summary>
    /// <param name="program">The launcher.</param>
    /// <param name="longest">After this time it is killed.</param>
    public static RefreshRun Of(string program, string file, string index, TimeSpan longest)
    {
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(new ProcessStartInfo(program, ["refresh", file, "--index", index]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        var peak = 0L;
        var killed = false;
        while (!process.WaitForExit(Look))
        {
            peak = Math.Max(peak, Family(process.Id).Sum(p => Memory(p, p == process.Id ? "VmHWM:" : "VmRSS:")));
            if (!killed && clock.Elapsed > longest)
            {
                process.Kill(entireProcessTree: true);
                killed = true;
            }
        }
        var seconds = clock.Elapsed.TotalSeconds;
        return new(killed ? -1 : process.ExitCode, seconds, peak, (output.Result + errors.Result).Trim());
    }

    private static List<int> Family(int root)
    {
        var family = new List<int> { root };
        for (var i = 0; i < family.Count; i++)
        {
            try
            {
                foreach (var thread in Directory.GetDirectories($"/proc/{family[i]}/task"))
                    family.AddRange(File.ReadAllText(Path.Combine(thread, "children")).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(int.Parse));
            }
            catch (IOException)
            {
                // It has just ended.
            }
        }
        return family;
    }

    private static long Memory(int process, string what)
    {
        try
        {
            var line = File.ReadLines($"/proc/{process}/status").FirstOrDefault(l => l.StartsWith(what, StringComparison.Ordinal));
            return line is null ? 0 : long.Parse(line.Split((char[])[' ', '\t'], StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) * 1024;
        }
        catch (IOException)
        {
            return 0;
        }
    }
}
