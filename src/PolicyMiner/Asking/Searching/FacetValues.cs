using PolicyMiner.Analysis;
using PolicyMiner.Indexing;

namespace PolicyMiner.Asking.Searching;

/// <summary>Finds the facet values that a person means: 山东 is 山东省, targets is target, 省级 is provincial, 商务* is every such department.</summary>
internal sealed class FacetValues(FacetTable table)
{
    private static readonly string[] PlaceEndings = ["省", "市", "县", "区", "自治区", "壮族自治区", "回族自治区", "维吾尔自治区", "特别行政区", "自治州", "盟", "旗"];

    private static readonly Dictionary<string, string> Levels = new(StringComparer.Ordinal)
    {
        ["国家"] = "national",
        ["国家级"] = "national",
        ["中央"] = "national",
        ["省"] = "provincial",
        ["省级"] = "provincial",
        ["市"] = "municipal",
        ["市级"] = "municipal",
        ["地市级"] = "municipal",
        ["县"] = "county",
        ["县级"] = "county",
        ["区"] = "district",
        ["区级"] = "district",
    };

    private static readonly Dictionary<string, string> Kinds = new(StringComparer.Ordinal)
    {
        ["目标"] = "target",
        ["统计"] = "statistic",
        ["规定"] = "provision",
        ["任务"] = "task",
        ["分工"] = "task",
        ["目录"] = "catalog_entry",
        ["catalog"] = "catalog_entry",
        ["分类"] = "taxonomy_entry",
        ["taxonomy"] = "taxonomy_entry",
        ["标准"] = "standard",
        ["表格"] = "table_row",
        ["table"] = "table_row",
        ["tables"] = "table_row",
        ["引用"] = "citation",
        ["定义"] = "definition",
        ["地名"] = "place",
        ["措施"] = "measure",
    };

    /// <summary>The record type that a name of a kind means: targets, 目标 → target.</summary>
    public static string KindOf(string name)
    {
        name = name.Trim().ToLowerInvariant().Replace('-', '_');
        if (Kinds.TryGetValue(name, out var kind))
            return kind;
        if (Exporting.RecordJson.TypeNames.Contains(name))
            return name;
        var singular = name.EndsWith("ies", StringComparison.Ordinal) ? name[..^3] + "y" : name.TrimEnd('s');
        return Kinds.GetValueOrDefault(singular, singular);
    }

    /// <summary>The numbers of the values meant; empty where no notice has one.</summary>
    public IReadOnlySet<int> Resolve(string facet, string value)
    {
        value = facet switch
        {
            FacetNames.Kind => KindOf(value),
            FacetNames.Level => Levels.GetValueOrDefault(value.Trim(), value.Trim()),
            _ => value.Trim(),
        };
        if (facet == FacetNames.Region)
            facet = FacetNames.Within;
        if (table.IdOf(facet, value) is > 0 and var id)
            return new HashSet<int> { id };
        var folded = TextFolding.Fold(value);
        var values = table.ValuesOf(facet).Select(v => (v.Id, Folded: TextFolding.Fold(v.Value))).ToList();
        var found = Wildcards.IsPattern(folded)
            ? values.Where(v => Wildcards.Matches(v.Folded, folded))
            : values.Where(v => v.Folded == folded || (facet is FacetNames.Within or FacetNames.Place && PlaceEndings.Any(e => v.Folded == folded + e)));
        var ids = found.Select(v => v.Id).ToHashSet();
        // Issuers and departments have long names of which people remember a part.
        if (ids.Count == 0 && folded.Length >= 2 && facet is FacetNames.Issuer or FacetNames.Department or FacetNames.Domain or FacetNames.Cites or FacetNames.Indicator)
            ids = values.Where(v => v.Folded.Contains(folded, StringComparison.Ordinal)).Select(v => v.Id).ToHashSet();
        return ids;
    }
}
