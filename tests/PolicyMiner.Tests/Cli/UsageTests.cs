using PolicyMiner.Tests.Support;

namespace PolicyMiner.Tests.Cli;

public sealed class UsageTests
{
    [Theory]
    [InlineData("an unknown command", "frobnicate")]
    [InlineData("an unknown option", "extract", "--nonsense", "x")]
    [InlineData("an unknown format", "extract", "x", "--format", "xml")]
    [InlineData("a missing argument", "extract")]
    [InlineData("an unknown language", "extract", "x", "--lang", "fr")]
    [InlineData("options that contradict each other", "refresh", ".", "--prune", "--keep")]
    public void Wrong_usage_exits_2_and_says_where_help_is(string why, params string[] args)
    {
        var run = CommandRun.Of(args);
        Assert.True(run.ExitCode == 2, $"{why}: exit {run.ExitCode}");
        Assert.Contains("--help", run.Error);
        Assert.Empty(run.Out);
    }

    [Fact]
    public void An_unknown_command_is_told_without_what_follows_from_it()
    {
        var run = CommandRun.Of("zzzzzz", "离岸");
        Assert.Equal(["policyminer: There is no command zzzzzz.", "Try: policyminer --help"], run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public void A_misspelt_command_is_told_with_the_one_that_is_near()
    {
        var run = CommandRun.Of("serch", "离岸");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("search", run.Error.Split('\n'));
    }

    [Fact]
    public void An_unknown_option_is_told_without_what_follows_from_it()
    {
        var run = CommandRun.Of("sample", "--agreement", "a.csv", "b.csv");
        Assert.Equal(["policyminer: There is no option --agreement here.", "Try: policyminer sample --help"], run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public void A_missing_file_is_named_and_exits_1()
    {
        var run = CommandRun.Of("extract", "/no/such/file.txt");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("/no/such/file.txt", run.Error);
    }

    [Fact]
    public void A_refresh_prunes_by_itself_and_when_told_but_never_most_of_a_folder_unasked()
    {
        using var folder = new TemporaryFolder();
        string[] names = ["a", "b", "c", "d"];
        foreach (var name in names)
            folder.File($"docs/{name}.txt", $"{name}市人民政府关于促进服务外包产业发展的意见\n\n到2014年，服务外包额达到30亿美元。\n");
        string[] refresh = ["refresh", Path.Combine(folder.Path, "docs"), "--index", Path.Combine(folder.Path, "i.db")];
        CommandRun.Of(refresh);
        File.Delete(Path.Combine(folder.Path, "docs", "a.txt"));
        Assert.Contains("1 removed", Summary([.. refresh, "--prune"]));
        File.Delete(Path.Combine(folder.Path, "docs", "b.txt"));
        File.Delete(Path.Combine(folder.Path, "docs", "c.txt"));
        Assert.Contains("2 files are gone", Summary([.. refresh, "--prune"]));
        Assert.Contains("2 removed", Summary([.. refresh, "--prune", "--yes"]));

        static string Summary(string[] args) => CommandRun.Of(args) is var run ? run.Out + run.Error : "";
    }

    [Fact]
    public void One_bad_file_does_not_stop_the_others()
    {
        using var folder = new TemporaryFolder();
        folder.File("empty.txt", "");
        folder.File("good.txt", "关于促进服务外包产业发展的意见\n\n到2014年，全省离岸服务外包额达到30亿美元。\n");
        var run = CommandRun.Of("extract", folder.Path, "--format", "jsonl");
        Assert.Equal(3, run.ExitCode);
        Assert.Contains("empty.txt", run.Error);
        Assert.Contains("\"file\":\"good.txt\"", run.Out);
    }
}
