using System.Runtime.CompilerServices;

namespace PolicyMiner.Tests.Support;

/// <summary>
/// One row of a case table. Columns are asked for by name; in a cell <c>\t</c>, <c>\n</c> and <c>\\</c> stand for tab, line break and
/// backslash, and an empty cell means "nothing expected".
/// </summary>
public sealed class CaseRow(string table, int line, IReadOnlyDictionary<string, string> cells)
{
    /// <summary>The cell under <paramref name="column"/>; a column that the table lacks is an error in the test.</summary>
    public string this[string column] => cells.TryGetValue(column, out var cell) ? cell
        : throw new KeyNotFoundException($"{table}.tsv has no column '{column}' (it has: {string.Join(", ", cells.Keys)}).");

    /// <summary>The cell split at <c>|</c>; empty for an empty cell.</summary>
    public string[] List(string column) => this[column].Length == 0 ? [] : this[column].Split('|');

    /// <summary>Where to look when the row fails, e.g. <c>department-lists.tsv:12</c>, followed by its reason.</summary>
    public override string ToString() => $"{table}.tsv:{line} {cells.GetValueOrDefault("reason")}";
}

/// <summary>
/// Test cases as data: tab-separated tables under <c>tests/cases/sentences/</c>. The first line names the columns (one is <c>reason</c>);
/// blank lines and lines that start with <c>#</c> are skipped.
/// </summary>
public static class Cases
{
    /// <summary>The folder <c>tests/cases</c> of this repository.</summary>
    public static string Folder { get; } = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Here())!, "..", "..", "cases"));

    /// <summary>All rows of <c>tests/cases/sentences/&lt;name&gt;.tsv</c>.</summary>
    public static IReadOnlyList<CaseRow> Load(string name)
    {
        var rows = new List<CaseRow>();
        string[]? columns = null;
        var number = 0;
        foreach (var line in File.ReadLines(Path.Combine(Folder, "sentences", name + ".tsv")))
        {
            number++;
            if (line.Length == 0 || line[0] == '#')
                continue;
            var cells = line.Split('\t').Select(Unescape).ToArray();
            if (columns is null)
            {
                columns = cells;
                continue;
            }
            if (cells.Length > columns.Length)
                throw new FormatException($"{name}.tsv:{number} has {cells.Length} cells for {columns.Length} columns.");
            rows.Add(new(name, number, columns.Select((c, i) => (c, i)).ToDictionary(x => x.c, x => x.i < cells.Length ? cells[x.i] : "")));
        }
        return rows.Count > 0 ? rows : throw new FormatException($"{name}.tsv has no rows.");
    }

    /// <summary>The same, for <c>[MemberData]</c>.</summary>
    public static IEnumerable<object[]> Theory(string name) => Load(name).Select(row => new object[] { row });

    private static string Unescape(string cell) =>
        cell.Contains('\\') ? cell.Replace(@"\\", "\0").Replace(@"\t", "\t").Replace(@"\n", "\n").Replace("\0", @"\") : cell;

    private static string Here([CallerFilePath] string path = "") => path;
}
