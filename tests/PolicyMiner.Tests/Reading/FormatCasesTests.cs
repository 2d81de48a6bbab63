using System.IO.Compression;
using System.Text;
using PolicyMiner.Model;
using PolicyMiner.Reading;
using PolicyMiner.Reading.Processes;
using PolicyMiner.Tests.Support;
using PolicyMiner.Tests.Support.Rendering;

namespace PolicyMiner.Tests.Reading;

/// <summary>The small notice of <c>tests/cases/formats</c>, and what once broke a reader.</summary>
public sealed class FormatCasesTests
{
    private static readonly string CasesFolder = Path.Combine(Cases.Folder, "formats");

    private static readonly string[] Names =
        ["notice.txt", "notice.md", "gb18030.txt", "notice.html", "notice.docx", "notice.ofd", "notice.zip", "chromium.pdf", "libreoffice.pdf", "notice.doc", "notice.rtf", "scan.png", "scan.jpg", "scan.tif"];

    // The invented notice: every element of the head and the end, a heading, a target, a task and a table with a merged cell.
    private static readonly RenderedNotice Notice = new([
        new TextPiece("甲市人民政府关于促进服务外包产业发展的意见", Setting.Centred), new TextPiece("甲政发〔2012〕8号", Setting.Centred),
        new TextPiece("各县（市、区）人民政府，市政府各部门：", Setting.Flush), new TextPiece("为加快发展服务外包产业，现提出如下意见。", Setting.Body),
        new TextPiece("一、发展目标", Setting.Body), new TextPiece("到2015年，全市服务外包合同额达到30亿美元，年均增长20%以上。", Setting.Body),
        new TextPiece("二、工作分工", Setting.Body), new TextPiece("各部门要按照分工抓好落实。", Setting.Body),
        new TablePiece(3, [[new("序号", 0), new("工作任务", 1), new("牵头单位", 2)], [new("1", 0), new("制定扶持政策", 1), new("市商务局", 2, 2)], [new("2", 0), new("培训专业人才", 1)]]),
        new TextPiece("甲市人民政府", Setting.Right), new TextPiece("2012年8月1日", Setting.Right)]);

    public static TheoryData<string> All => [.. Names];

    [Theory]
    [MemberData(nameof(All))]
    public void Every_format_gives_title_issuer_number_and_date(string name)
    {
        var path = Path.Combine(CasesFolder, name);
        if (!File.Exists(path) && Environment.GetEnvironmentVariable("POLICYMINER_ACCEPT") == "1")
            File.WriteAllBytes(path, Make(name));
        if (name.StartsWith("scan", StringComparison.Ordinal) ? ChildProcess.Find("tesseract") is null : name is "notice.doc" or "notice.rtf" && ChildProcess.Find("soffice") is null)
            return; // that the file is then reported with the command that installs the program is tested elsewhere
        var files = PolicyMiner.Reading.Archives.ArchiveFiles.Expand(new SourceFile(null, name, File.ReadAllBytes(path)), new(), p => Assert.Fail(p.Message));
        var records = Pipeline.Run(Assert.Single(files), new ReadingOptions()).Records;
        var notice = Assert.Single(records.OfType<NoticeRecord>());
        Assert.Equal(("甲市人民政府关于促进服务外包产业发展的意见", "甲政发〔2012〕8号"), (notice.Title, notice.DocumentNumber));
        // Recognition may lose a character of a line as short as the date; then there is none, rather than a wrong one.
        if (!name.StartsWith("scan", StringComparison.Ordinal) || notice.WrittenDate is not null)
            Assert.Equal("2012-08-01", notice.WrittenDate);
        Assert.Equal(["甲市人民政府"], notice.Issuers);
        Assert.Contains(records.OfType<TargetRecord>(), t => t.Value == 30 && t.Unit == "亿美元");
    }

    [Fact]
    public void What_once_broke_a_reader_is_read_or_refused()
    {
        var folder = Path.Combine(CasesFolder, "broken");
        foreach (var path in Directory.Exists(folder) ? Directory.GetFiles(folder) : [])
        {
            foreach (var file in PolicyMiner.Reading.Archives.ArchiveFiles.Expand(new SourceFile(null, Path.GetFileName(path), File.ReadAllBytes(path)), new(), _ => { }))
            {
                try
                {
                    var read = Pipeline.Run(file, new ReadingOptions { Ocr = OcrMode.Never });
                    Assert.DoesNotContain(read.Problems, p => p.Code == "extractor_failed");
                    Assert.All(read.Records, r => Assert.NotEmpty(r.Quote));
                }
                catch (UnreadableDocumentException e)
                {
                    Assert.NotEqual("time_limit", e.Code);
                }
            }
        }
    }

    private static byte[] Make(string name) => name switch
    {
        "notice.txt" or "notice.md" => Encoding.UTF8.GetBytes(Notice.ToText()),
        "gb18030.txt" => CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!.GetBytes(Notice.ToText()),
        "notice.html" => Encoding.UTF8.GetBytes(Notice.ToHtml(withSite: true)),
        "notice.docx" => DocxWriter.Write(Notice),
        "notice.ofd" => OfdWriter.Write(Notice),
        "notice.zip" => Zip(("通知/notice.txt", Encoding.UTF8.GetBytes(Notice.ToText()))),
        "chromium.pdf" => Producers.Printed(Notice),
        "scan.png" => Producers.Page(Producers.Printed(Notice), "-png"),
        "scan.jpg" => Producers.Page(Producers.Printed(Notice), "-jpeg"),
        "scan.tif" => Producers.Page(Producers.Printed(Notice), "-tiff", "-tiffcompression", "lzw"),
        _ => Producers.Converted(DocxWriter.Write(Notice), Path.GetExtension(name)[1..]),
    } ?? throw new InvalidOperationException($"The producer of {name} is not installed.");

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
