using PolicyMiner.Extracting.Numbers;
using PolicyMiner.Extracting.Statements;

namespace PolicyMiner.Extracting.Targets;

/// <summary>
/// Reads the number in a table's cell, whose unit may stand in another column or in the head: ≥1075, 5左右, &gt;60, 80％以上, [20], 累计达到1000, 2.35∶1.
/// A cell with words of its own (与经济增长基本同步, 完成国家要求) is no quantity.
/// </summary>
internal static class CellQuantity
{
    private static readonly WordSet Around = new("累计 累计达到 达到 达 约 近 不低于 不少于 不超过 不高于 超过 突破 大于 小于 高于 低于 至少 以上 以下 以内 左右 以内 控制在 提升到 提升至 提高到 提高至 增加到 增加至 降低到 降低至 下降到 下降至 降到 降至 保持在 力争 约 左右 （ ） [ ] 〔 〕 > < ≥ ≤ = 年均 增长 增加 下降 提高 降低 减少 累计约 不大于 不小于 及 每年 为 保持 稳定在 ↑ ↓ ※ * · ~ — - + 个 最高 最低");
    private static readonly WordSet Declining = new("下降 降低 减少 削减 ↓");
    private static readonly WordSet Growing = new("增长 增加 提高 提升 增幅 增速 ↑");

    /// <summary>The quantity of <paramref name="cell"/>, or null where it holds anything else.</summary>
    /// <param name="cell">The cell, folded.</param>
    /// <param name="unit">The unit that column or head prints, or null.</param>
    /// <param name="change">1 or -1 where column or indicator speak of growth or decline in per cent, else 0.</param>
    public static Quantity? Read(string cell, string? unit, int change)
    {
        var text = cell.Trim('[', ']', '〔', '〕', ' ', '*', '※');
        // 比2015年降低10%: the year compared with is none of the value.
        if (text is ['比' or '较', _, _, _, _, '年', ..] && int.TryParse(text.AsSpan(1, 4), out _))
            text = text[6..];
        if (text.Length is 0 or > 40)
            return null;
        var at = 0;
        while (at < text.Length && !char.IsAsciiDigit(text[at]))
            at++;
        if (at == text.Length || !NumberLiteral.TryRead(text, at, out var first))
            return null;
        var end = first.End;
        NumberLiteral? max = null;
        if (end < text.Length && text[end] == '：' && ProportionReader.TryRead("为" + text, at + 1, 0, out var ratio))
            return IsOnly(text, at, ratio.End - 1) ? ratio : null;
        if (end + 1 < text.Length && text[end] is '—' or '-' or '~' or '至' && NumberLiteral.TryRead(text, end + 1, out var second) && second.Total > first.Total)
            (max, end) = (second, second.End);
        var printed = UnitReader.TryRead(text, end, out var own) ? own : Parse(unit);
        if (own.Text is { Length: > 0 })
            end += own.Text.Length;
        if (!IsOnly(text, at, end))
            return null;
        var scaled = printed is { } u && own.Text is null && unit is { } column && column.Length > u.Text.Length && column.EndsWith(u.Text, StringComparison.Ordinal)
            ? Scale(first, column[..^u.Text.Length]) : first;
        var lead = LeadReader.Read(text, at, 0);
        var levels = at > 0 && text[at - 1] is '到' or '至'; // 提升至10% is a level
        if (!levels && Declining.In(text.AsSpan(0, at)))
            change = -1;
        else if (!levels && Growing.In(text.AsSpan(0, at)))
            change = 1;
        var tail = TailReader.Read(text, end, false);
        var built = QuantityBuilder.Build(text, at, scaled, max is { } m && printed is not null ? Scale(m, scaled.Scale) : max, printed, lead with { ChangeSign = 0 }, tail);
        if (printed is null && unit is { Length: > 0 })
            built = IsScale(unit) ? built with { Unit = unit, BaseUnit = null, Magnitude = built.Value * Scale(first, unit).Factor } : built with { Unit = unit, BaseUnit = unit };
        if (change != 0 && built.Kind == UnitKind.Percent)
        {
            var sign = built.Value < 0 ? 1 : change;
            built = built with { Comparator = "growth_rate", Bound = built.Comparator == "=" ? null : built.Comparator, Value = sign * built.Value, Magnitude = sign * built.Magnitude };
        }
        return text.Length > 0 && at > 0 && text[at - 1] is '-' or '—' && built.Value > 0 ? built with { Value = -built.Value, Magnitude = -built.Magnitude } : built;
    }

    /// <summary>A unit as a column prints it: 万人, %, 万元/人; null where none can be read.</summary>
    public static Unit? Parse(string? unit)
    {
        if (string.IsNullOrEmpty(unit))
            return null;
        var at = 0;
        while (at < unit.Length && unit[at] is '万' or '亿' or '千' or '百' && !UnitReader.TryRead(unit, at, out _))
            at++;
        return UnitReader.TryRead(unit, at, out var parsed) && at + parsed.Text.Length == unit.Length ? parsed : null;
    }

    /// <summary>Whether what stands as a unit is a magnitude alone: 网民数量（亿）.</summary>
    public static bool IsScale(string unit) => unit is "万" or "亿" or "万亿" or "千" or "百万" or "千万";

    private static NumberLiteral Scale(NumberLiteral number, string scale)
    {
        var factor = 1.0;
        foreach (var c in scale)
            factor *= c switch { '万' => 1e4, '亿' => 1e8, '千' => 1e3, '百' => 1e2, _ => 1 };
        return number.Scale.Length > 0 || factor == 1 ? number : number with { Scale = scale, Factor = factor };
    }

    // Nothing but the number and words that bound it.
    private static bool IsOnly(string text, int start, int end)
    {
        for (var i = 0; i < text.Length;)
        {
            if (i >= start && i < end)
                i = end;
            else if (Around.At(text, i) is { } word)
                i += word.Length;
            else
                return false;
        }
        return true;
    }
}
