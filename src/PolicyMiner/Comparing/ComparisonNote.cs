namespace PolicyMiner.Comparing;

/// <summary>What a reader should know beside the rows of a comparison, in both languages: departments never named, notices left out, rates used.</summary>
/// <param name="English">For a reader of English: <c>Converted at 1美元=6.5元.</c></param>
/// <param name="Chinese">For a reader of Chinese: <c>按 1美元=6.5元 换算。</c></param>
public sealed record ComparisonNote(string English, string Chinese)
{
    /// <summary>The sentence in one of the languages.</summary>
    public string In(bool chinese) => chinese ? Chinese : English;
}
