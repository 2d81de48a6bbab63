using System.Text.Json.Nodes;
using PolicyMiner.Tests.Cli;
using PolicyMiner.Tests.Support;

namespace PolicyMiner.Tests.Exporting;

/// <summary>What <c>export</c> writes as rows, compared with what <c>list</c>, <c>search</c> and <c>compare</c> say under the same filters.</summary>
public sealed class ExportTests(CorpusIndex index) : IClassFixture<CorpusIndex>
{
    public static TheoryData<string, string[]> Views()
    {
        var views = new TheoryData<string, string[]>();
        string[][] filters = [[], ["--region", "山东"], ["--level", "national", "--type", "公告"], ["--year", "2012..2013"], ["--issuer", "商务部", "--region", "全国"], ["--region", "西藏"]];
        foreach (var kind in (string[])["notices", "targets", "statistics", "tasks", "citations", "measures", "standards"])
        {
            foreach (var filter in filters)
                views.Add(kind, filter);
        }
        return views;
    }

    [Theory]
    [MemberData(nameof(Views))]
    public void An_export_of_a_filtered_view_holds_exactly_the_filtered_rows(string kind, string[] filter)
    {
        var listed = Ids(Run(["list", kind, "--format", "jsonl", .. filter]));
        Assert.Equal(listed, Ids(Run(["export", kind, "--format", "jsonl", .. filter])));
        Assert.Equal(listed, CsvText.Column(Run(["export", kind, .. filter]), "id"));
        Assert.Equal(listed, JsonNode.Parse(Run(["export", kind, "--format", "json", .. filter]))!.AsArray().Select(r => r!["id"]!.ToString()));
        Assert.Equal(listed.Count, Math.Max(0, Lines(Run(["export", kind, "--format", "md", .. filter])).Length - 2));
        if (kind is "targets" or "statistics")
            Assert.Equal(listed, CsvText.Column(Run(["export", kind, "--format", "panel", .. filter]), "id"));
    }

    [Fact]
    public void Everything_holds_every_kind_of_the_filtered_notices()
    {
        var ids = Ids(Run(["export", "--format", "jsonl", "--region", "山东"]));
        var shown = Ids(Run(["show", "shandong-2010-16", "--records", "--format", "jsonl"]));
        Assert.Equal(shown, ids);
    }

    [Fact]
    public void A_search_is_exported_with_all_its_hits()
    {
        var hits = Lines(Run(["search", "外包", "--kind", "target", "--limit", "1000", "--format", "jsonl"])).Select(l => JsonNode.Parse(l)!["notice_id"]!.ToString()).ToList();
        Assert.True(hits.Count > 3);
        Assert.Equal(hits, Lines(Run(["export", "search", "外包", "--kind", "target", "--format", "jsonl"])).Select(l => JsonNode.Parse(l)!["notice_id"]!.ToString()));
        Assert.Equal(hits, CsvText.Column(Run(["export", "search", "外包", "--kind", "target"]), "notice_id"));
        var references = JsonNode.Parse(Run(["export", "search", "外包", "--kind", "target", "--format", "csl"]))!.AsArray().Select(r => r!["note"]!.ToString()["PolicyMiner ".Length..]);
        Assert.Equal(hits, references);
    }

    [Theory]
    [InlineData("newest", 3)]
    [InlineData("oldest", 100)]
    [InlineData("id", 2)]
    [InlineData("relevance", 0)]
    public void A_search_is_exported_in_its_order_and_up_to_its_limit(string order, int limit)
    {
        string[] search = ["search", "外包", "--not", "region:山东省", "--sort", order, "--limit", limit.ToString()];
        var hits = Lines(Run([.. search, "--format", "jsonl"])).Select(l => JsonNode.Parse(l)!["notice_id"]!.ToString()).ToList();
        Assert.True(limit == 0 || hits.Count > 1);
        Assert.Equal(hits, Lines(Run(["export", .. search, "--format", "jsonl"])).Select(l => JsonNode.Parse(l)!["notice_id"]!.ToString()));
        Assert.Equal(hits, CsvText.Column(Run(["export", .. search]), "notice_id"));
        Assert.Equal(hits, JsonNode.Parse(Run(["export", .. search, "--format", "csl"]))!.AsArray().Select(r => r!["note"]!.ToString()["PolicyMiner ".Length..]));
        Assert.Equal(hits.Count, Run(["export", .. search, "--format", "ris"]).Split("\nER  -").Length - 1);
        Assert.Equal(hits.Count, Run(["export", .. search, "--format", "bibtex"]).Split("\n@").Length - (Run(["export", .. search, "--format", "bibtex"]).StartsWith('@') ? 0 : 1));
    }

    [Fact]
    public void Records_have_no_order_or_limit_of_hits() =>
        Assert.Contains("--limit belongs to `search`", CommandRun.Of(["export", "targets", "--limit", "3", "--index", index.Path]).Error);

