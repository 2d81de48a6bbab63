namespace PolicyMiner.Structuring;

/// <summary>Tells where the head of a notice ends and its text begins.</summary>
internal static class HeadBounds
{
    private const int LongestHead = 200; // lines; what has no text by then is a list
    private const int LongestTitle = 150;
    private const int NextLines = 8;

    /// <summary>The first line behind the head that begins at <paramref name="start"/>: a sentence, a heading, a contents page or the addressees.</summary>
    public static int TextStart(IReadOnlyList<Line> lines, int start)
    {
        for (var i = start; i < lines.Count; i++)
        {
            var line = lines[i];
            if (i - start == LongestHead)
                return i;
            if (line.Table is not null)
            {
                if (i > start && !HeadGoesOn(lines, i + 1))
                    return i;
                continue;
            }
            if (HeadLines.IsRecipients(line.Value))
                return i;
            if (HeadLines.IsFurniture(line.Value))
                continue;
            if (ContentsPage.IsHeading(line.Value) || HeadingParser.Parse(line.Value) is { Form: not NumberForm.Annex } || IsDecimalChapter(lines, i) || IsSentence(line) && !(IsLoose(line) && HeadGoesOn(lines, i + 1)))
                return i;
        }
        return lines.Count;
    }

    /// <summary>A page may print a table of its own (文号, 发布日期 …) before the notice's head: number or addressees stand behind it, soon, and no text between.</summary>
    private static bool HeadGoesOn(IReadOnlyList<Line> lines, int from)
    {
        for (var i = from; i < Math.Min(lines.Count, from + NextLines); i++)
        {
            if (lines[i].Table is not null)
                continue;
            if (DocumentNumbers.IsWhole(lines[i].Value) || HeadLines.IsRecipients(lines[i].Value))
                return true;
            if (IsSentence(lines[i]) && !IsLoose(lines[i]) || HeadingParser.Parse(lines[i].Value) is not null)
                return false;
        }
        return false;
    }

    // 关键词 决定,公开,政府网站 分类词 文秘工作,综合: clauses without an end may be the page's
    private static bool IsLoose(Line line) => line.Value.AsSpan().IndexOfAny("。；：:") < 0 && line.Value.Length <= LongestTitle;

    // 1 总则 / 1.1 编制目的
    private static bool IsDecimalChapter(IReadOnlyList<Line> lines, int at) =>
        DecimalNumber.Chapter(lines[at].Value) is { Value: 1 } && at + 1 < lines.Count && lines[at + 1].Table is null && DecimalNumber.Parse(lines[at + 1].Value) is { Form: NumberForm.DecimalSecond, Value: 1 };

    /// <summary>Whether <paramref name="line"/> is running text and no piece of a title.</summary>
    public static bool IsSentence(Line line) =>
        line.Value.Contains('。') || line.Value.Length > LongestTitle || IsAdoption(line.Value)
        || (line.Value.Length > 30 && line.Value[^1] is '：' or ':' or '；' or '，')
        || (line.Value.Length > 25 && TextShape.HasClauses(line.Value) && !line.Value.Contains("关于") && !DocumentKinds.EndsTitle(line.Value));

    /// <summary>Whether <paramref name="line"/> begins as an order does: 《甲市办法》已经市政 / 府常务会议通过，现予发布; 现发布《甲市办法》,自 / 发布之日起施行。</summary>
    public static bool IsAdoption(string line) =>
        line.StartsWith('现') && line.IndexOf('《') is > 2 and <= 5 and var open && line.AsSpan(1, open - 1) is [.., '发' or '公' or '颁', '布'] ||
        line.StartsWith('《') && line.IndexOf('》') is > 4 and var close && close + 3 < line.Length && (line.AsSpan(close + 1).StartsWith("已") || line.AsSpan(close + 1).StartsWith("业经") || line.AsSpan(close + 1).StartsWith("经"));
}
