namespace PolicyMiner.Benchmarks.Tables.Planning;

/// <summary>
/// Sheets in the manner of European and American statistical reports: tables with and without lines among running text, and pages that
/// hold none. Style and content of each are drawn at random from its seed.
/// </summary>
internal static class EnglishSheets
{
    private const double TextWidth = 475;

    /// <summary>The sheets of one producer: as many rounds of every kind.</summary>
    public static IEnumerable<Sheet> Plan(string prefix, int seed, int rounds)
    {
        for (var round = 0; round < rounds; round++)
        {
            for (var kind = 0; kind < Kinds.Length; kind++)
            {
                var random = new Random(seed + 1000 * round + kind);
                var sheet = Kinds[kind].Make(new(random), random);
                yield return sheet with { Name = $"{prefix}-{Kinds[kind].Name}-{round + 1}", Serif = random.Next(2) == 0 };
            }
        }
    }

    private static readonly (string Name, Func<EnglishWords, Random, Sheet> Make)[] Kinds =
    [
        ("statistics", (w, r) => Report(w, r, EnglishTables.Statistics(w, r, TextWidth))),
        ("grouped-rows", (w, r) => Report(w, r, EnglishTables.GroupedRows(w, r, TextWidth))),
        ("two-line-header", (w, r) => Report(w, r, EnglishTables.SpanningHeads(w, r, TextWidth))),
        ("years", (w, r) => Report(w, r, EnglishTables.Years(w, r, TextWidth))),
        ("wrapped-labels", (w, r) => Report(w, r, EnglishTables.WrappedLabels(w, r, TextWidth))),
        ("text-cells", (w, r) => Report(w, r, EnglishTables.TextCells(w, r, TextWidth))),
        ("pairs", (w, r) => Report(w, r, EnglishTables.Pairs(w, r, TextWidth))),
        ("two-tables", (w, r) => new("", [Caption(w, r, 1), EnglishTables.Statistics(w, r, TextWidth), Note(w), Caption(w, r, 2), EnglishTables.SpanningHeads(w, r, TextWidth), Note(w), Body(w)])),
        ("grid", (w, r) => Report(w, r, Ruled(EnglishTables.SpanningHeads(w, r, TextWidth), Borders.Grid))),
        ("column-lines", (w, r) => Report(w, r, Ruled(EnglishTables.Statistics(w, r, TextWidth), Borders.Columns))),
        ("missing-values", (w, r) => Report(w, r, EnglishTables.MissingValues(w, r, TextWidth))),
        ("wrapped-heads", (w, r) => Report(w, r, EnglishTables.WrappedHeads(w, r, TextWidth))),
        ("leaders", (w, r) => Report(w, r, EnglishTables.Leaders(w, r, TextWidth))),
        ("centred-groups", (w, r) => Report(w, r, EnglishTables.CentredGroups(w, r, TextWidth))),
        ("open-text-cells", (w, r) => Report(w, r, EnglishTables.OpenTextCells(w, r, TextWidth))),
        ("frame", (w, r) => Report(w, r, Ruled(EnglishTables.WrappedLabels(w, r, TextWidth), Borders.Frame))),
        ("header-grid", (w, r) => Report(w, r, Ruled(EnglishTables.SpanningHeads(w, r, TextWidth), Borders.HeaderGrid))),
        ("text-grid", (w, r) => Report(w, r, Ruled(EnglishTables.TextCells(w, r, TextWidth), r.Next(2) == 0 ? Borders.Grid : Borders.OpenSides))),
        ("survey", (w, r) => Report(w, r, EnglishTables.Survey(w, r, TextWidth))),
        ("short-text", (w, r) => Report(w, r, EnglishTables.ShortText(w, r, TextWidth))),
        ("european", (w, r) => Report(w, r, EnglishTables.European(w, r, TextWidth))),
        ("tight-text", (w, r) => new("", [Body(w), EnglishTables.MissingValues(w, r, TextWidth), Body(w), Body(w)])),
        ("over-pages", (w, r) => Report(w, r, EnglishTables.Long(w, r, TextWidth))),
        ("in-column", (w, r) => new Sheet("", [Heading(w), Body(w), Body(w), Body(w), Body(w), Caption(w, r, 1), EnglishTables.Small(w, r, 220), Body(w), Body(w), Heading(w), .. Enumerable.Range(0, 9).Select(_ => Body(w))]) with { TwoColumns = true }),
        ("no-table-columns", (w, r) => new Sheet("", [Heading(w), .. Enumerable.Range(0, 14).Select(_ => Body(w))]) with { TwoColumns = true }),
        ("no-table-lists", (w, r) => new Sheet("", [new TextItem(TextKind.Title, w.Label()), Body(w), .. Entries(w, r, 9), Body(w), .. Entries(w, r, 6)])),
        ("no-table-letter", (w, r) => new("", [.. Lines(w, r), new TextItem(TextKind.Heading, w.Label()), Body(w), .. Form(w, r), Body(w), .. Lines(w, r)])),
        ("no-table-definitions", (w, r) => new("", [Heading(w), .. Enumerable.Range(1, 12).Select(i => new TextItem(TextKind.Entry, $"{w.Label()}: {w.Sentence()}") { Marker = $"{i / 4 + 1}.{i % 4 + 1}" }), Body(w)])),
        ("no-table-contents", (w, r) => new Sheet("", [new TextItem(TextKind.Title, "Contents"), .. Enumerable.Range(1, 18).Select(i => new TextItem(TextKind.Body, $"{i}. {w.Label()}") { Leader = $"{3 * i}" })])),
        ("no-table-chart", (w, r) => new Sheet("", [Heading(w), Body(w), new ChartItem([.. Enumerable.Range(2001, 6).Select(y => $"{y}")], [.. Enumerable.Range(0, 6).Select(_ => r.Next(20, 150))]), Body(w), Note(w)])),
    ];

