using PolicyMiner.Extracting.Numbers;
using PolicyMiner.Extracting.Statements;
using PolicyMiner.Structuring;

namespace PolicyMiner.Extracting.Targets;

/// <summary>
/// A numbered table of indicators for one year whose cells were run together behind running text: 序号指标单位2025年1新建县城商贸综合体家>1002新建乡镇商贸综合体家>500. The
/// number of a row stands glued to the value of the row before (1002: 100, row 2); it is known from the count.
/// </summary>
internal static class FlattenedNumberedRows
{
    private const int LongestName = 40, MostSkipped = 8, FewestRows = 3, LongestUnit = 8;

    /// <summary>Where the table stands in <paramref name="folded"/>, its rows added to <paramref name="result"/>; null where there is none.</summary>
    public static (int Start, int End)? Read(FoldedText folded, Paragraph paragraph, NoticeFrame notice, List<Statement> result)
    {
        var text = folded.Value;
        var head = text.IndexOf("单位20", StringComparison.Ordinal);
        if (head < 0 || text.LastIndexOf("指标", head, Math.Min(head + 1, 20), StringComparison.Ordinal) < 0)
            return null;
        if (TimeParser.Find(text.Substring(head + 2, Math.Min(12, text.Length - head - 2))).FirstOrDefault() is not { Year: { } year, Start: 0 } time)
            return null;
        var rows = new List<Statement>();
        var (at, row) = (head + 2 + time.End, 1);
        var number = text.IndexOf('1', at, Math.Min(LongestName, text.Length - at));
        if (number < 0)
            return null;
        for (at = number + 1; Next(text, at) is { } figures;)
        {
            var (name, unit) = Named(text[at..figures.Start]);
            var end = figures.Start;
            while (end < text.Length && (char.IsAsciiDigit(text[end]) || text[end] == '.'))
                end++;
            if (unit.Length == 0)
                break;
            var (value, next) = Part(text[figures.Start..end], row, end < text.Length && Next(text, end) is { } later && Named(text[end..later.Start]).Unit.Length > 0);
            if (CellQuantity.Read(figures.Sign + value, unit, 0) is { } quantity)
                rows.Add(new() { Judgement = new(notice.Direction(year) is -1 ? StatementKind.Report : StatementKind.Aim, .7, notice.Direction(year) is -1 ? "actual" : null), Quantity = quantity, Indicator = name, Quote = folded.Unfold(at, figures.Start + value.Length), Item = paragraph, Year = year, YearPrinted = true, Inferred = next > 0 });
            if (next == 0 && Heading(text, end, row) is { } after)
                (end, next) = after; // a group's name stands before the next row
            at = end;
            if (next == 0)
                break;
            row = next;
        }
        if (rows.Count < FewestRows)
            return null;
        result.AddRange(rows);
        return (head, at);
    }

    // The next figures and the sign before them.
    private static (int Start, string Sign)? Next(string text, int from)
    {
        var limit = Math.Min(text.Length - from, LongestName + LongestUnit);
        if (limit <= 0 || text.AsSpan(from, limit).IndexOfAnyInRange('0', '9') is not (>= 2 and var at) || text.AsSpan(from, at).IndexOfAny("。；，") >= 0)
            return null;
        return (from + at, text[from + at - 1] is '>' or '≥' or '<' or '≤' ? text[from + at - 1].ToString() : "");
    }

    // 农产品网络零售额亿元: the name and the unit that closes it.
    private static (string Name, string Unit) Named(string cells)
    {
        cells = cells.TrimEnd('>', '≥', '<', '≤');
        for (var from = Math.Max(2, cells.Length - LongestUnit); from < cells.Length; from++)
        {
            if (CellQuantity.Parse(cells[from..]) is not null)
                return (cells[..from], cells[from..]);
        }
        return (cells, "");
    }

    // 1002 behind row 1: 100 and row 2. Figures with nothing of a row behind them are a value alone.
    private static (string Value, int Next) Part(string figures, int row, bool goesOn)
    {
        for (var next = row + 1; goesOn && next <= row + MostSkipped; next++)
        {
            var printed = next.ToString(System.Globalization.CultureInfo.InvariantCulture);
            if (figures.Length > printed.Length && figures.EndsWith(printed, StringComparison.Ordinal) && figures[..^printed.Length] is var value && (value.Length == 1 || value[0] != '0') && value[^1] != '.')
                return (value, next);
        }
        return (figures, 0);
    }

    // 商贸流通数字建设11: the name of a group and the number of the row below it.
    private static (int End, int Row)? Heading(string text, int from, int row)
    {
        if (Next(text, from) is not { } figures)
            return null;
        var end = figures.Start;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
            end++;
        return int.TryParse(text.AsSpan(figures.Start, end - figures.Start), out var number) && number > row && number <= row + MostSkipped ? (end, number) : null;
    }
}
