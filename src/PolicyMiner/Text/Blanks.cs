namespace PolicyMiner.Text;

/// <summary>White space, asked of every character of a text.</summary>
internal static class Blanks
{
    /// <summary>The same as <see cref="char.IsWhiteSpace(char)"/>: the last such character is the ideographic space U+3000, which spares all Chinese ones the look-up.</summary>
    public static bool Is(char c) => c <= '\u3000' && char.IsWhiteSpace(c);
}
