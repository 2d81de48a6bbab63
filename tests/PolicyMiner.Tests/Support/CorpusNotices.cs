using System.Text.Json;
using System.Text.Json.Nodes;
using PolicyMiner.Model;
using PolicyMiner.Reading;
using PolicyMiner.Structuring;

namespace PolicyMiner.Tests.Support;

/// <summary>
/// The notices of the corpus in two ways: as the program extracts them, and with the records that a careful reader expects
/// (<c>tests/cases/documents</c>), so that what is built on records can be checked apart from extraction.
/// </summary>
public static class CorpusNotices
{
    private static readonly (string Folder, string File)[] Documents =
    [
        ("shandong-2010", "shandong-2010-16.md"), ("gazette-2013-11", "mofcom-gazette-2013-11.md"), ("guangdong-2012", "guangdong-2012-88.txt"),
        ("jilin-2011", "jilin-2011.txt"), ("zhengzhou-2017", "zhengzhou-2017-29.md"),
    ];

    private static readonly Lazy<IReadOnlyList<NoticeRecords>> ExtractedOnce = new(() => [.. Documents.SelectMany(d => NoticeTexts.Of(Run(d.File)))]);
    private static readonly Lazy<IReadOnlyList<NoticeRecords>> ExpectedOnce = new(() => [.. Documents.SelectMany(d => Expected(d.Folder, d.File))]);

    /// <summary>The five plans: Shandong, the ministry's (in the gazette), Guangdong, Jilin, Zhengzhou.</summary>
    public static readonly IReadOnlyList<string> Plans = ["shandong-2010-16", "mofcom-gazette-2013-11/7", "guangdong-2012-88", "jilin-2011", "zhengzhou-2017-29"];

    /// <summary>All notices as extracted.</summary>
    public static IReadOnlyList<NoticeRecords> Extracted => ExtractedOnce.Value;

    /// <summary>All notices with the expected records.</summary>
    public static IReadOnlyList<NoticeRecords> ByReading => ExpectedOnce.Value;

    /// <summary>The five plans out of <paramref name="notices"/>, in their order.</summary>
    public static IReadOnlyList<NoticeRecords> PlansOf(IReadOnlyList<NoticeRecords> notices) => [.. Plans.Select(p => notices.Single(n => n.Notice.NoticeId == p))];

    private static ExtractedFile Run(string file) =>
        Pipeline.Run(new SourceFile(null, file, File.ReadAllBytes(Path.Combine(Repository.Corpus, file))), new ReadingOptions());

    private static IEnumerable<NoticeRecords> Expected(string folder, string file)
    {
        var id = Path.GetFileNameWithoutExtension(file);
        var text = File.ReadAllText(Path.Combine(Repository.Corpus, file));
        var structured = Run(file).Notices.ToDictionary(n => n.NoticeId, NoticeTexts.Of);
        var rows = Directory.GetFiles(Path.Combine(Cases.Folder, "documents", folder), "*.jsonl").Order(StringComparer.Ordinal)
            .SelectMany(f => File.ReadLines(f).Where(l => l.Length > 0).Select(l => (Kind: Path.GetFileNameWithoutExtension(f), Row: JsonNode.Parse(l)!.AsObject()))).ToList();
        var notices = rows.Where(r => r.Kind == "notices").Select(r => Notice(r.Row, folder, id, text)).ToList();
        var imprint = rows.Where(r => Text(r.Row, "part") == "imprint").Select(r => LineStart(text, r.Row["line"]!.GetValue<int>())).DefaultIfEmpty(int.MaxValue).First();
        foreach (var notice in notices)
        {
            var next = notices.Where(n => n.Source.CharStart > notice.Source.CharStart).Select(n => n.Source.CharStart).DefaultIfEmpty(int.MaxValue).Min();
            var records = rows.Where(r => r.Kind != "notices").Select(r => Record(r.Kind, r.Row, notice.NoticeId, file, text)).OfType<PolicyRecord>()
                .Where(r => notices.Count == 1 || (r.Source.CharStart >= notice.Source.CharStart && r.Source.CharStart < Math.Min(next, imprint))).OrderBy(r => r.Source.CharStart).ToList();
            var sections = records.OfType<SectionRecord>().ToList();
            yield return new(notice, RecordIds.Assign(records.Select(r => r is SectionRecord ? r : r with { Section = [.. sections.TakeWhile(s => s.Source.CharStart <= r.Source.CharStart).TakeLast(1).Select(s => s.Number + s.Heading)] }))) { Text = structured.GetValueOrDefault(notice.NoticeId, NoticeText.Empty) };
        }
    }

