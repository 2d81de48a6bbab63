using System.Buffers;

namespace PolicyMiner.Text;

/// <summary>A sentence or clause of a paragraph: its text and where it begins in the paragraph (UTF-16).</summary>
public readonly record struct Sentence(TracedText Text, int Start)
{
    /// <summary>Where it ends in the paragraph.</summary>
    public int End => Start + Text.Length;
}

/// <summary>
/// Splits running Chinese text. A sentence ends at 。！？ (with closing quotation marks and brackets after them), never inside brackets or 《》;
/// a clause ends also at ；. A bracket that stands alone after a sentence end (…。（商务部负责）) belongs to the sentence before it.
/// </summary>
public static class Sentences
{
    private static readonly SearchValues<char> SentenceEnds = SearchValues.Create("。！？!?");
    private static readonly SearchValues<char> ClauseEnds = SearchValues.Create("。！？!?；;");

    /// <summary>The sentences of <paramref name="text"/>, in order, without white space at either end.</summary>
    public static IReadOnlyList<Sentence> Split(TracedText text) => text.Sentences ??= Split(text, text.Brackets, SentenceEnds);

    /// <summary>The clauses of <paramref name="text"/>: sentences, split again at ；.</summary>
    public static IReadOnlyList<Sentence> SplitClauses(TracedText text) => Split(text, text.Brackets, ClauseEnds);

    private static List<Sentence> Split(TracedText text, Brackets brackets, SearchValues<char> ends)
    {
        var pieces = new List<Sentence>();
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text.Value.AsSpan(i).IndexOfAny(ends) is var next and >= 0)
                i += next;
            else
                break;
            if (brackets.Inside(i))
                continue;
            while (i + 1 < text.Length && (ends.Contains(text[i + 1]) || "”’」".Contains(text[i + 1])))
                i++;
            if (StandaloneBracket(text, brackets, i + 1) is var close and >= 0)
                i = close;
            Add(pieces, text, start, i + 1);
            start = i + 1;
        }
        Add(pieces, text, start, text.Length);
        return pieces;
    }

    /// <summary>The closing position of a bracket that fills the text from <paramref name="from"/> on up to the end or a 。, or -1;
    /// numbers of list items such as （一） do not.</summary>
    private static int StandaloneBracket(TracedText text, Brackets brackets, int from)
    {
        while (from < text.Length && Blanks.Is(text[from]))
            from++;
        if (from >= text.Length || !Brackets.IsRoundOpening(text[from]) || brackets.Partner(from) is var close && close < 0)
            return -1;
        return close - from > 3 && NamesADuty(text.Value.AsSpan(from + 1, close - from - 1))
            ? close + 1 < text.Length && text[close + 1] == '。' ? close + 1 : close
            : -1;
    }

    /// <summary>A closing bracket speaks of the sentence before it when it names who is responsible.</summary>
    private static bool NamesADuty(ReadOnlySpan<char> inner) =>
        inner.Contains("负责", StringComparison.Ordinal) || inner.Contains("牵头", StringComparison.Ordinal)
        || inner.Contains("单位：", StringComparison.Ordinal) || inner.Contains("单位:", StringComparison.Ordinal)
        || inner.Contains("部门：", StringComparison.Ordinal) || inner.Contains("配合", StringComparison.Ordinal)
        || inner.EndsWith("指导", StringComparison.Ordinal) || inner.EndsWith("参与", StringComparison.Ordinal) || inner.EndsWith("落实", StringComparison.Ordinal)
        || ListsOffices(inner);

    private const int LongestOffice = 20;
    private const string OfficeEnds = "厅局委办部署院会行府门司关位";

    /// <summary>市发改委、市自然资源和规划局: nothing but names of offices.</summary>
    private static bool ListsOffices(ReadOnlySpan<char> inner)
    {
        if (!inner.Contains('、'))
            return false;
        foreach (var item in inner.Split('、'))
        {
            if (inner[item].Trim() is not { Length: > 1 and <= LongestOffice } name || !OfficeEnds.Contains(name[^1]))
                return false;
        }
        return true;
    }

    private static void Add(List<Sentence> pieces, TracedText text, int start, int end)
    {
        while (start < end && Blanks.Is(text[start]))
            start++;
        while (end > start && Blanks.Is(text[end - 1]))
            end--;
        if (end > start)
            pieces.Add(new(text.Slice(start, end - start), start));
    }
}
