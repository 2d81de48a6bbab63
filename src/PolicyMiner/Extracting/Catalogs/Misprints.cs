using PolicyMiner.Structuring;

namespace PolicyMiner.Extracting.Catalogs;

/// <summary>
/// Suggests a correction where one character is evidently wrong, and only then: the rest of the notice, or of the same list, prints the wording
/// with another character. What is printed is never changed.
/// </summary>
internal sealed class Misprints
{
    private const int Window = 4;
    private const int LongestName = 60;
    private const int MostLookups = 300; // in the whole notice: looking costs its length

    // Characters of one sound that are often taken for each other.
    private static readonly string[] Confused = ["即既", "账帐", "像象", "做作", "份分", "型形", "须需", "订定", "副付", "蓝篮", "粘黏", "戴带", "籍藉", "震振", "竟竞"];

    private readonly string _text;
    private int _lookups;

    /// <summary>Looks at the wording of <paramref name="notice"/>.</summary>
    public Misprints(NoticeDocument notice) => _text = notice.Source.Text[notice.Range.Start..notice.Range.End];

    /// <summary>
    /// <paramref name="name"/> corrected, where four characters of it (信部系统) stand nowhere else in the notice, differ in one inner character from
    /// four that the same row prints (信息系统) and the notice prints at least twice; null otherwise.
    /// </summary>
    public string? Suggest(string name, LogicalRow row)
    {
        if (name.Length > LongestName)
            return null;
        var others = row.Cells.Select(c => c.Text.Value).Where(t => t.Length >= Window && t.Length < 2_000 && t != name).ToList();
        for (var i = 0; i + Window <= name.Length; i++)
        {
            var printed = name.Substring(i, Window);
            for (var wrong = 1; wrong <= Window - 2; wrong++)
            {
                foreach (var other in others)
                {
                    if (Near(other, printed, wrong) is { } right && _lookups++ < MostLookups && IsOddOneOut(printed, wrong) && Occurrences(right, 2) >= 2)
                        return string.Concat(name.AsSpan(0, i), right, name.AsSpan(i + Window));
                }
            }
        }
        return null;
    }

    /// <summary>An item corrected, where all other items of the list end in the same three characters and it differs by one of the
    /// characters that are often confused: 软件既服务 beside 平台即服务, 基础设施即服务.</summary>
    public static string? SuggestAmong(IReadOnlyList<string> items)
    {
        if (items.Count < 3 || items.Any(i => i.Length < 4))
            return null;
        foreach (var item in items)
        {
            var rest = items.Where(i => i != item).Select(i => i[^3..]).Distinct().ToList();
            if (rest is [var ending] && ending[1..] == item[^2..] && Confused.Any(c => c.Contains(ending[0]) && c.Contains(item[^3]) && ending[0] != item[^3]))
                return item[..^3] + ending;
        }
        return null;
    }

    /// <summary>Four characters of <paramref name="other"/> that are <paramref name="printed"/> but for the character at <paramref name="wrong"/>.</summary>
    private static string? Near(string other, string printed, int wrong)
    {
        for (var at = 0; at + Window <= other.Length; at++)
        {
            var candidate = other.AsSpan(at, Window);
            if (candidate[wrong] != printed[wrong] && candidate[..wrong].SequenceEqual(printed.AsSpan(0, wrong)) && candidate[(wrong + 1)..].SequenceEqual(printed.AsSpan(wrong + 1))
                && IsHan(candidate[wrong]) && IsHan(printed[wrong]))
                return candidate.ToString();
        }
        return null;
    }

    /// <summary>Whether the doubtful character stands beside one of its neighbours nowhere else in the notice (部系; 信部 may be in 工信部).</summary>
    private bool IsOddOneOut(string printed, int wrong) =>
        Occurrences(printed, 2) == 1 && (Occurrences(printed.Substring(wrong - 1, 2), 2) == 1 || Occurrences(printed.Substring(wrong, 2), 2) == 1);

    private int Occurrences(string wording, int enough)
    {
        var count = 0;
        for (var at = _text.IndexOf(wording, StringComparison.Ordinal); at >= 0 && count < enough; at = _text.IndexOf(wording, at + 1, StringComparison.Ordinal))
            count++;
        return count;
    }

    private static bool IsHan(char c) => c is >= '\u4E00' and <= '\u9FFF';
}
