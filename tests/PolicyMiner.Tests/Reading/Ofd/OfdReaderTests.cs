using System.IO.Compression;
using PolicyMiner.Reading;
using PolicyMiner.Tests.Support.Rendering;

namespace PolicyMiner.Tests.Reading.Ofd;

public sealed class OfdReaderTests
{
    [Fact]
    public void Pages_come_in_the_order_of_the_document_not_of_the_archive()
    {
        var writer = new OfdWriter { Order = [1, 0] };
        writer.Page().Add(OfdWriter.Text(30, 50, "第二页的文字在后面出现。")).Page().Add(OfdWriter.Text(30, 50, "第一页的文字先出现。"));
        var document = Read(writer);
        Assert.Equal(["第一页的文字先出现。", "第二页的文字在后面出现。"], document.Blocks.Cast<TextBlock>().Select(b => b.Text.Value));
        Assert.Equal(2, document.PageStarts.Count);
    }

    [Fact]
    public void A_template_lies_under_every_page_that_names_it()
    {
        var writer = new OfdWriter().Template("7", OfdWriter.Text(30, 40, "某某市人民政府文件", 9));
        writer.Page("7").Add(OfdWriter.Text(30, 80, "关于某事的通知"));
        Assert.Equal(["某某市人民政府文件", "关于某事的通知"], Read(writer).Blocks.Cast<TextBlock>().Select(b => b.Text.Value));
    }

    [Fact]
    public void A_table_is_found_by_its_path_lines()
    {
        var writer = new OfdWriter().Page();
        foreach (var y in new[] { 50.0, 60, 70 })
            writer.Add(OfdWriter.Line(30, y, 150, y));
        foreach (var x in new[] { 30.0, 60, 150 })
            writer.Add(OfdWriter.Line(x, 50, x, 70));
        writer.Add(OfdWriter.Text(32, 56, "序号")).Add(OfdWriter.Text(62, 56, "任务")).Add(OfdWriter.Text(32, 66, "1")).Add(OfdWriter.Text(62, 66, "制定政策"));
        var table = Assert.IsType<TableBlock>(Assert.Single(Read(writer).Blocks));
        Assert.Equal(["序号|任务", "1|制定政策"], table.Rows.Select(r => string.Join('|', r.Cells.Select(c => c.Text.Value))));
    }

    [Fact]
    public void Steps_of_one_width_may_be_written_short()
    {
        var writer = new OfdWriter().Page().Add("<ofd:TextObject Boundary=\"30 50 60 6\" Size=\"5\"><ofd:TextCode X=\"0\" Y=\"5\" DeltaX=\"g 5 5\">甲乙丙丁戊己</ofd:TextCode></ofd:TextObject>");
        Assert.Equal("甲乙丙丁戊己", ((TextBlock)Read(writer).Blocks[0]).Text.Value);
    }

    [Fact]
    public void A_damaged_page_is_reported_and_keeps_its_number()
    {
        var writer = new OfdWriter();
        writer.Page().Add(OfdWriter.Text(30, 50, "第一页")).Page().Add("<broken").Page().Add(OfdWriter.Text(30, 50, "第三页"));
        var document = Read(writer);
        Assert.Equal(2, Assert.Single(document.Problems).Page);
        Assert.Equal(3, document.PageStarts.Count);
        Assert.Equal(["第一页", "第三页"], document.Blocks.Cast<TextBlock>().Select(b => b.Text.Value));
    }

    [Theory]
    [InlineData("<!DOCTYPE a [<!ENTITY e \"eeeeeeeeee\">]><ofd:OFD xmlns:ofd=\"http://www.ofdspec.org/2016\">&e;</ofd:OFD>")]
    [InlineData("<!DOCTYPE a SYSTEM \"http://192.0.2.1/evil.dtd\"><a/>")]
    [InlineData("not xml")]
    public void A_root_with_entities_or_no_root_is_refused(string root)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = new StreamWriter(zip.CreateEntry("OFD.xml").Open());
            entry.Write(root);
        }
        var e = Assert.Throws<UnreadableDocumentException>(() => DocumentReaders.Read(new(null, "a.ofd", stream.ToArray()), new(), default));
        Assert.Equal("damaged_ofd", e.Code);
    }

    private static ReadDocument Read(OfdWriter writer) => DocumentReaders.Read(new(null, "notice.ofd", writer.Package()), new(), default);
}