    private static NoticeRecord Notice(JsonObject row, string folder, string id, string text) => new()
    {
        NoticeId = id + Text(row, "key")![folder.Length..],
        Quote = Text(row, "title_printed") ?? "",
        Source = new("", null, 1, 1, LineStart(text, row["line_start"]!.GetValue<int>()), 0),
        Title = Text(row, "title"),
        DocumentNumber = Text(row, "document_number"),
        DocumentType = Text(row, "document_type"),
        Region = Text(row, "region"),
        Level = Text(row, "level"),
        WrittenDate = Text(row, "written_date"),
        Issuers = List(row, "issuers"),
        IssuersFull = List(row, "issuers"),
        Parent = Text(row, "parent") is { } parent ? id + parent[folder.Length..] : null,
        SignedBy = List(row, "signed_by"),
    };

    private static PolicyRecord? Record(string kind, JsonObject row, string notice, string file, string text)
    {
        var quote = Text(row, "quote");
        if (quote is null)
            return null;
        var start = row["line"] is { } line ? text.IndexOf(quote, LineStart(text, line.GetValue<int>()), StringComparison.Ordinal) : text.IndexOf(quote, StringComparison.Ordinal);
        start = Math.Max(start, row["line"] is { } l ? LineStart(text, l.GetValue<int>()) : 0);
        var source = new SourceSpan(file, null, row["line"]?.GetValue<int>() ?? 1, row["line"]?.GetValue<int>() ?? 1, start, start + quote.Length);
        PolicyRecord? record = kind switch
        {
            "targets" => new TargetRecord { Quote = quote, Source = source, Indicator = Text(row, "indicator")!, Own = row["own"]!.GetValue<bool>() },
            "statistics" => new StatisticRecord { Quote = quote, Source = source, Indicator = Text(row, "indicator")!, Kind = Text(row, "kind") },
            "tasks" => new TaskRecord { Quote = quote, Source = source, Task = Text(row, "task")!, Kind = Text(row, "kind")!, Lead = List(row, "lead"), Participants = List(row, "participants"), Seq = row["seq"]?.GetValue<int?>() },
            "measures" => new MeasureRecord { Quote = quote, Source = source, Instrument = Text(row, "instrument")!, Secondary = List(row, "secondary"), Actor = Text(row, "actor"), Beneficiary = Text(row, "beneficiary") },
            "citations" => new CitationRecord { Quote = quote, Source = source, Title = Text(row, "title"), Number = Text(row, "number"), Relation = Text(row, "relation") },
            "definitions" => new DefinitionRecord { Quote = quote, Source = source, Term = Text(row, "term")!, Definition = Text(row, "definition")!, Abbreviation = Text(row, "abbreviation") },
            "catalog" => new CatalogEntryRecord { Quote = quote, Source = source, Seq = row["seq"]?.GetValue<int?>(), Name = Text(row, "name")!, Category = Text(row, "category"), Support = Text(row, "support") },
            "outline" when row["level"]!.GetValue<int>() > 0 || Text(row, "kind") == "annex" => new SectionRecord
            {
                Quote = quote,
                Source = source,
                Level = row["level"]!.GetValue<int>(),
                Number = Text(row, "number"),
                Heading = Text(row, "heading")!,
                Kind = Text(row, "kind") is "heading" or "item" or "ordinal" or "annex" ? Text(row, "kind")! : "unnumbered",
                Part = Text(row, "part"),
            },
            _ => null,
        };
        record = record is QuantityRecord quantity ? Quantity(quantity, row) : record;
        return record is null ? null : record with { NoticeId = notice };
    }

    private static QuantityRecord Quantity(QuantityRecord record, JsonObject row) => record with
    {
        Value = Number(row, "value") ?? Number(row, "value_min"),
        ValueMax = Number(row, "value_max"),
        Unit = Text(row, "unit"),
        Magnitude = Number(row, "magnitude") ?? Number(row, "magnitude_min"),
        BaseUnit = Text(row, "base_unit"),
        Comparator = Text(row, "comparator"),
        Qualifier = Text(row, "qualifier"),
        BaseYear = (int?)Number(row, "base_year"),
        Year = (int?)(Number(row, "target_year") ?? Number(row, "year")),
        Period = Text(row, "period"),
        Scope = Text(row, "scope"),
    };

    private static int LineStart(string text, int line)
    {
        var at = 0;
        for (; line > 1; line--)
            at = text.IndexOf('\n', at) + 1;
        return at;
    }

    private static string? Text(JsonObject row, string name) => row[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    private static double? Number(JsonObject row, string name) => row[name] is JsonValue value && value.GetValueKind() == JsonValueKind.Number ? value.GetValue<double>() : null;

    private static IReadOnlyList<string> List(JsonObject row, string name) => row[name] is JsonArray list ? [.. list.Select(v => v!.GetValue<string>())] : [];
}
