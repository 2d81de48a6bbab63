using System.Diagnostics;
using System.Text;

namespace PolicyMiner.Benchmarks.SmartCn;

/// <summary>Apache Lucene as Debian ships it (liblucene8-java), for the small Java programs that measure beside it.</summary>
internal static class LuceneJars
{
    private static readonly string Smart = SmartCnDictionaries.DebianJar;
    private static readonly string Jars = string.Join(':', Smart, Smart.Replace("analyzers-smartcn", "core"), Smart.Replace("analyzers-smartcn", "analyzers-common"));

    /// <summary>Whether Lucene is installed.</summary>
    public static bool Present => File.Exists(Smart);

    /// <summary>What to do where it is not.</summary>
    public static string Missing => $"{Smart} is not there. On Debian: apt-get install liblucene8-java default-jdk-headless.";

    /// <summary>Compiles a program of the folder <c>java</c> into <paramref name="work"/>.</summary>
    public static void Compile(string root, string work, string program) =>
        Lines("javac", ["-d", work, "-cp", Jars, Path.Combine(root, "tests", "PolicyMiner.Benchmarks", "java", program)]);

    /// <summary>Runs a compiled program and returns the lines that it prints.</summary>
    public static IReadOnlyList<string> Run(string work, string program, params string[] arguments) =>
        Lines("java", ["-cp", work + ":" + Jars, program, .. arguments]);

    private static List<string> Lines(string program, string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, StandardOutputEncoding = Encoding.UTF8 };
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
        var lines = new List<string>();
        while (process.StandardOutput.ReadLine() is { } line)
            lines.Add(line);
        process.WaitForExit();
        return process.ExitCode == 0 ? lines : throw new InvalidOperationException($"{program} failed with code {process.ExitCode}.");
    }
}
