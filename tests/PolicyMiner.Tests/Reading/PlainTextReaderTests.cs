using PolicyMiner.Reading;
using PolicyMiner.Tests.Support;
using Xunit;

namespace PolicyMiner.Tests.Reading;

public class PlainTextReaderTests
{
    [Theory]
    [InlineData("## 一、服务外包", "一、服务外包")]
    [InlineData("#### **四、保障措施**", "四、保障措施")]
    [InlineData("**（五）加大政策支持力度。**用好资金", "（五）加大政策支持力度。用好资金")]
    [InlineData("按照**“十二五”**规划和__要求__", "按照“十二五”规划和要求")]
    [InlineData("- 附件：1. 有关部门工作分工  ", "附件：1. 有关部门工作分工")]
    [InlineData("• 信息技术研发外包", "信息技术研发外包")]
    [InlineData("> 引用的一段", "引用的一段")]
    [InlineData("见<u>附件</u>。<br>", "见附件。")]
    [InlineData("![](images/1.jpg)公章", "公章")]
    [InlineData("第一条 &nbsp;&ldquo;十四五&rdquo;时期&#xff0c;", "第一条 \u00A0“十四五”时期，")]
    // What only looks like markup stays.
    [InlineData("张**、李**等人", "张**、李**等人")]
    [InlineData("负责人：____________", "负责人：____________")]
    [InlineData("网址：<http://www.example.gov.cn>", "网址：<http://www.example.gov.cn>")]
    [InlineData("增长<5%的", "增长<5%的")]
    [InlineData("#1号楼", "#1号楼")]
    [InlineData("R&D投入；A&B；AT&T;", "R&D投入；A&B；AT&T;")]
    [InlineData("-5%", "-5%")]
    public void MarkupGoesAndTextStays(string line, string expected) =>
        Assert.Equal(expected, Assert.IsType<TextBlock>(Assert.Single(Some.Document(line).Blocks)).Text.Value);

    [Fact]
    public void HintsOfTheFormatAreKept()
    {
        var blocks = Some.Document("正文。\n\n### **一、总体要求**\n- 甲\n---\n乙").Blocks.Cast<TextBlock>().ToList();
        Assert.Equal([null, 3, null, null], blocks.Select(b => b.HeadingMark));
        Assert.Equal([false, true, false, false], blocks.Select(b => b.Bold));
        Assert.Equal([false, true, false, true], blocks.Select(b => b.BlankBefore));
        Assert.Equal([false, false, true, false], blocks.Select(b => b.ListItem));
    }

    [Fact]
    public void EveryCharacterKeepsItsPlace()
    {
        var text = "𠮷\r\n  **（一）目标。**到2015年，达到\r\n序号\t任务\r\n1\t<ol> 1. 甲 2. 乙\r\n";
        var document = Some.Document(text);
        Assert.Equal(text, document.Text);
        foreach (var piece in document.Blocks.OfType<TextBlock>().Select(b => b.Text)
            .Concat(document.Blocks.OfType<TableBlock>().SelectMany(t => t.Rows).SelectMany(r => r.Cells).SelectMany(c => c.Items.Append(c.Text))))
        {
            for (var i = 0; i < piece.Length; i++)
                Assert.Equal(text[piece.SourceIndex(i)], piece[i]);
        }
    }

    [Fact]
    public void ATableWrittenAsHtmlKeepsItsSpansAndPlaces()
    {
        var document = Some.Document("表1\n<table><tr><td>类别</td><td colspan=\"2\">限额</td></tr><tr><td rowspan=\"2\">甲</td><td>𠮷</td><td>2</td></tr>\n<tr><td>3</td><td>4</td></tr></table>\n正文。", "a.md");
        var table = Assert.IsType<TableBlock>(document.Blocks[1]);
        Assert.Equal([(0, 1), (1, 2)], table.Rows[0].Cells.Select(c => (c.Column, c.ColumnSpan)));
        Assert.Equal([1, 2], table.Rows[2].Cells.Select(c => c.Column));
        Assert.Equal("𠮷", document.Text[table.Rows[1].Cells[1].Text.SourceRange.Start..table.Rows[1].Cells[1].Text.SourceRange.End]);
        Assert.Equal("正文。", ((TextBlock)document.Blocks[2]).Text.Value);
    }

