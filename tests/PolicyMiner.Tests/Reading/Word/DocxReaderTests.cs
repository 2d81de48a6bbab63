using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using PolicyMiner.Reading;
using PolicyMiner.Tests.Support.Rendering;
using ReadTable = PolicyMiner.Reading.TableBlock;
using WordCell = DocumentFormat.OpenXml.Wordprocessing.TableCell;
using WordRow = DocumentFormat.OpenXml.Wordprocessing.TableRow;
using WordText = DocumentFormat.OpenXml.Wordprocessing.Text;

namespace PolicyMiner.Tests.Reading.Word;

/// <summary>What a reader sees in a Word file is what its records rest on.</summary>
public sealed class DocxReaderTests
{
    [Fact]
    public void Automatic_numbers_are_printed_as_the_reader_sees_them_and_restart_below_a_higher_level()
    {
        OpenXmlElement[] body = [Numbered("总体要求", 0), Numbered("指导思想", 1), Numbered("基本原则", 1), Numbered("重点任务", 0), Numbered("培育企业", 1), Numbered("要点", 2), DocxWriter.Paragraph("没有编号的段落。")];
        Assert.Equal(["一、总体要求", "（一）指导思想", "（二）基本原则", "二、重点任务", "（一）培育企业", "要点", "没有编号的段落。"], Texts(Read(body, AddNumbering)));
    }

    [Fact]
    public void A_bullet_is_no_text_but_makes_a_list_item() =>
        Assert.True(Read([Numbered("要点", 2)], AddNumbering).Blocks.OfType<TextBlock>().Single().ListItem);

    [Fact]
    public void Merged_cells_keep_what_they_cover()
    {
        var table = new Table(
            Row(Cell("序号", down: true), Cell("限额", across: 2)),
            Row(Cell("", goesOn: true), Cell("职工"), Cell("居民")),
            Row(Cell("1"), Cell("200元"), Cell("100元")));
        var read = Assert.IsType<ReadTable>(Assert.Single(Read([table]).Blocks));
        Assert.Equal(3, read.ColumnCount);
        Assert.Equal(["序号@0+1x2", "限额@1+2x1"], read.Rows[0].Cells.Select(Shown));
        Assert.Equal(["职工@1+1x1", "居民@2+1x1"], read.Rows[1].Cells.Select(Shown));
        Assert.Equal(["1@0+1x1", "200元@1+1x1", "100元@2+1x1"], read.Rows[2].Cells.Select(Shown));
    }

    [Fact]
    public void Tracked_changes_count_as_accepted()
    {
        var paragraph = new Paragraph(
            new Run(new WordText("到2015年达到")), new DeletedRun(new Run(new DeletedText("20"))), new InsertedRun(new Run(new WordText("30"))),
            new MoveFromRun(new Run(new WordText("亿元，"))), new Run(new WordText("亿美元。")), new MoveToRun(new Run(new WordText("力争更多。"))));
        Assert.Equal(["到2015年达到30亿美元。力争更多。"], Texts(Read([paragraph])));
    }

    [Fact]
    public void A_deleted_row_is_gone() =>
        Assert.Equal(2, Assert.IsType<ReadTable>(Assert.Single(Read([new Table(Row(Cell("甲"), Cell("乙")), Deleted(Row(Cell("丙"), Cell("丁"))), Row(Cell("戊"), Cell("己")))]).Blocks)).Rows.Count);

    [Fact]
    public void Footnotes_stand_at_the_end_and_hidden_text_and_field_codes_nowhere()
    {
        var paragraph = new Paragraph(
            new Run(new WordText("离岸外包")), new Run(new FootnoteReference { Id = 2 }), new Run(new WordText("是指…。")),
            new Run(new RunProperties(new Vanish()), new WordText("隐藏")),
            new Run(new FieldChar { FieldCharType = FieldCharValues.Begin }), new Run(new FieldCode(" PAGE ")), new Run(new FieldChar { FieldCharType = FieldCharValues.Separate }), new Run(new WordText("7")), new Run(new FieldChar { FieldCharType = FieldCharValues.End }));
        var document = Read([paragraph, DocxWriter.Paragraph("正文继续。")], part => part.AddNewPart<FootnotesPart>().Footnotes = new(new Footnote(DocxWriter.Paragraph("脚注说明。")) { Id = 2 }, new Footnote(DocxWriter.Paragraph("没有引用。")) { Id = 3 }));
        Assert.Equal(["离岸外包是指…。7", "正文继续。", "脚注说明。"], Texts(document));
    }

