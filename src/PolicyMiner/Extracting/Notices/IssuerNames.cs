using PolicyMiner.Extracting.Places;
using PolicyMiner.Structuring;
using PolicyMiner.Text;

namespace PolicyMiner.Extracting.Notices;

/// <summary>Reads the issuers (发文机关) out of a title and gives them their full names.</summary>
internal static class IssuerNames
{
    private static readonly string[] Verbs = ["关于", "印发", "转发", "批转", "公布", "发布", "颁布", "颁发", "關於", "關于"];
    private static readonly string[] KindsOfPlace = ["自治区", "自治州", "自治县", "省", "市", "州", "县", "区"];

    /// <summary>The issuers that stand before 关于, 印发, 转发 … in <paramref name="title"/>; none where it begins with that.</summary>
    public static IReadOnlyList<TracedText> OfTitle(TracedText title)
    {
        var end = title.Length;
        foreach (var verb in Verbs)
        {
            var at = title.Value.IndexOf(verb, StringComparison.Ordinal);
            if (at >= 0 && !title.Value.AsSpan(0, at).Contains('《')) // 关于 inside the title of another document
                end = Math.Min(end, at);
        }
        // 商务部公告2013年第1号: what stands before the kind of document
        foreach (var kind in DocumentKinds.Statutory)
        {
            var at = end == title.Length && kind != "纪要" ? title.Value.IndexOf(kind, StringComparison.Ordinal) : -1;
            if (at > 1 && OrganNames.IsOrgan(title.Value[..at]))
                end = at;
        }
        return end is 0 ? [] : end == title.Length ? Leading(title) is { } leading ? [leading] : [] : Split(title.Slice(0, end).Trim());
    }

    /// <summary>长汀县人民政府森林防火禁火令, 武汉市人民政府2023年工作报告: the government that opens a title of a statutory kind; null where none does.</summary>
    private static TracedText? Leading(TracedText title)
    {
        if (title.Value.EndsWith("会议纪要", StringComparison.Ordinal))
            return OfMinutes(title);
        const string government = "人民政府";
        return DocumentKinds.OfTitle(title.Value) is not null && title.Value.IndexOf(government, StringComparison.Ordinal) is > 1 and var at && OrganNames.IsOrgan(title.Value[..(at + government.Length)])
            ? title.Slice(0, at + government.Length) : null;
    }

    // 潜江市住建局党组理论学习中心组会议纪要, 某县人民政府第3次常务会议纪要: whose meeting it was
    private static TracedText? OfMinutes(TracedText title)
    {
        for (var at = 4; at < title.Length - 4; at++)
        {
            if (!OrganNames.IsOrgan(title.Value[..at]) || OrganNames.IsKindAlone(title.Value[..at]))
                continue;
            var within = Array.Find((string[])["办公厅", "办公室", "党组", "党委"], w => title.Value.AsSpan(at).StartsWith(w));
            return title.Slice(0, at + (within?.Length ?? 0));
        }
        return null;
    }

    /// <summary>镇巴县人民政府工作规则: the organ whose way of working a title lays down, which is its own to lay down; null for any other title.</summary>
    public static TracedText? OfOwnRules(TracedText title)
    {
        foreach (var rules in (ReadOnlySpan<string>)["工作规则", "议事规则"])
        {
            if (title.Value.IndexOf(rules, StringComparison.Ordinal) is > 3 and var at && OrganNames.IsOrgan(title.Value[..at]))
                return title.Slice(0, at);
        }
        return null;
    }

    /// <summary>Several organs printed together: with blanks or 、 between them, or straight after one another.</summary>
    public static IReadOnlyList<TracedText> Split(TracedText names)
    {
        if (names.Length > 0 && names[0] is '（' or '(' && names.Value.IndexOfAny(['）', ')']) is > 0 and var close)
            names = names.Slice(close + 1).Trim(); // （转载）
        if (OrganNames.Split(names) is not { } organs)
            return names.Length is >= 2 and <= 60 && OrganNames.EndsLikeOrgan(names.Value) ? [.. Unglue(names)] : [];
        return [.. organs.SelectMany(Unglue)];
    }

