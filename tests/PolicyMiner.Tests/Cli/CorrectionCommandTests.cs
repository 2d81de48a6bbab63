using System.Text.Json.Nodes;
using PolicyMiner.Tests.Support;

namespace PolicyMiner.Tests.Cli;

/// <summary>What a person corrects is kept beside the documents, shown everywhere, and outlives reading them again.</summary>
public sealed class CorrectionCommandTests : IDisposable
{
    private const string Text = "某市人民政府关于养老服务的意见\n\n某政发〔2012〕8号\n\n各区人民政府：\n\n到2015年，全市养老床位达到3万张，护理人员达到5000人。\n\n每张床位由财政给予补贴。\n\n某市人民政府\n2012年5月1日\n";

    private readonly TemporaryFolder _folder = new();

    public CorrectionCommandTests()
    {
        _folder.File("corpus/n.txt", Text);
        Refresh();
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_corrected_value_is_shown_searched_and_kept()
    {
        var id = Target("养老床位")["id"]!.ToString();
        Done("correct", id, "value=4", "magnitude=40000", "--why", "the annex says four", "--by", "李");
        for (var round = 0; round < 2; round++)
        {
            var target = Target("养老床位");
            Assert.Equal((4, id), (target["value"]!.GetValue<double>(), target["id"]!.ToString()));
            Assert.Contains("corrected", target["flags"]!.AsArray().Select(f => f!.ToString()));
            Assert.Contains("by 李", target["correction"]!.ToString());
            Assert.Contains("value = 3", target["correction"]!.ToString());
            Assert.Equal(1, Total("magnitude:40000"));
            Assert.Equal(0, Total("magnitude:30000"));
            Refresh("--all"); // read again from the file
        }
        // Deleting the line by hand brings the extracted value back.
        File.WriteAllText(Corrections, "");
        Refresh();
        Assert.Equal(3, Target("养老床位")["value"]!.GetValue<double>());
        Assert.Equal(1, Total("magnitude:30000"));
    }

    [Fact]
    public void A_correction_outlives_another_id()
    {
        Done("correct", Target("养老床位")["id"]!.ToString(), "year=2016");
        File.WriteAllText(Corrections, File.ReadAllText(Corrections).Replace("#target-", "#target-0"));
        Refresh();
        Assert.Equal(2016, Target("养老床位")["year"]!.GetValue<int>());
    }

    [Fact]
    public void A_rejected_record_is_gone_and_comes_back_with_its_line()
    {
        var before = List("targets").Count;
        Done("reject", Target("养老床位")["id"]!.ToString(), "--why", "a slogan");
        Assert.Equal(before - 1, List("targets").Count);
        File.Delete(Corrections);
        Refresh();
        Assert.Equal(before, List("targets").Count);
    }

    [Fact]
    public void A_missed_record_is_added_with_its_place()
    {
        Done("add", "measures", "instrument=fiscal_fund", "actor=财政", "--notice", "n", "--quote", "每张床位由财政给予补贴");
        var added = List("measures").Single(m => m["flags"]!.AsArray().Any(f => f!.ToString() == "added_by_person"));
        Assert.Equal("每张床位由财政给予补贴", Text[added["source"]!["char_start"]!.GetValue<int>()..added["source"]!["char_end"]!.GetValue<int>()]);
        Assert.StartsWith("n#measure-", added["id"]!.ToString());
        Assert.Contains("财政", CommandRun.Of("show", added["id"]!.ToString(), "--index", Index).Out);
    }

    [Fact]
    public void What_follows_from_a_value_follows_a_corrected_one()
    {
        Done("correct", Target("养老床位")["id"]!.ToString(), "value=4.5");
        Assert.Equal((45000, "张"), (Target("养老床位")["magnitude"]!.GetValue<double>(), Target("养老床位")["base_unit"]!.ToString()));
        Done("correct", Target("护理人员")["id"]!.ToString(), "unit=万人");
        Assert.Equal((50000000, "人"), (Target("护理人员")["magnitude"]!.GetValue<double>(), Target("护理人员")["base_unit"]!.ToString()));
        Done("correct", Target("护理人员")["id"]!.ToString(), "magnitude=7");
        Assert.Equal(7, Target("护理人员")["magnitude"]!.GetValue<double>());
    }

    [Fact]
    public void An_added_target_is_the_notices_own_and_counts()
    {
        Done("add", "targets", "indicator=财政补贴", "value=2", "unit=万元", "year=2015", "--notice", "n", "--quote", "由财政给予补贴");
        var added = Target("财政补贴");
        Assert.Equal((true, "=", 20000, "元"), (added["own"]!.GetValue<bool>(), added["comparator"]!.ToString(), added["magnitude"]!.GetValue<double>(), added["base_unit"]!.ToString()));
        Assert.Contains("财政补贴：2万元（2015） ✎", Compared());
    }

    [Fact]
    public void Every_output_shows_it_as_the_persons()
    {
        var id = Target("养老床位")["id"]!.ToString();
        Done("correct", id, "value=4", "--by", "李");
        Assert.Contains("corrected by 李", CommandRun.Of("show", id, "--index", Index).Out);
        foreach (var format in (string[])["table", "csv", "jsonl", "md"])
            Assert.Contains("corrected", CommandRun.Of("list", "targets", "--format", format, "--index", Index).Out);
        Assert.Contains("✎ corrected by 李", CommandRun.Of("search", "养老床位", "--index", Index).Out);
        Assert.Contains("✎ corrected by 李", CommandRun.Of("search", "养老床位", "--kind", "target", "--index", Index).Out);
        Assert.Contains("\"correction\":\"corrected by 李", CommandRun.Of("search", "养老床位", "--format", "json", "--index", Index).Out);
        Assert.Contains("4万张（2015） ✎", Compared());
        Assert.Contains($"\"by_person\":[\"{id}\"]", Compared("--format", "json"));
        Assert.Contains("✎", CommandRun.Of("timeline", "--index", Index).Out);
        Assert.Contains("\"correction\":\"corrected by 李", CommandRun.Of("timeline", "--format", "json", "--index", Index).Out);
        Assert.Contains("corrected by 李", CommandRun.Of("timeline", "--format", "csv", "--index", Index).Out);
        Assert.Contains("corrected by 李", Exported("csv"));
        Assert.Contains("corrected by 李", Exported("panel"));
        Assert.Contains("✎ corrected by 李", Exported("html"));
        // A line of CSV has as many cells as its head, corrected or not.
        Assert.Single(Exported("csv").TrimEnd().Split("\r\n").Select(l => l.Count(c => c == ',')).Distinct());
        CommandRun.Of("export", "targets", "-f", "xlsx", "-o", Path.Combine(_folder.Path, "t.xlsx"), "--index", Index);
        using var book = System.IO.Compression.ZipFile.OpenRead(Path.Combine(_folder.Path, "t.xlsx"));
        Assert.Contains(book.Entries, e => new StreamReader(e.Open()).ReadToEnd().Contains("corrected by 李", StringComparison.Ordinal));
    }

    private string Exported(string format) => CommandRun.Of("export", "targets", "-f", format, "--index", Index).Out;

    // Beside a notice that aims at something else.
    private string Compared(params string[] args)
    {
        _folder.File("corpus/m.txt", Text.Replace("某市", "另市").Replace("〔2012〕8号", "〔2012〕9号").Replace("养老床位达到3万张", "公园达到3个"));
        Refresh();
        return CommandRun.Of(["compare", "n", "m", "--index", Index, .. args]).Out;
    }

    [Fact]
    public void The_file_is_sorted_and_says_a_thing_once()
    {
        var (beds, nurses) = (Target("养老床位")["id"]!.ToString(), Target("护理人员")["id"]!.ToString());
        Done("correct", nurses, "value=6000");
        Done("correct", beds, "value=4");
        Done("correct", beds, "year=2016");
        var lines = File.ReadAllLines(Corrections);
        Assert.Equal(2, lines.Length);
        Assert.Equal(lines.Order(StringComparer.Ordinal), lines.OrderBy(l => JsonNode.Parse(l)!["quote"]!.ToString(), StringComparer.Ordinal).Order(StringComparer.Ordinal));
        var bed = lines.Select(l => JsonNode.Parse(l)!).Single(l => l["id"]!.ToString() == beds);
        Assert.Equal(3, bed["was"]!["value"]!.GetValue<double>()); // what was extracted, not what stood there in between
        Assert.Equal(4, bed["set"]!["value"]!.GetValue<double>());
    }

    [Fact]
    public void A_correction_that_fits_nothing_is_reported()
    {
        Done("correct", Target("养老床位")["id"]!.ToString(), "value=4");
        _folder.File("corpus/n.txt", Text.Replace("养老床位达到3万张", "养老床位明显增加"));
        var run = Refresh();
        Assert.Contains("养老床位", run.Error);
        Assert.Contains("correction_unplaced", CommandRun.Of("list", "diagnostics", "--format", "jsonl", "--index", Index).Out);
    }

    [Fact]
    public void A_broken_line_is_named_and_stops_nothing()
    {
        File.WriteAllText(Corrections, "{\"action\":\n");
        var run = CommandRun.Of("refresh", Corpus, "--index", Index);
        Assert.Contains("line 1", run.Error);
        Assert.Equal(3, Target("养老床位")["value"]!.GetValue<double>());
    }

    [Theory]
    [InlineData(1, "its fields are", "correct", "ID", "colour=red")]
    [InlineData(1, "takes a number", "correct", "ID", "value=many")]
    [InlineData(1, "has no field \"quote\"", "correct", "ID", "quote=x")]
    [InlineData(2, "not field=value", "correct", "ID", "value")]
    [InlineData(2, "one of the three", "correct", "ID")]
    [InlineData(1, "list targets", "reject", "n#target-00000000")]
    [InlineData(1, "are not in n", "add", "targets", "indicator=x", "--notice", "n", "--quote", "没有这句话")]
    [InlineData(1, "2 times", "add", "targets", "indicator=床位", "--notice", "n", "--quote", "床位")]
    [InlineData(1, "do not make a target", "add", "targets", "value=3", "--notice", "n", "--quote", "3万张")]
    public void Wrong_corrections_say_what_to_do(int code, string says, params string[] args)
    {
        var id = Target("养老床位")["id"]!.ToString();
        var run = CommandRun.Of([.. args.Select(a => a == "ID" ? id : a), "--index", Index]);
        Assert.Equal(code, run.ExitCode);
        Assert.Contains(says, run.Error);
        Assert.False(File.Exists(Corrections));
    }

    private string Corpus => Path.Combine(_folder.Path, "corpus");

    private string Corrections => Corpus + ".corrections.jsonl";

    private string Index => Path.Combine(_folder.Path, "policies.db");

    private CommandRun Refresh(params string[] args) => CommandRun.Of(["refresh", Corpus, "--index", Index, .. args]);

    private void Done(params string[] args)
    {
        var run = CommandRun.Of([.. args, "--index", Index]);
        Assert.True(run.ExitCode == 0, run.Error);
    }

    private List<JsonNode> List(string kind) => [.. CommandRun.Of("list", kind, "--format", "jsonl", "--index", Index).Lines.Select(l => JsonNode.Parse(l)!)];

    private JsonNode Target(string indicator) => List("targets").Single(t => t["indicator"]!.ToString().Contains(indicator));

    private int Total(string query) => JsonNode.Parse(CommandRun.Of("search", query, "--format", "json", "--index", Index).Out)!["total"]!.GetValue<int>();
}
