using PolicyMiner.Text;

namespace PolicyMiner.Structuring;

/// <summary>The head of an annex: 附件, 附 件, 附件 1:, 附件1：名词解释, 附录：名词解释.</summary>
/// <param name="Mark">The mark as printed, e.g. 附件 1:.</param>
/// <param name="Number">Its number; 0 where it has none.</param>
/// <param name="Title">The title on the same line; empty where it stands below.</param>
internal sealed record AnnexHead(TracedText Mark, int Number, TracedText Title)
{
    private const int LongestTitle = 80;

    /// <summary>The head that <paramref name="line"/> is; null where it is none.</summary>
    public static AnnexHead? Read(TracedText line)
    {
        var text = line.Value;
        if (text.Length is < 2 or > LongestTitle + 10 || text[0] is not ('附' or '（' or '('))
            return null;
        var bracketed = text[0] != '附';
        var at = bracketed ? 1 : 0;
        if (at >= text.Length || text[at] != '附')
            return null;
        at = Skip(text, at + 1);
        if (at >= text.Length || text[at] is not ('件' or '录' or '錄'))
            return null;
        at = Skip(text, at + 1);
        var digits = at;
        while (digits < text.Length && digits - at < 3 && (ChineseOrdinal.IsArabic(text[digits]) || ChineseOrdinal.Digits.Contains(text[digits])))
            digits++;
        var number = digits > at ? ChineseOrdinal.Read(text.AsSpan(at, digits - at)) : 0;
        if (number is null or > 99)
            return null;
        at = digits;
        if (at + 1 < text.Length && text[at] is '-' or '—' or '－' && ChineseOrdinal.IsArabic(text[at + 1]))
        {
            at++;
            while (at < text.Length && ChineseOrdinal.IsArabic(text[at]))
                at++;
        }
        if (bracketed)
            return at < text.Length && text[at] is '）' or ')' && at == text.Length - 1 ? new(line, number.Value, TracedText.Empty) : null;
        var mark = Skip(text, at);
        var separated = mark > at || mark >= text.Length;
        if (mark < text.Length && text[mark] is '：' or ':' or '.' or '．' or '、')
            (mark, separated) = (mark + 1, true);
        var title = line.Slice(mark).Trim();
        if (!title.Value.Any(char.IsLetterOrDigit))
            title = TracedText.Empty; // 附件1 |: the rule of a table
        // 附件1所列项目… and 附件所列… are sentences, not heads.
        if (title.Length > 0 && (!separated || title.Value.AsSpan().IndexOfAny('。', '；') >= 0))
            return null;
        return new(line.Slice(0, mark).Trim(), number.Value, title);
    }

    private static int Skip(string text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
            at++;
        return at;
    }
}
