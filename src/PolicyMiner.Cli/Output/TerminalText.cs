using System.Globalization;
using System.Text;

namespace PolicyMiner.Cli.Output;

/// <summary>Makes text from documents safe to print: nothing in it can move the cursor, change colours or reorder a line.</summary>
internal static class TerminalText
{
    /// <summary>The text on one line: line breaks and tabs become blanks; control, format-direction and lone surrogate characters become <c>�</c>.</summary>
    public static string Safe(string? text) => Clean(text, keepLines: false);

    /// <summary>The same with line breaks and tabs kept, for whole texts.</summary>
    public static string SafeLines(string? text) => Clean(text, keepLines: true);

    private static string Clean(string? text, bool keepLines)
    {
        if (string.IsNullOrEmpty(text))
            return "";
        var safe = 0;
        while (safe < text.Length && IsPlain(text[safe]))
            safe++;
        if (safe == text.Length)
            return text;
        var result = new StringBuilder(text.Length).Append(text, 0, safe);
        for (var i = safe; i < text.Length; i++)
        {
            var c = text[i];
            if (IsPlain(c))
                result.Append(c);
            else if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                result.Append(c).Append(text[++i]);
            else if (c is '\n' or '\t')
                result.Append(keepLines ? c : ' ');
            else if (c == '\r')
                continue;
            else
                result.Append('\uFFFD');
        }
        return result.ToString();
    }

    private static bool IsPlain(char c) =>
        c is >= ' ' and < '\u007F' ||
        (c > '\u009F' && !char.IsSurrogate(c) && !IsBidirectionalControl(c) && char.GetUnicodeCategory(c) != UnicodeCategory.LineSeparator
            && char.GetUnicodeCategory(c) != UnicodeCategory.ParagraphSeparator);

    private static bool IsBidirectionalControl(char c) =>
        c is '\u061C' or '\u200E' or '\u200F' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\uFEFF';
}
