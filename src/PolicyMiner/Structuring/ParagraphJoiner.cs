namespace PolicyMiner.Structuring;

/// <summary>
/// Decides whether a line goes on where the line before it stopped, because a page edge or a hard line break cut the paragraph, also inside a
/// word, a number or a document number. Headings, list items, captions and titles never go on.
/// </summary>
internal sealed class ParagraphJoiner(bool paginated)
{
    private const int ShortestBroken = 15;
    private const int LongestHeading = 36;

    // A clause that ends with one of these must go on; so must a digit before its unit, and an opened bracket or quotation.
    private const string Unfinished = "、，,的和与及或对在为将把向从由于以至到等《（(〔“‘-";
    private const string NeverFirst = "、，。；：！？,;）)》〉〕]”’%％的";

    // What a number that a page edge cut off counts: 154.7 / 万人
    private const string Units = "万亿千百元美个人家项年月日时户吨公亩平倍件种所名次号％%点度张条台套只辆座处";

    private readonly NumberSequence _numbers = new();
    private readonly DecimalSequence _decimals = new();

    /// <summary>Takes note of a paragraph that begins with a number.</summary>
    public void Begin(string text)
    {
        if (HeadingParser.Parse(text) is { } number)
        {
            _numbers.Take(number);
            if (number.Form is NumberForm.Chinese or NumberForm.Chapter or NumberForm.Arabic)
                _decimals.Take([number.Value]);
        }
        else if (DecimalNumber.Chapter(text) is { } chapter)
            _decimals.Take([chapter.Value]);
        else if (DecimalNumber.Parse(text) is not null && DecimalNumber.Parts(text, out _) is var parts && _decimals.Fits(parts))
            _decimals.Take(parts);
    }

    /// <summary>Whether <paramref name="next"/> continues <paramref name="paragraph"/>, whose last line is <paramref name="last"/>.</summary>
    /// <param name="wrapWidth">The width at which lines are broken hard there (see <see cref="HardWrap"/>); 0 where they are not.</param>
    public bool Continues(string paragraph, Line last, Line next, int wrapWidth)
    {
        if (!last.IsBody || !next.IsBody || next.Block!.ListItem || next.Block.HeadingMark is not null || paragraph.Length == 0)
            return false;
        if (next.Inside || next.Indented && !last.Indented)
            return false;
        if (IsOnlyNumber(paragraph))
            return HeadingParser.Parse(next.Value) is null;
        if (HeadingParser.Parse(next.Value) is { } number)
            return !TextShape.EndsSentence(paragraph) && !_numbers.Fits(number) && MustGoOn(paragraph, next.Value);
        // 1.1.2 behind 1.1.1 begins anew, though the line before it is as wide as the column.
        if (TextShape.EndsSentence(paragraph) && DecimalNumber.Parse(next.Value) is not null && _decimals.Fits(DecimalNumber.Parts(next.Value, out _)))
            return false;
        if (NeverFirst.Contains(next.Value[0]))
            return true;
        if (IsWrapped(paragraph, last, next, wrapWidth))
            return true;
        if (TextShape.EndsSentence(paragraph) || paragraph.Length < ShortestBroken)
            return false;
        if (last.Block!.HeadingMark is not null && !TextShape.HasClauses(paragraph))
            return false;
        if (MustGoOn(paragraph, next.Value))
            return TextShape.HasClauses(paragraph) || TextShape.EndsSentence(next.Value);
        if (IsHeadingLine(paragraph) && next.Value.Length > paragraph.Length)
            return false;
        // In paginated text a line without its full stop was cut; in HTML and Word its author forgot the stop.
        return paginated
            && (TextShape.HasClauses(paragraph) || HasList(paragraph))
            && (TextShape.EndsSentence(next.Value) || next.Value.Length > 60)
            && !(OpensWithLabel(paragraph) && OpensWithLabel(next.Value))
            && !next.Value.StartsWith("——", StringComparison.Ordinal) && !next.Value.StartsWith("附件", StringComparison.Ordinal);
    }

    private const int LongestLabel = 8;

    // 责任单位：…, and below it 具体工作：…: one label after the other, each on a line of its own.
    private static bool OpensWithLabel(string text) =>
        text.AsSpan(0, Math.Min(text.Length, LongestLabel + 1)).IndexOfAny('：', ':') is >= 2 and var colon && colon + 1 < text.Length && text.AsSpan(0, colon).IndexOfAnyExceptInRange('\u4E00', '\u9FFF') < 0;

    // 第三条, with its words on the line below: pages whose numbers stand in elements of their own lose the space between them.
    private static bool IsOnlyNumber(string paragraph) => HeadingParser.Parse(paragraph) is { } number && number.Length == paragraph.Length;

    // （一）强化空间管控，严守保护红线 above its text: a heading of two clauses prints no full stop.
    private static bool IsHeadingLine(string paragraph) =>
        paragraph.Length <= LongestHeading && !paragraph.Contains('。') && HeadingParser.Parse(paragraph) is { Form: NumberForm.Chinese or NumberForm.BracketedChinese } && paragraph.Count(c => c is '，' or ',') <= 1;

    // An enumeration with 、, other than the mark of the heading's own number.
    private static bool HasList(string paragraph) => paragraph.IndexOf('、', HeadingParser.Parse(paragraph)?.Length ?? 0) >= 0 && paragraph.Length > 20;

    private static bool MustGoOn(string paragraph, string next)
    {
        var last = paragraph[^1];
        return Unfinished.Contains(last) || (ChineseOrdinal.IsArabic(last) && Units.Contains(next[0])) || IsOpen(paragraph);
    }

    /// <summary>Whether a bracket, book title or quotation that the paragraph's last sentence opens is still open: （国办发〔2008〕.</summary>
    private static bool IsOpen(string paragraph)
    {
        int round = 0, book = 0, quote = 0;
        for (var i = paragraph.Length - 1; i >= 0 && paragraph.Length - i < 300 && paragraph[i] != '。'; i--)
        {
            switch (paragraph[i])
            {
                case '（' or '(':
                    round++;
                    break;
                case '）' or ')':
                    round--;
                    break;
                case '《':
                    book++;
                    break;
                case '》':
                    book--;
                    break;
                case '“':
                    quote++;
                    break;
                case '”':
                    quote--;
                    break;
            }
            if (round > 0 || book > 0 || quote > 0)
                return true;
        }
        return false;
    }

    // Text with hard line breaks: a line as wide as the column goes on, whatever it ends with, unless the next one is indented. A paragraph's first line
    // may have lost its indent; it goes on where it has not ended.
    private static bool IsWrapped(string paragraph, Line last, Line next, int wrapWidth) =>
        wrapWidth > 0 && !next.BlankBefore && !next.Indented && !last.Marked
        && HardWrap.Columns(last.Value) >= wrapWidth - HardWrap.Tolerance - (!last.Indented && paragraph.Length == last.Value.Length && !TextShape.EndsSentence(paragraph) ? HardWrap.Indent : 0);
}
