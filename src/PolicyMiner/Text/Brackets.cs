namespace PolicyMiner.Text;

/// <summary>
/// Which bracket closes which in one text, found in one pass. Round, square and tortoise-shell brackets close each other across widths,
/// as notices print them (（国办发〔2008〕116号)); 《 closes only with 》, 〈 with 〉, “ with ”. A bracket without partner is nobody's.
/// </summary>
public sealed class Brackets
{
    /// <summary>The longest stretch that a pair may span; a bracket left open does not swallow the rest of a document.</summary>
    public const int LongestPair = 600;

    private readonly int[] _partner;
    private readonly bool[] _inside;

    /// <summary>Matches the brackets of <paramref name="text"/>.</summary>
    public Brackets(string text)
    {
        _partner = new int[text.Length];
        _inside = new bool[text.Length];
        Array.Fill(_partner, -1);
        var open = new Stack<int>();
        for (var i = 0; i < text.Length; i++)
        {
            if (IsOpening(text[i]))
                open.Push(i);
            else if (ClosingKind(text[i]) is var kind and not Kind.None)
                Close(text, i, kind, open);
        }
        MarkInside(text);
    }

    private enum Kind { None, Round, Title, NestedTitle, Quote }

    /// <summary>Whether <paramref name="c"/> opens a bracket, title or quotation.</summary>
    public static bool IsOpening(char c) => OpeningKind(c) != Kind.None;

    /// <summary>Whether <paramref name="c"/> opens a round, square or tortoise-shell bracket.</summary>
    public static bool IsRoundOpening(char c) => OpeningKind(c) == Kind.Round;

    /// <summary>The position that closes or opens the bracket at <paramref name="index"/>, or -1.</summary>
    public int Partner(int index) => _partner[index];

    /// <summary>Whether the character lies between the brackets of a matched round pair or title; quotations do not count.</summary>
    public bool Inside(int index) => _inside[index];

    private void Close(string text, int at, Kind kind, Stack<int> open)
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
                (_partner[candidate], _partner[at]) = (at, candidate);
                return;
            }
            set.Push(candidate);
        }
        foreach (var unmatched in set)
            open.Push(unmatched);
    }

    private void MarkInside(string text)
    {
        for (int i = 0, end = -1; i < text.Length; i++)
        {
            if (i < end)
                _inside[i] = true;
            else if (_partner[i] > i && OpeningKind(text[i]) != Kind.Quote)
                end = _partner[i];
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
