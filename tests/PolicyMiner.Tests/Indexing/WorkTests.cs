using PolicyMiner.Indexing.Storing;
using PolicyMiner.Tests.Support;

namespace PolicyMiner.Tests.Indexing;

/// <summary>The same notice from two sources is one work in two manifestations.</summary>
public sealed class WorkTests
{
    private static readonly string Body = string.Join('\n', Enumerable.Range(1, 40).Select(i => $"到{2012 + i % 4}年，全市第{i}类服务外包合同额达到{i * 3 + 5}亿美元，重点发展{"软件研发数据处理工业设计动漫创意医药检测"[(i % 9)..(i % 9 + 6)]}等领域，由第{i}工作组牵头落实。"));

    [Fact]
    public void The_same_notice_as_a_page_and_as_text_is_counted_once_and_both_stay_reachable()
    {
        using var folder = new TemporaryFolder();
        folder.File("docs/site.html", "<html><body><div class=\"content\">" + string.Concat(Notice("8号", Body).Split('\n').Select(l => $"<p>{l}</p>")) + "</div></body></html>");
        folder.File("docs/copy.txt", Notice("8号", Body.Replace('达', '\uFFFD')));
        var index = Refresh(folder);
        Assert.Equal(["site"], Ids(CommandRun.Of("search", "服务外包", "--index", index, "--format", "jsonl")));
        var notices = CommandRun.Of("list", "notices", "--index", index, "--format", "jsonl").Lines;
        Assert.Equal(2, notices.Length);
        Assert.Contains("\"copy_of\":\"site\"", notices.Single(l => l.Contains("\"notice_id\":\"copy\"")));
        Assert.Contains("\"copies\":[\"copy\"]", notices.Single(l => l.Contains("\"notice_id\":\"site\"")));
        Assert.All(CommandRun.Of("list", "targets", "--index", index, "--format", "jsonl").Lines, l => Assert.Contains("\"notice_id\":\"site\"", l));
        Assert.Contains("site", CommandRun.Of("show", "copy", "--index", index).Out);
        Assert.Contains("合同额", CommandRun.Of("show", "copy", "--text", "--index", index).Out);
        Assert.Contains("copy", CommandRun.Of("search", "服务外包", "--index", index).Out);
    }

    [Fact]
    public void Counts_exports_and_the_graph_have_a_work_once_and_who_cites_it_means_one_notice()
    {
        using var folder = new TemporaryFolder();
        folder.File("docs/a.txt", Notice("8号", Body));
        folder.File("docs/b.txt", Notice("8号", Body + "\n依据国发〔2011〕1号。"));
        folder.File("docs/c.txt", "甲市人民政府关于其他事项的意见\n甲政发〔2012〕9号\n各县人民政府：\n请按照《甲市人民政府关于促进服务外包产业发展的意见》（甲政发〔2012〕8号）执行。\n");
        var index = Refresh(folder);
        var one = Path.Combine(folder.Path, "one.db");
        File.Delete(Path.Combine(folder.Path, "docs", "b.txt"));
        Assert.Equal(0, CommandRun.Of("refresh", Path.Combine(folder.Path, "docs"), "--index", one).ExitCode);
        folder.File("queries.tsv", "1\t服务外包 合同额\n");

        var stats = CommandRun.Of("stats", "--index", index, "--format", "csv").Lines;
        Assert.Contains(stats, l => l.StartsWith("notices,copies,1", StringComparison.Ordinal));
        string[] Counted(string[] lines) => [.. lines.Where(l => l.StartsWith("notices,,", StringComparison.Ordinal) || l.StartsWith("records,target", StringComparison.Ordinal) || l.StartsWith("year,", StringComparison.Ordinal))];
        Assert.Equal(Counted(CommandRun.Of("stats", "--index", one, "--format", "csv").Lines), Counted(stats));
        Assert.Equal(CommandRun.Of("export", "targets", "--index", one).Lines.Length, CommandRun.Of("export", "targets", "--index", index).Lines.Length);
        var ranked = CommandRun.Of("search", "--batch", Path.Combine(folder.Path, "queries.tsv"), "--index", index).Lines.Select(l => l.Split(' ')[2]).ToList();
        Assert.Superset(new HashSet<string> { "a", "b" }, ranked.ToHashSet()); // judged lists name every text
        var graph = System.Text.Json.Nodes.JsonNode.Parse(CommandRun.Of("graph", "--index", index, "--format", "json").Out)!;
        Assert.Contains("\"a\"", graph.ToJsonString());
        Assert.DoesNotContain("\"b\"", graph.ToJsonString());
        Assert.Contains("a", CommandRun.Of("graph", "c", "--index", index).Out);
        Assert.DoesNotContain("8号", CommandRun.Of("graph", "--missing", "--index", index).Out);
    }

    [Theory]
    [InlineData("促进", "9号")]
    [InlineData("限制", "8号")]
    public void Notices_that_differ_in_number_or_title_are_two_works_however_alike(string verb, string number)
    {
        using var folder = new TemporaryFolder();
        folder.File("docs/a.txt", Notice("8号", Body));
        folder.File("docs/b.txt", Notice(number, Body).Replace("关于促进", "关于" + verb));
        Assert.Equal(["a", "b"], Ids(CommandRun.Of("search", "服务外包", "--index", Refresh(folder), "--format", "jsonl")).Order());
    }

    [Fact]
    public void When_the_better_file_goes_the_other_stands_for_the_work()
    {
        using var folder = new TemporaryFolder();
        folder.File("docs/a.txt", Notice("8号", Body));
        folder.File("docs/b.txt", Notice("8号", Body));
        folder.File("docs/c.txt", "甲市人民政府关于其他事项的意见\n甲政发〔2012〕7号\n各县人民政府：\n请执行。\n");
        Assert.Equal(["a"], Ids(CommandRun.Of("search", "服务外包", "--index", Refresh(folder), "--format", "jsonl")));
        File.Delete(Path.Combine(folder.Path, "docs", "a.txt"));
        Assert.Equal(["b"], Ids(CommandRun.Of("search", "服务外包", "--index", Refresh(folder), "--format", "jsonl")));
    }

    [Fact]
    public void A_fingerprint_sees_through_line_breaks_and_widths_and_not_through_other_words()
    {
        var print = Fingerprint.Of(Body);
        Assert.Equal(1, Fingerprint.Resemblance(print, Fingerprint.Of(Body.Replace("\n", "").Replace("，", ", "))));
        Assert.InRange(Fingerprint.Resemblance(print, Fingerprint.Of(Body.Replace("第7类", "第七类"))), 0.9, 1);
        Assert.InRange(Fingerprint.Resemblance(print, Fingerprint.Of(string.Concat(Body.Reverse()))), 0, 0.2);
        Assert.Null(Fingerprint.Of("特此通知。"));
    }

    private static string Notice(string number, string body) => $"甲市人民政府关于促进服务外包产业发展的意见\n甲政发〔2012〕{number}\n各县（市、区）人民政府：\n{body}\n甲市人民政府\n2012年8月1日\n";

    private static string Refresh(TemporaryFolder folder)
    {
        var index = Path.Combine(folder.Path, "i.db");
        Assert.Equal(0, CommandRun.Of("refresh", Path.Combine(folder.Path, "docs"), "--index", index, "--yes").ExitCode);
        return index;
    }

    private static IEnumerable<string> Ids(CommandRun run) => run.Lines.Select(l => System.Text.Json.Nodes.JsonNode.Parse(l)!["notice_id"]!.GetValue<string>());
}
