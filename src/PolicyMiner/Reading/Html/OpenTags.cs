namespace PolicyMiner.Reading.Html;

/// <summary>
/// What is open while tags pass by, never less than the parser will hold open: a closing tag counts only where the parser ends its element
/// for sure (HTML standard, 13.2.6: scopes and special elements), the parts of a table end what was left open in the part before.
/// </summary>
/// <param name="depth">How many may be open at once.</param>
internal sealed class OpenTags(int depth)
{
    // Closing tags do not reach through these.
    private static readonly HashSet<string> Bounds = new(StringComparer.OrdinalIgnoreCase)
    {
        "table", "object", "marquee", "applet", "template", "svg", "math", "foreignobject", "desc", "title", "mi", "mo", "mn", "ms", "mtext",
    };

    // A closing tag of these ends all that is open in them; one of any other element (span, font) does not reach through these.
    private static readonly HashSet<string> Blocks = new(StringComparer.OrdinalIgnoreCase)
    {
        "html", "body", "div", "ul", "ol", "dl", "section", "article", "aside", "header", "footer", "main", "nav", "center", "blockquote", "pre", "fieldset",
        "address", "figure", "figcaption", "details", "summary", "hgroup", "dir", "menu", "listing", "button", "h1", "h2", "h3", "h4", "h5", "h6", "select", "iframe",
    };

    // These end a drawing or formula in which they open.
    private static readonly HashSet<string> Breakouts = new(StringComparer.OrdinalIgnoreCase)
    {
        "b", "big", "blockquote", "body", "br", "center", "code", "dd", "div", "dl", "dt", "em", "embed", "h1", "h2", "h3", "h4", "h5", "h6", "head", "hr", "i", "img", "li",
        "listing", "menu", "meta", "nobr", "ol", "p", "pre", "ruby", "s", "small", "span", "strong", "strike", "sub", "sup", "table", "tt", "u", "ul", "var",
    };

    private readonly List<string> _open = [];
    private int _drawings; // how many svg and math are open: hardly any page has one open while other tags pass

    /// <summary>Whether drawings or formulas are open, in which all elements nest.</summary>
    public bool IsForeign => Foreign >= 0;

    private int Foreign => _drawings > 0 && _open.FindLastIndex(Bounds.Contains) is >= 0 and var last && IsDrawing(_open[last]) ? last : -1;

    /// <summary>Ends a drawing or formula in which an element of this name cannot stand.</summary>
    public void LeaveDrawing(ReadOnlySpan<char> name)
    {
        while (Foreign is >= 0 and var last && Breakouts.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name))
            EndFrom(last);
    }

    /// <summary>Opens an element; false where too many are open already.</summary>
    public bool Open(ReadOnlySpan<char> name)
    {
        if (_open.Count >= depth)
            return false;
        _open.Add(name.ToString());
        _drawings += IsDrawing(name) ? 1 : 0;
        return true;
    }

    /// <summary>Ends the element of this name that was opened last, where a closing tag reaches it.</summary>
    public void Close(ReadOnlySpan<char> name)
    {
        if (Find(name) is >= 0 and var last)
            EndFrom(last);
    }

    /// <summary>A row or cell begins or ends: what is open in the table ends.</summary>
    public void Part()
    {
        if (Find("table") is >= 0 and var last)
            EndFrom(last + 1);
    }

    private void EndFrom(int first)
    {
        for (var i = first; i < _open.Count && _drawings > 0; i++)
            _drawings -= IsDrawing(_open[i]) ? 1 : 0;
        _open.RemoveRange(first, _open.Count - first);
    }

    private static bool IsDrawing(ReadOnlySpan<char> name) =>
        name.Equals("svg", StringComparison.OrdinalIgnoreCase) || name.Equals("math", StringComparison.OrdinalIgnoreCase);

    private int Find(ReadOnlySpan<char> name)
    {
        var isBlock = Blocks.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name) || Bounds.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name);
        for (var i = _open.Count - 1; i >= 0; i--)
        {
            if (name.Equals(_open[i], StringComparison.OrdinalIgnoreCase))
                return i;
            if (Bounds.Contains(_open[i]) || !isBlock && Blocks.Contains(_open[i]))
                return -1;
        }
        return -1;
    }
}
