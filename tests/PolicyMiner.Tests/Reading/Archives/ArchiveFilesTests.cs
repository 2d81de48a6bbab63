using System.IO.Compression;
using System.Text;
using PolicyMiner.Reading;
using PolicyMiner.Reading.Archives;

namespace PolicyMiner.Tests.Reading.Archives;

public sealed class ArchiveFilesTests
{
    [Theory]
    [InlineData("../../etc/passwd", "a.zip/etc/passwd")]
    [InlineData("..\\..\\windows\\a.txt", "a.zip/windows/a.txt")]
    [InlineData("/absolute/a.txt", "a.zip/absolute/a.txt")]
    [InlineData("C:\\temp\\a.txt", "a.zip/C_/temp/a.txt")]
    [InlineData("\\\\server\\share\\a.txt", "a.zip/server/share/a.txt")]
    [InlineData("a/./../b.txt", "a.zip/a/b.txt")]
    [InlineData("line\nbreak\u001b[31m.txt", "a.zip/line_break_[31m.txt")]
    [InlineData("通知/附件1.txt", "a.zip/通知/附件1.txt")]
    public void A_name_never_leaves_the_archive(string entry, string expected) =>
        Assert.Equal([expected], Expand(Zip((entry, "文字"))).Files.Select(f => f.Name));

    [Theory]
    [InlineData("CON.txt")]
    [InlineData("aux")]
    [InlineData("/dev/zero")]
    public void A_device_name_is_a_name_like_any_other_since_nothing_is_written_to_it(string entry)
    {
        var file = Assert.Single(Expand(Zip((entry, "文字"))).Files);
        Assert.Null(file.FullPath);
        Assert.Equal("文字", Encoding.UTF8.GetString(file.Bytes));
    }

    [Fact]
    public void Archives_in_archives_are_opened_to_a_depth()
    {
        var bytes = Zip(("a.txt", "甲"));
        for (var i = 0; i < 2; i++)
            bytes = Zip(("inner.zip", bytes), ($"beside{i}.txt", Encoding.UTF8.GetBytes("乙")));
        Assert.Equal(["a.zip/inner.zip/inner.zip/a.txt", "a.zip/inner.zip/beside0.txt", "a.zip/beside1.txt"], Expand(bytes).Files.Select(f => f.Name));

        for (var i = 0; i < 20; i++)
            bytes = Zip(("inner.zip", bytes));
        var (files, problems) = Expand(bytes);
        Assert.Empty(files);
        Assert.Equal("nested_archive", Assert.Single(problems).Code);
    }

    [Fact]
    public void A_bomb_is_refused_and_what_stands_beside_it_is_read()
    {
        var (files, problems) = Expand(Zip(("bomb.txt", new byte[64 << 20]), ("good.txt", "好"u8.ToArray())));
        Assert.Equal(["a.zip/good.txt"], files.Select(f => f.Name));
        Assert.Equal("zip_bomb", Assert.Single(problems).Code);
    }

    [Fact]
    public void All_entries_together_unpack_to_no_more_than_allowed()
    {
        var (files, problems) = Expand(Zip([.. Enumerable.Range(0, 20).Select(i => ($"{i}.bin", new byte[1 << 20]))]), new() { MaxUnpackedBytes = 5 << 20 });
        Assert.Equal(5, files.Count);
        Assert.All(problems, p => Assert.Equal("too_large", p.Code));
        Assert.Equal(15, problems.Count);
    }

    [Fact]
    public void More_entries_than_allowed_are_refused() =>
        Assert.Equal("too_many_entries", Assert.Single(Expand(Zip([.. Enumerable.Range(0, 30).Select(i => ($"{i}.txt", "a"u8.ToArray()))]), new() { MaxEntries = 20 }).Problems).Code);

    [Fact]
    public void A_link_in_an_archive_is_a_small_file_and_leads_nowhere()
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            var entry = zip.CreateEntry("link.txt");
            entry.ExternalAttributes = unchecked((int)0xA1FF0000); // S_IFLNK
            using var target = entry.Open();
            target.Write("/etc/passwd"u8);
        }
        Assert.Equal("/etc/passwd", Encoding.UTF8.GetString(Assert.Single(Expand(stream.ToArray()).Files).Bytes));
    }

    [Fact]
    public void Two_files_of_one_name_are_told()
    {
        var (files, problems) = Expand(Zip(("a.txt", "甲"u8.ToArray()), ("./a.txt", "乙"u8.ToArray())));
        Assert.Single(files);
        Assert.Equal("same_name", Assert.Single(problems).Code);
    }

    [Theory]
    [InlineData(4)]
    [InlineData(30)]
    [InlineData(100)]
    public void A_cut_archive_is_reported(int length) =>
        Assert.Equal("damaged_archive", Assert.Single(Expand(Zip(("a.txt", new string('字', 500)))[..length]).Problems).Code);

    [Theory]
    [InlineData("<!DOCTYPE a [<!ENTITY b \"x\">]><a>&b;</a>")]
    [InlineData("<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>")]
    [InlineData("<a>&undefined;</a>")]
    public void Xml_with_entities_of_its_own_is_refused(string xml) => Assert.Throws<System.Xml.XmlException>(() => SafeXml.Load(Encoding.UTF8.GetBytes(xml), new()));

    [Fact]
    public void Xml_that_nests_too_deeply_or_is_too_long_is_refused()
    {
        var deep = string.Concat(Enumerable.Repeat("<a>", 5_000)) + string.Concat(Enumerable.Repeat("</a>", 5_000));
        Assert.Throws<System.Xml.XmlException>(() => SafeXml.Load(Encoding.UTF8.GetBytes(deep), new()));
        Assert.Throws<System.Xml.XmlException>(() => SafeXml.Load(Encoding.UTF8.GetBytes($"<a>{new string('a', 5_000)}</a>"), new() { MaxXmlBytes = 1_000 }));
    }

    private static (List<SourceFile> Files, List<Problem> Problems) Expand(byte[] archive, ReadingOptions? options = null)
    {
        var problems = new List<Problem>();
        return ([.. ArchiveFiles.Expand(new SourceFile(null, "a.zip", archive), options ?? new(), problems.Add)], problems);
    }

    private static byte[] Zip(params (string Name, string Text)[] entries) => Zip([.. entries.Select(e => (e.Name, Encoding.UTF8.GetBytes(e.Text)))]);

    private static byte[] Zip(params (string Name, byte[] Bytes)[] entries)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in entries)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(bytes);
            }
        }
        return stream.ToArray();
    }
}
