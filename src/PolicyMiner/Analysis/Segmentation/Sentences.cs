using System.Globalization;

namespace PolicyMiner.Analysis.Segmentation;

/// <summary>
/// Splits a text into sentences where a segmenter may start anew: after 。！？!? with the closing marks and blanks that follow, and after a
/// full stop before a blank or an opening mark (the rules of Java's sentence iterator, as far as they matter for Chinese).
/// </summary>
internal static class Sentences
{
    /// <summary>The sentences, without gaps.</summary>
    public static IEnumerable<(int Start, int End)> Of(string text)
    {
        var start = 0;
        for (var i = 0; i < text.Length;)
        {
            var c = text[i++];
            if (c is not ('。' or '！' or '？' or '!' or '?' or '.' or '．'))
                continue;
            var sure = c is not ('.' or '．');
            while (i < text.Length && (IsTerminator(text[i]) || IsClosing(text[i])))
                sure |= text[i++] is '。' or '！' or '？' or '!' or '?';
            var blanks = i;
            while (i < text.Length && char.IsWhiteSpace(text[i]))
                i++;
            if (i < text.Length && !sure && (i == blanks ? !IsOpening(text[i]) : char.IsAsciiLetterLower(text[i])))
                continue;
            yield return (start, i);
            start = i;
        }
        if (start < text.Length)
            yield return (start, text.Length);
    }

    private static bool IsTerminator(char c) => c is '。' or '！' or '？' or '!' or '?' or '.' or '．';

    private static bool IsClosing(char c) => c is '"' or '\'' || char.GetUnicodeCategory(c) is UnicodeCategory.ClosePunctuation or UnicodeCategory.FinalQuotePunctuation;

    private static bool IsOpening(char c) => c is '"' or '\'' || char.GetUnicodeCategory(c) is UnicodeCategory.OpenPunctuation or UnicodeCategory.InitialQuotePunctuation;
}
