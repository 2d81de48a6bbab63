using System.Text.Json.Nodes;

namespace PolicyMiner.Benchmarks.Quality;

/// <summary>Right, surplus and missing records of one check in one document.</summary>
internal sealed record Tally(int Right, int Surplus, int Missing)
{
    public double Precision => Right + Surplus == 0 ? (Missing == 0 ? 1 : 0) : (double)Right / (Right + Surplus);

    public double Recall => Right + Missing == 0 ? 1 : (double)Right / (Right + Missing);

    public double F1 => Precision + Recall == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);

    public static Tally operator +(Tally a, Tally b) => new(a.Right + b.Right, a.Surplus + b.Surplus, a.Missing + b.Missing);
}

/// <summary>What one document scored: tallies by check, the expected rows that were found, and the records nobody expected.</summary>
internal sealed class Scorecard
{
    /// <summary>Tallies by check name.</summary>
    public Dictionary<string, Tally> Tallies { get; } = [];

    /// <summary>Keys of expected rows that were found right: what a later run must not lose.</summary>
    public SortedSet<string> Hits { get; } = new(StringComparer.Ordinal);

    /// <summary>Keys of records that nothing expected.</summary>
    public SortedSet<string> Surplus { get; } = new(StringComparer.Ordinal);

    /// <summary>What went wrong: an expected row with nothing or the wrong record beside it, or a record that nothing expected.</summary>
    public List<(string Check, JsonObject? Expected, JsonObject? Found)> Misses { get; } = [];

    /// <summary>Confidence of each judged record and whether it was right, for the reliability table.</summary>
    public List<(double Confidence, bool Right)> Judged { get; } = [];

    /// <summary>Judges <paramref name="records"/> against what <paramref name="document"/> expects.</summary>
    public static Scorecard Of(ExpectedDocument document, IReadOnlyList<JsonObject> records)
    {
        var card = new Scorecard();
        if (document.Rows("notices") is { } notices)
            NoticeCheck.Judge(card, document.Name, notices, [.. records.Where(r => r.Text("type") == "notice")]);
        foreach (var check in RecordChecks.All)
        {
            if (document.Rows(check.Expected) is not { } rows)
                continue;
            var expected = rows.Where(check.Wanted).ToList();
            if (expected.Count == 0 && check.OnlyWhereExpected)
                continue;
            card.Judge(document.Name, check, expected, Relevant(check, expected, records));
        }
        return card;
    }

    /// <summary>Counts one field or record under <paramref name="check"/>.</summary>
    public void Count(string check, Tally tally) => Tallies[check] = Tallies.GetValueOrDefault(check, new Tally(0, 0, 0)) + tally;

    private void Judge(string document, RecordCheck check, List<JsonObject> expected, List<JsonObject> found)
    {
        var pairs = check.Pair(expected, found);
        int right = 0, surplus = 0, missing = 0;
        var judged = new HashSet<int>();
        for (var e = 0; e < expected.Count; e++)
        {
            var optional = expected[e].Flag("optional");
            if (pairs.TryGetValue(e, out var f))
            {
                judged.Add(f);
                var ok = check.Right(expected[e], found[f]);
                if (!optional)
                    Judged.Add((found[f].Number("confidence") ?? 1, ok));
                if (ok && !optional)
                {
                    right++;
                    Hits.Add(Key(document, check, expected[e]));
                }
                else if (!ok && !optional)
                {
                    surplus++;
                    missing++;
                    Misses.Add((check.Name, expected[e], found[f]));
                }
            }
            else if (!optional)
            {
                missing++;
                Misses.Add((check.Name, expected[e], null));
            }
        }
        for (var f = 0; f < found.Count; f++)
        {
            if (judged.Contains(f))
                continue;
            surplus++;
            Misses.Add((check.Name, null, found[f]));
            Surplus.Add(Key(document, check, found[f]));
            Judged.Add((found[f].Number("confidence") ?? 1, false));
        }
        Count(check.Name, new(right, surplus, missing));
    }

    // Measures are expected completely only in the level-1 sections that occur among the expected rows.
    private static List<JsonObject> Relevant(RecordCheck check, List<JsonObject> expected, IReadOnlyList<JsonObject> records)
    {
        var found = records.Where(check.Found).ToList();
        if (check.Expected != "measures")
            return found;
        var sections = expected.Select(e => (e.Text("section") ?? "").Split('/')[0]).ToHashSet(StringComparer.Ordinal);
        return [.. found.Where(f => f.List("section").Any(s => sections.Any(k => s.StartsWith(k, StringComparison.Ordinal))))];
    }

    private static string Key(string document, RecordCheck check, JsonObject row)
    {
        var quote = Similarity.Normal(row.Text("quote"));
        var value = string.Join("|", ((string[])["value", "number", "title", "place", "term", "heading", "seq"]).Select(n => row.Text(n)).Where(t => t is not null));
        return $"{document}\t{check.Name}\t{(quote.Length > 60 ? quote[..60] : quote)}\t{value}";
    }
}
