using System.Text;
using PolicyMiner.Benchmarks.Tables.Planning;
using PolicyMiner.Reading.Processes;

namespace PolicyMiner.Benchmarks.Tables.Producing;

/// <summary>Pages set by groff with its table preprocessor <c>tbl</c>.</summary>
internal sealed class GroffProducer : Producer
{
    public override string Name => "groff";

    public override string Package => "groff";

    public override bool IsInstalled => ChildProcess.Find("groff") is not null && ChildProcess.Find("gropdf") is not null;

    public override bool CanSet(Sheet sheet) => !sheet.Chinese && sheet is { Turn: 0, Landscape: false, TwoColumns: false }
        && sheet.Items.All(i => i is TextItem { Leader: "" } or TableItem { Style: { Borders: not (Borders.OpenSides or Borders.Columns or Borders.HeaderGrid), Stripes: false, ColouredHeader: false } });

    public override void Write(IReadOnlyList<Sheet> sheets, string folder)
    {
        foreach (var sheet in sheets)
        {
            using var work = new TemporaryFolder();
            var source = work.Write("sheet.ms", Encoding.ASCII.GetBytes(Source(sheet)));
            File.WriteAllBytes(Path.Combine(folder, sheet.Name + ".pdf"), Run("groff", work, "-t", "-ms", "-Tpdf", source));
        }
    }

    private static string Source(Sheet sheet)
    {
        var text = new StringBuilder($".nr PS 10\n.nr VS 13\n.nr PO 60p\n.nr LL 475p\n.ds CH\n.nh\n.fam {(sheet.Serif ? "T" : "H")}\n");
        foreach (var item in sheet.Items)
        {
            if (item is TextItem t)
                text.Append(t.Kind switch
                {
                    TextKind.Title => $".TL\n{t.Text}\n",
                    TextKind.Heading or TextKind.Caption => $".SH\n{t.Text}\n",
                    TextKind.Note => $".LP\n\\s-2{t.Text}\\s0\n",
                    _ when t.Marker.Length > 0 => $".IP {t.Marker.Replace("•", "\\(bu")} 3\n{t.Text}\n",
                    _ => $".PP\n{t.Text}\n",
                });
            else if (item is TableItem table)
                Table(table.Table, table.Style, text);
        }
        return text.Replace("–", "\\(en").Replace("±", "\\(+-").ToString();
    }

    private static void Table(KnownTable table, TableStyle style, StringBuilder text)
    {
        text.Append(System.Globalization.CultureInfo.InvariantCulture, $".LP\n.ps {style.FontSize}\n.vs {style.FontSize * 1.2:0.#}p\n.TS\n{(style.Borders switch { Borders.Grid => "allbox", Borders.Frame => "box", _ => "" })} tab(@);\n");
        var owners = table.Owners();
        for (var r = 0; r < table.RowCount; r++)
        {
            for (var c = 0; c < table.ColumnCount; c++)
            {
                var cell = owners[r, c]!;
                var form = cell.Row < r ? "^" : cell.Column < c ? "s" : cell.ColumnSpan > 1 || r < style.HeaderRows && c >= style.RightFrom ? "c" : c >= style.RightFrom ? "r" : "l";
                text.Append(System.Globalization.CultureInfo.InvariantCulture,
                    $"{form}{(r < style.HeaderRows && style.BoldHeader ? "B" : "")}{(form is "s" or "^" ? "" : $"w({style.Widths[c] - 2 * style.Padding:0}p)")} ");
            }
            text.Append(r == table.RowCount - 1 ? ".\n" : "\n");
        }
        for (var r = 0; r < table.RowCount; r++)
        {
            if (r == 0 && style.Borders is Borders.ThreeLine or Borders.Level && r == 0)
                text.Append("_\n");
            var cells = Enumerable.Range(0, table.ColumnCount).Select(c => owners[r, c]!).Where(c => c.Row == r).Distinct().OrderBy(c => c.Column).ToList();
            // Fields that a cell from above covers keep their place in the line.
            var fields = Enumerable.Range(0, table.ColumnCount).Where(c => owners[r, c]!.Column == c || owners[r, c]!.Row < r)
                .Select(c => owners[r, c]!.Row < r ? "" : Field(owners[r, c]!));
            text.Append(string.Join('@', fields)).Append('\n');
            if (style.Borders == Borders.Level || style.Borders is Borders.ThreeLine or Borders.Header or Borders.Frame && r == style.HeaderRows - 1
                || style.Borders == Borders.ThreeLine && r == table.RowCount - 1)
                text.Append("_\n");
        }
        text.Append(".TE\n.ps 10\n.vs 13p\n");
    }

    private static string Field(KnownCell cell)
    {
        var indent = cell.Indent > 0 ? $"\\h'{cell.Indent:0.#}m'" : "";
        return cell.Text.Length > 12 && cell.ColumnSpan == 1 ? $"T{{\n.na\n.nh\n{indent}{cell.Text}\nT}}" : indent + cell.Text;
    }
}
