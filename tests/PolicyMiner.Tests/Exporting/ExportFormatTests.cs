using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using PolicyMiner.Indexing.Sqlite;
using PolicyMiner.Tests.Cli;
using PolicyMiner.Tests.Support;

namespace PolicyMiner.Tests.Exporting;

/// <summary>Whatever the format, a file holds exactly what <c>list</c> gives under the same filters.</summary>
public sealed class ExportFormatTests(CorpusIndex index) : IClassFixture<CorpusIndex>
{
    private static readonly string[] Formats = ["csv", "jsonl", "json", "md", "panel", "xlsx", "sqlite", "html", "ris", "bibtex", "csl", "gbt7714"];

    // What is exported, the filters, and whether something is found.
    private static readonly (string What, string[] Filters, bool Some)[] Views =
    [
        ("targets", ["--region", "山东"], true),
        ("targets", ["--level", "provincial", "--year", "2011..2012"], true),
        ("targets", ["--type", "公告"], false),
        ("statistics", ["--issuer", "商务部"], true),
        ("notices", ["--issuer", "省人民政府"], true),
        ("notices", ["--region", "西藏"], false),
    ];

    public static TheoryData<string, int> Cases()
    {
        var cases = new TheoryData<string, int>();
        foreach (var format in Formats)
        {
            for (var view = 0; view < Views.Length; view++)
                cases.Add(format, view);
        }
        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_file_holds_exactly_the_filtered_rows(string format, int view)
    {
        var (what, filters, some) = Views[view];
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "export." + format);
        Run("export", what, "--format", format, "-o", file, filters);
        var listed = Listed(what, filters);
        Assert.Equal(some, listed.Count > 0);
        switch (format)
        {
            case "csv":
                Assert.Equal(Ids(listed), CsvText.Column(File.ReadAllText(file), "id"));
                break;
            case "panel":
                Assert.Equal(what == "notices" ? [] : Ids(listed), CsvText.Column(File.ReadAllText(file), "id"));
                break;
            case "jsonl":
                Assert.Equal(Ids(listed), Ids([.. File.ReadLines(file).Select(l => JsonNode.Parse(l)!)]));
                break;
            case "json":
                Assert.Equal(Ids(listed), Ids([.. JsonNode.Parse(File.ReadAllText(file))!.AsArray().OfType<JsonNode>()]));
                break;
            case "md":
                var rows = File.ReadAllLines(file).Skip(2).ToList();
                Assert.Equal(listed.Count, rows.Count);
                Assert.All(Ids(listed).Zip(rows), pair => Assert.Contains(pair.First, pair.Second));
                break;
            case "xlsx":
                var sheets = WorkbookText.Read(file);
                Assert.Equal(Ids(listed), some ? WorkbookText.Column(sheets[what], "id") : []);
                Assert.Equal(some && what != "notices" ? [what, "panel", "about"] : [what, "about"], sheets.Keys);
                break;
            case "sqlite":
                using (var database = Database.Open(file, write: false))
                    Assert.Equal(Ids(listed).Order(StringComparer.Ordinal), database.List($"SELECT id FROM {what} ORDER BY id", r => r.GetString(0)));
                break;
            default:
                // A report leaves the covers of gazettes out, which say nothing.
                var titles = Listed("notices", filters).Where(n => format != "html" || n["document_type"]?.ToString() != "文告").Select(n => n["title"]!.ToString());
                Assert.Equal(titles, References(format, File.ReadAllText(file)), SameTitle);
                break;
        }
    }

    // The titles of the notices that a file refers to.
    private static List<string> References(string format, string text) => format switch
    {
        "html" => [.. new HtmlParser().ParseDocument(text).QuerySelectorAll("#references li").Select(i => i.TextContent)],
        "ris" => [.. Regex.Matches(text, "^TI  - (.*)", RegexOptions.Multiline).Select(m => m.Groups[1].Value)],
        "bibtex" => [.. Regex.Matches(text, @"^  title = \{\{(.*)\}\},", RegexOptions.Multiline).Select(m => m.Groups[1].Value)],
        "csl" => [.. JsonNode.Parse(text)!.AsArray().Select(i => i!["title"]!.ToString())],
        _ => [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries)],
    };

    // A reference by GB/T 7714 holds the title among other things.
    private static bool SameTitle(string title, string reference) => Plain(reference).Contains(Plain(title.Trim('[', ']')), StringComparison.Ordinal);

    private static string Plain(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c) && c != '\\'));

    private static List<string> Ids(List<JsonNode> rows) => [.. rows.Select(r => r["id"]!.ToString())];

    private List<JsonNode> Listed(string kind, string[] filters) => [.. Run("list", kind, "--format", "jsonl", "--limit", "100000", filters).Lines.Select(l => JsonNode.Parse(l)!)];

    private CommandRun Run(string command, string what, string option, string value, string option2, string value2, string[] filters)
    {
        var run = CommandRun.Of([command, what, option, value, option2, value2, .. filters, "--index", index.Path]);
        Assert.True(run.ExitCode == 0, run.Error);
        return run;
    }
}
