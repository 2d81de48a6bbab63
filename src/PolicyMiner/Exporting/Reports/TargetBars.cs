using System.Globalization;
using PolicyMiner.Model;
using PolicyMiner.Timelines;

namespace PolicyMiner.Exporting.Reports;

/// <summary>Bars: how many targets each place sets for each year, and the values of indicators that several places set in one unit.</summary>
internal static class TargetBars
{
    private const int LabelWidth = 120, YearWidth = 64, RowHeight = 56, BarWidth = 34, MostPlaces = 60, MostIndicators = 12;
    private const int ValueLabel = 120, ValueBar = 220, ValueRest = 130, ValueHeight = 26;

    public static void Write(HtmlPage page, ReportContent content, ReportWords words, SourceNotes notes)
    {
        page.Add($"<section id=\"bars\"><h2>{words["bars"]}</h2><p class=\"note\">{words["bars_note"]}</p>\n");
        var targets = content.Notices.SelectMany(n => n.Records.OfType<TargetRecord>().Where(t => t.Own).Select(t => (Place: n.Notice.Region ?? n.Notice.NoticeId, Target: t))).ToList();
        if (targets.Count == 0)
            page.Add($"<p class=\"note\">{words["nothing"]}</p>");
        else
            Counts(page, targets, words);
        Values(page, content, words, notes);
        page.Add($"</section>\n");
    }

    private static void Counts(HtmlPage page, IReadOnlyList<(string Place, TargetRecord Target)> targets, ReportWords words)
    {
        var years = targets.Select(t => t.Target.Year ?? 0).Distinct().OrderBy(y => y == 0 ? int.MaxValue : y).ToList();
        var places = targets.GroupBy(t => t.Place).ToList();
        var shown = places.Take(MostPlaces).ToList();
        var most = shown.Max(p => p.GroupBy(t => t.Target.Year).Max(g => g.Count()));
        var (width, height) = (LabelWidth + (years.Count * YearWidth), (shown.Count * RowHeight) + 28);
        page.Add($"<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"{words["bars"]}\"><svg class=\"chart\" role=\"img\" aria-label=\"{words["bars"]}\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\">\n");
        for (var row = 0; row < shown.Count; row++)
        {
            var bottom = ((row + 1) * RowHeight) - 6;
            page.Add($"<text class=\"label\" x=\"{LabelWidth - 12}\" y=\"{bottom - 4}\" text-anchor=\"end\" lang=\"zh-CN\">{Charts.Short(shown[row].Key, 8)}</text><line class=\"axis\" x1=\"{LabelWidth}\" x2=\"{width}\" y1=\"{bottom}\" y2=\"{bottom}\"/>");
            for (var column = 0; column < years.Count; column++)
            {
                var count = shown[row].Count(t => (t.Target.Year ?? 0) == years[column]);
                if (count == 0)
                    continue;
                var tall = Math.Max(2, (RowHeight - 24.0) * count / most);
                var x = LabelWidth + (column * YearWidth) + ((YearWidth - BarWidth) / 2);
                page.Add($"<g><title>{words.Of("targets_count", shown[row].Key, Year(years[column], words), count)}</title><rect class=\"bar\" x=\"{x}\" y=\"{bottom - tall}\" width=\"{BarWidth}\" height=\"{tall}\" rx=\"2\"/><text class=\"value\" x=\"{x + (BarWidth / 2)}\" y=\"{bottom - tall - 4}\" text-anchor=\"middle\">{count}</text></g>\n");
            }
        }
        for (var column = 0; column < years.Count; column++)
            page.Add($"<text class=\"tick\" x=\"{LabelWidth + (column * YearWidth) + (YearWidth / 2)}\" y=\"{height - 8}\" text-anchor=\"middle\">{Year(years[column], words)}</text>");
        page.Add($"</svg></div>\n");
        CoverageTable.LeftOut(page, places.Count - MostPlaces, words);
    }

    // Of each row of the comparison the values that can stand on one scale: same base unit, same kind of number.
    private static void Values(HtmlPage page, ReportContent content, ReportWords words, SourceNotes notes)
    {
        if (content.Comparisons.FirstOrDefault(c => c.On == "targets") is not { } comparison)
            return;
        var rows = comparison.Rows.Select(r => (r.Row, Values: r.Cells
                .SelectMany((cell, i) => cell.Records.OfType<TargetRecord>().Where(t => t.Magnitude > 0 && t.Comparator != "rank").Select(t => (comparison.Columns[i].Notice, Target: t)))
                .GroupBy(v => (v.Target.BaseUnit, Kind: v.Target.Comparator is "growth_rate" or "multiple" ? v.Target.Comparator : "")).MaxBy(g => g.Select(v => v.Notice.NoticeId).Distinct().Count())))
            .Where(r => r.Values is not null && r.Values.Select(v => v.Notice.NoticeId).Distinct().Count() > 1)
            .OrderByDescending(r => r.Values!.Select(v => v.Notice.NoticeId).Distinct().Count()).ToList();
        page.Add($"<div class=\"multiples\">\n");
        foreach (var (indicator, group) in rows.Take(MostIndicators))
        {
            var values = group!.OrderBy(v => v.Target.Year).ToList();
            var most = values.Max(v => v.Target.Magnitude!.Value);
            var (width, height) = (ValueLabel + ValueBar + ValueRest, values.Count * ValueHeight);
            page.Add($"<figure><figcaption lang=\"zh-CN\">{indicator}</figcaption><div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"{indicator}\"><svg class=\"chart\" role=\"img\" aria-label=\"{indicator}\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\">\n");
            for (var i = 0; i < values.Count; i++)
            {
                var (notice, target) = values[i];
                var (y, wide) = (i * ValueHeight, Math.Max(2, ValueBar * target.Magnitude!.Value / most));
                page.Add($"<text class=\"label\" x=\"{ValueLabel - 10}\" y=\"{y + 17}\" text-anchor=\"end\" lang=\"zh-CN\">{Charts.Short(notice.Region ?? notice.NoticeId, 10)} {Year(target.Year ?? 0, words)}</text>");
                page.Add($"<rect class=\"bar\" x=\"{ValueLabel}\" y=\"{y + 5}\" width=\"{wide}\" height=\"{ValueHeight - 10}\" rx=\"2\"/><a class=\"q\" href=\"#n{notes.NumberOf(target)}\"><title>{TimelineBuilder.TextOf(target)}</title><text class=\"value\" x=\"{ValueLabel + wide + 8}\" y=\"{y + 17}\" lang=\"zh-CN\">{Amount(target)}</text></a>\n");
            }
            page.Add($"</svg></div></figure>\n");
        }
        page.Add($"</div>\n");
        CoverageTable.LeftOut(page, rows.Count - MostIndicators, words);
    }

    private static string Year(int year, ReportWords words) => year == 0 ? words["no_year"] : year.ToString(CultureInfo.InvariantCulture);

    private static string Amount(TargetRecord target) => TimelineBuilder.TextOf(target)[target.Indicator.Length..].Trim();
}
