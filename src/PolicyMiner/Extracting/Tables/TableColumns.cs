using System.Text.RegularExpressions;
using PolicyMiner.Structuring;

namespace PolicyMiner.Extracting.Tables;

/// <summary>Finds the columns of a table by what their headers say; a column that was found is not given out again.</summary>
internal sealed class TableColumns(LogicalTable table)
{
    private readonly HashSet<int> _taken = [];

    /// <summary>The first free column whose header matches, or null.</summary>
    public int? Take(Regex header) => Take(Enumerable.Range(0, table.Headers.Count), header);

    /// <summary>The last free column whose header matches, or null.</summary>
    public int? TakeLast(Regex header) => Take(Enumerable.Range(0, table.Headers.Count).Reverse(), header);

    /// <summary>The first free column with a header, or null.</summary>
    public int? TakeFirst() => Take(Enumerable.Range(0, table.Headers.Count).Where(c => table.Headers[c].Length > 0), null);

    private int? Take(IEnumerable<int> columns, Regex? header)
    {
        foreach (var column in columns)
        {
            if (_taken.Contains(column) || (header is not null && !header.IsMatch(table.Headers[column])))
                continue;
            _taken.Add(column);
            return column;
        }
        return null;
    }
}
