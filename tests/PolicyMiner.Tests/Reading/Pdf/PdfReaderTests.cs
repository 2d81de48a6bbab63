using PolicyMiner.Reading;
using PolicyMiner.Reading.Pdf;
using PolicyMiner.Tests.Support;

namespace PolicyMiner.Tests.Reading.Pdf;

public sealed class PdfReaderTests
{
    private const string Line1 = "为贯彻落实国务院关于促进服务外包产业发展的意见，加快推进服务外包产业发展，";
    private const string Line2 = "现提出如下意见。";

    [Fact]
    public void Lines_become_paragraphs_and_keep_their_place()
    {
        var document = Read(new PdfWriter()
            .Text(176, 80, "关于加快服务外包产业发展的意见", 14)
            .Text(106, 120, Line1[..^2]).Text(86, 140, Line1[^2..] + Line2)
            .Text(106, 160, "一、总体要求")
            .Text(360, 220, "二〇一〇年三月一日"));
        Assert.Equal(
            ["关于加快服务外包产业发展的意见", Line1 + Line2, "一、总体要求", "二〇一〇年三月一日"],
            document.Blocks.Cast<TextBlock>().Select(b => b.Text.Value));
        Assert.Equal([BlockAlignment.Center, BlockAlignment.Left, BlockAlignment.Left, BlockAlignment.Right],
            document.Blocks.Cast<TextBlock>().Select(b => b.Alignment));
        Assert.All(document.Blocks, b => Assert.Equal(((TextBlock)b).Text.Value, document.Text[b.Range.Start..b.Range.End]));
        Assert.Equal(14, ((TextBlock)document.Blocks[0]).FontSize!.Value, 1);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(90)]
    [InlineData(180)]
    [InlineData(270)]
    public void A_ruled_table_is_read_however_the_page_is_turned(int rotate)
    {
        var document = Read(Grid(new PdfWriter().Text(100, 60, "附件：任务分工表")).Page(rotate));
        Assert.Equal(["序号|任务|单位<1x2>", "1<2x1>|制定政策，设立专项资金|财政厅|", "落实税收优惠|国税局|地税局"], Table(document));
        Assert.Equal("序号\t任务\t单位\n1\t制定政策，设立专项资金\t财政厅\t\n落实税收优惠\t国税局\t地税局", document.Text[document.Blocks[^1].Range.Start..document.Blocks[^1].Range.End]);
    }

    [Fact]
    public void Thin_filled_boxes_and_dashes_are_lines()
    {
        var pdf = new PdfWriter();
        foreach (var y in new[] { 100.0, 130, 160 })
            pdf.Fill(80, y, 300, y + 0.5);
        foreach (var x in new[] { 80.0, 180, 300 })
        {
            for (var y = 100.0; y < 160; y += 4)
                pdf.Fill(x, y, x + 0.5, y + 2.5);
        }
        pdf.Text(90, 120, "甲").Text(190, 120, "乙").Text(90, 150, "丙").Text(190, 150, "丁");
        Assert.Equal(["甲|乙", "丙|丁"], Table(Read(pdf)));
    }

    [Fact]
    public void A_table_open_at_its_sides_keeps_its_outer_columns()
    {
        var pdf = new PdfWriter().Line(80, 100, 380, 100).Line(80, 130, 380, 130).Line(80, 160, 380, 160).Line(180, 100, 180, 160).Line(280, 100, 280, 160);
        pdf.Text(90, 120, "指标").Text(190, 120, "单位").Text(290, 120, "数值").Text(90, 150, "产值").Text(190, 150, "亿元").Text(290, 150, "30");
        Assert.Equal(["指标|单位|数值", "产值|亿元|30"], Table(Read(pdf)));
    }

    [Theory]
    [InlineData("frame around text")]
    [InlineData("underline")]
    [InlineData("lines that never meet")]
    [InlineData("axes without text")]
    public void Lines_that_are_no_table_stay_text(string kind)
    {
        var pdf = new PdfWriter().Text(100, 120, "专栏1 重点工程建设内容说明");
        _ = kind switch
        {
            "frame around text" => pdf.Line(80, 100, 400, 100).Line(80, 200, 400, 200).Line(80, 100, 80, 200).Line(400, 100, 400, 200).Line(80, 130, 400, 130),
            "lines that never meet" => pdf.Line(80, 300, 400, 300).Line(80, 320, 400, 320).Line(80, 340, 400, 340).Line(500, 400, 500, 600).Line(520, 400, 520, 600),
            "underline" => pdf.Line(80, 123, 400, 123),
            _ => pdf.Line(80, 300, 80, 500).Line(80, 500, 400, 500).Line(80, 400, 400, 400).Line(240, 300, 240, 500),
        };
        Assert.Empty(Read(pdf).Blocks.OfType<TableBlock>());
    }

