using System.Text.RegularExpressions;
using PolicyMiner.Extracting.Tables;
using PolicyMiner.Structuring;

namespace PolicyMiner.Extracting.Taxonomies;

/// <summary>A classification and its columns: classes from wide to narrow, then what the narrowest covers.</summary>
internal sealed partial class TaxonomyTable
{
    private readonly int? _scope;
    private readonly List<int> _classes = [];

    /// <summary>Finds the columns.</summary>
    public TaxonomyTable(LogicalTable table)
    {
        var columns = new TableColumns(table);
        columns.Take(CodeHeader());
        _scope = columns.TakeLast(ScopeHeader());
        while (columns.TakeFirst() is { } column)
            _classes.Add(column);
    }

    /// <summary>Whether the row says what a class covers.</summary>
    public bool IsEntry(LogicalRow row) => !row.IsGroupHead && Scope(row) is not null;

    /// <summary>适用范围.</summary>
    public string? Scope(LogicalRow row) => RowCells.Text(row, _scope);

    /// <summary>The narrowest class.</summary>
    public string? Subclass(LogicalRow row) => _classes.Count > 0 ? RowCells.Text(row, _classes[^1]) : null;

    /// <summary>The class above it, where the table has a column for it.</summary>
    public string? Class(LogicalRow row) => _classes.Count > 1 ? RowCells.Text(row, _classes[^2]) : null;

    /// <summary>The widest of three classes.</summary>
    public string? Widest(LogicalRow row) => _classes.Count > 2 ? RowCells.Text(row, _classes[0]) : null;

    /// <summary>The columns that a record is read from.</summary>
    public IEnumerable<int?> Columns => _classes.Select(c => (int?)c).Append(_scope);

    [GeneratedRegex("代码$|编码$|^序号$")]
    private static partial Regex CodeHeader();

    [GeneratedRegex("范围$|内容$")]
    private static partial Regex ScopeHeader();
}
