using PolicyMiner.Extracting.Places;

namespace PolicyMiner.Extracting.Tasks;

/// <summary>
/// The normal form of a department's name, so that the same body is found under its usual spellings: 山东省人力资源和社会保障厅, 省人社厅 and
/// 省人力资源社会保障厅 are one. Bodies of different kinds stay apart: 商务厅, 商务委 and 外经贸厅 are never taken for each other.
/// </summary>
public static class DepartmentName
{
    // Short forms that the bodies use of themselves (规范化简称), and their usual long forms; endings and level stay as they are.
    private static readonly (string Short, string Full)[] ShortForms =
    [
        ("发改", "发展改革"), ("人社", "人力资源社会保障"), ("住建", "住房城乡建设"), ("工信", "工业信息化"), ("经信", "经济信息化"), ("卫健", "卫生健康"),
        ("医保", "医疗保障"), ("文旅", "文化旅游"), ("市监局", "市场监督管理局"), ("市场监管局", "市场监督管理局"), ("国资委", "国有资产监督管理委"), ("卫计委", "卫生计划生育委"),
        ("林草", "林业草原"), ("自规局", "自然资源规划局"), ("退役军人局", "退役军人事务局"), ("退役军人厅", "退役军人事务厅"), ("应急局", "应急管理局"), ("应急厅", "应急管理厅"),
    ];

    private static readonly string[] Suffixes = ["等有关部门", "等相关部门", "等有关单位", "等相关单位", "等部门", "等单位", "等"];

    /// <summary>The normal form of <paramref name="printed"/>, e.g. 省发展改革委 for 山东省发展和改革委员会; the name itself where nothing applies.</summary>
    public static string Normalize(string printed)
    {
        var name = string.Concat(printed.Where(c => !char.IsWhiteSpace(c)));
        foreach (var suffix in Suffixes)
        {
            if (name.Length > suffix.Length + 2 && name.EndsWith(suffix, StringComparison.Ordinal))
            {
                name = name[..^suffix.Length];
                break;
            }
        }
        if (name.IndexOfAny(['（', '(']) is > 2 and var bracket && name[^1] is '）' or ')')
            name = name[..bracket];
        if (!DepartmentList.IsInstitution(name) || name.EndsWith("政府", StringComparison.Ordinal) || name.EndsWith("常务委员会", StringComparison.Ordinal))
            return name;
        return LevelOnly(Expanded(name.EndsWith("委员会", StringComparison.Ordinal) ? name[..^2] : name));
    }

    /// <summary>和 and 与 inside a name are dropped (住房和城乡建设厅), short forms are written out.</summary>
    private static string Expanded(string name)
    {
        foreach (var word in (ReadOnlySpan<string>)["人力资源", "住房", "工业", "经济", "发展", "文化", "卫生", "自然资源", "林业", "规划"])
            name = name.Replace(word + "和", word, StringComparison.Ordinal).Replace(word + "与", word, StringComparison.Ordinal);
        foreach (var (shortForm, full) in ShortForms)
        {
            var at = name.IndexOf(shortForm, StringComparison.Ordinal);
            if (at >= 0 && !name.Contains(full, StringComparison.Ordinal))
                name = string.Concat(name.AsSpan(0, at), full, name.AsSpan(at + shortForm.Length));
        }
        return name;
    }

    /// <summary>山东省商务厅 → 省商务厅, 郑州市商务局 → 市商务局: the level stays, whose it is follows from the notice. 青岛海关 stays.</summary>
    private static string LevelOnly(string name)
    {
        for (var length = Math.Min(12, name.Length - 2); length >= 3; length--)
        {
            if (name[length - 1] is '省' or '市' or '县' or '区' or '州' or '盟' or '旗' && AdministrativeDivisions.FindFull(name[..length]).Count > 0)
            {
                var level = name[..length].EndsWith("自治区", StringComparison.Ordinal) ? "自治区" : name[(length - 1)..length];
                return level + name[length..];
            }
        }
        return name;
    }
}
