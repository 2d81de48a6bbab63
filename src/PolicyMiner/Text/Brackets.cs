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

    private static readonly SearchValues<char> Marks = SearchValues.Create("（(〔[【［《〈“「）)〕]】］》〉”」");

    // Both null where the text has no bracket, as most sentences.
    private readonly int[]? _partner;
    private readonly bool[]? _inside;

    /// <summary>Matches the brackets of <paramref name="text"/>.</summary>
    public Brackets(string text)
    {
        var first = text.AsSpan().IndexOfAny(Marks);
        if (first < 0)
            return;
        _partner = new int[text.Length];
        _inside = new bool[text.Length];
        Array.Fill(_partner, -1);
        var open = new Stack<int>();
        for (var i = first; i < text.Length;)
        {
            if (IsOpening(text[i]))
                open.Push(i);
            else
                Close(text, i, ClosingKind(text[i]), open, _partner);
            var next = text.AsSpan(i + 1).IndexOfAny(Marks);
            i = next < 0 ? text.Length : i + 1 + next;
        }
        MarkInside(text, _partner, _inside);
    }

    private enum Kind { None, Round, Title, NestedTitle, Quote }

    /// <summary>Whether <paramref name="c"/> opens a bracket, title or quotation.</summary>
    public static bool IsOpening(char c) => OpeningKind(c) != Kind.None;

    /// <summary>Whether <paramref name="c"/> opens a round, square or tortoise-shell bracket.</summary>
    public static bool IsRoundOpening(char c) => OpeningKind(c) == Kind.Round;

    /// <summary>The position that closes or opens the bracket at <paramref name="index"/>, or -1.</summary>
    public int Partner(int index) => _partner is null ? -1 : _partner[index];

    /// <summary>Whether the character lies between the brackets of a matched round pair or title; quotations do not count.</summary>
    public bool Inside(int index) => _inside is not null && _inside[index];

    private static void Close(string text, int at, Kind kind, Stack<int> open, int[] partner)
    {
        // Only the few innermost open brackets are asked, so that a run of unclosed ones costs nothing.
        var set = new Stack<int>();
        for (var depth = 0; depth < 4 && open.Count > 0; depth++)
        {
            var candidate = open.Pop();
            if (at - candidate > LongestPair)
                break; // everything below is older still
            if (OpeningKind(text[candidate]) == kind)
            {
                (partner[candidate], partner[at]) = (at, candidate);
                return;
            }
            set.Push(candidate);
        }
        foreach (var unmatched in set)
            open.Push(unmatched);
    }

    private static void MarkInside(string text, int[] partner, bool[] inside)
    {
        for (int i = 0, end = -1; i < text.Length; i++)
        {
            if (i < end)
                inside[i] = true;
            else if (partner[i] > i && OpeningKind(text[i]) != Kind.Quote)
                end = partner[i];
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
