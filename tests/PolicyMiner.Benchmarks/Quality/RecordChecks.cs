using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using static PolicyMiner.Benchmarks.Quality.Fields;

namespace PolicyMiner.Benchmarks.Quality;

/// <summary>The checks, one or two per record type.</summary>
internal static partial class RecordChecks
{
    public static IReadOnlyList<RecordCheck> All { get; } =
    [
        Quantity("target (value+unit)", "targets", "target", SameUnit),
        Quantity("target (all fields)", "targets", "target", (e, f) => AllFields(e, f, "target_year")),
        Quantity("statistic (value+unit)", "statistics", "statistic", SameUnit),
        Quantity("statistic (all fields)", "statistics", "statistic", (e, f) => AllFields(e, f, "year")),
        new("provision", "provisions", Is("provision"),
            (e, f) => Same(e.Number("value"), f.Number("value")) && Similarity.Near(e.Text("quote"), f.Text("quote"), 5)
                ? 0.6 + (Similarity.Near(e.Text("quote"), f.Text("quote"), 8) ? 0.4 : 0) : 0, 0.6,
            (e, f) => SameText(e.Text("unit"), f.Text("unit")) || (e.Text("unit_alt") is { } other && SameText(other, f.Text("unit"))), true),
        new("task (table)", "tasks", f => Is("task")(f) && f.Text("kind") == "table",
            (e, f) => Similarity.Of(e.Text("task"), f.Text("task")), 0.6,
            (e, f) => Similarity.Of(e.Text("task"), f.Text("task")) > 0.97
                && Departments(e.List("lead")).SetEquals(Departments(f.List("lead"))) && Departments(e.List("participants")).SetEquals(Departments(f.List("participants"))))
        { Wanted = e => e.Text("kind") == "table" },
        new("task (prose)", "tasks", f => Is("task")(f) && f.Text("kind") != "table",
            (e, f) => 0.6 * Similarity.Of(e.Text("quote"), f.Text("quote")) + 0.4 * Similarity.Of(string.Concat(e.List("lead")), string.Concat(f.List("lead"))), 0.45,
            SameActors)
        { Wanted = e => e.Text("kind") != "table" },
        new("catalog_entry", "catalog", Is("catalog_entry"),
            (e, f) => Same(e.Number("seq"), f.Number("seq")) && Similarity.Of(e.Text("name"), f.Text("name")) > 0.6 ? 1 : 0, 0.5,
            (e, f) => SameText(e.Text("name"), f.Text("name")) && SameText(e.Text("category"), f.Text("category")) && SameText(e.Text("support"), f.Text("support"))
                && e.List("business_types").Select(Similarity.Normal).SequenceEqual(f.List("business_types").Select(Similarity.Normal)), true),
        new("standard", "standards", Is("standard"), (e, f) => SameText(e.Text("number"), f.Text("number")) ? 1 : 0, 0.5,
            (e, f) => SameText(e.Text("name"), f.Text("name")) && SameText(e.Text("effective_date"), f.Text("effective_date")), true),
        new("taxonomy_entry", "taxonomy", Is("taxonomy_entry"),
            (e, f) => 0.7 * Similarity.Of(e.Text("scope"), f.Text("scope")) + 0.3 * Similarity.Of(e.Text("subclass"), f.Text("subclass")), 0.6,
            (e, f) => SameText(e.Text("category"), f.Text("category")) && Similarity.Of(e.Text("scope"), f.Text("scope")) > 0.95, true),
        new("table_row", "table_rows", Is("table_row"), (e, f) => Shared(Cells(e), Cells(f)), 0.5, (e, f) => Shared(Cells(e), Cells(f)) == 1, true) { QuoteOpens = true },
        new("citation", "citations", Is("citation"), CitationScore, 0.5,
            (e, f) => (e.Text("number") is null || SameText(e.Text("number"), f.Text("number")))
                && (e.Text("title") is null || Similarity.Of(e.Text("title"), f.Text("title")) > 0.9)),
        new("definition", "definitions", Is("definition"),
            (e, f) => (TermFits(e, f) ? 0.5 : 0) + 0.5 * Similarity.Of(e.Text("definition") ?? e.Text("quote"), f.Text("definition") ?? f.Text("quote")), 0.6, (_, _) => true),
        new("section", "outline", f => Is("section")(f) && f.Number("level") > 0,
            (e, f) => 0.8 * Similarity.Of(e.Text("heading"), f.Text("heading")) + (SameText(e.Text("number"), f.Text("number")) ? 0.2 : 0)
                + (e.Number("line") is { } line && f["source"] is JsonObject source && Same(line, source.Number("line_start")) ? 0.05 : 0), 0.7,
            (e, f) => Same(e.Number("level"), f.Number("level")) && Similarity.Of(e.Text("heading"), f.Text("heading")) > 0.9)
        { Wanted = e => e.Number("level") > 0 },
        new("place", "regions", Is("place"),
            (e, f) => ((string[])["place", "place_norm", "place_printed"]).Any(n => e.Text(n) is { } place && SameText(place, f.Text("place")))
                && Similarity.Near(e.Text("quote"), f.Text("quote")) ? 1 : 0, 0.5, (_, _) => true, true),
        new("measure (found)", "measures", Is("measure"), (e, f) => Similarity.Of(e.Text("quote"), f.Text("quote")), 0.5, (_, _) => true, true),
        new("measure (instrument)", "measures", Is("measure"), (e, f) => Similarity.Of(e.Text("quote"), f.Text("quote")), 0.5,
            (e, f) => f.Text("instrument") == e.Text("instrument") || e.List("secondary").Contains(f.Text("instrument")), true),
        new("measure (beneficiary)", "measures", f => Is("measure")(f) && f.Text("beneficiary") is not null, (e, f) => Similarity.Of(e.Text("quote"), f.Text("quote")), 0.5,
            (e, f) => NameEnds(e.Text("beneficiary"), f.Text("beneficiary")), true)
        { Wanted = e => e.Text("beneficiary") is not null },
    ];

