using System.Text;
using System.Text.Json.Nodes;
using PolicyMiner.Asking;
using PolicyMiner.Tests.Support;

namespace PolicyMiner.Tests.Cli;

/// <summary><c>terms</c> and <c>frequency</c> against counts made by hand.</summary>
[Collection(SmallIndexCollection.Name)]
public sealed class CountingTests(SmallIndex index)
{
    [Theory]
    [InlineData("离岸", "year", "2010 3 1/1, 2011 1 1/1, 2012 0 0/1, 2013 0 0/1, 2017 0 0/1, – 0 0/1")]
    [InlineData("人才", "region", "吉林省 0 0/1, 山东省 0 0/1, 广东省 7 2/2, 郑州市 0 0/1, – 0 0/1")]
    [InlineData("补贴", "level", "provincial 2 2/4, municipal 1 1/1, – 0 0/1")]
    [InlineData("bpo", "notice", "gd12 0 0/1, gd13 0 0/1, jl11 1 1/1, sd10 0 0/1, undated 0 0/1, zz17 0 0/1")]
    [InlineData("业务流程外包", "level", "provincial 0 0/4, municipal 0 0/1, – 0 0/1")] // a synonym of BPO does not count as the word
    [InlineData("养", "year", "2010 0 0/1, 2011 0 0/1, 2012 2 1/1, 2013 2 1/1, 2017 0 0/1, – 2 1/1")] // 培养 and 养老: a single character
    public void How_often_a_word_stands_where(string word, string by, string expected)
    {
        var rows = Rows("frequency", word, "--by", by);
        Assert.Equal(expected, string.Join(", ", rows.Select(r => $"{r[by]?.ToString() ?? "–"} {r["count"]} {r["notices_with"]}/{r["notices"]}")));
    }

    [Fact]
    public void The_rate_is_of_ten_thousand_characters_blanks_left_out()
    {
        foreach (var row in Rows("frequency", "人才", "--by", "notice"))
        {
            var characters = SmallIndex.Texts[row["notice"]!.ToString()].EnumerateRunes().Count(r => !Rune.IsWhiteSpace(r));
            Assert.Equal(characters, row["characters"]!.GetValue<int>());
            Assert.Equal(Math.Round(row["count"]!.GetValue<int>() * 10000.0 / characters, 2), row["per_10000"]!.GetValue<double>());
        }
    }

    [Fact]
    public void Several_words_are_counted_each_by_itself_under_a_filter()
    {
        var rows = Rows("frequency", "离岸", "人才", "--region", "广东", "--by", "region");
        Assert.Equal(["离岸 广东省 0", "人才 广东省 7"], rows.Select(r => $"{r["word"]} {r["region"]} {r["count"]}"));
        Assert.Equal(2, index.Run("frequency", "。").ExitCode);
    }

    [Theory]
    [InlineData("gd12", "加强 2 0 7.41, 人才 4 3 6.28")] // of 16 words, the rest having 86
    [InlineData("--region 广东", "人才 7 0, 培养 4 0")]
    [InlineData("--year 2010", "离岸外包 3 0, 企业 2 0")] // one word, listed in the lexicon
    public void Words_that_set_notices_apart(string what, string expected)
    {
        var rows = Rows(["terms", .. what.Split(' '), "--min", "2"]);
        var first = rows.Take(expected.Split(", ").Length + 2).Select(r => $"{r["term"]} {r["count_in"]} {r["count_out"]} {r["log_likelihood"]}").ToList();
        Assert.All(expected.Split(", "), e => Assert.Contains(first, f => (f + " ").StartsWith(e + " ", StringComparison.Ordinal)));
        Assert.All(rows, r => Assert.True(r["per_10000_in"]!.GetValue<double>() > r["per_10000_out"]!.GetValue<double>()));
    }

    [Theory]
    [InlineData(4, 3, 16, 86, 6.28)]
    [InlineData(2, 0, 16, 86, 7.41)]
    [InlineData(10, 10, 1000, 1000, 0)] // the same rate on both sides
    [InlineData(110, 111, 2000, 1111, 19.42)] // expected 142.08 and 78.92: 2 × (110 ln 0.7742 + 111 ln 1.4064)
    public void The_log_likelihood(long countIn, long countOut, long wordsIn, long wordsOut, double expected) =>
        Assert.Equal(expected, KeyTerms.LogLikelihood(countIn, countOut, wordsIn, wordsOut), 0.005);

    [Fact]
    public void Terms_need_something_to_set_apart_and_a_rest()
    {
        Assert.Equal(2, index.Run("terms").ExitCode);
        Assert.Equal(1, index.Run("terms", "火星").ExitCode);
        Assert.Equal(1, index.Run("terms", "--year", "1950").ExitCode);
        Assert.Equal(1, index.Run("terms", "--not", "region:火星").ExitCode);
    }

    private List<JsonNode> Rows(params string[] args)
    {
        var run = index.Run([.. args, "--format", "jsonl"]);
        Assert.Equal(0, run.ExitCode);
        return [.. run.Lines.Select(l => JsonNode.Parse(l)!)];
    }
}
