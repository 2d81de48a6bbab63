using System.Text;
using PolicyMiner.Model;

namespace PolicyMiner.Extracting.Citations;

/// <summary>What resolving needs of one notice of the corpus.</summary>
public sealed record ResolvableNotice(string NoticeId, string? Title, string? DocumentNumber, IReadOnlyList<string> Issuers, string? Promulgates);

/// <summary>
/// Ties citations to the notices of the corpus, only when certain: the same document number, or the same title where one notice alone has it
/// and the issuer does not contradict. Two candidates stay unresolved. Built once for a corpus, then asked; no I/O.
/// </summary>
public sealed class CitationResolver
{
    private readonly Dictionary<string, List<ResolvableNotice>> _byNumber = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<ResolvableNotice>> _byTitle = new(StringComparer.Ordinal);

    /// <summary>Prepares for the corpus <paramref name="notices"/>.</summary>
    public CitationResolver(IEnumerable<ResolvableNotice> notices)
    {
        foreach (var notice in notices)
        {
            if (NumberKey(notice.DocumentNumber) is { } number && !IsAnnouncementOnly(number))
                Add(_byNumber, number, notice);
            foreach (var title in new[] { notice.Title, notice.Promulgates })
            {
                if (TitleKey(title) is { Length: >= 6 } key)
                    Add(_byTitle, key, notice);
            }
        }
    }

    /// <summary>The notice_id that <paramref name="citation"/> surely means, or null. A notice never cites itself.</summary>
    /// <example>财税[2009]63号 finds the notice numbered 财税〔2009〕63号.</example>
    public string? Resolve(CitationRecord citation)
    {
        if (NumberKey(citation.Number) is { } number)
        {
            if (_byNumber.TryGetValue(number, out var numbered))
                return Only(numbered, citation);
            if (citation.Number!.Contains('〔'))
                return null; // a document number that no notice here has: an equal title is another version
        }
        if (TitleKey(citation.Title) is not { } title || !_byTitle.TryGetValue(title, out var titled))
            return null;
        var candidates = titled.Where(n => !Contradicts(citation, n)).ToList();
        return Only(candidates, citation);
    }

    private static string? Only(List<ResolvableNotice> candidates, CitationRecord citation)
    {
        var ids = candidates.Select(n => n.NoticeId).Where(id => id != citation.NoticeId).Distinct(StringComparer.Ordinal).Take(2).ToList();
        return ids.Count == 1 && candidates.All(n => n.NoticeId != citation.NoticeId) ? ids[0] : null;
    }

    /// <summary>A citation that names an issuer means no notice of another; 财政部等部委 names its first.</summary>
    private static bool Contradicts(CitationRecord citation, ResolvableNotice notice)
    {
        if (citation.Issuer is null || notice.Issuers.Count == 0)
            return false;
        var named = ShortName(Squeeze(citation.Issuer));
        return !notice.Issuers.Select(i => ShortName(Squeeze(i))).Any(i => named.Contains(i, StringComparison.Ordinal) || i.Contains(named, StringComparison.Ordinal));
    }

    /// <summary>省政府 for 山东省人民政府, 财政部 for 中华人民共和国财政部: names as they are compared.</summary>
    private static string ShortName(string issuer)
    {
        var name = issuer.Replace("中华人民共和国", "", StringComparison.Ordinal).Replace("人民政府", "政府", StringComparison.Ordinal);
        var others = name.IndexOf('等', StringComparison.Ordinal);
        return others > 1 ? name[..others] : name;
    }

    private static string? NumberKey(string? number)
    {
        if (string.IsNullOrWhiteSpace(number))
            return null;
        var key = new StringBuilder(number.Length);
        foreach (var c in Squeeze(number))
            key.Append(c switch { '[' or '(' or '【' or '［' => '〔', ']' or ')' or '】' or '］' => '〕', '–' or '-' or '－' or '―' => '—', _ => c });
        return key.ToString();
    }

    /// <summary>2013年第2号 is not one document's number but every ministry's.</summary>
    private static bool IsAnnouncementOnly(string number) => number.Length > 0 && (char.IsAsciiDigit(number[0]) || number[0] == '第');

    private static string? TitleKey(string? title)
    {
        if (string.IsNullOrWhiteSpace(title))
            return null;
        // Issuers stand before 关于 in a notice's own title and are often left out where it is cited.
        var text = Squeeze(title);
        var about = text.IndexOf("关于", StringComparison.Ordinal);
        if (about is > 0 and <= 60 && Orgs.EndsAsOrganisation(text[..about]))
            text = text[about..];
        return text;
    }

    private static string Squeeze(string text)
    {
        var squeezed = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c) && c is not ('《' or '》' or '〈' or '〉' or '“' or '”' or '"'))
                squeezed.Append(c switch { '（' => '(', '）' => ')', '–' or '-' or '－' or '―' => '—', >= '０' and <= '９' => (char)(c - '０' + '0'), _ => c });
        }
        return squeezed.ToString();
    }

    private static void Add(Dictionary<string, List<ResolvableNotice>> index, string key, ResolvableNotice notice)
    {
        if (!index.TryGetValue(key, out var list))
            index[key] = list = [];
        list.Add(notice);
    }
}
