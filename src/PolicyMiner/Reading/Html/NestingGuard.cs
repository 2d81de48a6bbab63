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
        "p", "li", "td", "th", "tr", "tbody", "thead", "tfoot", "dt", "dd", "option", "br", "img", "hr", "input", "meta", "link", "col", "base", "area",
        "param", "source", "wbr", "embed", "track", "script", "style",
    };

    // The parser and we may look at everything that is open for each tag, and at everything in an element for each element: the larger the page,
    // the less deep. Pages are some 30 elements deep, and a page of this many characters may use the whole depth.
    private const int LargestDeepPage = 1 << 20;
    private const int LeastDepth = 64;

    /// <summary>The page with at most <paramref name="depth"/> elements open at any place, fewer in a very large page, and at most
    /// <paramref name="elements"/> in all, behind which each tag becomes a blank (<paramref name="cut"/>); the page itself where that holds already.</summary>
    public static string Limit(string page, int depth, int elements, out bool cut)
    {
        cut = false;
        depth = (int)Math.Min(depth, Math.Max(LeastDepth, (long)depth * LargestDeepPage / Math.Max(1, page.Length)));
        if (page.AsSpan().Count('<') <= depth)
            return page;
        StringBuilder? kept = null;
        int open = 0, copied = 0;
        for (var i = 0; i < page.Length; i++)
        {
            if (page[i] != '<' || i + 1 >= page.Length)
                continue;
            var closing = page[i + 1] == '/';
            var start = closing ? i + 2 : i + 1;
            var end = start;
            while (end < page.Length && end - start < 16 && char.IsAsciiLetterOrDigit(page[end]))
                end++;
            var name = page.AsSpan(start, end - start);
            if (name.IsEmpty || name.Equals("script", StringComparison.OrdinalIgnoreCase) || name.Equals("style", StringComparison.OrdinalIgnoreCase))
                continue;
            var beyond = !closing && --elements < 0 || elements < 0;
            if (!beyond)
            {
                if (NotCounted.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name))
                    continue;
                if (closing)
                    open = Math.Max(0, open - 1);
                else
                    open++;
            }
            if (!beyond && (closing || open <= depth))
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
}
