using System.Text.Json.Nodes;
using PolicyMiner.Tests.Support;

namespace PolicyMiner.Tests.Cli;

/// <summary>What can stand beside what in a comparison, and what each wrong operand is told.</summary>
public sealed class CompareOperandTests(CorpusIndex index) : IClassFixture<CorpusIndex>
{
    [Theory]
    [InlineData("a set and a place", "shandong-2010-16,jilin-2011,zhengzhou-2017-29", "level:provincial year:2010..2011", "郑州")]
    [InlineData("two sets, the second without notices of the first", "mofcom-gazette-2013-11/7,zhengzhou-2017-29", "level:national year:2012", "level:municipal")]
    [InlineData("a set under a filter", "shandong-2010-16,jilin-2011", "level:provincial", "--year", "2010..2011")]
    public void A_set_of_notices_is_an_operand(string why, string columns, params string[] args)
    {
        var run = CommandRun.Of(["compare", .. args, "--format", "json", "--index", index.Path]);
        Assert.True(run.ExitCode == 0, run.Error);
        var found = JsonNode.Parse(run.Out)!["columns"]!.AsArray().Select(c => c!["notice_id"]!.ToString()).ToHashSet();
        Assert.True(columns.Split(',').ToHashSet().SetEquals(found), $"{why}: {string.Join(",", found)}");
    }

    [Fact]
    public void A_saved_search_is_an_operand()
    {
        using var folder = new TemporaryFolder();
        var own = Path.Combine(folder.Path, "own.db");
        File.Copy(index.Path, own);
        CommandRun Compare(params string[] args) => CommandRun.Of(["compare", .. args, "--format", "json", "--index", own]);
        Assert.Contains("none is saved yet", Compare("@kpo", "山东").Error);
        Assert.Equal(0, CommandRun.Of(["saved", "add", "kpo", "知识流程外包", "--level", "provincial", "--index", own]).ExitCode);
        Assert.Equal(0, CommandRun.Of(["saved", "add", "nothing", "量子纠缠", "--index", own]).ExitCode);

        var run = Compare("@kpo", "郑州");
        Assert.True(run.ExitCode == 0, run.Error);
        var found = JsonNode.Parse(run.Out)!["columns"]!.AsArray().Select(c => c!["notice_id"]!.ToString()).ToList();
        var wanted = CommandRun.Of(["search", "知识流程外包", "--level", "provincial", "--limit", "100", "--format", "jsonl", "--index", own]).Out
            .Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonNode.Parse(l)!["notice_id"]!.ToString()).Append("zhengzhou-2017-29").ToHashSet();
        Assert.True(wanted.Count > 2 && found.ToHashSet().IsSubsetOf(wanted) && found.Contains("zhengzhou-2017-29") && found.Count > 2, string.Join(",", found));
        Assert.Contains("there are @kpo, @nothing", Compare("@talent", "山东").Error);
        Assert.Contains("finds no notice now", Compare("@nothing", "山东").Error);
        Assert.Contains("under these filters", Compare("@kpo", "山东", "--year", "2017").Error);
    }

    [Theory]
    [InlineData("a place that is not in the corpus", 1, "there are notices of", "火星", "山东")]
    [InlineData("one notice with itself", 1, "cannot be compared with itself", "山东", "shandong-2010-16")]
    [InlineData("one notice alone", 1, "name another", "山东")]
    [InlineData("a set of nothing", 1, "policyminer stats", "level:county", "山东")]
    [InlineData("a filter that there is not", 1, "there is no filter planet", "planet:火星", "山东")]
    [InlineData("a year that is none", 1, "is no year or range", "year:soon", "山东")]
    [InlineData("an unknown unit", 1, "not a unit of money", "山东", "广东", "--in", "亿贝壳")]
    [InlineData("a missing rate", 1, "--rate 美元=", "山东", "广东", "--in", "亿元")]
    [InlineData("a rate without a unit", 2, "--rate needs --in", "山东", "广东", "--rate", "美元=6.8")]
    [InlineData("a baseline that is not compared", 1, "baseline", "山东", "广东", "--baseline", "吉林")]
    public void Wrong_operands_are_told_what_to_do(string why, int code, string says, params string[] args)
    {
        var run = CommandRun.Of(["compare", .. args, "--index", index.Path]);
        Assert.True(run.ExitCode == code, $"{why}: exit {run.ExitCode} {run.Error}");
        Assert.Contains(says, run.Error);
        Assert.Empty(run.Out);
    }
}
