namespace PolicyMiner.Structuring;

/// <summary>
/// Recognises the number that opens a heading or item, in every printed variant: full- and half-width, with blanks inside brackets,
/// with 。, ． or 、 behind an Arabic number. It judges the number only; what level it has is for <see cref="OutlineBuilder"/>.
/// </summary>
internal static class HeadingParser
{
    private const int MaxNumber = 400; // 条 of long regulations; larger "numbers" are quantities or years

    /// <summary>The number that <paramref name="text"/> opens with, or null.</summary>
    public static HeadingNumber? Parse(ReadOnlySpan<char> text)
    {
        if (text.Length == 0)
            return null;
        return text[0] switch
        {
            '（' or '(' => Bracketed(text),
            '第' => Counted(text),
            >= '①' and <= '⑳' => new(NumberForm.Circled, text[0] - '①' + 1, 1),
            _ when ChineseOrdinal.IsArabic(text[0]) => Arabic(text),
            _ when ChineseOrdinal.Digits.Contains(text[0]) => Chinese(text),
            _ => null,
        };
    }

    private static HeadingNumber? Bracketed(ReadOnlySpan<char> text)
    {
        var start = SkipBlanks(text, 1);
        var end = start;
        while (end < text.Length && end - start < 6 && IsNumeral(text[end]))
            end++;
        var close = SkipBlanks(text, end);
        if (end == start || close >= text.Length || text[close] is not ('）' or ')'))
            return null;
        if (ChineseOrdinal.Read(text[start..end]) is not (>= 1 and <= MaxNumber) and not null)
            return null;
        return ChineseOrdinal.Read(text[start..end]) is { } value
            ? new(ChineseOrdinal.IsArabic(text[start]) ? NumberForm.BracketedArabic : NumberForm.BracketedChinese, value, close + 1)
            : null;
    }

    private static HeadingNumber? Counted(ReadOnlySpan<char> text)
    {
        var start = SkipBlanks(text, 1);
        var end = start;
        while (end < text.Length && end - start < 8 && IsNumeral(text[end]))
            end++;
        if (end == start || ChineseOrdinal.Read(text[start..end]) is not { } value)
            return null;
        var unit = SkipBlanks(text, end);
        if (unit >= text.Length)
            return null;
        if (text[unit] == '部' && unit + 1 < text.Length && text[unit + 1] == '分')
            return new(NumberForm.Part, value, unit + 2);
        NumberForm? form = text[unit] switch
        {
            '编' or '篇' => NumberForm.Part,
            '章' => NumberForm.Chapter,
            '节' => NumberForm.Division,
            '条' => NumberForm.Article,
            _ => null,
        };
        return form is { } f && !(f == NumberForm.Article && IsAmended(text[(unit + 1)..])) ? new(f, value, unit + 1) : null;
    }

    // 第九条修改为：“…”, 第十三条增加一款: what a decision does to the article of another text
    private static bool IsAmended(ReadOnlySpan<char> behind)
    {
        foreach (var verb in Amending)
        {
            if (behind.StartsWith(verb))
                return true;
        }
        return behind.StartsWith("增加") && behind.Length > 3 && behind[3] is '款' or '项' or '条' or '段' or '目';
    }

    private static readonly string[] Amending = ["修改为", "改为", "修正为", "改作", "作为第", "删去", "删除", "中的“", "合并为"];

    private static HeadingNumber? Arabic(ReadOnlySpan<char> text)
    {
        var end = 0;
        while (end < text.Length && end < 4 && ChineseOrdinal.IsArabic(text[end]))
            end++;
        var mark = SkipBlanks(text, end);
        if (mark >= text.Length || ChineseOrdinal.Read(text[..end]) is not { } value || value is 0 or > MaxNumber)
            return null;
        if (text[mark] is '）' or ')')
            return new(NumberForm.BracketedArabic, value, mark + 1);
        if (text[mark] is not ('.' or '．' or '、') || (mark + 1 < text.Length && text[mark] == '.' && ChineseOrdinal.IsArabic(text[mark + 1]) && !OpensWithYear(text[(mark + 1)..])))
            return null;
        return new(NumberForm.Arabic, value, mark + 1);
    }

    // 1.2018年《政府工作报告》…: no measure has that many decimals and counts years
    private static bool OpensWithYear(ReadOnlySpan<char> text) => text.Length > 4 && text[0] is '1' or '2' && ChineseOrdinal.IsArabic(text[1]) && ChineseOrdinal.IsArabic(text[2]) && ChineseOrdinal.IsArabic(text[3]) && text[SkipBlanks(text, 4)..] is ['年', ..];

    private static HeadingNumber? Chinese(ReadOnlySpan<char> text)
    {
        var end = 0;
        while (end < text.Length && end < 6 && ChineseOrdinal.Digits.Contains(text[end]))
            end++;
        if (ChineseOrdinal.Read(text[..end]) is not { } value || value == 0)
            return null;
        if (end < text.Length && text[end] == '是')
            return new(NumberForm.Ordinal, value, end + 1);
        var mark = SkipBlanks(text, end);
        return mark < text.Length && text[mark] is '、' or '．' ? new(NumberForm.Chinese, value, mark + 1) : null;
    }

    private static bool IsNumeral(char c) => ChineseOrdinal.IsArabic(c) || ChineseOrdinal.Digits.Contains(c);

    private static int SkipBlanks(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && text[at] is ' ' or '\u3000' or '\u00A0')
            at++;
        return at;
    }
}
