using System.Text.Json.Nodes;
using PolicyMiner.Asking;
using PolicyMiner.Indexing.Sql;
using PolicyMiner.Indexing.Sqlite;
using PolicyMiner.Tests.Cli;
using PolicyMiner.Tests.Support;

namespace PolicyMiner.Tests.Indexing;

/// <summary>The views that other programs read, against what <c>list</c> says.</summary>
public sealed class SqlViewTests(CorpusIndex index) : IClassFixture<CorpusIndex>
{
    public static TheoryData<string> Kinds() => new(RecordListing.Kinds.Keys);

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_view_holds_what_list_says(string kind)
    {
        using var folder = new TemporaryFolder();
        var exported = Path.Combine(folder.Path, "export.sqlite");
        Assert.Equal(0, CommandRun.Of("export", kind, "--format", "sqlite", "-o", exported, "--index", index.Path).ExitCode);
        var listed = CommandRun.Of("list", kind, "--format", "jsonl", "--index", index.Path).Lines.Select(l => JsonNode.Parse(l)!.AsObject()).ToDictionary(r => r["id"]!.ToString());
        Assert.NotEmpty(listed);
        foreach (var file in (string[])[index.Path, exported])
        {
            using var database = Database.Open(file, write: false);
            var rows = database.List($"SELECT * FROM {kind}", r => Enumerable.Range(0, r.ColumnCount).ToDictionary(r.GetName, i => r.IsNull(i) ? null : r.GetValue(i)));
            Assert.Equal(listed.Keys.Order(StringComparer.Ordinal), rows.Select(r => (string)r["id"]!).Order(StringComparer.Ordinal));
            foreach (var row in rows)
            {
                var record = listed[(string)row["id"]!];
                foreach (var (name, value) in row)
                    AssertSame(name is "file" or "page" or "line_start" or "line_end" or "char_start" or "char_end" ? record["source"]![name] : record[name], value, $"{row["id"]} {name}");
                // Every field of the contract is a column, the place by its parts.
                Assert.Subset(row.Keys.ToHashSet(), record.Select(p => p.Key).Where(k => k is not ("type" or "source")).ToHashSet());
            }
        }
    }

    [Fact]
    public void Files_and_what_could_not_be_read_are_views_too()
    {
        using var database = Database.Open(index.Path, write: false);
        var files = database.List("SELECT path, sha256, failed FROM files", r => (r.GetString(0), r.GetString(1), r.GetInt64(2)));
        Assert.Equal(5, files.Count);
        Assert.All(files, f => Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(Path.Combine(Repository.Corpus, f.Item1)))), f.Item2));
        Assert.Equal(0, database.Number("SELECT count(*) FROM diagnostics"));
    }

    [Fact]
    public void Rows_follow_every_refresh_and_go_when_they_are_not_wanted()
    {
        using var folder = new TemporaryFolder();
        var documents = Directory.CreateDirectory(Path.Combine(folder.Path, "documents")).FullName;
        var path = Path.Combine(folder.Path, "own.db");
        string Write(string name, int number) { var file = Path.Combine(documents, name); File.WriteAllText(file, $"甲省人民政府关于服务外包的意见\n\n到2014年，全省服务外包额达到{number}亿美元。\n"); return file; }
        void Refresh(params string[] more) => Assert.Equal(0, CommandRun.Of(["refresh", documents, "--index", path, "--yes", .. more]).ExitCode);
        List<double> Values()
        {
            using var database = Database.Open(path, write: false);
            return database.List("SELECT value FROM targets ORDER BY value", r => Convert.ToDouble(r.GetValue(0), System.Globalization.CultureInfo.InvariantCulture));
        }

        Write("a.txt", 30);
        var second = Write("b.txt", 50);
        Refresh();
        Assert.Equal([30, 50], Values());
        Write("a.txt", 31);
        Refresh();
        Assert.Equal([31, 50], Values());
        File.Delete(second);
        Refresh();
        Assert.Equal([31], Values());
        Write("c.txt", 70);
        Refresh();
        Assert.Equal([31, 70], Values());
        Refresh("--sql", "false");
        using (var database = Database.Open(path, write: false))
            Assert.Equal(0, database.Number("SELECT count(*) FROM sqlite_master WHERE name IN ('record', 'targets')"));
        Write("d.txt", 90);
        Refresh();
        using (var database = Database.Open(path, write: false))
            Assert.Equal(0, database.Number("SELECT count(*) FROM sqlite_master WHERE name IN ('record', 'targets')"));
        Refresh("--sql");
        Assert.Equal([31, 70, 90], Values());
    }

    /// <summary>The views need nothing of ours: a shell that knows neither our tokenizer nor our program reads them.</summary>
    [ToolFact("sqlite3", "--version")]
    public void Another_program_reads_the_index_directly()
    {
        var (exit, output, error) = Tool.Run("", "sqlite3", "-readonly", index.Path, "SELECT n.region, t.indicator, t.value, t.unit, t.quote FROM targets t JOIN notices n USING (notice_id) WHERE t.id = 'shandong-2010-16#target-53061638'")!.Value;
        Assert.True(exit == 0, error);
        Assert.StartsWith("山东省|全省离岸服务外包额|30", output);
        Assert.Contains("30 亿美元", output);
    }

    [Fact]
    public void The_document_names_every_view()
    {
        var text = File.ReadAllText(Path.Combine(Repository.Root, "docs", "sqlite.md"));
        Assert.All(RecordListing.Kinds.Keys.Concat(["diagnostics", "files"]), v => Assert.Contains($"`{v}`", text));
    }

    private static void AssertSame(JsonNode? expected, object? value, string where)
    {
        switch (expected)
        {
            case null: Assert.True(value is null, $"{where}: {value}"); break;
            case JsonArray list: Assert.True(JsonNode.DeepEquals(list, JsonNode.Parse((string)value!)), where); break;
            default:
                Assert.True(expected.GetValueKind() switch
                {
                    System.Text.Json.JsonValueKind.True => value is 1L,
                    System.Text.Json.JsonValueKind.False => value is 0L,
                    System.Text.Json.JsonValueKind.Number => Math.Abs(Convert.ToDouble(value, System.Globalization.CultureInfo.InvariantCulture) - expected.GetValue<double>()) < 1e-9 * Math.Max(1, Math.Abs(expected.GetValue<double>())),
                    _ => expected.ToString() == value as string,
                }, $"{where}: {expected} is {value}");
                break;
        }
    }
}
