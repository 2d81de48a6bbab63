namespace PolicyMiner.Benchmarks.Tables.Planning;

/// <summary>Texts such as statistical reports of governments hold, made up at random.</summary>
internal sealed class EnglishWords(Random random)
{
    private static readonly string[] Labels =
    [
        "Households", "Total population", "Median income", "Motor fuel", "Residential sector", "Public schools", "Fishing permits", "Net generation", "Foreign born",
        "Wastewater treatment", "Small enterprises", "Under 18 years", "65 years and over", "Manufacturing", "Retail trade", "Air transport", "Natural gas", "Belgium", "Denmark",
        "Germany", "Spain", "Ireland", "North Carolina", "Wyoming", "Rhode Island", "New Hampshire", "Carbon monoxide", "Particulate matter", "Health insurance coverage",
        "Employed full time", "Not in labor force", "Agriculture, forestry and fishing", "Other non-specified activities", "Bachelor's degree or higher",
    ];

    private static readonly string[] Measures = ["Number", "Percent", "Rate", "Total", "Share", "Change", "Average", "Mean", "Estimate", "Margin of error", "Cost per unit", "Index (2000 = 100)", "Area (ha)", "Value (EUR)"];
    private static readonly string[] Subjects = ["the programme", "each member state", "the annual survey", "the national office", "the reporting period", "this category", "a licensed operator", "the regional authority", "the revised estimate"];
    private static readonly string[] Verbs = ["covers", "includes", "reports", "is based on", "excludes", "was adjusted for", "depends on", "contributes to", "relates to"];
    private static readonly string[] Objects = ["data collected by local agencies", "payments made during the year", "the number of persons in the sample", "all units in operation", "costs of maintenance and repair", "emissions from road transport", "households without a telephone", "changes in the method of counting"];

    /// <summary>A label of a row.</summary>
    public string Label() => Pick(Labels);

    /// <summary>Different row labels.</summary>
    public string[] DistinctLabels(int count) => [.. Enumerable.Range(0, count).Select(i => Labels.Length > i ? i : i % Labels.Length).OrderBy(_ => random.Next()).Select(i => Labels[i])];

    /// <summary>Different heads of columns.</summary>
    public string[] Heads(int count) => [.. Measures.OrderBy(_ => random.Next()).Take(count)];

    /// <summary>A clause without end mark.</summary>
    public string Clause() => $"{Pick(Subjects)} {Pick(Verbs)} {Pick(Objects)}";

    /// <summary>One sentence.</summary>
    public string Sentence() => Capital(Clause()) + (random.Next(2) == 0 ? ", and " + Clause() : "") + ".";

    /// <summary>A paragraph.</summary>
    public string Paragraph(int sentences) => string.Join(" ", Enumerable.Range(0, sentences).Select(_ => Sentence()));

    /// <summary>A number of a column's kind: 0 whole, 1 per cent, 2 amount, 3 small, 4 change.</summary>
    public string Number(int kind) => random.Next(24) == 0 ? "–" : (kind % 5) switch
    {
        0 => Thousands(random.Next(100, 9_000_000)),
        1 => $"{random.Next(0, 100)}.{random.Next(10)}",
        2 => "$" + Thousands(random.Next(1000, 400_000)),
        3 => $"{random.Next(1, 60)}",
        _ => $"{(random.Next(2) == 0 ? "-" : "")}{random.Next(0, 30)}.{random.Next(10)}%",
    };

    /// <summary>One of <paramref name="from"/>.</summary>
    public string Pick(string[] from) => from[random.Next(from.Length)];

    private static string Thousands(int number) => number.ToString("N0", System.Globalization.CultureInfo.InvariantCulture);

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
