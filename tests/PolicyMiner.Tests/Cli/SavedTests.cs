using System.Text.Json.Nodes;
using PolicyMiner.Tests.Support;

namespace PolicyMiner.Tests.Cli;

/// <summary><c>saved</c>: searches that are run again after a refresh.</summary>
public sealed class SavedTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public SavedTests()
    {
        foreach (var (name, text) in SmallIndex.Texts.Where(t => t.Key is "sd10" or "gd12"))
            _folder.File($"documents/{name}.txt", text);
        Refresh();
    }

    private string IndexPath => Path.Combine(_folder.Path, "policies.db");

    private string SavedPath => IndexPath + ".saved.json";

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Only_what_a_refresh_added_is_new()
    {
        Assert.Equal(0, Run("saved", "add", "talent", "人才").ExitCode);
        Assert.Equal("gd12", Hits("talent"));
        Assert.Equal("", Hits("talent", "--since", "last"));
        Add("gd13");
        Add("zz17");
        Refresh();
        Assert.Equal("gd13", Hits("talent", "--since", "last"));
        Assert.Equal("", Hits("talent", "--since", "last"));
        Assert.Equal("gd12 gd13", Hits("talent"));
    }

    [Fact]
    public void What_was_only_read_again_is_not_new()
    {
        Run("saved", "add", "talent", "人才");
        Hits("talent");
        Refresh("--all");
        File.Delete(IndexPath);
        Add("gd13");
        Refresh();
        Assert.Equal("gd13", Hits("talent", "--since", "last"));
    }

    [Fact]
    public void A_search_that_was_never_run_shows_all_as_new()
    {
        Run("saved", "add", "talent", "人才");
        Assert.Equal("gd12", Hits("talent", "--since", "last"));
    }

    [Fact]
    public void Filters_are_saved_and_all_searches_run_without_a_name()
    {
        Add("gd13");
        Refresh();
        Run("saved", "add", "b", "人才", "--year", "2013", "--not", "region:山东省");
        Run("saved", "add", "a", "--region", "山东");
        var rows = Run("saved", "run", "--format", "jsonl").Lines.Select(l => JsonNode.Parse(l)!).Select(r => $"{r["saved"]} {r["notice_id"]}");
        Assert.Equal(["a sd10", "b gd13"], rows);
        var listed = Run("saved", "list", "--format", "jsonl").Lines.Select(l => JsonNode.Parse(l)!).ToList();
        Assert.Equal(["a  region:山东 1", "b 人才 -region:山东省 year:2013..2013 1"], listed.Select(r => $"{r["name"]} {r["query"]} {r["filters"]} {r["found"]}"));
        Assert.Equal("2", JsonNode.Parse(Run("saved", "run", "--format", "json").Out)!.AsArray().Count.ToString());
    }

    [Fact]
    public void The_file_is_text_to_review_and_nothing_else_is_left_behind()
    {
        Run("saved", "add", "talent", "人才");
        Hits("talent");
        var search = JsonNode.Parse(File.ReadAllText(SavedPath))![0]!;
        Assert.Equal(("talent", "人才", "gd12"), (search["name"]!.ToString(), search["query"]!.ToString(), search["found"]![0]!.ToString()));
        Assert.Contains("\n", File.ReadAllText(SavedPath).TrimEnd());
        Assert.DoesNotContain("\\u", File.ReadAllText(SavedPath));
        Assert.Single(Directory.GetFiles(_folder.Path), f => f.Contains(".saved", StringComparison.Ordinal));
    }

    [Fact]
    public void A_name_is_taken_once_and_can_be_removed()
    {
        Assert.Equal(0, Run("saved", "add", "x", "人才").ExitCode);
        Assert.Equal(2, Run("saved", "add", "x", "补贴").ExitCode);
        Assert.Equal(0, Run("saved", "add", "x", "补贴", "--replace").ExitCode);
        Assert.Contains("补贴", Run("saved", "list").Out);
        Assert.Equal(0, Run("saved", "remove", "x").ExitCode);
        Assert.Empty(Run("saved", "list", "--format", "jsonl").Lines);
        Assert.Equal(1, Run("saved", "remove", "x").ExitCode);
        Assert.Equal(1, Run("saved", "run", "x").ExitCode);
    }

    [Fact]
    public void A_bad_query_is_refused_when_it_is_saved_and_a_damaged_file_is_left_as_it_is()
    {
        Assert.Equal(2, Run("saved", "add", "x", "\"人才").ExitCode);
        Assert.False(File.Exists(SavedPath));
        File.WriteAllText(SavedPath, "[{\"name\": \"x\"");
        Assert.Equal(1, Run("saved", "list").ExitCode);
        Assert.Equal(1, Run("saved", "add", "y", "人才").ExitCode);
        Assert.Equal("[{\"name\": \"x\"", File.ReadAllText(SavedPath));
    }

    [Fact]
    public void Wrong_usage_names_the_whole_command() => Assert.Contains("policyminer saved add --help", Run("saved", "add").Error);

    private void Add(string name) => _folder.File($"documents/{name}.txt", SmallIndex.Texts[name]);

    private void Refresh(params string[] options) => Assert.Equal(0, CommandRun.Of(["refresh", Path.Combine(_folder.Path, "documents"), "--index", IndexPath, .. options]).ExitCode);

    private CommandRun Run(params string[] args) => CommandRun.Of([.. args, "--index", IndexPath, "--lang", "en"]);

    private string Hits(string name, params string[] options)
    {
        var run = Run(["saved", "run", name, .. options, "--format", "jsonl"]);
        Assert.Equal(0, run.ExitCode);
        return string.Join(' ', run.Lines.Select(l => JsonNode.Parse(l)!["notice_id"]!.ToString()).Order(StringComparer.Ordinal));
    }
}
