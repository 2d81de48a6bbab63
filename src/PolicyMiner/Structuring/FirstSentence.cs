namespace PolicyMiner.Structuring;

/// <summary>Finds the first sentence of a paragraph.</summary>
internal static class FirstSentence
{
    private const int DeepestLookAhead = 2_000;

    /// <summary>
    /// Where the first 。 stands that is not inside brackets, a book title or a quotation; the first of all where those are never closed;
    /// -1 where there is none.
    /// </summary>
    public static int Stop(string text, int from)
    {
        var depth = 0;
        var first = -1;
        for (var i = from; i < text.Length && i - from < DeepestLookAhead; i++)
        {
            switch (text[i])
            {
                case '（' or '(' or '《' or '“':
                    depth++;
                    break;
                case '）' or ')' or '》' or '”':
                    depth = Math.Max(0, depth - 1);
                    break;
                case '。' when depth == 0:
                    return i;
                case '。' when first < 0:
                    first = i;
                    break;
            }
        }
        return first;
    }
}
