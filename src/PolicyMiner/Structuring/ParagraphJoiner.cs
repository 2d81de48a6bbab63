namespace PolicyMiner.Structuring;

/// <summary>Decides whether a line goes on where the line before it stopped, because a page edge broke the paragraph.</summary>
internal static class ParagraphJoiner
{
    private const string Ends = "。！？；：!?;:…";
    private const string Closers = "”’」』）)》〉】]〕\"";

    /// <summary>Whether <paramref name="next"/> continues <paramref name="previous"/> in mid-sentence.</summary>
    public static bool Continues(string previous, string next)
    {
        if (previous.Length < 20 || HeadingParser.Parse(next) is not null)
            return false;
        var last = previous.Length - 1;
        while (last > 0 && Closers.Contains(previous[last]))
            last--;
        return !Ends.Contains(previous[last]);
    }
}
