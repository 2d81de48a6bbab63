namespace PolicyMiner.Extracting.Places;

/// <summary>How the full name of a division becomes its short one: 恩施土家族苗族自治州 → 恩施, 义乌市 → 义乌, 忠县 stays.</summary>
internal static class DivisionNames
{
    // The names of the nationalities (民族) that stand in names of autonomous areas, GB/T 3304, without 族.
    private static readonly string[] Nationalities =
    [
        "蒙古", "回", "藏", "维吾尔", "苗", "彝", "壮", "布依", "朝鲜", "满", "侗", "瑶", "白", "土家", "哈尼", "哈萨克", "傣", "黎", "傈僳", "佤",
        "畲", "高山", "拉祜", "水", "东乡", "纳西", "景颇", "柯尔克孜", "土", "达斡尔", "仫佬", "羌", "布朗", "撒拉", "毛南", "仡佬", "锡伯", "阿昌",
        "普米", "塔吉克", "怒", "乌孜别克", "俄罗斯", "鄂温克", "德昂", "保安", "裕固", "京", "塔塔尔", "独龙", "鄂伦春", "赫哲", "门巴", "珞巴", "基诺", "各",
    ];

    private static readonly string[] AutonomousKinds = ["自治区", "自治州", "自治县", "自治旗"];
    private static readonly string[] PlainKinds = ["特别行政区", "地区", "林区", "特区", "省", "市", "盟", "县", "区"];

    /// <summary>The short form of <paramref name="name"/>; the name itself where less than two characters would be left.</summary>
    public static string Shorten(string name)
    {
        foreach (var kind in AutonomousKinds)
        {
            if (name.EndsWith(kind, StringComparison.Ordinal))
                return WithoutNationalities(name[..^kind.Length]);
        }
        foreach (var kind in PlainKinds)
        {
            if (name.EndsWith(kind, StringComparison.Ordinal) && name.Length - kind.Length >= 2)
                return name[..^kind.Length];
        }
        return name;
    }

    /// <summary>The names that say what kind of division it is: 昌吉回族自治州 is called 昌吉州 too, by its own organs.</summary>
    public static IEnumerable<string> InFull(string name, string shortName)
    {
        yield return name;
        if (name.EndsWith("自治州", StringComparison.Ordinal) && shortName.Length < name.Length - 3)
            yield return shortName + "州";
    }

    private static string WithoutNationalities(string name)
    {
        while (true)
        {
            var shorter = Nationalities
                .Select(n => name.EndsWith(n + "族", StringComparison.Ordinal) ? name[..^(n.Length + 1)]
                    : n.Length > 1 && name.EndsWith(n, StringComparison.Ordinal) ? name[..^n.Length]
                    : name)
                .MinBy(s => s.Length)!;
            if (shorter.Length < 2)
                return name.TrimEnd('族'); // 东乡族自治县, 鄂伦春自治旗: the nationality is the name
            if (shorter.Length == name.Length)
                return name;
            name = shorter;
        }
    }
}
