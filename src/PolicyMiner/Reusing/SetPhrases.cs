using PolicyMiner.Text;

namespace PolicyMiner.Reusing;

/// <summary>
/// Words that every notice takes ready made, so that two which have them copied nothing from each other: the name of a document with its number
/// (《国务院关于…的意见》（国发〔2014〕67号）), the clauses that profess guiding thought (指导思想: 以…思想为指导, 深入贯彻…精神, 高举…旗帜), and those that
/// lead over to what follows (过渡语: 结合我省实际, 现提出以下意见). The clauses are known by how they are made: a verb of adherence, then a thought, theory,
/// spirit or banner; 现, then what is laid before the reader.
/// </summary>
internal static class SetPhrases
{
    private const int LongestTitle = 80;
    private const int LongestNumber = 30;
    private const int LongestClause = 80;

    private const string ClauseEnds = "，,。；;：:！？\n\t";

    private static readonly string[] Manners = ["必须", "要", "应", "全面", "深入", "认真", "坚决", "始终", "切实", "牢牢", "自觉"];

    private static readonly string[] Adheres = ["坚持以", "以", "高举", "坚持", "学习贯彻", "贯彻落实", "贯彻", "落实", "秉承", "秉持", "遵循", "践行", "牢固树立", "树立", "统筹推进", "协调推进", "紧紧围绕"];

    private static readonly string[] Thoughts = ["思想", "理论", "理念", "精神", "主义", "发展观", "旗帜", "总体布局", "战略布局", "决策部署", "指示要求"];

    private static readonly string[] Guides = ["为指导", "为统领", "为引领", "为指引", "为根本遵循"];

    // 现提出以下意见, 现印发给你们, 现将有关事项通知如下
    private static readonly string[] Announced = ["意见", "如下", "你们", "通知", "方案", "办法", "措施", "规定"];

    /// <summary>Where set phrases stand in a text, in their order; they do not overlap.</summary>
    public static IEnumerable<TextRange> In(string text)
    {
        for (var i = 0; i < text.Length;)
        {
            var end = Array.IndexOf(ClauseMarks, i == 0 ? '\n' : text[i - 1]) >= 0 ? SetClause(text, i) : i;
            if (end == i && text[i] == '《')
                end = Name(text, i);
            if (end > i)
                yield return new(i, end);
            i = Math.Max(end, i + 1);
        }
    }

    private static readonly char[] ClauseMarks = [.. ClauseEnds];

    // The end of a clause that professes guiding thought or leads over, or where it begins if it does neither.
    private static int SetClause(string text, int start)
    {
        var end = text.AsSpan(start, Math.Min(LongestClause, text.Length - start)).IndexOfAny(ClauseEnds) is >= 0 and var length ? start + length : text.Length - start <= LongestClause ? text.Length : start;
        var clause = text.AsSpan(start, end - start).Trim();
        if (LeadsOver(clause))
            return end;
        for (var more = true; more;)
            more = Cut(ref clause, Manners);
        if (!Cut(ref clause, Adheres))
            return start;
        foreach (var guide in Guides)
        {
            if (clause.EndsWith(guide, StringComparison.Ordinal))
                clause = clause[..^guide.Length];
        }
        return EndsIn(clause, Thoughts) ? end : start;
    }

    private static bool LeadsOver(ReadOnlySpan<char> clause) => clause.StartsWith("现", StringComparison.Ordinal) ? EndsIn(clause, Announced)
        : (clause.StartsWith("结合", StringComparison.Ordinal) && clause.EndsWith("实际", StringComparison.Ordinal)) || clause.TrimStart("特").StartsWith("制定本", StringComparison.Ordinal);

    private static bool EndsIn(ReadOnlySpan<char> clause, string[] words)
    {
        foreach (var word in words)
        {
            if (clause.Length > word.Length && clause.EndsWith(word, StringComparison.Ordinal))
                return true;
        }
        return false;
    }

    private static bool Cut(ref ReadOnlySpan<char> clause, string[] words)
    {
        foreach (var word in words)
        {
            if (clause.StartsWith(word, StringComparison.Ordinal))
            {
                clause = clause[word.Length..];
                return true;
            }
        }
        return false;
    }

    // 《…》 and the number in brackets right behind it.
    private static int Name(string text, int start)
    {
        if (text.IndexOf('》', start, Math.Min(LongestTitle, text.Length - start)) is not (> 0 and var close))
            return start;
        var next = close + 1;
        return next < text.Length && text[next] is '（' or '(' && text.AsSpan(next, Math.Min(LongestNumber, text.Length - next)).IndexOfAny('）', ')') is > 0 and var length && text[next + length - 1] == '号'
            ? next + length + 1 : next;
    }
}
