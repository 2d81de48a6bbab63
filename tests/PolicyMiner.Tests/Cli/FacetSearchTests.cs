using System.Text.Json.Nodes;
using PolicyMiner.Tests.Support;

namespace PolicyMiner.Tests.Cli;

/// <summary>Filters and counts of <c>search</c> beyond place, level, issuer and year.</summary>
[Collection(SmallIndexCollection.Name)]
public sealed class FacetSearchTests(SmallIndex index)
{
    [Theory]
    [InlineData("gd12 gd13", "--agency-code", "粤府", "the code before the year")]
    [InlineData("gd13 sd10", "--serial-number", "16", "the number in the year, whoever counts")]
    [InlineData("gd13", "--serial-number 16 --agency-code", "粤府", "facets restrict each other")]
    [InlineData("gd12 gd13 sd10", "--agency-code 粤府 --agency-code", "鲁政发", "values of one facet are alternatives")]
    [InlineData("sd10", "--number-year", "2010", "the year in the number")]
    [InlineData("gd12 gd13 jl11 zz17", "--not", "region:山东", "a short name excludes as well as a full one")]
    [InlineData("jl11 zz17", "--not agency_code:粤府 --not", "region:山东省", "exclusions add up")]
    [InlineData("", "--department", "教育", "no notice gives a department a task")]
    public void A_filter_leaves(string ids, string option, string value, string why)
    {
        var run = index.Run(["search", "的", .. option.Split(' '), value, "--format", "jsonl"]);
        Assert.Equal(0, run.ExitCode);
        Assert.True(ids == string.Join(' ', run.Lines.Select(l => JsonNode.Parse(l)!["notice_id"]!.ToString()).Order(StringComparer.Ordinal)), why);
    }

    [Theory]
    [InlineData("人才 -region:山东省", 2)]
    [InlineData("的 -region:广东省", 3)]
    [InlineData("serial_number:16", 2)]
    [InlineData("文号序号:16 AND 机关代字:粤府", 1)]
    public void A_field_in_the_query_does_the_same(string query, int total) =>
        Assert.Equal(total, JsonNode.Parse(index.Run("search", query, "--format", "json").Out)!["total"]!.GetValue<int>());

    [Theory]
    [InlineData("targets", "--kind target")] // a kind of records, taken for a kind of notices
    [InlineData("批复", "policyminer stats")]
    public void What_no_notice_has_is_told_with_what_to_try(string type, string hint) =>
        Assert.Contains(hint, index.Run("search", "的", "--type", type).Error, StringComparison.Ordinal);

    [Fact]
    public void The_facets_asked_for_are_counted()
    {
        var facets = JsonNode.Parse(index.Run("search", "的", "--facets", "serial_number,region", "--format", "json").Out)!["facets"]!.AsObject();
        Assert.Equal(["region", "serial_number"], facets.Select(f => f.Key).Order(StringComparer.Ordinal));
        Assert.Equal("16", facets["serial_number"]![0]!["value"]!.ToString());
        Assert.Equal(2, facets["serial_number"]![0]!["count"]!.GetValue<int>());
    }

    [Theory]
    [InlineData("--facets", "colour")]
    [InlineData("--not", "colour:red")]
    [InlineData("--not", "region")]
    public void An_unknown_facet_is_wrong_usage_and_the_known_ones_are_named(string option, string value)
    {
        var run = index.Run("search", "的", option, value);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("agency_code", run.Error);
    }

    [Fact]
    public void Dates_are_counted_by_month_and_by_year()
    {
        var months = index.Run("search", "意见 OR 通知 OR 养老", "--histogram", "month", "--format", "csv");
        Assert.Equal("period,count 2010-02,1 2011-03,1 2012-07,1 2013-07,1 2017-08,1 ,1", string.Join(' ', months.Out.Split("\r\n", StringSplitOptions.RemoveEmptyEntries)));
        var years = JsonNode.Parse(index.Run("search", "人才", "--histogram", "year", "--format", "json").Out)!["histogram"]!;
        Assert.Equal("[{\"period\":\"2012\",\"count\":1},{\"period\":\"2013\",\"count\":1}]", years.ToJsonString());
    }

    [Fact]
    public void A_histogram_in_the_terminal_shows_silence_and_scales_to_the_commonest()
    {
        var lines = index.Run("search", "服务外包 OR 跨境", "--histogram", "year", "--limit", "0").Out.Split('\n').Where(l => l.StartsWith("201", StringComparison.Ordinal)).ToList();
        Assert.Equal(["2010", "2011", "2012", "2013", "2014", "2015", "2016", "2017"], lines.Select(l => l[..4]));
        Assert.Equal([true, true, false, false, false, false, false, true], lines.Select(l => l.Contains('█')));
        Assert.EndsWith(" 0", lines[4], StringComparison.Ordinal);
    }
}
