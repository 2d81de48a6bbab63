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
        if (title is not null && OfTitle().Match(title.Value) is { Success: true } match && !IsQuoted(title.Value, match.Index))
        {
            var what = FirstQuoted(WithoutQuotes(title.Slice(match.Groups["what"].Index, match.Groups["what"].Length)));
            return openings.Select(o => Named(o, what.Value) ?? OfSameKind(o, what.Value, match.Groups["kind"].Value) ?? OfSameEnd(o, what.Value)).FirstOrDefault(n => n is not null) ?? what;
        }
        foreach (var paragraph in openings)
        {
            if (Ordained().Match(paragraph.Value) is { Success: true } ordained)
                return paragraph.Slice(ordained.Groups["what"].Index, ordained.Groups["what"].Length);
            if (paragraph.Value.Contains('《') && OfText().Match(paragraph.Value) is { Success: true } found && found.Groups["what"] is var what && !AsksOthers(paragraph.Value, what.Index + what.Length, found.Index + found.Length) && !IssuesAnother(paragraph.Value, found.Index + found.Length) && (paragraph.Value.AsSpan(0, found.Index + found.Length).Count('《') == 1 + Before(paragraph.Value, what.Index) || found.Value.Contains("简称", StringComparison.Ordinal)))
                return FirstOfList(paragraph, what.Index, what.Length);
        }
        return null;
    }

    /// <summary>《A》《B》、《C》已经…同意，现印发: of several plans the first.</summary>
    private static TracedText FirstOfList(TracedText text, int start, int length)
    {
        for (var at = start - 2; at > 0 && text.Value.AsSpan(0, at + 1).TrimEnd("、和及与 ") is [.., '》'] before && before.LastIndexOf('《') is >= 0 and var open; at = open - 1)
            (start, length) = (open + 1, before.Length - open - 2);
        return text.Slice(start, length);
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

    /// <summary>关于印发2020年…任务分解表的通知, 现将《谯城区2020年度…任务分解表》印发给你们: the text has the name in full.</summary>
    private static TracedText? OfSameEnd(TracedText text, string what) =>
        text.Value.Contains('《') && what.Length > SameEnd && OfText().Match(text.Value) is { Success: true } found && found.Groups["what"] is var name && name.Length > what.Length && name.ValueSpan.EndsWith(what.AsSpan(what.Length - SameEnd))
            ? text.Slice(name.Index, name.Length) : null;

    /// <summary>市发改委等部门《X》: the X; 《A》和《B》: of several the first; 贯彻落实《X》的措施 stays as it is.</summary>
    private static TracedText FirstQuoted(TracedText what)
    {
        if (what[what.Length - 1] is not ('》' or '〉') || what.Value.AsSpan().IndexOfAny('《', '〈') is not (>= 0 and var open) || new Brackets(what.Value).Partner(open) is not (> 0 and var close))
            return what;
        var isList = open == 0 && what.Value.AsSpan(close + 1).TrimStart("、和及与") is ['《' or '〈', ..];
        var isNamed = close == what.Length - 1 && open > 0 && what[open - 1] is '门' or '局' or '委' or '厅' or '部' or '会' or '位' or '办';
        return isList || isNamed ? what.Slice(open + 1, close - open - 1) : what;
    }

    // 同意你们修订的《…预案》，请自行印发: who is asked to issue it is another
    private static bool AsksOthers(string text, int from, int to) => text.AsSpan(from, to - from).Contains('请');

    // 加快《X》立法进程，印发加快开发利用的意见: the verb has its own object behind it
    private static bool IssuesAnother(string text, int end) =>
        end < text.Length && TextShape.IsHan(text[end]) && !"给你各至到执实施请并有、后贯遵供参全".Contains(text[end]) && text.AsSpan(0, end).EndsWith("印发") && !text.AsSpan(0, end).EndsWith("现印发") && !text.AsSpan(0, end).EndsWith("予印发") && !text.AsSpan(0, end).EndsWith("以印发");

    // 关于延长《…印发关于…意见的通知》有效期的通知: another notice's 印发
    private static bool IsQuoted(string title, int at) => title.AsSpan(0, at).Count('《') > title.AsSpan(0, at).Count('》');

    private static string NameKey(string name) => TextShape.Key(name).Replace("的", "", StringComparison.Ordinal).Replace("关于", "", StringComparison.Ordinal);

    private static int Before(string text, int at) => text.AsSpan(0, Math.Max(0, at - 1)).Count('《');

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

    // 现发布《X》,自发布之日起施行 of an order
    [GeneratedRegex(@"^现(?:予|予以)?(?:发布|公布|颁布)《(?<what>[^《》]{4,100})》", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Ordained();

    // 《X》已经…同意，现印发给你们 / 现将《X》印发 / 特制定《X》,现予以公告; 《X》等51项标准 is no single thing, 《X》243项任务 and 《X》的分工 are parts of it.
    [GeneratedRegex(@"《(?<what>[^《》]{4,100})》(?:（[^）]{1,40}）|\([^)]{1,40}\))?(?:[^。等《》（(0-9的中涉有内确提各所规][^。等《》]{0,160}?)?(?:印发|转发给|现予公布|现予以公布|予以公布|现予公告|现予以公告|现予发布|现予以发布|现公布|现发布|下发)", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex OfText();
}
