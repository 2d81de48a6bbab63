using PolicyMiner.Text;

namespace PolicyMiner.Indexing.Storing;

/// <summary>What a passage is in its notice.</summary>
internal enum PassageKind : byte
{
    /// <summary>A paragraph of running text.</summary>
    Text,

    /// <summary>A heading that stands alone.</summary>
    Heading,

    /// <summary>标题.</summary>
    Title,

    /// <summary>A row of a table, cells joined by tabs.</summary>
    Row,

    /// <summary>The caption of a table or a note under it.</summary>
    Caption,

    /// <summary>Head, recipients, signature, date, list of annexes, imprint.</summary>
    Element,

    /// <summary>A line of a contents page.</summary>
    Contents,

    /// <summary>Text of the file that structuring put nowhere; kept findable all the same.</summary>
    Rest,
}

/// <summary>
/// A paragraph or table row as it is searched: pieces of the reading text, with single characters (the tab between cells) put between them.
/// </summary>
/// <param name="Section">Which section of the notice it stands in; -1 before the first.</param>
/// <param name="Runs">Its pieces in order.</param>
internal sealed record Passage(PassageKind Kind, int Section, TextRun[] Runs)
{
    /// <summary>What it covers of the reading text.</summary>
    public TextRange Range { get; } = Cover(Runs);

    /// <summary>Its length in UTF-16 units.</summary>
    public int Length { get; } = LengthOf(Runs);

    /// <summary>Appends its text.</summary>
    public void AppendTo(System.Text.StringBuilder target, string readingText)
    {
        foreach (var run in Runs)
        {
            if (run.Length == 0)
                target.Append(run.Literal);
            else
                target.Append(readingText, run.Start, run.Length);
        }
    }

    /// <summary>Its text.</summary>
    public string Text(string readingText)
    {
        if (Runs is [{ Length: > 0 } only])
            return readingText.Substring(only.Start, only.Length);
        var text = new System.Text.StringBuilder(Length);
        AppendTo(text, readingText);
        return text.ToString();
    }

    /// <summary>Where a stretch of its text stands in the reading text; characters put between pieces stand nowhere and are left out.</summary>
    public TextRange SourceRange(int start, int end)
    {
        var (first, last, at) = (-1, -1, 0);
        foreach (var run in Runs)
        {
            var (from, to) = (Math.Max(start, at), Math.Min(end, at + run.TextLength));
            if (run.Length > 0 && from < to)
                (first, last) = (first < 0 ? run.Start + from - at : first, run.Start + to - at);
            at += run.TextLength;
        }
        return first < 0 ? Range : new(first, last);
    }

    /// <summary>The pieces of a traced text; null where its characters are not those of the reading text.</summary>
    public static TextRun[]? RunsOf(TracedText text, string readingText)
    {
        var all = text.SourceRange; // one piece, as most paragraphs are
        if (text.Length > 0 && all.Length == text.Length && all.End <= readingText.Length && readingText.AsSpan(all.Start, all.Length).SequenceEqual(text.Value))
            return [new(all.Start, all.Length)];
        var runs = new List<TextRun>();
        for (var i = 0; i < text.Length;)
        {
            var start = text.SourceIndex(i);
            if (start < 0 || start >= readingText.Length || readingText[start] != text[i])
            {
                if (!char.IsWhiteSpace(text[i]))
                    return null;
                runs.Add(new(start, 0, text[i++]));
                continue;
            }
            var length = 1;
            while (i + length < text.Length && text.SourceIndex(i + length) == start + length
                && start + length < readingText.Length && readingText[start + length] == text[i + length])
                length++;
            runs.Add(new(start, length));
            i += length;
        }
        return [.. runs];
    }

    private static int LengthOf(TextRun[] runs)
    {
        var length = 0;
        foreach (var run in runs)
            length += run.TextLength;
        return length;
    }

    private static TextRange Cover(TextRun[] runs)
    {
        int start = int.MaxValue, end = 0;
        foreach (var run in runs)
        {
            if (run.Length > 0)
                (start, end) = (Math.Min(start, run.Start), Math.Max(end, run.Start + run.Length));
        }
        return end == 0 ? new(0, 0) : new(start, end);
    }
}

/// <summary>A piece of the reading text, or (with length 0) one character put between pieces.</summary>
internal readonly record struct TextRun(int Start, int Length, char Literal = '\0')
{
    /// <summary>How many UTF-16 units it gives.</summary>
    public int TextLength => Length == 0 ? 1 : Length;
}
