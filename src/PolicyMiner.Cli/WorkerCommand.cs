using PolicyMiner.Reading.Workers;

namespace PolicyMiner.Cli;

/// <summary>How this program is started as a worker process.</summary>
internal static class WorkerCommand
{
    /// <summary>Program and arguments; null where something else runs our code (a test).</summary>
    public static IReadOnlyList<string>? Line { get; } = Of();

    private static string[]? Of()
    {
        if (System.Reflection.Assembly.GetEntryAssembly() != typeof(Program).Assembly || Environment.ProcessPath is not { } program)
            return null;
        return Path.GetFileNameWithoutExtension(program) == "dotnet" ? [program, typeof(Program).Assembly.Location, WorkerHost.Argument] : [program, WorkerHost.Argument];
    }
}
