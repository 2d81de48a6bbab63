using System.Diagnostics;
using System.Text;
using PolicyMiner.Cli;
using PolicyMiner.Indexing;
using PolicyMiner.Reading;
using PolicyMiner.Reading.Workers;
using PolicyMiner.Tests.Support;

namespace PolicyMiner.Tests.Indexing;

/// <summary>A refresh whose files are read by worker processes: the same index, and one bad file never more than one diagnostic.</summary>
public sealed class WorkerProcessTests : IDisposable
{
    private const string Page = "<html><body><p>某省人民政府关于加快发展服务外包产业的意见</p><p>某政发〔2010〕16号</p><p>到2015年，服务外包收入达到20亿元以上，参见国办函〔2009〕9号。</p></body></html>";

    private static readonly string[] Worker = ["dotnet", "exec", typeof(ExitCodes).Assembly.Location, WorkerHost.Argument];

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void IndexIsTheSameAsWithoutThem()
    {
        _folder.File("documents/a.html", Page);
        _folder.File("documents/b.html", Page.Replace("16号", "17号", StringComparison.Ordinal).Replace("<p>到", "<p>二〇一〇年，到", StringComparison.Ordinal));
        _folder.File("documents/c.txt", "某省人民政府关于印发方案的通知\n某政发〔2011〕3号\n");
        _folder.File("documents/d.docx", File.ReadAllBytes(Path.Combine(Repository.Root, "tests", "cases", "formats", "notice.docx")));

        var without = Contents(null);
        Assert.Equal(4, without.Report.Count(FileOutcome.Added));
        Assert.Equal(without.Rows, Contents(Worker).Rows);
    }

    [Fact]
    public void LimitsReachTheWorkerWhole()
    {
        var limits = new ReadingOptions { MaxBytes = 1, MaxPages = 2, MaxDepth = 3, MaxTime = TimeSpan.FromSeconds(4), MaxWorkerMemory = 5, MaxPieces = 6, MaxRecords = 7, Ocr = OcrMode.Never };
        Assert.Equal(limits, WorkerMessages.Options(WorkerMessages.Options(limits)));
    }

    /// <summary>A worker that takes the limits and then does something else than answer.</summary>
    public static TheoryData<string, string> Misbehaviours => new()
    {
        { "kill -SEGV $$", "crashed" },
        { "exit 0", "crashed" },
        { @"printf '\012\000\000\000half'; exit 0", "crashed" },
        { "sleep 1000", "time_limit" },
        { "setsid sleep 1000 & sleep 1000", "time_limit" },
    };

    [Theory, MemberData(nameof(Misbehaviours))]
    public void OneFileIsLostAndTheRunGoesOn(string misbehaviour, string code)
    {
        if (OperatingSystem.IsWindows())
            return;
        _folder.File("documents/bad.html", Page);
        _folder.File("documents/good.txt", "某省人民政府关于印发方案的通知\n某政发〔2011〕3号\n");
        // It waits for the limits to have come: dying before that, it would be taken for a program that cannot be started.
        var (report, _) = Contents(["/bin/sh", "-c", $@"head -c 5 >/dev/null; printf '\000\000\000\000'; {misbehaviour}"], TimeSpan.FromSeconds(1.5));

        Assert.Equal((1, 1), (report.Count(FileOutcome.Added), report.Count(FileOutcome.Failed)));
        Assert.Equal(code, Assert.Single(report.Problems, p => p.File == "bad.html").Code);
    }

    [Fact]
    public void WhereItCannotBeStartedFilesAreReadWithoutIt()
    {
        _folder.File("documents/a.html", Page);
        Assert.Equal(1, Contents(["/no/such/program"]).Report.Count(FileOutcome.Added));
        Assert.Equal(1, Contents(["/bin/true"]).Report.Count(FileOutcome.Added));
    }

    [Fact]
    public void AWorkerEndsWithTheRefreshThatStartedIt()
    {
        var start = new ProcessStartInfo(Worker[0], Worker.Skip(1)) { RedirectStandardInput = true, RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        WorkerMessages.Write(process.StandardInput.BaseStream, WorkerMessages.Options(new ReadingOptions()));
        Assert.Empty(WorkerMessages.Read(process.StandardOutput.BaseStream)!);
        process.StandardInput.Close();
        Assert.True(process.WaitForExit(TimeSpan.FromMinutes(1)));
    }

    [Fact]
    public void RecordsAndTablesOfSingleFilesAreTheSameAsWithoutIt()
    {
        using var worker = new WorkerProcess(Worker, new());
        foreach (var name in (string[])["notice.docx", "chromium.pdf", "notice.html"])
        {
            var file = new SourceFile(null, name, File.ReadAllBytes(Path.Combine(Repository.Root, "tests", "cases", "formats", name)));
            var records = FileJobs.Records.Do(file, new(), default);
            Assert.NotEmpty(records.Records);
            Assert.Equal(records.Records, worker.Do(FileJobs.Records, file, default).Records);
            var tables = FileJobs.Tables.Do(file, new(), default);
            Assert.NotEmpty(tables.Tables);
            Assert.Equal(FileJobs.Tables.Write(tables), FileJobs.Tables.Write(worker.Do(FileJobs.Tables, file, default)));
        }
        var bad = new SourceFile(null, "a.html", System.Text.Encoding.UTF8.GetBytes("<html><body></body></html>"));
        Assert.Throws<UnreadableDocumentException>(() => worker.Do(FileJobs.Records, bad, default));
    }

    private (RefreshReport Report, string Rows) Contents(string[]? worker, TimeSpan? longest = null)
    {
        var index = Path.Combine(_folder.Path, $"{Guid.NewGuid():N}.db");
        var report = Refresh.Run(index, [Path.Combine(_folder.Path, "documents")], new()
        {
            WorkerCommand = worker,
            Workers = 1, // so that rows come in one order
            Reading = new() { Ocr = OcrMode.Never, MaxTime = longest ?? new ReadingOptions().MaxTime },
        });
        using var open = PolicyIndex.Open(index);
        var rows = new StringBuilder();
        foreach (var query in (string[])
        [
            "SELECT file || '|' || format || '|' || characters || '|' || hex(reading_text) FROM document ORDER BY file",
            "SELECT notice_id || '|' || coalesce(title, '') || '|' || hex(layout) || '|' || alone || '|' || hex(indexed) || '|' || hex(records) FROM notice ORDER BY notice_id",
            "SELECT facet || '|' || value FROM facet_value ORDER BY 1",
            "SELECT record || '|' || coalesce(number, '') FROM citation ORDER BY 1",
            "SELECT notice || '|' || ordinal || '|' || coalesce(indicator, '') || '|' || coalesce(value, '') || '|' || coalesce(unit, '') FROM quantity ORDER BY 1",
            "SELECT notice || '|' || hex(fingerprint) || '|' || quality FROM manifestation ORDER BY 1",
            "SELECT file || '|' || code FROM diagnostic ORDER BY 1",
        ])
            rows.AppendJoin('\n', open.Database.List(query, r => r.GetString(0))).Append('\n');
        return (report, rows.ToString());
    }
}
