using System.Globalization;
using System.Text;
using PolicyMiner.Benchmarks.Tables.Planning;
using PolicyMiner.Reading.Processes;

namespace PolicyMiner.Benchmarks.Tables.Producing;

/// <summary>Pages set by LaTeX, tables as longtable.</summary>
internal sealed class LatexProducer : Producer
{
    public override string Name => "latex";

    public override string Package => "texlive-latex-recommended lmodern";

    public override bool IsInstalled => ChildProcess.Find("pdflatex") is not null;

    public override bool CanSet(Sheet sheet) => !sheet.Chinese && sheet is { Turn: 0, Landscape: false, TwoColumns: false }
        && sheet.Items.All(i => i is TextItem { Leader: "" }
            || i is TableItem { Style: { Stripes: false, ColouredHeader: false, Borders: not (Borders.Frame or Borders.HeaderGrid) } } t && t.Table.Cells.All(c => c.RowSpan == 1));

    public override void Write(IReadOnlyList<Sheet> sheets, string folder)
    {
        foreach (var sheet in sheets)
        {
            using var work = new TemporaryFolder();
            var source = work.Write("sheet.tex", Encoding.UTF8.GetBytes(Source(sheet)));
            Run("pdflatex", work, "-interaction=batchmode", source);
            Run("pdflatex", work, "-interaction=batchmode", source); // the widths of long tables settle in a second run
            File.Copy(Path.Combine(work.Path, "sheet.pdf"), Path.Combine(folder, sheet.Name + ".pdf"), true);
        }
    }

    private static string Source(Sheet sheet)
    {
        var text = new StringBuilder("\\documentclass[10pt]{article}\\usepackage[a4paper,margin=60pt]{geometry}\\usepackage{longtable,booktabs,array,lmodern}\n");
        text.Append(sheet.Serif ? "" : "\\renewcommand{\\familydefault}{\\sfdefault}\n").Append("\\pagestyle{plain}\\hyphenpenalty=10000 \\LTleft=0pt\\begin{document}\n");
        foreach (var item in sheet.Items)
        {
            if (item is TextItem t)
                text.Append(t.Kind switch
                {
                    TextKind.Title => $"\\begin{{center}}\\Large\\bfseries {Escape(t.Text)}\\end{{center}}\n\n",
                    TextKind.Heading => $"\\section*{{{Escape(t.Text)}}}\n",
                    TextKind.Caption => $"\\noindent\\textbf{{{Escape(t.Text)}}}\n\n",
                    TextKind.Note => $"\\noindent{{\\footnotesize {Escape(t.Text)}}}\n\n",
                    _ when t.Marker.Length > 0 => $"\\begin{{itemize}}\\item[{Escape(t.Marker)}] {Escape(t.Text)}\\end{{itemize}}\n",
                    _ => Escape(t.Text) + "\n\n",
                });
            else if (item is TableItem table)
                Table(table.Table, table.Style, text);
        }
        return text.Append("\\end{document}\n").ToString();
    }

    private static void Table(KnownTable table, TableStyle style, StringBuilder text)
    {
        var upright = style.Borders is Borders.Grid or Borders.OpenSides or Borders.Columns;
        var edge = style.Borders == Borders.Grid ? "|" : "";
        string Column(int c) => string.Create(CultureInfo.InvariantCulture,
            $">{{\\{(c >= style.RightFrom ? "raggedleft" : "raggedright")}\\arraybackslash}}p{{{style.Widths[c] - 2 * style.Padding:0.#}pt}}");
        text.Append(CultureInfo.InvariantCulture, $"{{\\fontsize{{{style.FontSize}}}{{{style.FontSize * 1.2:0.#}}}\\selectfont\\setlength\\tabcolsep{{{style.Padding}pt}}\n");
        text.Append($"\\begin{{longtable}}{{{edge}{string.Join(upright ? "|" : "", Enumerable.Range(0, table.ColumnCount).Select(Column))}{edge}}}\n");
        var grid = style.Borders is Borders.Grid or Borders.OpenSides;
        text.Append(style.Borders is Borders.ThreeLine ? "\\toprule\n" : style.Borders is Borders.None or Borders.Header ? "" : "\\hline\n");
        for (var r = 0; r < table.RowCount; r++)
        {
            var cells = table.Cells.Where(c => c.Row == r).OrderBy(c => c.Column).ToList();
            text.AppendJoin(" & ", cells.Select(c => Cell(c, style, upright, table.ColumnCount))).Append("\\\\\n");
            foreach (var head in cells.Where(c => r < style.HeaderRows - 1 && c.ColumnSpan > 1 && style.Borders is Borders.ThreeLine))
                text.Append($"\\cmidrule(lr){{{head.Column + 1}-{head.Column + head.ColumnSpan}}}");
            var (isHeader, isLast) = (r == style.HeaderRows - 1, r == table.RowCount - 1);
            text.Append(style.Borders switch
            {
                Borders.ThreeLine => isHeader ? "\\midrule\n" : isLast ? "\\bottomrule\n" : "",
                Borders.Header => isHeader ? "\\hline\n" : "",
                Borders.Columns => isHeader || isLast ? "\\hline\n" : "",
                Borders.None => "",
                _ => "\\hline\n",
            });
            if (isHeader && style.RepeatHeader)
                text.Append("\\endhead\n");
        }
        text.Append("\\end{longtable}}\n\n");
    }

    private static string Cell(KnownCell cell, TableStyle style, bool upright, int columns)
    {
        var content = (cell.Indent > 0 ? string.Create(CultureInfo.InvariantCulture, $"\\hspace*{{{cell.Indent:0.#}em}}") : "") + Escape(cell.Text);
        if (cell.Row < style.HeaderRows && style.BoldHeader)
            content = $"\\bfseries {content}";
        var (left, right) = (cell.Column == 0 && style.Borders == Borders.Grid ? "|" : "", upright && (cell.Column + cell.ColumnSpan < columns || style.Borders == Borders.Grid) ? "|" : "");
        return cell.ColumnSpan > 1 ? $"\\multicolumn{{{cell.ColumnSpan}}}{{{left}c{right}}}{{{content}}}" : content;
    }

    private static string Escape(string text) => text.Replace("\\", "/").Replace("%", "\\%").Replace("&", "\\&").Replace("$", "\\$").Replace("#", "\\#").Replace("_", "\\_")
        .Replace("—", "---").Replace("–", "--").Replace("±", "$\\pm$").Replace("•", "\\textbullet{}").Replace("…", "\\ldots{}");
}
