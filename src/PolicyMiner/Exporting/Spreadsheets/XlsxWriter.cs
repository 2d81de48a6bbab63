using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace PolicyMiner.Exporting;

/// <summary>
/// Writes a workbook (XLSX, ISO/IEC 29500): numbers and dates as such, text as text whatever it looks like, the header frozen and filterable.
/// Text that a spreadsheet would run as a formula once edited is marked as text (quotePrefix).
/// </summary>
public static class XlsxWriter
{
    /// <summary>The most characters that a cell of a spreadsheet holds.</summary>
    public const int LongestCell = 32767;

    /// <summary>The most rows that a sheet holds, its header included.</summary>
    public const int MostRows = 1_048_576;

    private const string Cut = "… [cut]";
    private static readonly DateOnly Epoch = new(1899, 12, 30);
    // Before March 1900 spreadsheets count a day that never was.
    private static readonly DateOnly FirstDate = new(1900, 3, 1);

    private enum Look : uint { Plain, Header, Date, Prefixed, Long, LongPrefixed }

    /// <summary>Writes <paramref name="sheets"/>; a sheet that is too long goes on in a second one, 「name 2」.</summary>
    /// <returns>How many cells were too long and were cut.</returns>
    public static int Write(Stream target, IEnumerable<Sheet> sheets)
    {
        using var document = SpreadsheetDocument.Create(target, SpreadsheetDocumentType.Workbook);
        var workbook = document.AddWorkbookPart();
        workbook.AddNewPart<WorkbookStylesPart>().Stylesheet = Styles();
        var list = new Sheets();
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var cut = 0;
        foreach (var sheet in sheets)
        {
            using var rows = sheet.Rows.GetEnumerator();
            var more = true;
            for (var part = 1; more; part++)
            {
                var worksheet = workbook.AddNewPart<WorksheetPart>();
                more = WriteSheet(worksheet, sheet.Columns, rows, ref cut);
                list.Append(new DocumentFormat.OpenXml.Spreadsheet.Sheet
                {
                    Name = SheetName(part == 1 ? sheet.Name : FormattableString.Invariant($"{sheet.Name} {part}"), names),
                    SheetId = (uint)list.ChildElements.Count + 1,
                    Id = workbook.GetIdOfPart(worksheet),
                });
            }
        }
        workbook.Workbook = new Workbook(list);
        return cut;
    }

