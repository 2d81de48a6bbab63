using System.Text.Json.Nodes;
using PolicyMiner.Tests.Support;

namespace PolicyMiner.Tests.Cli;

/// <summary>One index of the corpus, refreshed once through the real command line.</summary>
public sealed class CorpusIndex : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public CorpusIndex() => Refreshed = CommandRun.Of("refresh", Repository.Corpus, "--index", Path, "--format", "jsonl");

    public string Path => System.IO.Path.Combine(_folder.Path, "policies.db");

    public CommandRun Refreshed { get; }

    public void Dispose() => _folder.Dispose();
}

/// <summary>What a researcher gets from the corpus, as counted by reading it.</summary>
public sealed class CorpusAnswersTests(CorpusIndex index) : IClassFixture<CorpusIndex>
{
    [Fact]
    public void Refresh_finds_twelve_notices_and_their_tables()
    {
        Assert.Equal(0, index.Refreshed.ExitCode);
        var rows = index.Refreshed.Lines.Select(l => JsonNode.Parse(l)!).ToList();
        Assert.Equal(12, rows.Count);
        int Sum(string kind) => rows.Sum(r => r[kind]!.GetValue<int>());
        Assert.Equal(24, Sum("catalog"));
        Assert.Equal(23, Sum("taxonomy"));
        Assert.Equal(51, Sum("standards"));
    }

    [Fact]
    public void A_second_refresh_has_nothing_to_do()
    {
        var again = CommandRun.Of("refresh", Repository.Corpus, "--index", index.Path, "--lang", "en");
        Assert.Equal(0, again.ExitCode);
        Assert.Contains("Nothing to do", again.Error);
        Assert.Empty(again.Out);
    }

    [Theory]
    [InlineData("离岸", 5, "in all five documents")]
    [InlineData("\"离岸外包\"", 3, "as a phrase in 山东, 广东 and 全国")]
    [InlineData("知识产权 统计", 5, "both words, anywhere")]
    [InlineData("齐鲁服务", 1, "Shandong's brand")]
    [InlineData("不存在的词语", 0, "nowhere")]
    public void Search_finds_the_notices_that_reading_finds(string query, int total, string why)
    {
        var run = CommandRun.Of("search", query, "--index", index.Path, "--format", "json");
        Assert.Equal(0, run.ExitCode);
        var answer = JsonNode.Parse(run.Out)!;
        Assert.True(total == answer["total"]!.GetValue<int>(), why);
        Assert.Equal(12, answer["corpus"]!["notices"]!.GetValue<int>());
    }

    [Theory]
    [InlineData("an unbalanced quote", "\"离岸")]
    [InlineData("only punctuation", "，。！")]
    public void A_query_that_cannot_be_understood_is_wrong_usage(string why, string query)
    {
        var run = CommandRun.Of("search", query, "--index", index.Path);
        Assert.True(run.ExitCode == 2, why);
        Assert.Contains("^", run.Error);
    }

    [Fact]
    public void Compare_prints_real_values_with_their_ids()
    {
        var run = CommandRun.Of("compare", "山东", "广东", "吉林", "郑州", "--index", index.Path, "--format", "json");
        Assert.Equal(0, run.ExitCode);
        var answer = JsonNode.Parse(run.Out)!;
        Assert.Equal(4, answer["columns"]!.AsArray().Count);
        var cells = answer["rows"]!.AsArray().SelectMany(r => r!["cells"]!.AsArray()).Select(c => c!).ToList();
        Assert.Contains(cells, c => c["text"]!.ToString().Contains("30亿美元") && c["records"]!.AsArray().Count > 0);
        Assert.Contains(cells, c => c["text"]!.ToString().Contains("80亿美元"));
        Assert.Contains(cells, c => c["state"]!.ToString() == "not_set");
    }

    [Fact]
    public void The_short_id_that_a_table_prints_leads_to_its_quote()
    {
        var id = JsonNode.Parse(CommandRun.Of("list", "targets", "--region", "山东", "--limit", "4", "--format", "jsonl", "--index", index.Path).Lines[^1])!["id"]!.ToString();
        var shown = CommandRun.Of("show", id[(id.IndexOf('#') + 1)..], "--index", index.Path);
        Assert.Equal(0, shown.ExitCode);
        Assert.Contains("30 亿美元", shown.Out);
        Assert.Equal(1, CommandRun.Of("show", "target-00000000", "--index", index.Path).ExitCode);
    }

    [Fact]
    public void Unusable_indexes_and_unknown_ids_have_exit_codes_of_their_own()
    {
        using var folder = new TemporaryFolder();
        Assert.Equal(4, CommandRun.Of("stats", "--index", folder.File("damaged.db", "这不是数据库，只是一段文字。")).ExitCode);
        Assert.Equal(1, CommandRun.Of("stats", "--index", Path.Combine(folder.Path, "none.db")).ExitCode);
        Assert.Equal(1, CommandRun.Of("show", "no-such-id", "--index", index.Path).ExitCode);
        Assert.Equal(1, CommandRun.Of("refresh", Path.Combine(folder.Path, "no-such-folder"), "--index", index.Path).ExitCode);
    }
}
