using PolicyMiner.Extracting.Places;

namespace PolicyMiner.Extracting.Notices;

/// <summary>The jurisdiction of an issuer, as notice records print it.</summary>
/// <param name="Region">山东省, 郑州市, 全国.</param>
/// <param name="Province">The province it is or lies in; null for 全国.</param>
/// <param name="AdminCode">GB/T 2260 code; null for 全国.</param>
/// <param name="Level"><c>national</c>, <c>provincial</c>, <c>municipal</c>, <c>county</c> or <c>district</c>.</param>
/// <param name="Inferred">Whether it rests on more than the printed name of the issuer.</param>
internal sealed record Jurisdiction(string Region, string? Province, string? AdminCode, string Level, bool Inferred)
{
    /// <summary>The whole country, for central organs.</summary>
    public static Jurisdiction National(bool inferred) => new("全国", null, null, "national", inferred);

    /// <summary>A division's.</summary>
    public static Jurisdiction Of(AdministrativeDivision division, bool inferred) =>
        new(division.Name, AdministrativeDivisions.ProvinceOf(division).Name, division.Code, division.LevelName, inferred);
}
