namespace PolicyMiner.Extracting;

/// <summary>What an article is about, in brackets before its first sentence: 第二条（社会信用界定）本条例所称…; 第四条【政府职责】市人民政府应当….</summary>
internal static class ArticleCaption
{
    private const int Longest = 20;

    /// <summary>How many characters at the beginning of <paramref name="text"/> are one; 0 where none stands there.</summary>
    public static int LengthIn(ReadOnlySpan<char> text)
    {
        if (text.Length < 4 || text[0] is not ('（' or '【') || text[..Math.Min(text.Length, Longest)].IndexOf(text[0] == '（' ? '）' : '】') is not (> 2 and var close))
            return 0;
        var end = close + 1;
        while (end < text.Length && char.IsWhiteSpace(text[end]))
            end++;
        return end < text.Length && text[1..close].IndexOfAny("，。；：、") < 0 ? end : 0;
    }
}