    [Fact]
    public void Numbers_under_each_other_are_a_table_without_lines()
    {
        var pdf = new PdfWriter().Text(80, 80, "表1 主要指标");
        string[][] rows = [["地区", "2010年", "2011年"], ["济南市", "12.5", "14.0"], ["青岛市", "1,204", "1,380"], ["烟台市", "86%", "90%"]];
        for (var r = 0; r < rows.Length; r++)
            pdf.Text(80, 110 + 20 * r, rows[r][0]).Text(220, 110 + 20 * r, rows[r][1]).Text(340, 110 + 20 * r, rows[r][2]);
        Assert.Equal(rows.Select(r => string.Join('|', r)), Table(Read(pdf)));
    }

    [Fact]
    public void A_list_with_indented_text_is_no_table()
    {
        var pdf = new PdfWriter();
        for (var i = 1; i <= 5; i++)
            pdf.Text(80, 100 + 20 * i, $"{i}.").Text(110, 100 + 20 * i, "落实税收优惠政策，支持企业发展。");
        Assert.Empty(Read(pdf).Blocks.OfType<TableBlock>());
    }

    [Fact]
    public void Running_heads_and_page_numbers_are_in_the_text_but_in_no_block()
    {
        var pdf = new PdfWriter();
        for (var page = 1; page <= 4; page++)
        {
            pdf.Text(250, 40, "某某省人民政府公报").Text(86, 120, Line1).Text(86, 300, $"第{page}项工作完成。").Text(280, 810, $"— {page} —").Page();
        }
        var document = Read(pdf);
        Assert.DoesNotContain(document.Blocks.Cast<TextBlock>(), b => b.Text.Value.Contains("公报") || b.Text.Value.Contains('—'));
        Assert.Contains("某某省人民政府公报", document.Text);
        Assert.Equal(4, document.PageStarts.Count);
        var last = document.Blocks[^1];
        Assert.Equal(4, document.Positions.Page(last.Range.Start));
    }

    [Fact]
    public void Two_columns_are_read_one_after_the_other()
    {
        var pdf = new PdfWriter().Text(180, 60, "国务院关于服务外包的若干意见公报", 14);
        for (var i = 0; i < 12; i++)
            pdf.Text(60, 120 + 18 * i, $"左栏第{(char)('一' + i)}行文字说明促进服务外包产业发展").Text(310, 120 + 18 * i, $"右栏第{(char)('一' + i)}行文字说明促进服务外包产业发展");
        var text = Read(pdf).Text;
        Assert.True(text.LastIndexOf("左栏", StringComparison.Ordinal) < text.IndexOf("右栏", StringComparison.Ordinal), text);
    }

    [Theory]
    [InlineData("%PDF-1.4\nthis is no PDF at all", "damaged_pdf")]
    [InlineData("%PDF-1.4\n1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj 2 0 obj <</Type/Pages/Kids[2 0 R]/Count 9999999>> endobj trailer <</Root 1 0 R>>", "damaged_pdf")]
    public void A_damaged_file_is_reported(string content, string code)
    {
        var error = Assert.Throws<UnreadableDocumentException>(() =>
            new PdfReader().Read(new(null, "a.pdf", System.Text.Encoding.Latin1.GetBytes(content)), new(), default));
        Assert.Equal(code, error.Code);
    }

    private static PdfWriter Grid(PdfWriter pdf)
    {
        pdf.Line(80, 100, 500, 100).Line(80, 130, 500, 130).Line(120, 170, 500, 170).Line(80, 200, 500, 200);
        pdf.Line(80, 100, 80, 200).Line(120, 100, 120, 200).Line(300, 100, 300, 200).Line(400, 130, 400, 200).Line(500, 100, 500, 200);
        return pdf.Text(85, 120, "序号").Text(130, 120, "任务").Text(320, 120, "单位").Text(95, 160, "1")
            .Text(130, 145, "制定政策，").Text(130, 162, "设立专项资金").Text(310, 150, "财政厅")
            .Text(130, 190, "落实税收优惠").Text(310, 190, "国税局").Text(410, 190, "地税局");
    }

    private static ReadDocument Read(PdfWriter pdf) => DocumentReaders.Read(new(null, "a.pdf", pdf.ToArray()), new(), default);

    private static IEnumerable<string> Table(ReadDocument document) => document.Blocks.OfType<TableBlock>().Single().Rows
        .Select(r => string.Join('|', r.Cells.Select(c => c.Text.Value + (c.RowSpan * c.ColumnSpan > 1 ? $"<{c.RowSpan}x{c.ColumnSpan}>" : ""))));
}