    [Fact]
    public void ABlankLineEndsATableBlockAndATrailingTabIsAnEmptyCell()
    {
        var document = Some.Document("序号\t任务\t牵头\n1\t甲\t\n\n序号\t任务\t牵头\n2\t乙\t省商务厅\n\n\t\t省财政厅\n");
        var tables = document.Blocks.Cast<TableBlock>().ToList();
        Assert.Equal([2, 2, 1], tables.Select(t => t.Rows.Count));
        Assert.All(tables, t => Assert.Equal(3, t.ColumnCount));
        Assert.Equal("", tables[0].Rows[1].Cells[2].Text.Value);
    }

    [Fact]
    public void AListInsideACellMayRunOverLines()
    {
        var document = Some.Document("序号\t名称\t业务\t备注\n1\t甲\t<ol> 1. 设计\n2. 测试\n3. 咨询</ol>\t无\n2\t乙\t1. 采集 2. 录入\t无\n");
        var table = Assert.IsType<TableBlock>(Assert.Single(document.Blocks));
        Assert.Equal(3, table.Rows.Count);
        Assert.Equal(["设计", "测试", "咨询"], table.Rows[1].Cells[2].Items.Select(i => i.Value));
        Assert.Equal(["采集", "录入"], table.Rows[2].Cells[2].Items.Select(i => i.Value));
        Assert.Equal("无", table.Rows[1].Cells[3].Text.Value);
    }

    [Theory]
    [InlineData("目 录\n前 言\t14\n一、发展回顾\t15\n二、发展环境\t20\n", 0)] // contents: entry and page
    [InlineData("\t一、总则\n\t二、附则\n", 0)] // an indent is no column
    [InlineData("某市人民政府\t2012年3月1日\n", 0)] // one line is no table
    [InlineData("指标\t2015年\n产值\t100\n就业\t20\n", 1)] // a header tells a table from contents
    [InlineData("| 序号 | 任务 |\n|---|---|\n| 1 | 甲 |\n", 1)]
    [InlineData("序号 | 任务\n--- | ---\n1 | 甲\n", 1)]
    [InlineData("甲|乙 两类\n", 0)]
    [InlineData("类别\t适用范围\n甲\t乙\n\n丙可细分为：\n\n适用范围\n知识产权研究等领域\n", 2)] // one column, known by its header
    [InlineData("类别\t适用范围\n甲\t乙\n\n适用范围\n\n本办法适用于全省。\n", 1)] // a heading, not a header: a blank line follows
    public void TablesAreToldFromText(string text, int tables) =>
        Assert.Equal(tables, Some.Document(text).Blocks.OfType<TableBlock>().Count());

    [Theory]
    [InlineData("各市人民政府：　　现印发给你们。一、目标…。（二）任务…。 第三条 职责。（一）分工", "各市人民政府：|现印发给你们。|一、目标…。|（二）任务…。|第三条 职责。|（一）分工")]
    [InlineData("二、基本原则（一）聚焦重点。…。三、措施1．甲；2．乙。（3）丙…。", "二、基本原则|（一）聚焦重点。…。|三、措施|1．甲；|2．乙。|（3）丙…。")]
    [InlineData("某市人民政府关于某事的通知某府发〔2021〕22号各区县人民政府，市政府各部门：现印发给你们。某市人民政府2021年8月24日（此件公开发布）某市规划…", "某市人民政府关于某事的通知|某府发〔2021〕22号|各区县人民政府，市政府各部门：|现印发给你们。|某市人民政府|2021年8月24日|（此件公开发布）|某市规划…")]
    // Neither a number after a decimal nor an article that is cited begins a paragraph.
    [InlineData("增长：2.5倍。根据《某条例》（某令第1号）第十二条的规定…", "增长：2.5倍。根据《某条例》（某令第1号）第十二条的规定…")]
    public void ALineThatHoldsAWholeDocumentIsCutWhereParagraphsBegan(string text, string pieces)
    {
        var filler = string.Concat(Enumerable.Repeat("加快推进各项重点工作", 110));
        var document = Some.Document(text.Replace("…", filler));
        Assert.Equal(pieces.Split('|'), document.Blocks.Cast<TextBlock>().Select(b => b.Text.Value.Replace(filler, "…")));
    }

