using PolicyMiner.Structuring;

namespace PolicyMiner.Extracting.Citations;

/// <summary>
/// The titles under which a notice speaks of itself: its own, that of the plan it issues (现将《…》印发给你们), and the short form of that plan
/// (以下简称《规划》). None of them is a citation.
/// </summary>
internal sealed class SelfTitles
{
    private static readonly string[] Issuing =
    [
        "印发给", "现印发", "予以印发", "现予印发", "现予公布", "予以公布", "现予发布", "予以发布", "现予公告", "予以公告", "现公布", "现发布", "现下发", "予以下发", "下发给", "印发，", "发给你们",
    ];

    // What may stand before the title of the issued plan, 现将 apart.
    private static readonly string[] Drafting =
    [
        "制定", "制订", "制定了", "制订了", "编制了", "修订了", "修订", "拟定的", "拟订的", "制定的", "制订的", "编制的", "修订的", "修订后的",
    ];

    private readonly HashSet<string> _titles = new(StringComparer.Ordinal);

    /// <summary>Collects what <paramref name="elements"/> state.</summary>
    public SelfTitles(NoticeElements elements)
    {
        // What is forwarded is another's document, and cited as such.
        var forwards = elements.Title?.Value is { } own && (own.Contains("转发", StringComparison.Ordinal) || own.Contains("批转", StringComparison.Ordinal));
        foreach (var title in elements.Attachments.Append(elements.Title).Append(forwards ? null : elements.Promulgates))
        {
            if (title is { Length: > 3 })
                Add(title.Value);
        }
    }

    /// <summary>Adds a title or short form.</summary>
    public void Add(string title) => _titles.Add(Key(title));

    /// <summary>Whether <paramref name="title"/> is one of them.</summary>
    public bool Contains(string title) => _titles.Contains(Key(title));

    /// <summary>Whether one of them ends in <paramref name="kind"/>, as 山东省…规划 does in 规划.</summary>
    public bool AnyEndsIn(string kind) => _titles.Any(t => t.Contains(kind, StringComparison.Ordinal));

    /// <summary>Whether the sentence issues what is titled between <paramref name="before"/> and <paramref name="after"/>: 现将《…》印发给你们;
    /// 特制定《…》，现予公告. Forwarding another body's document (转发) is not issuing.</summary>
    public static bool IsIssued(ReadOnlySpan<char> before, ReadOnlySpan<char> after)
    {
        if (after.IndexOf("转发") >= 0 || after.IndexOf("批转") >= 0)
            return false;
        foreach (var word in Issuing)
        {
            if (after.IndexOf(word) >= 0)
                return before.IndexOf("现将") >= 0 || before.Trim().Length == 0 || EndsInAny(before, Drafting);
        }
        return EndsInAny(before, ["特制定", "特制订"]);
    }

    private static bool EndsInAny(ReadOnlySpan<char> text, string[] endings)
    {
        foreach (var ending in endings)
        {
            if (text.EndsWith(ending))
                return true;
        }
        return false;
    }

    private static string Key(string title)
    {
        var key = new System.Text.StringBuilder(title.Length);
        foreach (var c in title)
        {
            if (!char.IsWhiteSpace(c) && c is not ('《' or '》' or '〈' or '〉' or '“' or '”'))
                key.Append(c switch { '（' => '(', '）' => ')', '–' or '－' or '-' or '―' => '—', _ => c });
        }
        return key.ToString();
    }
}
