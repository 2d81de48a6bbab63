using PolicyMiner.Text;

namespace PolicyMiner.Extracting.Measures;

/// <summary>The words of policy instruments with their weights, from the editable table <c>measures.tsv</c>.</summary>
internal static class InstrumentTable
{
    private sealed record Row(string Instrument, string Word, int Weight);

    // In the order in which they count, and their numbers by the first two characters of the word.
    private sealed record Tables(Row[] Rows, Dictionary<int, int[]> ByBeginning, NameLengths Lengths);

    private static readonly Lazy<Tables> Loaded = new(Load);

    /// <summary>The instruments that <paramref name="clause"/> speaks of with their weight, heaviest first, of equal ones the earlier.</summary>
    public static IReadOnlyList<(string Instrument, int Weight)> Weigh(string clause)
    {
        var words = FirstPlaces(clause);
        if (words.Count == 0)
            return [];
        var found = new Dictionary<string, (int Weight, int At)>(StringComparer.Ordinal);
        var taken = new bool[clause.Length];
        // Longer words first, so that 信用保险 is not counted again as 保险.
        foreach (var (number, at) in words)
        {
            if (taken[at])
                continue;
            var (instrument, word, weight) = Loaded.Value.Rows[number];
            Array.Fill(taken, true, at, word.Length);
            var (sum, first) = found.GetValueOrDefault(instrument, (0, at));
            found[instrument] = (sum + weight, Math.Min(first, at));
        }
        return [.. found.OrderByDescending(f => f.Value.Weight).ThenBy(f => f.Value.At).Select(f => (f.Key, f.Value.Weight))];
    }

    // The rows whose words occur, in their order, each with the first place of its word.
    private static List<(int Row, int At)> FirstPlaces(string clause)
    {
        var (rows, byBeginning, lengths) = Loaded.Value;
        var places = new List<(int Row, int At)>();
        for (var i = 0; i + 1 < clause.Length; i++)
        {
            if (lengths.Of(clause, i) == 0 || !byBeginning.TryGetValue(Beginning(clause, i), out var numbers))
                continue;
            foreach (var number in numbers)
            {
                if (clause.AsSpan(i).StartsWith(rows[number].Word) && !places.Exists(p => p.Row == number))
                    places.Add((number, i));
            }
        }
        places.Sort((a, b) => a.Row.CompareTo(b.Row));
        return places;
    }

    private static int Beginning(string text, int at) => text[at] << 16 | text[at + 1];

    private static Tables Load()
    {
        using var stream = typeof(InstrumentTable).Assembly.GetManifestResourceStream("PolicyMiner.measures.tsv")
            ?? throw new InvalidOperationException("The table of policy instruments is missing from the program; build it again.");
        using var reader = new StreamReader(stream);
        var read = new List<Row>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#' && line.Split('\t') is [var instrument, var word, var weight])
                read.Add(new(instrument, word, int.Parse(weight, System.Globalization.CultureInfo.InvariantCulture)));
        }
        Row[] rows = [.. read.OrderByDescending(r => r.Word.Length)];
        return new(rows, Enumerable.Range(0, rows.Length).GroupBy(i => Beginning(rows[i].Word, 0)).ToDictionary(g => g.Key, g => g.ToArray()), new(rows.Select(r => r.Word)));
    }
}
