using PolicyMiner.Asking;

namespace PolicyMiner.Cli.Output;

/// <summary>Prints the answer to a search for people: hits with passages, then counts by facet, then of how many notices this is said.</summary>
internal sealed class SearchPrinter(CommandConsole console, OutputFormat format, Language language)
{
    private const string Mark = "\u001b[1;33m", Unmark = "\u001b[0m";

    public void Print(SearchResult result)
    {
        if (format != OutputFormat.Table)
        {
            new RowPrinter(console, format, language).Print(result.Histogram is { } counts ? HistogramPrinter.Rows(counts) : result.Hits.Select(Row));
            return;
        }
        foreach (var hit in result.Hits)
            Hit(hit);
        Facets(result);
        if (result.Histogram is { } histogram)
            new HistogramPrinter(console, language).Print(histogram);
        Size(result);
    }

    /// <summary>A hit as a row.</summary>
    public static Row Row(SearchHit hit) => new()
    {
        { "rank", hit.Rank }, { "score", hit.Score }, { "match", Match(hit.Match) }, { "notice_id", hit.NoticeId }, { "title", hit.Title },
        { "document_number", hit.DocumentNumber }, { "region", hit.Region }, { "level", hit.Level }, { "issuers", hit.Issuers },
        { "document_type", hit.DocumentType }, { "written_date", hit.WrittenDate }, { "passages", hit.Passages.Select(p => p.Snippet) }, { "copies", hit.Copies },
    };

    private void Hit(SearchHit hit)
    {
        console.Out.WriteLine($"{hit.Rank}. {TerminalText.Safe(hit.Title ?? hit.NoticeId)}");
        var facts = ((string?[])[hit.Region, hit.DocumentNumber, hit.WrittenDate, hit.NoticeId, Words(hit.Match)]).Where(f => !string.IsNullOrEmpty(f));
        console.Out.WriteLine("   " + TerminalText.Safe(string.Join(" · ", facts)));
        if (hit.Copies.Count > 0)
            console.Out.WriteLine("   " + TerminalText.Safe((language == Language.Chinese ? "同一文件：" : "the same notice: ") + string.Join("、", hit.Copies)));
        if (hit.CopyOf is { } better)
            console.Out.WriteLine("   " + TerminalText.Safe((language == Language.Chinese ? "同一文件，更清晰者：" : "the same notice, better readable: ") + better));
        foreach (var passage in hit.Passages)
        {
            if (passage.Section.Count > 0)
                console.Out.WriteLine("   " + TerminalText.Safe($"[{string.Join(" > ", passage.Section)}] {passage.RecordId}"));
            console.Out.WriteLine("     " + Highlighted(passage));
            if (passage.Correction is { } correction)
                console.Out.WriteLine("     " + TerminalText.Safe("✎ " + correction));
        }
        if (hit.Explanation is { } explanation)
        {
            foreach (var term in explanation.Terms)
                console.Out.WriteLine(FormattableString.Invariant($"     {TerminalText.Safe(term.Term)}: in {term.Notices} notices, weight {term.Weight:0.##}, score {term.Score:0.###}"));
            console.Out.WriteLine(FormattableString.Invariant($"     nearness × {explanation.Proximity:0.##}"));
        }
        console.Out.WriteLine();
    }

    private string Highlighted(HitPassage passage)
    {
        if (!console.Color)
            return TerminalText.Safe(passage.Snippet);
        var text = new System.Text.StringBuilder();
        var at = 0;
        foreach (var (start, length) in passage.Highlights.Select(h => (h.Start, h.Length)))
        {
            text.Append(TerminalText.Safe(passage.Snippet[at..start])).Append(Mark).Append(TerminalText.Safe(passage.Snippet.Substring(start, length))).Append(Unmark);
            at = start + length;
        }
        return text.Append(TerminalText.Safe(passage.Snippet[at..])).ToString();
    }

    private void Facets(SearchResult result)
    {
        foreach (var (facet, values) in result.Facets)
        {
            if (values.Count == 0)
                continue;
            console.Out.WriteLine($"{FacetLabel(facet)}: " + TerminalText.Safe(string.Join("  ", values.Select(v => $"{v.Value} ({v.Count})"))));
        }
    }

    private string FacetLabel(string facet) => language == Language.English ? facet : facet switch
    {
        "region" => "地区",
        "level" => "层级",
        "issuer" => "机关",
        "type" => "文种",
        "year" => "年份",
        "kind" => "记录",
        "domain" => "领域",
        "category" => "类别",
        "department" => "部门",
        "place" => "地名",
        "instrument" => "政策工具",
        "indicator" => "指标",
        "cites" => "引用",
        "subject" => "主题词",
        "agency_code" => "机关代字",
        "number_year" => "文号年份",
        "serial_number" => "文号序号",
        "status" => "时效",
        _ => facet,
    };

    private void Size(SearchResult result)
    {
        var (notices, failed) = (result.Corpus.Notices, result.Corpus.Failed);
        console.Out.WriteLine(language == Language.Chinese
            ? $"{notices} 篇文件中命中 {result.Total} 篇" + (failed > 0 ? $"；另有 {failed} 个文件无法读取，不在其中。" : "。")
            : $"{result.Total} of {notices} notices" + (failed > 0 ? $"; {failed} more files could not be read and are not searched." : "."));
        if (result.Suggestions.Count > 0)
            console.Out.WriteLine((language == Language.Chinese ? "也许想找：" : "Did you mean: ") + TerminalText.Safe(string.Join("  ", result.Suggestions)));
    }

    private string Words(MatchLevel match) => (match, language) switch
    {
        (MatchLevel.Exact, Language.Chinese) => "原词连出",
        (MatchLevel.AllTerms, Language.Chinese) => "含全部词",
        (MatchLevel.SomeTerms, Language.Chinese) => "含部分词",
        (MatchLevel.Exact, _) => "exact",
        (MatchLevel.AllTerms, _) => "all words",
        _ => "some words",
    };

    private static string Match(MatchLevel match) => match switch { MatchLevel.Exact => "exact", MatchLevel.AllTerms => "all_terms", _ => "some_terms" };
}