    // 符合条件的服务外包企业 and 服务外包企业: with or without what describes them.
    private static bool NameEnds(string? expected, string? found) =>
        Similarity.Normal(expected) is var e && Similarity.Normal(found) is var f && (e.EndsWith(f, StringComparison.Ordinal) || f.EndsWith(e, StringComparison.Ordinal));

    private static Func<JsonObject, bool> Is(string type) => record => record.Text("type") == type;

    private static RecordCheck Quantity(string name, string file, string type, Func<JsonObject, JsonObject, bool> right) => new(
        name, file, Is(type),
        (e, f) =>
        {
            var same = Same(e.Number("value"), f.Number("value"))
                || (e.Number("value_min") is { } low && Same(low, f.Number("value")) && Same(e.Number("value_max"), f.Number("value_max")));
            if (!same || !(Similarity.Near(e.Text("quote"), f.Text("quote")) || Similarity.Near(e.Text("printed"), f.Text("quote"))))
                return 0;
            return 0.5 + (SameUnit(e, f) ? 0.2 : 0) + 0.3 * Similarity.Of(e.Text("indicator"), f.Text("indicator"));
        }, 0.5, right);

    private static bool SameUnit(JsonObject e, JsonObject f) =>
        SameText(e.Text("unit"), f.Text("unit")) || (e.Number("magnitude") is { } magnitude && Same(magnitude, f.Number("magnitude")));

    private static bool AllFields(JsonObject e, JsonObject f, string year) =>
        SameUnit(e, f) && e.Text("comparator") == f.Text("comparator") && (e.Number(year) is not { } y || Same(y, f.Number("year")))
        && SameIndicator(e.Text("indicator"), f.Text("indicator"));

    private static bool SameIndicator(string? a, string? b)
    {
        var (x, y) = (WholePlace().Replace(Similarity.Normal(a), ""), WholePlace().Replace(Similarity.Normal(b), ""));
        if (x.Length == 0 || y.Length == 0)
            return false;
        var (shorter, longer) = x.Length <= y.Length ? (x, y) : (y, x);
        return Similarity.Of(x, y) >= 0.6 || (longer.Contains(shorter, StringComparison.Ordinal) && shorter.Length >= 0.4 * longer.Length);
    }

    private static HashSet<string> Departments(IEnumerable<string> names) => [.. names.Select(n => Similarity.Normal(OpenList().Replace(n, "") is { Length: > 0 } name ? name : n))];

    private static bool SameActors(JsonObject e, JsonObject f)
    {
        var leads = Departments(e.List("lead"));
        var wanted = new HashSet<string>(Departments(e["units"] is JsonArray ? e.List("units") : e.List("lead")));
        wanted.UnionWith(Departments(e.List("participants")));
        var foundLeads = Departments(f.List("lead"));
        var found = new HashSet<string>(foundLeads);
        found.UnionWith(Departments(f.List("participants")));
        var union = wanted.Union(found).Count();
        return (union == 0 || (double)wanted.Intersect(found).Count() / union >= 0.6) && leads.Overlaps(foundLeads);
    }

    private static double CitationScore(JsonObject e, JsonObject f)
    {
        var number = e.Text("number") is { } n && SameText(n, f.Text("number"));
        var title = e.Text("title") is { } t && f.Text("title") is { } found && Similarity.Of(t, found) > 0.9;
        var near = Similarity.Near(e.Text("quote"), f.Text("quote"), 12);
        return number || title ? (number ? 0.6 : 0) + (title ? 0.5 : 0) + (near ? 0.1 : 0) : e.Flag("optional") && near ? 0.5 : 0;
    }

    /// <summary>The texts of a row's cells that are not empty; expected rows have them by header, records in order.</summary>
    private static List<string> Cells(JsonObject row) =>
        [.. (row["cells"] switch
        {
            JsonObject byHeader => byHeader.Select(c => c.Value?.GetValue<string>()),
            JsonArray inOrder => inOrder.OfType<JsonObject>().Select(c => c.Text("text")),
            _ => [],
        }).Select(Similarity.Normal).Where(c => c.Length > 0)];

    /// <summary>How much of two rows is the same, 1 where every cell is.</summary>
    private static double Shared(List<string> expected, List<string> found)
    {
        var left = expected.ToList();
        var both = found.Count(left.Remove);
        return expected.Count + found.Count == 0 ? 0 : 2.0 * both / (expected.Count + found.Count);
    }

    private static bool TermFits(JsonObject e, JsonObject f) =>
        SameText(e.Text("term"), f.Text("term")) || e.List("aliases").Any(alias => SameText(alias, f.Text("term")));

    [GeneratedRegex("^(全省|全市|全国|全区|我省|我市|我国|全球|本市|本省)")]
    private static partial Regex WholePlace();

    [GeneratedRegex("等?(有关)?部门$")]
    private static partial Regex OpenList();
}
