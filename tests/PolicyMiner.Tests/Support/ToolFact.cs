using PolicyMiner.Reading.Processes;

namespace PolicyMiner.Tests.Support;

/// <summary>A fact that needs other programs; where one is missing it is shown as skipped, with what to install (<c>./test</c> does).</summary>
public sealed class ToolFactAttribute : FactAttribute
{
    public ToolFactAttribute(params string[] programs)
    {
        var missing = programs.Where(p => ChildProcess.Find(p) is null).ToList();
        if (missing.Count > 0)
            Skip = $"Needs {string.Join(", ", missing)}; ./test installs what it can.";
    }
}

/// <summary>Runs other programs for a test.</summary>
public static class Tool
{
    /// <summary>Runs a program in <paramref name="folder"/> until it ends and gives its standard output.</summary>
    public static string Run(PolicyMiner.Reading.Processes.TemporaryFolder folder, string program, params string[] arguments)
    {
        var result = ChildProcess.Run(new ChildRequest(program, arguments) { Folder = folder, MaxTime = TimeSpan.FromMinutes(2), MaxMemory = 64L << 30 });
        Assert.True(result.Succeeded, $"{program} ended with {result.ExitCode}: {result.Errors}");
        return System.Text.Encoding.UTF8.GetString(result.Output);
    }
}
