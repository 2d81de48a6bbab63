using System.Globalization;
using System.Text.Json.Nodes;
using PolicyMiner.Exporting;
using PolicyMiner.Reading;

namespace PolicyMiner.Benchmarks.Quality;

/// <summary>
/// <c>quality --corrections INDEX</c>: the same from a researcher's own corrections. <c>quality [--accept] [--first-contact] [--only DOCUMENT,…] [--misses TEXT]</c>: precision, recall and F1 per record type and document against records
/// expected by reading, gains and losses against the committed baseline, and <c>docs/quality.md</c>. Exits 5 on an unexplained loss. With <c>--only</c>
/// no other document is read, nothing compared and no report written; <c>--misses</c> lists what is missed, wrong or surplus in checks whose name contains the text.
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
        var only = Option(args, "--only")?.Split(',');
        foreach (var document in ExpectedDocument.All(root, samples).Where(d => only is null || only.Contains(d.Name)))
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
        Print(cards, first);
        if (Option(args, "--misses") is { } wanted)
            PrintMisses(cards, wanted);
        if (only is not null)
            return 0;
        var baseline = Baseline.Load(root);
        var unexplained = baseline.Compare(cards);
        if (args.Contains("--accept"))
            baseline.Save(cards);
        QualityReport.Write(root, cards, first);
        return unexplained == 0 || args.Contains("--accept") ? 0 : 5;
    }

    private static string? Option(string[] args, string name) => Array.IndexOf(args, name) is var at and >= 0 ? args.ElementAtOrDefault(at + 1) : null;

    private static void PrintMisses(SortedDictionary<string, Scorecard> cards, string wanted)
    {
        foreach (var (name, card) in cards)
        {
            foreach (var (check, expected, found) in card.Misses.Where(m => m.Check.Contains(wanted, StringComparison.Ordinal)))
                Console.WriteLine($"{name}\t{check}\n  expected {Brief(expected)}\n  found    {Brief(found)}");
        }
    }

    private static string Brief(JsonObject? row) => row is null ? "-" : string.Join(" | ", row
        .Where(p => p.Value is not null && p.Key is not ("doc" or "source" or "id" or "notice_id" or "type" or "line" or "magnitude" or "base_unit" or "confidence"))
        .Select(p => $"{p.Key} {(p.Value is JsonArray list ? string.Join(", ", list.Select(n => n?.ToString())) : p.Value!.ToString().ReplaceLineEndings(" "))}"));

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
