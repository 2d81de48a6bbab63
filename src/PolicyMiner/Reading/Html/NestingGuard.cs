using System.Text;

namespace PolicyMiner.Reading.Html;

/// <summary>
/// Drops opening tags beyond a depth that no page reaches, before the page is parsed: the parser's work grows with the depth of what is
/// open, and a page of a million &lt;div&gt; would take hours; likewise tags beyond a number that no page has. Text is never dropped.
/// </summary>
internal static class NestingGuard
{
    // Closed by the parser on its own, or never open.
    private static readonly HashSet<string> NotCounted = new(StringComparer.OrdinalIgnoreCase)
    {
        "p", "li", "dt", "dd", "option", "br", "img", "hr", "input", "meta", "link", "col", "base", "area",
        "param", "source", "wbr", "embed", "track", "script", "style", "form",
    };

    private static readonly HashSet<string> TableParts = new(StringComparer.OrdinalIgnoreCase) { "td", "th", "tr", "tbody", "thead", "tfoot", "caption" };

    // The parser and we may look at everything that is open for each tag, and at everything in an element for each element: the larger the page,
    // the less deep. Pages are some 30 elements deep, and a page of this many characters may use the whole depth.
    private const int LargestDeepPage = 1 << 20;
    private const int LeastDepth = 64;
    private const int LongestName = 40;

    /// <summary>The page with at most <paramref name="depth"/> elements open at any place, fewer in a very large page, and at most
    /// <paramref name="elements"/> in all, behind which each tag becomes a blank (<paramref name="cut"/>); the page itself where that holds already.</summary>
    public static string Limit(string page, int depth, int elements, out bool cut)
    {
        cut = false;
        depth = (int)Math.Min(depth, Math.Max(LeastDepth, (long)depth * LargestDeepPage / Math.Max(1, page.Length)));
        if (page.AsSpan().Count('<') <= depth)
            return page;
        StringBuilder? kept = null;
        var open = new OpenTags(depth);
        var copied = 0;
        for (var i = 0; i < page.Length; i++)
        {
            if (page[i] != '<' || i + 1 >= page.Length)
                continue;
            var closing = page[i + 1] == '/';
            var name = Name(page.AsSpan(closing ? i + 2 : i + 1));
            if (name.IsEmpty || name.Equals("script", StringComparison.OrdinalIgnoreCase) || name.Equals("style", StringComparison.OrdinalIgnoreCase))
                continue;
            var beyond = !closing && --elements < 0 || elements < 0;
            if (!beyond && Passes(name, closing, open))
                continue;
            var close = page.IndexOf('>', i);
            close = close < 0 ? page.Length - 1 : close;
            (kept ??= new()).Append(page, copied, i - copied);
            if (beyond)
            {
                kept.Append(' ');
                cut = true;
            }
            copied = close + 1;
            i = close;
        }
        return kept is null ? page : kept.Append(page, copied, page.Length - copied).ToString();
    }

    private static bool Passes(ReadOnlySpan<char> name, bool closing, OpenTags open)
    {
        if (!closing)
            open.LeaveDrawing(name);
        if (!open.IsForeign && NotCounted.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name))
            return true;
        if (!open.IsForeign && TableParts.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name))
            open.Part();
        else if (!closing)
            return open.Open(name);
        else if (name.Length < LongestName)
            open.Close(name);
        return true;
    }

    /// <summary>A tag's name as the parser takes it, marks in it included: <c>span="1"</c> of <c>&lt;span="1"&gt;</c>; the beginning of a longer one.</summary>
    private static ReadOnlySpan<char> Name(ReadOnlySpan<char> tag)
    {
        if (tag.IsEmpty || !char.IsAsciiLetter(tag[0]))
            return [];
        tag = tag[..Math.Min(tag.Length, LongestName)];
        var end = tag.IndexOfAny(" \t\r\n\f/>");
        return end < 0 ? tag : tag[..end];
    }
}
