using System.IO.Compression;
using System.Text.Json.Nodes;
using PolicyMiner.Tests.Support;

namespace PolicyMiner.Tests.Exporting;

/// <summary>Evidence packets: what is packed, and what verify says when something has changed.</summary>
public sealed class PacketTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly string _documents;
    private readonly string _index;

    public PacketTests()
    {
        _documents = Directory.CreateDirectory(Path.Combine(_folder.Path, "documents")).FullName;
        _index = Path.Combine(_folder.Path, "own.db");
        // A character outside the first plane stands before the quotes: offsets count characters, not UTF-16 units.
        Write("a.txt", "甲省人民政府关于𠮷服务外包的意见\n\n到2014年，全省服务外包额达到30亿美元。\n\n到2015年，全省软件出口额达到20亿美元。\n");
        Write("b.txt", "乙省人民政府关于服务外包的意见\n\n到2014年，全省服务外包额达到50亿美元。\n");
        Refresh();
    }

    public static TheoryData<string[]> Requests() =>
        new(["targets"], ["all"], ["targets", "--region", "甲省"], ["search", "外包额"], ["search", "外包", "--kind", "target"], ["compare", "a", "b"], ["compare", "a", "b", "--on", "outline", "--baseline", "a"]);

    [Theory]
    [MemberData(nameof(Requests))]
    public void What_has_not_changed_verifies_from_a_folder_and_from_a_zip(string[] request)
    {
        foreach (var name in (string[])["packet", "packet.zip"])
        {
            var packet = Pack(name, request);
            var run = CommandRun.Of("verify", packet, "--index", _index, "--format", "jsonl");
            Assert.True(run.ExitCode == 0, run.Out + run.Error);
            Assert.Empty(run.Out);
        }
    }

    [Fact]
    public void A_packet_holds_the_command_the_answer_its_quotes_and_all_hashes()
    {
        var packet = Pack("packet", "targets");
        var manifest = JsonNode.Parse(File.ReadAllText(Path.Combine(packet, "packet.json")))!;
        Assert.StartsWith("policyminer pack targets -o ", manifest["command"]!.ToString());
        Assert.Equal("targets", manifest["request"]!["what"]!.ToString());
        Assert.Equal(64, manifest["corpus_hash"]!.ToString().Length);
        var listed = CommandRun.Of("list", "targets", "--format", "jsonl", "--index", _index).Out.ReplaceLineEndings("\n");
        Assert.Equal(listed, File.ReadAllText(Path.Combine(packet, "results.jsonl")));
        var quotes = File.ReadLines(Path.Combine(packet, "quotes.jsonl")).Select(l => JsonNode.Parse(l)!).ToList();
        Assert.Equal(3, quotes.Count);
        Assert.All(quotes, q => Assert.Equal(q["quote"]!.ToString(), q["text"]!.ToString()));
        foreach (var file in File.ReadLines(Path.Combine(packet, "files.jsonl")).Select(l => JsonNode.Parse(l)!))
            Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(Path.Combine(_documents, file["file"]!.ToString())))), file["sha256"]!.ToString());
    }

    [Fact]
    public void A_text_that_grew_has_moved_quotes_and_a_changed_hash()
    {
        var packet = Pack("packet.zip", "targets");
        Write("b.txt", "乙省人民政府关于服务外包的意见\n\n一、总体要求。\n\n到2014年，全省服务外包额达到50亿美元。\n");
        Assert.Equal(["changed_on_disk"], Drifts(packet).Select(d => d.Code));
        Refresh();
        var drifts = Drifts(packet);
        Assert.Contains(drifts, d => d is { Code: "changed_file", File: "b.txt" });
        Assert.Contains(drifts, d => d is { Code: "quote_moved", File: "b.txt" });
        Assert.DoesNotContain(drifts, d => d.File == "a.txt");
        Assert.DoesNotContain(drifts, d => d.Code is "result_gone" or "result_new");
    }

    [Fact]
    public void A_number_that_changed_is_another_result()
    {
        var packet = Pack("packet.zip", "targets");
        Write("b.txt", "乙省人民政府关于服务外包的意见\n\n到2014年，全省服务外包额达到60亿美元。\n");
        Refresh();
        var codes = Drifts(packet).Select(d => d.Code).ToList();
        Assert.Equal(["changed_file", "quote_gone", "result_gone", "result_new"], codes);
    }

    [Fact]
    public void A_comparison_whose_cell_changed_names_the_row()
    {
        var packet = Pack("packet.zip", "compare", "a", "b");
        Write("b.txt", "乙省人民政府关于服务外包的意见\n\n到2014年，全省服务外包额达到60亿美元。\n");
        Refresh();
        Assert.Contains(Drifts(packet), d => d.Code == "result_changed" && d.Id!.StartsWith("服务外包", StringComparison.Ordinal) && d.Message.Contains("50亿美元") && d.Message.Contains("60亿美元"));
    }

    [Fact]
    public void A_file_that_is_gone_takes_its_results_along_and_a_new_one_is_only_a_note()
    {
        var packet = Pack("packet.zip", "targets");
        File.Delete(Path.Combine(_documents, "b.txt"));
        Assert.Equal(["missing_on_disk"], Drifts(packet).Select(d => d.Code));
        Refresh();
        Assert.Equal(["missing_file", "quote_gone", "result_gone"], Drifts(packet).Select(d => d.Code));
        Write("b.txt", "乙省人民政府关于服务外包的意见\n\n到2014年，全省服务外包额达到50亿美元。\n");
        Write("c.txt", "丙省人民政府关于旅游的意见\n\n一、总体要求。\n");
        Refresh();
        var run = CommandRun.Of("verify", packet, "--index", _index, "--format", "jsonl");
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(("note", "new_file", "c.txt"), run.Lines.Select(l => JsonNode.Parse(l)!).Select(r => (r["severity"]!.ToString(), r["code"]!.ToString(), r["file"]!.ToString())).Single());
    }

    [Fact]
    public void A_comparison_that_can_no_longer_be_made_says_why()
    {
        var packet = Pack("packet.zip", "compare", "a", "b");
        File.Delete(Path.Combine(_documents, "b.txt"));
        Refresh();
        Assert.Contains(Drifts(packet), d => d.Code == "cannot_run" && d.Message.Contains('b'));
    }

    [Fact]
    public void A_packet_that_was_tampered_with_is_drift_and_what_is_no_packet_is_said()
    {
        var packet = Pack("packet", "targets");
        var results = Path.Combine(packet, "results.jsonl");
        File.WriteAllText(results, File.ReadAllText(results).Replace("\"value\":30", "\"value\":300"));
        Assert.Equal(["packet_changed", "result_changed"], Drifts(packet).Select(d => d.Code));

        Assert.Equal(1, CommandRun.Of("verify", Path.Combine(_folder.Path, "none.zip"), "--index", _index).ExitCode);
        var text = CommandRun.Of("verify", _folder.File("text.zip", "这不是压缩文件"), "--index", _index);
        Assert.Equal(1, text.ExitCode);
        Assert.Contains("that `policyminer pack` wrote", text.Error);
        using (var zip = ZipFile.Open(Path.Combine(_folder.Path, "empty.zip"), ZipArchiveMode.Create))
            zip.CreateEntry("other.txt");
        var run = CommandRun.Of("verify", Path.Combine(_folder.Path, "empty.zip"), "--index", _index);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("packet.json", run.Error);
        Assert.Equal(1, CommandRun.Of("pack", "targets", "-o", packet, "--index", _index).ExitCode);
        Assert.Equal(2, CommandRun.Of("pack", "targets", "--index", _index).ExitCode);
    }

    public void Dispose() => _folder.Dispose();

    private sealed record Found(string Code, string? File, string? Id, string Message);

    private List<Found> Drifts(string packet)
    {
        var run = CommandRun.Of("verify", packet, "--index", _index, "--format", "jsonl");
        Assert.True(run.ExitCode == 5, run.Out + run.Error);
        return [.. run.Lines.Select(l => JsonNode.Parse(l)!).Where(r => r["severity"]!.ToString() == "drift").Select(r => new Found(r["code"]!.ToString(), r["file"]?.ToString(), r["id"]?.ToString(), r["message"]!.ToString()))];
    }

    private string Pack(string name, params string[] request)
    {
        var packet = Path.Combine(_folder.Path, name);
        var run = CommandRun.Of(["pack", .. request, "-o", packet, "--index", _index]);
        Assert.True(run.ExitCode == 0, run.Error);
        return packet;
    }

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(_documents, name), text);

    private void Refresh() => Assert.Equal(0, CommandRun.Of("refresh", _documents, "--index", _index, "--yes").ExitCode);
}
