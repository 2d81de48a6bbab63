using System.Text.RegularExpressions;
using PolicyMiner.Text;

namespace PolicyMiner.Reading.PlainText;

/// <summary>
/// Cuts a line that holds a whole document where its paragraphs obviously began: at runs of blanks (two ideographic spaces are the indent
/// of a paragraph) and before the number of a heading that follows a blank or the end of a sentence. Ordinary lines are left alone.
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
        var pieces = new List<TracedText>();
        var start = 0;
        foreach (var cut in ParagraphStart().EnumerateMatches(line.Value))
        {
            var at = cut.Index + (char.IsWhiteSpace(line[cut.Index]) ? 0 : 1);
            pieces.Add(line.Slice(start, at - start).Trim());
            start = at;
        }
        pieces.Add(line.Slice(start).Trim());
        return pieces;
    }

    // Two blanks; or a blank or the end of a sentence before 一、 （一） 第三章 第十条 附件1：
    [GeneratedRegex(@"\s{2}|[\s。；：！？）”](?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|第[一二三四五六七八九十百零〇]{1,5}[章节条]|附件\s?[0-9一二三四五六七八九十]{0,2}\s?[:：])", RegexOptions.ExplicitCapture)]
    private static partial Regex ParagraphStart();
}
