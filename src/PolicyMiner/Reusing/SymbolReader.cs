using PolicyMiner.Analysis;
using PolicyMiner.Extracting.Numbers;

namespace PolicyMiner.Reusing;

/// <summary>One unit of comparison: a character, or a whole number whatever way it is written.</summary>
/// <param name="Code">Equal for what counts as the same: the folded character, or a code of the number.</param>
/// <param name="Start">Where it begins in the text.</param>
/// <param name="End">Where it ends.</param>
/// <param name="IsSetPhrase">Whether it stands in one of the <see cref="SetPhrases"/>: having the same is no copying.</param>
internal readonly record struct Symbol(int Code, int Start, int End, bool IsSetPhrase);

/// <summary>
/// Reads a text as a sequence of symbols in which copies look alike: widths, Traditional characters and case folded, punctuation and blanks
/// left out, and numbers taken by their value, so that 二〇一五年 and 2015年, 百分之三十 and 30%, 一万五千 and 15000, 30万 and 三十万 are the same.
/// </summary>
internal static class SymbolReader
{
    // Codes of numbers lie above all characters.
    private const int NumberCode = 0x40000000;
    private const int PercentCode = 0x30000000;

    /// <summary>The symbols of a text.</summary>
    public static List<Symbol> Read(string text)
    {
        var symbols = new List<Symbol>(text.Length);
        using var phrases = SetPhrases.In(text).GetEnumerator();
        var phrase = phrases.MoveNext() ? phrases.Current : default;
        for (var i = 0; i < text.Length;)
        {
            while (phrase.End > 0 && phrase.End <= i)
                phrase = phrases.MoveNext() ? phrases.Current : default;
            var isSetPhrase = phrase.Start <= i && i < phrase.End;
            if (Number(text, i) is var (value, percent, end) && end > i)
            {
                if (percent)
                    symbols.Add(new(PercentCode, i, i, isSetPhrase));
                symbols.Add(new(NumberCode | (value.GetHashCode() & 0x0FFFFFFF), i, end, isSetPhrase));
                i = end;
                continue;
            }
            var c = TextFolding.Fold(text[i]);
            if (TextFolding.KindOf(text[i]) is CharacterKind.Han or CharacterKind.Letter || char.IsSurrogate(c))
                symbols.Add(new(c, i, i + 1, isSetPhrase));
            i++;
        }
        return symbols;
    }

    // The number that begins at a place, with what belongs to it: 百分之, %, 万, 亿. End is the place itself where there is none.
    private static (decimal Value, bool Percent, int End) Number(string text, int start)
    {
        var percent = string.CompareOrdinal(text, start, "百分之", 0, 3) == 0;
        var (value, end) = Plain(text, percent ? start + 3 : start);
        if (end < 0)
            return (0, false, start);
        if (!percent && end < text.Length && TextFolding.Fold(text[end]) == '%')
            return (value, true, end + 1);
        // 一万五千, 三百零二万, 24.6亿, 1万亿.
        for (var power = PowerAt(text, end); power > 0; power = PowerAt(text, end))
        {
            value *= power;
            end++;
            if (end < text.Length && ChineseNumeral.IsPart(text[end]) && Plain(text, end) is var (rest, next) && next > end && rest < power && rest == Math.Floor(rest))
                (value, end) = (value + rest, next);
        }
        return (value, percent, end);
    }

    private static decimal PowerAt(string text, int at) => at < text.Length ? text[at] switch { '万' or '萬' => 10_000, '亿' or '億' => 100_000_000, _ => 0 } : 0;

    private static (decimal Value, int End) Plain(string text, int start)
    {
        if (start >= text.Length)
            return (0, -1);
        return DigitAt(text, start) >= 0 ? Arabic(text, start) : ChineseNumeral.IsPart(Folded(text, start)) ? Chinese(text, start) : (0, -1);
    }

    private static (decimal Value, int End) Arabic(string text, int start)
    {
        const int MostDigits = 18;
        decimal value = 0, step = 0;
        var i = start;
        for (var digits = 0; i < text.Length && digits < MostDigits; i++)
        {
            if (DigitAt(text, i) is >= 0 and var digit)
            {
                value = step == 0 ? value * 10 + digit : value + digit * step;
                step /= 10;
                digits++;
            }
            else if (step == 0 && TextFolding.Fold(text[i]) == '.' && i + 1 < text.Length && DigitAt(text, i + 1) >= 0)
            {
                step = 0.1m;
            }
            else if (step != 0 || TextFolding.Fold(text[i]) != ',' || !Thousands(text, i + 1))
            {
                break;
            }
        }
        return (value, i);
    }

    private static (decimal Value, int End) Chinese(string text, int start)
    {
        var end = start;
        while (end < text.Length && end - start < 12 && ChineseNumeral.IsPart(Folded(text, end)))
            end++;
        var run = string.Create(end - start, (text, start), static (span, source) =>
        {
            for (var i = 0; i < span.Length; i++)
                span[i] = Folded(source.text, source.start + i);
        });
        decimal value;
        if (ChineseNumeral.TryParse(run, out var whole))
        {
            value = whole;
        }
        else
        {
            // 二〇一五, 零: digits one by one; anything else (十几, 成千上万) is no number.
            value = 0;
            foreach (var c in run)
            {
                if (ChineseNumeral.Digit(c) is >= 0 and var digit)
                    value = value * 10 + digit;
                else
                    return (0, -1);
            }
        }
        if (end + 1 < text.Length && text[end] is '点' && ChineseNumeral.Digit(Folded(text, end + 1)) >= 0)
        {
            var step = 0.1m;
            for (end++; end < text.Length && step > 1e-9m && ChineseNumeral.Digit(Folded(text, end)) is >= 0 and var digit; end++, step /= 10)
                value += digit * step;
        }
        return (value, end);
    }

    private static char Folded(string text, int at) => TextFolding.Fold(text[at]);

    private static int DigitAt(string text, int at) => Folded(text, at) is >= '0' and <= '9' and var c ? c - '0' : -1;

    // 1,200 is one number, 5,6 are two.
    private static bool Thousands(string text, int at) =>
        at + 3 <= text.Length && DigitAt(text, at) >= 0 && DigitAt(text, at + 1) >= 0 && DigitAt(text, at + 2) >= 0 && (at + 3 == text.Length || DigitAt(text, at + 3) < 0);
}
