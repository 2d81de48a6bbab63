using System.Net;
using System.Text;
using PolicyMiner.Reading;
using PolicyMiner.Structuring;

namespace PolicyMiner.Tests.Support.Rendering;

/// <summary>How a paragraph is set.</summary>
internal enum Setting { Body, Centred, Right, Flush }

/// <summary>A piece of a notice to be written in some format.</summary>
internal abstract record Piece;

/// <summary>A paragraph.</summary>
internal sealed record TextPiece(string Text, Setting Setting) : Piece;

/// <summary>A table: rows of cells, each row holding the cells that begin in it.</summary>
internal sealed record TablePiece(int Columns, IReadOnlyList<IReadOnlyList<TableCellPiece>> Rows) : Piece;

/// <summary>A cell and the rows that it covers.</summary>
internal sealed record TableCellPiece(string Text, int Column, int RowSpan = 1);

/// <summary>A notice of the corpus as its paragraphs and tables, to be written in every format.</summary>
internal sealed record RenderedNotice(IReadOnlyList<Piece> Pieces)
{
    /// <summary>The notice in <paramref name="file"/> of the corpus.</summary>
    public static RenderedNotice OfCorpus(string file)
    {
        var notice = Pipeline.Run(new SourceFile(null, file, File.ReadAllBytes(Path.Combine(Repository.Corpus, file))), new()).Notices[0];
        return new([.. notice.Body.Where(i => i is not Paragraph { Role: ParagraphRole.Contents }).Select(i => i is LogicalTable table ? Table(table) : (Piece)Text((Paragraph)i))]);
    }

    /// <summary>A paragraph a line, tables in HTML as Markdown allows, since lines of tabs cannot say which cells are merged.</summary>
    public string ToText()
    {
        var text = new StringBuilder();
        foreach (var piece in Pieces)
        {
            if (piece is TextPiece line)
                text.Append(line.Setting == Setting.Body ? "　　" : "").Append(line.Text).Append('\n');
            else
                text.Append(Table((TablePiece)piece));
        }
        return text.ToString();
    }

    /// <summary>A page as a government site saves it, menus around the text.</summary>
    public string ToHtml(bool withSite)
    {
        var html = new StringBuilder("<!DOCTYPE html><html><head><meta charset=\"utf-8\"><style>body{font-family:'Noto Sans CJK SC';font-size:12pt}table{border-collapse:collapse;width:100%}td{border:1px solid black}p{margin:0;line-height:20pt}</style></head><body>");
        if (withSite)
            html.Append("<div class=\"nav\"><ul><li><a href=\"/\">首页</a></li><li><a href=\"/zwgk\">政务公开</a></li><li><a href=\"/hd\">互动交流</a></li></ul></div>");
        html.Append("<div class=\"content\">\n");
        foreach (var piece in Pieces)
        {
            if (piece is TextPiece line)
            {
                var style = line.Setting switch { Setting.Centred => "text-align:center", Setting.Right => "text-align:right", Setting.Flush => "margin-top:12pt", _ => "text-indent:2em" };
                html.Append($"<p style=\"{style}\">{WebUtility.HtmlEncode(line.Text)}</p>\n");
            }
            else
                html.Append(Table((TablePiece)piece));
        }
        return html.Append("</div></body></html>").ToString();
    }

    private static string Table(TablePiece table) =>
        "<table border=\"1\">\n" + string.Concat(table.Rows.Select(row => "<tr>" + string.Concat(row.Select(c => $"<td rowspan=\"{c.RowSpan}\">{WebUtility.HtmlEncode(c.Text)}</td>")) + "</tr>\n")) + "</table>\n";

    private static TextPiece Text(Paragraph paragraph) => new(paragraph.Text.Value, paragraph.Role switch
    {
        ParagraphRole.Title or ParagraphRole.Head or ParagraphRole.Caption => Setting.Centred,
        ParagraphRole.Signature or ParagraphRole.Date => Setting.Right,
        ParagraphRole.Recipients or ParagraphRole.Imprint => Setting.Flush,
        _ => Setting.Body,
    });

    private static TablePiece Table(LogicalTable table)
    {
        var rows = new List<IReadOnlyList<TableCellPiece>>();
        var columns = table.Rows.Select(r => r.Cells.Count).Append(table.Headers.Count).Max();
        if (table.HeaderText is not null)
            rows.Add([.. table.Headers.Select((h, c) => new TableCellPiece(h, c))]);
        for (var r = 0; r < table.Rows.Count; r++)
        {
            var cells = new List<TableCellPiece>();
            for (var c = 0; c < columns; c++)
            {
                var cell = c < table.Rows[r].Cells.Count ? table.Rows[r].Cells[c] : null;
                if (cell is { Merged: true })
                    continue;
                var below = r + 1;
                while (below < table.Rows.Count && c < table.Rows[below].Cells.Count && table.Rows[below].Cells[c].Merged)
                    below++;
                cells.Add(new(cell?.Text.Value ?? "", c, below - r));
            }
            rows.Add(cells);
        }
        return new(columns, rows);
    }
}
