using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace PolicyMiner.Tests.Support;

/// <summary>A workbook as plain cells: sheet → rows → what a cell shows.</summary>
internal static class WorkbookText
{
    public static Dictionary<string, List<string[]>> Read(string file)
    {
        using var document = SpreadsheetDocument.Open(file, false);
        var workbook = document.WorkbookPart!;
        var result = new Dictionary<string, List<string[]>>();
        foreach (var sheet in workbook.Workbook.Sheets!.Elements<Sheet>())
        {
            var part = (WorksheetPart)workbook.GetPartById(sheet.Id!.Value!);
            result[sheet.Name!.Value!] = [.. part.Worksheet.Descendants<Row>().Select(r => r.Elements<Cell>().Select(Text).ToArray())];
        }
        return result;
    }

    /// <summary>The column with this header.</summary>
    public static IEnumerable<string> Column(List<string[]> rows, string name)
    {
        var place = Array.IndexOf(rows[0], name);
        return rows.Skip(1).Select(r => r[place]);
    }

    private static string Text(Cell cell) => cell.DataType?.Value switch
    {
        CellValues.InlineString => cell.InnerText.Replace("_x005F_", "_"),
        CellValues.Boolean => cell.CellValue!.Text == "1" ? "TRUE" : "FALSE",
        _ when cell.StyleIndex?.Value == 2 => new DateOnly(1899, 12, 30).AddDays(int.Parse(cell.CellValue!.Text, CultureInfo.InvariantCulture)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => cell.CellValue?.Text ?? "",
    };
}
