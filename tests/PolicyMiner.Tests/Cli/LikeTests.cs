using System.Text.Json.Nodes;
using PolicyMiner.Tests.Support;

namespace PolicyMiner.Tests.Cli;

/// <summary><c>search --like ID</c>.</summary>
[Collection(SmallIndexCollection.Name)]
public sealed class LikeTests(SmallIndex index, CorpusIndex corpus) : IClassFixture<CorpusIndex>
{
    [Theory]
    [InlineData("gd12", "gd13", "人才", "the other notice on talent")]
    [InlineData("jl11", "sd10", "服务外包", "the other notice on outsourcing, by what its title says")]
    [InlineData("郑政〔2017〕29号", "sd10", "补贴", "named by its number; only one word of subject is shared")]
    public void The_most_similar_notice(string id, string first, string shared, string why)
    {
        var rows = Rows(index.Run("search", "--like", id, "--format", "jsonl"));
        Assert.True(first == rows[0]["notice_id"]!.ToString(), why);
        Assert.Contains(shared, rows[0]["shared"]!.AsArray().Select(s => s!.ToString()));
        Assert.All(rows, r => Assert.InRange(r["similarity"]!.GetValue<double>(), 0.001, 1));
        Assert.Equal(rows.OrderByDescending(r => r["similarity"]!.GetValue<double>()).Select(r => r["rank"]!.GetValue<int>()), rows.Select(r => r["rank"]!.GetValue<int>()));
        Assert.DoesNotContain(rows, r => r["notice_id"]!.ToString() == (id.Contains('〔') ? "zz17" : id));
    }

    [Fact]
    public void A_notice_like_nothing_else_has_no_neighbour()
    {
        Assert.Empty(index.Run("search", "--like", "undated", "--region", "广东", "--format", "jsonl").Lines);
        Assert.Equal(0, index.Run("search", "--like", "undated", "--region", "广东").ExitCode);
    }

    [Fact]
    public void Filters_hold_and_words_cannot_be_added()
    {
        Assert.Equal(["jl11"], Rows(index.Run("search", "--like", "gd12", "--region", "吉林", "--format", "jsonl")).Select(r => r["notice_id"]!.ToString()));
        Assert.Equal(2, index.Run("search", "人才", "--like", "gd12").ExitCode);
        Assert.Equal(1, index.Run("search", "--like", "no-such-id").ExitCode);
    }

    [Fact]
    public void Records_of_the_same_kind_like_a_record()
    {
        var measures = Rows(CommandRun.Of("list", "measures", "--region", "山东", "--format", "jsonl", "--index", corpus.Path));
        var park = measures.First(m => m["quote"]!.ToString() is { Length: > 25 } quote && quote.Contains("服务外包", StringComparison.Ordinal));
        var rows = Rows(CommandRun.Of("search", "--like", park["id"]!.ToString(), "--limit", "5", "--format", "jsonl", "--index", corpus.Path));
        Assert.Equal(5, rows.Count);
        Assert.All(rows, row =>
        {
            Assert.Contains("#measure-", row["record_id"]!.ToString());
            Assert.NotEqual(park["id"]!.ToString(), row["record_id"]!.ToString());
            Assert.All(row["shared"]!.AsArray(), word => Assert.Contains(word!.ToString(), row["text"]!.ToString()));
            Assert.NotNull(row["source"]!["char_start"]);
        });
        Assert.Contains(rows, r => r["region"]!.ToString() != "山东省");
    }

    private static List<JsonNode> Rows(CommandRun run)
    {
        Assert.Equal(0, run.ExitCode);
        return [.. run.Lines.Select(l => JsonNode.Parse(l)!)];
    }
}
