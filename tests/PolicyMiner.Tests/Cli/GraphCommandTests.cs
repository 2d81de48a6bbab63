using System.Text.Json.Nodes;
using PolicyMiner.Tests.Support;

namespace PolicyMiner.Tests.Cli;

/// <summary>The citations of the corpus, as reading them tells.</summary>
public sealed class GraphCommandTests(CorpusIndex index) : IClassFixture<CorpusIndex>
{
    [Fact]
    public void The_most_cited_document_that_the_corpus_lacks_comes_first()
    {
        var first = JsonNode.Parse(Run("--missing", "--format", "jsonl").Lines[0])!;
        Assert.Equal("国办函〔2009〕9号", first["document_number"]!.ToString());
        Assert.Equal(["guangdong-2012-88", "mofcom-gazette-2013-11/7", "shandong-2010-16"], first["notices"]!.AsArray().Select(n => n!.ToString()));
    }

    [Fact]
    public void A_red_link_tells_who_cites_it() => Assert.Equal(3, Run("国办函[2009]9号", "--cited-by").Lines.Length - 1);

    [Fact]
    public void A_notice_has_its_family_as_a_tree()
    {
        var lines = Run("zhengzhou-2017-29").Lines;
        Assert.StartsWith("zhengzhou-2017-29", lines[0]);
        Assert.Contains(lines, l => l.Contains("implements: 豫政〔2016〕39号"));
    }

    [Theory]
    [InlineData("dot", "digraph")]
    [InlineData("graphml", "<?xml")]
    [InlineData("mermaid", "flowchart")]
    [InlineData("json", "{\"nodes\"")]
    [InlineData("csv", "notice_id,relation")]
    [InlineData("md", "| ")]
    public void Every_format_prints(string format, string start) => Assert.StartsWith(start, Run("--format", format, "--lang", "en").Out.TrimStart());

    [Fact]
    public void Filters_choose_the_citing_notices()
    {
        var edges = JsonNode.Parse(Run("--region", "山东", "--format", "json").Out)!["edges"]!.AsArray();
        Assert.Equal(["shandong-2010-16"], edges.Select(e => e!["from"]!.ToString()).Distinct());
        Assert.Equal(7, edges.Count);
    }

    [Fact]
    public void An_unknown_notice_is_said_to_be_unknown()
    {
        var run = CommandRun.Of("graph", "no-such-notice", "--index", index.Path);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("list notices", run.Error);
    }

    private CommandRun Run(params string[] args)
    {
        var run = CommandRun.Of(["graph", .. args, "--index", index.Path]);
        Assert.True(run.ExitCode == 0, run.Error);
        return run;
    }
}
