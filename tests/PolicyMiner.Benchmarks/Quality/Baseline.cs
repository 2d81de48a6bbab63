namespace PolicyMiner.Benchmarks.Quality;

/// <summary>
/// What the committed program does in the documents read by hand, so that a change shows its gains and losses by name: the expected rows it finds
/// right (<c>tests/cases/quality-baseline.tsv</c>) and the records it makes that nobody expects (<c>tests/cases/quality-surplus.tsv</c>), one a line.
/// A row no longer found and a record newly invented are both losses. One that is meant is explained in <c>tests/cases/quality-explained.tsv</c>: the
/// same line and a reason.
/// </summary>
internal sealed class Baseline
{
    private readonly string _folder;
    private readonly HashSet<string> _hits;
    private readonly HashSet<string> _surplus;
    private readonly HashSet<string> _explained;

    private Baseline(string folder)
    {
        _folder = folder;
        _hits = [.. Lines(HitsFile)];
        _surplus = [.. Lines(SurplusFile)];
        _explained = [.. Lines(Path.Combine(folder, "quality-explained.tsv")).Select(l => string.Join('\t', l.Split('\t').SkipLast(1)))];
    }

    private string HitsFile => Path.Combine(_folder, "quality-baseline.tsv");

    private string SurplusFile => Path.Combine(_folder, "quality-surplus.tsv");

    public static Baseline Load(string root) => new(Path.Combine(root, "tests", "cases"));

    /// <summary>Prints gains and losses; returns how many losses nobody explained.</summary>
    public int Compare(IReadOnlyDictionary<string, Scorecard> cards)
    {
        var (found, missed) = Changes(_hits, cards, c => c.Hits);
        var (invented, dropped) = Changes(_surplus, cards, c => c.Surplus);
        Print("gain", found);
        Print("gain: no longer invented", dropped);
        var unexplained = PrintLosses("", missed) + PrintLosses(": newly invented", invented);
        Console.WriteLine($"{found.Count + dropped.Count} gains, {missed.Count + invented.Count} losses ({unexplained} unexplained)");
        return unexplained;
    }

    /// <summary>Makes what is found right now the baseline; documents that are not at hand keep theirs.</summary>
    public void Save(IReadOnlyDictionary<string, Scorecard> cards)
    {
        Save(HitsFile, _hits, cards, c => c.Hits);
        Save(SurplusFile, _surplus, cards, c => c.Surplus);
    }

    // A document that is not at hand can neither gain nor lose.
    private static (List<string> New, List<string> Gone) Changes(HashSet<string> before, IReadOnlyDictionary<string, Scorecard> cards, Func<Scorecard, IEnumerable<string>> lines)
    {
        var now = cards.Values.SelectMany(lines).ToHashSet(StringComparer.Ordinal);
        return ([.. now.Where(l => !before.Contains(l)).Order(StringComparer.Ordinal)],
            [.. before.Where(l => !now.Contains(l) && cards.ContainsKey(Document(l))).Order(StringComparer.Ordinal)]);
    }

    private static void Save(string path, HashSet<string> before, IReadOnlyDictionary<string, Scorecard> cards, Func<Scorecard, IEnumerable<string>> lines) =>
        File.WriteAllLines(path, cards.Values.SelectMany(lines).Concat(before.Where(l => !cards.ContainsKey(Document(l)))).Distinct().Order(StringComparer.Ordinal));

    private static void Print(string what, List<string> lines)
    {
        foreach (var line in lines)
            Console.WriteLine($"{what}\t{line}");
    }

    private int PrintLosses(string what, List<string> lines)
    {
        foreach (var line in lines)
            Console.WriteLine($"{(_explained.Contains(line) ? "explained loss" : "LOSS")}{what}\t{line}");
        return lines.Count(l => !_explained.Contains(l));
    }

    private static string Document(string line) => line.Split('\t')[0];

    private static IEnumerable<string> Lines(string path) => File.Exists(path) ? File.ReadLines(path).Where(l => l.Length > 0) : [];
}
