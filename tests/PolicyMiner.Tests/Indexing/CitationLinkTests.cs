using System.Text.Json.Nodes;
using PolicyMiner.Tests.Support;

namespace PolicyMiner.Tests.Indexing;

/// <summary>Citations are tied to the notices of the index at the end of a refresh, and again when a notice comes or goes.</summary>
public sealed class CitationLinkTests : IDisposable
{
    private const string Cited = "关于促进养老服务业发展的意见\n\n浙政发〔2014〕13号\n\n各市、县（市、区）人民政府：\n\n为促进养老服务业发展，提出以下意见。\n\n浙江省人民政府\n2014年4月9日\n";
    private const string Citing = "杭州市人民政府关于养老服务业发展的实施意见\n\n杭政〔2015〕7号\n\n各区、县（市）人民政府：\n\n根据《浙江省人民政府关于促进养老服务业发展的意见》（浙政发[2014]13号）精神，提出以下意见。\n\n杭州市人民政府\n2015年1月9日\n";
    private const string Twin = "关于促进养老服务业发展的意见（重发）\n\n浙政发〔2014〕13号\n\n各市、县（市、区）人民政府：\n\n现重新印发。\n\n浙江省人民政府\n2014年5月9日\n";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_citation_follows_what_comes_into_the_index_and_leaves_it()
    {
        _folder.File("corpus/citing.txt", Citing);
        Assert.Null(Resolved()); // not in the corpus yet
        _folder.File("corpus/cited.txt", Cited);
        Assert.Equal("cited", Resolved()); // only the new file was read
        _folder.File("corpus/twin.txt", Twin);
        Assert.Null(Resolved()); // two candidates
        File.Delete(Path.Combine(_folder.Path, "corpus", "twin.txt"));
        Assert.Equal("cited", Resolved());
        File.Delete(Path.Combine(_folder.Path, "corpus", "cited.txt"));
        Assert.Null(Resolved());
    }

    [Fact]
    public void Search_list_and_show_give_the_same_link()
    {
        _folder.File("corpus/citing.txt", Citing);
        _folder.File("corpus/cited.txt", Cited);
        Assert.Equal("cited", Resolved());
        var id = JsonNode.Parse(CommandRun.Of("list", "citations", "--format", "jsonl", "--index", Index).Lines[0])!["id"]!.ToString();
        Assert.Contains("\"resolved\":\"cited\"", CommandRun.Of("show", id, "--format", "jsonl", "--index", Index).Out);
        Assert.Contains("\"resolved\":\"cited\"", CommandRun.Of("show", "citing", "--records", "--format", "jsonl", "--index", Index).Out);
    }

    private string Index => Path.Combine(_folder.Path, "policies.db");

    private string? Resolved()
    {
        var run = CommandRun.Of("refresh", Path.Combine(_folder.Path, "corpus"), "--index", Index, "--yes");
        Assert.True(run.ExitCode == 0, run.Error);
        var listed = CommandRun.Of("list", "citations", "--format", "jsonl", "--index", Index).Lines.Select(l => JsonNode.Parse(l)!).Where(c => c["notice_id"]!.ToString() == "citing").ToList();
        Assert.NotEmpty(listed);
        return listed.Select(c => c["resolved"]?.ToString()).Distinct().Single();
    }
}
