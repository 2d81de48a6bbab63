namespace PolicyMiner.Structuring;

/// <summary>A number of a heading or item found inside a packed line.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="Next">Where the next number of any form begins; the text's end for the last.</param>
internal readonly record struct PackedNumber(int Start, HeadingNumber Number, int Next)
{
    /// <summary>The first position after the number.</summary>
    public int TextStart => Start + Number.Length;
}

/// <summary>
/// Finds the numbers of headings inside a packed line. A number counts only in its place: at the end of a sentence or heading, and either as
/// the successor of the last one of its form (二、 after 一、) or as a first one that has a successor.
/// </summary>
internal static class PackedNumbers
{
    private const int LongestHeading = 45;
    private const int FewestDecimals = 4;
    private const int WidestGap = 2;
    private const int LongestReference = 5; // （十二）
    private const int LongestDecimal = 20; // what is looked at behind one
    private const string Boundaries = "。；：！？）)〕]”」》;:!?";

    private readonly record struct Candidate(int Start, HeadingNumber Number, bool AtBoundary, IReadOnlyList<int>? Decimals);

    /// <summary>The numbers of <paramref name="text"/>, in order.</summary>
    public static List<PackedNumber> Find(string text)
    {
        var candidates = Candidates(text);
        var hasSuccessor = Successors(candidates);
        var last = new Dictionary<NumberForm, int>();
        var accepted = new List<Candidate>();
        var decimals = new DecimalSequence();
        for (var i = 0; i < candidates.Count; i++)
        {
            var candidate = candidates[i];
            var (form, value) = (candidate.Number.Form, candidate.Number.Value);
            if (candidate.Decimals is { } parts)
            {
                if (!candidate.AtBoundary)
                    continue;
                // 2 建设原则 2.1 …: the chapter above is known by the first number below it
                if (!decimals.Fits(parts) && parts is [_, 1] && ChapterAbove(text, candidate.Start, parts[0]) is { } chapter && decimals.Fits([parts[0]]))
                {
                    decimals.Take([parts[0]]);
                    accepted.Add(chapter);
                }
                if (!decimals.Fits(parts))
                    continue;
                decimals.Take(parts);
                last.Remove(NumberForm.BracketedArabic);
                accepted.Add(candidate);
                continue;
            }
            var follows = last.TryGetValue(form, out var before) && (value == before + 1 || value == before + WidestGap && candidate.AtBoundary && LeavesOneOut(text, candidate));
            if (!follows && !(value == 1 && hasSuccessor[i]))
                continue;
            if (!candidate.AtBoundary && !FollowsHeading(text, accepted, candidate.Start) && !(value == 1 && form is NumberForm.Article or NumberForm.Chapter && FollowsTitle(text, candidate.Start)))
                continue;
            last[form] = value;
            if (form == NumberForm.Arabic)
                decimals.Take([value]);
            foreach (var lower in Lower(form))
                last.Remove(lower);
            accepted.Add(candidate);
        }
        // …适当调整棚内湿度的降温方式。 5 档案资料 建立棚室建造档案: the last chapter may have no numbers below it
        if (accepted.Count >= FewestDecimals && accepted[^1] is { Decimals: [var above, _, ..] } lowest && LastChapter(text, lowest.Start, above + 1) is { } closing)
            accepted.Add(closing);
        return [.. accepted.Select((c, i) => new PackedNumber(c.Start, c.Number, i + 1 < accepted.Count ? accepted[i + 1].Start : text.Length))];
    }

    /// <summary>Whether <paramref name="numbers"/> make an outline: at least two headings of the highest forms, not only an enumeration.</summary>
    public static bool AreOutline(List<PackedNumber> numbers) =>
        numbers.Count(n => n.Number.Form is NumberForm.Chinese or NumberForm.Chapter or NumberForm.Division or NumberForm.Article) >= 2
        || numbers.Count(n => n.Number.Form is NumberForm.DecimalSecond or NumberForm.Decimal) >= FewestDecimals;

