using PolicyMiner.Extracting.Numbers;
using PolicyMiner.Extracting.Statements;
using PolicyMiner.Extracting.Targets;
using PolicyMiner.Structuring;
using PolicyMiner.Text;

namespace PolicyMiner.Extracting.Provisions;

/// <summary>
/// A table that lays amounts down: limits (限额, 限定值 ≤1900 千克标准煤/吨), standards of aid (低保标准, 元/人·月), rates and fees. A column counts where its head,
/// the caption or the cells name a unit and most of its cells are bare numbers. Catalogues, price lists and forms do not.
/// </summary>
internal static class AmountTable
{
    private static readonly WordSet Lays = new("限值 限额 限定值 准入值 上限 下限 最高 最低 定额 补贴 补助 救助 保障 奖励 收费标准 费率 税率 缴费 资助 供养 津贴 抚恤 支付标准 支付比例 报销比例 起付标准 待遇标准 排放浓度 标准限值 生活费 标准");
    // What is paid out; other amounts (收费标准, 最低工资标准) are limits.
    private static readonly WordSet Gives = new("补贴 补助 救助 保障 奖励 资助 供养 津贴 抚恤 生活费 待遇 支付");
    private static readonly WordSet Never = new("目录 清单 名录 名单 价格 价目 申请表 登记表 审批表 统计表 报表 一览 附表样 任务 分工 指标体系 范围 药品 诊疗项目 项目名称 编码 序号");

    /// <summary>The statements of <paramref name="table"/>, none where it lays nothing down.</summary>
    public static IEnumerable<Statement> Read(LogicalTable table)
    {
        var caption = Fold(table.Caption);
        var heads = table.Headers.Select(h => Fold(TracedText.FromSource(h, 0, h.Length))).ToList();
        if (!Lays.In(caption) && !heads.Any(h => Lays.In(h)) || Never.In(caption) || table.Rows.Count == 0)
            yield break;
        var columns = Enumerable.Range(0, heads.Count).Select(c => UnitOf(table, c, heads[c], caption)).ToList();
        if (columns.All(u => u is null))
            yield break;
        foreach (var row in table.Rows)
        {
            var name = string.Join(' ', row.Cells.Take(Math.Max(1, columns.FindIndex(u => u is not null))).Select(c => Fold(c.Text)).Where(t => t.Length > 0 && !IsNumber(t)).Distinct());
            for (var c = 0; c < columns.Count && c < row.Cells.Count; c++)
            {
                if (columns[c] is not { } unit || CellQuantity.Read(Fold(row.Cells[c].Text), unit.Length == 0 ? null : unit, 0) is not { Unit: not null } quantity)
                    continue;
                yield return new()
                {
                    Judgement = new(StatementKind.Rule, .85, quantity.Kind == UnitKind.Percent ? "rate" : quantity.Comparator is "<=" or ">=" or "<" or ">" ? "limit" : quantity.Kind == UnitKind.Money && (Gives.In(caption) || Gives.In(heads[c])) ? "subsidy" : "limit"),
                    Quantity = quantity,
                    Indicator = Label(name, heads[c]),
                    Quote = row.Quote,
                    Item = table,
                };
            }
        }
    }

    // The unit that holds for a column: its head's brackets, the caption's 单位：元, or what its own cells print; null where the column is none of amounts.
    private static string? UnitOf(LogicalTable table, int column, string head, string caption)
    {
        if (column == 0 && table.Headers.Count > 1 || Never.In(head))
            return null;
        var unit = InBrackets(head) ?? After(head, "单位：") ?? InBrackets(caption) ?? After(caption, "单位：");
        int numbers = 0, filled = 0;
        foreach (var row in table.Rows)
        {
            if (column >= row.Cells.Count || Fold(row.Cells[column].Text) is not { Length: > 0 } text)
                continue;
            filled++;
            if (CellQuantity.Read(text, unit, 0) is { Unit: not null })
                numbers++;
        }
        return numbers > 0 && numbers * 2 >= filled ? unit ?? "" : null;
    }

    // …限定值（千克标准煤/吨）（kgce/t）: the first bracket that holds a unit.
    private static string? InBrackets(string head)
    {
        for (var open = head.IndexOf('（'); open >= 0; open = head.IndexOf('（', open + 1))
        {
            var close = head.IndexOf('）', open);
            if (close < 0)
                break;
            var inner = head[(open + 1)..close];
            if (inner.StartsWith("单位：", StringComparison.Ordinal))
                inner = inner[3..];
            if (CellQuantity.Parse(inner) is not null)
                return inner;
        }
        return null;
    }

    private static string? After(string text, string mark)
    {
        var at = text.IndexOf(mark, StringComparison.Ordinal);
        if (at < 0)
            return null;
        var unit = text[(at + mark.Length)..].TrimEnd('）', '。', ' ');
        return CellQuantity.Parse(unit) is not null ? unit : null;
    }

    private static string Label(string name, string head)
    {
        var at = head.IndexOf('（');
        var what = at > 0 ? head[..at] : head;
        return what.Length == 0 || name.Contains(what, StringComparison.Ordinal) ? name : name.Length == 0 ? what : name + " " + what;
    }

    private static bool IsNumber(string text) => text.All(c => char.IsAsciiDigit(c) || c is '.' or '、' or '（' or '）');

    private static string Fold(TracedText? text) => text is null ? "" : FoldedText.Of(text).Value;
}
