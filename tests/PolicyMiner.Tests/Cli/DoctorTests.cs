using System.Text;
using System.Text.Json.Nodes;
using PolicyMiner.Indexing.Checking;
using PolicyMiner.Indexing.Sqlite;
using PolicyMiner.Indexing.Storing;
using PolicyMiner.Model;
using PolicyMiner.Tests.Support;

namespace PolicyMiner.Tests.Cli;

/// <summary><c>doctor</c>: every kind of damage is done to a real index, found, explained and mended.</summary>
public sealed class DoctorTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public DoctorTests()
    {
        foreach (var (name, text) in SmallIndex.Texts)
            _folder.File($"documents/{name}.txt", text);
        _folder.File("documents/hn13.txt", "河南省人民政府关于软件出口的意见\n豫政〔2013〕7号\n一、发展目标\n到2015年，全省软件出口额达到30亿美元。\n河南省人民政府\n2013年5月6日\n");
        Assert.Equal(0, CommandRun.Of("refresh", Documents, "--index", IndexPath).ExitCode);
    }

    private string IndexPath => Path.Combine(_folder.Path, "policies.db");

    private string Documents => Path.Combine(_folder.Path, "documents");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_sound_index_is_in_order_and_the_programs_are_named()
    {
        var (code, findings) = Doctor();
        Assert.Equal(0, code);
        Assert.DoesNotContain(findings, f => f.Level is "drift" or "damage");
        Assert.Subset(findings.Select(f => f.Check).ToHashSet(), new HashSet<string> { "file", "full_text", "quotes", "corpus", "tools" });
        Assert.Subset(findings.Select(f => f.Subject ?? "").ToHashSet(), new HashSet<string> { "pdftotext", "tesseract", "soffice" });
    }

    [Theory]
    [InlineData("DELETE FROM notice_text_docsize WHERE id = 1", 4, "full_text", "a row is missing from the full text")]
    [InlineData("INSERT INTO notice_text(rowid, body) VALUES(77, '多余')", 4, "full_text", "the full text has a row too many")]
    [InlineData("UPDATE notice_text_docsize SET sz = x'0101010101' WHERE id = 1", 4, "full_text", "it was made from another text")]
    [InlineData("INSERT INTO notice_text(notice_text) VALUES('delete-all')", 4, "full_text", "nothing is left of it")]
    [InlineData("UPDATE record_count SET count = count + 1 WHERE notice = 1 AND type = 'notice'", 5, "records", "records are counted wrong")]
    [InlineData("DELETE FROM notice_key WHERE notice = 2", 5, "records", "a notice has lost its facets")]
    [InlineData("UPDATE source SET size = -1 WHERE path = 'sd10.txt'", 5, "corpus", "a refresh was killed in the middle")]
    [InlineData("UPDATE notice SET records = x'0102'", 4, "file", "what is stored cannot be unpacked")]
    [InlineData("UPDATE document SET reading_text = x'FFFF'", 4, "file", "nor can a text")]
    [InlineData("UPDATE document SET reading_text = CAST(substr(reading_text, 1, 60) || x'11' || substr(reading_text, 62) AS BLOB) WHERE id = 1", 4, "file", "one byte of a text")]
    [InlineData("UPDATE notice SET records = CAST(substr(records, 1, 60) || x'11' || substr(records, 62) AS BLOB) WHERE id = 1", 4, "file", "one byte of the records")]
    [InlineData("UPDATE notice_text_data SET block = CAST(substr(block, 1, 300) || x'11' || substr(block, 302) AS BLOB) WHERE id = (SELECT min(id) FROM notice_text_data WHERE id > 10)", 4, "full_text", "one byte of a page of words")]
    [InlineData("UPDATE notice_text_data SET block = x'0000000400' WHERE id > 10", 4, "full_text", "pages of words without words")]
    [InlineData("UPDATE notice_key SET written = 19990101 WHERE notice = 1", 5, "records", "a date to filter by")]
    [InlineData("UPDATE notice_key SET facets = (SELECT facets FROM notice_key WHERE notice = 2) WHERE notice = 1", 5, "records", "another notice's facets")]
    [InlineData("UPDATE facet_value SET value = value || '甲' WHERE id = 1", 5, "records", "a facet's value")]
    [InlineData("UPDATE quantity SET value = value + 1", 5, "records", "numbers to filter by")]
    [InlineData("UPDATE notice SET title = '另一个标题' WHERE id = 1", 5, "records", "a title in lists")]
    [InlineData("UPDATE notice SET layout = (SELECT layout FROM notice ORDER BY length(layout) LIMIT 1) WHERE id = (SELECT id FROM notice ORDER BY length(layout) DESC LIMIT 1)", 4, "records", "the places of its passages")]
    public void Damage_is_found_and_mended(string sql, int code, string check, string why)
    {
        using (var database = Database.Open(IndexPath, write: true))
            database.Script(sql);
        var before = Doctor();
        Assert.True(code == before.Code, $"{why}: exit {before.Code}");
        Assert.Contains(before.Findings, f => f.Check == check && f.Level is "drift" or "damage" && f.Advice is not null);
        Mended();
    }

    [Fact]
    public void A_quote_that_does_not_stand_at_its_place_is_found()
    {
        using (var database = Database.Open(IndexPath, write: true))
        {
            // The text, what is indexed and the records of a lone notice are one stream.
            var (text, indexed, records) = database.List(
                "SELECT d.reading_text, n.indexed, n.records FROM document d JOIN notice n ON n.document = d.id WHERE d.file = 'sd10.txt'", r => (r.GetBytes(0), r.GetBytes(1), r.GetBytes(2)))[0];
            var pieces = Packing.UnpackAll(text, indexed, records);
            var other = Encoding.UTF8.GetString(RecordLines.Restore(pieces[2], pieces[0])).Replace("给予补贴", "给予奖金", StringComparison.Ordinal);
            var packed = Packing.Pieces(pieces[0], pieces[1], RecordLines.Shorten(Encoding.UTF8.GetBytes(other), pieces[0]));
            database.Execute("UPDATE document SET reading_text = ?1 WHERE file = 'sd10.txt'", packed[0]);
            database.Execute("UPDATE notice SET indexed = ?1, records = ?2 WHERE document = (SELECT id FROM document WHERE file = 'sd10.txt')", packed[1], packed[2]);
        }
        var (code, findings) = Doctor();
        Assert.NotEqual(0, code);
        Assert.Contains(findings, f => f.Check == "quotes" && f.Subject!.StartsWith("sd10#measure-", StringComparison.Ordinal));
    }

    [Fact]
    public void Pages_of_the_file_overwritten_are_found_and_the_index_is_built_again()
    {
        using (var file = File.OpenWrite(IndexPath))
        {
            // Behind the first pages, which tell what folders the index was made from.
            file.Seek(file.Length / 2, SeekOrigin.Begin);
            file.Write(Enumerable.Range(0, 4096 * 6).Select(i => (byte)(i * 31)).ToArray());
        }
        Assert.Equal(4, Doctor().Code);
        Mended();
        Assert.Single(Directory.GetFiles(_folder.Path, "policies.db.damaged-*"), f => !f.EndsWith("-wal", StringComparison.Ordinal) && !f.EndsWith("-shm", StringComparison.Ordinal));
    }

    [Fact]
    public void Documents_that_changed_or_went_are_named_and_never_written()
    {
        _folder.File("documents/sd10.txt", SmallIndex.Texts["sd10"] + "\n补充。\n");
        File.Delete(Path.Combine(Documents, "gd12.txt"));
        var before = Contents();
        var (code, findings) = Doctor();
        Assert.Equal(5, code);
        Assert.Equal(["gd12.txt gone", "sd10.txt changed"], findings.Where(f => f is { Check: "corpus", Level: "drift" })
            .Select(f => Path.GetFileName(f.Subject) + (f.Message.Contains("gone", StringComparison.Ordinal) ? " gone" : " changed")).Order(StringComparer.Ordinal));
        Assert.Equal(5, Doctor("--repair").Code); // what is gone cannot be read again, and is not thrown away
        Assert.Equal(["gd12.txt"], Doctor().Findings.Where(f => f.Level == "drift").Select(f => Path.GetFileName(f.Subject)));
        Assert.Equal(before, Contents());
    }

    [Fact]
    public void The_name_of_a_killed_refresh_is_found_and_removed()
    {
        File.WriteAllText(IndexPath + ".lock.by", "process 1 on nowhere, since 2020-01-01 00:00:00");
        var (code, findings) = Doctor();
        Assert.Equal(0, code);
        Assert.Contains(findings, f => f is { Check: "refresh", Level: "note" } && f.Subject == IndexPath + ".lock.by");
        Assert.Equal(0, Doctor("--repair").Code);
        Assert.False(File.Exists(IndexPath + ".lock.by"));
    }

    [Fact]
    public void A_file_that_is_no_index_is_left_alone()
    {
        var other = _folder.File("other.db", "这不是数据库，只是一段文字。");
        Assert.Equal(4, CommandRun.Of("doctor", "--repair", Documents, "--index", other).ExitCode);
        Assert.Equal("这不是数据库，只是一段文字。", File.ReadAllText(other));
        Assert.Equal(1, CommandRun.Of("doctor", "--index", Path.Combine(_folder.Path, "none.db")).ExitCode);
    }

    [Theory]
    [InlineData("甲乙丙丁", "乙丙", 1, 3, true)]
    [InlineData("甲乙\n丙丁", "乙丙", 1, 4, true)]
    [InlineData("𠮷甲乙", "甲乙", 1, 3, true)] // offsets count code points
    [InlineData("甲**乙**丙", "甲乙丙", 0, 7, true)]
    [InlineData("甲乙丙丁", "乙丙", 2, 4, false)]
    [InlineData("甲乙丙丁", "丙乙", 0, 4, false)]
    [InlineData("甲乙", "乙", 1, 9, false)] // beyond the end
    [InlineData("甲乙", "甲", -1, 1, false)]
    public void A_quote_stands_between_its_offsets(string text, string quote, int start, int end, bool holds) =>
        Assert.Equal(holds, new QuoteCheck(text).Holds(new SectionRecord { Heading = "", Kind = "heading", Quote = quote, Source = new("a", null, 1, 1, start, end) }));

    private void Mended()
    {
        Assert.Equal(0, Doctor("--repair").Code);
        Assert.Equal(0, Doctor().Code);
        foreach (var (query, total) in (IEnumerable<(string, int)>)[("人才", 2), ("补贴", 3), ("离岸", 2), ("养老", 1)])
            Assert.Equal(total, JsonNode.Parse(CommandRun.Of("search", query, "--format", "json", "--index", IndexPath).Out)!["total"]!.GetValue<int>());
    }

    private (int Code, List<(string Check, string Level, string? Subject, string Message, string? Advice)> Findings) Doctor(params string[] options)
    {
        var run = CommandRun.Of(["doctor", .. options, "--format", "jsonl", "--index", IndexPath]);
        return (run.ExitCode, [.. run.Lines.Select(l => JsonNode.Parse(l)!).Select(f => (f["check"]!.ToString(), f["level"]!.ToString(), f["subject"]?.ToString(), f["message"]!.ToString(), f["advice"]?.ToString()))]);
    }

    private string Contents() => string.Join('\n', Directory.GetFiles(Documents).Order(StringComparer.Ordinal).Select(f => f + File.ReadAllText(f)));
}
