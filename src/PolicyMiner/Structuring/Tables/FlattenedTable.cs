using System.Globalization;
using PolicyMiner.Reading;

namespace PolicyMiner.Structuring.Tables;

/// <summary>
/// Puts tables back together that were stored with one cell a line: 序号 / 名称 / 单位 / 1 / 甲 / 吨 / 2 / 乙 / 个 …. Only what is certain is taken: a head of
/// short lines that begins with 序号, and at least three rows of exactly as many lines, numbered 1, 2, 3; or a head 指标 … 属性 with rows that all end
/// with 约束性 or 预期性. Where a row has a line too few or too many, the lines stay lines.
/// </summary>
internal static class FlattenedTable
{
    private const int LongestHead = 16;
    private const int MostColumns = 10;
    private const int LongestCell = 200;
    private const int FewestRows = 3;

    /// <summary><paramref name="blocks"/> with such tables as table blocks; the same list where there are none.</summary>
    public static IReadOnlyList<Block> Restore(IReadOnlyList<Block> blocks)
    {
        List<Block>? restored = null;
        for (var i = 0; i < blocks.Count; i++)
        {
            if (!BlockLines.IsShort(blocks, i))
            {
                restored?.Add(blocks[i]);
            }
            else if (Columns(blocks, i) is { } columns && Rows(blocks, i, columns) is >= FewestRows and var rows)
            {
                restored ??= [.. blocks.Take(i)];
                restored.Add(Table(blocks, i, columns, rows + 1));
                i += columns * (rows + 1) - 1;
            }
            else if ((StackedIndicators.Read(blocks, i) ?? LinedIndicators.Read(blocks, i)) is var (table, length))
            {
                restored ??= [.. blocks.Take(i)];
                restored.Add(table);
                i += length - 1;
            }
            else
            {
                restored?.Add(blocks[i]);
            }
        }
        return restored ?? blocks;
    }

    // How many lines the head has that begins at a block: up to the 1 of the first row, or up to 属性.
    private static int? Columns(IReadOnlyList<Block> blocks, int at)
    {
        var first = BlockLines.Key(blocks, at);
        if (first is not ("序号" or "编号" or "指标" or "指标名称" or "类别"))
            return null;
        for (var i = at + 1; i < blocks.Count && i <= at + MostColumns; i++)
        {
            if (BlockLines.Key(blocks, i) is not { } key)
                return null;
            if (first is "序号" or "编号" ? key == "1" : key is "属性" or "指标属性")
                return i - at + (key == "1" ? 0 : 1) is >= 2 and var columns ? columns : null;
            if (key.Length > LongestHead || TextShape.HasClauses(key))
                return null;
        }
        return null;
    }

    private static int Rows(IReadOnlyList<Block> blocks, int at, int columns)
    {
        var numbered = BlockLines.Key(blocks, at) is "序号" or "编号";
        var rows = 0;
        for (var start = at + columns; start + columns <= blocks.Count; start += columns)
        {
            var cells = Enumerable.Range(start, columns).Select(i => BlockLines.Key(blocks, i)).ToList();
            if (cells.Any(c => c is null or { Length: > LongestCell }))
                break;
            var fits = numbered
                ? cells[0] == (rows + 1).ToString(CultureInfo.InvariantCulture) && cells.Skip(1).All(c => c!.Any(char.IsLetterOrDigit))
                : BlockLines.IsBinding(cells[^1]);
            if (!fits)
                break;
            rows++;
        }
        // The line behind the last row must not be a cell that it lacks: a number out of turn tells that the lines went astray before.
        var after = BlockLines.Key(blocks, at + (columns * (rows + 1)));
        return numbered && after is not null && after.Length <= 3 && after.All(char.IsAsciiDigit) ? 0 : rows;
    }

    private static TableBlock Table(IReadOnlyList<Block> blocks, int at, int columns, int rows)
    {
        var lines = new List<TableRow>(rows);
        for (var r = 0; r < rows; r++)
        {
            var cells = Enumerable.Range(0, columns).Select(c => (TextBlock)blocks[at + (r * columns) + c]).ToList();
            lines.Add(BlockLines.Row(cells.Select(c => c.Text), new(cells[0].Range.Start, cells[^1].Range.End)));
        }
        return BlockLines.Table(lines);
    }
}
