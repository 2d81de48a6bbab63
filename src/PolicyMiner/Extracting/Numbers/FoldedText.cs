using PolicyMiner.Text;

namespace PolicyMiner.Extracting.Numbers;

/// <summary>
/// A paragraph in the one spelling that the quantity grammar reads: full-width digits, letters and signs (１０％) become half-width, Chinese
/// punctuation is kept, ASCII punctuation between words (<c>,</c> <c>;</c> <c>:</c> <c>(</c> <c>)</c>) becomes Chinese, blanks are dropped except between two ASCII
/// letters or digits, and a wide gap becomes a line break. Every character still knows its place in the paragraph, so a quote is always taken from the unfolded text.
/// </summary>
/// <example><c>到 2014 年,离岸外包额达到 ３０ 亿美元</c> is read as <c>到2014年，离岸外包额达到30亿美元</c>.</example>
public sealed class FoldedText
{
    private readonly int[] _at; // by folded character; longer than the text where blanks were dropped

    private FoldedText(TracedText source, string value, int[] at) => (Source, Value, _at) = (source, value, at);

    /// <summary>The paragraph as it was.</summary>
    public TracedText Source { get; }

    /// <summary>The folded characters.</summary>
    public string Value { get; }

    /// <summary>Folds <paramref name="source"/>.</summary>
    public static FoldedText Of(TracedText source)
    {
        var (value, at, length) = (new char[source.Length], new int[source.Length], 0);
        for (var i = 0; i < source.Length; i++)
        {
            var c = source[i];
            if (Blanks.Is(c) || c is '\u200B' or '\uFEFF')
            {
                if (length == 0 || Gap(source, i, value[length - 1]) is not { } gap)
                    continue;
                c = gap;
            }
            else if (c is '[' or '［' && length > 0 && NoteMark(source, i, value[length - 1]) is > 0 and var mark)
            {
                i += mark; // “双协员”[21]305个
                continue;
            }
            else if (!IsPlain(c))
            {
                c = Punctuation(source, i, Fold(c));
            }
            (value[length], at[length]) = (c, i);
            length++;
        }
        return new(source, new(value, 0, length), at);
    }

    // Chinese characters, most of a text, stay as they are.
    private static bool IsPlain(char c) => c is >= '\u3400' and < '\uFE00';

    // How far behind the bracket the mark of a note ([21]) ends; 0 where the bracket is none: such a mark stands at the end of a word.
    private static int NoteMark(TracedText source, int at, char before)
    {
        var end = at + 1;
        while (end < source.Length && end - at <= 3 && char.IsAsciiDigit(Fold(source[end])))
            end++;
        return end > at + 1 && end < source.Length && source[end] is ']' or '］' && (IsPlain(before) || before is '”' or '》' or '）') ? end - at : 0;
    }

    // What is left of a blank: a line break of a wide gap, which parts what does not belong together (cells of a table run into one line) except beside
    // a number; a blank between letters or digits; else nothing.
    private static char? Gap(TracedText source, int at, char before)
    {
        var next = Next(source, at);
        if (before != '\n' && IsWide(source, at) && next != '\0' && !char.IsAsciiDigit(before) && !char.IsAsciiDigit(Fold(next)))
            return '\n';
        return char.IsAsciiLetterOrDigit(before) && char.IsAsciiLetterOrDigit(Fold(next)) ? ' ' : null;
    }

    /// <summary>The unfolded text of <paramref name="start"/> (in) to <paramref name="end"/> (out), for a quote.</summary>
    public TracedText Unfold(int start, int end) =>
        end <= start ? TracedText.Empty : Source.Slice(_at[start], _at[end - 1] - _at[start] + 1);

    private static bool IsWide(TracedText source, int at) =>
        source[at] == '\t' || (at + 1 < source.Length && Blanks.Is(source[at + 1]) && source[at] is not ('\n' or '\r') && source[at + 1] is not ('\n' or '\r'));

    private static char Next(TracedText source, int at)
    {
        while (at < source.Length && Blanks.Is(source[at]))
            at++;
        return at < source.Length ? source[at] : '\0';
    }

    private static char Fold(char c) => c switch
    {
        >= '０' and <= '９' or >= 'Ａ' and <= 'Ｚ' or >= 'ａ' and <= 'ｚ' => (char)(c - 0xFEE0),
        '％' or '﹪' => '%',
        '．' or '﹒' => '.',
        '／' or '∕' => '/',
        '～' or '〜' or '∼' => '~',
        '－' or '–' or '―' or '─' or '−' => '—',
        '＜' => '<',
        '＞' => '>',
        '≧' or '⩾' => '≥',
        '≦' or '⩽' => '≤',
        '＝' => '=',
        '＋' => '+',
        '•' or '∙' or '・' or '⋅' => '·',
        '：' or '∶' or '﹕' => '：',
        '﹐' => '，',
        '﹔' => '；',
        '○' or '◯' => '〇',
        _ => c,
    };

    // A comma or colon between digits may be part of the number (1,234; 2:1); a full-width one never is a thousands separator.
    private static char Punctuation(TracedText source, int at, char c) => c switch
    {
        ',' when !IsSeparator(source, at) => '，',
        ';' => '；',
        ':' => '：',
        '(' => '（',
        ')' => '）',
        _ => c,
    };

    // 1,234: three digits behind it; 33.7,5年内 is two numbers.
    private static bool IsSeparator(TracedText source, int at) =>
        Digit(source, at - 1) && Digit(source, at + 1) && Digit(source, at + 2) && Digit(source, at + 3) && !Digit(source, at + 4);

    private static bool Digit(TracedText source, int at) => at >= 0 && at < source.Length && char.IsAsciiDigit(Fold(source[at]));
}