    [Fact]
    public void AShortLineIsNeverCut() => Assert.Single(Some.Document("一、目标。二、任务。（一）分工　　三、措施").Blocks);

    [Fact]
    public void PageFurnitureAndMetadataLinesAreLeftOut()
    {
        var document = Some.Document("索引号: 002/2021-26 公开方式: 主动公开\n文 号: 公开日期: 2021-10-15\n发布单位: 市商务局 主题分类: 国内贸易\n关于某事的通知\n— 12 —\n时间:2021-10-15 11:50      来源:某网 浏览次数:\n正文。\n【打印】【关闭】\n");
        Assert.Equal(["关于某事的通知", "正文。"], document.Blocks.Cast<TextBlock>().Select(b => b.Text.Value));
        Assert.Equal("市商务局", document.Metadata[MetadataKeys.Issuer].Value);
        Assert.Equal("国内贸易", document.Metadata[MetadataKeys.Subject].Value);
        Assert.False(document.Metadata.ContainsKey(MetadataKeys.DocumentNumber)); // printed empty
        var place = document.Metadata[MetadataKeys.IndexNumber].Place!.Value;
        Assert.Equal("002/2021-26", document.Text[place.Start..place.End]);
    }

    [Fact]
    public void NumbersThatCountPagesAreLeftOutAndNumbersOfATableStay()
    {
        var page = string.Concat(Enumerable.Repeat("正文一行\n", 12));
        var pages = string.Concat(Enumerable.Range(7, 6).Select(n => page + n + "\n"));
        Assert.Equal(72, Some.Document(pages).Blocks.Count);
        var table = string.Concat(Enumerable.Range(1, 6).Select(n => n + "\n任务\n单位\n"));
        Assert.Equal(18, Some.Document(table).Blocks.Count);
        Assert.Equal(2, Some.Document("正文\n3\f正文").Blocks.Count); // beside a form feed
    }

    [Theory]
    [InlineData("全市生产总值年均增长率预期与全国经济增速基", "本一致，经济潜力充分发挥。", 0)] // breaks into a sentence
    [InlineData("本预案由市应急管理局负责解释。", "总则", 1)] // chapters count up as well, behind sentences that ended
    public void PageNumbersThatStickToTheFirstWordOfTheirPageAreLeftOut(string last, string first, int kept)
    {
        var page = string.Concat(Enumerable.Repeat("加快建设具有全球影响力的科技创新中心。\n", 12));
        var pages = string.Concat(Enumerable.Range(1, 6).Select(n => page + last + "\n" + n + first + "\n"));
        var blocks = Some.Document(pages + "5分钟步行可到达的范围\n").Blocks.Cast<TextBlock>().ToList();
        Assert.Equal(6 * kept, blocks.Count(b => b.Text.Value.EndsWith(first, StringComparison.Ordinal) && char.IsAsciiDigit(b.Text.Value[0])));
        Assert.Equal("5分钟步行可到达的范围", blocks[^1].Text.Value);
    }

    [Fact]
    public void FormFeedsArePages()
    {
        var document = Some.Document("第一页\n\f第二页");
        Assert.Equal([0, 5], document.PageStarts);
        Assert.Equal(2, document.Positions.Page(document.Blocks[1].Range.Start));
    }

    [Theory]
    [InlineData("shandong-2010-16.md", 7)]
    [InlineData("mofcom-gazette-2013-11.md", 10)]
    [InlineData("guangdong-2012-88.txt", 0)]
    [InlineData("jilin-2011.txt", 0)]
    [InlineData("zhengzhou-2017-29.md", 4)]
    public void TheCorpusHasItsTableBlocks(string name, int tables)
    {
        var path = Path.Combine(Cases.Folder, "..", "..", "corpus", name);
        var document = DocumentReaders.Read(new(path, name, File.ReadAllBytes(path)), new(), default);
        Assert.Equal(tables, document.Blocks.OfType<TableBlock>().Count());
    }
}
