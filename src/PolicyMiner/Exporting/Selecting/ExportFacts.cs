using System.Globalization;

namespace PolicyMiner.Exporting;

/// <summary>What a reader of an export must know to judge it: of which corpus, by which program, under which filters, and what could not be read.</summary>
public static class ExportFacts
{
    /// <summary>The facts, by name, in the order in which they are shown.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> Of(Selection selection)
    {
        var (files, failed, _) = selection.Index.Totals();
        var request = selection.Request;
        var filter = request.Filter;
        var facts = new List<KeyValuePair<string, string>>
        {
            new("program", "PolicyMiner " + ProgramVersion.Number),
            new("extractor", ProgramVersion.Extractor),
            new("corpus_hash", selection.Index.CorpusHash()),
            new("files", Number(files)),
            new("unread_files", Number(failed)),
            new("notices_in_index", Number(selection.Index.NoticeCount)),
            new("notices_selected", Number(selection.Notices.Count)),
            new("what", string.Join(' ', (string[])[request.What, .. request.Words])),
        };
        foreach (var (name, value) in (IEnumerable<(string, string)>)
            [("region", string.Join('、', filter.Regions)), ("level", string.Join('、', filter.Levels)), ("issuer", string.Join('、', filter.Issuers)), ("type", string.Join('、', filter.Types)),
                ("year", filter.FromYear is null && filter.ToYear is null ? "" : $"{filter.FromYear}..{filter.ToYear}"),
                ("facets", Facets(request.Wanted)), ("not", Facets(request.Unwanted)),
                ("sort", request.Sort ?? ""), ("limit", request.Limit is { } limit ? Number(limit) : ""),
                ("on", selection.Comparison?.On ?? ""), ("baseline", request.Baseline ?? ""), ("money", string.Join('、', (string?[])[request.MoneyUnit, .. request.Rates]))])
        {
            if (value.Length > 0)
                facts.Add(new(name, value));
        }
        return facts;
    }

    private static string Facets(IReadOnlyDictionary<string, IReadOnlyList<string>> values) =>
        string.Join("; ", values.Select(f => $"{f.Key}: {string.Join('、', f.Value)}"));

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);
}
