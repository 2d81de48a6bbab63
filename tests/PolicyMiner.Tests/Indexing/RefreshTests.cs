using System.Text;
using PolicyMiner.Indexing;
using PolicyMiner.Reading;
using PolicyMiner.Tests.Support;

namespace PolicyMiner.Tests.Indexing;

/// <summary>What a refresh does with real folders.</summary>
public sealed class RefreshTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Index => Path.Combine(_folder.Path, "index/policies.db");

    private string Documents => Path.Combine(_folder.Path, "documents");

    public RefreshTests() => Directory.CreateDirectory(Documents);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void NewChangedAndRemovedFilesAreTold()
    {
        Write("a.txt", "关于加快服务外包产业发展的通知");
        Write("b/c.txt", "关于促进服务贸易的意见");
        Write("d.txt", "第三份文件");
        Assert.Equal(["a.txt Added", "b/c.txt Added", "d.txt Added"], Outcomes(Run()));

        var second = Run();
        Assert.True(second.NothingToDo);
        Assert.Equal(3, second.Unchanged);

        Write("a.txt", "关于加快离岸外包产业发展的通知");
        File.Delete(Path.Combine(Documents, "b/c.txt"));
        Assert.Equal(["a.txt Changed", "b/c.txt Removed"], Outcomes(Run()));
        Assert.Equal(["a", "d"], Notices());
    }

    [Fact]
    public void WhatCannotBeReadIsReportedAndTheRestGoesOn()
    {
        Write("good.txt", "关于加快服务外包产业发展的通知");
        Write("empty.txt", "");
        File.WriteAllBytes(Path.Combine(Documents, "binary.txt"), [0x7F, 0x45, 0x4C, 0x46, 0, 1, 2, 3, 0, 0, 0, 0]);
        Write("data.xlsx", "PK");
        var report = Run();
        Assert.Equal(["binary.txt Failed", "empty.txt Failed", "good.txt Added"], Outcomes(report));
        Assert.Equal(["binary.txt binary", "empty.txt empty_file"], report.Problems.Select(p => $"{p.File} {p.Code}").Order());
        Assert.Equal(1, report.OtherKinds[".xlsx"]);
        Assert.Equal(["binary", "empty_file"], Query("SELECT code FROM diagnostic ORDER BY code"));

        Write("empty.txt", "现在有字了");
        Assert.Equal(["empty.txt Changed"], Outcomes(Run()));
        Assert.Equal(["binary"], Query("SELECT code FROM diagnostic"));
    }

    [Fact]
    public void AFolderThatDoesNotExistIsReportedAndLosesNothing()
    {
        Write("a.txt", "通知");
        Run();
        Directory.Move(Documents, Documents + "-away");
        var report = Run();
        Assert.Equal("not_found", Assert.Single(report.Problems).Code);
        Assert.Equal(["a"], Notices());
    }

    [Fact]
    public void MoreThanHalfOfAFolderLeavesOnlyWhenTold()
    {
        foreach (var name in (string[])["a", "b", "c"])
            Write(name + ".txt", "通知" + name);
        Run();
        File.Delete(Path.Combine(Documents, "a.txt"));
        File.Delete(Path.Combine(Documents, "b.txt"));
        Assert.Equal(["a.txt", "b.txt"], Run().KeptMissing);
        Assert.Equal(["a", "b", "c"], Notices());
        Assert.Equal(["a.txt Removed", "b.txt Removed"], Outcomes(Run(new() { DropMany = true })));
        Assert.Equal(["c"], Notices());
    }

    [Fact]
    public void ADryRunChangesNothing()
    {
        Write("a.txt", "通知");
        var report = Run(new() { DryRun = true });
        Assert.Equal(["a.txt Added"], Outcomes(report));
        Assert.True(report.DryRun);
        Assert.False(File.Exists(Index));
    }

    [Fact]
    public void TwoFilesOfOneNameKeepTheirExtensionsInTheIds()
    {
        Write("a.txt", "甲");
        Run();
        Assert.Equal(["a"], Notices());
        Write("a.md", "乙");
        Assert.Equal(["a.md Added", "a.txt Changed"], Outcomes(Run()));
        Assert.Equal(["a.md", "a.txt"], Notices());
    }

    [Fact]
    public void AChangedSidecarReadsOnlyItsDocumentAgain()
    {
        Write("a.txt", "甲");
        Write("b.txt", "乙");
        Run();
        Write("a.txt.meta.json", """{"title": "关于甲的通知"}""");
        Assert.Equal(["a.txt Changed"], Outcomes(Run()));
        File.Delete(Path.Combine(Documents, "a.txt.meta.json"));
        Assert.Equal(["a.txt Changed"], Outcomes(Run()));
        Assert.True(Run().NothingToDo);
    }

    [Fact]
    public void AFileTouchedWithoutAChangeIsNotReadAgain()
    {
        Write("a.txt", "甲");
        Run();
        File.SetLastWriteTimeUtc(Path.Combine(Documents, "a.txt"), new DateTime(2020, 1, 1));
        Assert.True(Run().NothingToDo);
    }

    [Fact]
    public void AFolderInsideIsRefreshedAsAPartOfItsRoot()
    {
        Write("a.txt", "甲");
        Write("sub/b.txt", "乙");
        Run();
        Write("sub/b.txt", "丙");
        Write("a.txt", "丁");
        Assert.Equal(["sub/b.txt Changed"], Outcomes(Refresh.Run(Index, [Path.Combine(Documents, "sub")])));
        Assert.Equal(["a", "sub/b"], Notices());
    }

    [Fact]
    public void ACorpusMovedWithItsIndexIsRecognised()
    {
        Write("a.txt", "甲");
        Run();
        var moved = Path.Combine(_folder.Path, "elsewhere/documents");
        Directory.CreateDirectory(Path.GetDirectoryName(moved)!);
        Directory.Move(Documents, moved);
        Assert.Empty(Refresh.Run(Index, [moved]).Files);
        Assert.Equal(["a"], Notices());
    }

    [Fact]
    public void TwoFoldersWithTheSameFileBothStay()
    {
        Write("a.txt", "甲");
        Run();
        Directory.CreateDirectory(Path.Combine(_folder.Path, "more"));
        File.WriteAllText(Path.Combine(_folder.Path, "more/a.txt"), "乙");
        Refresh.Run(Index, [Documents, Path.Combine(_folder.Path, "more")]);
        Assert.Equal(["documents/a", "more/a"], Notices());
    }

    [Fact]
    public void EachLineOfAJsonlFileIsADocument()
    {
        Write("laws.jsonl", """
            {"id": "a1", "title": "第一条", "text": "为了规范服务外包。"}
            {"id": "a2.5", "text": "第二条 适用本法。"}

            {"id": "a1", "text": "重复"}
            not json
            {"text": "没有编号"}
            {"id": 7, "title": "只有标题"}
            """);
        var report = Run();
        Assert.Equal(["laws.jsonl Added"], Outcomes(report));
        Assert.Equal(["7", "a1", "a2.5"], Notices());
        Assert.Equal(["bad_line", "bad_line", "duplicate_id"], report.Problems.Select(p => p.Code).Order());

        Write("laws.jsonl", """
            {"id": "a1", "title": "第一条", "text": "为了规范服务外包。"}
            {"id": "a3", "text": "第三条"}
            """);
        var changed = Run();
        Assert.Equal(["a3"], Assert.Single(changed.Files).Notices);
        Assert.Equal(["a1", "a3"], Notices());
        Assert.True(Run().NothingToDo);
    }

    [Fact]
    public void WhatWasPutInComesOutAgainToTheLastTerm()
    {
        foreach (var file in Directory.GetFiles(Repository.Corpus).Where(f => f.EndsWith(".md", StringComparison.Ordinal) || f.EndsWith(".txt", StringComparison.Ordinal)))
            File.Copy(file, Path.Combine(Documents, Path.GetFileName(file)));
        Write("rare.txt", "𠮷野家与\uFFFD\u0000控制符\u200B，（一）𪚥龍。\n\nＩＳＯ２７００１ naïve");
        Run();
        Assert.NotEqual("0", Terms());
        foreach (var file in Directory.GetFiles(Documents))
            File.Delete(file);
        Run(new() { DropMany = true });
        Assert.Equal("0", Terms());
        Assert.Equal(["0"], Query("SELECT (SELECT count(*) FROM notice) + (SELECT count(*) FROM notice_key) + (SELECT count(*) FROM document) + (SELECT count(*) FROM quantity)"));
    }

    [Fact]
    public void ARefreshThatMayNotWaitSaysWhoHoldsTheIndex()
    {
        Write("a.txt", "甲");
        Directory.CreateDirectory(Path.GetDirectoryName(Index)!);
        using (RefreshLock.Take(Index, TimeSpan.Zero, _ => { }, default))
        {
            var refused = Assert.Throws<IndexUnusableException>(() => Run(new() { WaitForOther = TimeSpan.Zero }));
            Assert.Equal(IndexProblem.Locked, refused.Problem);
            Assert.Contains($"process {Environment.ProcessId}", refused.Message);
        }
        Assert.Equal(1, Run().Count(FileOutcome.Added));
    }

    [Fact]
    public void ACancelledRefreshKeepsItsCompleteBatches()
    {
        for (var i = 0; i < 40; i++)
            Write($"{i:00}.txt", "关于服务外包的通知" + i);
        using var stop = new CancellationTokenSource();
        var progress = new Told(p =>
        {
            if (p.Done == 20)
                stop.Cancel();
        });
        Assert.ThrowsAny<OperationCanceledException>(() => Refresh.Run(Index, [Documents], new() { BatchBytes = 1 }, progress, stop.Token));
        var kept = Notices().Count;
        Assert.InRange(kept, 20, 39);
        Assert.Equal(40 - kept, Run().Count(FileOutcome.Added));
    }

    private sealed class Told(Action<RefreshProgress> tell) : IProgress<RefreshProgress>
    {
        public void Report(RefreshProgress value) => tell(value);
    }

    private void Write(string name, string text)
    {
        var path = Path.Combine(Documents, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text, new UTF8Encoding(false));
    }

    private RefreshReport Run(RefreshOptions? options = null) => Refresh.Run(Index, [Documents], options);

    private static string[] Outcomes(RefreshReport report) => [.. report.Files.Select(f => $"{f.File} {f.Outcome}")];

    private List<string> Notices() => Query("SELECT notice_id FROM notice ORDER BY notice_id");

    private List<string> Query(string sql)
    {
        using var index = PolicyIndex.Open(Index);
        return index.Database.List(sql, r => r.GetValue(0)?.ToString()!);
    }

    private string Terms()
    {
        using var index = PolicyIndex.OpenOrCreate(Index);
        index.Database.Script("CREATE VIRTUAL TABLE temp.terms USING fts5vocab(main, notice_text, row)");
        return index.Database.Number("SELECT count(*) FROM temp.terms").ToString(System.Globalization.CultureInfo.InvariantCulture);
    }
}
