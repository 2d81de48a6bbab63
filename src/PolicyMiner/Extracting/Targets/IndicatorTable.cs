using PolicyMiner.Extracting.Numbers;
using PolicyMiner.Extracting.Statements;
using PolicyMiner.Structuring;
using PolicyMiner.Text;

namespace PolicyMiner.Extracting.Targets;

/// <summary>
/// A table of main indicators (主要指标): 指标 | 单位 | 2020年 | 2025年 | 年均增长 | 属性. Every cell of a year ahead is a target, every cell of a base year a
/// statistic; 预期性 or 约束性 is kept.
/// </summary>
public static class IndicatorTable
{
    private static readonly WordSet NameHeads = new("指标名称 指标 目标名称 主要目标 指标项 考核指标");
    private static readonly WordSet NotNames = new("属性 类型 类别 分类 单位 目标值 指标值 说明 一级指标 解释 含义 定义 来源");
    private static readonly WordSet UnitHeads = new("单位 计量单位 指标单位 度量单位");
    private static readonly WordSet BindingHeads = new("属性 性质 指标类型");
    private static readonly WordSet GrowthHeads = new("年均增 年均增速 增长率 增速 增幅 年均");
    private static readonly WordSet AimHeads = new("目标 规划 计划任务 任务数 任务量 计划数 计划完成 评价标准 考核标准 标准值");
    private static readonly WordSet BaseHeads = new("现状 实际 基期 基数 完成 现值 基准 实现情况 实现值");
    private static readonly WordSet Growth = new("增长率 增速 增幅 增长 年均增长 提高 提升率 递增");
    private static readonly WordSet Decline = new("降低 下降 减少 降低率 下降率 削减 减排");

    private static readonly WordSet GroupHeads = new("类别 领域 维度 分类 序号 编号 板块 方面 一级指标");

    // 单位, 单位（亿元）; 考核责任单位 is an office.
    private static bool IsUnit(string head) => UnitHeads.At(head, 0) is { } unit && (head.Length == unit.Length || head[unit.Length] is '（' or '：');

    private enum ColumnRole { Other, Name, Unit, Aim, Base, Growth, Binding, Group }

    /// <param name="Grows">Whether the head itself speaks of growth (年均增长), which 年均[累计] does not.</param>
    /// <param name="Told">Whether it tells what was (实现情况/年均增长).</param>
    private sealed record Column(ColumnRole Role, int? Year, bool Grows = false, bool Told = false);

    /// <summary>Whether <paramref name="table"/> is one: a column of indicators and at least one of a year, a goal or a growth rate.</summary>
    public static bool Recognises(LogicalTable table)
    {
        var heads = Heads(table);
        return heads.Any(h => IsName(h)) && heads.Any(h => YearOf(h) is not null || (AimHeads.In(h) && !IsName(h)) || GrowthHeads.In(h))
            && (heads.Any(h => IsUnit(h) || BindingHeads.In(h)) || heads.Count(h => YearOf(h) is not null) > 0 || HoldsFigures(table, heads));
    }

    // 类别 | 指标 | 目标值: the figures bring their own units (不超过50%; 2023年达到80%，力争2035年达到95%).
    private static bool HoldsFigures(LogicalTable table, List<string> heads)
    {
        var aim = heads.FindIndex(h => AimHeads.In(h) && !IsName(h));
        return aim >= 0 && 2 * table.Rows.Count(r => aim < r.Cells.Count && GoalCell.Read(Fold(r.Cells[aim].Text), null).Any(g => g.Quantity.Unit is not null)) > table.Rows.Count;
    }

    /// <summary>The rows all of whose figures become statements, so that nothing of them would be lost without a record of their own.</summary>
    internal static IReadOnlySet<int> TakenRows(LogicalTable table, NoticeFrame notice)
    {
        var columns = Columns(table, notice);
        var read = Read(table, notice).Select(s => s.Quote).ToHashSet();
        var taken = new HashSet<int>();
        for (var r = 0; r < table.Rows.Count; r++)
        {
            var row = table.Rows[r];
            if (read.Contains(row.Quote) && row.Cells.Count <= columns.Count && Enumerable.Range(0, row.Cells.Count).All(c => IsTaken(columns[c], Fold(row.Cells[c].Text))))
                taken.Add(r);
        }
        return taken;
    }

