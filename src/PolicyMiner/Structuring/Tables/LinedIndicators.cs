using System.Globalization;
using PolicyMiner.Reading;
using PolicyMiner.Text;

namespace PolicyMiner.Structuring.Tables;

/// <summary>
/// A table of main indicators in the text layer of a PDF: each row stands on a line, its columns parted by blanks (6 全社会研发投入 % 预期性 4.5左右 -).
/// 约束性 or 预期性 marks a row and stands before its figures or behind them. What was printed on several lines of a cell stands on lines of its
/// own around the row, as many above as below (万元/ … 人); they complete the row that lacks a name or unit. Fewer than three rows stay lines.
/// </summary>
internal static class LinedIndicators
{
    private const int MostHeadLines = 8;
    private const int MostBetween = 5; // lines of broken cells between two rows
    private const int LongestUnit = 4;
    private const int FewestRows = 3;

    private sealed record Head(int First, int Rows, TracedText Name, TracedText? Unit, TracedText Binding, IReadOnlyList<TracedText> Figures);

    private sealed record Row(int At, TracedText? Number, TracedText Binding)
    {
        public List<TracedText> Name { get; } = [];

        public List<TracedText> Unit { get; } = [];

        public TracedText?[] Figures { get; init; } = [];

        /// <summary>The figures of a row that has one too few on its own line.</summary>
        public IReadOnlyList<TracedText> Few { get; init; } = [];

        public List<int> Around { get; } = []; // the lines of its broken cells
    }

    /// <summary>The table that begins at block <paramref name="at"/> and how many blocks it takes, or null.</summary>
    public static (TableBlock Table, int Length)? Read(IReadOnlyList<Block> blocks, int at)
    {
        if (FindHead(blocks, at) is not { } head)
            return null;
        var rows = new List<Row>();
        var between = new List<List<int>> { new() }; // before the first row, between rows, behind the last
        for (var i = head.Rows; i < blocks.Count && between[^1].Count <= MostBetween; i++)
        {
            if (ReadRow(blocks, i, head) is { } row)
            {
                rows.Add(row);
                between.Add([]);
            }
            else if (BlockLines.Key(blocks, i) is { Length: <= BlockLines.LongestLine } key && key.IndexOf('。') < 0)
                between[^1].Add(i);
            else
                break;
        }
        if (rows.Count < FewestRows)
            return null;
        for (var r = 0; r < rows.Count; r++)
            Complete(blocks, rows, r, between, head);
        var lines = new List<TableRow> { BlockLines.Row(Cells(head.Name, head.Unit, head.Figures, head.Binding, null, rows), new(blocks[head.First].Range.Start, blocks[head.Rows - 1].Range.End), header: true) };
        lines.AddRange(rows.Select(r => ToRow(blocks, r, head, rows)));
        var last = Math.Max(rows[^1].At, rows[^1].Around.DefaultIfEmpty(0).Max());
        return (BlockLines.Table(lines), last - at + 1);
    }

    // 序号 指标 单位 属性 / 2025年 年均: the words of the lines above the first row, in reading order.
    private static Head? FindHead(IReadOnlyList<Block> blocks, int at)
    {
        if (BlockLines.Key(blocks, at) is not { Length: <= BlockLines.LongestLine } || !OpensHead(BlockLines.Words(blocks, at)))
            return null;
        var words = new List<TracedText>();
        TracedText? name = null, unit = null, binding = null;
        var figures = new List<TracedText>();
        for (var i = at; i < at + MostHeadLines && i < blocks.Count; i++)
        {
            var line = BlockLines.Words(blocks, i);
            if (line.Any(w => BlockLines.IsBinding(w.Value)))
                return name is not null && binding is not null && Ended(blocks, at, i) is var rows && ReadFigures(figures, blocks, i) is { Count: > 0 } columns ? new(at, rows, name, unit, binding, columns) : null;
            if (line.Count == 0 || BlockLines.Key(blocks, i) is not { Length: <= BlockLines.LongestLine } key || TextShape.HasClauses(key))
                return null;
            for (var w = 0; w < line.Count; w++)
            {
                // 指 标: a head that was set wide.
                var word = line[w].Value == "指" && w + 1 < line.Count && line[w + 1].Value == "标" ? TracedText.Concat(line[w], line[w + 1]) : line[w];
                var text = word.Value;
                if (IsNameHead(text))
                    name ??= word;
                else if (text.EndsWith("单位", StringComparison.Ordinal))
                    unit ??= word;
                else if (text.EndsWith("属性", StringComparison.Ordinal) || text is "性质")
                    binding ??= word;
                else if (IsFigureHead(text))
                    figures.Add(word);
            }
        }
        return null;
    }

