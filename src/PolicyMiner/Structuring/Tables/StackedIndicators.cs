using System.Globalization;
using PolicyMiner.Reading;
using PolicyMiner.Text;

namespace PolicyMiner.Structuring.Tables;

/// <summary>
/// A table of main indicators stored with one cell a line whose rows differ in length, because a cell was broken over lines (综合 / 治理) or holds several
/// figures (重点城市≥30 / 一般城市≥15), or a merged group stands only in its first row. The closing 约束性 or 预期性 ends each row and the running number
/// begins it; the figures stand right before the end, the name (and unit) right before the figures. A table with one row that does not fit stays lines.
/// </summary>
internal static class StackedIndicators
{
    private const int MostHeads = 14;
    private const int LongestHead = 16;
    private const int LongestRow = 16;
    private const int LongestCell = 60;
    private const int FewestRows = 3;

    // What a head that was broken over two lines goes on with.
    private static readonly string[] Broken = ["目标", "情况", "现状", "属性", "任务", "数值", "名称", "完成", "规划"];

    /// <summary>The table that begins at block <paramref name="at"/> and how many blocks it takes, or null.</summary>
    public static (TableBlock Table, int Length)? Read(IReadOnlyList<Block> blocks, int at)
    {
        if (BlockLines.Key(blocks, at) is not ("序号" or "编号") || Heads(blocks, at) is not { } heads)
            return null;
        var last = heads[^1];
        var rows = new List<TableRow> { Row(blocks, heads) };
        var next = last[^1] + 1;
        while (BlockLines.Key(blocks, next) == rows.Count.ToString(CultureInfo.InvariantCulture) && Body(blocks, next, heads) is { } cells)
        {
            rows.Add(Row(blocks, cells));
            next = cells[^1][^1] + 1;
        }
        // A number behind the last row tells that a row did not fit.
        var goesOn = BlockLines.Key(blocks, next) is { } after && after == rows.Count.ToString(CultureInfo.InvariantCulture);
        return rows.Count <= FewestRows || goesOn ? null : (BlockLines.Table(rows), next - at);
    }

    // The lines of each head: 序号, groups, the name, perhaps 单位, columns of figures, 属性.
    private static List<List<int>>? Heads(IReadOnlyList<Block> blocks, int at)
    {
        var heads = new List<List<int>>();
        for (var i = at; ; i++)
        {
            if (i - at > MostHeads || BlockLines.Key(blocks, i) is not { Length: <= LongestHead } key || key.AsSpan().IndexOfAny('，', '。', '；') >= 0)
                return null;
            if (key == "1")
                break;
            if (heads.Count > 1 && Array.IndexOf(Broken, key) >= 0 && !(key == "属性" && HeadText(blocks, heads[^1]) is not "指标"))
                heads[^1].Add(i);
            else
                heads.Add([i]);
        }
        return heads.Count >= 4 && HeadText(blocks, heads[^1]).EndsWith("属性", StringComparison.Ordinal) && NameColumn(blocks, heads) is > 0 and var name && Figures(blocks, heads, name) > 0 ? heads : null;
    }

    private static string HeadText(IReadOnlyList<Block> blocks, List<int> lines) => string.Concat(lines.Select(l => BlockLines.Key(blocks, l)));

    private static int NameColumn(IReadOnlyList<Block> blocks, List<List<int>> heads) =>
        heads.FindIndex(1, heads.Count - 2, h => HeadText(blocks, h) is var text && (text.Contains("指标", StringComparison.Ordinal) || text.EndsWith("名称", StringComparison.Ordinal) || text is "内容" or "项目"));

    private static bool HasUnit(IReadOnlyList<Block> blocks, List<List<int>> heads, int name) => HeadText(blocks, heads[name + 1]).EndsWith("单位", StringComparison.Ordinal);

    private static int Figures(IReadOnlyList<Block> blocks, List<List<int>> heads, int name) => heads.Count - 2 - name - (HasUnit(blocks, heads, name) ? 1 : 0);

    // The cells of the row that begins at a block, each with its lines; null where they do not fit the heads.
    private static List<List<int>>? Body(IReadOnlyList<Block> blocks, int at, List<List<int>> heads)
    {
        var end = at;
        while (!BlockLines.IsBinding(BlockLines.Key(blocks, end)))
        {
            if (++end - at > LongestRow || BlockLines.Key(blocks, end) is not { Length: <= LongestCell })
                return null;
        }
        var name = NameColumn(blocks, heads);
        var unit = HasUnit(blocks, heads, name) ? 1 : 0;
        var columns = Figures(blocks, heads, name);
        var first = end;
        while (first - 1 > at && IsFigure(BlockLines.Key(blocks, first - 1)!))
            first--;
        var named = first - 1 - unit;
        if (named <= at || Deal(blocks, first, end, columns) is not { } figures)
            return null;
        var cells = new List<List<int>> { new() { at } };
        for (var group = 1; group < name; group++)
            cells.Add(group == 1 ? [.. Enumerable.Range(at + 1, named - at - 1)] : []);
        if (name == 1 && named > at + 1)
            cells.Add([.. Enumerable.Range(at + 1, named - at)]); // a name of several lines
        else
            cells.Add([named]);
        if (unit > 0)
            cells.Add([first - 1]);
        cells.AddRange(figures);
        cells.Add([end]);
        return cells;
    }

    // —— / 重点城市≥30 / 一般城市≥15 in two columns: the dash is one cell; 2 + 2 figures are two a column.
    private static List<List<int>>? Deal(IReadOnlyList<Block> blocks, int from, int to, int columns)
    {
        var count = to - from;
        if (count < columns)
            return null;
        if (count % columns == 0)
            return [.. Enumerable.Range(0, columns).Select(c => Enumerable.Range(from + (c * (count / columns)), count / columns).ToList())];
        return columns == 2 && BlockLines.IsDash(BlockLines.Key(blocks, from)!) ? [[from], [.. Enumerable.Range(from + 1, count - 1)]] : null;
    }

    /// <summary>A figure as a cell prints it, or a dash: with at most a label before and a word behind: 95, ≥30, 设区市≥25, 5左右, [20].</summary>
    internal static bool IsFigure(string key)
    {
        if (BlockLines.IsDash(key))
            return true;
        var digit = key.AsSpan().IndexOfAnyInRange('0', '9');
        if (digit is < 0 or > 10 || key.Length > 24 || key.AsSpan(0, digit).IndexOfAny('，', '。', '（') >= 0)
            return false;
        var end = digit;
        while (end < key.Length && (char.IsAsciiDigit(key[end]) || key[end] is '.' or ','))
            end++;
        return end == key.Length || key[end..] is "%" or "％" or "]" or "〕" or "以上" or "以下" or "以内" or "左右" or "%以上" or "%左右";
    }

    private static TableRow Row(IReadOnlyList<Block> blocks, List<List<int>> cells)
    {
        var lines = cells.Where(c => c.Count > 0).ToList();
        return BlockLines.Row(cells.Select(c => c.Count == 0 ? TracedText.Empty : TracedText.Join(" ", [.. c.Select(l => ((TextBlock)blocks[l]).Text)])),
            new(((TextBlock)blocks[lines[0][0]]).Range.Start, ((TextBlock)blocks[lines[^1][^1]]).Range.End));
    }
}
