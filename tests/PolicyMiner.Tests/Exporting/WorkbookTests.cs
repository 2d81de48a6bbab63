using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using PolicyMiner.Exporting;
using PolicyMiner.Tests.Cli;
using PolicyMiner.Tests.Support;
using Sheet = PolicyMiner.Exporting.Sheet;

namespace PolicyMiner.Tests.Exporting;

/// <summary>Workbooks: typed cells that LibreOffice gives back unchanged, text that stays text.</summary>
public sealed class WorkbookTests(CorpusIndex index) : IClassFixture<CorpusIndex>
{
    private static readonly Sheet Hostile = new("a/b:c[d]*?\\ and a name that is much too long", ["text", "number", "date", "flag", "quote"],
    [
        ["=1+1", 1, new DateOnly(2010, 2, 9), true, "@SUM(A1)"],
        ["+86 10", -16.5, new DateOnly(1899, 1, 1), false, "-cmd|' /C calc'!A0"],
        ["甲,乙\"丙\"", 3e9, null, null, "两行\n文字"],
        ["𠮷", 0.1, new DateOnly(2020, 12, 31), true, "_x000D_ <b>&amp; \u0001"],
        [null, null, null, null, new string('长', 40_000)],
    ]);

    [Fact]
    public void Cells_are_typed_and_formulas_are_text()
    {
        using var stream = new MemoryStream();
        Assert.Equal(2, XlsxWriter.Write(stream, [Hostile, Hostile]));
        using var document = SpreadsheetDocument.Open(stream, false);
        Assert.Empty(new OpenXmlValidator().Validate(document));
        var names = document.WorkbookPart!.Workbook.Sheets!.Elements<DocumentFormat.OpenXml.Spreadsheet.Sheet>().Select(s => s.Name!.Value!).ToList();
        Assert.Equal(2, names.Distinct().Count());
        Assert.All(names, n => Assert.True(n.Length <= 31 && n.IndexOfAny([':', '/', '\\', '?', '*', '[', ']']) < 0, n));
        var sheet = document.WorkbookPart.WorksheetParts.First().Worksheet;
        Assert.Empty(sheet.Descendants<CellFormula>());
        var pane = sheet.Descendants<Pane>().Single();
        Assert.Equal(("A2", PaneStateValues.Frozen), (pane.TopLeftCell!.Value, pane.State!.Value));
        var cells = sheet.Descendants<Row>().ElementAt(1).Elements<Cell>().ToList();
        Assert.Equal(CellValues.InlineString, cells[0].DataType!.Value);
        var formats = document.WorkbookPart.WorkbookStylesPart!.Stylesheet.CellFormats!.Elements<CellFormat>().ToList();
        Assert.True(formats[(int)cells[0].StyleIndex!.Value].QuotePrefix?.Value, "a spreadsheet must keep it as text when it is edited");
        Assert.True(formats[(int)cells[4].StyleIndex!.Value].QuotePrefix?.Value);
        Assert.Equal("40218", cells[2].CellValue!.Text);
    }

    [Fact]
    public void A_sheet_per_kind_and_one_that_says_what_it_was_made_from()
    {
        using var folder = new TemporaryFolder();
        var sheets = WorkbookText.Read(Export(folder, "--region", "山东"));
        Assert.Equal(["notices", "sections", "targets", "statistics", "tasks", "citations", "definitions", "places", "measures", "panel", "about"], sheets.Keys.Where(k => k is not ("provisions" or "catalog" or "taxonomy" or "standards" or "tables")));
        foreach (var kind in (string[])["targets", "tasks", "citations", "measures"])
        {
            var listed = CsvText.Column(CommandRun.Of("list", kind, "--region", "山东", "--format", "csv", "--index", index.Path).Out, "id");
            Assert.Equal(listed, WorkbookText.Column(sheets[kind], "id"));
            Assert.All(WorkbookText.Column(sheets[kind], "quote"), q => Assert.NotEqual("", q));
            Assert.All(WorkbookText.Column(sheets[kind], "file"), f => Assert.Equal("shandong-2010-16.md", f));
        }
        var about = sheets["about"].Skip(1).ToDictionary(r => r[0], r => r[1]);
        Assert.Equal(64, about["corpus_hash"].Length);
        Assert.Equal("0", about["unread_files"]);
        Assert.StartsWith("PolicyMiner ", about["program"]);
        Assert.Equal("山东", about["region"]);
    }

    [ToolFact("soffice", "--version")]
    public void LibreOffice_gives_back_the_same_cells()
    {
        using var folder = new TemporaryFolder();
        using var office = new TemporaryFolder();
        var file = Export(folder, "--region", "全国");
        var written = WorkbookText.Read(file);
        using (var stream = File.Create(Path.Combine(folder.Path, "hostile.xlsx")))
            XlsxWriter.Write(stream, [Hostile with { Name = "hostile", Rows = Hostile.Rows.SkipLast(1) }]);
        // Comma, quote, UTF-8, from line 1; raw values, quoted text, and every sheet into a file of its own.
        var run = Tool.Run("", "soffice", $"-env:UserInstallation=file://{office.Path}/profile", "--headless", "--norestore", "--convert-to",
            "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,false,false,false,false,-1", "--outdir", office.Path, file, Path.Combine(folder.Path, "hostile.xlsx"));
        Assert.True(run is { ExitCode: 0 }, run?.Error);
        foreach (var (name, rows) in written)
        {
            var read = CsvText.Parse(File.ReadAllText(Path.Combine(office.Path, $"records-{name}.csv")).TrimStart('\uFEFF').Replace("\r\n", "\n"));
            Assert.Equal(rows.Count, read.Count);
            for (var i = 0; i < rows.Count; i++)
                Assert.Equal(rows[i].Select(Comparable), read[i].Select(Comparable));
        }
        var hostile = CsvText.Parse(File.ReadAllText(Path.Combine(office.Path, "hostile-hostile.csv")).TrimStart('\uFEFF'));
        Assert.Equal(["=1+1", "1", "2010-02-09", "TRUE", "@SUM(A1)"], hostile[1]);
        Assert.Equal("1899-01-01", hostile[2][2]);
        Assert.Equal(["甲,乙\"丙\"", "3000000000", "", "", "两行\n文字"], hostile[3]);
        Assert.Equal("_x000D_ <b>&amp; \uFFFD", hostile[4][4]);
    }

    // LibreOffice prints numbers with as many digits as it finds fit.
    private static string Comparable(string cell) => double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
        ? number.ToString("G12", CultureInfo.InvariantCulture) : cell.ReplaceLineEndings("\n");

    private string Export(TemporaryFolder folder, params string[] filter)
    {
        var file = Path.Combine(folder.Path, "records.xlsx");
        var run = CommandRun.Of(["export", "--format", "xlsx", "-o", file, "--index", index.Path, .. filter]);
        Assert.True(run.ExitCode == 0, run.Error);
        return file;
    }
}
