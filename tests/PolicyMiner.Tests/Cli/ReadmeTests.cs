using PolicyMiner.Tests.Support;

namespace PolicyMiner.Tests.Cli;

/// <summary>The session that the README shows is what the program prints on the corpus.</summary>
public sealed class ReadmeTests
{
    [Fact]
    public void The_session_is_real()
    {
        using var folder = new TemporaryFolder();
        var index = Path.Combine(folder.Path, "policies.db");
        Assert.Equal(0, CommandRun.Of("refresh", Repository.Corpus, "--index", index).ExitCode);
        var targets = CommandRun.Of("list", "targets", "--region", "山东", "--limit", "4", "--format", "jsonl", "--index", index);
        Assert.Equal(0, targets.ExitCode);
        Expected.MatchesPart("README.md", "session", $"""

            ```
            $ ./policyminer refresh
            $ ./policyminer list targets --region 山东 --limit 4 --format jsonl | tail -1
            {targets.Lines[^1]}
            ```

            """);
    }
}
