using PolicyMiner.Extracting.Places;
using PolicyMiner.Text;

namespace PolicyMiner.Extracting.Notices;

/// <summary>
/// What a notice calls its own (我省、全市、县人民政府) and which divisions it names how often: the last resort for telling where it comes from.
/// </summary>
internal sealed class OwnPlaces
{
    private const int MostText = 200_000;
    private const int FewestMentions = 3;
    private const int FewestOfOne = 2; // where no other division of its level is named
    private const int LongestHead = 400;
    private const int LongestPlan = 60;
    private const int LongestStem = 10; // of a name before its 省 or 市

    private static readonly (string Word, DivisionLevel Level)[] OwnWords =
    [
        ("我省", DivisionLevel.Province), ("全省", DivisionLevel.Province), ("本省", DivisionLevel.Province), ("省政府", DivisionLevel.Province), ("省人民政府", DivisionLevel.Province), ("自治区人民政府", DivisionLevel.Province),
        ("我市", DivisionLevel.Prefecture), ("全市", DivisionLevel.Prefecture), ("本市", DivisionLevel.Prefecture), ("市政府", DivisionLevel.Prefecture), ("市人民政府", DivisionLevel.Prefecture), ("我州", DivisionLevel.Prefecture), ("全州", DivisionLevel.Prefecture),
        ("我区", DivisionLevel.County), ("全区", DivisionLevel.County), ("本区", DivisionLevel.County), ("我县", DivisionLevel.County), ("全县", DivisionLevel.County), ("本县", DivisionLevel.County), ("县政府", DivisionLevel.County), ("县人民政府", DivisionLevel.County), ("区政府", DivisionLevel.County), ("区人民政府", DivisionLevel.County),
    ];

    private static readonly NameLengths OwnLengths = new(OwnWords.Select(w => w.Word));

    private readonly Dictionary<DivisionLevel, int> _own = [];
    private readonly Dictionary<string, int> _mentions = new(StringComparer.Ordinal); // by code; ambiguous names count for none

    private readonly HashSet<AdministrativeDivision> _addressed = [];
    private bool _district; // 我区

    private static readonly string[] AutonomousRegions = ["150000", "450000", "540000", "640000", "650000"]; // GB/T 2260

    /// <summary>Reads <paramref name="paragraphs"/> (the first 200,000 characters).</summary>
    /// <param name="paragraphs">The text.</param>
    /// <param name="heads">Addressees and head, where a place may stand by its short name: 德阳经济技术开发区管委会.</param>
    public OwnPlaces(IEnumerable<string> paragraphs, IEnumerable<string> heads)
    {
        foreach (var head in heads.Where(h => h.Length <= LongestHead))
        {
            for (var i = 0; i < head.Length - 1; i++)
            {
                if (AdministrativeDivisions.LongestAt(head, i, shortNames: true) is not { } named)
                    continue;
                _addressed.UnionWith(named.Divisions.Where(d => !d.IsFormer));
                i += named.Name.Length - 1;
            }
        }
        var read = 0;
        foreach (var paragraph in paragraphs)
        {
            Read(paragraph);
            if ((read += paragraph.Length) > MostText)
                break;
        }
    }

    /// <summary>Whether the text names <paramref name="division"/> at all.</summary>
    public bool Names(AdministrativeDivision? division) => division is not null && _mentions.ContainsKey(division.Code);

    /// <summary>Whether the text calls anything its own.</summary>
    public bool SaysOwn => OwnLevel() is not null;

    /// <summary>Whether nothing that the text calls its own speaks against <paramref name="division"/>: 我市 throughout is no province's.</summary>
    public bool MayBeOwn(AdministrativeDivision division)
    {
        var isCityProvince = division.Level == DivisionLevel.Province && division.Name.EndsWith('市');
        return OwnLevel() is not { } own || own == division.Level || isCityProvince || own == DivisionLevel.Prefecture && division.Name.EndsWith('市'); // a city of county rank says 我市 too
    }

