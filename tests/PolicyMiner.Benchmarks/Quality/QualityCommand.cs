using System.Globalization;
using System.Text.Json.Nodes;
using PolicyMiner.Exporting;
using PolicyMiner.Reading;

namespace PolicyMiner.Benchmarks.Quality;

/// <summary>
/// <c>quality --corrections INDEX</c>: the same from a researcher's own corrections. <c>quality [--accept] [--first-contact] [--misses TEXT]</c>: precision, recall and F1 per record type and document against records
/// expected by reading, gains and losses against the committed baseline, and <c>docs/quality.md</c>. Exits 5 on an unexplained loss.
/// </summary>
internal static class QualityCommand
{
    public static int Run(string root, string[] args)
    {
        if (Array.IndexOf(args, "--corrections") is var given and >= 0)
            return CorrectionQuality.Run(args.ElementAtOrDefault(given + 1));
        var samples = Environment.GetEnvironmentVariable("POLICYMINER_SAMPLES");
        var cards = new SortedDictionary<string, Scorecard>(StringComparer.Ordinal);
        var corpus = new HashSet<string>(StringComparer.Ordinal);
        foreach (var document in ExpectedDocument.All(root, samples))
        {
            if (document.File is null)
            {
                Console.WriteLine($"{document.Name}: skipped, the document is kept outside the repository (set POLICYMINER_SAMPLES)");
                continue;
            }
            if (document.InCorpus)
                corpus.Add(document.Name);
            cards[document.Name] = Scorecard.Of(document, Extract(document));
        }
        var first = FirstContact.Load(root);
        if (args.Contains("--first-contact"))
            first.Add(cards, corpus);
        var baseline = Baseline.Load(root);
        Print(cards, first);
        var unexplained = baseline.Compare(cards);
        if (args.Contains("--accept"))
            baseline.Save(cards);
        QualityReport.Write(root, cards, first);
        return unexplained == 0 || args.Contains("--accept") ? 0 : 5;
    }

    private static List<JsonObject> Extract(ExpectedDocument document)
    {
        var source = new SourceFile(document.File!, Path.GetFileName(document.File!), document.Content());
        return [.. Pipeline.Run(source, new ReadingOptions()).Records.Select(r => JsonNode.Parse(RecordJson.Write(r))!.AsObject())];
    }

    private static void Print(SortedDictionary<string, Scorecard> cards, FirstContact first)
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{"check",-26}{"document",-26}{"P",7}{"R",7}{"F1",7}{"right",7}{"surplus",9}{"missing",9}{"first F1",10}"));
        foreach (var check in cards.Values.SelectMany(c => c.Tallies.Keys).Distinct().Order(StringComparer.Ordinal))
        {
            var all = cards.Values.Select(c => c.Tallies.GetValueOrDefault(check)).OfType<Tally>().Aggregate(new Tally(0, 0, 0), (a, b) => a + b);
            Line(check, "ALL", all, null);
            foreach (var (name, card) in cards)
            {
                if (card.Tallies.TryGetValue(check, out var tally) && tally != new Tally(0, 0, 0))
                    Line(check, name, tally, first.F1(name, check));
            }
        }
    }

    private static void Line(string check, string document, Tally t, double? first) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
        $"{check,-26}{document,-26}{t.Precision,7:0.000}{t.Recall,7:0.000}{t.F1,7:0.000}{t.Right,7}{t.Surplus,9}{t.Missing,9}{first,10:0.000}"));
}
