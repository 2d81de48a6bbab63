namespace PolicyMiner.Analysis.Segmentation;

/// <summary>
/// What it costs that a character stands in a name, from <c>names.txt</c>: lists in the order of use, so that the cost grows with the place
/// in the list (Zipf's law, in nats).
/// </summary>
internal sealed class NameCharacters
{
    private readonly float[] _surnames;
    private readonly float[] _given;
    private readonly float[] _foreign;
    private readonly HashSet<string> _compoundSurnames;
    private readonly string _compoundBeginnings;

    private NameCharacters(string table)
    {
        var lists = new Dictionary<string, List<string>>();
        var list = new List<string>();
        foreach (var line in table.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (line[0] == '#')
                continue;
            if (line[0] == '[')
                lists[line.Trim('[', ']')] = list = [];
            else
                list.AddRange(line.Split(' '));
        }
        // A tenth of all people have the first of these surnames or given-name characters at most; the slopes follow census tables.
        _surnames = Costs(lists["surnames"], first: 2.65, slope: 1.9, scale: 9);
        _given = Costs(lists["given names"], first: 4.2, slope: 1.3, scale: 40);
        _foreign = Costs(lists["transliteration"], first: 3.4, slope: 1.3, scale: 30);
        _compoundSurnames = [.. lists["compound surnames"]];
        _compoundBeginnings = string.Concat(_compoundSurnames.Select(s => s[..1]));
    }

    /// <summary>The shipped lists, read on first use.</summary>
    public static NameCharacters Default { get; } = new(AnalysisResources.ReadText("names.txt"));

    /// <summary>Cost of a surname of one character; 0 if it is none.</summary>
    public double Surname(char c) => _surnames[c];

    /// <summary>Cost of a character of a Chinese given name; 0 if it is not known in one.</summary>
    public double Given(char c) => _given[c];

    /// <summary>Cost of a character of a foreign name; 0 if it is not used for them.</summary>
    public double Foreign(char c) => _foreign[c];

    /// <summary>欧阳, 司马.</summary>
    public bool IsCompoundSurname(ReadOnlySpan<char> pair) => _compoundBeginnings.Contains(pair[0]) && _compoundSurnames.Contains(pair.ToString());

    private static float[] Costs(List<string> pieces, double first, double slope, double scale)
    {
        var costs = new float[char.MaxValue + 1];
        var place = 0;
        foreach (var c in string.Concat(pieces))
            if (costs[c] == 0)
                costs[c] = (float)(first + slope * Math.Log(1 + place++ / scale));
        return costs;
    }
}
