using System.Globalization;
using PolicyMiner.Asking;
using PolicyMiner.Benchmarks.Tables.Planning;
using PolicyMiner.Benchmarks.Tables.Producing;
using PolicyMiner.Reading;
using PolicyMiner.Reading.Processes;

namespace PolicyMiner.Benchmarks.Tables;

/// <summary>
/// <c>tables-check [--keep FOLDER] [--seed N] [--only TEXT] [--except TEXT] [--peer JAR] [--show]</c>: makes PDFs with tables that are known with every producer that is
/// installed, reads them and scores what was found; <c>docs/tables.md</c> gets the result. Exits 5 where ruled tables fall below .98 or a
/// row of theirs is lost.
/// </summary>
internal static class TablesCheckCommand
{
    private const int Rounds = 3; // the last one is held out

    public static int Run(string root, string[] args)
    {
        var keep = Option(args, "--keep");
        var seed = int.Parse(Option(args, "--seed") ?? "20", CultureInfo.InvariantCulture);
        var only = Option(args, "--only") ?? "";
        var peer = Option(args, "--peer") ?? "";
        var leave = Option(args, "--except") ?? "";
        var folder = keep is null ? Directory.CreateTempSubdirectory("policyminer-tables-").FullName : Directory.CreateDirectory(keep).FullName;
        try
        {
            var results = new List<TableResult>();
            var missing = new List<string>();
            foreach (var producer in Producer.All)
            {
                if (!producer.IsInstalled)
                {
                    Console.Error.WriteLine($"{producer.Name}: skipped, not installed (apt-get install {producer.Package})");
                    missing.Add(producer.Name);
                    continue;
                }
                results.AddRange(Check(producer, folder, seed, only, leave, peer, args.Contains("--show")));
            }
            foreach (var producer in WrittenPages.Producers)
            {
                if (ChildProcess.Find(producer) is not null)
                    results.AddRange(CheckWritten(producer, root, folder, only, leave, peer, args.Contains("--show")));
                else if (!missing.Contains(producer))
                    missing.Add(producer);
            }
            TableReport.Print(results);
            if (args.Contains("--write"))
                TableReport.Write(root, results, missing, seed);
            var ruled = results.Where(r => r.Group == "ruled").ToList();
            return ruled.Aggregate(new Tally(), (t, r) => t + r.Score.Cells).F1 < 0.98 || ruled.Any(r => r.Score.RowsLost > 0) ? 5 : 0;
        }
        finally
        {
            if (keep is null)
                Directory.Delete(folder, true);
        }
    }

    private static IEnumerable<TableResult> Check(Producer producer, string folder, int seed, string only, string leave, string peer, bool show)
    {
        var number = Producer.All.ToList().IndexOf(producer);
        var ruled = RuledSheets.Plan($"ruled-{producer.Name}", seed + 100 * number).ToList();
        var english = EnglishSheets.Plan($"english-{producer.Name}", seed + 100_000 * (number + 1), Rounds).ToList();
        var reports = new[] { ReportSheets.Reports, ReportSheets.Unseen }
            .SelectMany(g => ReportSheets.Plan(g, producer.Name, seed + 7_000_000 + 100_000 * number + (g == ReportSheets.Unseen ? 50_000 : 0), g == ReportSheets.Unseen ? 2 : Rounds)).ToList();
        var sheets = ruled.Concat(english).Concat(reports).Where(s => producer.CanSet(s) && s.Name.Contains(only, StringComparison.Ordinal) && !(leave.Length > 0 && s.Name.Contains(leave, StringComparison.Ordinal))).ToList();
        var wanted = sheets.Where(s => !File.Exists(Path.Combine(folder, s.Name + ".pdf"))).ToList();
        if (wanted.Count > 0)
            producer.Write(wanted, folder);
        foreach (var sheet in sheets)
        {
            // The last round of every kind is never looked at while rules are made.
            var group = reports.Contains(sheet) ? sheet.Name[..sheet.Name.IndexOf('-')] : ruled.Contains(sheet) ? "ruled" : sheet.Name.EndsWith($"-{Rounds}", StringComparison.Ordinal) ? "held out" : "tuned";
            foreach (var result in Score(new(sheet.Name, group, producer.Name, new(default, default, 0)), Path.Combine(folder, sheet.Name + ".pdf"), sheet.Tables, peer, show))
                yield return result;
        }
    }

    private static IEnumerable<TableResult> CheckWritten(string producer, string root, string folder, string only, string leave, string peer, bool show)
    {
        foreach (var (group, title, page) in WrittenPages.Of(root))
        {
            var name = $"{title}-{producer}";
            if (!name.Contains(only, StringComparison.Ordinal) || leave.Length > 0 && name.Contains(leave, StringComparison.Ordinal))
                continue;
            var file = Path.Combine(folder, name + ".pdf");
            if (!File.Exists(file))
                WrittenPages.Set(producer, page, file);
            foreach (var result in Score(new(name, group, producer, new(default, default, 0)), file, WrittenPages.Tables(page), peer, show))
                yield return result;
        }
    }

    /// <summary>Reads a file and scores what was found, and what tabula-java finds where it is at hand.</summary>
    private static IEnumerable<TableResult> Score(TableResult result, string file, IReadOnlyList<KnownTable> known, string peer, bool show)
    {
        IReadOnlyList<KnownTable> found = [];
        try
        {
            var document = DocumentReaders.Read(new(null, result.Name + ".pdf", File.ReadAllBytes(file)), new ReadingOptions { Ocr = OcrMode.Never }, CancellationToken.None);
            found = [.. TableListing.Of(document).Select(KnownTable.Of)];
        }
        catch (UnreadableDocumentException e)
        {
            Console.Error.WriteLine($"{result.Name}: {e.Message}");
        }
        result = result with { Score = TableScore.Of(known, found) };
        if (show)
            TableReport.Show(result, known, found);
        yield return result;
        if (peer.Length > 0)
            yield return result with { Group = $"{result.Group}, tabula-java", Score = TableScore.Of(known, TabulaPeer.Read(peer, file)) };
    }

    private static string? Option(string[] args, string name) => Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : null;
}

/// <summary>The score of one document.</summary>
/// <param name="Group"><c>ruled</c>, or for English documents <c>tuned</c> or <c>held out</c>.</param>
internal sealed record TableResult(string Name, string Group, string Producer, TableScore Score);
