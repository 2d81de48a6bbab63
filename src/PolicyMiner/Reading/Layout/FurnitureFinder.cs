using System.Text.RegularExpressions;

namespace PolicyMiner.Reading.Layout;

/// <summary>
/// Finds running heads, running feet and page numbers: lines near the upper or lower edge that stand at the same place on several pages,
/// numbers apart, or that are a page number by their form.
/// </summary>
internal static partial class FurnitureFinder
{
    private const double Zone = 0.12; // of the page's height, at either edge
    private const int LinesLookedAt = 3; // at either edge
    private const double SamePlace = 6; // points

    /// <summary>For every page, the lines that are furniture.</summary>
    /// <param name="pages">The pages.</param>
    /// <param name="isFree">Whether a word is free, that is in no table.</param>
    public static List<HashSet<PlacedWord>> Find(IReadOnlyList<PageContent> pages, Func<int, PlacedWord, bool> isFree)
    {
        var candidates = pages.Select((page, index) => EdgeLines(page, page.Words.Where(w => isFree(index, w)))).ToList();
        var counts = new Dictionary<string, List<double>>();
        foreach (var (line, _) in candidates.SelectMany(c => c))
        {
            if (!counts.TryGetValue(Form(line), out var places))
                counts[Form(line)] = places = [];
            places.Add(line.Box.CenterY);
        }
        // On two or three pages a line may come twice by chance only if it is no line of text at all.
        var needed = pages.Count <= 3 ? 2 : 3;
        return [.. candidates.Select((c, index) => c
            .Where(l => (l.Outermost && PageNumber().IsMatch(l.Line.Text.Trim()))
                || counts[Form(l.Line)].Count(y => Math.Abs(y - l.Line.Box.CenterY) <= SamePlace) >= needed)
            .SelectMany(l => l.Line.Words).Concat(Chrome(pages[index], pages[index].Words.Where(w => isFree(index, w)))).ToHashSet<PlacedWord>(ReferenceEqualityComparer.Instance))];
    }

    /// <summary>The words of lines that a web site prints around a document (版权所有 …), in the upper or lower quarter.</summary>
    private static IEnumerable<PlacedWord> Chrome(PageContent page, IEnumerable<PlacedWord> words) =>
        LineBuilder.Build(words.Where(w => w.Box.CenterY < 0.25 * page.Height || w.Box.CenterY > 0.75 * page.Height))
            .Where(l => PageChrome.IsChrome(l.Text)).SelectMany(l => l.Words);

    private static List<(LayoutLine Line, bool Outermost)> EdgeLines(PageContent page, IEnumerable<PlacedWord> words)
    {
        var top = page.Height * Zone;
        var bottom = page.Height * (1 - Zone);
        var lines = LineBuilder.Build(words.Where(w => w.Box.CenterY < top || w.Box.CenterY > bottom));
        var upper = lines.Where(l => l.Box.CenterY < top).Take(LinesLookedAt).Select((l, i) => (l, i == 0));
        var lower = lines.Where(l => l.Box.CenterY > bottom).Reverse().Take(LinesLookedAt).Select((l, i) => (l, i == 0));
        return [.. upper, .. lower];
    }

    /// <summary>The line without blanks and with its numbers masked.</summary>
    private static string Form(LayoutLine line) => Digits().Replace(line.Text.Replace(" ", ""), "#");

    [GeneratedRegex(@"[0-9０-９]+")]
    private static partial Regex Digits();

    // — 12 —, -12-, · 12 ·, 12, 第3页, 第 3 页 共 12 页, 3/12, Page 3 of 12
    [GeneratedRegex(@"^(?:[—–－\-―─·•.~～|]{0,3}\s*[0-9０-９]{1,4}\s*[—–－\-―─·•.~～|]{0,3}|第\s*\d{1,4}\s*[页頁](?:[\s,，/]*共\s*\d{1,4}\s*[页頁])?|\d{1,4}\s*/\s*\d{1,4}\s*页?|(?i:page)\s+\d{1,4}(?:\s+(?i:of)\s+\d{1,4})?)$", RegexOptions.NonBacktracking)]
    private static partial Regex PageNumber();
}
