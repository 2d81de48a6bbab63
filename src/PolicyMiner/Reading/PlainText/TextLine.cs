using PolicyMiner.Text;

namespace PolicyMiner.Reading.PlainText;

/// <summary>One physical line of a text file, without its line break.</summary>
/// <param name="Source">The whole file.</param>
internal readonly record struct TextLine(string Source, int Start, int End)
{
    /// <summary>The characters of the line.</summary>
    public ReadOnlySpan<char> Span => Source.AsSpan(Start, End - Start);

    /// <summary>Whether a form feed stands before the line.</summary>
    public bool StartsPage => Start > 0 && Source[Start - 1] == '\f';

    /// <summary>Whether nothing but white space stands on it.</summary>
    public bool IsBlank => Span.IsWhiteSpace();

    /// <summary>The line, unchanged.</summary>
    public TracedText Text => TracedText.FromSource(Source, Start, End);

    /// <summary>What the line covers.</summary>
    public TextRange Range => new(Start, End);

    /// <summary>All lines of <paramref name="text"/>; <c>\n</c>, <c>\r\n</c>, lone <c>\r</c> and form feeds end one.</summary>
    public static List<TextLine> Split(string text)
    {
        var lines = new List<TextLine>();
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is not ('\n' or '\r' or '\f'))
                continue;
            lines.Add(new(text, start, i));
            if (text[i] == '\r' && i + 1 < text.Length && text[i + 1] == '\n')
                i++;
            start = i + 1;
        }
        if (start < text.Length)
            lines.Add(new(text, start, text.Length));
        return lines;
    }
}