    // Writes rows until the sheet is full; true where rows are left.
    private static bool WriteSheet(WorksheetPart part, IReadOnlyList<string> columns, IEnumerator<IReadOnlyList<object?>> rows, ref int cut)
    {
        using var writer = OpenXmlWriter.Create(part);
        writer.WriteStartElement(new Worksheet());
        writer.WriteElement(new SheetViews(new SheetView(new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen })
        { WorkbookViewId = 0 }));
        writer.WriteElement(new Columns(columns.Select((name, i) => new Column { Min = (uint)i + 1, Max = (uint)i + 1, Width = WidthOf(name), CustomWidth = true })));
        writer.WriteStartElement(new SheetData());
        WriteRow(writer, columns, columns, header: true, ref cut);
        var written = 1;
        var more = false;
        while (written < MostRows && (more = rows.MoveNext()))
        {
            WriteRow(writer, columns, rows.Current, header: false, ref cut);
            written++;
        }
        writer.WriteEndElement();
        writer.WriteElement(new AutoFilter { Reference = FormattableString.Invariant($"A1:{ColumnName(columns.Count)}{written}") });
        writer.WriteEndElement();
        return more;
    }

    private static void WriteRow(OpenXmlWriter writer, IReadOnlyList<string> columns, IReadOnlyList<object?> values, bool header, ref int cut)
    {
        writer.WriteStartElement(new Row());
        for (var i = 0; i < columns.Count; i++)
        {
            var value = i < values.Count ? values[i] : null;
            // An empty cell must be written too, as long as cells carry no reference of their own.
            writer.WriteElement(CellOf(value, header, IsLong(columns[i]), ref cut));
        }
        writer.WriteEndElement();
    }

    private static Cell CellOf(object? value, bool header, bool isLong, ref int cut) => value switch
    {
        null => new Cell(),
        bool flag => new Cell { DataType = CellValues.Boolean, CellValue = new(flag ? "1" : "0") },
        int or long => Number(Convert.ToString(value, CultureInfo.InvariantCulture)!),
        double number when double.IsFinite(number) => Number(number.ToString("R", CultureInfo.InvariantCulture)),
        DateOnly date when date >= FirstDate => new Cell { CellValue = new((date.DayNumber - Epoch.DayNumber).ToString(CultureInfo.InvariantCulture)), StyleIndex = (uint)Look.Date },
        DateOnly date => TextCell(date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), header, isLong, ref cut),
        _ => TextCell(Convert.ToString(value, CultureInfo.InvariantCulture)!, header, isLong, ref cut),
    };

    private static Cell Number(string digits) => new() { CellValue = new(digits) };

    private static Cell TextCell(string text, bool header, bool isLong, ref int cut)
    {
        var clean = Clean(text);
        if (clean.Length > LongestCell)
        {
            clean = clean[..(LongestCell - Cut.Length)] + Cut;
            cut++;
        }
        var prefixed = clean.Length > 0 && clean[0] is '=' or '+' or '-' or '@' or '\t' or '\r';
        var look = header ? Look.Header : isLong ? prefixed ? Look.LongPrefixed : Look.Long : prefixed ? Look.Prefixed : Look.Plain;
        return new Cell(new InlineString(new DocumentFormat.OpenXml.Spreadsheet.Text(clean) { Space = SpaceProcessingModeValues.Preserve })) { DataType = CellValues.InlineString, StyleIndex = (uint)look };
    }

    // XML 1.0 has no room for control characters and halves of characters; an underscore code such as _x000D_ would be read as the character.
    private static string Clean(string text)
    {
        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '_' && IsCode(text, i))
                result.Append("_x005F_");
            else if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                result.Append(c).Append(text[++i]);
            else if (char.IsSurrogate(c) || c is '\uFFFE' or '\uFFFF' || (c < ' ' && c is not ('\t' or '\n')))
                result.Append(c == '\r' ? "" : "\uFFFD");
            else
                result.Append(c);
        }
        return result.ToString();
    }

    private static bool IsCode(string text, int at) =>
        at + 6 < text.Length && text[at + 1] == 'x' && text[at + 6] == '_' && text.AsSpan(at + 2, 4).IndexOfAnyExcept("0123456789ABCDEFabcdef") < 0;

    private static string SheetName(string name, HashSet<string> taken)
    {
        const int longest = 31;
        var clean = string.Concat(name.Select(c => c is '[' or ']' or ':' or '*' or '?' or '/' or '\\' ? ' ' : c)).Trim().Trim('\'');
        clean = clean.Length == 0 ? "sheet" : clean.Length > longest ? clean[..longest] : clean;
        var unique = clean;
        for (var n = 2; !taken.Add(unique); n++)
        {
            var suffix = FormattableString.Invariant($" {n}");
            unique = clean[..Math.Min(clean.Length, longest - suffix.Length)] + suffix;
        }
        return unique;
    }

    private static string ColumnName(int number)
    {
        var name = "";
        for (; number > 0; number = (number - 1) / 26)
            name = (char)('A' + ((number - 1) % 26)) + name;
        return name.Length == 0 ? "A" : name;
    }

    private static bool IsLong(string column) => column is "quote" or "title" or "task" or "cells" or "definition" or "section" or "message" or "passages";

    private static double WidthOf(string column) => column switch
    {
        "quote" or "cells" => 70,
        "title" or "task" or "definition" or "message" or "section" or "indicator" or "passages" => 40,
        "id" or "notice_id" or "file" or "name" or "heading" or "records" => 28,
        _ => 14,
    };

    private static Stylesheet Styles() => new(
        new NumberingFormats(new NumberingFormat { NumberFormatId = 164, FormatCode = "yyyy-mm-dd" }),
        new Fonts(new Font(), new Font(new Bold())),
        new Fills(
            new Fill(new PatternFill { PatternType = PatternValues.None }),
            new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
            new Fill(new PatternFill(new ForegroundColor { Rgb = "FFE8EDF3" }) { PatternType = PatternValues.Solid })),
        new Borders(new Border()),
        new CellStyleFormats(new CellFormat()),
        // In the order of Look.
        new CellFormats(
            new CellFormat(),
            new CellFormat { FontId = 1, ApplyFont = true, FillId = 2, ApplyFill = true },
            new CellFormat { NumberFormatId = 164, ApplyNumberFormat = true },
            new CellFormat { QuotePrefix = true },
            new CellFormat(new Alignment { WrapText = true, Vertical = VerticalAlignmentValues.Top }) { ApplyAlignment = true },
            new CellFormat(new Alignment { WrapText = true, Vertical = VerticalAlignmentValues.Top }) { ApplyAlignment = true, QuotePrefix = true }));
}
