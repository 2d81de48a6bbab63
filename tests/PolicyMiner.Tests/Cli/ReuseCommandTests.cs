using System.Text.Json.Nodes;
using PolicyMiner.Tests.Support;

namespace PolicyMiner.Tests.Cli;

/// <summary>What the notices of the corpus took from each other.</summary>
public sealed class ReuseCommandTests(CorpusIndex index) : IClassFixture<CorpusIndex>
{
    [Fact]
    public void The_preamble_is_followed_from_the_earliest_notice_on()
    {
        var families = Run("--all", "--format", "jsonl").Lines.Select(l => JsonNode.Parse(l)!);
        var family = families.Single(f => f["first"]!["text"]!.ToString().Contains("信息技术承载度高、附加值大、资源消耗低"));
        Assert.Equal("shandong-2010-16", family["first"]!["notice_id"]!.ToString());
        Assert.Equal(["jilin-2011", "zhengzhou-2017-29"], family["copies"]!.AsArray().Select(c => c!["notice_id"]!.ToString()));
        Assert.Contains("信息技术承载高", family["copies"]![1]!["text"]!.ToString()); // 度 was lost on the way
    }

    [Fact]
    public void Two_places_show_both_texts_with_the_differences()
    {
        var run = Run("山东", "吉林", "--lang", "en");
        Assert.Contains("[-已成为-]", run.Out);
        Assert.Contains("{+当前，随着+}", run.Out);
        Assert.True(run.Out.IndexOf("2010-02-09", StringComparison.Ordinal) < run.Out.IndexOf("2011-03-23", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("json", "{\"notices\"")]
    [InlineData("csv", "earlier,earlier_date")]
    [InlineData("md", "| ")]
    public void Every_format_prints(string format, string start) => Assert.StartsWith(start, Run("--all", "--format", format, "--lang", "en").Out);

    [Theory]
    [InlineData(2, "--all")]
    [InlineData(2, "--all", "山东", "--all")]
    [InlineData(1, "name a second one", "山东", "shandong-2010-16")]
    [InlineData(1, "list notices", "火星")]
    [InlineData(2, "--min", "--all", "--min", "3")]
    public void What_cannot_be_compared_says_what_to_do(int code, string says, params string[] args)
    {
        var run = CommandRun.Of(["reuse", .. args, "--index", index.Path]);
        Assert.Equal(code, run.ExitCode);
        Assert.Contains(says, run.Error);
    }

    private CommandRun Run(params string[] args)
    {
        var run = CommandRun.Of(["reuse", .. args, "--index", index.Path]);
        Assert.True(run.ExitCode == 0, run.Error);
        return run;
    }
}
