using System.Text.RegularExpressions;
using PolicyMiner.Text;

namespace PolicyMiner.Structuring;

/// <summary>
/// Finds the named text that a sentence of the opening issues: 《X》已经市政府同意，现印发给你们; 现将《X》予以公布; 特制定《X》，现予以公告. The sentence has the
/// name as what is issued (将《X》, 制定了《X》, 《X》已经…), not as what it goes by (根据《X》, 贯彻《X》), and its verb is said to be done here: it has 现 or 予以
/// before it, says to whom (印发给你们), or what is issued is put before it with 将.
/// </summary>
internal static partial class IssuingClause
{
    private const int LongestClause = 160;

    private static readonly string[] Verbs = ["印发", "转发", "公布", "公告", "发布", "颁布", "下发"];

    // What a name behind them is gone by
    private static readonly string[] Grounds = ["根据", "依据", "按照", "依照", "遵照", "参照", "贯彻", "落实", "执行", "结合", "对照", "符合"];

    // And behind these, made or issued
    private static readonly string[] Makings = ["将", "把", "制定", "制订", "编制", "修订", "拟定", "拟订", "起草", "形成", "出台", "发布", "公布"];

    /// <summary>The first name that <paramref name="text"/> issues, without 《》; null where it issues none.</summary>
    public static TracedText? Find(TracedText text)
    {
        for (var match = Name().Match(text.Value); match.Success; match = match.NextMatch())
        {
            var name = match.Groups["name"];
            if (IsGround(text.Value, match.Index) || !IsIssued(text.Value, match.Index, match.Index + match.Length))
                continue;
            return FirstOfList(text, name.Index, name.Length);
        }
        return null;
    }

    // 根据省政府《X》要求: the name is what the sentence goes by; 根据要求制定了《X》 makes it
    private static bool IsGround(string text, int name)
    {
        var clause = text.AsSpan(0, name);
        while (clause.TrimEnd("、和及与以 ") is [.., '》'] list && list.Length < clause.Length && list.LastIndexOf('《') is >= 0 and var open)
            clause = clause[..open]; // 制定了《A》和《B》: as the first is had
        clause = clause[(clause.LastIndexOfAny("，。；：,;:") + 1)..];
        return Last(clause, Grounds) is >= 0 and var ground && Last(clause, Makings) < ground;
    }

    private static bool IsIssued(string text, int name, int from)
    {
        var end = Math.Min(text.Length, from + LongestClause);
        if (text.AsSpan(from, end - from).IndexOfAny('。', '《') is >= 0 and var stop)
            end = from + stop;
        // 我委组织制定了《X》（以下简称《指南》）。现印发给你们: the next sentence issues what this one made
        if (end == from && end < text.Length && text[end] == '。' && text[end + 1 < text.Length ? end + 1 : end] == '现' && Last(text.AsSpan(Math.Max(0, name - 8), Math.Min(name, 8)), Makings) >= 0)
            end = text.IndexOf('。', end + 1) is > 0 and var next ? next : text.Length;
        // 《X》243项任务 and 《X》的分工 are parts of it, 《X》等51项标准 no single thing
        if (from < end && (char.IsAsciiDigit(text[from]) || "的中等涉有内确提各所规".Contains(text[from])))
            return false;
        var isFronted = text.AsSpan(0, name) is var before && before.LastIndexOfAny("，。；：,;:") is var mark && before[(mark + 1)..].IndexOfAny('将', '把') >= 0;
        for (var at = from; at < end; at++)
        {
            if (Array.Find(Verbs, v => string.CompareOrdinal(text, at, v, 0, v.Length) == 0) is not { } verb || at + verb.Length > end)
                continue;
            var isToSomebody = at + verb.Length < text.Length && text[at + verb.Length] is '给' or '你' or '各';
            if (!isFronted && !isToSomebody && text[at - 1] is not ('现' or '予' or '以' or '文' or '并'))
                continue;
            return !text.AsSpan(from, at - from).Contains('请'); // 同意你们修订的《X》，请自行印发: another is asked to issue it
        }
        return false;
    }

    /// <summary>《A》《B》、《C》已经…同意，现印发: of several plans the first.</summary>
    private static TracedText FirstOfList(TracedText text, int start, int length)
    {
        for (var at = start - 2; at > 0 && text.Value.AsSpan(0, at + 1).TrimEnd("、和及与 ") is [.., '》'] before && before.LastIndexOf('《') is >= 0 and var open; at = open - 1)
            (start, length) = (open + 1, before.Length - open - 2);
        return text.Slice(start, length);
    }

    private static int Last(ReadOnlySpan<char> text, string[] words)
    {
        var last = -1;
        foreach (var word in words)
            last = Math.Max(last, text.LastIndexOf(word));
        return last;
    }

    [GeneratedRegex(@"《(?<name>[^《》]{4,100})》(?:（[^）]{1,40}）|\([^)]{1,40}\))?", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Name();
}
