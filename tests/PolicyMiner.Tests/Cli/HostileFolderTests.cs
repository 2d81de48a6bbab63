using System.Diagnostics;
using PolicyMiner.Tests.Support;

namespace PolicyMiner.Tests.Cli;

/// <summary>Folders that are meant to break a run.</summary>
public sealed class HostileFolderTests
{
    private const string Notice = "甲市人民政府关于促进服务外包的意见\n甲政发〔2012〕8号\n各县人民政府：\n到2015年，全市服务外包额达到30亿美元。\n甲市人民政府\n2012年8月1日\n";

    [Fact]
    public void Links_that_lead_in_a_circle_end_nothing_and_read_nothing_twice()
    {
        using var folder = new TemporaryFolder();
        folder.File("docs/notice.txt", Notice);
        Directory.CreateSymbolicLink(Path.Combine(folder.Path, "docs", "again"), Path.Combine(folder.Path, "docs"));
        Directory.CreateSymbolicLink(Path.Combine(folder.Path, "docs", "up"), "..");
        File.CreateSymbolicLink(Path.Combine(folder.Path, "docs", "self.txt"), "self.txt");
        File.CreateSymbolicLink(Path.Combine(folder.Path, "docs", "gone.txt"), "nowhere.txt");
        var docs = Path.Combine(folder.Path, "docs");
        Assert.Equal(1, CommandRun.Of("extract", docs, "--format", "jsonl").Lines.Count(l => l.Contains("\"type\":\"notice\"")));
        var refresh = CommandRun.Of("refresh", docs, "--index", Path.Combine(folder.Path, "i.db"));
        Assert.InRange(refresh.ExitCode, 0, 3);
        Assert.Single(CommandRun.Of("list", "notices", "--index", Path.Combine(folder.Path, "i.db"), "--format", "jsonl").Lines);
    }

    [Fact]
    public void A_name_with_line_breaks_and_escapes_never_reaches_the_terminal_raw()
    {
        using var folder = new TemporaryFolder();
        folder.File("docs/bad\u001b[31m\nname.txt", Notice);
        folder.File("docs/bro\u0007ken\r.pdf", "%PDF-1.4 broken"u8.ToArray());
        var index = Path.Combine(folder.Path, "i.db");
        foreach (var run in new[]
        {
            CommandRun.Of("refresh", Path.Combine(folder.Path, "docs"), "--index", index), CommandRun.Of("list", "notices", "--index", index),
            CommandRun.Of("list", "diagnostics", "--index", index), CommandRun.Of("search", "服务外包", "--index", index), CommandRun.Of("extract", Path.Combine(folder.Path, "docs")),
        })
        {
            Assert.DoesNotContain('\u001b', run.Out + run.Error);
            Assert.DoesNotContain('\u0007', run.Out + run.Error);
            Assert.DoesNotContain("\nname", run.Out + run.Error);
        }
    }

    [Fact]
    public void A_pipe_or_a_device_in_the_folder_holds_nothing_up()
    {
        using var folder = new TemporaryFolder();
        folder.File("docs/notice.txt", Notice);
        File.CreateSymbolicLink(Path.Combine(folder.Path, "docs", "zero.txt"), "/dev/zero");
        using (var make = Process.Start("mkfifo", Path.Combine(folder.Path, "docs", "pipe.txt")))
            make.WaitForExit();
        Assert.Equal(3, CommandRun.Of("refresh", Path.Combine(folder.Path, "docs"), "--index", Path.Combine(folder.Path, "i.db")).ExitCode);
        Assert.Equal(1, CommandRun.Of("extract", Path.Combine(folder.Path, "docs"), "--format", "jsonl").Lines.Count(l => l.Contains("\"type\":\"notice\"")));
    }

    [Fact]
    public void An_archive_in_the_folder_is_opened()
    {
        using var folder = new TemporaryFolder();
        using (var zip = new System.IO.Compression.ZipArchive(File.Create(Path.Combine(Directory.CreateDirectory(Path.Combine(folder.Path, "docs")).FullName, "notices.zip")), System.IO.Compression.ZipArchiveMode.Create))
        {
            using var entry = new StreamWriter(zip.CreateEntry("../../notice.txt").Open());
            entry.Write(Notice);
        }
        var index = Path.Combine(folder.Path, "i.db");
        Assert.Equal(0, CommandRun.Of("refresh", Path.Combine(folder.Path, "docs"), "--index", index).ExitCode);
        Assert.Contains("\"notices.zip/notice\"", CommandRun.Of("list", "notices", "--index", index, "--format", "jsonl").Out);
        Assert.False(File.Exists(Path.Combine(folder.Path, "..", "notice.txt")));
    }
}
