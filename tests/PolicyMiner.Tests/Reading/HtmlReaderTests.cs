using System.Text;
using PolicyMiner.Reading;
using PolicyMiner.Tests.Support;
using Xunit;

namespace PolicyMiner.Tests.Reading;

public class HtmlReaderTests
{
    private const string Menu = """<div class="nav"><a href="/">首页</a><a href="/a">政务公开</a><a href="/b">政策解读：一图读懂，最新政策。</a></div>""";

    private static readonly string Body = string.Concat(Enumerable.Repeat("<p>为加快服务业发展，根据国务院有关文件，结合我省实际，提出以下意见。</p>", 6));

    [Fact]
    public void TheTextIsFoundAmongMenusAndFooters()
    {
        var document = Read($"""
            <html><head><title>意见 - 某省人民政府</title><script>var x = "。。。";</script></head><body>{Menu}
            <div class="warp"><div class="curb">当前位置：<a href="/">首页</a> &gt; 文件</div>
            <div class="main"><p align="center"><b>某省人民政府关于加快发展<br>服务业的意见</b></p>{Body}<p style="text-align:right">某省人民政府&nbsp;&nbsp;</p></div></div>
            <div class="footer">版权所有：某省人民政府办公厅 网站标识码：1234，建议使用新版浏览器。</div></body></html>
            """);
        Assert.Equal(9, document.Blocks.Count);
        var first = (TextBlock)document.Blocks[0];
        Assert.Equal("某省人民政府关于加快发展", first.Text.Value);
        Assert.True(first.Bold);
        Assert.Equal(BlockAlignment.Center, first.Alignment);
        Assert.Equal(BlockAlignment.Right, ((TextBlock)document.Blocks[^1]).Alignment);
        Assert.DoesNotContain("首页", document.Text);
    }

    [Fact]
    public void TheMetadataTableIsReadAndHasItsPlaceInTheReadingText()
    {
        var document = Read($"""
            <table class="bd1"><tr><td><b>索 引 号：</b></td><td>000014349/2019-00007</td><td><b>主题分类：</b></td><td>商务</td></tr>
            <tr><td>发文机关：</td><td>国务院</td><td>成文日期：</td><td>2019年01月27日</td></tr>
            <tr><td>发文字号：</td><td>国发〔2019〕5号</td><td>标　　题：</td><td>国务院关于某事的意见</td></tr><tr><td>主 题 词：</td><td></td></tr></table>
            <div id="UCAP-CONTENT"><p>国务院关于某事的意见</p>{Body}</div>
            """);
        Assert.Equal("000014349/2019-00007", document.Metadata[MetadataKeys.IndexNumber].Value);
        Assert.Equal("国发〔2019〕5号", document.Metadata[MetadataKeys.DocumentNumber].Value);
        Assert.Equal("2019年01月27日", document.Metadata[MetadataKeys.WrittenDate].Value);
        Assert.All(document.Metadata.Values, v => Assert.Equal(v.Value, document.Text[v.Place!.Value.Start..v.Place.Value.End]));
        Assert.Equal("国务院关于某事的意见", ((TextBlock)document.Blocks[0]).Text.Value);
        Assert.Empty(document.Blocks.OfType<TableBlock>());
    }

    [Theory]
    [InlineData("<h4><span>豫政〔2022〕20号</span></h4>", true, "between heading and text (henan.gov.cn)")]
    [InlineData("<p>相关文件：<span>豫政〔2022〕20号</span></p><p>豫政〔2021〕3号</p>", false, "two numbers: a list of other documents")]
    [InlineData("<p><a href='/x'>某省人民政府关于某事的通知 豫政〔2022〕20号</a></p>", false, "the end of another document's title")]
    [InlineData("<script>var number = ['豫政〔2022〕20号']</script>", false, "no text of the page")]
    public void ANumberAboveTheTextBelongsToIt(string between, bool kept, string reason)
    {
        var document = Read($"""
            <html><head><title>某省人民政府关于加快发展服务业的意见_门户网站</title></head><body><div class="main">
            <h2>某省人民政府<br>关于加快发展服务业的意见</h2>{between}<div id="content">{Body}</div></div></body></html>
            """);
        Assert.True(kept == document.Blocks.OfType<TextBlock>().Any(b => b.Text.Value == "豫政〔2022〕20号"), reason);
    }

