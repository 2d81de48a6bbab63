using PolicyMiner.Text;

namespace PolicyMiner.Extracting.Citations;

/// <summary>A title in 《》 with what is printed in the brackets after it.</summary>
/// <param name="Start">Where 《 stands.</param>
/// <param name="End">After 》 or the last bracket that belongs to it.</param>
/// <param name="Title">The title without 《》 and without inner line breaks.</param>
/// <param name="Numbers">The numbers printed with it, in order.</param>
/// <param name="ShortForm">The short form that （以下简称《…》） introduces, or null.</param>
internal sealed record CitedTitle(int Start, int End, string Title, IReadOnlyList<CitedNumber> Numbers, string? ShortForm)
{
    /// <summary>Where 》 stands.</summary>
    public required int Close { get; init; }
}

/// <summary>Finds titles: outermost 《》 pairs with their brackets (（国发〔2014〕67号）, （以下简称《意见》）, （试行）).</summary>
internal static class CitedTitles
{
    /// <summary>The titles of <paramref name="text"/>, in order. A title inside another's 《》 is part of the outer one.</summary>
    public static IReadOnlyList<CitedTitle> Find(string text, Brackets brackets, IReadOnlyList<CitedNumber> numbers)
    {
        var titles = new List<CitedTitle>();
        var next = 0; // first number not yet passed
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '《' || Close(text, brackets, i) is not { } close)
                continue;
            var own = new List<CitedNumber>();
            while (next < numbers.Count && numbers[next].Start < i)
                next++;
            if (next > 0 && numbers[next - 1].End is var before && before <= i && (numbers[next - 1].IsStandard ? SkipBlanks(text, before) == i : IsJoint(text, before, i)) && NotTaken(titles, numbers[next - 1]))
                own.Add(numbers[next - 1]);
            var end = close + 1;
            string? shortForm = null;
            for (var bracket = 0; bracket < 4; bracket++)
            {
                var open = SkipBlanks(text, end);
                if (open >= text.Length || !Brackets.IsRoundOpening(text[open]) || brackets.Partner(open) is not (> 0 and var bracketClose))
                    break;
                var inner = text[(open + 1)..bracketClose];
                var inside = numbers.Skip(next).TakeWhile(n => n.Start < bracketClose).Where(n => n.Start > open).ToList();
                own.AddRange(inside);
                shortForm ??= ShortFormIn(inner);
                if (inside.Count == 0 && shortForm is null && inner.Length > 30)
                    break; // a remark, not part of the citation
                end = bracketClose + 1;
            }
            // 《城市综合交通体系规划标准》GB/T 51328-2018 without brackets.
            if (own.Count == 0 && next < numbers.Count && numbers.Skip(next).FirstOrDefault(n => n.Start >= end) is { } joined && joined.Start - SkipBlanks(text, end) == 0)
            {
                own.Add(joined);
                end = joined.End;
            }
            // 《光伏发电站安全规程（GB/T 35694—2017）》
            if (own.Count == 0 && text[close - 1] is ('）' or ')') && numbers.Skip(next).TakeWhile(n => n.Start < close).LastOrDefault() is { } inTitle && inTitle.End == close - 1)
                own.Add(inTitle);
            titles.Add(new(i, end, Clean(text[(i + 1)..close]), own, shortForm) { Close = close });
            i = end - 1;
        }
        return titles;
    }

    /// <summary>The closing 》; where a title lost its partner inside (《关于印发《方案》的通知》 prints only one 》), the nearest one.</summary>
    private static int? Close(string text, Brackets brackets, int open)
    {
        if (brackets.Partner(open) is > 0 and var partner)
            return partner;
        var close = text.IndexOf('》', open, Math.Min(text.Length - open, 120));
        return close > 0 && text.AsSpan(open + 1, close - open - 1).IndexOfAny("《。；") < 0 ? close : null;
    }

    private static bool IsJoint(string text, int from, int to) =>
        text.AsSpan(from, to - from).Trim() is "" or "文" or "文件" or "印发的" or "公布的" or "发布的" or "公布" or "发布";

    private static bool NotTaken(List<CitedTitle> titles, CitedNumber number) =>
        titles.Count == 0 || !titles[^1].Numbers.Contains(number);

    private static string? ShortFormIn(string inner)
    {
        foreach (var lead in (ReadOnlySpan<string>)["以下统称", "以下简称", "下简称", "以下称", "下称", "简称"])
        {
            var at = inner.IndexOf(lead, StringComparison.Ordinal);
            if (at < 0)
                continue;
            var name = inner[(at + lead.Length)..].TrimStart('为', '：', ':', ' ');
            var stop = name.IndexOfAny(['，', ',', '；', '》', '”']);
            // 以下简称省《办法》: whose it is belongs to the form
            return name[..(stop < 0 ? name.Length : stop)].Trim('《', '》', '“', '”', '"', ' ', '〈', '〉').Replace("《", "", StringComparison.Ordinal);
        }
        return null;
    }

    private static int SkipBlanks(string text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
            at++;
        return at;
    }

    private static string Clean(string title)
    {
        var clean = new System.Text.StringBuilder(title.Length);
        for (var i = 0; i < title.Length; i++)
        {
            if (!char.IsWhiteSpace(title[i]))
                clean.Append(title[i]);
            else if (title[i] != '\n' && i > 0 && i + 1 < title.Length && SeparatesWords(title[i - 1], title[i + 1]))
                clean.Append(' ');
        }
        return clean.ToString();
    }

    /// <summary>A blank in a title means something between Latin words and between two issuers (…社会保障局 广州市财政局关于…).</summary>
    private static bool SeparatesWords(char before, char after) =>
        (char.IsAscii(before) && char.IsAscii(after)) || "部局委厅院署府会办".Contains(before);
}
