namespace PolicyMiner.Extracting.Tasks;

/// <summary>Names that are public bodies by whose they are: 市养老服务指导单位, 省财政, 市政府法制机构, 教育部, 县人民政府.</summary>
internal static class PublicBodies
{
    private const int LongestField = 8;

    /// <summary>县人民政府, 试点城市政府, 所在地政府; not 全面完成政府…: whose government it is stands before the word.</summary>
    public static bool IsGovernment(string name) => name.Length == 2 || "级省市县区州盟旗镇乡村民地方域国央会委辖属上）)".Contains(name[^3]);

    /// <summary>市养老服务指导单位, 省农业担保公司, 镇公共文化服务站: a level of government before a unit or company makes it a public one.</summary>
    public static bool IsPublicUnit(string name) =>
        name.Length is >= 5 and <= 24 && name[0] is '省' or '市' or '区' or '县' or '州' or '镇' or '乡' && !"级属内场外直域".Contains(name[1]) && ActorPhrase.Ends(name, ["单位", "公司", "集团", "服务机构", "站"]) && !ActorPhrase.Ends(name, ["车站", "网站", "电站", "气站", "油站"]) && !ActorPhrase.Ends(name, ["企业单位", "用人单位", "建设单位", "施工单位"]);

    /// <summary>市政府法制机构, 县级以上人民政府防疫机构, 管委会企业服务处: whatever its field, the organ of a government or department is public.</summary>
    public static bool IsOrganOf(string name)
    {
        var kind = name.EndsWith("机构", StringComparison.Ordinal) ? 2 : name.Length > 5 && name[^1] is '处' or '科' or '司' or '室' ? 1 : 0;
        if (kind == 0)
            return false;
        for (var field = 2; field <= Math.Min(LongestField, name.Length - 2 - kind); field++)
        {
            if (name[..(name.Length - kind - field)] is var holder && ActorPhrase.Ends(holder, ["政府", "部门", "委员会", "管委会", "委", "部", "局", "厅"]) && ActorEnds.At(name, holder.Length) && ActorPhrase.IsActor(holder))
                return true;
        }
        return false;
    }

    /// <summary>宣传教育组, 综合协调组: a group told by the work it does, in a plan that sets such groups up.</summary>
    public static bool IsWorkingGroup(string name) =>
        name.Length is >= 3 and <= LongestGroup && name[^1] == '组' && (OfficeVerbs.At(name.AsSpan(name.Length - 3, 2)) is { Length: 2 } || DepartmentFields.IsField(name.AsSpan(name.Length - 3, 2)));

    private const int LongestGroup = 8;

    /// <summary>你区, 你局: the one addressed, in a reply to it.</summary>
    public static bool IsAddressee(string name) => name is ['你', var kind] && "省市县区州盟旗乡镇局厅委院".Contains(kind);

    /// <summary>省财政, 各级财政: the treasury of a level, which is told to act as its department is.</summary>
    public static bool IsTreasury(string name) =>
        name.Length >= 3 && name.EndsWith("财政", StringComparison.Ordinal) && Array.Exists(TreasuryLevels, l => name.AsSpan(0, name.Length - 2).SequenceEqual(l));

    private static readonly string[] TreasuryLevels = ["省", "市", "县", "区", "州", "中央", "地方", "各级", "地方各级", "同级", "本级", "省级", "市级", "县级", "区级", "省市", "市县", "市、县", "市、区", "各市", "各市县", "自治区"];

    /// <summary>教育部, 省委宣传部: 部 as a ministry, not 干部, 内部, 总部.</summary>
    public static bool IsMinistry(string name) =>
        name.Length >= 3 && name[^1] == '部' && !ActorPhrase.Ends(name, ["全部", "内部", "外部", "干部", "总部", "东部", "西部", "南部", "北部", "中部", "局部", "俱乐部", "省部", "门市部", "各部", "有关部", "相关部"]);
}
