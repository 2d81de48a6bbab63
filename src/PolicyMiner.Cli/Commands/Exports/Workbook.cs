using System.Globalization;
using PolicyMiner.Asking;
using PolicyMiner.Cli.Output;
using PolicyMiner.Exporting;
using PolicyMiner.Model;
using PolicyMiner.Reading;

namespace PolicyMiner.Cli.Commands;

/// <summary>A selection as the sheets of a workbook: the answer, a sheet per kind of record, the panel, and what it was made from.</summary>
internal static class Workbook
{
    public static IEnumerable<Sheet> Sheets(Selection selection, Language language, IReadOnlyList<KeyValuePair<string, string>> about)
    {
        if (selection.Search is { } search)
            yield return OfRows("search", search.Hits.Select(SearchPrinter.Row));
        if (selection.Comparison is { } comparison)
            yield return OfRows("compare " + comparison.On, new ComparisonPrinter(new CommandConsole { Out = TextWriter.Null, Error = TextWriter.Null, In = TextReader.Null }, OutputFormat.Csv, language).Rows(comparison));
        var kinds = RecordListing.Kinds.ToDictionary(k => k.Value, k => k.Key, StringComparer.Ordinal);
        var byType = selection.Records.ToLookup(r => r.Type);
        foreach (var (type, kind) in kinds)
        {
            if (byType[type].Any() || selection.Types.Count == 1 && selection.Types[0] == type)
                yield return OfRows(kind, byType[type].Select(r => new RecordRow(RecordJson.Write(r))));
        }
        var panel = PanelRows(selection).ToList();
        if (panel.Count > 0)
            yield return OfRows("panel", panel);
        yield return new("about", ["what", "value"], about.Select(a => (IReadOnlyList<object?>)[a.Key, a.Value]));
        var unread = selection.Index.Diagnostics();
        if (unread.Count > 0)
            yield return OfRows("unread files", unread.Select(Diagnostic));
    }

    /// <summary>The targets and statistics of a selection in the long form.</summary>
    public static IEnumerable<Row> PanelRows(Selection selection)
    {
        var notices = new Dictionary<string, NoticeRecord>(StringComparer.Ordinal);
        foreach (var notice in selection.NoticeRecords)
            notices[notice.NoticeId] = notice;
        // Asked for by their kind, provisions are numbers too; otherwise they state no figure of a place.
        var provisions = selection.Request.What == "provisions";
        return selection.Records.OfType<QuantityRecord>().Where(r => provisions || r is not ProvisionRecord).Where(r => notices.ContainsKey(r.NoticeId))
            .Select(r => PanelOf(PanelRow.Of(notices[r.NoticeId], r)));
    }

    private static Row PanelOf(PanelRow row)
    {
        var r = row.Record;
        return new()
        {
            { "place", row.Place }, { "admin_code", row.AdminCode }, { "year", r.Year }, { "indicator", r.Indicator }, { "value", r.Value }, { "unit", r.Unit }, { "id", r.Id },
            { "type", r.Type }, { "notice_id", r.NoticeId }, { "value_max", r.ValueMax }, { "comparator", r.Comparator }, { "qualifier", r.Qualifier },
            { "magnitude", r.Magnitude }, { "base_unit", r.BaseUnit }, { "period", r.Period }, { "scope", r.Scope }, { "own", (r as TargetRecord)?.Own },
            { RecordRow.Correction, r.Correction },
        };
    }

    private static Row Diagnostic(Problem p) => new()
    {
        { "file", p.File }, { "page", p.Page }, { "severity", p.Severity.ToString().ToLowerInvariant() }, { "code", p.Code }, { "message", p.Message },
    };

    private static Sheet OfRows(string name, IEnumerable<Row> rows)
    {
        var list = rows.ToList();
        var columns = list.Count == 0 ? [] : list[0].Select(v => v.Key).ToList();
        return new(name, columns, list.Select(r => (IReadOnlyList<object?>)[.. r.Select(v => CellOf(v.Key, v.Value))]));
    }

    private static object? CellOf(string name, object? value) => value switch
    {
        null or bool or int or long or double => value,
        string date when name.EndsWith("_date", StringComparison.Ordinal) && DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) => day,
        _ => Row.Display(value) is { Length: > 0 } text ? text : null,
    };
}
