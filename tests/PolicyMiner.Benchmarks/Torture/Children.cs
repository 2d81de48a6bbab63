using System.Diagnostics;
using System.Globalization;
using PolicyMiner.Indexing;

namespace PolicyMiner.Benchmarks.Torture;

/// <summary>The processes of a torture: this program itself, started again to refresh or to search, so that it can be killed.</summary>
internal static class Children
{
    // Small, so that a refresh commits many times and a kill falls between commits as often as into one.
    private const long BatchBytes = 60_000;

    /// <summary>A refresh in a process of its own.</summary>
    public static Process Refresh(string documents, string index) => Start("torture-refresh", documents, index);

    /// <summary>A process that searches until it is told to end by a file, and checks every answer.</summary>
    public static Process Search(string index, int notices, string until, int seed) =>
        Start("torture-search", index, notices.ToString(CultureInfo.InvariantCulture), until, seed.ToString(CultureInfo.InvariantCulture));

    /// <summary>Waits for a process and gives what it printed to standard error, its exit code before it.</summary>
    public static (int Code, string Error) Finish(Process process)
    {
        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        var code = process.ExitCode;
        process.Dispose();
        return (code, error);
    }

    /// <summary>What a refreshing child does.</summary>
    public static int RunRefresh(string[] args)
    {
        try
        {
            Indexing.Refresh.Run(args[1], [args[0]], new RefreshOptions { BatchBytes = BatchBytes, Workers = 2 });
            return 0;
        }
        catch (IndexUnusableException e)
        {
            Console.Error.WriteLine($"{e.Problem}: {e.Message}");
            return 4;
        }
    }

    /// <summary>What a searching child does.</summary>
    public static int RunSearch(string[] args)
    {
        var (count, dice, answers) = (int.Parse(args[1], CultureInfo.InvariantCulture), new Making.Dice(long.Parse(args[3], CultureInfo.InvariantCulture), 0), 0);
        do
        {
            if (IndexCheck.WrongAnswers(args[0], [dice.Below(count), dice.Below(count)], count) is [var first, ..])
            {
                Console.Error.WriteLine(first);
                return 1;
            }
            answers += 3;
        }
        while (!File.Exists(args[2]));
        Console.Error.WriteLine(answers);
        return 0;
    }

    private static Process Start(params string[] arguments)
    {
        // As an assembly, not as an executable: the test project carries only the former where it runs.
        var assembly = typeof(Children).Assembly.Location;
        return Process.Start(new ProcessStartInfo("dotnet", ["exec", assembly, .. arguments]) { RedirectStandardError = true })
            ?? throw new InvalidOperationException("A child process did not start.");
    }
}