    // The head ends behind the last line that has a word of it; what follows belongs to the first row.
    private static int Ended(IReadOnlyList<Block> blocks, int at, int row)
    {
        while (row - 1 > at && !BlockLines.Words(blocks, row - 1).Any(w => IsFigureHead(w.Value) || w.Value is "号" or "标" || w.Value.EndsWith("属性", StringComparison.Ordinal)))
            row--;
        return row;
    }

    // As many columns as the first row has figures, the last heads first: “十四五”目标 stands over 2025年 and 年均.
    private static List<TracedText> ReadFigures(List<TracedText> heads, IReadOnlyList<Block> blocks, int row)
    {
        var words = BlockLines.Words(blocks, row);
        var behind = words.Count - 1 - IndexOfBinding(words);
        return behind == 0 ? heads : heads.Count >= behind ? heads[^behind..] : [];
    }

    private static bool OpensHead(IReadOnlyList<TracedText> words) => words.Count is > 1 and < 14 && (words[0].Value is "序" or "序号" or "指" || words.Any(w => IsNameHead(w.Value)));

    private static bool IsNameHead(string text) => text.Length <= 8 && text.Contains("指标", StringComparison.Ordinal) && !text.EndsWith("属性", StringComparison.Ordinal) || text is "项目" or "内容";

    // 2025年, 年均增长, 现状值, “十四五”目标
    private static bool IsFigureHead(string text) =>
        text.Length <= 16 && (HasYear(text) || text.StartsWith("年均", StringComparison.Ordinal) || text.Contains("目标", StringComparison.Ordinal) || text.Contains("现状", StringComparison.Ordinal) || text.Contains("累计", StringComparison.Ordinal) || text.Contains("基期", StringComparison.Ordinal));

    private static bool HasYear(string text)
    {
        var year = text.AsSpan().IndexOf("20");
        return year >= 0 && text.Length >= year + 4 && text.AsSpan(year, 4).IndexOfAnyExceptInRange('0', '9') < 0;
    }

    private static int IndexOfBinding(IReadOnlyList<TracedText> words)
    {
        var found = -1;
        for (var i = 0; i < words.Count; i++)
        {
            if (BlockLines.IsBinding(words[i].Value))
                found = found < 0 ? i : words.Count; // two of them: no row
        }
        return found;
    }

