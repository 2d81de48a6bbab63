using AngleSharp.Dom;

namespace PolicyMiner.Reading.Html;

/// <summary>
/// Finds the element that holds the text of a saved page, among menus, breadcrumbs, share buttons and footers: the deepest element that
/// still holds nearly all sentences that are not links. Containers that content systems of government sites name alike end the descent.
/// </summary>
internal sealed class MainContent
{
    /// <summary>The share of all sentences that the chosen element has to hold.</summary>
    private const double Enough = 0.8;

    private static readonly string[] ContainerNames =
    [
        "ucap-content", "zoom", "trs_editor", "trs_ueditor", "article-content", "article_content", "articlecontent", "info_cont", "pages_content", "vsb_content",
        "news_content", "newscontent", "content_text", "contenttext", "main-content", "detail-content", "con_text", "wzcon", "art_con", "bt_content", "xxgk_content",
    ];

    private static readonly HashSet<string> Skipped = new(StringComparer.OrdinalIgnoreCase)
    {
        "script", "style", "noscript", "template", "iframe", "object", "embed", "svg", "canvas", "select", "button", "textarea", "input", "head", "title",
        "link", "meta", "audio", "video", "map", "rt", "rp", "nav",
    };

    private readonly Dictionary<IElement, Weight> _weights = [];
    private readonly bool _withHidden;

    private MainContent(bool withHidden) => _withHidden = withHidden;

    private readonly record struct Weight(double Sentences, int Text, int Links);

    /// <summary>Whether the element never holds text of the document.</summary>
    public static bool IsSkipped(IElement element) => Skipped.Contains(element.LocalName);

    /// <summary>The element that holds the text, and whether hidden elements had to be counted to find any.</summary>
    public static (IElement Element, bool WithHidden) Find(IElement body)
    {
        var visible = new MainContent(withHidden: false);
        var shown = visible.Weigh(body);
        if (shown.Sentences < 200)
        {
            // Some pages hide the text and show it by script.
            var all = new MainContent(withHidden: true);
            if (all.Weigh(body).Sentences > 5 * shown.Sentences + 200)
                return (all.Descend(body), true);
        }
        return (visible.Descend(body), false);
    }

    private IElement Descend(IElement body)
    {
        var total = _weights.GetValueOrDefault(body).Sentences;
        var current = body;
        while (!IsNamedContainer(current))
        {
            var best = current.Children.Where(c => _weights.ContainsKey(c)).MaxBy(c => _weights[c].Sentences);
            if (best is null || best.LocalName is "p" or "h1" or "h2" or "h3" or "li" or "pre" || _weights[best].Sentences < Enough * total)
                break;
            if (best.LocalName == "table" && !HoldsTextInOneCell(best, total))
                break;
            if (!IsNearlyAll(current, best) && !RestIsChrome(current, best))
                break;
            current = best;
        }
        // A row or a table body is no place to begin: its table is.
        while (current.LocalName is "tr" or "tbody" or "thead" && current.ParentElement is { } parent)
            current = parent;
        return current;
    }

    private bool IsNearlyAll(IElement parent, IElement child) => _weights[child].Sentences >= 0.98 * _weights[parent].Sentences && !HasTableBeside(parent, child);

    /// <summary>A table beside the child, not inside, may be an annex without a single sentence.</summary>
    private bool HasTableBeside(IElement parent, IElement child) =>
        parent.Children.Any(c => c != child && _weights.TryGetValue(c, out var w) && w.Text > 40 && w.Links < w.Text * 0.3
            && (c.LocalName == "table" || c.QuerySelector("table") is not null) && !HtmlMetadata.IsMetadata(c));

    private bool RestIsChrome(IElement parent, IElement child)
    {
        var (all, inner) = (_weights[parent], _weights[child]);
        var rest = all.Text - inner.Text;
        return rest > 0 && (all.Links - inner.Links > rest * 0.3
            || parent.Children.Where(c => c != child).All(c => HtmlMetadata.IsMetadata(c) || PageChrome.IsChrome(c.TextContent.Trim()) || string.IsNullOrWhiteSpace(c.TextContent)));
    }

    private bool HoldsTextInOneCell(IElement table, double total) =>
        table.QuerySelectorAll("td").Any(td => _weights.TryGetValue(td, out var w) && w.Sentences >= Enough * total && td.QuerySelector("p,div,br,table") is not null);

    private static bool IsNamedContainer(IElement element)
    {
        var names = (element.Id + " " + element.GetAttribute("class")).ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return names.Any(n => ContainerNames.Contains(n));
    }

    /// <summary>
    /// The weight of an element: characters of its text that look like sentences, all characters, and those inside links. Text counts fully
    /// where it has the punctuation of sentences, and a tenth where it has none (titles, labels, footers).
    /// </summary>
    private Weight Weigh(IElement element)
    {
        double sentences = 0;
        int text = 0, links = 0;
        foreach (var node in element.ChildNodes)
        {
            if (node is IText { Data: var data })
            {
                var length = Characters(data, out var punctuated);
                text += length;
                sentences += punctuated ? length : length / 10.0;
            }
            else if (node is IElement child && !IsSkipped(child) && (_withHidden || !ElementStyle.IsHidden(child)))
            {
                var weight = Weigh(child);
                sentences += weight.Sentences;
                text += weight.Text;
                links += weight.Links;
            }
        }
        if (element.LocalName == "a" && element.HasAttribute("href"))
            (sentences, links) = (sentences / 20, text);
        return _weights[element] = new(sentences, text, links);
    }

    private static int Characters(string data, out bool punctuated)
    {
        var count = 0;
        punctuated = false;
        foreach (var c in data)
        {
            if (!char.IsWhiteSpace(c))
                count++;
            punctuated |= c is '。' or '；' or '，' or '：' or '、';
        }
        return count;
    }
}
