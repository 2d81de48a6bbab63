using PolicyMiner.Text;

namespace PolicyMiner.Extracting.Citations;

/// <summary>
/// How a notice uses the documents it cites: the nearest verb before a title in its clause (根据 → basis, 贯彻 → implements), or what is done to it
/// after it (废止 → repeals). Verbs inside other titles and brackets do not count. Found once for a whole paragraph.
/// </summary>
internal sealed class CitationRelations
{
    /// <summary>How far after a title its fate is looked for: 《A》、《B》…同时废止.</summary>
    private const int Reach = 600;

    private static readonly (string Verb, string Relation)[] Before =
    [
        ("废止", "repeals"), ("停止执行", "repeals"),
        ("修订", "amends"), ("修改", "amends"), ("修正", "amends"),
        ("转发", "forwards"), ("批转", "forwards"),
        ("贯彻", "implements"), ("落实", "implements"), ("执行", "implements"), ("实施", "implements"), ("遵守", "implements"), ("履行", "implements"),
        ("根据", "basis"), ("依据", "basis"), ("依照", "basis"), ("按照", "basis"), ("遵照", "basis"), ("参照", "basis"), ("比照", "basis"), ("按", "basis"), ("依", "basis"),
    ];

    private static readonly (string Verb, string Relation)[] After =
    [
        ("废止", "repeals"), ("停止执行", "repeals"), ("停止施行", "repeals"), ("不再执行", "repeals"), ("不再施行", "repeals"), ("失效", "repeals"), ("作废", "repeals"),
        ("作如下修改", "amends"), ("作以下修改", "amends"), ("予以修改", "amends"), ("进行修改", "amends"), ("修改为", "amends"), ("进行修订", "amends"), ("予以修订", "amends"), ("作如下修订", "amends"),
        ("转发给", "forwards"), ("现转发", "forwards"), ("批转给", "forwards"),
        ("为依据", "basis"), ("为根据", "basis"), ("为准绳", "basis"),
    ];

    private static readonly string[] Announcements = ["废止", "停止执行", "失效", "作废"];

    private readonly string _text;
    private readonly List<(int At, string Relation)> _before;
    private readonly List<(int At, string Relation)> _after;

    /// <summary>Finds the verbs of <paramref name="text"/>.</summary>
    public CitationRelations(string text, Brackets brackets)
    {
        _text = text;
        _before = Places(text, brackets, Before);
        _after = Places(text, brackets, After);
    }

    /// <summary>The relation of a document cited at <paramref name="start"/>..<paramref name="end"/> in a clause that begins at
    /// <paramref name="clauseStart"/> of a sentence that ends at <paramref name="sentenceEnd"/>.</summary>
    public string Of(int clauseStart, int start, int end, int sentenceEnd)
    {
        var governing = LastBefore(start);
        var relation = governing >= 0 && _before[governing].At >= clauseStart ? _before[governing].Relation : null;
        // 修订的《…》 speaks of the title, it does not amend it.
        if (relation == "amends" && _before[governing].At is > 0 and var at && _text[at - 1] == '的')
            return "mentions";
        if (relation is "basis" or "implements" or "amends")
            return relation;
        foreach (var (place, fate) in _after.Skip(FirstFrom(end)))
        {
            // 现将《…预案》印发给你们，原《…预案》同时废止: the old one has a fate of its own
            if (place >= Math.Min(sentenceEnd, end + Reach) || _text.AsSpan(end, Math.Max(0, place - end)) is var between && (between.Contains("，原", StringComparison.Ordinal) || between.Contains(",原", StringComparison.Ordinal)))
                break;
            // 以《A》、《B》及其实施细则为依据
            if (fate == "basis" && _text.IndexOf('以', clauseStart, start - clauseStart) < 0)
                continue;
            return fate;
        }
        return relation ?? "mentions";
    }

    /// <summary>Whether <paramref name="lead"/> announces that what follows is no longer valid: 下列文件予以废止：.</summary>
    public static bool AnnouncesRepeal(string lead)
    {
        var text = lead.AsSpan().TrimEnd();
        if (text.Length == 0 || text[^1] is not ('：' or ':'))
            return false;
        foreach (var word in Announcements)
        {
            if (text.IndexOf(word) >= 0)
                return true;
        }
        return false;
    }

    private static List<(int At, string Relation)> Places(string text, Brackets brackets, (string Verb, string Relation)[] verbs)
    {
        var places = new List<(int At, string Relation)>();
        foreach (var (verb, relation) in verbs)
        {
            for (var at = text.IndexOf(verb, StringComparison.Ordinal); at >= 0; at = text.IndexOf(verb, at + verb.Length, StringComparison.Ordinal))
            {
                if (!brackets.Inside(at) && !(relation == "amends" && IsAttribute(text, at + verb.Length)))
                    places.Add((at, relation));
            }
        }
        places.Sort((a, b) => a.At - b.At);
        return places;
    }

    // 根据新修订的《预算法》, 按照修改后的《办法》: how the title came about, not what the notice does to it
    private static bool IsAttribute(string text, int at) => text.AsSpan(at).StartsWith("的") || text.AsSpan(at).StartsWith("后的") || text.AsSpan(at).StartsWith("完善后的");

    private int LastBefore(int position)
    {
        int low = 0, high = _before.Count - 1, found = -1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (_before[middle].At < position)
                (found, low) = (middle, middle + 1);
            else
                high = middle - 1;
        }
        return found;
    }

    private int FirstFrom(int position)
    {
        int low = 0, high = _after.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_after[middle].At < position)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }
}
