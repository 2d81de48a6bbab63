namespace PolicyMiner.Benchmarks.Quality;

/// <summary>
/// What the committed program finds right, one expected row a line (<c>tests/cases/quality-baseline.tsv</c>), so that a change shows its gains
/// and losses by name. A loss that is meant is explained in <c>tests/cases/quality-explained.tsv</c>: the same line and a reason.
/// </summary>
internal sealed class Baseline
{
    private readonly string _path;
    private readonly HashSet<string> _hits;
    private readonly HashSet<string> _explained;

    private Baseline(string path, HashSet<string> hits, HashSet<string> explained) => (_path, _hits, _explained) = (path, hits, explained);

    public static Baseline Load(string root)
    {
        var folder = Path.Combine(root, "tests", "cases");
        var explained = Lines(Path.Combine(folder, "quality-explained.tsv")).Select(l => string.Join('\t', l.Split('\t').SkipLast(1)));
        return new(Path.Combine(folder, "quality-baseline.tsv"), [.. Lines(Path.Combine(folder, "quality-baseline.tsv"))], [.. explained]);
    }

    /// <summary>Prints gains and losses; returns how many losses nobody explained.</summary>
    public int Compare(IReadOnlyDictionary<string, Scorecard> cards)
    {
        var hits = cards.Values.SelectMany(c => c.Hits).ToHashSet(StringComparer.Ordinal);
        var gains = hits.Where(h => !_hits.Contains(h)).Order(StringComparer.Ordinal).ToList();
        // A document that is not at hand can neither gain nor lose.
        var losses = _hits.Where(h => !hits.Contains(h) && cards.ContainsKey(h.Split('\t')[0])).Order(StringComparer.Ordinal).ToList();
        foreach (var gain in gains)
            Console.WriteLine("gain\t" + gain);
        foreach (var loss in losses)
            Console.WriteLine((_explained.Contains(loss) ? "explained loss\t" : "LOSS\t") + loss);
        var unexplained = losses.Count(l => !_explained.Contains(l));
        Console.WriteLine($"{gains.Count} gains, {losses.Count} losses ({unexplained} unexplained)");
        return unexplained;
    }

    /// <summary>Makes what is found right now the baseline; documents that are not at hand keep theirs.</summary>
    public void Save(IReadOnlyDictionary<string, Scorecard> cards) => File.WriteAllLines(_path,
        cards.Values.SelectMany(c => c.Hits).Concat(_hits.Where(h => !cards.ContainsKey(h.Split('\t')[0]))).Distinct().Order(StringComparer.Ordinal));

    private static IEnumerable<string> Lines(string path) => File.Exists(path) ? File.ReadLines(path).Where(l => l.Length > 0) : [];
}
