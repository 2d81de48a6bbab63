using PolicyMiner.Text;

namespace PolicyMiner.Reading.PlainText;

/// <summary>Turns one line into blocks: heading marks, bullets and quote marks at its start become properties, inline markup goes.</summary>
internal static class LineMarkup
{
    /// <summary>Whether the line is only a rule: <c>---</c>, <c>***</c>, <c>===</c> or the fence of a code block.</summary>
    public static bool IsRule(ReadOnlySpan<char> line)
    {
        line = line.Trim();
        if (line.StartsWith("```"))
            return true;
        return line.Length >= 3 && line[0] is '-' or '*' or '_' or '=' && line.IndexOfAnyExcept(line[0], ' ') < 0 && line.Count(line[0]) >= 3;
    }

    /// <summary>The blocks of <paramref name="line"/>: one, none when only markup stands on it, several when it holds a whole document.</summary>
    public static IEnumerable<TextBlock> Read(TextLine line, bool blankBefore)
    {
        var text = line.Text.Trim();
        while (text.Length > 1 && text[0] == '>' && text[1] == ' ') // a quotation
            text = text.Slice(2).Trim();
        var heading = HeadingMark(text.Value);
        text = heading > 0 ? TrimClosingMarks(text.Slice(heading)).Trim() : text;
        var bullet = heading == 0 && IsBullet(text.Value);
        text = bullet ? text.Slice(2).Trim() : text;
        var bold = InlineMarkup.IsBold(text.Value);

        var pieces = LongLines.Split(InlineMarkup.Remove(CharacterReferences.Resolve(text)).Trim());
        foreach (var clean in pieces)
        {
            if (clean.Length == 0)
                continue;
            yield return new()
            {
                Text = clean,
                Range = pieces.Count == 1 ? line.Range : clean.SourceRange,
                HeadingMark = heading > 0 ? heading : null,
                Bold = bold,
                ListItem = bullet,
                BlankBefore = blankBefore,
            };
            blankBefore = true;
        }
    }

    /// <summary>How many # open the line (1 to 6, followed by a blank or by a Chinese character), or 0.</summary>
    private static int HeadingMark(string text)
    {
        var marks = 0;
        while (marks < text.Length && marks < 7 && text[marks] == '#')
            marks++;
        return marks is >= 1 and <= 6 && marks < text.Length && !char.IsAsciiLetterOrDigit(text[marks]) ? marks : 0;
    }

    private static TracedText TrimClosingMarks(TracedText heading)
    {
        var end = heading.Length;
        while (end > 0 && heading[end - 1] == '#')
            end--;
        return end < heading.Length && end > 0 && heading[end - 1] == ' ' ? heading.Slice(0, end) : heading;
    }

    private static bool IsBullet(string text) =>
        text.Length > 2 && text[0] is '-' or '*' or '+' or '•' or '●' or '◆' or '■' && text[1] is ' ' or '\t';
}
