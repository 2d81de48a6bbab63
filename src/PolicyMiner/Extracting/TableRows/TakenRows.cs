using PolicyMiner.Extracting.Catalogs;
using PolicyMiner.Extracting.Standards;
using PolicyMiner.Extracting.Tables;
using PolicyMiner.Extracting.Tasks;
using PolicyMiner.Extracting.Taxonomies;
using PolicyMiner.Structuring;

namespace PolicyMiner.Extracting.TableRows;

/// <summary>Which rows of a table become records of another type.</summary>
internal static class TakenRows
{
    /// <summary>No rows.</summary>
    public static readonly IReadOnlySet<int> None = new HashSet<int>();

    /// <summary>Their indexes.</summary>
    public static IReadOnlySet<int> Of(LogicalTable table) => TableKinds.Of(table) switch
    {
        TableKind.Tasks => Where(table, new TaskTable(table).IsTask),
        TableKind.Catalog => Where(table, new CatalogTable(table).IsEntry),
        TableKind.Taxonomy => Where(table, new TaxonomyTable(table).IsEntry),
        TableKind.Standards => Where(table, new StandardTable(table).IsStandard),
        _ => None,
    };

    private static HashSet<int> Where(LogicalTable table, Func<LogicalRow, bool> taken) =>
        [.. Enumerable.Range(0, table.Rows.Count).Where(r => taken(table.Rows[r]))];
}
