namespace PolicyMiner.Extracting.Measures;

/// <summary>The words of policy instruments with their weights, from the editable table <c>measures.tsv</c>.</summary>
internal static class InstrumentTable
{
    private static readonly Lazy<IReadOnlyList<(string Instrument, string Word, int Weight)>> Loaded = new(Load);

    /// <summary>The instruments that <paramref name="clause"/> speaks of with their weight, heaviest first, of equal ones the earlier.</summary>
    public static IReadOnlyList<(string Instrument, int Weight)> Weigh(string clause)
    {
        var found = new Dictionary<string, (int Weight, int At)>(StringComparer.Ordinal);
        var taken = new bool[clause.Length];
        // Longer words first, so that 信用保险 is not counted again as 保险.
        foreach (var (instrument, word, weight) in Loaded.Value)
        {
            var at = clause.IndexOf(word, StringComparison.Ordinal);
            if (at < 0 || taken[at])
                continue;
            Array.Fill(taken, true, at, word.Length);
            var (sum, first) = found.GetValueOrDefault(instrument, (0, at));
            found[instrument] = (sum + weight, Math.Min(first, at));
        }
        return [.. found.OrderByDescending(f => f.Value.Weight).ThenBy(f => f.Value.At).Select(f => (f.Key, f.Value.Weight))];
    }

    private static IReadOnlyList<(string Instrument, string Word, int Weight)> Load()
    {
        using var stream = typeof(InstrumentTable).Assembly.GetManifestResourceStream("PolicyMiner.measures.tsv")
            ?? throw new InvalidOperationException("The table of policy instruments is missing from the program; build it again.");
        using var reader = new StreamReader(stream);
        var rows = new List<(string Instrument, string Word, int Weight)>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#' && line.Split('\t') is [var instrument, var word, var weight])
                rows.Add((instrument, word, int.Parse(weight, System.Globalization.CultureInfo.InvariantCulture)));
        }
        return [.. rows.OrderByDescending(r => r.Word.Length)];
    }
}
