using PolicyMiner.Extracting.Numbers;
using PolicyMiner.Extracting.Statements;
using PolicyMiner.Structuring;

namespace PolicyMiner.Extracting.Targets;

/// <summary>
/// A table of main indicators whose cells were run together when the page was stored: 序号指标名称单位2020年2025年指标属性1粮食综合生产能力万吨1075≥1075约束性2肉类总产量万吨158180预期性.
/// The closing 约束性 or 预期性 ends each row; figures without a separator (158180) are parted only where exactly one parting gives like values, and the
/// records say so by a flag.
/// </summary>
internal sealed class FlattenedIndicatorTable
{
    private const double Likeness = 3; // figures of one indicator in two years differ by less than this factor
    private const int LongestRow = 160;

    private static readonly string[] Bindings = ["约束性", "预期性"];

    private IReadOnlyList<int>? _years;
    private int _next = 1;

    /// <summary>Reads the rows in <paramref name="paragraph"/>; false where it is no part of such a table.</summary>
    public bool TryRead(Paragraph paragraph, NoticeFrame notice, List<Statement> result)
    {
        if (_years is null && !paragraph.Text.Value.Contains('属', StringComparison.Ordinal))
            return false; // no 指标属性: no head
        var text = FoldedText.Of(paragraph.Text);
        var value = text.Value;
        var at = 0;
        if (HeadEnd(value) is { } head)
            (at, _next, _years) = (head.End, 1, head.Years);
        if (_years is null || NextBinding(value, at) < 0)
        {
            if (at == 0)
                _years = null;
            return at > 0;
        }
        for (var end = NextBinding(value, at); end >= 0; end = NextBinding(value, at))
        {
            var stop = end + 3;
            ReadRow(text, Math.Max(at, end - LongestRow), end, value[end..stop], paragraph, notice, result);
            at = stop;
        }
        return true;
    }

    /// <summary>Where running text goes on behind the last row of <paramref name="text"/>; 0 where there is no row.</summary>
    public static int TextAfter(string text)
    {
        var last = Math.Max(text.LastIndexOf(Bindings[0], StringComparison.Ordinal), text.LastIndexOf(Bindings[1], StringComparison.Ordinal));
        return last < 0 ? 0 : last + 3;
    }

    // 指标名称 单位 2020年 2025年 指标属性
    private static (int End, IReadOnlyList<int> Years)? HeadEnd(string text)
    {
        var unit = text.IndexOf("单位20", StringComparison.Ordinal);
        if (unit < 0 || text.LastIndexOf("指标", unit, Math.Min(unit + 1, 20), StringComparison.Ordinal) < 0)
            return null;
        var years = new List<int>();
        var at = unit + 2;
        foreach (var time in TimeParser.Find(text[at..Math.Min(text.Length, at + 60)]))
        {
            if (time.Year is { } year && at + time.Start <= unit + 2 + (years.Count * 8) + 4)
                years.Add(year);
        }
        var attribute = text.IndexOf("属性", at, Math.Min(40, text.Length - at), StringComparison.Ordinal);
        return years.Count is 0 or > 3 || attribute < 0 ? null : (attribute + 2, years);
    }

    private static int NextBinding(string text, int from)
    {
        int a = text.IndexOf(Bindings[0], from, StringComparison.Ordinal), b = text.IndexOf(Bindings[1], from, StringComparison.Ordinal);
        return a < 0 ? b : b < 0 ? a : Math.Min(a, b);
    }

    private void ReadRow(FoldedText text, int start, int end, string binding, BodyItem item, NoticeFrame notice, List<Statement> result)
    {
        var row = text.Value[start..end];
        var values = row.Length;
        while (values > 0 && (char.IsAsciiDigit(row[values - 1]) || row[values - 1] is '.' or '≥' or '≤' or '>' or '<' or '：' or '~' or '—' or ' ' or '左' or '右' or '约'))
            values--;
        var number = row.IndexOf(_next.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
        var nameStart = number < 0 || number >= values ? 0 : number + (_next < 10 ? 1 : 2);
        _next++;
        var figures = row[values..].TrimStart('—');
        var unitStart = values;
        for (var from = Math.Max(nameStart, values - 10); from < values && unitStart == values; from++)
        {
            if (CellQuantity.Parse(row[from..values]) is not null)
                unitStart = from;
        }
        var name = row[nameStart..unitStart].Trim('—', ' ');
        if (name.Length < 2 || figures.Length is 0 or > 40 || Part(figures, _years!.Count, row[unitStart..values] == "%" ? 2 : 4) is not { } parted)
            return;
        var unit = row[unitStart..values];
        for (var i = 0; i < _years.Count; i++)
        {
            if (CellQuantity.Read(parted.Figures[i], unit.Length == 0 ? null : unit, 0) is not { } quantity)
                continue;
            var aim = notice.PlanStart is { } from ? _years[i] >= from : notice.Direction(_years[i]) is { } direction ? direction >= 0 : i > 0 || _years.Count == 1;
            result.Add(new()
            {
                Judgement = aim ? new(StatementKind.Aim, parted.Guessed ? .6 : .8) : new(StatementKind.Report, parted.Guessed ? .6 : .8, "actual"),
                Quantity = quantity,
                Indicator = name,
                Quote = text.Unfold(start + nameStart, end + 3),
                Item = item,
                Year = _years[i],
                YearPrinted = true,
                Binding = aim ? binding : null,
                Inferred = parted.Guessed,
            });
        }
    }

    // 1075≥1075 and 51 55 part themselves; 158180 parts where the two figures are alike and no other parting makes them so.
    private static (string[] Figures, bool Guessed)? Part(string figures, int count, int decimals)
    {
        if (count == 1)
            return ([figures], false);
        var spaced = figures.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (spaced.Length == count)
            return (spaced, false);
        if (count != 2)
            return null;
        for (var i = 1; i < figures.Length; i++)
        {
            if (figures[i] is '≥' or '≤' or '>' or '<' or '约')
                return ([figures[..i], figures[i..]], false);
        }
        string[]? found = null;
        for (var i = 1; i < figures.Length; i++)
        {
            if (Figure(figures[..i], decimals) is not { } first || Figure(figures[i..], decimals) is not { } second || first <= 0 || second <= 0)
                continue;
            var ratio = Math.Max(first / second, second / first);
            if (ratio >= Likeness)
                continue;
            if (found is not null)
                return null; // two partings: unresolved
            found = [figures[..i], figures[i..]];
        }
        return found is null ? null : (found, true);
    }

    // A figure as printed: no leading zero but 0.5, no bare point, no more decimals than such figures have; 2.35：1 counts as 2.35.
    private static double? Figure(string text, int decimals)
    {
        var colon = text.IndexOf('：');
        if (colon >= 0 && text[(colon + 1)..] != "1")
            return null;
        var number = colon < 0 ? text : text[..colon];
        if (number.Length == 0 || number[0] == '.' || number[^1] == '.' || (number.Length > 1 && number[0] == '0' && number[1] != '.') || number.Count(c => c == '.') > 1
            || (number.IndexOf('.') is var point and >= 0 && number.Length - point - 1 > decimals))
            return null;
        return double.TryParse(number, System.Globalization.CultureInfo.InvariantCulture, out var value) ? value : null;
    }
}
