using System.Text.RegularExpressions;
using PolicyMiner.Text;

namespace PolicyMiner.Structuring.Tables;

/// <summary>
/// What stands above the data of one grid: title rows over the whole width, then header rows (one, or several where group heads stand over
/// their columns). A table may have neither.
/// </summary>
/// <param name="First">The first header row.</param>
/// <param name="Count">How many header rows there are.</param>
internal readonly partial record struct HeaderRows(int First, int Count)
{
    private const int LongestTitle = 60;
    private const int LongestHeader = 40;
    private const int MostRows = 4;

    /// <summary>The first data row.</summary>
    public int DataStart => First + Count;

    /// <summary>Finds title and header rows.</summary>
    public static HeaderRows Of(TableGrid grid)
    {
        var first = 0;
        while (first + 1 < grid.RowCount && (grid.IsEmptyRow(first) || (first < 3 && grid.FullWidth(first) is { } title && title.Text.Length <= LongestTitle && !GroupHead.IsNumbered(title.Text.Value))))
            first++;
        if (first >= grid.RowCount || grid.FullWidth(first) is not null)
            return new(first, 0);

        var marked = first;
        while (marked < grid.RowCount && marked < first + MostRows && grid.Begun(marked).Any() && grid.Begun(marked).All(c => c.Header))
            marked++;
        if (marked > first && marked < grid.RowCount)
            return new(first, marked - first);
        return LooksLikeHeader(grid, first) ? new(first, Depth(grid, first)) : new(first, 0);
    }

    /// <summary>The names of the columns; the levels of a header are joined by <c>/</c>.</summary>
    public IReadOnlyList<string> Names(TableGrid grid)
    {
        var names = new string[grid.ColumnCount];
        for (var c = 0; c < names.Length; c++)
        {
            var levels = new List<string>();
            for (var r = First; r < DataStart; r++)
            {
                var text = Name(grid[r][c].Text.Value);
                if (text.Length == 0 && r == First && Count > 1)
                    text = GroupToTheLeft(grid, r, c);
                if (text.Length > 0 && (levels.Count == 0 || levels[^1] != text))
                    levels.Add(text);
            }
            names[c] = string.Join('/', levels);
        }
        return names;
    }

    /// <summary>The header rows as printed, or null.</summary>
    public TracedText? Printed(TableGrid grid) => Count == 0 ? null
        : TracedText.Join("\t", [.. Enumerable.Range(First, Count).SelectMany(grid.Begun).Select(c => c.Text).Where(t => t.Length > 0)]);

    /// <summary>
    /// Whether a row reads like the head of a table: short texts without sentence ends, no numbers but years, and either a word that heads
    /// of tables use or rows below that are of another kind.
    /// </summary>
    public static bool LooksLikeHeader(TableGrid grid, int row)
    {
        var cells = grid.Begun(row).ToList();
        var texts = cells.Where(c => c.Text.Length > 0).Select(c => WithoutBlanks(c.Text.Value)).ToList();
        if (texts.Count < Math.Min(2, grid.ColumnCount) || cells.Count - texts.Count >= texts.Count)
            return false;
        // A head alone at the foot of a page, its rows on the next one: several of its words are those of heads.
        if (row + 1 >= grid.RowCount)
            return texts.Count >= 3 && texts.Count(t => HeaderWord().IsMatch(t)) >= 2 && !IsNumbering(texts[0]) && texts.TrueForAll(t => t.Length <= 12);
        if (texts.Any(t => t.Length > LongestHeader || t.AsSpan().IndexOfAny("。；！？") >= 0 || IsValue(t)) || IsNumbering(texts[0]))
            return false;
        if (grid.ColumnCount == 1)
            return texts[0].Length <= 12 && grid[row + 1][0].Text.Length > texts[0].Length;
        return texts.Any(t => HeaderWord().IsMatch(t)) || RowsBelowDiffer(grid, row, texts);
    }

    /// <summary>Whether the rows at the top of <paramref name="grid"/> repeat this header of <paramref name="original"/>.</summary>
    public bool IsRepeatedBy(TableGrid original, TableGrid grid)
    {
        if (Count == 0 || grid.ColumnCount != original.ColumnCount || grid.RowCount < Count)
            return false;
        for (var r = 0; r < Count; r++)
        {
            for (var c = 0; c < grid.ColumnCount; c++)
            {
                if (WithoutBlanks(original[First + r][c].Text.Value) != WithoutBlanks(grid[r][c].Text.Value))
                    return false;
            }
        }
        return true;
    }

    private static int Depth(TableGrid grid, int first)
    {
        var cells = grid.Begun(first).ToList();
        var spanned = cells.Max(c => c.RowSpan);
        if (spanned > 1 && spanned <= MostRows && cells.Any(c => c.ColumnSpan > 1) && first + spanned < grid.RowCount)
            return spanned;
        if (first + 2 < grid.RowCount && Subdivides(grid, first))
            return 2;
        return 1;
    }

    /// <summary>
    /// Whether the row below only names the parts of group heads: it has texts under heads that are wide, or (where a format has no spans) under
    /// an empty head and the one to its left, and nothing elsewhere.
    /// </summary>
    private static bool Subdivides(TableGrid grid, int row)
    {
        var parts = 0;
        for (var c = 0; c < grid.ColumnCount; c++)
        {
            var (above, below) = (grid[row][c], grid[row + 1][c]);
            var wide = above.Cell is { ColumnSpan: > 1 } || (above.IsEmpty && c > 0) || (!above.IsEmpty && c + 1 < grid.ColumnCount && grid[row][c + 1].IsEmpty);
            if (below.IsEmpty)
            {
                if (above.IsEmpty)
                    return false;
                continue;
            }
            if (!wide || below.Text.Length > LongestHeader / 2 || IsValue(WithoutBlanks(below.Text.Value)))
                return false;
            parts++;
        }
        return parts >= 2 && parts < grid.ColumnCount;
    }

    /// <summary>In a format without spans a group head stands over its first part; the others are empty.</summary>
    private static string GroupToTheLeft(TableGrid grid, int row, int column)
    {
        for (var c = column; c >= 0; c--)
        {
            if (!grid[row][c].IsEmpty)
                return Name(grid[row][c].Text.Value);
        }
        return "";
    }

    /// <summary>Below a header the texts are longer, or numbers.</summary>
    private static bool RowsBelowDiffer(TableGrid grid, int row, List<string> header)
    {
        var below = grid.Begun(row + 1).Where(c => c.Text.Length > 0).Select(c => WithoutBlanks(c.Text.Value)).ToList();
        return below.Count > 0 && header.Distinct().Count() == header.Count
            && (below.Any(IsValue) || below.Average(t => t.Length) > 1.5 * header.Average(t => t.Length));
    }

    /// <summary>A number that no header would be: 1900, ≤1500, 20%, 200元/月. A year is one.</summary>
    private static bool IsValue(string text) => Value().IsMatch(text) && !YearHead().IsMatch(text);

    private static bool IsNumbering(string text) => GroupHead.IsNumbered(text);

    /// <summary>A header without the blanks that spread or wrap it (类　别, 见习 天数); blanks between Latin words stay.</summary>
    private static string Name(string text) =>
        string.Concat(text.Where((c, i) => !char.IsWhiteSpace(c) || (i > 0 && i + 1 < text.Length && char.IsAscii(text[i - 1]) && char.IsAscii(text[i + 1]))));

    internal static string WithoutBlanks(string text) => text.Any(char.IsWhiteSpace) ? string.Concat(text.Where(c => !char.IsWhiteSpace(c))) : text;

    [GeneratedRegex(@"^[<>≤≥＜＞约±+\-－]?[0-9０-９][0-9０-９.,，．]*(?:[%％‰万亿元个家人次年月日天吨/／㎡米以上下左右内外及]|[a-zA-Z]){0,8}$")]
    private static partial Regex Value();

    [GeneratedRegex(@"^(?:19|20)[0-9]{2}年?(?:[—\-－–~～至](?:19|20)?[0-9]{2}年?)?(?:底|末)?$")]
    private static partial Regex YearHead();

    [GeneratedRegex("序号|编号|名称|项目|指标|内容|类别|类型|类 *型|分类|种类|单位|部门|任务|工作|事项|时限|时间|日期|备注|标准|范围|年|地区|区域|金额|比例|目标|措施|级别|等级|条件|要求|领域|数量|小计|属性|依据|对象|主体|特征|实例|方式|说明|姓名|职务|电话|地址|代码|规格|产品|行业|企业|性质|来源|作用|阶段|进度|成果|权限|流程|材料|期限|额度|比重|基数|完成|情况|因素|品种|面积|费用|价格|税率")]
    private static partial Regex HeaderWord();
}
