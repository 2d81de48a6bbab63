using PolicyMiner.Analysis;
using PolicyMiner.Analysis.Segmentation;
using PolicyMiner.Extracting.Places;

namespace PolicyMiner.Benchmarks.Making;

/// <summary>What may stand in a slot: the lists of <c>grammar.tsv</c>, the administrative divisions, and words of the segmenter's dictionary.</summary>
internal sealed class Grammar
{
    // Words seen at least this often in the dictionary's own counts; rarer ones are mostly fragments.
    private const int CommonWord = 10;

    private readonly Lazy<HashSet<string>> _wordSet;

    private Grammar() => _wordSet = new(() => [.. Words!]);

    /// <summary>Branches that a notice may be about, e.g. 现代物流.</summary>
    public required IReadOnlyList<string> Topics { get; init; }

    /// <summary>Departments without the level before them, e.g. 财政厅.</summary>
    public required IReadOnlyList<string> Departments { get; init; }

    /// <summary>Units of quantities.</summary>
    public required IReadOnlyList<string> Units { get; init; }

    /// <summary>Indicators.</summary>
    public required IReadOnlyList<string> Measures { get; init; }

    /// <summary>Whole sentences with slots.</summary>
    public required IReadOnlyList<string> Patterns { get; init; }

    /// <summary>Groups of words that may stand for one another.</summary>
    public required IReadOnlyList<IReadOnlyList<string>> WordGroups { get; init; }

    /// <summary>Words of two or three characters for names.</summary>
    public required IReadOnlyList<string> Words { get; init; }

    /// <summary>Whether this is one of <see cref="Words"/>.</summary>
    public bool IsWord(string text) => _wordSet.Value.Contains(text);

    /// <summary>Provinces of today.</summary>
    public IReadOnlyList<AdministrativeDivision> Provinces { get; } = [.. Present(DivisionLevel.Province)];

    /// <summary>Prefectures of today.</summary>
    public IReadOnlyList<AdministrativeDivision> Prefectures { get; } = [.. Present(DivisionLevel.Prefecture)];

    /// <summary>Counties and districts of today.</summary>
    public IReadOnlyList<AdministrativeDivision> Counties { get; } = [.. Present(DivisionLevel.County)];

    /// <summary>The shipped grammar.</summary>
    public static Grammar Load()
    {
        using var stream = typeof(Grammar).Assembly.GetManifestResourceStream("grammar.tsv")
            ?? throw new InvalidOperationException("grammar.tsv is missing from the program; build it again.");
        using var reader = new StreamReader(stream);
        var lines = reader.ReadToEnd().Split('\n').Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Split('\t')).ToLookup(f => f[0], f => f[1]);
        return new()
        {
            Topics = All("topic"),
            Departments = All("department"),
            Units = All("unit"),
            Measures = All("measure"),
            Patterns = [.. lines["pattern"]],
            WordGroups = [.. lines["words"].Select(w => w.Split('、'))],
            Words = CommonWords(),
        };

        string[] All(string kind) => [.. lines[kind].SelectMany(v => v.Split('、')).Distinct()];
    }

    private static IEnumerable<AdministrativeDivision> Present(DivisionLevel level) =>
        AdministrativeDivisions.All.Where(d => !d.IsFormer && d.Level == level && !d.Name.Contains("市辖区", StringComparison.Ordinal));

    private static List<string> CommonWords()
    {
        using var model = WordModel.Open(Segmenters.ModelPath);
        var words = new List<string>();
        for (var i = 0; i < model.Count; i++)
        {
            var word = model.Text(i);
            if (word.Length is 2 or 3 && model.Frequency(i) >= CommonWord && !word.ContainsAnyExceptInRange('\u4E00', '\u9FFF'))
                words.Add(word.ToString());
        }
        return words;
    }
}
