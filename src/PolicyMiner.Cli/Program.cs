using PolicyMiner.Cli.Output;
using PolicyMiner.Reading.Workers;

namespace PolicyMiner.Cli;

internal static class Program
{
    private static int Main(string[] args)
    {
        if (args is [WorkerHost.Argument])
            return WorkerHost.Run(FileJobs.All);
        var console = CommandConsole.ForProcess();
        var code = CommandLineApp.Run(args, console);
        try
        {
            console.Out.Flush();
        }
        catch (IOException)
        {
            // The reader of a pipe has gone (policyminer … | head): nothing is wrong with us.
        }
        return code;
    }
}
