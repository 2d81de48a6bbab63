using System.Text.RegularExpressions;
using PolicyMiner.Extracting.Tables;
using PolicyMiner.Structuring;

namespace PolicyMiner.Extracting.Catalogs;

/// <summary>The table of a catalogue and its columns, whatever they are called: 领域名称, 领域范畴, 主要业务类型, 支持业务类型.</summary>
internal sealed partial class CatalogTable
{
    /// <summary>Finds the columns; the special ones first, so that 支持业务类型 is not taken for a category.</summary>
    public CatalogTable(LogicalTable table)
    {
        var columns = new TableColumns(table);
        Seq = columns.Take(SeqHeader());
        Name = columns.Take(NameHeader());
        Support = columns.Take(SupportHeader());
        BusinessTypes = columns.Take(BusinessHeader());
        Category = columns.Take(CategoryHeader());
        Name ??= columns.Take(EntryHeader()) ?? columns.TakeFirst() ?? Category;
    }

    /// <summary>序号.</summary>
    public int? Seq { get; }

    /// <summary>名称, else the first other column.</summary>
    public int? Name { get; }

    /// <summary>类别, 范畴.</summary>
    public int? Category { get; }

    /// <summary>主要业务类型.</summary>
    public int? BusinessTypes { get; }

    /// <summary>支持…, 扶持….</summary>
    public int? Support { get; }

    /// <summary>Whether the row is an entry: it has a name of its own.</summary>
    public bool IsEntry(LogicalRow row) => !row.IsGroupHead && RowCells.Text(row, Name) is not null;

    [GeneratedRegex("^序号$|^编号$|^项次$")]
    private static partial Regex SeqHeader();

    [GeneratedRegex("名称|品名|题名|书名")]
    private static partial Regex NameHeader();

    [GeneratedRegex("事项|项目|领域|品种|产品|条目|企业|单位|内容")]
    private static partial Regex EntryHeader();

    [GeneratedRegex("支持|扶持|奖励|补贴|补助|优惠")]
    private static partial Regex SupportHeader();

    [GeneratedRegex("业务类型|主要业务|业务内容|业务范围|业务种类|服务内容")]
    private static partial Regex BusinessHeader();

    [GeneratedRegex("范畴|类别|门类|大类|分类|类型|所属|种类|级别")]
    private static partial Regex CategoryHeader();
}
