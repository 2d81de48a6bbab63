using System.Text.RegularExpressions;

namespace PolicyMiner.Structuring;

/// <summary>
/// Finds the blanks that are all that is left of line breaks in a packed text: …有关事项通知如下： 一、取消审批环节。 二、…按规定执行。 特此通知。
/// </summary>
internal static partial class LostBreaks
{
    private const string Ends = "。！？";
    private const string Closers = "”）)》";

    /// <summary>
    /// The blanks behind the sentences that ended a paragraph; none in a text whose blanks follow commas as well, or one of whose sentences alone has
    /// one. An article's number behind one is sign enough by itself: …视为单建地下空间。 第四条 地下空间….
    /// </summary>
    public static IReadOnlyList<int> Find(string text)
    {
        var breaks = new List<int>();
        var (leads, typed) = (0, 0);
        for (var i = 2; i < text.Length - 1; i++)
        {
            if (!char.IsWhiteSpace(text[i]) || char.IsWhiteSpace(text[i - 1]))
                continue;
            var before = Closers.Contains(text[i - 1]) ? text[i - 2] : text[i - 1];
            if (Ends.Contains(before))
                breaks.Add(i);
            else if (before is '：')
                leads++;
            else if (before is '，' or '、')
                typed++;
        }
        if (breaks.Count == 0 || breaks.Count + leads <= 1 || typed >= breaks.Count)
            breaks = breaks.FindAll(b => BeginsArticle(text.AsSpan(b).TrimStart()));
        return text.Contains('章') ? [.. breaks.Union(Chapters(text)).Order()] : breaks;
    }

    // …不少于3家。|第三章认定程序|第九条认定省级高新区程序。: a chapter's heading that runs into its first article, without any blank
    private static IEnumerable<int> Chapters(string text)
    {
        foreach (Match match in ChapterBeforeArticle().Matches(text))
        {
            yield return match.Groups["chapter"].Index;
            yield return match.Groups["article"].Index;
        }
    }

    [GeneratedRegex(@"[。；](?<chapter>第[一二三四五六七八九十百]{1,4}章\p{IsCJKUnifiedIdeographs}{2,20}?)(?<article>第[一二三四五六七八九十百]{1,5}条)", RegexOptions.ExplicitCapture)]
    private static partial Regex ChapterBeforeArticle();

    private static bool BeginsArticle(ReadOnlySpan<char> text) =>
        text[0] == '第' && HeadingParser.Parse(text) is { Form: NumberForm.Article, Length: var length } && length < text.Length && char.IsWhiteSpace(text[length]);
}
