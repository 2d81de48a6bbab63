using System.Globalization;

namespace PolicyMiner.Extracting.Numbers;

/// <summary>Proportions in words: 百分之二十, 千分之五, 三分之二, 翻一番, 翻两番, and ratios such as 2.35：1.</summary>
public static class ProportionReader
{
    private static readonly System.Buffers.SearchValues<char> Changes = System.Buffers.SearchValues.Create("下降缩提上扩升减增调优改");

    /// <summary>Reads the proportion that begins at <paramref name="at"/>, not looking back beyond <paramref name="floor"/>.</summary>
    public static bool TryRead(string text, int at, int floor, out Quantity quantity) =>
        TryDoubling(text, at, out quantity) || TryPer(text, at, floor, out quantity) || TryPart(text, at, floor, out quantity) || TryRatio(text, at, floor, out quantity);

    // 翻番 and 翻一番 are twice the base, 翻两番 four times.
    private static bool TryDoubling(string text, int at, out Quantity quantity)
    {
        quantity = null!;
        if (text[at] != '翻')
            return false;
        var (times, end) = (1.0, at + 1);
        if (NumberLiteral.TryRead(text, end, out var number) && number.Scale.Length == 0)
            (times, end) = (number.Value, number.End);
        if (end >= text.Length || text[end] != '番' || times is <= 0 or > 10)
            return false;
        var value = Math.Round(Math.Pow(2, times), 6);
        var lead = LeadReader.Read(text, at, Math.Max(0, at - 12));
        var tail = TailReader.Read(text, end + 1, false);
        quantity = new()
        {
            LeadStart = lead.Start,
            Start = at,
            End = tail.End,
            Value = value,
            Unit = "番",
            Kind = UnitKind.Multiple,
            Magnitude = value,
            BaseUnit = "倍",
            Comparator = "multiple",
            Bound = tail.Comparator ?? (number.More is null ? null : ">"),
            Qualifier = string.Concat(lead.Qualifier, tail.Qualifier) is { Length: > 0 } q ? q : null,
        };
        return true;
    }

    // 百分之二十 = 20 %, 三分之二 = 2/3 of the whole.
    private static bool TryPer(string text, int at, int floor, out Quantity quantity)
    {
        quantity = null!;
        var end = at;
        while (end < text.Length && end - at < 4 && (ChineseNumeral.IsPart(text[end]) || text[end] == '万'))
            end++;
        if (end == at || string.CompareOrdinal(text, end, "分之", 0, 2) != 0 || !NumberLiteral.TryRead(text, end + 2, out var number))
            return false;
        var whole = text[at..end];
        var (unit, scale) = whole switch { "百" => ("%", 1.0), "千" => ("‰", 1.0), "万" => ("‱", 1.0), _ => ("", 0.0) };
        if (unit.Length == 0)
        {
            if (!ChineseNumeral.TryParse(whole, out var parts) || parts < 2 || number.Value >= parts)
                return false;
            number = number with { Value = Math.Round(number.Value / parts, 6) };
        }
        var stop = number.End;
        // 百分之五至百分之十
        NumberLiteral? max = null;
        if (unit.Length > 0 && stop < text.Length && text[stop] is '至' or '到' or '—' or '-'
            && string.CompareOrdinal(text, stop + 1, whole + "分之", 0, whole.Length + 2) == 0
            && NumberLiteral.TryRead(text, stop + 1 + whole.Length + 2, out var second) && second.Value > number.Value)
            (max, stop) = (second, second.End);
        var lead = LeadReader.Read(text, at, floor);
        var tail = TailReader.Read(text, stop, false);
        quantity = unit.Length > 0
            ? QuantityBuilder.Build(text, at, number, max, new(unit, UnitKind.Percent), lead, tail)
            : QuantityBuilder.Build(text, at, number, null, null, lead, tail) with { Kind = UnitKind.Percent, Magnitude = number.Value * 100, BaseUnit = "%" };
        _ = scale;
        return true;
    }

    // 占全国面积的1/2, 比重达到一半: a part of the whole.
    private static bool TryPart(string text, int at, int floor, out Quantity quantity)
    {
        quantity = null!;
        double part;
        int end;
        if (string.CompareOrdinal(text, at, "一半", 0, 2) == 0)
            (part, end) = (.5, at + 2);
        else if (at + 2 < text.Length && text[at] is >= '1' and <= '9' && text[at + 1] == '/' && text[at + 2] is >= '2' and <= '9' && text[at] < text[at + 2] && (at == 0 || !char.IsAsciiLetterOrDigit(text[at - 1])))
            (part, end) = (Math.Round((text[at] - '0') / (double)(text[at + 2] - '0'), 6), at + 3);
        else
            return false;
        var lead = LeadReader.Read(text, at, floor);
        var of = at > 0 && text[at - 1] == '的' && text.AsSpan(Math.Max(floor, at - 20), at - Math.Max(floor, at - 20)).Contains('占');
        if (!(lead.LevelOrBound || of) || end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] == '/'))
            return false;
        quantity = QuantityBuilder.Build(text, at, new(at, end, part, "", 1), null, new("", UnitKind.Percent), lead, TailReader.Read(text, end, false)) with { Magnitude = part * 100, BaseUnit = "%" };
        return true;
    }

    // 收入比下降到2.35：1. The colon was folded; a time of day (9：00) is no ratio.
    private static bool TryRatio(string text, int at, int floor, out Quantity quantity)
    {
        quantity = null!;
        if (!char.IsAsciiDigit(text[at]) || (at > 0 && (char.IsAsciiLetterOrDigit(text[at - 1]) || text[at - 1] is '.' or '：'))
            || !NumberLiteral.TryRead(text, at, out var first) || first.Scale.Length > 0
            || first.End >= text.Length || text[first.End] != '：' || !NumberLiteral.TryRead(text, first.End + 1, out var second) || second.Scale.Length > 0)
            return false;
        var lead = LeadReader.Read(text, at, floor);
        // 由2.59：1下降至2.45：1: where a change begins, the level stands behind.
        var origin = at > 0 && second.End < text.Length && Changes.Contains(text[second.End]) && (text[at - 1] is '由' or '从' || text[at - 1] == '的' && text.AsSpan(Math.Max(floor, at - 10), at - Math.Max(floor, at - 10)) is var year && year.IndexOfAny('由', '从') is >= 0 and var from && year[from..].Contains('年')); // 由2005年的5：1缩小到…
        if (!(lead.LevelOrBound || origin) || second.Value == 0 || text[first.End + 1] == '0' || (second.End < text.Length && text[second.End] is '：' or '分' or '时'))
            return false;
        var below = "：" + second.Value.ToString(CultureInfo.InvariantCulture);
        var tail = TailReader.Read(text, second.End, false);
        var built = QuantityBuilder.Build(text, at, first with { End = second.End }, null, null, lead, tail);
        quantity = built with { Unit = below, BaseUnit = "：1", Magnitude = first.Value / second.Value };
        return true;
    }
}
