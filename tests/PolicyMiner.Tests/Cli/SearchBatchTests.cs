using PolicyMiner.Tests.Support;

namespace PolicyMiner.Tests.Cli;

/// <summary><c>search --batch</c>: questions in, a TREC run out.</summary>
public sealed class SearchBatchTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void AFileOfQuestionsGivesARun()
    {
        var lines = _folder.File("lines.jsonl", "{\"id\": \"a1\", \"text\": \"离岸外包的补贴\"}\n{\"id\": \"a2\", \"text\": \"居家养老服务\"}\n");
        var index = Path.Combine(_folder.Path, "policies.db");
        Assert.Equal(0, CommandRun.Of("refresh", lines, "--index", index).ExitCode);
        var run = CommandRun.Of("search", "--batch", _folder.File("q.tsv", "q1\t外包有补贴吗\nq2\t怎么养老\n"), "--index", index);
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(["q1 Q0 a1 1", "q2 Q0 a2 1"], run.Lines.Select(l => string.Join(' ', l.Split(' ')[..4])));
        Assert.All(run.Lines, l => Assert.EndsWith(" policyminer", l, StringComparison.Ordinal));

        Assert.Equal(2, CommandRun.Of("search", "--batch", _folder.File("bad.tsv", "no tab"), "--index", index).ExitCode);
        Assert.Equal(1, CommandRun.Of("search", "--batch", Path.Combine(_folder.Path, "none.tsv"), "--index", index).ExitCode);
    }
}
