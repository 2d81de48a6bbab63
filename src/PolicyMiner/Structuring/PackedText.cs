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
        if (text.Length < Shortest)
            return [.. PackedElements.WholeHead(text, opens) is { Count: > 0 } head ? head : PackedElements.Tail(text)];
        var numbers = PackedNumbers.Find(text);
        var indents = Indents(text);
        if (indents.Count < 3 && !PackedNumbers.AreOutline(numbers))
            return [.. PackedElements.WholeHead(text, opens) is { Count: > 0 } head ? head : PackedElements.Tail(text)];
        var cuts = new SortedSet<int>(indents);
        var body = PackedElements.Cut(text, cuts);
        PackedContents? contents = PackedContents.Find(text, body, numbers);
        contents?.Cut(cuts);
        foreach (var number in numbers)
        {
            if (number.Start < body || contents?.Contains(number.Start) == true)
                continue;
            cuts.Add(number.Start);
            if (PackedHeading.End(text, number, contents) is { } end)
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
            if (end < text.Length && (wide >= 2 || end - i >= 3))
                found.Add(i);
            i = end;
        }
        return found;
    }
}
