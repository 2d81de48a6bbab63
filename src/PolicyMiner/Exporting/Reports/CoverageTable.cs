using PolicyMiner.Asking;
using PolicyMiner.Model;

namespace PolicyMiner.Exporting.Reports;

/// <summary>The heat map of kinds of record × notices.</summary>
internal static class CoverageTable
{
    private const int MostRows = 300;
    private const int Steps = 6;

    public static void Write(HtmlPage page, ReportContent content, ReportWords words)
    {
        page.Add($"<section id=\"coverage\"><h2>{words["coverage"]}</h2><p class=\"note\">{words["coverage_note"]}</p>\n");
        var kinds = RecordListing.Kinds.Where(k => k.Key != "notices" && content.Notices.Any(n => n.Records.Any(r => r.Type == k.Value))).ToList();
        var counts = content.Notices.ToDictionary(n => n, n => n.Records.GroupBy(r => r.Type).ToDictionary(g => g.Key, g => g.Count()));
        var most = kinds.ToDictionary(k => k.Value, k => counts.Values.Max(c => c.GetValueOrDefault(k.Value)));
        page.Add($"<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"{words["coverage"]}\"><table class=\"heat\"><thead><tr><th scope=\"col\">{words["notice"]}</th>");
        foreach (var (kind, _) in kinds)
            page.Add($"<th scope=\"col\">{words["kind_" + kind]}</th>");
        page.Add($"</tr></thead><tbody>\n");
        foreach (var notice in content.Notices.Take(MostRows))
        {
            page.Add($"<tr><th scope=\"row\">{NameOf(notice.Notice)}</th>");
            foreach (var (_, type) in kinds)
            {
                var count = counts[notice].GetValueOrDefault(type);
                // Square roots keep a notice with few records visible beside one with very many.
                var step = count == 0 ? 0 : Math.Max(1, (int)Math.Round(Steps * Math.Sqrt(count / (double)most[type])));
                page.Add($"<td class=\"h{step}\">{(count == 0 ? "·" : count.ToString(System.Globalization.CultureInfo.InvariantCulture))}</td>");
            }
            page.Add($"</tr>\n");
        }
        page.Add($"</tbody></table></div>\n");
        LeftOut(page, content.Notices.Count - MostRows, words);
        page.Add($"</section>\n");
    }

    /// <summary>Says how much is not shown; nothing is left out silently.</summary>
    public static void LeftOut(HtmlPage page, int count, ReportWords words)
    {
        if (count > 0)
            page.Add($"<p class=\"note\">{words.Of("left_out", count)}</p>\n");
    }

    /// <summary>A notice in a row or column head: its place (of central bodies the body itself, as their numbers repeat) and its number, else its title.</summary>
    public static string NameOf(NoticeRecord notice) => $"{WhoseOf(notice)} {NumberOf(notice)}".Trim();

    /// <summary>The place, or the central body.</summary>
    public static string WhoseOf(NoticeRecord notice) => notice.Level == "national" && notice.Issuers.Count > 0
        ? notice.Issuers[0].Replace("中华人民共和国", "", StringComparison.Ordinal) + (notice.Issuers.Count > 1 ? "等" : "") : notice.Region ?? "";

    /// <summary>The number, else the title without the brackets of a descriptive one.</summary>
    public static string NumberOf(NoticeRecord notice) => notice.DocumentNumber ?? notice.Title?.Trim('[', ']') ?? notice.NoticeId;
}
