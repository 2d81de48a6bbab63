using System.Text;
using System.Text.RegularExpressions;
using PolicyMiner.Structuring;

namespace PolicyMiner.Extracting.Tables;

/// <summary>
/// Tells by caption and headers what the rows of a table are, once for all table extractors, so that every row is taken by one of them.
/// A table without headers, or one that has only some of a kind's columns, is <see cref="TableKind.Other"/>.
/// </summary>
internal static partial class TableKinds
{
    /// <summary>The kind of <paramref name="table"/>.</summary>
    public static TableKind Of(LogicalTable table)
    {
        if (table.Headers.All(h => h.Length == 0))
            return TableKind.Other;
        if (Any(table, StandardNumber()))
            return TableKind.Standards;
        if (table.Headers.Count > 1 && (Any(table, Department()) && (Any(table, Duty()) || Any(table, Deadline())) || Any(table, Body()) && Any(table, BodysDuty())))
            return TableKind.Tasks;
        if (table.Headers.Count > 1 && Title(table) is { } title && Catalog().IsMatch(WithoutWrapping(title)))
            return TableKind.Catalog;
        return IsTaxonomy(table) ? TableKind.Taxonomy : TableKind.Other;
    }

    /// <summary>The caption of the table, or the innermost heading above it, or null.</summary>
    public static string? Title(LogicalTable table) =>
        table.Caption is { Length: > 0 } caption ? RowCells.OnOneLine(caption.Value) : table.Section is { Heading.Length: > 0 } section ? RowCells.OnOneLine(section.Heading.Value) : null;

    /// <summary>Text of a cell or caption without the blanks that a narrow column broke it with; one stays between Latin words.</summary>
    public static string WithoutWrapping(string text)
    {
        if (!text.Any(char.IsWhiteSpace))
            return text;
        var kept = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsWhiteSpace(text[i]))
                continue;
            if (i > 0 && char.IsWhiteSpace(text[i - 1]) && kept.Length > 0 && char.IsAscii(kept[^1]) && char.IsAscii(text[i]))
                kept.Append(' ');
            kept.Append(text[i]);
        }
        return kept.ToString();
    }

    /// <summary>One column of extents (适用范围), and beside it nothing but names of classes.</summary>
    private static bool IsTaxonomy(LogicalTable table) =>
        table.Headers.Count(h => Extent().IsMatch(h)) == 1 && table.Headers.All(h => Extent().IsMatch(h) || ClassName().IsMatch(h));

    private static bool Any(LogicalTable table, Regex header) => table.Headers.Any(header.IsMatch);

    [GeneratedRegex("标准编号|标准号|标准代号|标准文号")]
    private static partial Regex StandardNumber();

    /// <summary>Headers of columns that name who is responsible.</summary>
    [GeneratedRegex("牵头|主办|协办|承办|会办|(?:责任|负责|主管|实施|落实|配合|参加|参与|协同|主责|分管|职责|执行|完成)(?:单位|部门|主体|处室|科室|机构)|责任分工|部门分工")]
    public static partial Regex Department();

    /// <summary>部门 | 职责分工, 涉及部门 | 职责: who has the duties that the column beside it tells; 单位 beside anything else may be a unit of measure.</summary>
    [GeneratedRegex("^.{0,4}(?:部门|单位)(?:名称|[（(](?:单位|部门)[）)])?$")]
    public static partial Regex Body();

    [GeneratedRegex("职责|分工")]
    private static partial Regex BodysDuty();

    /// <summary>Headers of columns that say what is to be done.</summary>
    [GeneratedRegex("任务|事项|实事|措施|举措|内容|工作|项目|目标|要求|职责")]
    public static partial Regex Duty();

    /// <summary>Headers of columns that say until when: beside who is responsible they make a table of tasks, whatever its things are called.</summary>
    [GeneratedRegex("时限|期限|时间|进度|节点|日期")]
    public static partial Regex Deadline();

    [GeneratedRegex(@"(?:目录|清单|名录)(?:[一二三四五六七八九十]|[（(〔\[][^（）()]{1,30}[）)〕\]]|表|一览表)?$")]
    private static partial Regex Catalog();

    [GeneratedRegex("(?:适用|业务|涵盖|包括|包含|服务|行业)?范围$|^包括内容$|^涵盖内容$")]
    private static partial Regex Extent();

    [GeneratedRegex("(?:分类|类别|大类|中类|小类|门类|子类|类型|业务类|代码|序号|编码)$")]
    private static partial Regex ClassName();
}