    // 完成国家下达任务 in a year's column, or a column of remarks, is in no statement; 序号 and 类别 only order the rows.
    private static bool IsTaken(Column column, string cell) =>
        cell.Trim('—', '-', '/', ' ').Length == 0 || column.Role switch
        {
            ColumnRole.Aim or ColumnRole.Base or ColumnRole.Growth => CellQuantity.Read(cell, null, 0) is not null,
            ColumnRole.Other => false,
            _ => true,
        };

    /// <summary>Its statements, row by row.</summary>
    internal static IEnumerable<Statement> Read(LogicalTable table, NoticeFrame notice)
    {
        var columns = Columns(table, notice);
        foreach (var row in table.Rows)
        {
            string name = "", unit = "", binding = "";
            for (var c = 0; c < columns.Count && c < row.Cells.Count; c++)
            {
                var text = Fold(row.Cells[c].Text);
                if (columns[c].Role == ColumnRole.Name && text.Length > 0 && !name.EndsWith(text, StringComparison.Ordinal))
                    name += text;
                else if (columns[c].Role == ColumnRole.Unit)
                    unit = text.Trim('—', '-', '/', '（', '）');
                else if (columns[c].Role == ColumnRole.Binding)
                    binding = text;
            }
            if (name.Length < 2)
                continue;
            var (label, ownUnit) = SplitUnit(name);
            for (var c = 0; c < columns.Count && c < row.Cells.Count; c++)
            {
                if (columns[c].Role is not (ColumnRole.Aim or ColumnRole.Base or ColumnRole.Growth) || (row.Cells[c].Merged && c > 0 && columns[c - 1].Role == columns[c].Role))
                    continue;
                var cell = Fold(row.Cells[c].Text);
                var change = columns[c].Grows || Growth.EndingAt(label, label.Length) is not null ? 1 : Decline.EndingAt(label, label.Length) is not null ? -1 : 0;
                var own = unit.Length > 0 ? unit : ownUnit;
                var cumulative = columns[c].Role == ColumnRole.Growth && cell.Length > 2 && cell[0] is '[' or '〔' or '【' or '［';
                if (cumulative && !cell.Contains('%'))
                {
                    if (CellQuantity.Read(cell, own == "%" ? "个百分点" : own, 0) is { } sum)
                        yield return Cumulative(ToStatement(table, row, columns[c], sum, label, binding, notice), label);
                    continue;
                }
                var cellUnit = columns[c].Role == ColumnRole.Growth && unit != "%" ? "%" : own;
                if (CellQuantity.Read(cell, cellUnit is { Length: > 0 } ? cellUnit : null, change) is { } quantity)
                    yield return cumulative ? Cumulative(ToStatement(table, row, columns[c], quantity, label, binding, notice), label) : ToStatement(table, row, columns[c], quantity, label, binding, notice);
                else if (LabelledFigures.Read(cell) is { Count: > 0 } figures)
                {
                    foreach (var (part, figure) in figures)
                    {
                        if (CellQuantity.Read(figure, cellUnit is { Length: > 0 } ? cellUnit : null, change) is { } one)
                            yield return ToStatement(table, row, columns[c], one, $"{label}（{part}）", binding, notice);
                    }
                }
                else if (columns[c].Role == ColumnRole.Aim)
                {
                    foreach (var (year, goal) in GoalCell.Read(cell, cellUnit is { Length: > 0 } ? cellUnit : null))
                        yield return ToStatement(table, row, columns[c] with { Year = year ?? columns[c].Year }, goal, label, binding, notice);
                }
            }
        }
    }

    // 〔4.0〕: brackets in a column of growth hold what five years add up to; of a share, percentage points.
    private static Statement Cumulative(Statement statement, string label)
    {
        var q = statement.Quantity;
        return statement with
        {
            Indicator = label + (q.Comparator == "growth_rate" ? "累计增长" : "累计"),
            Quantity = q.Kind == UnitKind.PercentPoint ? q with { Value = Math.Abs(q.Value), Magnitude = Math.Abs(q.Magnitude), Direction = q.Value < 0 ? "decrease" : "increase" } : q,
        };
    }

