namespace PolicyMiner.Indexing;

/// <summary>The facets (分面) a notice is counted under, by their printed names.</summary>
public static class FacetNames
{
    /// <summary>The issuer's jurisdiction: 山东省, 郑州市, 全国.</summary>
    public const string Region = "region";

    /// <summary>The region and every place above it; what a region filter looks at, not printed.</summary>
    public const string Within = "within";

    /// <summary><c>national</c>, <c>provincial</c>, <c>municipal</c>, <c>county</c>, <c>district</c>.</summary>
    public const string Level = "level";

    /// <summary>发文机关.</summary>
    public const string Issuer = "issuer";

    /// <summary>文种: 通知, 意见 …</summary>
    public const string Type = "type";

    /// <summary>Year of 成文日期.</summary>
    public const string Year = "year";

    /// <summary>The kinds of record it holds: <c>target</c>, <c>task</c> …</summary>
    public const string Kind = "kind";

    /// <summary>Entries of a guidance catalogue (指导目录): 工业设计服务 ….</summary>
    public const string Domain = "domain";

    /// <summary>ITO, BPO, KPO.</summary>
    public const string Category = "category";

    /// <summary>Departments that lead or take part in a task, normalised.</summary>
    public const string Department = "department";

    /// <summary>Places named with a role.</summary>
    public const string Place = "place";

    /// <summary>Policy instruments of its measures: <c>tax</c>, <c>talent</c> …</summary>
    public const string Instrument = "instrument";

    /// <summary>Indicators of its targets.</summary>
    public const string Indicator = "indicator";

    /// <summary>Documents it cites: number, else title.</summary>
    public const string Cites = "cites";

    /// <summary>主题词.</summary>
    public const string Subject = "subject";

    /// <summary>机关代字 of the document number: 鲁政发.</summary>
    public const string AgencyCode = "agency_code";

    /// <summary>Year in the document number.</summary>
    public const string NumberYear = "number_year";

    /// <summary>Status as far as the text says: 试行, 废止.</summary>
    public const string Status = "status";

    /// <summary>Serial number in the document number: 16 of 鲁政发〔2010〕16号.</summary>
    public const string SerialNumber = "serial_number";

    /// <summary>All of them, in the order of storage: an index keeps their places, so new ones go to the end.</summary>
    public static string[] All { get; } =
    [
        Region, Within, Level, Issuer, Type, Year, Kind, Domain, Category, Department, Place, Instrument, Indicator, Cites, Subject, AgencyCode,
        NumberYear, Status, SerialNumber,
    ];
}