    [Theory]
    [InlineData("<h3>某省卫生计生委关于印发服务能力指南的通知</h3>", "某省卫生计生委关于印发服务能力指南的通知", "a heading of lower rank, the page's own title says nothing")]
    [InlineData("<h3>推荐阅读以及其他各类相关信息</h3>", null, "a heading that is no title")]
    public void ATitleAboveTheTextBelongsToIt(string between, string? title, string reason)
    {
        var document = Read($"""<html><head><title>某某网</title></head><body><div class="main"><div class="time">2018.11.02</div>{between}<div id="content">{Body}</div></div></body></html>""");
        Assert.True(title == document.Metadata.GetValueOrDefault(MetadataKeys.Title)?.Value, reason);
    }

    [Fact]
    public void ATableWithOneFilledCellIsLayout()
    {
        var document = Read($"""<div id="content">{Body}<table border="0"><tr><td colspan="3"></td></tr><tr><td></td><td><p>广&nbsp; 东&nbsp;&nbsp;海&nbsp;&nbsp;洋 &nbsp;大&nbsp;&nbsp;学</p></td><td></td></tr></table></div>""");
        Assert.Empty(document.Blocks.OfType<TableBlock>());
        Assert.Contains(document.Blocks.OfType<TextBlock>(), b => b.Text.Value.StartsWith('广') && b.Text.Value.EndsWith('学'));
    }

    [Fact]
    public void LabelledLinesBrokenInsideOneParagraphAreMetadata()
    {
        var document = Read($"""
            <section id="main"><p class='text-des'>【文&ensp;&ensp;&ensp;&ensp;号】 晋医保发〔2021〕14号<br>【成文日期】 2021-07-28<br>【是否有效】 全文有效<br></p>
            <div id="zoom">{Body}</div></section>
            """);
        Assert.Equal("晋医保发〔2021〕14号", document.Metadata[MetadataKeys.DocumentNumber].Value);
        Assert.Equal("2021-07-28", document.Metadata[MetadataKeys.WrittenDate].Value);
    }

    [Fact]
    public void LabelsInAListAreMetadataAndAHeaderRowOfLabelsIsNot()
    {
        var document = Read($"""
            <ul><li><span>文　　号：</span> 某规字〔2019〕6号</li><li><span>实施日期：</span>2019年10月16日</li><li><span>发布机关：</span>某局</li></ul>
            <div class="info_cont">{Body}<table border="1"><tr><td>文件名称</td><td>文号</td><td>发布日期</td></tr><tr><td>甲办法</td><td>某字〔2001〕1号</td><td>2001年1月1日</td></tr></table></div>
            """);
        Assert.Equal("某规字〔2019〕6号", document.Metadata[MetadataKeys.DocumentNumber].Value);
        Assert.Equal("2019年10月16日", document.Metadata[MetadataKeys.EffectiveDate].Value);
        Assert.Equal(2, Assert.Single(document.Blocks.OfType<TableBlock>()).Rows.Count);
    }

    [Fact]
    public void ATitleThatOnlyThePageHeadPrintsComesFirst()
    {
        var document = Read($"""<h1>某市人民政府关于某项工作的通知</h1><div class="content"><div class="article-content">{Body}</div></div>""");
        var title = (TextBlock)document.Blocks[0];
        Assert.Equal("某市人民政府关于某项工作的通知", title.Text.Value);
        Assert.Equal(1, title.HeadingMark);
    }

    [Fact]
    public void AHiddenCopyOfTheTextIsTakenOnce()
    {
        var document = Read($"""<div class="a">{Body}</div><div style="display:none">{Body}</div>""");
        Assert.Equal(6, document.Blocks.Count);
    }

    [Fact]
    public void TextThatThePageShowsOnlyByScriptIsStillRead()
    {
        var document = Read($"""<div>加载中</div><div style="display: none" id="zoom">{Body}{Body}{Body}{Body}</div>""");
        Assert.Equal(24, document.Blocks.Count);
    }

