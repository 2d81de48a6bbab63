using PolicyMiner.Cli;
using PolicyMiner.Cli.Output;

namespace PolicyMiner.Tests.Support;

/// <summary>One run of the real command line inside the test process: what it printed and its exit code.</summary>
public sealed record CommandRun(int ExitCode, string Out, string Error)
{
    public static CommandRun Of(params string[] args)
    {
        var output = new StringWriter();
        var error = new StringWriter();
        var code = CommandLineApp.Run(args, new CommandConsole { Out = output, Error = error, In = new StringReader(""), Width = 140 });
        return new(code, output.ToString(), error.ToString());
    }

    /// <summary>The lines of standard output.</summary>
    public string[] Lines => Out.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
