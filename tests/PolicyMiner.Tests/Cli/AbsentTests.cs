using System.Text.Json.Nodes;
using PolicyMiner.Tests.Support;

namespace PolicyMiner.Tests.Cli;

/// <summary><c>absent QUERY</c>: an answer about what is not there, with its denominator.</summary>
[Collection(SmallIndexCollection.Name)]
public sealed class AbsentTests(SmallIndex index)
{
    [Theory]
    [InlineData("补贴", "gd13 jl11 undated", 6, 3, "吉林省")]
    [InlineData("服务外包", "gd12 gd13 undated zz17", 6, 2, "广东省 郑州市")]
    [InlineData("人才 引进", "jl11 sd10 undated zz17", 6, 2, "吉林省 山东省 郑州市")] // both words; never only most of them
    [InlineData("补贴 OR 基地", "undated", 6, 5, "")]
    [InlineData("不存在的词语", "gd12 gd13 jl11 sd10 undated zz17", 6, 0, "吉林省 山东省 广东省 郑州市")]
    public void The_notices_that_do_not_mention_it(string query, string ids, int notices, int mentioning, string places)
    {
        var run = index.Run("absent", query, "--format", "json");
        Assert.Equal(0, run.ExitCode);
        var answer = JsonNode.Parse(run.Out)!;
        Assert.Equal(ids, string.Join(' ', answer["absent"]!.AsArray().Select(n => n!["notice_id"]!.ToString())));
        Assert.Equal((notices, mentioning), (answer["notices"]!.GetValue<int>(), answer["mentioning"]!.GetValue<int>()));
        Assert.Equal(places, string.Join(' ', answer["places"]!.AsArray()
            .Where(p => p!["region"] is not null && p["absent"]!.GetValue<int>() == p["notices"]!.GetValue<int>()).Select(p => p!["region"]!.ToString())));
        Assert.Equal("broken.txt", Assert.Single(answer["unreadable"]!.AsArray())!["file"]!.ToString());
    }

    [Fact]
    public void A_filter_narrows_what_is_asked_about()
    {
        var answer = JsonNode.Parse(index.Run("absent", "引进", "--level", "provincial", "--not", "region:吉林省", "--format", "json").Out)!;
        Assert.Equal(3, answer["notices"]!.GetValue<int>());
        Assert.Equal("sd10", Assert.Single(answer["absent"]!.AsArray())!["notice_id"]!.ToString());
    }

    [Fact]
    public void For_people_the_counts_and_the_unread_file_are_said()
    {
        var table = index.Run("absent", "补贴");
        Assert.Contains("3 of 6 notices do not mention 补贴, 3 do; 1 files could not be read", table.Out);
        Assert.Contains("broken.txt", table.Out);
        Assert.Contains("吉林省", table.Lines.Single(l => l.StartsWith("Places", StringComparison.Ordinal)));
        var csv = index.Run("absent", "补贴", "--format", "csv");
        Assert.Equal(4, csv.Lines.Length);
        Assert.Contains("3 of 6", csv.Error);
    }

    [Fact]
    public void A_query_that_cannot_be_understood_is_wrong_usage()
    {
        Assert.Equal(2, index.Run("absent", "\"补贴").ExitCode);
        Assert.Equal(2, index.Run("absent", "，").ExitCode);
        Assert.Equal(2, index.Run("absent").ExitCode);
    }
}