    private static Statement ToStatement(LogicalTable table, LogicalRow row, Column column, Quantity quantity, string label, string binding, NoticeFrame notice)
    {
        var aim = column.Role != ColumnRole.Base && !column.Told;
        var year = column.Year ?? (aim ? notice.PlanEnd : null);
        return new()
        {
            Judgement = aim ? new(StatementKind.Aim, .92) : new(StatementKind.Report, .9, "actual"),
            Quantity = quantity,
            Indicator = column.Role == ColumnRole.Growth && quantity.Comparator == "growth_rate" && !label.Contains("增", StringComparison.Ordinal) ? label + "年均增长" : label,
            Quote = row.Quote,
            Item = table,
            Year = year,
            YearPrinted = column.Year is not null,
            Period = column.Role == ColumnRole.Growth && notice is { PlanStart: { } from, PlanEnd: { } to } ? $"{from}-{to}" : null,
            Binding = binding.Contains("约束", StringComparison.Ordinal) ? "约束性" : binding.Contains("预期", StringComparison.Ordinal) ? "预期性" : null,
        };
    }

    private static List<Column> Columns(LogicalTable table, NoticeFrame notice)
    {
        var heads = Heads(table);
        var years = heads.Select(YearOf).ToList();
        var printed = years.Where(y => y is not null).Select(y => y!.Value).Distinct().Order().ToList();
        var columns = new List<Column>();
        for (var c = 0; c < heads.Count; c++)
        {
            var head = heads[c];
            columns.Add(
                IsName(head) ? new(ColumnRole.Name, null)
                : IsUnit(head) ? new(ColumnRole.Unit, null)
                : BindingHeads.In(head) ? new(ColumnRole.Binding, null)
                : GrowthHeads.In(head) ? new(ColumnRole.Growth, printed.Count > 0 ? printed[^1] : null, !head.StartsWith("年均[", StringComparison.Ordinal) && !head.StartsWith("年均（", StringComparison.Ordinal), BaseHeads.In(head))
                : years[c] is { } year ? new(IsBase(head, year, printed, notice) ? ColumnRole.Base : ColumnRole.Aim, year)
                : BaseHeads.In(head) ? new(ColumnRole.Base, null)
                : AimHeads.In(head) ? new(ColumnRole.Aim, null)
                : new(GroupHeads.In(head) ? ColumnRole.Group : ColumnRole.Other, null));
        }
        return columns;
    }

    // The words decide, then the notice's own year, then the order of the years.
    private static bool IsBase(string head, int year, List<int> years, NoticeFrame notice)
    {
        if (BaseHeads.In(head))
            return true;
        if (AimHeads.In(head))
            return notice.PlanStart is { } start && year < start && years[^1] != year;
        return notice.PlanStart is { } from ? year < from : notice.Direction(year) is { } direction ? direction < 0 : years.Count > 1 && year == years[0];
    }

    // 居民人均可支配收入（元）
    private static (string Label, string? Unit) SplitUnit(string name)
    {
        name = name.TrimStart('▲', '★', '*', '·', '—');
        var digits = 0;
        while (digits < name.Length && (char.IsAsciiDigit(name[digits]) || name[digits] is '.' or '、' or '（' or '）') && digits < 4)
            digits++;
        if (digits is > 0 and < 4 && digits < name.Length && name[digits - 1] is '.' or '、' or '）')
            name = name[digits..];
        // 高价值发明专利拥有量1: the mark of a footnote.
        if (name.Length > 4 && name[^1] is >= '1' and <= '9' && name[^2] is >= '\u4E00' and <= '\u9FFF')
            name = name[..^1];
        if (name.EndsWith('）') && name.LastIndexOf('（') is var open and > 0 && (CellQuantity.Parse(name[(open + 1)..^1]) is not null || name[(open + 1)..^1] == "1/10万" || CellQuantity.IsScale(name[(open + 1)..^1])))
            return (name[..open], name[(open + 1)..^1]);
        return (name, null);
    }

    private static bool IsName(string head) => NameHeads.In(head) && !NotNames.In(head) && YearOf(head) is null;

    private static int? YearOf(string head) => TimeParser.Find(head + "，").LastOrDefault(t => t.Year is not null)?.Year
        ?? (head.Length >= 4 && int.TryParse(head.AsSpan(head.Length - 4), out var year) && year is > 1949 and < 2100 ? year : null);

    private static List<string> Heads(LogicalTable table) => [.. table.Headers.Select(h => Fold(TracedText.FromSource(h, 0, h.Length)))];

    private static string Fold(TracedText text) => FoldedText.Of(text).Value;
}
