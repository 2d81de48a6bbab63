using PolicyMiner.Reading;
using PolicyMiner.Text;

namespace PolicyMiner.Asking;

/// <summary>What a person says about a record.</summary>
public enum Verdict
{
    /// <summary>It is right.</summary>
    Right,

    /// <summary>It is wrong.</summary>
    Wrong,

    /// <summary>The person cannot say.</summary>
    Unsure,
}

/// <summary>A row of a sheet with its verdict.</summary>
public sealed record CheckedRow(string Id, string? Quote, Verdict Verdict);

/// <summary>A sample sheet that somebody has filled in.</summary>
/// <param name="Name">The file's name.</param>
/// <param name="Rows">The rows with a verdict, by id.</param>
/// <param name="Empty">How many rows have none yet.</param>
public sealed record CheckedSheet(string Name, IReadOnlyDictionary<string, CheckedRow> Rows, int Empty)
{
    private static readonly Dictionary<string, Verdict> Words = new (Verdict Verdict, string Words)[]
    {
        (Verdict.Right, "1 y yes ok right true 对 是 正确 √ ✓ ✔"),
        (Verdict.Wrong, "0 n no wrong false 错 否 错误 × x ✗"),
        (Verdict.Unsure, "? ？ unsure 不确定 存疑"),
    }.SelectMany(row => row.Words.Split(' ').Select(word => (word, row.Verdict))).ToDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads a filled sheet: CSV with the columns <c>id</c> and <c>verdict</c>, in any encoding a spreadsheet saves.</summary>
    /// <exception cref="FormatException">A column is missing, an id stands twice, or a verdict is no known word; the message says where.</exception>
    public static CheckedSheet Read(string name, ReadOnlySpan<byte> bytes)
    {
        var table = DelimitedText.Rows(TextDecoder.Decode(bytes).Text).ToList();
        var heading = table.Count == 0 ? [] : table[0].Cells.Select(c => c.Trim().ToLowerInvariant()).ToList();
        var (id, verdict, quote) = (heading.IndexOf("id"), heading.IndexOf("verdict"), heading.IndexOf("quote"));
        if (id < 0 || verdict < 0)
            throw new FormatException("it has no columns id and verdict in its first line; `policyminer sample KIND` makes such a sheet.");
        var rows = new Dictionary<string, CheckedRow>(StringComparer.Ordinal);
        var empty = 0;
        foreach (var (line, cells) in table.Skip(1))
        {
            var (key, word) = (Cell(cells, id).Trim(), Cell(cells, verdict).Trim());
            if (key.Length == 0)
                continue;
            if (word.Length == 0)
                empty++;
            else if (!Words.TryGetValue(word, out var said))
                throw new FormatException($"line {line}: the verdict {word} is not understood; write y or n (1 or 0, 对 or 错), or ? where you cannot say.");
            else if (!rows.TryAdd(key, new(key, quote < 0 ? null : Cell(cells, quote), said)))
                throw new FormatException($"line {line}: {key} stands in it twice; remove one of the two.");
        }
        return new(name, rows, empty);
    }

    private static string Cell(IReadOnlyList<string> cells, int column) => column < cells.Count ? cells[column] : "";
}
