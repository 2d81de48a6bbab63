using static PolicyMiner.Benchmarks.Tables.Planning.ReportTables;
using static PolicyMiner.Benchmarks.Tables.Planning.UnseenTables;

namespace PolicyMiner.Benchmarks.Tables.Planning;

/// <summary>
/// A harder family of pages: tables among running text in one column or two, several a page, beside each other, turned; and pages of
/// contents, references, addresses, equations, lists, forms, charts and maps, on which no table must be found. The last kinds are of other
/// designs and are only measured.
/// </summary>
internal static class ReportSheets
{
    private const double TextWidth = 475;
    private const double TurnedWidth = 720;

    /// <summary>Group of the sheets that rules may be made for.</summary>
    public const string Reports = "reports";

    /// <summary>Group of the sheets of other designs.</summary>
    public const string Unseen = "unseen";

    /// <summary>The sheets of one producer, <paramref name="rounds"/> of every kind.</summary>
    public static IEnumerable<Sheet> Plan(string group, string producer, int seed, int rounds)
    {
        var kinds = group == Reports ? Tuned : Held;
        for (var round = 0; round < rounds; round++)
        {
            for (var kind = 0; kind < kinds.Length; kind++)
            {
                var random = new Random(seed + 1000 * round + kind);
                var sheet = kinds[kind].Make(new(random), random);
                yield return sheet with { Name = $"{group}-{producer}-{kinds[kind].Name}-{round + 1}", Serif = random.Next(2) == 0 };
            }
        }
    }

    private static readonly (string Name, Func<EnglishWords, Random, Sheet> Make)[] Tuned =
    [
        ("budget", (w, r) => Page(w, r, Budget(w, r, TextWidth))),
        ("levels", (w, r) => Page(w, r, Levels(w, r, TextWidth))),
        ("banded", (w, r) => Page(w, r, Banded(w, r, TextWidth))),
        ("narrow", (w, r) => Columns([.. Texts(w, 4), Caption(w, r), Narrow(w, r), Note(w), .. Texts(w, 3), Caption(w, r), Narrow(w, r), .. Texts(w, 6)])),
        ("paragraphs", (w, r) => Page(w, r, Paragraphs(w, r, TextWidth, true))),
        ("open-paragraphs", (w, r) => Page(w, r, Paragraphs(w, r, TextWidth, false))),
        ("wide", (w, r) => new Sheet("", [Caption(w, r), Wide(w, r, TurnedWidth), Note(w)]) with { Turn = 90 }),
        ("several", (w, r) => new("", [Text(w), Caption(w, r), Banded(w, r, TextWidth), Note(w), Caption(w, r), Half(w, r), Text(w), Caption(w, r), Matrix(w, r, TextWidth)])),
        ("long-labels", (w, r) => Page(w, r, LongLabels(w, r, TextWidth))),
        ("countries", (w, r) => new("", [Caption(w, r), Countries(w, r, TextWidth), Note(w)])),
        ("matrix", (w, r) => Page(w, r, Matrix(w, r, TextWidth))),
        ("calendar", (w, r) => Page(w, r, Calendar(w, r, TextWidth))),
        ("beside", (w, r) => new("", [Text(w), new BesideItem([Caption(w, r), Half(w, r)], [Caption(w, r), Half(w, r)]), Text(w)])),
        ("across", (w, r) => Columns([.. Texts(w, 6), Caption(w, r), Banded(w, r, TextWidth) with { Across = true }, .. Texts(w, 8)])),
        ("none-contents", (w, r) => new("", [new TextItem(TextKind.Title, "Contents"), .. Enumerable.Range(1, 20).Select(i => new TextItem(TextKind.Body, $"{i / 4 + 1}.{i % 4 + 1} {w.Label()}") { Leader = $"{2 * i}" })])),
        ("none-references", (w, r) => new("", [Heading("References"), .. Enumerable.Range(1, 14).Select(i => new TextItem(TextKind.Entry, $"{w.Pick(["Smith", "Keller", "Jensen"])}, J. ({1990 + i}), {w.Sentence()} Report {r.Next(100)}, pp. {r.Next(10, 90)}–{r.Next(100, 190)}.") { Marker = $"[{i}]" })])),
        ("none-addresses", (w, r) => new("", [Text(w), .. Enumerable.Range(0, 4).Select(_ => new BesideItem(Address(w, r), Address(w, r)))])),
        ("none-equations", (w, r) => new("", [Text(w), Drawings.Equations(r), Text(w)])),
        ("none-bullets", (w, r) => Columns([Heading(w.Label()), .. Enumerable.Range(0, 22).Select(_ => new TextItem(TextKind.Entry, w.Sentence()) { Marker = "•" }), .. Texts(w, 5)])),
        ("none-form", (w, r) => new("", [Heading("Application"), .. Enumerable.Range(1, 14).Select(i => new TextItem(TextKind.Entry, $"{w.Label()}: ______________________  {w.Label()}: __________") { Marker = $"{i}." }), Text(w)])),
        ("none-chart", (w, r) => new("", [Text(w), Drawings.LineChart(w, r), Note(w), Drawings.Bars(w, r), Text(w)])),
        ("none-map", (w, r) => new("", [Text(w), Drawings.Map(w, r), Note(w)])),
    ];

