using PolicyMiner.Extracting.Places;
using PolicyMiner.Model;

namespace PolicyMiner.Exporting;

/// <summary>
/// One number in the long form of a panel (面板数据), to be joined with yearbooks: place and its GB/T 2260 code, year, indicator, value, unit
/// and the record it comes from. Where a number speaks of something else than one whole place (济南、青岛市, 示范城市, another body's goal),
/// place and code are null: a wrong join is worse than none. <c>scope</c> then holds the printed words.
/// </summary>
/// <param name="Place">The place the number speaks of, by full name; 全国 for the country.</param>
/// <param name="AdminCode">Its GB/T 2260 code; null for the country, which that standard gives none.</param>
/// <param name="Record">The record.</param>
public sealed record PanelRow(string? Place, string? AdminCode, QuantityRecord Record)
{
    private const string Country = "全国";

    private static readonly HashSet<string> CountryWords = [Country, "我国", "中国", "国内"];
    private static readonly HashSet<string> ProvinceWords = ["全省", "我省", "本省", "全区", "我区", "全自治区"];
    private static readonly HashSet<string> OwnWords = ["全市", "我市", "本市", "全县", "我县", "本县", "全区", "我区", "本区", "全州", "我州", "全盟", "全境", "全域"];

    /// <summary>The panel row of a quantity of <paramref name="notice"/>.</summary>
    public static PanelRow Of(NoticeRecord notice, QuantityRecord record)
    {
        var (place, code) = PlaceOf(notice, record);
        return new(place, code, record);
    }

    private static (string? Place, string? Code) PlaceOf(NoticeRecord notice, QuantityRecord record)
    {
        // A goal that the notice only quotes is another place's, and without printed words nobody knows whose.
        if (record.Scope is not { } scope)
            return record is TargetRecord { Own: false } ? (null, null) : (notice.Region, notice.AdminCode);
        if (CountryWords.Contains(scope))
            return (Country, null);
        var provincial = notice.Level == "provincial";
        if (OwnWords.Contains(scope) && (!provincial || !ProvinceWords.Contains(scope)))
            return (notice.Region, notice.AdminCode);
        if (ProvinceWords.Contains(scope))
            return provincial ? (notice.Region, notice.AdminCode) : Province(notice);
        var code = notice.AdminCode;
        var named = AdministrativeDivisions.Find(scope).Where(d => !d.IsFormer).ToList();
        var near = code is null ? named : [.. named.Where(d => d.Code.StartsWith(code[..2], StringComparison.Ordinal))];
        return near is [var only] ? (only.Name, only.Code) : (null, null);
    }

    private static (string?, string?) Province(NoticeRecord notice) =>
        notice.AdminCode is { Length: 6 } code && AdministrativeDivisions.ByCode(code[..2] + "0000") is { } province ? (province.Name, province.Code) : (null, null);
}
