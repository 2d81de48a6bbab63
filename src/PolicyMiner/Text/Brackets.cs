using System.Buffers;

namespace PolicyMiner.Text;

/// <summary>
/// Which bracket closes which in one text, found in one pass. Round, square and tortoise-shell brackets close each other across widths,
/// as notices print them (（国办发〔2008〕116号)); 《 closes only with 》, 〈 with 〉, “ with ”. A bracket without partner is nobody's.
/// </summary>
public sealed class Brackets
{
    /// <summary>The longest stretch that a pair may span; a bracket left open does not swallow the rest of a document.</summary>
    public const int LongestPair = 600;

    private const int MostAsked = 4;

    private static readonly SearchValues<char> Marks = SearchValues.Create("（(〔[【［《〈“「）)〕]】］》〉”」");

    // Both null where the text has no bracket, as most sentences.
    private readonly int[]? _partner; // its position + 1; 0: none
    private readonly bool[]? _inside;

    /// <summary>Matches the brackets of <paramref name="text"/>.</summary>
    public Brackets(string text)
    {
        var first = text.AsSpan().IndexOfAny(Marks);
        if (first < 0)
            return;
        _partner = new int[text.Length];
        _inside = new bool[text.Length];
        var open = new List<int>();
        for (var i = first; i < text.Length;)
        {
            if (IsOpening(text[i]))
                open.Add(i);
            else
                Close(text, i, ClosingKind(text[i]), open, _partner, _inside);
            var next = text.AsSpan(i + 1).IndexOfAny(Marks);
            i = next < 0 ? text.Length : i + 1 + next;
        }
    }

    private enum Kind { None, Round, Title, NestedTitle, Quote }

    /// <summary>Whether <paramref name="c"/> opens a bracket, title or quotation.</summary>
    public static bool IsOpening(char c) => OpeningKind(c) != Kind.None;

    /// <summary>Whether <paramref name="c"/> opens a round, square or tortoise-shell bracket.</summary>
    public static bool IsRoundOpening(char c) => OpeningKind(c) == Kind.Round;

    /// <summary>The position that closes or opens the bracket at <paramref name="index"/>, or -1.</summary>
    public int Partner(int index) => _partner is null ? -1 : _partner[index] - 1;

    /// <summary>Whether the character lies between the brackets of a matched round pair or title; quotations do not count.</summary>
    public bool Inside(int index) => _inside is not null && _inside[index];

    private static void Close(string text, int at, Kind kind, List<int> open, int[] partner, bool[] inside)
    {
        // Only the few innermost open brackets are asked, so that a run of unclosed ones costs nothing; those inside the pair stay without partner.
        for (var last = open.Count - 1; last >= 0 && last >= open.Count - MostAsked && at - open[last] <= LongestPair; last--)
        {
            var start = open[last];
            if (OpeningKind(text[start]) != kind)
                continue;
            (partner[start], partner[at]) = (at + 1, start + 1);
            if (kind != Kind.Quote)
                inside.AsSpan(start + 1, at - start - 1).Fill(true);
            open.RemoveRange(last, open.Count - last);
            return;
        }
    }

    private static Kind OpeningKind(char c) => c switch
    {
        '（' or '(' or '〔' or '[' or '【' or '［' => Kind.Round,
        '《' => Kind.Title,
        '〈' => Kind.NestedTitle,
        '“' or '「' => Kind.Quote,
        _ => Kind.None,
    };

    private static Kind ClosingKind(char c) => c switch
    {
        '）' or ')' or '〕' or ']' or '】' or '］' => Kind.Round,
        '》' => Kind.Title,
        '〉' => Kind.NestedTitle,
        '”' or '」' => Kind.Quote,
        _ => Kind.None,
    };
}
