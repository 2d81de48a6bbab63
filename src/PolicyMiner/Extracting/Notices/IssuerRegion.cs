using PolicyMiner.Extracting.Places;

namespace PolicyMiner.Extracting.Notices;

/// <summary>
/// Finds the jurisdiction of a notice's issuer: from its name, else from the agency code of the number, else from the signature, else from
/// whom the page's metadata names, else from 我省 / 我市 together with the places that the text names. Two candidates leave it unresolved.
/// </summary>
internal static class IssuerRegion
{
    /// <summary>The jurisdiction; null where nothing tells it or more than one is possible.</summary>
    /// <param name="publisher">Whom the page's metadata table names as issuer; null where it has none.</param>
    /// <param name="recipients">Whom the notice addresses; null where it names nobody.</param>
    /// <param name="issued">The title of what the notice issues, or its own where it names no issuer: 象州县农村公路“路长制”实施方案 speaks of its own county.</param>
    public static Jurisdiction? Infer(
        IReadOnlyList<string> issuers, string? documentNumber, IReadOnlyList<string> signatures, string? publisher, string? issued, string? recipients, OwnPlaces text)
    {
        if (OfNames(issuers, text) is { } byIssuer)
            return byIssuer;
        if (documentNumber is not null)
        {
            var candidates = AgencyCodes.Candidates(documentNumber, out var central);
            if (central && issuers.All(i => i[0] is not ('省' or '市' or '县' or '区')))
                return Jurisdiction.National(inferred: true);
            // 宁政发 is 宁夏 or 南京, 青政发 青海 or 青岛: what the text calls its own decides, if it says anything.
            var fitting = candidates.Where(text.MayBeOwn).ToList();
            if (fitting.Count == 1)
                return Jurisdiction.Of(fitting[0], inferred: true);
        }
        if (OfNames(signatures, text) is { } bySignature)
            return bySignature;
        // 各省、自治区、直辖市人民检察院: only a central organ addresses them
        if (recipients is not null && recipients[0] == '各' && recipients.IndexOf("自治区、直辖市", StringComparison.Ordinal) is > 0 and < 12)
            return Jurisdiction.National(inferred: true);
        if (publisher is not null && Division(publisher, text) is { } published && text.MayBeOwn(published))
            return Jurisdiction.Of(published, inferred: true);
        if (issued is not null && Division(issued, text) is { } named && (text.SaysOwn || documentNumber is null && issuers.All(i => i[0] is '省' or '市' or '州' or '县' or '区')) && text.MayBeOwn(named))
            return Jurisdiction.Of(named, inferred: true);
        // 关于延边朝鲜族自治州2020年预算执行情况的报告, with 全州 in the text
        if (issued is ['关', '于', ..] && text.SaysOwn && Division(issued[2..], text) is { } reported && text.MayBeOwn(reported))
            return Jurisdiction.Of(reported, inferred: true);
        return text.Resolve(documentNumber, issuers) is { } own ? Jurisdiction.Of(own, inferred: true) : null;
    }

    // Joint issuers (市民政局, 市财政局) must agree.
    private static Jurisdiction? OfNames(IReadOnlyList<string> names, OwnPlaces text)
    {
        Jurisdiction? found = null;
        foreach (var name in names)
        {
            var one = CentralOrgans.IsCentral(name) ? Jurisdiction.National(inferred: false)
                : Division(name, text) is { } division ? Jurisdiction.Of(division, inferred: false)
                : null;
            if (one is null)
                continue;
            if (found is not null && found.AdminCode != one.AdminCode)
                return names.Count > 0 && CentralOrgans.IsCentral(names[0]) ? Jurisdiction.National(false) : null;
            found = one;
        }
        return found;
    }

    /// <summary>The innermost division that an organ's name spells from its beginning: 浙江省义乌市人民政府 → 义乌市, 中共重庆市委 → 重庆市.</summary>
    private static AdministrativeDivision? Division(string name, OwnPlaces text)
    {
        var at = name.StartsWith("中共", StringComparison.Ordinal) ? 2 : 0;
        IReadOnlyList<AdministrativeDivision>? found = null;
        while (AdministrativeDivisions.LongestAt(name, at, shortNames: false) is { } next)
        {
            found = found is null ? next.Divisions : [.. next.Divisions.Where(d => found.Any(f => f.Code != d.Code && f.Contains(d)))];
            at += next.Name.Length;
        }
        if (found is null)
            return BranchOf(name);
        if (found.Any(d => !d.IsFormer))
            found = [.. found.Where(d => !d.IsFormer)];
        if (found.Count > 1)
            found = [.. found.Where(d => text.Names(AdministrativeDivisions.ParentOf(d)))]; // 鼓楼区: whose province or city does the text name?
        return found.Count == 1 ? found[0] : null;
    }

    // 国家税务总局广州市税务局, 人民银行济南分行: a branch has the jurisdiction of the place in its name.
    private static AdministrativeDivision? BranchOf(string name)
    {
        for (var at = 4; at < name.Length - 2; at++)
        {
            if (name[at - 1] is '局' or '行' or '会' && AdministrativeDivisions.LongestAt(name, at, shortNames: true) is { Divisions: { Count: 1 } divisions })
                return divisions[0];
        }
        return null;
    }
}
