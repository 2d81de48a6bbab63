namespace PolicyMiner.Structuring;

/// <summary>
/// Finds where the paragraphs began in a text that a page's extraction has packed into one line: at runs of blanks that were indents, at
/// numbers of headings that follow one another (一、 … 二、 …), and around title, document number, recipients and signature.
/// Ordinary paragraphs, also long ones with enumerations inside, are left whole.
/// </summary>
internal static class PackedText
{
    /// <summary>A single paragraph of a notice is rarely longer.</summary>
    private const int Shortest = 400;

    /// <summary>The positions at which new lines begin, ascending; none where the text is a paragraph like any other.</summary>
    /// <param name="text">The line.</param>
    /// <param name="opens">Whether the document begins with it.</param>
    public static IReadOnlyList<int> Cuts(string text, bool opens)
    {
        var breaks = LostBreaks.Find(text);
        var head = PackedElements.WholeHead(text, opens);
        var mayBePacked = text.Length >= Shortest || breaks.Count > 0 || head.Count > 0;
        List<PackedNumber> numbers = mayBePacked ? PackedNumbers.Find(text) : [];
        List<int> indents = text.Length >= Shortest || breaks.Count > 0 ? Indents(text) : [];
        var isOutline = PackedNumbers.AreOutline(numbers);
        var isWhole = text.Length >= Shortest && (indents.Count >= 3 || isOutline);
        if (isWhole)
            head = [];
        else if (breaks.Count == 0 && !(isOutline && head.Count > 0))
            return [.. head.Count > 0 ? head : PackedClosing.Tail(text)];
        var cuts = new SortedSet<int>(indents.Concat(breaks).Concat(head));
        var body = isWhole ? PackedElements.Cut(text, cuts) : head.Count > 0 ? 0 : PackedElements.CutClosing(text, cuts);
        var contents = PackedContents.Find(text, body, numbers);
        contents?.Cut(cuts);
        foreach (var number in isOutline || isWhole ? numbers : [])
        {
            if (number.Start < body || contents?.Contains(number.Start) == true)
                continue;
            cuts.Add(number.Start);
            if (PackedHeading.End(text, number, contents, breaks.Count > 0) is { } end)
                cuts.Add(end);
        }
        cuts.Remove(0);
        return [.. cuts];
    }

    // Two ideographic spaces, or three blanks of any kind, were the indent of a paragraph or the break before a signature.
    private static List<int> Indents(string text)
    {
        var found = new List<int>();
        for (var i = 1; i < text.Length; i++)
        {
            if (!char.IsWhiteSpace(text[i]))
                continue;
            var end = i;
            var wide = 0;
            while (end < text.Length && char.IsWhiteSpace(text[end]))
                wide += text[end++] == '\u3000' ? 1 : 0;
            if (end < text.Length && (wide >= 2 || end - i >= 3) && !EndsArticleNumber(text.AsSpan(0, i)) && !IsLetterSpaced(text, i))
                found.Add(i);
            i = end;
        }
        return found;
    }

    // 第一章  总    则: a character by itself is part of a word that was set wide
    private static bool IsLetterSpaced(string text, int at) => at > 1 && TextShape.IsHan(text[at - 1]) && char.IsWhiteSpace(text[at - 2]);

    // 第一条　　为规范…: blanks part the number from its article.
    private static bool EndsArticleNumber(ReadOnlySpan<char> text)
    {
        const int Longest = 10;
        if (text[^1] != '条')
            return false;
        var tail = text[Math.Max(0, text.Length - Longest)..];
        var start = tail.LastIndexOf('第');
        return start >= 0 && HeadingParser.Parse(tail[start..]) is { Form: NumberForm.Article, Length: var length } && length == tail.Length - start;
    }
}
