using System.CommandLine;
using System.Text;
using PolicyMiner.Cli;
using PolicyMiner.Cli.Output;
using PolicyMiner.Tests.Support;

namespace PolicyMiner.Tests.Cli;

/// <summary>The guide cannot drift from the program: its command reference is the program's own help.</summary>
public sealed class GuideTests
{
    [Fact]
    public void The_command_reference_is_the_help_of_every_command()
    {
        var text = new StringBuilder();
        foreach (var command in Commands())
            text.Append("\n### ").Append(command.Name).Append("\n\n```\n").Append(Help(command.Name)).Append("\n```\n");
        Expected.MatchesPart("docs/GUIDE.md", "commands", text.ToString());
    }

    [Fact]
    public void Every_command_and_option_says_what_it_is_for()
    {
        foreach (var command in Commands())
        {
            Assert.False(string.IsNullOrWhiteSpace(command.Description), command.Name);
            Assert.All(command.Options, o => Assert.False(string.IsNullOrWhiteSpace(o.Description), $"{command.Name} {o.Name}"));
            Assert.All(command.Arguments, a => Assert.False(string.IsNullOrWhiteSpace(a.Description), $"{command.Name} {a.Name}"));
        }
    }

    [Fact]
    public void Every_command_stands_in_the_guide_by_an_example()
    {
        var guide = File.ReadAllText(Path.Combine(Repository.Root, "docs", "GUIDE.md"));
        Assert.All(Commands(), c => Assert.Contains($"policyminer {c.Name}", guide));
    }

    private static IEnumerable<Command> Commands() =>
        CommandLineApp.Build(new CommandConsole { Out = TextWriter.Null, Error = TextWriter.Null, In = TextReader.Null }).Subcommands.Where(c => !c.Hidden);

    private static string Help(string command)
    {
        var run = CommandRun.Of(command, "--help");
        Assert.Equal(0, run.ExitCode);
        // The test host's name stands where the program's would.
        return run.Out.Replace("testhost", "policyminer").Replace("PolicyMiner.Cli", "policyminer").Trim();
    }
}
