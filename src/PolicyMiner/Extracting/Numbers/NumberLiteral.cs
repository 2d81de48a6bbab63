using System.Globalization;

namespace PolicyMiner.Extracting.Numbers;

/// <summary>A number as written, before its unit: 24.6亿, 300多万, 1,200, 三十五, 两万五千, 千万.</summary>
/// <param name="Start">Where it begins in the folded text.</param>
/// <param name="End">Where it ends: after the multiplier and 多/余.</param>
/// <param name="Value">The number in front of the multiplier: 24.6 of 24.6亿.</param>
/// <param name="Scale">The multiplier as printed (亿, 万, 万亿, 千), or empty.</param>
/// <param name="Factor">What the multiplier stands for.</param>
public readonly record struct NumberLiteral(int Start, int End, double Value, string Scale, double Factor)
{
    /// <summary>多 or 余 (300多万, 60余家): more than the number.</summary>
    public string? More { get; init; }

    /// <summary>Written in Chinese numerals.</summary>
    public bool Chinese { get; init; }

    /// <summary>A multiplier alone (千人, 万家, 亿元): as a rule a size class, not a count.</summary>
    public bool Bare { get; init; }

    /// <summary>The whole number.</summary>
    public double Total => Value * Factor;

    // Longest first. 百 and 千 are multipliers after Arabic digits only (5千家): after Chinese ones they belong to the numeral.
    private static readonly (string Printed, double Factor)[] Scales =
        [("万亿", 1e12), ("千亿", 1e11), ("百亿", 1e10), ("十亿", 1e9), ("千万", 1e7), ("百万", 1e6), ("十万", 1e5), ("亿", 1e8), ("万", 1e4), ("千", 1e3), ("百", 1e2)];

    /// <summary>Reads the number that begins at <paramref name="at"/>.</summary>
    public static bool TryRead(string text, int at, out NumberLiteral literal)
    {
        literal = default;
        if (at >= text.Length)
            return false;
        return char.IsAsciiDigit(text[at]) ? TryReadArabic(text, at, out literal)
            : (ChineseNumeral.IsPart(text[at]) || text[at] is '万' or '亿') && TryReadChinese(text, at, out literal);
    }

    private static bool TryReadArabic(string text, int at, out NumberLiteral literal)
    {
        var end = at;
        var digits = new System.Text.StringBuilder();
        while (end < text.Length)
        {
            if (char.IsAsciiDigit(text[end]))
                digits.Append(text[end]);
            else if (!(text[end] == ',' && IsGroup(text, end)))
                break;
            end++;
        }
        if (end + 1 < text.Length && (text[end] == '.' || text[end] == '·' && IsPoint(text, end)) && char.IsAsciiDigit(text[end + 1]))
        {
            digits.Append('.');
            for (end++; end < text.Length && char.IsAsciiDigit(text[end]); end++)
                digits.Append(text[end]);
        }
        literal = default;
        if (digits.Length > 18 || (digits.Length > 1 && digits[0] == '0' && digits[1] != '.'))
            return false; // an identifier (064), not a quantity
        var value = double.Parse(digits.ToString(), CultureInfo.InvariantCulture);
        literal = Finish(text, at, end, value, chinese: false);
        return true;
    }

    // 上涨1·8%: a raised point in a share; 5·12 is a day.
    private static bool IsPoint(string text, int dot)
    {
        var end = dot + 1;
        while (end < text.Length && end - dot <= 4 && char.IsAsciiDigit(text[end]))
            end++;
        return end < text.Length && text[end] is '%' or '‰';
    }

    // The comma of 1,234,567: exactly three digits follow it.
    private static bool IsGroup(string text, int comma)
    {
        for (var i = 1; i <= 3; i++)
        {
            if (comma + i >= text.Length || !char.IsAsciiDigit(text[comma + i]))
                return false;
        }
        return comma + 4 >= text.Length || !char.IsAsciiDigit(text[comma + 4]);
    }

    private static bool TryReadChinese(string text, int at, out NumberLiteral literal)
    {
        literal = default;
        var end = at;
        while (end < text.Length && end - at <= 12 && ChineseNumeral.IsPart(text[end]))
            end++;
        if (end == at)
        {
            if (!TryScale(text, at, out var scale, out var factor))
                return false;
            literal = WithMore(text, new(at, at + scale.Length, 1, scale, factor) { Chinese = true, Bare = true });
            return true;
        }
        if (!ChineseNumeral.TryParse(text.AsSpan(at, end - at), out var whole))
            return false;
        double value = whole;
        if (end + 1 < text.Length && text[end] == '点' && ChineseNumeral.Digit(text[end + 1]) >= 0)
        {
            var weight = .1;
            for (end++; end < text.Length && ChineseNumeral.Digit(text[end]) >= 0 && weight > 1e-9; end++, weight /= 10)
                value += ChineseNumeral.Digit(text[end]) * weight;
            value = Math.Round(value, 9);
        }
        literal = Finish(text, at, end, value, chinese: true) with { Bare = text[at] is '百' or '千' };
        return true;
    }

    private static NumberLiteral Finish(string text, int start, int end, double value, bool chinese)
    {
        var more = MoreAt(text, end);
        var at = end + (more?.Length ?? 0);
        if (!TryScale(text, at, out var scale, out var factor) || (chinese && scale is "百" or "千"))
            return WithMore(text, new(start, end, value, "", 1) { Chinese = chinese });
        at += scale.Length;
        // 3亿5000万, 两万五千: a smaller number may follow a multiplier.
        if (more is null && scale is "亿" or "万" && TryReadRest(text, at, factor, out var rest, out var restEnd, out var restMore))
            return WithMore(text, new(start, restEnd, value * factor + rest, "", 1) { Chinese = chinese, More = restMore });
        // 1万多亿元
        if (more is null && scale == "万" && MoreAt(text, at) is { } inner && at + inner.Length < text.Length && text[at + inner.Length] == '亿')
            return new(start, at + inner.Length + 1, value, "万亿", 1e12) { Chinese = chinese, More = inner };
        return more is null
            ? WithMore(text, new(start, at, value, scale, factor) { Chinese = chinese })
            : new(start, at, value, scale, factor) { Chinese = chinese, More = more };
    }

    private static bool TryReadRest(string text, int at, double below, out double rest, out int end, out string? more)
    {
        (rest, end, more) = (0, at, null);
        if (at >= text.Length || !(char.IsAsciiDigit(text[at]) || ChineseNumeral.Digit(text[at]) > 0 || text[at] == '零'))
            return false;
        if (text[at] == '零')
            at++;
        var start = at;
        double value;
        if (at < text.Length && char.IsAsciiDigit(text[at]))
        {
            while (at < text.Length && char.IsAsciiDigit(text[at]) && at - start <= 8)
                at++;
            value = double.Parse(text.AsSpan(start, at - start), CultureInfo.InvariantCulture);
        }
        else
        {
            while (at < text.Length && at - start <= 12 && ChineseNumeral.IsPart(text[at]))
                at++;
            if (!ChineseNumeral.TryParse(text.AsSpan(start, at - start), out var whole))
                return false;
            value = whole;
        }
        // 1万6千多户, 1亿3千多万人次
        if (at < text.Length && text[at] is '千' or '百' && (below == 1e4 || at + 1 < text.Length && text[at + 1] is '万' or '多' or '余'))
            (value, at) = (value * (text[at] == '千' ? 1e3 : 1e2), at + 1);
        if (below == 1e8 && at + 1 < text.Length && text[at] is '多' or '余' && text[at + 1] == '万')
            (more, at) = (text[at].ToString(), at + 1);
        if (below == 1e8 && at < text.Length && text[at] == '万')
            (value, at) = (value * 1e4, at + 1);
        if (value < 10 || value >= below)
            return false;
        (rest, end) = (value, at);
        return true;
    }

    private static NumberLiteral WithMore(string text, NumberLiteral literal)
    {
        var more = MoreAt(text, literal.End);
        return more is null ? literal : literal with { End = literal.End + more.Length, More = more };
    }

    private static string? MoreAt(string text, int at) =>
        at < text.Length ? text[at] switch { '多' => "多", '余' => "余", _ => null } : null;

    private static bool TryScale(string text, int at, out string scale, out double factor)
    {
        foreach (var (printed, value) in Scales)
        {
            if (string.CompareOrdinal(text, at, printed, 0, printed.Length) == 0)
            {
                (scale, factor) = (printed, value);
                return true;
            }
        }
        (scale, factor) = ("", 1);
        return false;
    }
}
