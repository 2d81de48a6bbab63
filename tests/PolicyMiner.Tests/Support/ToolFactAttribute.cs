using System.Diagnostics;

namespace PolicyMiner.Tests.Support;

/// <summary>A fact that needs another program, e.g. <c>dot</c>; shown as skipped where it cannot be started.</summary>
public sealed class ToolFactAttribute : FactAttribute
{
    public ToolFactAttribute(params string[] probe)
    {
        if (Tool.Run("", probe) is not { ExitCode: 0 })
            Skip = $"Needs a program: `{string.Join(' ', probe)}` does not run here.";
    }
}

/// <summary>Other people's programs that read what we write.</summary>
public static class Tool
{
    /// <summary>Runs a program with text on its standard input; null where there is no such program.</summary>
    public static (int ExitCode, string Out, string Error)? Run(string input, params string[] command)
    {
        var start = new ProcessStartInfo(command[0], command[1..]) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        try
        {
            using var process = Process.Start(start)!;
            var error = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEndAsync();
            using (var writer = new StreamWriter(process.StandardInput.BaseStream, new System.Text.UTF8Encoding(false)))
                writer.Write(input);
            process.WaitForExit();
            return (process.ExitCode, output.Result, error.Result);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}
