using System.Globalization;
using System.Net;
using System.Text;
using PolicyMiner.Benchmarks.Tables.Planning;

namespace PolicyMiner.Benchmarks.Tables.Producing;

/// <summary>A sheet as an HTML page for printing.</summary>
internal static class HtmlSheet
{
    public static string Of(Sheet sheet)
    {
        var html = new StringBuilder();
        var (width, height) = sheet.Page;
        var paper = sheet.Turn == 0 ? (width, height) : (height, width);
        var font = sheet.Chinese ? sheet.Serif ? "'Noto Serif CJK SC'" : "'Noto Sans CJK SC'" : sheet.Serif ? "'Liberation Serif'" : "'Liberation Sans'";
        html.Append(CultureInfo.InvariantCulture, $$"""
            <!DOCTYPE html><html lang="{{(sheet.Chinese ? "zh" : "en")}}"><head><meta charset="utf-8"><style>
            @page { size: {{paper.Item1}}pt {{paper.Item2}}pt; margin: {{(sheet.Turn == 0 ? 60 : 0)}}pt }
            body { margin: 0; font: 10.5pt/1.5 {{font}} } p { margin: 0 0 6pt } table { border-collapse: collapse; margin: 4pt 0 10pt; line-height: 1.25 }
            td { vertical-align: top } .Title { font-size: 16pt; text-align: center; font-weight: bold } .Heading, .Caption { font-weight: bold } .Note { font-size: 8.5pt }
            .Body { text-align: justify {{(sheet.Chinese ? "; text-indent: 2em" : "")}} } .Entry { margin-left: 2em } .Entry b { float: left; margin-left: -1.5em; font-weight: normal }
            .leader { display: flex } .leader i { flex: 1; overflow: hidden; white-space: nowrap; font-style: normal }
            .columns { columns: {{sheet.ColumnCount}}; column-gap: {{(sheet.ColumnCount > 2 ? 14 : 24)}}pt; font-size: {{(sheet.ColumnCount > 2 ? 8 : 10.5)}}pt } .columns table { break-inside: avoid }
            .turn { position: absolute; left: 0; top: 0; width: {{width - 120}}pt; transform-origin: 0 0; transform: {{(sheet.Turn == 90
                ? $"translate(60pt, {width - 60}pt) rotate(-90deg)" : $"translate({height - 60}pt, 60pt) rotate(90deg)")}} }
            </style></head><body><div class="{{(sheet.Turn != 0 ? "turn" : sheet.TwoColumns ? "columns" : "")}}">
            """);
        Items(sheet.Items, html);
        return html.Append("</div></body></html>").ToString();
    }

    private static void Items(IReadOnlyList<SheetItem> items, StringBuilder html)
    {
        foreach (var item in items)
        {
            switch (item)
            {
                case TextItem text:
                    Text(text, html);
                    break;
                case TableItem table:
                    Table(table, html);
                    break;
                case ChartItem chart:
                    Chart(chart, html);
                    break;
                case DrawingItem drawing:
                    html.Append($"<svg width=460pt height=240pt viewBox=\"0 0 460 240\" style=\"font-size: 8px\">{drawing.Svg}</svg>\n");
                    break;
                case BesideItem beside:
                    html.Append("<div style=\"display: flex; gap: 20pt\"><div style=\"flex: 1\">");
                    Items(beside.Left, html);
                    html.Append("</div><div style=\"flex: 1\">");
                    Items(beside.Right, html);
                    html.Append("</div></div>\n");
                    break;
            }
        }
    }

    private static void Text(TextItem text, StringBuilder html)
    {
        var content = (text.Marker.Length > 0 ? $"<b>{WebUtility.HtmlEncode(text.Marker)}</b>" : "") + WebUtility.HtmlEncode(text.Text);
        html.Append(text.Leader.Length > 0
            ? $"<p class=leader><span>{content}</span><i>{new string('.', 300)}</i><span>{text.Leader}</span></p>\n"
            : $"<p class={text.Kind}>{content}</p>\n");
    }