    [Fact]
    public void TablesKeepTheirSpansAndExportColumnsAreClosedUp()
    {
        var document = Read($"""
            {Body}<table border="1"><thead><tr><th rowspan="2">序号</th><th colspan="6">限额</th></tr><tr><th colspan="2">职工</th><th colspan="4">居民</th></tr></thead>
            <tr><td>1</td><td colspan="2">200元</td><td colspan="4"><ol><li>甲</li><li>乙</li></ol></td></tr></table>
            """);
        var table = Assert.Single(document.Blocks.OfType<TableBlock>());
        Assert.Equal(3, table.ColumnCount);
        Assert.Equal((1, 2), (table.Rows[0].Cells[1].Column, table.Rows[0].Cells[1].ColumnSpan));
        Assert.Equal(2, table.Rows[0].Cells[0].RowSpan);
        Assert.True(table.Rows[1].Cells[0].Header);
        Assert.Equal(1, table.Rows[1].Cells[0].Column);
        Assert.Equal(["甲", "乙"], table.Rows[2].Cells[2].Items.Select(i => i.Value));
        Assert.Equal("1\t200元\t甲 乙", document.Text[table.Rows[2].Range.Start..table.Rows[2].Range.End]);
    }

    [Theory]
    [InlineData("<table><tr><td><p>一段，文字。</p></td></tr></table>", 0)] // one cell
    [InlineData("<table><tr><td><table><tr><td>甲</td></tr></table></td><td>乙</td></tr><tr><td>丙</td><td>丁</td></tr></table>", 0)] // a table around a table
    [InlineData("<table><tr><td>某市人民政府</td><td>2012年3月1日</td></tr></table>", 0)] // one row without borders
    [InlineData("<table role=\"presentation\"><tr><td>甲</td><td>乙</td></tr><tr><td>丙</td><td>丁</td></tr></table>", 0)]
    [InlineData("<table><tr><td>指标</td><td>2015年</td></tr><tr><td>产值</td><td>100</td></tr></table>", 1)]
    [InlineData("<table border=\"1\"><tr><td>适用范围</td></tr><tr><td>研发</td></tr></table>", 1)]
    public void LayoutIsToldFromData(string table, int expected)
    {
        var document = Read(Body + table);
        Assert.Equal(expected, document.Blocks.OfType<TableBlock>().Count());
        Assert.Contains(table.Contains("丙") ? "丙" : table.Contains("产值") ? "产值" : table.Contains("一段") ? "一段" : table.Contains("研发") ? "研发" : "某市", document.Text);
    }

    [Fact]
    public void AGb2312DeclarationOverGbkBytesIsNoObstacle()
    {
        var bytes = TextDecoderTests.Bytes("gb18030.txt");
        var page = Encoding.ASCII.GetBytes("<html><head>" + new string(' ', 1500) + "<meta charset=gb2312></head><body><p>").Concat(bytes).Concat(Encoding.ASCII.GetBytes("</p></body></html>")).ToArray();
        Assert.Contains("𠮷林地区", DocumentReaders.Read(new(null, "a.html", page), new(), default).Text);
    }

    [Fact]
    public void BlocksAreTracedIntoTheReadingText()
    {
        var document = Read($"<p>　　第一条 &nbsp;𠮷林\n地区</p>{Body}<table border=1><tr><td>甲</td><td>1. 乙 2. 丙</td></tr><tr><td>丁</td><td>戊</td></tr></table>");
        foreach (var block in document.Blocks.OfType<TextBlock>())
            Assert.Equal(block.Text.Value, document.Text[block.Range.Start..block.Range.End]);
        foreach (var cell in document.Blocks.OfType<TableBlock>().SelectMany(t => t.Rows).SelectMany(r => r.Cells).Where(c => c.Text.Length > 0))
            Assert.Equal(cell.Text.Value, document.Text[cell.Text.SourceRange.Start..cell.Text.SourceRange.End]);
        Assert.StartsWith("第一条  𠮷林地区\n", document.Text); // a line end of the source is no blank between Chinese characters
    }

    [Fact]
    public void HostileNestingIsCutWithoutLosingText()
    {
        var document = Read(string.Concat(Enumerable.Repeat("<div><b>", 50_000)) + Body);
        Assert.Contains("结合我省实际", document.Text);
    }

    [Fact]
    public void APageWithoutTextIsRefused() =>
        Assert.Equal("empty_file", Assert.Throws<UnreadableDocumentException>(() => Read("<html><body><script>load()</script></body></html>")).Code);

    private static ReadDocument Read(string page) => DocumentReaders.Read(Some.File(page, "page.html"), new(), default);
}