    [Fact]
    public void A_text_box_is_read_once_where_it_is_anchored()
    {
        const string Markup = """
            <w:p xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"
                 xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml">
              <w:r><w:t>段落</w:t></w:r>
              <w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:txbx><w:txbxContent><w:p><w:r><w:t>专栏一</w:t></w:r></w:p></w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice>
              <mc:Fallback><w:pict><v:textbox><w:txbxContent><w:p><w:r><w:t>专栏一</w:t></w:r></w:p></w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>
            </w:p>
            """;
        Assert.Equal(["段落", "专栏一", "下文"], Texts(Read([new Paragraph(Markup), DocxWriter.Paragraph("下文")])));
    }

    [Fact]
    public void A_part_with_entities_is_refused_and_nothing_is_fetched()
    {
        var bomb = Rewritten(DocxWriter.Write([DocxWriter.Paragraph("甲")]), "word/document.xml", _ =>
            "<!DOCTYPE d [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;\"><!ENTITY x SYSTEM \"file:///etc/passwd\">]><d>&b;&x;</d>");
        var e = Assert.Throws<UnreadableDocumentException>(() => DocumentReaders.Read(new(null, "notice.docx", bomb), new(), default));
        Assert.Equal("damaged_docx", e.Code);
    }

    [Theory]
    [InlineData("image", "media/chart.svg", "Internal", "media/chart.svg")] // a picture whose type nothing declares
    [InlineData("hyperlink", "http://www.mofcom.gov.cn:(附件)", "External", null)]
    public void What_only_pictures_and_links_have_wrong_costs_no_text(string kind, string target, string mode, string? missing)
    {
        var relation = $"<Relationship Id=\"rId99\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}\" Target=\"{target}\" TargetMode=\"{mode}\"/></Relationships>";
        var docx = Rewritten(DocxWriter.Write([Numbered("总体要求", 0), DocxWriter.Paragraph("正文。")], AddNumbering), "word/_rels/document.xml.rels", r => r.Replace("</Relationships>", relation, StringComparison.Ordinal));
        if (missing is not null)
            docx = Rewritten(docx, "word/" + missing, _ => "<svg/>");
        Assert.Equal(["一、总体要求", "正文。"], Texts(DocumentReaders.Read(new(null, "notice.docx", docx), new(), default)));
    }

    private static byte[] Rewritten(byte[] docx, string name, Func<string, string> change)
    {
        using var stream = new MemoryStream();
        stream.Write(docx);
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            var text = "";
            if (zip.GetEntry(name) is { } entry)
            {
                using (var old = new StreamReader(entry.Open()))
                    text = old.ReadToEnd();
                entry.Delete();
            }
            using var part = new StreamWriter(zip.CreateEntry(name).Open());
            part.Write(change(text));
        }
        return stream.ToArray();
    }

    private static ReadDocument Read(IEnumerable<OpenXmlElement> body, Action<MainDocumentPart>? more = null) =>
        DocumentReaders.Read(new(null, "notice.docx", DocxWriter.Write(body, more)), new(), default);

    private static IEnumerable<string> Texts(ReadDocument document) => document.Blocks.OfType<TextBlock>().Select(b => b.Text.Value);

    private static string Shown(PolicyMiner.Reading.TableCell cell) => $"{cell.Text.Value}@{cell.Column}+{cell.ColumnSpan}x{cell.RowSpan}";

    private static Paragraph Numbered(string text, int level)
    {
        var paragraph = DocxWriter.Paragraph(text);
        paragraph.PrependChild(new ParagraphProperties(new NumberingProperties(new NumberingLevelReference { Val = level }, new NumberingId { Val = 1 })));
        return paragraph;
    }

    private static void AddNumbering(MainDocumentPart part)
    {
        static Level Level(int index, NumberFormatValues format, string text) => new(new StartNumberingValue { Val = 1 }, new NumberingFormat { Val = format }, new LevelSuffix { Val = LevelSuffixValues.Nothing }, new LevelText { Val = text }) { LevelIndex = index };
        part.AddNewPart<NumberingDefinitionsPart>().Numbering = new(
            new AbstractNum(Level(0, NumberFormatValues.ChineseCountingThousand, "%1、"), Level(1, NumberFormatValues.ChineseCountingThousand, "（%2）"), Level(2, NumberFormatValues.Bullet, "")) { AbstractNumberId = 1 },
            new NumberingInstance(new AbstractNumId { Val = 1 }) { NumberID = 1 });
    }

    private static WordRow Row(params WordCell[] cells) => new(cells);

    private static WordRow Deleted(WordRow row)
    {
        row.PrependChild(new TableRowProperties(new Deleted()));
        return row;
    }

    private static WordCell Cell(string text, int across = 1, bool down = false, bool goesOn = false)
    {
        var properties = new TableCellProperties();
        if (across > 1)
            properties.GridSpan = new() { Val = across };
        if (down || goesOn)
            properties.VerticalMerge = new() { Val = down ? MergedCellValues.Restart : MergedCellValues.Continue };
        return new(properties, DocxWriter.Paragraph(text));
    }
}
