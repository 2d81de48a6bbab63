namespace PolicyMiner.Extracting.Places;

/// <summary>The three levels of administrative divisions (行政区划) that GB/T 2260 codes.</summary>
public enum DivisionLevel
{
    /// <summary>省、自治区、直辖市、特别行政区.</summary>
    Province,

    /// <summary>地级市、地区、自治州、盟.</summary>
    Prefecture,

    /// <summary>县、县级市、市辖区、旗.</summary>
    County,
}

/// <summary>An administrative division (行政区划), e.g. 370100 济南市.</summary>
/// <param name="Code">Its GB/T 2260 code, six digits.</param>
/// <param name="Name">Its full name, e.g. 恩施土家族苗族自治州.</param>
/// <param name="ShortName">The name without what kind of division it is, e.g. 恩施; the full name where too little would be left (忠县).</param>
/// <param name="IsFormer">Whether the name is no longer in use, e.g. 莱芜市.</param>
public sealed record AdministrativeDivision(string Code, string Name, string ShortName, bool IsFormer)
{
    /// <summary>Its level, as the code tells.</summary>
    public DivisionLevel Level => Code.EndsWith("0000", StringComparison.Ordinal) ? DivisionLevel.Province
        : Code.EndsWith("00", StringComparison.Ordinal) ? DivisionLevel.Prefecture
        : DivisionLevel.County;

    /// <summary>The level as records print it: <c>provincial</c>, <c>municipal</c>, <c>county</c> or <c>district</c> (市辖区).</summary>
    public string LevelName => Level switch
    {
        DivisionLevel.Province => "provincial",
        DivisionLevel.Prefecture => "municipal",
        _ => Name.EndsWith('区') ? "district" : "county",
    };

    /// <summary>Whether <paramref name="other"/> is this division or lies in it, by code.</summary>
    public bool Contains(AdministrativeDivision other) => Level switch
    {
        DivisionLevel.Province => other.Code.AsSpan(0, 2).SequenceEqual(Code.AsSpan(0, 2)),
        DivisionLevel.Prefecture => other.Code.AsSpan(0, 4).SequenceEqual(Code.AsSpan(0, 4)),
        _ => other.Code == Code,
    };
}