    private static void Table(TableItem item, StringBuilder html)
    {
        var (table, style) = (item.Table, item.Style);
        var across = item.Across ? "column-span: all; " : "";
        html.Append(CultureInfo.InvariantCulture, $"<table style=\"{across}table-layout: fixed; width: {style.Widths.Sum()}pt; font-size: {style.FontSize}pt; line-height: {style.Leading}\"><colgroup>");
        foreach (var width in style.Widths)
            html.Append(CultureInfo.InvariantCulture, $"<col style=\"width: {width}pt\">");
        html.Append("</colgroup>").Append(style.RepeatHeader ? "<thead>" : "<tbody>");
        for (var row = 0; row < table.RowCount; row++)
        {
            if (row == style.HeaderRows && style.RepeatHeader)
                html.Append("</thead><tbody>");
            html.Append("<tr style=\"break-inside: avoid\">");
            foreach (var cell in table.Cells.Where(c => c.Row == row).OrderBy(c => c.Column))
                html.Append(CultureInfo.InvariantCulture, $"<td rowspan={cell.RowSpan} colspan={cell.ColumnSpan} style=\"{Style(table, cell, style)}\">{Content(cell, style)}</td>");
            html.Append("</tr>\n");
        }
        html.Append("</tbody></table>\n");
    }

    private static string Content(KnownCell cell, TableStyle style)
    {
        var text = cell.Text[..^cell.Mark.Length];
        var mark = cell.Mark.Length == 0 ? "" : $"<sup style=\"line-height: 0\">{WebUtility.HtmlEncode(cell.Mark)}</sup>";
        return style.SignsApart && text is ['$' or '€' or '£', .. var amount]
            ? $"<span style=\"float: left\">{text[0]}</span>{WebUtility.HtmlEncode(amount)}{mark}"
            : WebUtility.HtmlEncode(text) + mark;
    }

    private static string Style(KnownTable table, KnownCell cell, TableStyle style)
    {
        var css = new StringBuilder();
        var lines = CellLines.Of(table, cell, style);
        var line = style.Line switch
        {
            LineKind.Double => "3pt double black",
            LineKind.Dotted => "1pt dotted black",
            LineKind.Dashed => "0.75pt dashed black",
            LineKind.White => "1.5pt solid white",
            _ => "0.75pt solid black",
        };
        foreach (var (drawn, side) in new[] { (lines.Left, "left"), (lines.Top, "top"), (lines.Right, "right"), (lines.Bottom, "bottom") })
        {
            if (drawn)
                css.Append($"border-{side}: {line};");
        }
        var header = cell.Row < style.HeaderRows;
        css.Append(CultureInfo.InvariantCulture, $"padding: {style.Padding / 2}pt {style.Padding}pt;");
        if (cell.Indent > 0)
            css.Append(CultureInfo.InvariantCulture, $"padding-left: {style.Padding + cell.Indent * style.FontSize}pt;");
        if (header && style.ColouredHeader)
            css.Append("background: #1f4e79; color: white;");
        else if (style.Stripes && cell.Row % 2 == 1)
            css.Append("background: #dde6ee;");
        if (header && style.BoldHeader || style.BoldRows.Contains(cell.Row))
            css.Append("font-weight: bold;");
        if (style.CentredCells || header && cell.Column >= style.RightFrom || cell.ColumnSpan > 1)
            css.Append("text-align: center; vertical-align: middle;");
        else if (cell.Column >= style.RightFrom)
            css.Append("text-align: right; vertical-align: bottom;");
        return css.ToString();
    }

    private static void Chart(ChartItem chart, StringBuilder html)
    {
        var bars = new StringBuilder();
        for (var i = 0; i < chart.Values.Length; i++)
        {
            var (x, height) = (60 + 60 * i, chart.Values[i]);
            bars.Append($"<rect x={x} y={190 - height} width=36 height={height} fill=steelblue /><text x={x} y=204>{chart.Labels[i]}</text><text x={x + 6} y={186 - height}>{height}</text>");
        }
        for (var tick = 0; tick <= 150; tick += 50)
            bars.Append($"<text x=20 y={194 - tick}>{tick}</text><path d=\"M44 {190 - tick}H430\" stroke=gray stroke-width=.5 />");
        html.Append($"<svg width=440 height=220 style=\"font-size: 9px\">{bars}<path d=\"M44 20V190H430\" stroke=black fill=none /></svg>");
    }
}
