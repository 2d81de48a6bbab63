using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace PolicyMiner.Reading.Html;

/// <summary>
/// The document number (发文字号) that a page prints in a line of its own between its heading and its text, e.g.
/// <c>&lt;h2&gt;…的通知&lt;/h2&gt;&lt;h4&gt;豫政〔2022〕20号&lt;/h4&gt;&lt;div id="content"&gt;…</c>. Menus and lists of other documents
/// print numbers too, but inside their titles, or several of them.
/// </summary>
internal static partial class NumberAboveText
{
    /// <summary>That number; null where the page prints none above <paramref name="main"/>, or several.</summary>
    public static string? Find(IElement body, IElement main)
    {
        string? found = null;
        foreach (var node in body.Descendants())
        {
            if (node == main)
                break;
            if (node is not IText { Data: { Length: > 6 and < 80 } data } || !data.Contains('号'))
                continue;
            var line = data.Trim();
            if (!Number().IsMatch(line) || line == found || MainContent.IsSkipped(node.ParentElement!))
                continue;
            if (found is not null)
                return null;
            found = line;
        }
        return found;
    }

    [GeneratedRegex(@"^[（(]?\p{Lo}{2,20}\s?[〔\[［（(【﹝]\s?\d{4}\s?[〕\]］）)】﹞]\s?第?\s?\d{1,5}\s?号[）)]?$")]
    private static partial Regex Number();
}
