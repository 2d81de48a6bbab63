using System.Text.RegularExpressions;
using PolicyMiner.Tests.Support;

namespace PolicyMiner.Tests.Conventions;

/// <summary>The flow read → structure → extract → index → ask: a room knows only the rooms before it.</summary>
public sealed partial class LayeringTests
{
    /// <summary>Room → the rooms it may use. Text and Model may be used by all.</summary>
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["Text"] = ["Model"],
        ["Model"] = ["Text"],
        ["Reading"] = ["Text", "Model"],
        ["Structuring"] = ["Text", "Model", "Reading"],
        ["Extracting"] = ["Text", "Model", "Reading", "Structuring"],
        ["Analysis"] = ["Text"],
    };

    [Fact]
    public void Early_rooms_know_nothing_of_later_ones()
    {
        var wrong = from room in Allowed
                    from file in Sources(room.Key)
                    from Match use in Using().Matches(File.ReadAllText(file))
                    let other = use.Groups[1].Value
                    where other != room.Key && !room.Value.Contains(other)
                    select $"{Path.GetRelativePath(Repository.Root, file)} uses {other}";
        Assert.Empty(wrong);
    }

    [Fact]
    public void Only_the_index_knows_SQLite()
    {
        var wrong = Directory.EnumerateFiles(Path.Combine(Repository.Root, "src"), "*.cs", SearchOption.AllDirectories)
            .Where(f => !f.Contains("/obj/") && !f.Contains("/Indexing/"))
            .Where(f => Sqlite().IsMatch(File.ReadAllText(f)))
            .Select(f => Path.GetRelativePath(Repository.Root, f));
        Assert.Empty(wrong);
    }

    private static IEnumerable<string> Sources(string room)
    {
        var folder = Path.Combine(Repository.Root, "src", "PolicyMiner", room);
        return Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories) : [];
    }

    [GeneratedRegex(@"^using (?:static )?PolicyMiner\.([A-Za-z]+)", RegexOptions.Multiline)]
    private static partial Regex Using();

    [GeneratedRegex(@"using SQLitePCL")]
    private static partial Regex Sqlite();
}
