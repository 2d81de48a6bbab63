using System.Security.Cryptography;
using System.Text;
using PolicyMiner.Model;

namespace PolicyMiner.Exporting.Reports;

/// <summary>
/// A report as one HTML page that needs nothing else: no network, no other file. Its content security policy allows this program's own style
/// and script, by their hashes, and nothing more; every text of a document is escaped. Without script every value still leads to its quote.
/// </summary>
public static class ReportWriter
{
    private static readonly Lazy<string> Style = new(() => Own("report.css")), Script = new(() => Own("report.js"));

    /// <summary>Writes the page.</summary>
    public static string Write(ReportContent content, ReportWords words)
    {
        var notes = new SourceNotes(words);
        var body = new HtmlPage();
        Masthead(body, content, words);
        CoverageTable.Write(body, content, words);
        ComparisonMatrix.Write(body, content, words, notes);
        TargetBars.Write(body, content, words, notes);
        TimelineChart.Write(body, content, words, notes);
        CitationChart.Write(body, content, words, notes);
        References(body, content, words);
        notes.Write(body);
        Colophon(body, content, words);

        var page = new HtmlPage();
        page.Add($"<!DOCTYPE html>\n<html lang=\"{words.LanguageTag}\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"color-scheme\" content=\"light dark\">\n");
        page.Add($"<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src '{Hash(Style.Value)}'; script-src '{Hash(Script.Value)}'; base-uri 'none'; form-action 'none'\">\n<title>{TitleOf(content, words)}</title>\n<style>");
        page.AddOwn(Style.Value);
        page.Add($"</style>\n</head>\n<body>\n<a class=\"skip\" href=\"#coverage\">{words["skip"]}</a>\n");
        page.AddOwn(body.ToString());
        page.Add($"<dialog id=\"quote\" aria-label=\"{words["sources"]}\"><div class=\"body\"></div><p class=\"actions\"><a class=\"go\" href=\"#sources\">{words["go_to_source"]}</a> <button type=\"button\" class=\"close\">{words["close"]}</button></p></dialog>\n<script>");
        page.AddOwn(Script.Value);
        page.Add($"</script>\n</body>\n</html>\n");
        return page.ToString();
    }

    private static string TitleOf(ReportContent content, ReportWords words)
    {
        const int most = 5;
        var places = Places(content);
        return places.Count is 0 or > most ? words["report"] : string.Join('、', places) + (words.LanguageTag == "en" ? ": " : "：") + words["report"];
    }

    private static List<string> Places(ReportContent content) => [.. content.Notices.Select(n => n.Notice.Region).OfType<string>().Distinct()];

    private static void Masthead(HtmlPage page, ReportContent content, ReportWords words)
    {
        page.Add($"<header><p class=\"kicker\">PolicyMiner</p><h1>{TitleOf(content, words)}</h1>\n<ul class=\"figures\">");
        foreach (var (name, count) in (IEnumerable<(string, int)>)
            [("figures_notices", content.Notices.Count), ("figures_places", Places(content).Count), ("figures_records", content.Notices.Sum(n => n.Records.Count(r => r is not NoticeRecord)))])
            page.Add($"<li><b>{count}</b> {words[name]}</li>");
        if (content.Failed > 0)
            page.Add($"<li class=\"warn\"><b>{content.Failed}</b> {words["figures_unread"]}</li>");
        page.Add($"</ul>\n<nav aria-label=\"{words["contents"]}\"><ol>");
        foreach (var part in (string[])["coverage", "comparison", "bars", "timeline", "citations", "references", "sources", "colophon"])
            page.Add($"<li><a href=\"#{part}\">{words[part]}</a></li>");
        page.Add($"</ol></nav></header>\n<main>\n");
    }

    private static void References(HtmlPage page, ReportContent content, ReportWords words)
    {
        page.Add($"<section id=\"references\"><h2>{words["references"]}</h2><p class=\"note\">{words["references_note"]}</p><ol class=\"references\" lang=\"zh-CN\">\n");
        foreach (var reference in content.References)
            page.Add($"<li>{GbT7714Writer.Write(reference)}</li>\n");
        page.Add($"</ol></section>\n");
    }

    private static void Colophon(HtmlPage page, ReportContent content, ReportWords words)
    {
        page.Add($"<section id=\"colophon\"><h2>{words["colophon"]}</h2><dl>");
        foreach (var (name, value) in content.Facts)
            page.Add($"<dt>{words["fact", name]}</dt><dd>{value}</dd>");
        page.Add($"</dl>\n");
        if (content.Unread.Count > 0)
        {
            page.Add($"<h3>{words["unread"]}</h3><ul>");
            foreach (var (file, message) in content.Unread)
                page.Add($"<li><code>{file}</code> {message}</li>");
            page.Add($"</ul>");
        }
        page.Add($"</section>\n</main>\n");
    }

    private static string Hash(string text) => "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static string Own(string name)
    {
        using var stream = typeof(ReportWriter).Assembly.GetManifestResourceStream("PolicyMiner.Exporting." + name)
            ?? throw new InvalidOperationException($"{name} is missing from the library; build it again.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
