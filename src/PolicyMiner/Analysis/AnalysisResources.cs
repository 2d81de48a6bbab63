using System.Text;

namespace PolicyMiner.Analysis;

/// <summary>The text tables that ship inside the library: <c>folding.txt</c>, <c>synonyms.tsv</c>, <c>lexicon.tsv</c>.</summary>
internal static class AnalysisResources
{
    private const string Prefix = "PolicyMiner.Analysis.";

    /// <summary>The whole text of an embedded table.</summary>
    public static string ReadText(string name)
    {
        using var stream = typeof(AnalysisResources).Assembly.GetManifestResourceStream(Prefix + name)
            ?? throw new InvalidOperationException($"The table {name} is missing from the library; rebuild it.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return Encoding.UTF8.GetString(bytes);
    }

    /// <summary>Rows of a tab-separated table: comments (#) and blank lines left out, cells trimmed, empty cells dropped.</summary>
    public static IEnumerable<(int Line, string[] Cells)> Rows(string text)
    {
        var line = 0;
        foreach (var raw in text.Split('\n'))
        {
            line++;
            if (raw.Length == 0 || raw[0] == '#' || string.IsNullOrWhiteSpace(raw))
                continue;
            yield return (line, raw.Split('\t', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
        }
    }
}
