using PolicyMiner.Indexing;

namespace PolicyMiner.Asking.Querying;

/// <summary>Where a field of the query language lives.</summary>
internal enum FieldKind
{
    /// <summary>A column of the full-text index.</summary>
    Text,

    /// <summary>A facet of the notice.</summary>
    Facet,

    /// <summary>A number or date of the notice.</summary>
    Range,

    /// <summary>A property of one target, statistic or provision.</summary>
    Record,

    /// <summary>The notice's id.</summary>
    Id,
}

/// <summary>A field that a query can name.</summary>
/// <param name="Name">As typed in a query.</param>
/// <param name="Target">The text column, facet or record column it stands for.</param>
/// <param name="Chinese">Its Chinese name, which works as well.</param>
internal sealed record QueryField(string Name, FieldKind Kind, string Target, string Chinese)
{
    /// <summary>All fields.</summary>
    public static IReadOnlyList<QueryField> All { get; } =
    [
        new("title", FieldKind.Text, "title", "标题"),
        new("heading", FieldKind.Text, "headings", "层次标题"),
        new("body", FieldKind.Text, "body", "正文"),
        new("record", FieldKind.Text, "records", "记录"),
        new("number", FieldKind.Text, "meta", "发文字号"),
        new("region", FieldKind.Facet, FacetNames.Within, "地区"),
        new("level", FieldKind.Facet, FacetNames.Level, "层级"),
        new("issuer", FieldKind.Facet, FacetNames.Issuer, "发文机关"),
        new("type", FieldKind.Facet, FacetNames.Type, "文种"),
        new("kind", FieldKind.Facet, FacetNames.Kind, "记录类型"),
        new("domain", FieldKind.Facet, FacetNames.Domain, "领域"),
        new("category", FieldKind.Facet, FacetNames.Category, "类别"),
        new("department", FieldKind.Facet, FacetNames.Department, "部门"),
        new("place", FieldKind.Facet, FacetNames.Place, "地名"),
        new("instrument", FieldKind.Facet, FacetNames.Instrument, "政策工具"),
        new("cites", FieldKind.Facet, FacetNames.Cites, "引用"),
        new("subject", FieldKind.Facet, FacetNames.Subject, "主题词"),
        new("status", FieldKind.Facet, FacetNames.Status, "时效"),
        new("agency_code", FieldKind.Facet, FacetNames.AgencyCode, "机关代字"),
        new("number_year", FieldKind.Facet, FacetNames.NumberYear, "文号年份"),
        new("serial_number", FieldKind.Facet, FacetNames.SerialNumber, "文号序号"),
        new("year", FieldKind.Range, FacetNames.Year, "年份"),
        new("date", FieldKind.Range, "date", "成文日期"),
        new("indicator", FieldKind.Record, "indicator", "指标"),
        new("value", FieldKind.Record, "value", "数值"),
        new("unit", FieldKind.Record, "unit", "单位"),
        new("magnitude", FieldKind.Record, "magnitude", "量值"),
        new("base_unit", FieldKind.Record, "base_unit", "基本单位"),
        new("comparator", FieldKind.Record, "comparator", "比较"),
        new("target_year", FieldKind.Record, "year", "目标年"),
        new("id", FieldKind.Id, "notice_id", "编号"),
    ];

    /// <summary>Whether its values are numbers.</summary>
    public bool IsNumeric => Target is FacetNames.Year or "date" or "value" or "magnitude" || Name == "target_year";

    /// <summary>The field of this name, English or Chinese; null for an unknown one.</summary>
    public static QueryField? Named(string name) =>
        All.FirstOrDefault(f => f.Name.Equals(name, StringComparison.OrdinalIgnoreCase) || f.Chinese == name);
}
