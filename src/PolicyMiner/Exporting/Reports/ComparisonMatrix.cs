using PolicyMiner.Comparing;

namespace PolicyMiner.Exporting.Reports;

/// <summary>The comparisons as tables; each value leads to the quote it rests on.</summary>
internal static class ComparisonMatrix
{
    private const int MostLinks = 6;

    public static void Write(HtmlPage page, ReportContent content, ReportWords words, SourceNotes notes)
    {
        page.Add($"<section id=\"comparison\"><h2>{words["comparison"]}</h2>");
        if (content.Notices.Count > ReportContent.MostColumns)
            page.Add($"<p class=\"note\">{words.Of("too_many", content.Notices.Count)}</p>");
        else if (content.Comparisons.Count == 0)
            page.Add($"<p class=\"note\">{words["nothing"]}</p>");
        else
            page.Add($"<p class=\"note\">{words["comparison_note"]}</p>\n");
        for (var i = 0; i < content.Comparisons.Count; i++)
        {
            var comparison = content.Comparisons[i];
            // The one asked for stands open; printing opens the others.
            page.Add($"<details class=\"matrix\"");
            if (i == 0)
                page.Add($" open");
            page.Add($"><summary><h3>{words["on_" + comparison.On]}</h3> <span class=\"count\">{comparison.Rows.Count} × {comparison.Columns.Count}</span></summary>\n");
            Write(page, comparison, words, notes);
            page.Add($"</details>\n");
        }
        page.Add($"</section>\n");
    }

    private static void Write(HtmlPage page, Comparison comparison, ReportWords words, SourceNotes notes)
    {
        var name = "m-" + comparison.On;
        page.Add($"<label class=\"filter\" hidden>{words["filter"]} <input type=\"search\" data-table=\"{name}\"></label>");
        page.Add($"<div class=\"scroll tall\" tabindex=\"0\" role=\"region\" aria-label=\"{words["on_" + comparison.On]}\"><table class=\"compare\" id=\"{name}\"><thead><tr><th scope=\"col\">{words["on_" + comparison.On]}</th>");
        for (var c = 0; c < comparison.Columns.Count; c++)
        {
            var notice = comparison.Columns[c].Notice;
            page.Add($"<th scope=\"col\" title=\"{notice.Title}\"><span class=\"place\">{CoverageTable.WhoseOf(notice)}</span> <span class=\"number\">{Charts.Short(CoverageTable.NumberOf(notice), 24)}</span>");
            if (comparison.Baseline == c)
                page.Add($" <span class=\"tag\">=</span>");
            page.Add($"</th>");
        }
        page.Add($"</tr></thead><tbody>\n");
        foreach (var row in comparison.Rows)
        {
            page.Add($"<tr><th scope=\"row\" lang=\"zh-CN\">{row.Row}");
            if (row.Similarity < 1)
                page.Add($" <span class=\"similar\" title=\"{words["similarity"]}\">≈{row.Similarity}</span>");
            page.Add($"</th>");
            foreach (var cell in row.Cells)
                Write(page, cell, words, notes);
            page.Add($"</tr>\n");
        }
        page.Add($"</tbody></table></div>\n");
        foreach (var note in comparison.Notes)
            page.Add($"<p class=\"note\">{words.In(note)}</p>\n");
    }

    private static void Write(HtmlPage page, ComparisonCell cell, ReportWords words, SourceNotes notes)
    {
        page.Add($"<td class=\"{CellStates.Name(cell.State)}\">");
        if (cell.Mark is { } mark)
            page.Add($"<span class=\"mark {CellStates.Name(mark)}\">{words[CellStates.Name(mark)]}</span> ");
        if (cell.State == CellState.NotSet)
            page.Add($"<span class=\"quiet\">{words["not_set"]}</span>");
        else if (cell.State != CellState.Value)
            page.Add($"<span class=\"state\">{words[CellStates.Name(cell.State)]}</span> ");
        if (cell.Records.Count == 0)
        {
            if (cell.State != CellState.NotSet)
                page.Add($"<span lang=\"zh-CN\">{cell.Text}</span>");
        }
        else if (cell.Lines.Count > 1)
        {
            page.Add($"<ul>");
            for (var i = 0; i < cell.Lines.Count; i++)
                page.Add($"<li><a class=\"q\" href=\"#n{notes.NumberOf(cell.Records[i])}\" lang=\"zh-CN\">{cell.Lines[i]}</a>&#8288;<sup><a class=\"q\" href=\"#n{notes.NumberOf(cell.Records[i])}\">{notes.NumberOf(cell.Records[i])}</a></sup></li>");
            page.Add($"</ul>");
        }
        else
        {
            page.Add($"<a class=\"q\" href=\"#n{notes.NumberOf(cell.Records[0])}\" lang=\"zh-CN\">{cell.Text}</a>");
            foreach (var record in cell.Records.Take(MostLinks))
                page.Add($"&#8288;<sup><a class=\"q\" href=\"#n{notes.NumberOf(record)}\">{notes.NumberOf(record)}</a></sup>");
            if (cell.Records.Count > MostLinks)
                page.Add($"<sup title=\"{words.Of("of", cell.Records.Count)}\">+{cell.Records.Count - MostLinks}</sup>");
        }
        if (cell.ByPerson)
            page.Add($" <span class=\"person\" title=\"{words["corrected"]}\">✎</span>");
        foreach (var ambition in cell.Ambition)
            page.Add($"<div class=\"{(ambition.Contradiction ? "contradiction" : "ambition")}\" lang=\"zh-CN\">{(ambition.Contradiction ? "⚠" : "↗")} {ambition.Text}</div>");
        page.Add($"</td>");
    }
}
