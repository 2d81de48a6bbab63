using PolicyMiner.Reading;

namespace PolicyMiner.Structuring.Tables;

/// <summary>Turns table blocks as found into tables as a reader understands them.</summary>
public static class TableStructurer
{
    /// <summary>The tables of <paramref name="blocks"/> (all blocks of a document, in reading order).</summary>
    public static TableLayout Build(IReadOnlyList<Block> blocks)
    {
        var tables = new Dictionary<int, LogicalTable>();
        for (var i = 0; i < blocks.Count; i++)
        {
            if (blocks[i] is TableBlock table)
                tables[i] = PlainTable.From(table, null, "");
        }
        return new(tables, new HashSet<int>(), new HashSet<int>(), new HashSet<int>());
    }
}
