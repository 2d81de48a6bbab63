using PolicyMiner.Extracting.Places;
using PolicyMiner.Indexing;

namespace PolicyMiner.Asking;

/// <summary>
/// Which notices an answer speaks of. Values of one field are alternatives, fields restrict each other; a region includes what lies below it.
/// </summary>
public sealed record NoticeFilter
{
    /// <summary>Regions by full or short name or code: 山东, 郑州市, 370000, 全国.</summary>
    public IReadOnlyList<string> Regions { get; init; } = [];

    /// <summary><c>national</c>, <c>provincial</c>, <c>municipal</c>, <c>county</c>, <c>district</c>.</summary>
    public IReadOnlyList<string> Levels { get; init; } = [];

    /// <summary>Issuers; a part of the name is enough: 商务部.</summary>
    public IReadOnlyList<string> Issuers { get; init; } = [];

    /// <summary>文种: 通知, 意见 …</summary>
    public IReadOnlyList<string> Types { get; init; } = [];

    /// <summary>First year of 成文日期.</summary>
    public int? FromYear { get; init; }

    /// <summary>Last year of 成文日期.</summary>
    public int? ToYear { get; init; }

    /// <summary>Notice ids.</summary>
    public IReadOnlyList<string> Ids { get; init; } = [];

    /// <summary>Whether <paramref name="notice"/> is among them.</summary>
    public bool Accepts(IndexedNotice notice) =>
        (Ids.Count == 0 || Ids.Any(id => notice.NoticeId == id || notice.Parent == id))
        && (Regions.Count == 0 || Regions.Any(r => LiesIn(notice, r)))
        && (Levels.Count == 0 || Levels.Contains(notice.Level, StringComparer.OrdinalIgnoreCase))
        && (Issuers.Count == 0 || Issuers.Any(i => notice.Issuers.Any(n => n.Contains(i, StringComparison.Ordinal))))
        && (Types.Count == 0 || Types.Contains(notice.DocumentType))
        && InYears(notice.WrittenDate);

    private bool InYears(string? date)
    {
        if (FromYear is null && ToYear is null)
            return true;
        return date is { Length: >= 4 } && int.TryParse(date.AsSpan(0, 4), out var year) && year >= (FromYear ?? 0) && year <= (ToYear ?? int.MaxValue);
    }

    /// <summary>Whether the notice's jurisdiction is the place called <paramref name="place"/> or lies in it.</summary>
    public static bool LiesIn(IndexedNotice notice, string place)
    {
        if (notice.Region == place || notice.Province == place)
            return true;
        if (notice.Region is null)
            return false;
        // GB/T 2260: the code of a county begins with its prefecture's four digits, that with its province's two.
        var codes = place.All(char.IsAsciiDigit) ? [place] : AdministrativeDivisions.Find(place).Select(d => d.Code).ToList();
        return notice.AdminCode is { } own && codes.Any(code => own.StartsWith(code.TrimEnd('0') is { Length: > 0 } stem ? stem.PadRight(stem.Length + (stem.Length % 2), '0') : code, StringComparison.Ordinal));
    }
}