    private static List<Candidate> Candidates(string text)
    {
        var found = new List<Candidate>();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is not ('（' or '(' or '第') && !ChineseOrdinal.IsArabic(text[i]) && !ChineseOrdinal.Digits.Contains(text[i]))
                continue;
            var isDecimal = ChineseOrdinal.IsArabic(text[i]) && DecimalNumber.Parse(text.Substring(i, Math.Min(LongestDecimal, text.Length - i))) is not null;
            if ((isDecimal ? DecimalNumber.Parse(text.Substring(i, Math.Min(LongestDecimal, text.Length - i))) : HeadingParser.Parse(text.AsSpan(i))) is not { } number || number.Form is NumberForm.Ordinal)
                continue;
            if (i > 0 && IsInsideNumber(text, i))
                continue;
            var before = i;
            while (before > 0 && char.IsWhiteSpace(text[before - 1]))
                before--;
            var afterContents = before > 1 && text[before - 1] is '录' or '錄' && text.AsSpan(Math.Max(0, before - 5), before - Math.Max(0, before - 5)).Contains('目');
            found.Add(new(i, number, before == 0 || before < i || afterContents || Boundaries.Contains(text[before - 1]), isDecimal ? DecimalNumber.Parts(text.Substring(i, number.Length), out _) : null));
            i += number.Length - 1;
        }
        return found;
    }

    private static Candidate? ChapterAbove(string text, int below, int value)
    {
        for (var at = below - 3; at >= Math.Max(0, below - LongestDecimal - LongestHeading); at--)
        {
            if (ChineseOrdinal.IsArabic(text[at]) && (at == 0 || char.IsWhiteSpace(text[at - 1])) && DecimalNumber.Chapter(text[at..below].TrimEnd()) is { } number && number.Value == value)
                return new(at, number, true, [value]);
        }
        return null;
    }

    private static Candidate? LastChapter(string text, int from, int value)
    {
        for (var at = text.IndexOf('。', from) + 1; at > 0; at = text.IndexOf('。', at) + 1)
        {
            var start = at;
            while (start < text.Length && char.IsWhiteSpace(text[start]))
                start++;
            if (start > at && start < text.Length && ChineseOrdinal.IsArabic(text[start]) && text.AsSpan(start).IndexOf(' ') is > 0 and var number
                && text.AsSpan(start + number + 1).IndexOfAny(" \u3000。，") is > 1 and < LongestDecimal and var heading && DecimalNumber.Chapter(text.Substring(start, number + 1 + heading)) is { } chapter && chapter.Value == value)
                return new(start, chapter, true, [value]);
        }
        return null;
    }

    // 第十五条第（一）项, 2021.1、, 二十一、 seen from its second character: not the start of a number, or a reference to one.
    private static bool IsInsideNumber(string text, int at) =>
        text[at - 1] is '第' or '条' or '款' or '项' or '《' or '“' or '、' or '至' or '和' or '及' or '.' or '．'
        || (text[at] is not ('（' or '(' or '第') && (ChineseOrdinal.IsArabic(text[at - 1]) || ChineseOrdinal.Digits.Contains(text[at - 1])));

    // For each candidate that counts 1: whether a 2 of its form comes before the next 1 of that form.
    private static bool[] Successors(List<Candidate> candidates)
    {
        var result = new bool[candidates.Count];
        var open = new Dictionary<NumberForm, int>();
        for (var i = 0; i < candidates.Count; i++)
        {
            if (candidates[i].Decimals is not null)
                continue;
            var (form, value) = (candidates[i].Number.Form, candidates[i].Number.Value);
            if (value == 1)
                open[form] = i;
            // 第一章 总则第一条 …: an extract may end before the second chapter; then the first article tells it
            if (value == 1 && form == NumberForm.Article && i > 0 && candidates[i - 1] is { Number: { Form: NumberForm.Chapter, Value: 1 } } chapter && candidates[i].Start - chapter.Start <= LongestHeading)
                result[i - 1] = true;
            else if (value == 2 && open.Remove(form, out var first))
                result[first] = true;
        }
        return result;
    }

    // A heading that has no 。 runs straight into the first number below it: 三、持续扩大定向消费（一）强化…
    private static bool FollowsHeading(string text, List<Candidate> accepted, int at) =>
        accepted.Count > 0
        && accepted[^1] is var previous
        && at - (previous.Start + previous.Number.Length) is >= 2 and <= LongestHeading
        && text.AsSpan(previous.Start + previous.Number.Length, at - previous.Start - previous.Number.Length).IndexOfAny('。', '；') < 0;

    // 广州市老年人优待办法第一条 为保障…: the articles begin behind the title
    private static bool FollowsTitle(string text, int at) => DocumentKinds.EndsTitle(text[Math.Max(0, at - LongestHeading)..at]);

    // （八）….（十）…: a plan that was cut leaves a number out; so does no list of references, （一）、（三）项 or （一）（三）
    private static bool LeavesOneOut(string text, Candidate candidate)
    {
        if (candidate.Number.Form is not (NumberForm.Chinese or NumberForm.BracketedChinese))
            return false;
        var before = text.AsSpan(0, candidate.Start).TrimEnd();
        var after = candidate.Start + candidate.Number.Length;
        return after + 2 < text.Length && TextShape.IsHan(text[after]) && text[after] != '项' && before.Length > 0
            && (before[^1] is '。' or '；' || before[^1] == '）' && before.LastIndexOf('（') is >= 0 and var open && before.Length - open > LongestReference);
    }

    private static ReadOnlySpan<NumberForm> Lower(NumberForm form) => form switch
    {
        NumberForm.Part => [NumberForm.Chapter, NumberForm.Division, NumberForm.Chinese, NumberForm.BracketedChinese, NumberForm.Arabic, NumberForm.BracketedArabic],
        NumberForm.Chapter => [NumberForm.Division, NumberForm.Chinese, NumberForm.BracketedChinese, NumberForm.Arabic, NumberForm.BracketedArabic],
        NumberForm.Division => [NumberForm.Chinese, NumberForm.BracketedChinese, NumberForm.Arabic, NumberForm.BracketedArabic],
        NumberForm.Article => [NumberForm.BracketedChinese, NumberForm.Arabic, NumberForm.BracketedArabic],
        NumberForm.Chinese => [NumberForm.Arabic, NumberForm.BracketedArabic],
        NumberForm.BracketedChinese => [NumberForm.Arabic, NumberForm.BracketedArabic],
        NumberForm.Arabic => [NumberForm.BracketedArabic],
        _ => [],
    };
}
