using PolicyMiner.Text;

namespace PolicyMiner.Reading.PlainText;

/// <summary>
/// Takes the marks of Markdown and of stray HTML out of a line or cell: <c>**</c> and <c>__</c> in pairs, images, and tags such as
/// <c>&lt;ol style="…"&gt;</c> or <c>&lt;br&gt;</c>. What merely looks like a mark stays: 张**、李** (names withheld), 2*3, &lt;http://…&gt;.
/// </summary>
internal static class InlineMarkup
{
    private const int LongestTag = 400;

    private static readonly HashSet<string> Tags = new(StringComparer.OrdinalIgnoreCase)
    {
        "ol", "ul", "li", "br", "p", "b", "i", "u", "em", "strong", "span", "font", "sup", "sub", "div", "center", "html", "body",
        "table", "thead", "tbody", "tr", "td", "th", "caption", "a", "o:p",
    };

    /// <summary>The text without marks and zero-width characters; positions are kept.</summary>
    public static TracedText Remove(TracedText text)
    {
        var value = text.Value;
        if (value.AsSpan().IndexOfAny(MarkCharacters) < 0)
            return text;
        var drop = new bool[value.Length];
        MarkPairs(value, '*', drop);
        MarkPairs(value, '_', drop);
        for (var i = 0; i < value.Length; i++)
        {
            if (IsZeroWidth(value[i]))
                drop[i] = true;
            else if (value[i] == '<' && TagLength(value, i, out _) is > 0 and var tag)
                Mark(drop, i, tag);
            else if (value[i] == '!' && ImageLength(value, i) is > 0 and var image)
                Mark(drop, i, image);
        }
        return text.Where((_, i) => !drop[i]);
    }

    /// <summary>Whether the whole text stands between one pair of <c>**</c> or <c>__</c>.</summary>
    public static bool IsBold(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        return text.Length > 4
            && ((text.StartsWith("**") && text[2..].IndexOf("**") == text.Length - 4) || (text.StartsWith("__") && text[2..].IndexOf("__") == text.Length - 4));
    }

    /// <summary>The length of the known tag that begins at <paramref name="at"/>, or 0.</summary>
    public static int TagLength(string value, int at, out string name)
    {
        name = "";
        var from = at + 1 < value.Length && value[at + 1] == '/' ? at + 2 : at + 1;
        var to = from;
        while (to < value.Length && to - from < 8 && (char.IsAsciiLetter(value[to]) || value[to] == ':'))
            to++;
        if (to == from || !Tags.TryGetValue(value[from..to], out var known))
            return 0;
        var end = value.AsSpan(to, Math.Min(LongestTag, value.Length - to)).IndexOf('>');
        if (end < 0 || (end > 0 && value[to] is not (' ' or '/' or '\t')))
            return 0;
        name = known;
        return to + end + 1 - at;
    }

    private static readonly System.Buffers.SearchValues<char> MarkCharacters =
        System.Buffers.SearchValues.Create("*_<!\uFEFF\u200B\u200C\u200D\u2060\u00AD");

    private static bool IsZeroWidth(char c) => c is '\uFEFF' or '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\u00AD';

    private static void Mark(bool[] drop, int start, int length) => Array.Fill(drop, true, start, length);

    /// <summary>Marks runs of two or three <paramref name="mark"/> that open and close; a run that opens the text may stay unclosed.</summary>
    private static void MarkPairs(string value, char mark, bool[] drop)
    {
        int open = -1, openLength = 0;
        for (var i = 0; i < value.Length; i++)
        {
            if (value[i] != mark)
                continue;
            var start = i;
            while (i + 1 < value.Length && value[i + 1] == mark)
                i++;
            var length = i + 1 - start;
            if (length == 4 && open >= 0 && mark == '*') // **甲****乙**: one pair closes, the next opens
            {
                Mark(drop, open, openLength);
                Mark(drop, start, 4);
                (open, openLength) = (start + 2, 2);
            }
            else if (length is not (2 or 3))
                continue;
            else if (open >= 0 && start > 0 && !char.IsWhiteSpace(value[start - 1]))
            {
                Mark(drop, open, openLength);
                Mark(drop, start, length);
                open = -1;
            }
            else if (i + 1 < value.Length && !char.IsWhiteSpace(value[i + 1]) && value[i + 1] is not ('、' or '，' or '；' or '。' or ',' or ';' or '）' or ')'))
                (open, openLength) = (start, length);
        }
        if (open >= 0 && value.AsSpan(0, open).IsWhiteSpace() && mark == '*')
            Mark(drop, open, openLength);
    }

    /// <summary>The length of <c>![alt](address)</c> at <paramref name="at"/>, or 0.</summary>
    private static int ImageLength(string value, int at)
    {
        if (at + 1 >= value.Length || value[at + 1] != '[')
            return 0;
        var rest = value.AsSpan(at, Math.Min(2_000, value.Length - at));
        var middle = rest.IndexOf("](");
        if (middle < 0)
            return 0;
        var end = rest[middle..].IndexOf(')');
        return end < 0 ? 0 : middle + end + 1;
    }
}
