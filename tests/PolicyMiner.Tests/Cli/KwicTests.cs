using System.Text.Json.Nodes;
using PolicyMiner.Cli.Output;
using PolicyMiner.Tests.Support;

namespace PolicyMiner.Tests.Cli;

/// <summary><c>search --kwic</c>: every occurrence in its context.</summary>
[Collection(SmallIndexCollection.Name)]
public sealed class KwicTests(SmallIndex index)
{
    [Fact]
    public void Every_occurrence_is_a_line_with_what_stands_around_it()
    {
        var run = index.Run("search", "离岸", "--kwic", "--context", "6", "--format", "jsonl");
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(
            ["sd10|大力发展|离岸|外包。离岸外", "sd10|展离岸外包。|离岸|外包企业享受", "sd10|台。对𠮷野类|离岸|外包企业给予", "jl11|支持|离岸|业务。建立B"],
            run.Lines.Select(l => JsonNode.Parse(l)!).Select(l => $"{l["notice_id"]}|{l["left"]}|{l["keyword"]}|{l["right"]}"));
        Assert.Equal("二、保障措施", JsonNode.Parse(run.Lines[2])!["section"]![0]!.ToString());
    }

    [Theory]
    [InlineData("离岸")]
    [InlineData("人才培养 引进")]
    [InlineData("bpo")]
    public void Offsets_lead_to_the_keyword_in_the_reading_text(string query)
    {
        var lines = index.Run("search", query, "--kwic", "--format", "jsonl").Lines.Select(l => JsonNode.Parse(l)!).ToList();
        Assert.NotEmpty(lines);
        Assert.All(lines, line =>
        {
            var text = index.Run("show", line["notice_id"]!.ToString(), "--text").Out.EnumerateRunes().ToList();
            var source = line["source"]!;
            Assert.Equal(line["keyword"]!.ToString(), string.Concat(text[source["char_start"]!.GetValue<int>()..source["char_end"]!.GetValue<int>()]));
        });
    }

    [Fact]
    public void Keywords_begin_in_one_column_whatever_stands_before_them()
    {
        var lines = index.Run("search", "离岸", "--kwic").Lines[..^1];
        Assert.Equal(4, lines.Length);
        // 𠮷, which takes two UTF-16 units and two columns, must not move its line.
        Assert.Single(lines.Select(l => DisplayWidth.Of(l[..l.IndexOf(" 离岸", StringComparison.Ordinal)])).Distinct());
        Assert.Single(lines.Select(l => DisplayWidth.Of(l[..(l.LastIndexOf("  ", StringComparison.Ordinal))])).Distinct());
    }

    [Theory]
    [InlineData("人才", 7, "1 in the title and 3 in the text of one notice, 1 and 2 of another")]
    [InlineData("人才培养", 7, "both words, and those that touch are one occurrence")]
    [InlineData("\"人才培养\"", 4, "the phrase alone")]
    [InlineData("离岸 OR 人才", 11, "either word")]
    [InlineData("不存在的词语", 0, "nowhere")]
    public void The_number_of_lines(string query, int count, string why)
    {
        var run = index.Run("search", query, "--kwic", "--format", "jsonl");
        Assert.True(count == run.Lines.Length, $"{why}: {run.Lines.Length}");
    }

    [Fact]
    public void A_limit_counts_lines_and_filters_hold()
    {
        Assert.Equal(2, index.Run("search", "离岸", "--kwic", "--limit", "2", "--format", "jsonl").Lines.Length);
        Assert.Single(index.Run("search", "离岸", "--kwic", "--region", "吉林", "--format", "jsonl").Lines);
        Assert.Equal(2, index.Run("search", "year:2010", "--kwic").ExitCode);
    }
}
