using System.Text.Json.Nodes;

namespace PolicyMiner.Benchmarks.Quality;

/// <summary>How records of one kind are paired with expected ones and when a pair counts as right.</summary>
/// <param name="Name">What the check is called in reports, e.g. <c>target (all fields)</c>.</param>
/// <param name="Expected">The file of expected rows, without extension.</param>
/// <param name="Found">Which records take part.</param>
/// <param name="Score">How well an expected row and a record fit, 0 to 1.</param>
/// <param name="Threshold">From which score on they may be paired.</param>
/// <param name="Right">Whether a pair counts as right.</param>
/// <param name="OnlyWhereExpected">Whether the kind is only judged in documents that expect some (their rows are not complete elsewhere).</param>
internal sealed record RecordCheck(
    string Name, string Expected, Func<JsonObject, bool> Found, Func<JsonObject, JsonObject, double> Score, double Threshold,
    Func<JsonObject, JsonObject, bool> Right, bool OnlyWhereExpected = false)
{
    /// <summary>Which expected rows take part.</summary>
    public Func<JsonObject, bool> Wanted { get; init; } = _ => true;

    /// <summary>Whether the expected quote only tells where the record begins (the first cell of a table's row), so that its length says nothing.</summary>
    public bool QuoteOpens { get; init; }

    /// <summary>Pairs greedily, best score first; a quote far longer than the expected one never fits.</summary>
    public Dictionary<int, int> Pair(IReadOnlyList<JsonObject> expected, IReadOnlyList<JsonObject> found)
    {
        var candidates = new List<(double Score, int Expected, int Found)>();
        for (var e = 0; e < expected.Count; e++)
        {
            for (var f = 0; f < found.Count; f++)
            {
                if ((QuoteOpens || !Bloated(expected[e], found[f])) && Score(expected[e], found[f]) is var score && score >= Threshold)
                    candidates.Add((score, e, f));
            }
        }
        var pairs = new Dictionary<int, int>();
        var taken = new HashSet<int>();
        foreach (var (_, e, f) in candidates.OrderByDescending(c => c.Score).ThenBy(c => c.Expected).ThenBy(c => c.Found))
        {
            if (!pairs.ContainsKey(e) && taken.Add(f))
                pairs[e] = f;
        }
        return pairs;
    }

    private static bool Bloated(JsonObject expected, JsonObject found) =>
        expected.Text("quote") is { } quote
        && Similarity.Normal(found.Text("quote")).Length > Math.Max(3 * Similarity.Normal(quote).Length, 240);
}
