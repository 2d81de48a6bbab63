using System.Text.RegularExpressions;

namespace PolicyMiner.Tests.Analysis;

/// <summary>Reads the tables in <c>tests/cases/analysis</c>: a heading row, tab-separated cells, # comments, \n \t \uXXXX escapes.</summary>
internal static partial class AnalysisCases
{
    public static string Root { get; } = FindRoot();

    public static IEnumerable<object[]> Rows(string table)
    {
        var lines = File.ReadLines(Path.Combine(Root, "tests", "cases", "analysis", table)).Where(l => l.Length > 0 && l[0] != '#').ToList();
        var columns = lines[0].Split('\t').Length;
        foreach (var line in lines.Skip(1))
        {
            var cells = line.Split('\t');
            if (cells.Length != columns)
                throw new InvalidDataException($"{table}: '{line}' has {cells.Length} cells, not {columns}.");
            yield return [.. cells.Select(Unescape)];
        }
    }

    private static string Unescape(string cell) => Escapes().Replace(cell, m => m.Value[1] switch
    {
        'n' => "\n",
        't' => "\t",
        'u' => ((char)Convert.ToInt32(m.Value[2..], 16)).ToString(),
        _ => "\\",
    });

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "PolicyMiner.sln")))
                return folder.FullName;
        throw new DirectoryNotFoundException("The repository root (PolicyMiner.sln) is not above the test folder.");
    }

    [GeneratedRegex(@"\\(n|t|u[0-9A-F]{4}|\\)", RegexOptions.NonBacktracking)]
    private static partial Regex Escapes();
}
