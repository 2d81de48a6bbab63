using System.Text.RegularExpressions;
using PolicyMiner.Extracting.Tables;
using PolicyMiner.Structuring;

namespace PolicyMiner.Extracting.Citations;

/// <summary>
/// A table that lists documents (规范性文件目录): the title in one column (文件名称), its number in another (文号). Each row is one citation of both; what
/// becomes of the document stands in the row itself (宣布失效) or over the table (废止的行政规范性文件目录).
/// </summary>
internal sealed partial class DocumentList
{
    private const int ShortestTitle = 6;

    private readonly LogicalTable _table;
    private readonly int _title;
    private readonly int _number;

    private DocumentList(LogicalTable table, int title, int number) => (_table, _title, _number) = (table, title, number);

    /// <summary>The list that <paramref name="table"/> is; null for any other table.</summary>
    public static DocumentList? Of(LogicalTable table)
    {
        var columns = new TableColumns(table);
        return columns.Take(NumberHeader()) is { } number && columns.Take(TitleHeader()) is { } title && table.Rows.Any(r => Number(r, number) is not null) ? new(table, title, number) : null;
    }

    /// <summary>Whether the row's citation is read by <see cref="Citations"/>, so that <paramref name="column"/> need not be looked through.</summary>
    public bool Covers(LogicalRow row, int column) => (column == _title || column == _number) && Number(row, _number) is not null && Title(row) is not null;

    /// <summary>One citation a row, in order.</summary>
    public IEnumerable<FoundCitation> Citations()
    {
        var over = Relation(_table.Caption?.Value ?? (Evidence.Path(_table) is [.., var heading] ? heading : ""));
        foreach (var row in _table.Rows)
        {
            if (Number(row, _number) is not { } number || Title(row) is not { } title)
                continue;
            var fate = row.Cells.Where((_, c) => c != _title && c != _number).Select(c => Relation(c.Text.Value)).FirstOrDefault(r => r is not null);
            yield return new(title, number.Value, CitedIssuers.InTitle(title) ?? number.Issuer, null, fate ?? over ?? "mentions", row.Quote, 0.93, RowCells.Flags(row, [_title, _number]));
        }
    }

    private static CitedNumber? Number(LogicalRow row, int column) =>
        !row.IsGroupHead && RowCells.Text(row, column) is { } text && DocumentNumbers.Find(text) is [{ Start: 0 } only] ? only : null;

    private string? Title(LogicalRow row) => RowCells.Text(row, _title)?.Trim('《', '》') is { Length: >= ShortestTitle } title ? title : null;

    // 应予废止的行政规范性文件目录（共24件）, 宣布失效, 继续有效; a sentence speaks of another document.
    private static string? Relation(string text) =>
        text.Contains('。') || text.Contains('《') ? null
        : text.Contains("继续有效", StringComparison.Ordinal) ? "mentions"
        : text.Contains("废止", StringComparison.Ordinal) || text.Contains("失效", StringComparison.Ordinal) ? "repeals"
        : text.Contains("修改", StringComparison.Ordinal) || text.Contains("修订", StringComparison.Ordinal) ? "amends" : null;

    [GeneratedRegex("^(?:发文字号|文号|文件编号|文件文号|发文号)$")]
    private static partial Regex NumberHeader();

    [GeneratedRegex("^(?:(?:规范性|政策|制度|法规)?文件(?:名称|标题|名)|标题|题名|名称|文件)$")]
    private static partial Regex TitleHeader();
}
