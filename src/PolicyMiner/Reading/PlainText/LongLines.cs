using System.Text.RegularExpressions;
using PolicyMiner.Text;

namespace PolicyMiner.Reading.PlainText;

/// <summary>
/// Cuts a line that holds a whole document where its paragraphs obviously began: at runs of blanks (two ideographic spaces are the indent
/// of a paragraph), before the number of a heading that follows the end of a sentence, and around the elements that stand on lines of their
/// own (发文字号, 主送机关, 发文机关署名, 成文日期). Ordinary lines are left alone.
/// </summary>
internal static partial class LongLines
{
    /// <summary>A paragraph of a notice is rarely longer; lines below this are never cut.</summary>
    private const int Longest = 1_000;

    /// <summary>The pieces of <paramref name="line"/>, trimmed, in order; one piece where it is short.</summary>
    public static IReadOnlyList<TracedText> Split(TracedText line)
    {
        if (line.Length <= Longest)
            return [line];
        var cuts = new SortedSet<int>();
        foreach (var regex in (Regex[])[Blanks(), HeadingAfterSentence(), ItemAfterSentence(), SubheadingAfterHeading(), Signature()])
        {
            for (var match = regex.Match(line.Value); match.Success; match = match.NextMatch())
                cuts.UnionWith(match.Groups["cut"].Captures.Select(c => c.Index));
        }
        if (Head().Match(line.Value) is { Success: true } head)
            cuts.UnionWith(head.Groups["cut"].Captures.Select(c => c.Index));

        var pieces = new List<TracedText>();
        var start = 0;
        foreach (var cut in cuts.Append(line.Length))
        {
            if (cut <= start)
                continue;
            pieces.Add(line.Slice(start, cut - start).Trim());
            start = cut;
        }
        return pieces;
    }

    [GeneratedRegex(@"(?<cut>)\s{2,}")]
    private static partial Regex Blanks();

    // 。一、… ：（一）… 。第三章 … ；附件1：
    [GeneratedRegex(@"[\s。；：！？”）〕】](?<cut>[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)])|[\s。！？](?<cut>第[一二三四五六七八九十百零〇]{1,5}[章节条]|附件\s?[0-9一二三四五六七八九十]{0,2}\s?[:：])", RegexOptions.ExplicitCapture)]
    private static partial Regex HeadingAfterSentence();

    // 。1．… ；（2）…
    [GeneratedRegex(@"[。；：](?<cut>[0-9]{1,2}[．.、][^0-9]|[（(][0-9]{1,2}[）)])", RegexOptions.ExplicitCapture)]
    private static partial Regex ItemAfterSentence();

    // 二、基本原则（一）… 第二章 稳定生产第一节 …: a heading without a stop, and the first heading below it.
    [GeneratedRegex(@"(?:^|[\s。；：！？”）])[一二三四五六七八九十]{1,3}、[^。，；：、（）]{2,40}(?<cut>（一）|1[．.、][^0-9])|第[一二三四五六七八九十]{1,3}章[^。，；：]{2,40}?(?<cut>第一[节条])", RegexOptions.ExplicitCapture)]
    private static partial Regex SubheadingAfterHeading();

    // 。重庆市人民政府2021年8月24日（此件公开发布）…
    [GeneratedRegex(@"[。）](?<cut>)[^。，；：、（）\s]{2,30}(?:政府|办公厅|办公室|委员会|[厅局部院会])\s{0,9}(?<cut>)[0-9]{4}年[0-9]{1,2}月[0-9]{1,2}日(?<cut>)(?:（此件[^（）]{2,20}）(?<cut>))?", RegexOptions.ExplicitCapture)]
    private static partial Regex Signature();

    // …的通知渝府发〔2021〕22号各区县（自治县）人民政府，…：
    [GeneratedRegex(@"^[^。；：]{8,120}?(?:通知|意见|决定|决议|公告|通告|通报|批复|办法|命令|令|函)(?<cut>)[^。，；：、（）〔〕\s]{2,12}〔[0-9]{4}〕[0-9]{1,5}号\s{0,9}(?<cut>)(?:各[^。；：]{2,120}：(?<cut>))?", RegexOptions.ExplicitCapture)]
    private static partial Regex Head();
}
