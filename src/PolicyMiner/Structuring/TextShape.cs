using PolicyMiner.Text;

namespace PolicyMiner.Structuring;

/// <summary>Small questions about how a piece of Chinese text looks.</summary>
internal static class TextShape
{
    private const string SentenceEnds = "。！？；!?;…";
    private const string Closers = "”’」』）)》〉】]〕\"";

    /// <summary>Whether <paramref name="text"/> ends with a sentence (closing quotes and brackets aside) or leads into a list with a colon.</summary>
    public static bool EndsSentence(ReadOnlySpan<char> text)
    {
        var last = text.Length - 1;
        while (last > 0 && Closers.Contains(text[last]))
            last--;
        return last >= 0 && (SentenceEnds.Contains(text[last]) || (last == text.Length - 1 && text[last] is '：' or ':'));
    }

    /// <summary>Whether <paramref name="text"/> holds punctuation that only running text has.</summary>
    public static bool HasClauses(ReadOnlySpan<char> text) => text.ContainsAny('，', '。', '；') || text.ContainsAny(',', ';');

    /// <summary>Whether <paramref name="c"/> is a Chinese character.</summary>
    public static bool IsHan(char c) => c is (>= '\u4E00' and <= '\u9FFF') or (>= '\u3400' and <= '\u4DBF') or '〇' or '々';

    /// <summary>The text with half-width forms, without blanks: for comparing titles and headings that are printed in two ways.</summary>
    public static string Key(string text)
    {
        var key = new char[text.Length];
        var length = 0;
        foreach (var c in text)
        {
            if (Counts(c))
                key[length++] = Fold(c);
        }
        return new(key, 0, length);
    }

    /// <summary>Whether a character stays in a <see cref="Key"/>: neither blank nor Markdown's marks.</summary>
    public static bool Counts(char c) => !Blanks.Is(c) && c is not ('*' or '#');

    /// <summary>The text without blanks between Chinese characters, and with one blank for a run of them elsewhere.</summary>
    public static TracedText Tighten(TracedText text) => text.Where((c, i) => !Blanks.Is(c) || KeepsBlank(text.Value, i));

    /// <summary>Several lines of one title or heading as one text.</summary>
    public static TracedText JoinTight(IEnumerable<TracedText> lines) => Tighten(TracedText.Join(" ", [.. lines]));

    /// <summary>The same brackets and dashes in one form; full-width letters and digits as half-width ones.</summary>
    public static char Fold(char c) => c switch
    {
        '〔' or '[' or '［' or '【' or '（' => '(',
        '〕' or ']' or '］' or '】' or '）' => ')',
        '—' or '–' or '―' or '－' or '～' or '~' or '〜' => '-',
        '：' => ':',
        '，' => ',',
        '．' => '.',
        '＂' or '“' or '”' => '"',
        >= '\u3400' and < '\uFE00' => c, // Chinese characters, most of a text
        >= '！' and <= '～' => (char)(c - '！' + '!'),
        _ => c,
    };

    private static bool KeepsBlank(string text, int at)
    {
        if (at > 0 && Blanks.Is(text[at - 1]))
            return false; // only the first of a run
        var next = at;
        while (next < text.Length && Blanks.Is(text[next]))
            next++;
        return at > 0 && next < text.Length && char.IsAsciiLetterOrDigit(text[at - 1]) && char.IsAsciiLetterOrDigit(text[next]);
    }
}