    private static readonly (string Name, Func<EnglishWords, Random, Sheet> Make)[] Held =
    [
        ("poll", (w, r) => Page(w, r, Poll(w, r, TextWidth))),
        ("classes", (w, r) => Page(w, r, Classes(w, r, TextWidth))),
        ("limits", (w, r) => Page(w, r, Limits(w, r, TextWidth))),
        ("fees", (w, r) => Page(w, r, Fees(w, r, TextWidth))),
        ("programmes", (w, r) => Page(w, r, Programmes(w, r, TextWidth))),
        ("wide-levels", (w, r) => new Sheet("", [Caption(w, r), WideLevels(w, r, TurnedWidth), Note(w)]) with { Turn = 270 }),
        ("persons", (w, r) => Page(w, r, Persons(w, r, TextWidth))),
        ("columns", (w, r) => Columns([.. Texts(w, 3), Caption(w, r), Column(w, r), Note(w), .. Texts(w, 9), Caption(w, r), Column(w, r), .. Texts(w, 2)])),
        ("table-beside-text", (w, r) => new("", [Text(w), new BesideItem([.. Texts(w, 3)], [Caption(w, r), Column(w, r), Note(w)]), Text(w)])),
        ("page-of-tables", (w, r) => new("", [.. Enumerable.Range(0, 3).SelectMany(_ => new SheetItem[] { Caption(w, r), Persons(w, r, TextWidth), Note(w), Caption(w, r), Classes(w, r, TextWidth) })])),
        ("landscape", (w, r) => new Sheet("", [Caption(w, r), Limits(w, r, TurnedWidth), Note(w), Text(w)]) with { Landscape = true }),
        ("none-index", (w, r) => Columns([.. Enumerable.Range(0, 110).Select(_ => new TextItem(TextKind.Body, $"{w.Label()}, {r.Next(1, 60)}, {r.Next(60, 200)}"))]) with { ColumnCount = 3 }),
        ("none-glossary", (w, r) => new("", [Heading("Glossary"), .. Enumerable.Range(0, 14).Select(_ => new TextItem(TextKind.Entry, w.Sentence() + " " + w.Sentence()) { Marker = w.Pick(["ETS", "GDP", "NUTS", "UN"]) })])),
        ("none-organisation", (w, r) => new("", [Text(w), Drawings.Organisation(w), Text(w)])),
        ("none-clauses", (w, r) => Columns([.. Enumerable.Range(1, 26).Select(i => new TextItem(TextKind.Entry, w.Sentence() + " " + w.Sentence()) { Marker = $"({i})" })])),
        ("none-notes", (w, r) => new("", [.. Texts(w, 4), .. Enumerable.Range(1, 12).Select(i => new TextItem(TextKind.Note, $"{i} {w.Sentence()} See Regulation (EC) No {r.Next(100, 999)}/{2000 + i}, OJ L {r.Next(10, 300)}, p. {r.Next(1, 90)}."))])),
        ("none-bars", (w, r) => new("", [Heading(w.Label()), Drawings.Bars(w, r), Text(w), Drawings.Bars(w, r), Note(w)])),
    ];

    private static Sheet Page(EnglishWords w, Random r, TableItem table)
    {
        var items = new List<SheetItem> { Text(w) };
        if (r.Next(2) == 0)
            items.Add(new TextItem(TextKind.Heading, $"{r.Next(1, 5)}.{r.Next(1, 9)} {w.Label()}"));
        items.AddRange([Caption(w, r), table]);
        if (r.Next(3) > 0)
            items.Add(Note(w));
        return new("", [.. items, Text(w), Text(w)]);
    }

    private static Sheet Columns(IReadOnlyList<SheetItem> items) => new("", items) { TwoColumns = true };

    private static TextItem Heading(string text) => new(TextKind.Heading, text);

    private static TextItem Text(EnglishWords w) => new(TextKind.Body, w.Paragraph(4));

    private static IEnumerable<SheetItem> Texts(EnglishWords w, int count) => Enumerable.Range(0, count).Select(_ => Text(w));

    private static TextItem Caption(EnglishWords w, Random r) => new(TextKind.Caption, $"Table {r.Next(1, 20)}: {w.Label()} by {w.Label().ToLowerInvariant()}");

    private static TextItem Note(EnglishWords w) => new(TextKind.Note, $"1 {w.Sentence()} Source: {w.Label()}.");

    private static List<SheetItem> Address(EnglishWords w, Random r) =>
        [new TextItem(TextKind.Body, w.Label()), new TextItem(TextKind.Body, $"{r.Next(10, 900)} {w.Pick(["Main Street", "Rue de la Loi", "Constitution Avenue"])}"), new TextItem(TextKind.Body, $"{r.Next(10000, 99999)} {w.Pick(["Brussels", "Washington", "Dublin"])}"), new TextItem(TextKind.Body, $"Tel. {r.Next(100, 999)} {r.Next(1000, 9999)}")];
}