    private static Sheet Report(EnglishWords w, Random r, TableItem table)
    {
        var items = new List<SheetItem>();
        if (r.Next(2) == 0)
            items.AddRange([new TextItem(TextKind.Title, w.Label() + " report"), Body(w)]);
        if (r.Next(2) == 0)
            items.Add(Heading(w));
        items.AddRange([Body(w), Caption(w, r, r.Next(1, 12)), table]);
        if (r.Next(3) > 0)
            items.Add(Note(w));
        items.Add(Body(w));
        return new("", items);
    }

    private static TableItem Ruled(TableItem item, Borders borders) => item with { Style = item.Style with { Borders = borders } };

    private static TextItem Heading(EnglishWords w) => new(TextKind.Heading, w.Label());

    private static TextItem Body(EnglishWords w) => new(TextKind.Body, w.Paragraph(5));

    private static TextItem Caption(EnglishWords w, Random r, int number) => new(TextKind.Caption, $"Table {number}. {w.Label()} by {w.Label().ToLowerInvariant()}: {1990 + r.Next(20)}");

    private static TextItem Note(EnglishWords w) => new(TextKind.Note, "Source: " + w.Paragraph(2));

    /// <summary>Short lines of an address or a signature.</summary>
    private static IEnumerable<TextItem> Lines(EnglishWords w, Random r) =>
        [new(TextKind.Entry, w.Label()), new(TextKind.Entry, $"{r.Next(10, 900)} Main Street, Suite {r.Next(100)}"), new(TextKind.Entry, $"Phone 555-{r.Next(1000, 9999)}"), new(TextKind.Entry, $"{r.Next(1, 28)} June {1990 + r.Next(20)}")];

    /// <summary>Lines to be filled in.</summary>
    private static IEnumerable<TextItem> Form(EnglishWords w, Random r) =>
        Enumerable.Range(0, r.Next(3, 7)).Select(_ => new TextItem(TextKind.Entry, $"{w.Label()}: ____________   Date: ________"));

    private static IEnumerable<TextItem> Entries(EnglishWords w, Random r, int count)
    {
        var kind = r.Next(3);
        return Enumerable.Range(1, count).Select(i => new TextItem(TextKind.Entry, w.Paragraph(r.Next(1, 3))) { Marker = kind switch { 0 => "•", 1 => $"{i}.", _ => $"({(char)('a' + i - 1)})" } });
    }
}
