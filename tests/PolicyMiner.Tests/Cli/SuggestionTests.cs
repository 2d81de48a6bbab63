using System.Text.Json.Nodes;
using PolicyMiner.Asking.Suggesting;
using PolicyMiner.Indexing;
using PolicyMiner.Tests.Support;

namespace PolicyMiner.Tests.Cli;

/// <summary>"Did you mean": what a search that finds nothing suggests.</summary>
[Collection(SmallIndexCollection.Name)]
public sealed class SuggestionTests(SmallIndex index)
{
    [Theory]
    [InlineData("离案外包", "离岸外包", "a character of the same sound")]
    [InlineData("知识产全", "知识产权", "the same over two words")]
    [InlineData("知识权产", "知识产权", "two characters swapped")]
    [InlineData("跨境商园区", null, "all its words are found, if not beside each other")]
    [InlineData("\"离案外包\"", "\"离岸外包\"", "inside quotation marks, which stay")]
    [InlineData("离岸 布贴", "离岸 补贴", "only the word that is wrong is replaced")]
    [InlineData("lawb", "离岸外包", "initials of its pinyin")]
    [InlineData("rcpy", "人才培养", "initials of its pinyin")]
    [InlineData("BPQ", "bpo", "a Latin word")]
    [InlineData("鳄鱼皮革", null, "nothing like it stands anywhere")]
    [InlineData("qqqq", null, "no such initials")]
    [InlineData("离岸", null, "what is found needs no suggestion")]
    [InlineData("离岸 --region 火星", null, "nor what only a filter leaves out")]
    public void The_first_suggestion(string query, string? first, string why)
    {
        string[] args = query.Contains(" --", StringComparison.Ordinal) ? query.Split(' ') : [query];
        var suggestions = JsonNode.Parse(index.Run(["search", .. args, "--format", "json"]).Out)!["suggestions"]!.AsArray();
        Assert.True(first == suggestions.FirstOrDefault()?.ToString(), $"{why}: {suggestions.ToJsonString()}");
    }

    [Theory]
    [InlineData("跨境电商商园区", "跨境电商园区", "a character too many")]
    [InlineData("跨境商园区", "跨境电商园区", "a character left out")]
    [InlineData("跨镜电商园区", "跨境电商园区", "another character")]
    [InlineData("共公服务平台", "公共服务平台", "swapped at the beginning")]
    public void One_edit_of_any_kind_is_found(string typed, string meant, string why)
    {
        using var opened = PolicyIndex.Open(index.Path);
        Assert.True(new NearMisses(opened).Of(typed).Any(m => m.Text == meant), why);
    }

    [Theory]
    [InlineData("离案外包", "离岸外包", "what stands in its context leaves no room for what does not")]
    [InlineData("zscq", "知识产权", "one word leaves none for characters that happen to begin so")]
    public void A_clear_suggestion_stands_alone(string query, string only, string why)
    {
        var suggestions = JsonNode.Parse(index.Run("search", query, "--format", "json").Out)!["suggestions"]!.AsArray();
        Assert.True(suggestions.Count == 1 && suggestions[0]!.ToString() == only, $"{why}: {suggestions.ToJsonString()}");
    }

    [Fact]
    public void Every_suggestion_finds_something()
    {
        foreach (var query in (string[])["知识产全", "服务外抱", "人材培养", "zscq", "电尚园区"])
        {
            foreach (var suggestion in JsonNode.Parse(index.Run("search", query, "--format", "json").Out)!["suggestions"]!.AsArray())
                Assert.NotEqual(0, JsonNode.Parse(index.Run("search", suggestion!.ToString(), "--format", "json").Out)!["total"]!.GetValue<int>());
        }
    }

    [Fact]
    public void People_are_told_under_the_answer() => Assert.Contains("Did you mean: 知识产权", index.Run("search", "知识产全").Out);

    [Theory]
    [InlineData("bpo", "bpo", 0)]
    [InlineData("bpo", "bop", 1)]
    [InlineData("bpo", "bpos", 1)]
    [InlineData("outsourcing", "outsorcing", 1)]
    [InlineData("kitten", "sitting", 3)]
    [InlineData("", "ab", 2)]
    public void Edits_are_counted(string a, string b, int distance) => Assert.Equal((distance, distance), (EditDistance.Of(a, b), EditDistance.Of(b, a)));
}
