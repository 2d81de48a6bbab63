using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using PolicyMiner.Reading;

namespace PolicyMiner.Benchmarks.Throughput;

/// <summary>What reading a set of files took.</summary>
/// <param name="Pages">Pages read, where the reader counts them.</param>
/// <param name="OwnMegabytes">Most memory of the reading process itself.</param>
/// <param name="ChildMegabytes">Most memory of any program that it ran; the system counts at least what the process itself held when it
/// started the program.</param>
internal sealed partial record Measurement(double Seconds, int Pages, double OwnMegabytes, double ChildMegabytes)
{
    private const int Children = -1; // RUSAGE_CHILDREN

    /// <summary>Measures in a new process of this program, so that memory is that of one reader alone.</summary>
    public static Measurement InChild(string reader, IReadOnlyList<string> files)
    {
        var list = Path.GetTempFileName();
        try
        {
            File.WriteAllLines(list, files);
            var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true };
            if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet")
                start.ArgumentList.Add(typeof(Measurement).Assembly.Location);
            foreach (var argument in new[] { "throughput", "--measure", reader, list })
                start.ArgumentList.Add(argument);
            using var process = Process.Start(start)!;
            var numbers = process.StandardOutput.ReadToEnd().Split(' ').Select(n => double.Parse(n, CultureInfo.InvariantCulture)).ToList();
            process.WaitForExit();
            return new(numbers[0], (int)numbers[1], numbers[2], numbers[3]);
        }
        finally
        {
            File.Delete(list);
        }
    }

    /// <summary>Reads the files of a list and prints the four numbers.</summary>
    public static int Run(string reader, string[] args)
    {
        var files = File.ReadAllLines(args[0]);
        var clock = Stopwatch.StartNew();
        var pages = files.Sum(f => reader == "policyminer" ? Read(f) : Print(reader.Split(' '), f));
        Console.Write(string.Create(CultureInfo.InvariantCulture, $"{clock.Elapsed.TotalSeconds} {pages} {OwnPeak()} {ChildPeak()}"));
        return 0;
    }

    private static int Read(string file)
    {
        try
        {
            return DocumentReaders.Read(new(null, Path.GetFileName(file), File.ReadAllBytes(file)), new ReadingOptions { Ocr = OcrMode.Never }, CancellationToken.None).PageStarts.Count;
        }
        catch (UnreadableDocumentException e)
        {
            Console.Error.WriteLine($"{Path.GetFileName(file)}: {e.Message}");
            return 0;
        }
    }

    /// <summary>Lets a program print the text of a file; a form feed ends a page of a PDF.</summary>
    private static int Print(string[] command, string file)
    {
        var start = new ProcessStartInfo(command[0], [.. command[1..], file]) { RedirectStandardOutput = true };
        if (command[0] == "pdftotext")
            start.ArgumentList.Add("-");
        using var process = Process.Start(start)!;
        var text = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return command[0] == "pdftotext" ? text.Count(c => c == '\f') : 0;
    }

    private static double OwnPeak()
    {
        var line = File.ReadLines("/proc/self/status").First(l => l.StartsWith("VmHWM", StringComparison.Ordinal));
        return double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2], CultureInfo.InvariantCulture) / 1e3;
    }

    private static double ChildPeak()
    {
        var usage = new long[18]; // struct rusage: two times of two numbers each, then ru_maxrss in KiB
        return GetUsage(Children, usage) == 0 ? usage[4] / 1e3 : 0;
    }

    [LibraryImport("libc", EntryPoint = "getrusage")]
    private static partial int GetUsage(int who, [Out] long[] usage);
}
