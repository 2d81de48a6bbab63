using PolicyMiner.Reading;

namespace PolicyMiner.Structuring.Tables;

/// <summary>
/// The head of an annex that is printed inside its table, as rows over the whole width: 附件2 / 关于推进…工作的任务分工表 above 序号 | 工作事项 |
/// 牵头单位. It opens the annex and is no row of the table.
/// </summary>
internal static class AnnexTitleRow
{
    private const int LongestTitle = 80;

    /// <summary><paramref name="blocks"/> with such rows as lines of their own above their tables.</summary>
    public static IReadOnlyList<Block> TakeOut(IReadOnlyList<Block> blocks)
    {
        if (!blocks.Any(b => b is TableBlock table && Count(table) > 0))
            return blocks;
        var result = new List<Block>(blocks.Count + 4);
        foreach (var block in blocks)
        {
            if (block is not TableBlock table || Count(table) is not (> 0 and var count))
            {
                result.Add(block);
                continue;
            }
            foreach (var row in table.Rows.Take(count))
                result.Add(new TextBlock { Text = row.Cells[0].Text, Range = row.Range, Alignment = BlockAlignment.Center });
            result.Add(table with { Rows = [.. table.Rows.Skip(count)], Range = new(table.Rows[count].Range.Start, table.Range.End) });
        }
        return result;
    }

    /// <summary>How many rows at the top of <paramref name="table"/> are the head of an annex: the mark, and a title below it.</summary>
    private static int Count(TableBlock table)
    {
        var columns = table.ColumnCount;
        if (columns < 2 || table.Rows.Count < 3 || !IsOverAll(table.Rows[0], columns) || AnnexHead.Read(table.Rows[0].Cells[0].Text) is not { } head)
            return 0;
        return head.Title.Length == 0 && IsOverAll(table.Rows[1], columns) ? 2 : 1;
    }

    private static bool IsOverAll(TableRow row, int columns) =>
        row.Cells is [{ Column: 0, Text.Length: > 0 and <= LongestTitle } only] && only.ColumnSpan >= columns;
}