    private static Row? ReadRow(IReadOnlyList<Block> blocks, int at, Head head)
    {
        var words = BlockLines.Words(blocks, at);
        var mark = IndexOfBinding(words);
        if (mark < 0 || mark == words.Count)
            return null;
        var count = head.Figures.Count;
        var behind = words.Count - 1 - mark;
        var last = behind == 0; // the figures stand before the mark
        if (behind > count || last && mark < count)
            return null;
        var figures = new TracedText?[count];
        var from = last ? mark - count : mark + 1;
        if (last && Enumerable.Range(from, count).Any(i => !StackedIndicators.IsFigure(TextShape.Key(words[i].Value))))
            return null;
        // With a figure too few it is open which one stands on the lines around.
        if (last || behind == count)
            Enumerable.Range(0, count).ToList().ForEach(i => figures[i] = words[from + i]);
        var left = words.Take(last ? from : mark).ToList();
        var number = left.Count > 0 && int.TryParse(left[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n < 200 ? left[0] : null;
        if (number is not null)
            left.RemoveAt(0);
        var row = new Row(at, number, words[mark]) { Figures = figures, Few = last || behind == count ? [] : [.. words.Skip(mark + 1)] };
        if (head.Unit is not null && left.Count > 0 && left[^1].Length <= LongestUnit)
        {
            row.Unit.Add(left[^1]);
            left.RemoveAt(left.Count - 1);
        }
        row.Name.AddRange(left);
        return row;
    }

    private static bool LacksName(Row row) => row.Name.Count == 0;

    private static bool LacksUnit(Row row, Head head) => head.Unit is not null && row.Unit.Count == 0;

    // Gives a row the lines above and below it: of two rows that both lack something, the upper takes as many below as it took above.
    private static void Complete(IReadOnlyList<Block> blocks, List<Row> rows, int r, List<List<int>> between, Head head)
    {
        var row = rows[r];
        var lacking = LacksName(row) || LacksUnit(row, head);
        var above = between[r];
        var below = between[r + 1];
        var next = r + 1 < rows.Count && (LacksName(rows[r + 1]) || LacksUnit(rows[r + 1], head));
        var take = r + 1 == rows.Count ? Math.Min(above.Count, below.Count) : next ? Math.Min(above.Count, below.Count) : below.Count;
        if (!lacking)
        {
            // A name that goes on below its row, where nothing else wants the line.
            take = next || r + 1 == rows.Count ? 0 : below.Count;
            above = [];
        }
        List<int> lines = [.. above, .. below.Take(take)];
        below.RemoveRange(0, take);
        row.Around.AddRange(lines);
        var (name, unit) = (LacksName(row) || !lacking, LacksUnit(row, head));
        var broken = new List<TracedText>();
        foreach (var line in lines)
        {
            var words = BlockLines.Words(blocks, line);
            var at = 0;
            if (name && at < words.Count)
                row.Name.Add(words[at++]);
            if (unit && at < words.Count && (!name || words.Count > 1))
                row.Unit.Add(words[at++]);
            if (at < words.Count)
                broken.Add(words[at]);
        }
        // [五年累计约110 … ] belongs under 年均[累计]; without such a sign the column stays open.
        var column = head.Figures.ToList().FindIndex(f => f.Value.Contains('['));
        if (column >= 0 && broken.Count > 0 && broken[0].Value.StartsWith('[') && row.Few.Count == head.Figures.Count - 1)
        {
            row.Figures[column] = TracedText.Join(" ", broken);
            for (var (c, few) = (0, 0); c < row.Figures.Length; c++)
                row.Figures[c] ??= row.Few[few++];
        }
    }

    private static TableRow ToRow(IReadOnlyList<Block> blocks, Row row, Head head, List<Row> rows)
    {
        List<int> lines = [row.At, .. row.Around];
        var cells = Cells(TracedText.Concat(row.Name), head.Unit is null ? null : TracedText.Concat(row.Unit), [.. row.Figures.Select(f => f ?? TracedText.Empty)], row.Binding, row.Number, rows);
        return BlockLines.Row(cells, new(blocks[lines.Min()].Range.Start, blocks[lines.Max()].Range.End));
    }

    private static IEnumerable<TracedText> Cells(TracedText name, TracedText? unit, IReadOnlyList<TracedText> figures, TracedText binding, TracedText? number, List<Row> rows)
    {
        List<TracedText> cells = [name];
        if (rows.Exists(r => r.Number is not null))
            cells.Insert(0, number ?? TracedText.Empty);
        if (unit is not null)
            cells.Add(unit);
        return [.. cells, .. figures, binding];
    }
}