    [Theory]
    [InlineData("--on", "measures", "--year", "2010..2012")]
    [InlineData("--on", "outline", "--level", "provincial")]
    [InlineData("--on", "targets", "--level", "provincial", "--baseline", "shandong-2010-16")]
    public void A_comparison_under_filters_holds_only_their_notices(params string[] options)
    {
        var json = JsonNode.Parse(Run(["compare", .. options, "--format", "json"]))!;
        var columns = json["columns"]!.AsArray().Select(c => c!["notice_id"]!.ToString()).ToList();
        Assert.True(columns.Count > 1);
        foreach (var format in (string[])["json", "jsonl", "csv", "md"])
            Assert.Equal(Run(["compare", .. options, "--format", format]), Run(["export", "compare", .. options, "--format", format]));
        var references = JsonNode.Parse(Run(["export", "compare", .. options, "--format", "csl"]))!.AsArray().Select(r => r!["note"]!.ToString()["PolicyMiner ".Length..]);
        Assert.Equal(columns, references);
        var records = json["rows"]!.AsArray().SelectMany(r => r!["cells"]!.AsArray()).SelectMany(c => c!["records"]!.AsArray()).Select(r => r!.ToString()).ToHashSet();
        Assert.All(records, r => Assert.Contains(columns, c => r.StartsWith(c + "#", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_comparison_is_exported_as_compare_prints_it()
    {
        string[] what = ["compare", "山东", "广东", "--on", "tasks"];
        foreach (var format in (string[])["json", "jsonl", "csv", "md"])
            Assert.Equal(Run([.. what, "--format", format]), Run(["export", .. what, "--format", format]));
    }

    [Fact]
    public void A_file_holds_what_standard_output_would_and_begins_with_a_mark_only_on_request()
    {
        using var folder = new TemporaryFolder();
        var plain = Path.Combine(folder.Path, "new", "targets.csv");
        var marked = Path.Combine(folder.Path, "marked.csv");
        Run(["export", "targets", "-o", plain]);
        Run(["export", "targets", "-o", marked, "--bom"]);
        var text = Run(["export", "targets"]);
        Assert.Equal(System.Text.Encoding.UTF8.GetBytes(text), File.ReadAllBytes(plain));
        Assert.Equal([0xEF, 0xBB, 0xBF, .. File.ReadAllBytes(plain)], File.ReadAllBytes(marked));
        Assert.Equal('\uFEFF' + text, Run(["export", "targets", "--bom"]));
        Assert.Equal(["marked.csv", "targets.csv"], Directory.EnumerateFiles(folder.Path, "*", SearchOption.AllDirectories).Select(Path.GetFileName).Order());
    }

    /// <summary>Scope as printed → which place a number is joined to; a wrong join is worse than none.</summary>
    [Theory]
    [InlineData("全省离岸服务外包额", "山东省", "370000", "2014", "30", "亿美元", "its own province")]
    [InlineData("济南、青岛市服务外包产业规模", "", "", "2014", "25", "亿美元", "two cities are not one place")]
    [InlineData("服务外包出口额", "全国", "", "2010", "4", "番", "a goal of the country, which GB/T 2260 gives no code")]
    [InlineData("行业领军型企业", "郑州市", "410100", "2020", "10", "家", "我市 is the issuer's city")]
    public void The_panel_joins_a_number_to_its_place(string indicator, string place, string code, string year, string value, string unit, string why)
    {
        var rows = CsvText.Parse(Run(["export", "--format", "panel"]));
        Assert.Equal(["place", "admin_code", "year", "indicator", "value", "unit", "id"], rows[0][..7]);
        var row = Assert.Single(rows, r => r[3] == indicator && r[4] == value);
        Assert.True(row[..6].SequenceEqual([place, code, year, indicator, value, unit]), $"{why}: {string.Join(",", row)}");
    }

    [Theory]
    [InlineData("rows of several kinds in one CSV", "name it", "export")]
    [InlineData("no such kind", "not something to export", "export", "nonsense")]
    [InlineData("a place after a kind", "only options", "export", "targets", "山东")]
    [InlineData("an option of search", "belongs to `search`", "export", "targets", "--kind", "task")]
    [InlineData("an option of compare", "belongs to `compare`", "export", "search", "外包", "--on", "tasks")]
    [InlineData("a mark where none can be", "--bom is for CSV", "export", "targets", "--bom", "--format", "jsonl")]
    [InlineData("a workbook on the terminal", "-o", "export", "targets", "--format", "xlsx")]
    [InlineData("references to diagnostics", "diagnostics have no ris", "export", "diagnostics", "--format", "ris")]
    [InlineData("a query without a closing quote", "quot", "export", "search", "\"离岸")]
    public void Wrong_usage_is_said(string why, string message, params string[] args)
    {
        var run = CommandRun.Of([.. args, "--index", index.Path]);
        Assert.True(run.ExitCode == 2, $"{why}: {run.ExitCode} {run.Error}");
        Assert.Contains(message, run.Error);
        Assert.Empty(run.Out);
    }

    [Fact]
    public void The_index_is_never_overwritten_and_a_place_without_notices_is_named()
    {
        Assert.Equal(2, CommandRun.Of("export", "targets", "--index", index.Path, "-o", index.Path).ExitCode);
        var run = CommandRun.Of("export", "compare", "山东", "西藏", "--index", index.Path);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("西藏", run.Error);
    }

    private static List<string> Ids(string jsonl) => [.. Lines(jsonl).Select(l => JsonNode.Parse(l)!["id"]!.ToString())];

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private string Run(string[] args)
    {
        var run = CommandRun.Of([.. args, "--index", index.Path]);
        Assert.True(run.ExitCode == 0, run.Error);
        return run.Out;
    }
}
