using System.Text.Json.Nodes;
using PolicyMiner.Asking;
using PolicyMiner.Tests.Support;
using PolicyMiner.Text;

namespace PolicyMiner.Tests.Cli;

/// <summary><c>sample</c>: sheets for checking by hand, and what filled sheets say.</summary>
public sealed class SampleTests(CorpusIndex index) : IClassFixture<CorpusIndex>, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_same_seed_gives_the_same_sheet_and_another_seed_another()
    {
        var sheet = Sheet("targets", "-n", "10", "--seed", "7");
        Assert.Equal(11, DelimitedText.Rows(sheet).Count());
        Assert.Equal(sheet, Sheet("targets", "-n", "10", "--seed", "7"));
        Assert.NotEqual(Ids(sheet).Order(StringComparer.Ordinal), Ids(Sheet("targets", "-n", "10", "--seed", "8")).Order(StringComparer.Ordinal));
        // A smaller sample is the beginning of a larger one.
        Assert.Equal(Ids(sheet)[..4], Ids(Sheet("targets", "-n", "4", "--seed", "7")));
    }

    [Fact]
    public void A_row_has_id_quote_fields_an_empty_verdict_and_the_place()
    {
        var rows = DelimitedText.Rows(Sheet("tasks", "-n", "5")).Select(r => r.Cells).ToList();
        Assert.Equal(["id", "notice_id", "quote"], rows[0].Take(3));
        Assert.Subset(rows[0].ToHashSet(), new HashSet<string> { "task", "lead", "participants", "deadline", "verdict", "comment", "file", "line", "char_start", "char_end" });
        var verdict = rows[0].ToList().IndexOf("verdict");
        Assert.All(rows.Skip(1), r => Assert.Equal("", r[verdict]));
        Assert.All(rows.Skip(1), r => Assert.NotEqual("", r[2]));
        Assert.Equal(5, Ids(Sheet("tasks", "-n", "5")).Distinct().Count());
    }

    [Fact]
    public void Filters_hold_and_too_few_records_are_all_given()
    {
        var run = CommandRun.Of("sample", "catalog", "-n", "100", "--index", index.Path);
        Assert.Equal(25, DelimitedText.Rows(run.Out).Count()); // the heading and the 24 domains
        Assert.Contains("only 24", run.Error);
        Assert.All(Ids(Sheet("targets", "--region", "吉林", "-n", "3")), id => Assert.StartsWith("jilin-2011#", id, StringComparison.Ordinal));
        Assert.Empty(Ids(Sheet("targets", "--year", "1950")));
    }

    [Fact]
    public void Two_filled_sheets_give_agreement_kappa_and_precision()
    {
        // 10 records: both right on 6, both wrong on 1, split on 2, and one only the first has judged; chance agreement (8×7 + 1×2)/81.
        var a = Filled("a.csv", "y y y y y y n y y y");
        var b = Filled("b.csv", "1 1 1 1 1 1 0 × 1 .", quote: "对的");
        var answer = JsonNode.Parse(CommandRun.Of("sample", "--agree", a, b, "--format", "json").Out)!;
        Assert.Equal(9, answer["both"]!.GetValue<int>());
        Assert.Equal(0.8889, answer["agreement"]!.GetValue<double>()); // 8 of 9
        Assert.Equal(0.6087, answer["kappa"]!.GetValue<double>()); // (8/9 − 58/81) / (1 − 58/81) = 14/23
        Assert.Equal(["a.csv 9/10 0.5958 0.9821", "b.csv 7/9 0.4526 0.9368", " 7/8 0.5291 0.9776"], answer["precision"]!.AsArray()
            .Select(p => $"{p!["of"]} {p["right"]}/{p["judged"]} {p["low"]} {p["high"]}"));
        Assert.Equal("n#target-7", Assert.Single(answer["disagreements"]!.AsArray())!["id"]!.ToString());
        Assert.Equal([0, 1], answer["unfilled"]!.AsArray().Select(u => u!.GetValue<int>()));
    }

    [Theory]
    [InlineData("y y n n", "y y n n", 1.0, 1.0, "full agreement")]
    [InlineData("y n y n", "n y n y", 0.0, -1.0, "never the same")]
    [InlineData("y y n n", "y n y n", 0.5, 0.0, "what chance alone gives")]
    [InlineData("y y y y", "y y y y", 1.0, null, "nothing but right: kappa says nothing")]
    [InlineData("y ? n y", "y ? n n", 0.75, 0.6364, "unsure is a verdict of its own")]
    public void Kappa(string first, string second, double agreement, double? kappa, string why)
    {
        var answer = JsonNode.Parse(CommandRun.Of("sample", "--agree", Filled("a.csv", first), Filled("b.csv", second), "--format", "json").Out)!;
        Assert.Equal(agreement, answer["agreement"]!.GetValue<double>());
        Assert.True(kappa == answer["kappa"]?.GetValue<double>(), why);
    }

    [Theory]
    [InlineData(50, 50, 1, 0.9287, 1)] // 50 / (50 + 1.96²)
    [InlineData(0, 50, 0, 0, 0.0713)]
    [InlineData(45, 50, 0.9, 0.7864, 0.9565)]
    [InlineData(81, 263, 0.308, 0.2553, 0.3662)] // the example of Newcombe (1998)
    public void The_interval_of_Wilson(int right, int judged, double value, double low, double high) =>
        Assert.Equal(new Precision("a", right, judged, value, low, high), Precision.From("a", right, judged));

    [Theory]
    [InlineData("id,verdict\na,maybe\n", 2, "line 2")]
    [InlineData("id,verdict\na,y\na,n\n", 2, "twice")]
    [InlineData("name,verdict\na,y\n", 2, "columns id and verdict")]
    [InlineData("id,verdict\na,\n", 1, "no row has a verdict")]
    public void A_sheet_that_cannot_be_used_is_explained(string text, int code, string said)
    {
        var run = CommandRun.Of("sample", "--agree", _folder.File("bad.csv", text));
        Assert.Equal(code, run.ExitCode);
        Assert.Contains(said, run.Error);
    }

    [Fact]
    public void A_sheet_as_spreadsheets_save_it_is_read()
    {
        var gbk = System.Text.CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!.GetBytes("id;quote;verdict\r\n甲#target-1;\"到2014年；\"\"30\"\"亿\n美元\";对\r\n甲#target-2;二;错\r\n");
        var answer = JsonNode.Parse(CommandRun.Of("sample", "--agree", _folder.File("gbk.csv", gbk), "--format", "json").Out)!;
        Assert.Equal("1/2", $"{answer["precision"]![0]!["right"]}/{answer["precision"]![0]!["judged"]}");
    }

    [Fact]
    public void Wrong_usage_is_told()
    {
        Assert.Equal(2, CommandRun.Of("sample", "--index", index.Path).ExitCode);
        Assert.Equal(2, CommandRun.Of("sample", "targets", "-n", "0", "--index", index.Path).ExitCode);
        Assert.Equal(2, CommandRun.Of("sample", "poems", "--index", index.Path).ExitCode);
        Assert.Equal(1, CommandRun.Of("sample", "--agree", Path.Combine(_folder.Path, "none.csv")).ExitCode);
    }

    private string Filled(string name, string verdicts, string quote = "到2014年") =>
        _folder.File(name, "id,quote,verdict\n" + string.Concat(verdicts.Split(' ').Select((v, i) => $"n#target-{i},{quote},{(v == "." ? "" : v)}\n")));

    private string Sheet(params string[] args) => CommandRun.Of(["sample", .. args, "--index", index.Path]).Out;

    private static List<string> Ids(string sheet) => [.. DelimitedText.Rows(sheet).Skip(1).Select(r => r.Cells[0])];
}