    /// <summary>
    /// The full names of <paramref name="issuers"/>: as signed, where as many sign, by the list of central organs, or with the place that
    /// 省 or 市 stands for (省人民政府办公厅 of 湖北省: 湖北省人民政府办公厅).
    /// </summary>
    public static IReadOnlyList<string> Full(IReadOnlyList<string> issuers, IReadOnlyList<string> signatures, string? region)
    {
        if (issuers.Count > 0 && signatures.Count == issuers.Count && issuers.Zip(signatures).All(p => SameOrgan(p.First, p.Second)))
            return signatures;
        return [.. issuers.Select(i => CentralOrgans.FullName(i) ?? WithPlace(i, region))];
    }

    // 省商务厅 begins with the last character of 湖北省, 自治区党委 with the last three of 宁夏回族自治区.
    private static string WithPlace(string issuer, string? region) =>
        region is not null && Array.Find(KindsOfPlace, k => issuer.StartsWith(k, StringComparison.Ordinal)) is { } kind && region.EndsWith(kind, StringComparison.Ordinal)
            ? region + issuer[kind.Length..] : issuer;

    // 广州市人力资源和社会保障局广州市财政局, 市人社局市税务局; 财政部税务总局: a new name begins with a place, as the first does, or is a central organ of the list.
    private static IEnumerable<TracedText> Unglue(TracedText name)
    {
        for (var at = 3; at <= name.Length - 3; at++)
        {
            if (!OrganNames.EndsLikeOrgan(name.Value[..at]) || name[at - 1] is '会' or '部' && !OrganNames.EndsLikeOrgan(name.Value[at..]))
                continue;
            var rest = name.Value[at..];
            var startsPlace = (AdministrativeDivisions.LongestAt(name.Value, at, shortNames: false) is not null || ComesAgain(name.Value, at) || name[0] == name[at] && name[0] is '省' or '市' or '州' or '县' or '区') && OrganNames.IsOrgan(rest);
            var isCentral = CentralOrgans.FullName(name.Value[..at]) is not null && (CentralOrgans.FullName(rest) is not null || Unglue(name.Slice(at)).ToList() is { Count: > 1 } more && CentralOrgans.FullName(more[0].Value) is not null);
            if (startsPlace && !IsPlacePartOfName(name.Value, at) || isCentral)
                return [name.Slice(0, at), .. Unglue(name.Slice(at))];
        }
        return [name];
    }

    // 中共湖南理工学院委员会办公室|湖南理工学院校长办公室: both are of the same institution
    private static bool ComesAgain(string name, int at)
    {
        const int Least = 4;
        var own = name.StartsWith("中共", StringComparison.Ordinal) ? 2 : 0;
        return at >= own + Least && name.AsSpan(at).StartsWith(name.AsSpan(own, Least));
    }

    // 中共浙江省委浙江省人民政府农业和农村工作领导小组办公室: one office of both
    private static bool IsOfBoth(string name, int at) =>
        name.StartsWith("中共", StringComparison.Ordinal) && name[at - 1] == '委' && name.IndexOf("人民政府", at, StringComparison.Ordinal) is > 0 and var government && government + 4 < name.Length;

    // 国家税务总局广州市税务局, 人民银行广州市分行: the place belongs to the one name.
    private static bool IsPlacePartOfName(string name, int at) =>
        IsOfBoth(name, at)
        || name.AsSpan(0, at).EndsWith("总局") || name.AsSpan(0, at).EndsWith("银行") || name.AsSpan(0, at).EndsWith("委员会") && name.AsSpan(at).EndsWith("委员会");

    // 商务部 and 中华人民共和国商务部; 发展改革委 and 国家发展和改革委员会: the characters of the short form come in order in the full one.
    private static bool SameOrgan(string shortened, string full)
    {
        var at = 0;
        foreach (var c in shortened)
        {
            at = full.IndexOf(c, at) + 1;
            if (at == 0)
                return false;
        }
        return true;
    }
}
