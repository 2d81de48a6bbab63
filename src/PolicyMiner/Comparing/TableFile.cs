using System.Text;

namespace PolicyMiner.Comparing;

/// <summary>The small editable tables of this room: tab-separated, <c>#</c> comments, empty cells dropped.</summary>
internal static class TableFile
{
    /// <summary>The text of a table that ships inside the library.</summary>
    public static string Embedded(string name)
    {
        using var stream = typeof(TableFile).Assembly.GetManifestResourceStream("PolicyMiner.Comparing." + name)
            ?? throw new InvalidOperationException($"The table {name} is missing from the library; rebuild it.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    /// <summary>The rows of a table with their line numbers.</summary>
    public static IEnumerable<(int Line, string[] Cells)> Rows(string text)
    {
        var number = 0;
        foreach (var line in text.Split('\n'))
        {
            number++;
            if (line.Length > 0 && line[0] != '#' && !string.IsNullOrWhiteSpace(line))
                yield return (number, line.Split('\t', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
        }
    }
}
