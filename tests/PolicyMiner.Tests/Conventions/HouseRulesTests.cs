using PolicyMiner.Extracting;
using PolicyMiner.Tests.Support;

namespace PolicyMiner.Tests.Conventions;

/// <summary>House rules that a reader relies on.</summary>
public sealed class HouseRulesTests
{
    private const int LongestFile = 350;

    [Fact]
    public void No_source_file_has_a_second_subject()
    {
        var longer = Sources("src", "tests").Where(f => File.ReadLines(f).Count() > LongestFile).Select(f => Path.GetRelativePath(Repository.Root, f));
        Assert.Empty(longer);
    }

    [Fact]
    public void Every_extractor_is_listed_once_and_has_a_room_with_a_README()
    {
        var types = typeof(IExtractor).Assembly.GetTypes().Where(t => t is { IsAbstract: false, IsInterface: false } && typeof(IExtractor).IsAssignableFrom(t)).ToHashSet();
        Assert.NotEmpty(types);
        Assert.Equal(types.Count, Extractors.All.Count);
        Assert.True(types.SetEquals(Extractors.All.Select(e => e.GetType())));
        foreach (var type in types)
        {
            var room = type.Namespace!.Split('.')[^1];
            Assert.True(File.Exists(Path.Combine(Repository.Root, "src", "PolicyMiner", "Extracting", room, "README.md")), $"{room} has no README.md");
        }
    }

    [Fact]
    public void The_corpus_is_as_the_manifest_says()
    {
        var manifest = System.Text.Json.Nodes.JsonNode.Parse(File.ReadAllText(Path.Combine(Repository.Corpus, "manifest.json")))!;
        var rows = (manifest as System.Text.Json.Nodes.JsonArray ?? manifest["documents"]!.AsArray()).ToList();
        Assert.Equal(5, rows.Count);
        foreach (var row in rows)
        {
            var bytes = File.ReadAllBytes(Path.Combine(Repository.Corpus, row!["file"]!.ToString()));
            Assert.Equal(row["sha256"]!.ToString(), Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes)));
        }
    }

    private static IEnumerable<string> Sources(params string[] folders) => folders
        .SelectMany(f => Directory.EnumerateFiles(Path.Combine(Repository.Root, f), "*.cs", SearchOption.AllDirectories))
        .Where(f => !f.Contains("/obj/") && !f.Contains("/bin/"));
}
