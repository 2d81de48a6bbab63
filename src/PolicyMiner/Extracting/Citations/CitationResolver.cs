using PolicyMiner.Model;

namespace PolicyMiner.Extracting.Citations;

/// <summary>What resolving needs of one notice of the corpus.</summary>
/// <param name="Promulgates">The title of what it issues: 《…规划纲要》 is cited by that name.</param>
/// <param name="Region">Its jurisdiction, e.g. 济南市; with <paramref name="Province"/> and <paramref name="Level"/> it tells whose 省政府 is meant.</param>
public sealed record ResolvableNotice(
    string NoticeId, string? Title, string? DocumentNumber, IReadOnlyList<string> Issuers, string? Promulgates,
    string? Region = null, string? Province = null, string? Level = null);

/// <summary>
/// Ties citations to the notices of the corpus, only when certain: the same document number, or the same title by the same issuer, where one
/// notice alone fits. Two candidates stay unresolved. Built once for a set of notices, then asked; no I/O.
/// </summary>
public sealed class CitationResolver
{
    // 《实施方案》 alone names no document, whoever issued it.
    private const int ShortestNameWithoutIssuer = 8;

    private readonly Dictionary<string, List<ResolvableNotice>> _byNumber = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<ResolvableNotice>> _byTitle = new(StringComparer.Ordinal);

    /// <summary>Prepares for the corpus <paramref name="notices"/>.</summary>
    public CitationResolver(IEnumerable<ResolvableNotice> notices)
    {
        foreach (var notice in notices)
        {
            if (CitationKeys.Number(notice.DocumentNumber) is { } number)
                Add(_byNumber, number, notice);
            foreach (var key in new[] { notice.Title, notice.Promulgates }.Select(CitationKeys.Title).OfType<string>().Distinct())
                Add(_byTitle, key, notice);
        }
    }

    /// <summary>The notice_id that <paramref name="citation"/> surely means, or null. A notice never cites itself.</summary>
    /// <param name="citing">The notice that cites; without it, 省政府 and other names that depend on who says them are nobody.</param>
    /// <example>财税[2009]63号 finds the notice numbered 财税〔2009〕63号.</example>
    public string? Resolve(CitationRecord citation, ResolvableNotice? citing = null)
    {
        if (CitationKeys.Number(citation.Number) is { } number)
        {
            if (_byNumber.TryGetValue(number, out var numbered))
                return Only(numbered, citation);
            if (number.Contains('〔'))
                return null; // a document number that no notice here has: an equal title is another version
        }
        if (CitationKeys.Title(citation.Title) is not { } title || !_byTitle.TryGetValue(title, out var titled))
            return null;
        return Only([.. titled.Where(n => Fits(citation, title, n, citing))], citation);
    }

    private static string? Only(List<ResolvableNotice> candidates, CitationRecord citation)
    {
        var ids = candidates.Select(n => n.NoticeId).Distinct(StringComparer.Ordinal).Take(2).ToList();
        return ids.Count == 1 && ids[0] != citation.NoticeId ? ids[0] : null;
    }

    private static bool Fits(CitationRecord citation, string title, ResolvableNotice notice, ResolvableNotice? citing)
    {
        if ((citation.Issuer ?? CitedIssuers.InTitle(citation.Title!)) is { } issuer)
            return notice.Issuers.Any(i => IsIssuer(issuer, i, notice, citing));
        // 《关于促进就业的意见》 could be any province's; 《山东省服务外包产业发展规划》 or a plan of the State is one document's name.
        return title.Length >= ShortestNameWithoutIssuer && !title.StartsWith("关于", StringComparison.Ordinal)
            && (notice.Level == "national" || (notice.Province is not null && notice.Province == citing?.Province) || NamesPlace(title, notice.Region) || NamesPlace(title, notice.Province)
                || (notice.Region is null && notice.Province is null));
    }

    /// <summary>Whether the printed name means the issuer: equal names do; 省政府 or 商务厅 mean the citing notice's own province's, and
    /// 国务院 is the nation's for all. Of 财政部等部委 the first counts.</summary>
    private static bool IsIssuer(string printed, string issuer, ResolvableNotice notice, ResolvableNotice? citing)
    {
        var own = ShortName(issuer);
        foreach (var name in printed.Split('、', ' ').Append(printed).Select(ShortName).Where(n => n.Length > 1))
        {
            if (name == own)
                return true;
            if (!own.Contains(name, StringComparison.Ordinal) && !name.Contains(own, StringComparison.Ordinal))
                continue;
            if (notice.Level == "national" || notice.Level is null
                ? !StartsRelative(name)
                : citing is not null && ((notice.Region is not null && notice.Region == citing.Region) || (notice.Level == "provincial" && notice.Province is not null && notice.Province == citing.Province)))
                return true;
        }
        return false;
    }

    private static bool StartsRelative(string name) => name[0] is '省' or '市' or '县' or '区' or '州' || name.StartsWith("自治", StringComparison.Ordinal);

    // 山东 in 山东省服务外包产业发展规划.
    private static bool NamesPlace(string title, string? region) => region is { Length: >= 2 } && title.Contains(region[..2], StringComparison.Ordinal);

    /// <summary>省政府 for 山东省人民政府, 财政部 for 中华人民共和国财政部, 发展改革委 for 国家发展和改革委员会: names as they are compared.</summary>
    private static string ShortName(string issuer)
    {
        var name = CitationKeys.Squeeze(issuer).Replace("中华人民共和国", "", StringComparison.Ordinal).Replace("人民政府", "政府", StringComparison.Ordinal)
            .Replace("发展和改革", "发展改革", StringComparison.Ordinal).Replace("委员会", "委", StringComparison.Ordinal);
        if (name.StartsWith("国家", StringComparison.Ordinal) && name.Length > 4)
            name = name[2..];
        var others = name.IndexOf('等', StringComparison.Ordinal);
        return others > 1 ? name[..others] : name;
    }

    private static void Add(Dictionary<string, List<ResolvableNotice>> index, string key, ResolvableNotice notice)
    {
        if (!index.TryGetValue(key, out var list))
            index[key] = list = [];
        list.Add(notice);
    }
}
