namespace PolicyMiner.Analysis;

/// <summary>A word of a text by its place: of 知识产权平台, 平台 is (4, 6). UTF-16 offsets, end exclusive.</summary>
public sealed record WordSpan(int Start, int End)
{
    /// <summary>The word as printed.</summary>
    public string In(string text) => text[Start..End];
}