    /// <summary>The one division of the level that the text calls its own which it names clearly more often than any other; null where none stands out.</summary>
    /// <param name="documentNumber">Its code must fit, where there is one.</param>
    /// <param name="issuers">市人社局 says whose it is as 我市 does.</param>
    public AdministrativeDivision? Resolve(string? documentNumber, IReadOnlyList<string> issuers)
    {
        if ((OwnLevel() ?? LevelOf(issuers)) is not { } level)
            return null;
        var counts = new Dictionary<AdministrativeDivision, int>();
        foreach (var (code, count) in _mentions)
        {
            if (AdministrativeDivisions.ByCode(code) is not { } named)
                continue;
            // A province is named by its cities as well; a city (地级 or 县级) by its own name alone.
            var candidate = level == DivisionLevel.Province ? AdministrativeDivisions.ProvinceOf(named)
                : level == DivisionLevel.Prefecture && (named.Level == DivisionLevel.Prefecture || named.Name.EndsWith('市')) ? named
                : named.Level == level ? named : null;
            if (candidate is not null && (documentNumber is null || AgencyCodes.MayStandFor(documentNumber, candidate)))
                counts[candidate] = counts.GetValueOrDefault(candidate) + count;
        }
        // 德府发 and 德阳经济技术开发区管委会 among the addressees of a city's notice
        if (documentNumber is not null && _addressed.Where(d => AgencyCodes.MayStandFor(documentNumber, d) && (d.Level == level || level == DivisionLevel.Prefecture && d.Name.EndsWith('市'))).Take(2).ToList() is [var addressed])
            return addressed;
        var ranked = counts.OrderByDescending(c => c.Value).Take(2).ToList();
        if (ranked.Count == 0 || ranked[0].Value < (ranked.Count == 1 ? FewestOfOne : FewestMentions))
            return null;
        return ranked.Count == 1 || ranked[0].Value >= 2 * ranked[1].Value ? ranked[0].Key : null;
    }

    private static DivisionLevel? LevelOf(IReadOnlyList<string> issuers) =>
        issuers.Count == 0 ? null : issuers[0][0] switch { '省' => DivisionLevel.Province, '市' or '州' => DivisionLevel.Prefecture, '县' or '区' => DivisionLevel.County, _ => null };

    private DivisionLevel? OwnLevel()
    {
        if (_own.Count == 0)
            return null;
        // 我区 is an autonomous region's, too, where the text names one
        if (_district && AutonomousRegions.Any(_mentions.ContainsKey))
            return null;
        // 省政府 in a city's notice is the level above: the lower level wins unless it is rare.
        var total = _own.Values.Sum();
        foreach (var level in (DivisionLevel[])[DivisionLevel.County, DivisionLevel.Prefecture, DivisionLevel.Province])
        {
            if (_own.GetValueOrDefault(level) * 3 >= total)
                return level;
        }
        return null;
    }

    private void Read(string text)
    {
        for (var i = 0; i < text.Length - 1; i++)
        {
            foreach (var (word, level) in OwnLengths.Of(text, i) != 0 ? OwnWords : [])
            {
                if (text[i] == word[0] && string.CompareOrdinal(text, i, word, 0, word.Length) == 0 && !IsName(text, i) && !(word[^1] is '府' && IsQuoted(text, i)) && !(word[^1] is '市' && i + word.Length < text.Length && text[i + word.Length] == '场')) // 资本市场
                {
                    _own[level] = _own.GetValueOrDefault(level) + 1;
                    _district |= word[^1] == '区';
                }
            }
            if (AdministrativeDivisions.LongestAt(text, i, shortNames: false) is not { } found)
                continue;
            if (found.Divisions.Count(d => !d.IsFormer) == 1)
            {
                var code = found.Divisions[0].Code;
                _mentions[code] = _mentions.GetValueOrDefault(code) + (IsOwn(text, i, i + found.Name.Length) ? FewestMentions : IsPlanOf(text, i) ? FewestOfOne : 1);
            }
            i += found.Name.Length - 1;
        }
    }

    // 结合长春市实际; 本办法适用于丽水市行政区域: whose notice it is
    private static bool IsOwn(string text, int start, int end) =>
        text.AsSpan(0, start).EndsWith("结合") && text.AsSpan(end).StartsWith("实际") || text.AsSpan(end).StartsWith("行政区域");

    // 《内蒙古自治区党委办公厅、自治区人民政府办公厅印发…》: the organs in the title of another's document
    private static bool IsQuoted(string text, int at) =>
        at > 0 && text.LastIndexOf('《', at - 1, Math.Min(at, LongestPlan)) is >= 0 and var open && text.IndexOf('》', open, at - open) < 0;

    // 《吉林省国民经济和社会发展第十个五年计划纲要》: whose plan a notice speaks of
    private static bool IsPlanOf(string text, int start) =>
        start > 0 && text[start - 1] == '《' && text.IndexOf('》', start, Math.Min(LongestPlan, text.Length - start)) is > 0 and var close && (text.AsSpan(start, close - start).Contains("规划", StringComparison.Ordinal) || text.AsSpan(start, close - start).Contains("计划", StringComparison.Ordinal));

    // 山东省人民政府 names a province, it does not say "our" government; 各市人民政府, 设区市人民政府 and 各市、县人民政府 are several. 听取了市人民政府的报告 says it.
    private static bool IsName(string text, int at)
    {
        if (at == 0 || text[at] is not ('省' or '市' or '县' or '区' or '自'))
            return false;
        var before = text[at - 1];
        if (before == '、' || "各两区地县级辖外他该上下".Contains(before))
            return text[at] != '省' || before != '、';
        for (var start = Math.Max(0, at - LongestStem); start < at; start++)
        {
            if (AdministrativeDivisions.LongestAt(text, start, shortNames: false) is { } named && start + named.Name.Length > at)
                return true;
        }
        return false;
    }
}
