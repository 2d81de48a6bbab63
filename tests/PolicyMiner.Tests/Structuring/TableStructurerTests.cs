using PolicyMiner.Reading;
using PolicyMiner.Structuring;
using PolicyMiner.Structuring.Tables;
using PolicyMiner.Tests.Support;
using Xunit;

namespace PolicyMiner.Tests.Structuring;

public class TableStructurerTests
{
    [Theory]
    [MemberData(nameof(Cases.Theory), "table-layouts", MemberType = typeof(Cases))]
    public void TablesAreUnderstood(CaseRow row) =>
        Assert.Equal(row["expected"], string.Join(" // ", Tables(row["text"]).Select(Shown)));

    [Theory]
    [InlineData("表1：能耗限额\n\n原料\t限额\n甲\t1\n", "表1：能耗限额")]
    [InlineData("• 信息技术研发外包\n\n类别\t范围\n甲\t乙丙丁\n", "信息技术研发外包")]
    [InlineData("## 有关部门工作分工\n\n序号\t任务\n1\t甲\n", "有关部门工作分工")]
    [InlineData("2021年重点工作任务分工表\n单位：万元\n序号\t任务\n1\t甲\n", "2021年重点工作任务分工表")]
    [InlineData("具体分工如下：\n\n序号\t任务\n1\t甲\n", null)] // a lead sentence
    [InlineData("一、主要指标\n\n序号\t任务\n1\t甲\n", null)] // a heading of the outline
    [InlineData("附件1：\n\n序号\t任务\n1\t甲\n", null)] // the mark of an annex
    [InlineData("2013年1月4日\n\n序号\t任务\n1\t甲\n", null)] // a date
    public void TheCaptionStandsDirectlyAbove(string text, string? expected) => Assert.Equal(expected, Tables(text).Single().Caption?.Value);

    [Fact]
    public void SpansOfAPageGiveHeadersAndMergedCells()
    {
        var table = Tables("""
            <table border="1"><tr><td colspan="4">表3 限额标准</td></tr>
            <tr><td rowspan="2">序号</td><td rowspan="2">类别</td><td colspan="2">最高限额</td></tr><tr><td>职工</td><td>居民</td></tr>
            <tr><td>1</td><td rowspan="2">一类</td><td>200元/月</td><td></td></tr><tr><td>2</td><td>100元/月</td><td>50元/月</td></tr>
            <tr><td colspan="4">注：每月计算。</td></tr></table>
            """, "page.html").Single();
        Assert.Equal("序号|类别|最高限额/职工|最高限额/居民 / 1|一类|200元/月| / 2|^一类|100元/月|50元/月 / =注：每月计算。|||", Shown(table));
        Assert.Equal("表3 限额标准", table.Caption?.Value);
        Assert.Equal("2\t100元/月\t50元/月", table.Rows[1].Quote.Value); // the cells that begin in the row
    }

    [Theory]
    [InlineData("<tr><td colspan='3'><p>附件2</p><p>任务分工表</p></td></tr>", "附件2任务分工表", "mark and title in one cell (穗卫函〔2023〕1930号)")]
    [InlineData("<tr><td colspan='3'>附件2</td></tr><tr><td colspan='3'>任务分工表</td></tr>", "附件2任务分工表", "the title in a row below the mark")]
    [InlineData("<tr><td colspan='3'>任务分工表</td></tr>", null, "a caption opens no annex")]
    [InlineData("<tr><td>附件2</td><td>任务分工表</td><td></td></tr>", null, "a row of cells")]
    public void TheHeadOfAnAnnexInsideItsTableOpensTheAnnex(string rows, string? section, string reason)
    {
        var document = Some.Document($"""
            <p>关于推进服务的通知</p><p>各区人民政府：</p><p>现将任务分工印发给你们，请认真贯彻执行。</p><p>甲市人民政府</p><p>2023年10月19日</p>
            <table>{rows}<tr><td>序号</td><td>工作任务</td><td>牵头单位</td></tr><tr><td>1</td><td>扩大来源</td><td>各区政府</td></tr><tr><td>2</td><td>优化团队</td><td>市人社局</td></tr></table>
            """, "page.html");
        var table = Structurer.Structure(document).Single().Tables.Single();
        Assert.True(section == (table.Section is { } found ? found.Path[^1] : null), reason);
        Assert.Equal(2, table.Rows.Count(r => r.Cells[0].Text.Value is "1" or "2"));
    }

    [Fact]
    public void LinesAroundATableAreTakenOnce()
    {
        var blocks = Some.Document("表1 指标\n指标\t2015年\n产值\t100\n\n指标\t2015年\n就业\t20\n注：现价。\n正文。").Blocks;
        var layout = TableStructurer.Build(blocks);
        Assert.Equal([1], layout.Tables.Keys);
        Assert.Equal([0], layout.Captions);
        Assert.Equal([2], layout.Continuations);
        Assert.Equal([3], layout.Notes);
    }

    [Fact]
    public void QuotesReproduceTheirPlaces()
    {
        foreach (var file in Directory.EnumerateFiles(Repository.Corpus, "*.md").Where(DocumentReaders.IsDocument))
        {
            var document = Some.Document(File.ReadAllText(file));
            foreach (var row in TableStructurer.Build(FlattenedTable.Restore(document.Blocks)).Tables.Values.SelectMany(t => t.Rows))
            {
                var range = row.Quote.SourceRange;
                Assert.Equal(Plain(document.Text[range.Start..range.End]), Plain(row.Quote.Value));
            }
        }
    }

    private static string Plain(string text) => string.Concat(System.Text.RegularExpressions.Regex.Replace(text, "<[^>]*>", "").Where(c => !char.IsWhiteSpace(c)));

    private static List<LogicalTable> Tables(string text, string name = "notice.txt") =>
        [.. TableStructurer.Build(FlattenedTable.Restore(Some.Document(text, name).Blocks)).Tables.OrderBy(t => t.Key).Select(t => t.Value)];

    private static string Shown(LogicalTable table) =>
        string.Join(" / ", table.Rows.Select(Shown).Prepend(string.Join('|', table.Headers))) + string.Concat(table.Notes.Select(n => " ; " + n));

    private static string Shown(LogicalRow row) =>
        (row.IsGroupHead ? "=" : "") + string.Join('|', row.Cells.Select(c => (c.Inferred ? "?" : c.Merged && c.Text.Length > 0 ? "^" : "") + c.Text));

    /// <summary>A damaged Word file may hold two tables of rows without a single cell, one below the other.</summary>
    [Fact]
    public void A_table_without_cells_is_none()
    {
        var empty = new PolicyMiner.Reading.TableBlock { Range = new(0, 1), Rows = [new([], new(0, 1))] };
        var document = new PolicyMiner.Reading.ReadDocument { File = "a.docx", Format = PolicyMiner.Reading.DocumentFormat.Docx, Text = "\n\n", Blocks = [empty, empty with { Range = new(1, 2) }] };
        Assert.Empty(Structurer.Structure(document).SelectMany(n => n.Tables));
    }
}
