using PolicyMiner.Indexing;
using PolicyMiner.Tests.Support;

namespace PolicyMiner.Tests.Indexing;

/// <summary>Index files that cannot be used say why, and are left as they are.</summary>
public sealed class PolicyIndexTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Index => Path.Combine(_folder.Path, "policies.db");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void AnIndexThatIsNotThereIsMissing() => Refused(IndexProblem.Missing, "refresh");

    [Fact]
    public void ATextFileIsNoIndex()
    {
        File.WriteAllText(Index, new string('通', 5000));
        Refused(IndexProblem.NotAnIndex, "--index");
        Assert.Equal(15000, new FileInfo(Index).Length);
    }

    [Fact]
    public void AnotherProgramsDatabaseIsNoIndexAndStaysUntouched()
    {
        Sql("CREATE TABLE mine(a); INSERT INTO mine VALUES(1)");
        Refused(IndexProblem.NotAnIndex, "not an index");
        Assert.Equal(IndexProblem.NotAnIndex, Assert.Throws<IndexUnusableException>(() => Refresh.Run(Index, [_folder.Path])).Problem);
        Sql("INSERT INTO mine VALUES(2)");
    }

    [Fact]
    public void AnIndexOfANewerVersionIsRefusedByReadersAndWriters()
    {
        PolicyIndex.Create(Index).Dispose();
        Sql("PRAGMA user_version = 99");
        Refused(IndexProblem.Newer, "update PolicyMiner");
        Assert.Equal(IndexProblem.Newer, Assert.Throws<IndexUnusableException>(() => Refresh.Run(Index, [_folder.Path])).Problem);
    }

    [Fact]
    public void AnIndexOfAnOlderVersionIsBuiltAgainByARefresh()
    {
        File.WriteAllText(Path.Combine(_folder.Path, "a.txt"), "关于服务外包的通知");
        Refresh.Run(Index, [_folder.Path]);
        Sql("PRAGMA user_version = 0; DROP TABLE citation");
        Refused(IndexProblem.NotAnIndex, "refresh");
        Assert.Equal(1, Refresh.Run(Index, [_folder.Path]).Count(FileOutcome.Added));
        PolicyIndex.Open(Index).Dispose();
    }

    [Fact]
    public void AnIndexOfAnotherAnalysisIsMadeAgainFromItsOwnTexts()
    {
        var file = Path.Combine(_folder.Path, "a.txt");
        File.WriteAllText(file, "关于服务外包的通知");
        Refresh.Run(Index, [_folder.Path]);
        Sql("UPDATE meta SET value = 'older' WHERE key = 'analysis'");
        File.SetLastWriteTimeUtc(file, new DateTime(2020, 1, 1));
        Assert.True(Refresh.Run(Index, [_folder.Path]).NothingToDo);
        using var index = PolicyIndex.Open(Index);
        Assert.Equal(1, index.CountMatches("\"服务外包\""));
        Assert.NotEqual("older", index.Database.Scalar("SELECT value FROM meta WHERE key = 'analysis'"));
    }

    [Fact]
    public void ADestroyedPageIsDamage()
    {
        for (var i = 0; i < 50; i++)
            File.WriteAllText(Path.Combine(_folder.Path, $"{i}.txt"), "关于服务外包的通知" + i);
        Refresh.Run(Index, [_folder.Path]);
        using (var file = File.OpenWrite(Index))
        {
            file.Position = 4096;
            file.Write(new byte[file.Length - 4096]);
        }
        var refused = Assert.Throws<IndexUnusableException>(() =>
        {
            using var index = PolicyIndex.Open(Index);
            index.Database.Number("SELECT count(*) FROM notice");
        });
        Assert.Equal(IndexProblem.Damaged, refused.Problem);
    }

    [Fact]
    public void ReadingGoesOnInAFolderThatCannotBeWritten()
    {
        if (OperatingSystem.IsWindows())
            return;
        PolicyIndex.Create(Index).Dispose();
        File.SetUnixFileMode(_folder.Path, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        try
        {
            using var index = PolicyIndex.Open(Index);
            Assert.Equal(0, index.Database.Number("SELECT count(*) FROM notice"));
        }
        finally
        {
            File.SetUnixFileMode(_folder.Path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    private void Refused(IndexProblem problem, string hint)
    {
        var refused = Assert.Throws<IndexUnusableException>(() => PolicyIndex.Open(Index).Dispose());
        Assert.Equal(problem, refused.Problem);
        Assert.Contains(hint, refused.Message);
    }

    private void Sql(string sql)
    {
        using var database = PolicyMiner.Indexing.Sqlite.Database.Open(Index, write: true);
        database.Script(sql);
    }
}
