using System.Text.RegularExpressions;
using PolicyMiner.Text;

namespace PolicyMiner.Structuring;

/// <summary>Finds what a notice issues, publishes or forwards (印发、公布、转发): in its title, or else in the sentence 现印发给你们 / 现予公告.</summary>
internal static partial class Promulgated
{
    private const int LongestTitle = 120;
    private const int LongestOpening = 2_000;
    private const int SameEnd = 8;

    /// <summary>The title of what the notice issues, without 《》; null where it issues nothing of its own.</summary>
    public static TracedText? Find(TracedText? title, IEnumerable<TracedText> openingParagraphs)
    {
        var openings = openingParagraphs.Select(p => p.Slice(0, Math.Min(p.Length, LongestOpening))).ToList();
        if (title is not null && OfTitle().Match(title.Value) is { Success: true } match && !IsQuoted(title.Value, match.Index) && !IsOutcome(match.Groups["what"].Value))
        {
            var what = FirstQuoted(WithoutQuotes(title.Slice(match.Groups["what"].Index, match.Groups["what"].Length)));
            // 印发…两个规定的通知: the text names them
            if (Several().IsMatch(what.Value) && openings.Select(IssuingClause.Find).FirstOrDefault(n => n is not null) is { } first)
                return first;
            return openings.Select(o => Named(o, what.Value) ?? OfSameKind(o, what.Value, match.Groups["kind"].Value) ?? OfSameEnd(o, what.Value, match.Groups["kind"].Value)).FirstOrDefault(n => n is not null) ?? what;
        }
        foreach (var paragraph in openings)
        {
            if (Ordained().Match(paragraph.Value) is { Success: true } ordained)
                return paragraph.Slice(ordained.Groups["what"].Index, ordained.Groups["what"].Length);
            if (paragraph.Value.Contains('《') && IssuingClause.Find(paragraph) is { } issued)
                return issued;
        }
        return null;
    }

    /// <summary>All titles in 《》 of <paramref name="text"/>.</summary>
    public static IEnumerable<string> Quoted(string text)
    {
        for (var open = text.IndexOf('《'); open >= 0; open = text.IndexOf('《', open + 1))
        {
            var close = text.IndexOf('》', open, Math.Min(LongestTitle, text.Length - open));
            if (close > open + 1)
                yield return text[(open + 1)..close].TrimStart('《');
        }
    }

    /// <summary>The name in 《》 that differs from <paramref name="what"/> only by 的 or 关于: 关于印发加快发展实施方案的通知 issues the 《加快发展的实施方案》.</summary>
    private static TracedText? Named(TracedText text, string what)
    {
        var key = NameKey(what);
        foreach (var name in Quoted(text.Value))
        {
            if (NameKey(name) == key && text.Value.IndexOf("《" + name + "》", StringComparison.Ordinal) is >= 0 and var at)
                return text.Slice(at + 1, name.Length);
        }
        return null;
    }

    /// <summary>转发市教育局等部门关于加强管理的通知 forwards the 《关于加强管理的通知》: the title prints but once what both end with.</summary>
    private static TracedText? OfSameKind(TracedText text, string what, string kind) =>
        what.IndexOf("关于", StringComparison.Ordinal) is >= 0 and var about ? Named(text, what + kind) ?? (about > 0 ? Named(text, what[about..] + kind) ?? Named(text, what[about..]) : null) : null;

    /// <summary>关于印发2020年…任务分解表的通知, 现将《谯城区2020年度…任务分解表》印发给你们: the text has the name in full; 转发某局转发《X》的通知 and 转发某省《关于…》的通知 name by their 《》 what the text has in full.</summary>
    private static TracedText? OfSameEnd(TracedText text, string what, string kind)
    {
        var core = what[^1] == '》' ? what[(what.LastIndexOf('《') + 1)..^1] : what;
        return text.Value.Contains('《') && core.Length > SameEnd && IssuingClause.Find(text) is { } name
            && (name.Length > core.Length && name.Value.AsSpan().EndsWith(core.AsSpan(core.Length - SameEnd)) || core.Length < what.Length && name.Value == core || EndsAlike(name.Value, core + kind)) ? name : null;
    }

    // 转发省教育厅做好某活动的通知 forwards the 《关于做好某活动的通知》
    private static bool EndsAlike(string name, string what) =>
        name.Contains("关于") && NameKey(name) is var key && NameKey(what) is var end && end.Length > SameEnd + 2 && key.AsSpan().EndsWith(end.AsSpan(end.Length - SameEnd));

    /// <summary>市发改委等部门《X》: the X; 《A》和《B》: of several the first; 贯彻落实《X》的措施 stays as it is.</summary>
    private static TracedText FirstQuoted(TracedText what)
    {
        if (what[what.Length - 1] is not ('》' or '〉') || what.Value.AsSpan().IndexOfAny('《', '〈') is not (>= 0 and var open) || new Brackets(what.Value).Partner(open) is not (> 0 and var close))
            return what;
        var isList = open == 0 && what.Value.AsSpan(close + 1).TrimStart("、和及与") is ['《' or '〈' or '等', ..];
        var isNamed = close == what.Length - 1 && open > 0 && what[open - 1] is '门' or '局' or '委' or '厅' or '部' or '会' or '位' or '办';
        return isList || isNamed ? what.Slice(open + 1, close - open - 1) : what;
    }

    // 关于延长《…印发关于…意见的通知》有效期的通知: another notice's 印发
    private static bool IsQuoted(string title, int at) => title.AsSpan(0, at).Count('《') > title.AsSpan(0, at).Count('》');

    // 公布2021年“基础教育精品课”遴选结果: what came out of something is told, not issued
    private static bool IsOutcome(string what) => DocumentKinds.WithoutClosingBrackets(what).EndsWith("结果", StringComparison.Ordinal);

    private static string NameKey(string name) => TextShape.Key(name).Replace("的", "", StringComparison.Ordinal).Replace("关于", "", StringComparison.Ordinal);

    private static TracedText WithoutQuotes(TracedText what) => WithoutQuotes(WithoutQuotes(what, '《', '》'), '〈', '〉');

    private static TracedText WithoutQuotes(TracedText what, char opening, char closing)
    {
        var open = what.Value.IndexOf(opening);
        var close = what.Value.LastIndexOf(closing);
        return open == 0 && close == what.Length - 1 && what.Value.IndexOf(closing) is var first && (first == close || what.Value.IndexOf(opening, 1) < first)
            ? what.Slice(1, what.Length - 2) : what;
    }

    [GeneratedRegex(@"(?:印发|公布|发布|颁布|颁发|下发|转发|批转)(?<what>.{4,160}?)的(?<kind>通知|公告|通告|决定|令|命令|函)(?:[（(][^）)]{1,20}[）)])?$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex OfTitle();

    [GeneratedRegex(@"[两二三四五六七八九十0-9](?:个|项|份|部|件)\p{IsCJKUnifiedIdeographs}{2,6}$", RegexOptions.NonBacktracking)]
    private static partial Regex Several();

    // 现发布《X》,自发布之日起施行 of an order
    [GeneratedRegex(@"^现(?:予|予以)?(?:发布|公布|颁布)《(?<what>[^《》]{4,100})》", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Ordained();
}
