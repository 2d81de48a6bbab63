using System.Globalization;
using PolicyMiner.Timelines;

namespace PolicyMiner.Exporting.Reports;

/// <summary>Periods of validity as bars over years, with the day of writing and the years aimed at; the events as a table below.</summary>
internal static class TimelineChart
{
    private const int LabelWidth = 260, YearWidth = 56, RowHeight = 34, MostRows = 150, MostEvents = 1000;

    public static void Write(HtmlPage page, ReportContent content, ReportWords words, SourceNotes notes)
    {
        var timeline = content.Timeline;
        page.Add($"<section id=\"timeline\"><h2>{words["timeline"]}</h2><p class=\"note\">{words.Of("timeline_note", timeline.At)}</p>\n");
        var years = timeline.Events.Select(e => e.Year).ToList();
        if (years.Count == 0)
            page.Add($"<p class=\"note\">{words["nothing"]}</p>");
        else
            Draw(page, timeline, years.Min(), years.Max(), words);
        Validities(page, timeline, words, notes);
        Events(page, timeline, words, notes);
        page.Add($"</section>\n");
    }

    private static void Draw(HtmlPage page, Timeline timeline, int first, int last, ReportWords words)
    {
        // Dates without the rest of a long span (a misread year) must not make the drawing endless.
        last = Math.Min(last, first + 120);
        var shown = timeline.Notices.Take(MostRows).ToList();
        var targets = timeline.Events.Where(e => e.Event == "target").ToLookup(e => e.Notice.NoticeId);
        var (width, height) = (LabelWidth + ((last - first + 1) * YearWidth) + 20, (shown.Count * RowHeight) + 30);
        page.Add($"<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"{words["timeline"]}\"><svg class=\"chart\" role=\"img\" aria-label=\"{words["timeline"]}\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\">\n");
        for (var year = first; year <= last; year++)
            page.Add($"<line class=\"grid\" x1=\"{X(year)}\" x2=\"{X(year)}\" y1=\"0\" y2=\"{height - 24}\"/><text class=\"tick\" x=\"{X(year) + (YearWidth / 2)}\" y=\"{height - 8}\" text-anchor=\"middle\">{year}</text>");
        for (var row = 0; row < shown.Count; row++)
        {
            var validity = shown[row];
            var (name, middle) = (CoverageTable.NameOf(validity.Notice), (row * RowHeight) + (RowHeight / 2));
            page.Add($"<g><title>{name} · {words[validity.StatusName]}</title><text class=\"label\" x=\"{LabelWidth - 12}\" y=\"{middle + 4}\" text-anchor=\"end\" lang=\"zh-CN\">{Charts.Short(name, 18)}</text>");
            if (Position(validity.From) is { } from && from <= width)
            {
                var to = Math.Min(Position(validity.To) ?? X(last + 1), X(last + 1));
                page.Add($"<rect class=\"span {validity.StatusName}\" x=\"{from}\" y=\"{middle - 6}\" width=\"{Math.Max(3, to - from)}\" height=\"12\" rx=\"3\"/>");
                if (validity.To is null)
                    page.Add($"<line class=\"open\" x1=\"{to - 16}\" x2=\"{to}\" y1=\"{middle}\" y2=\"{middle}\"/>");
                page.Add($"<line class=\"written\" x1=\"{from}\" x2=\"{from}\" y1=\"{middle - 10}\" y2=\"{middle + 10}\"/>");
            }
            foreach (var year in targets[validity.Notice.NoticeId].GroupBy(e => e.Year).Where(g => g.Key <= last))
                page.Add($"<g><title>{words.Of("targets_count", name, year.Key, year.Count())}</title><circle class=\"aim\" cx=\"{X(year.Key) + (YearWidth / 2)}\" cy=\"{middle}\" r=\"{Math.Min(9, 3 + Math.Sqrt(year.Count()))}\"/></g>");
            page.Add($"</g>\n");
        }
        page.Add($"</svg></div>\n");
        CoverageTable.LeftOut(page, timeline.Notices.Count - MostRows, words);

        int X(int year) => LabelWidth + ((year - first) * YearWidth);

        double? Position(string? date)
        {
            if (date is not { Length: >= 4 } || !int.TryParse(date.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year))
                return null;
            var month = date.Length >= 7 && int.TryParse(date.AsSpan(5, 2), NumberStyles.None, CultureInfo.InvariantCulture, out var m) ? m : 1;
            var day = date.Length >= 10 && int.TryParse(date.AsSpan(8, 2), NumberStyles.None, CultureInfo.InvariantCulture, out var d) ? d : 1;
            return X(Math.Max(year, first)) + (YearWidth * (((month - 1) * 30.4) + day - 1) / 365.0);
        }
    }

    private static void Validities(HtmlPage page, Timeline timeline, ReportWords words, SourceNotes notes)
    {
        page.Add($"<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"{words["validity"]}\"><table class=\"plain\"><thead><tr><th scope=\"col\">{words["notice"]}</th><th scope=\"col\">{words["from"]}</th><th scope=\"col\">{words["to"]}</th><th scope=\"col\">{words["validity"]}</th><th scope=\"col\">{words["by"]}</th></tr></thead><tbody>\n");
        foreach (var validity in timeline.Notices.Take(MostRows))
        {
            page.Add($"<tr><th scope=\"row\" lang=\"zh-CN\">{CoverageTable.NameOf(validity.Notice)}</th><td>{validity.From ?? "–"}</td><td>{validity.To ?? "–"}</td><td><span class=\"tag {validity.StatusName}\">{words[validity.StatusName]}</span>{(validity.Stated ? "" : $" ({words["assumed"]})")}</td><td>");
            if (validity is { By: { } by, Words: { } mention })
                page.Add($"<a class=\"q\" href=\"#n{notes.NumberOf(mention)}\" lang=\"zh-CN\">{CoverageTable.NameOf(by)}</a>");
            page.Add($"</td></tr>\n");
        }
        page.Add($"</tbody></table></div>\n");
    }

    private static void Events(HtmlPage page, Timeline timeline, ReportWords words, SourceNotes notes)
    {
        page.Add($"<details><summary><h3>{words["events"]}</h3> <span class=\"count\">{timeline.Events.Count}</span></summary><div class=\"scroll tall events\" tabindex=\"0\" role=\"region\" aria-label=\"{words["events"]}\"><table class=\"plain\"><thead><tr><th scope=\"col\">{words["date"]}</th><th scope=\"col\">{words["event"]}</th><th scope=\"col\">{words["place"]}</th><th scope=\"col\">{words["text"]}</th></tr></thead><tbody>\n");
        foreach (var happening in timeline.Events.Take(MostEvents))
            page.Add($"<tr><td>{happening.Date}</td><td>{words[happening.Event]}</td><td lang=\"zh-CN\">{happening.Notice.Region}</td><td lang=\"zh-CN\"><a class=\"q\" href=\"#n{notes.NumberOf(happening.Record)}\">{happening.Text}</a></td></tr>\n");
        page.Add($"</tbody></table></div></details>\n");
        CoverageTable.LeftOut(page, timeline.Events.Count - MostEvents, words);
    }
}
