namespace PolicyMiner.Analysis.Segmentation;

/// <summary>What a word of a fixed form is, for the model's word classes.</summary>
internal enum FactoidKind
{
    /// <summary>未##数: 3.5%, 三十五.</summary>
    Number,

    /// <summary>未##时: 1998年, 12月, 三十一日, 8时.</summary>
    Time,

    /// <summary>未##串: ISO9001, e-mail.</summary>
    Latin,

    /// <summary>A mark, or a row of the same one (——, ……).</summary>
    Mark,
}

/// <summary>A word of fixed form that may begin at a place.</summary>
internal readonly record struct Factoid(int End, FactoidKind Kind, double Cost);

/// <summary>Finds words of fixed form: numbers, dates, Latin words, rows of marks.</summary>
internal static class Factoids
{
    // Costs within a class, in nats: how much less usual a form is than the plain one. 98年 may be a year or a length of time.
    private const double Chinese = 2;
    private const double ShortYear = 2;
    private const double Hour = 0.5;
    private const double Clock = 2.5;

    /// <summary>The words of fixed form that begin at <paramref name="i"/>, which may be none.</summary>
    public static void At(ReadOnlySpan<char> text, int i, Buffer<Factoid> found)
    {
        found.Clear();
        var c = text[i];
        var kind = TextFolding.KindOf(c);
        if (kind == CharacterKind.Digit)
            AddArabic(text, i, found);
        else if (kind == CharacterKind.Han)
            AddChinese(text, i, found);
        else if (kind == CharacterKind.Letter)
            found.Add(new(LatinEnd(text, i), FactoidKind.Latin, 0));
        else
            found.Add(new(MarkEnd(text, i), char.IsHighSurrogate(c) ? FactoidKind.Latin : FactoidKind.Mark, 0));
    }

    private static void AddArabic(ReadOnlySpan<char> text, int i, Buffer<Factoid> found)
    {
        // 5G, 3D: a single letter belongs to its number.
        var end = Numerals.ArabicEnd(text, i);
        if (end < text.Length && char.IsAsciiLetter(text[end]) && (end + 1 == text.Length || !char.IsAsciiLetterOrDigit(text[end + 1])))
            found.Add(new(end + 1, FactoidKind.Latin, 1));
        if (!IsYear(text, i, end))
            found.Add(new(end, FactoidKind.Number, 0));
        if (Numerals.UnitsEnd(text, end) is var units && units > end)
            found.Add(new(units, FactoidKind.Number, 0));
        if (end - i <= 4 && Numerals.IsWhole(text[i..end]))
            AddTimes(text, i, end, int.Parse(text[i..end]), end - i == 4, end - i == 2, 0, found);
    }

    private static void AddChinese(ReadOnlySpan<char> text, int i, Buffer<Factoid> found)
    {
        if (Numerals.ChineseEnd(text, i) is var end && end > i)
        {
            if (!IsYear(text, i, end))
                found.Add(new(end, FactoidKind.Number, Chinese));
        }
        else
            end = i + 1;
        var numeral = text[i..end];
        var row = Numerals.IsDigitRow(numeral);
        AddTimes(text, i, end, Numerals.SmallValue(numeral), row && numeral.Length == 4, row && numeral.Length == 2, numeral.Length == 1 ? Chinese : 0, found);
    }

    // Four digits before 年 (not 年度) are a year and nothing else.
    private static bool IsYear(ReadOnlySpan<char> text, int start, int end) =>
        end - start == 4 && text[start] is '1' or '2' or '一' or '二' && end < text.Length && text[end] == '年' && !text[end..].StartsWith("年度")
        && (char.IsAsciiDigit(text[start]) ? Numerals.IsWhole(text[start..end]) : Numerals.IsDigitRow(text[start..end]));

    // Dates and times of day, a word for each part: 1998年, 12月, 31日, 8时, 30分.
    private static void AddTimes(ReadOnlySpan<char> text, int start, int end, int value, bool year, bool shortYear, double cost, Buffer<Factoid> found)
    {
        if (end >= text.Length)
            return;
        switch (text[end])
        {
            case '年' when year || shortYear:
                found.Add(new(end + 1, FactoidKind.Time, cost + (year ? 0 : ShortYear)));
                break;
            case '月' when value is >= 1 and <= 12:
                found.Add(new(end + 1, FactoidKind.Time, cost));
                if (end + 1 < text.Length && text[end + 1] == '份')
                    found.Add(new(end + 2, FactoidKind.Time, cost));
                break;
            case '日' when value is >= 1 and <= 31:
                found.Add(new(end + 1, FactoidKind.Time, cost));
                break;
            case '时' when value is >= 0 and <= 24:
                found.Add(new(end + 1, FactoidKind.Time, cost + Hour));
                break;
            case '点' when value is >= 0 and <= 24:
                found.Add(new(end + 1, FactoidKind.Time, cost + Clock));
                break;
            case '分' when value is >= 0 and < 60 && start > 0 && text[start - 1] is '时' or '点':
                found.Add(new(end + 1, FactoidKind.Time, cost + Hour));
                break;
            default:
                break;
        }
    }

    // Letters and digits with single joints inside: ISO9001, e-mail, R&D, www.gov.cn; or letters of another script.
    private static int LatinEnd(ReadOnlySpan<char> text, int i)
    {
        var end = i + 1;
        if (!char.IsAsciiLetter(text[i]))
        {
            while (end < text.Length && TextFolding.KindOf(text[end]) == CharacterKind.Letter && !char.IsAscii(text[end]))
                end++;
            return end;
        }
        while (end < text.Length)
        {
            if (char.IsAsciiLetterOrDigit(text[end]))
                end++;
            else if (text[end] is '-' or '.' or '_' or '@' or '&' or '\'' && end + 1 < text.Length && char.IsAsciiLetterOrDigit(text[end + 1]))
                end += 2;
            else
                break;
        }
        return end;
    }

    private static int MarkEnd(ReadOnlySpan<char> text, int i)
    {
        var end = i + 1;
        if (char.IsHighSurrogate(text[i]))
            return end < text.Length && char.IsLowSurrogate(text[end]) ? end + 1 : end;
        if (text[i] is '-' or '…' or '.' or '·' or '*' or '=' or '_')
            while (end < text.Length && text[end] == text[i])
                end++;
        return end;
    }
}
