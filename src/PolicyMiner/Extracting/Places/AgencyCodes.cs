using PolicyMiner.Structuring;

namespace PolicyMiner.Extracting.Places;

/// <summary>
/// What the agency code (机关代字) of a document number says about the region: 鲁政发 → 山东省, 国办发 → the State Council. A code says something only
/// by a public rule: the statutory abbreviations of the provinces, 国/中 for central organs, the names of cities that the 《现代汉语词典》 gives a
/// single character (穗 广州), and the first character of the name of a city or county, which always leaves several candidates.
/// </summary>
public static class AgencyCodes
{
    // Abbreviations of the provinces (省级行政区简称) as document numbers use them. 内 is printed for 内蒙古; 台, 港 and 澳 do not occur.
    private static readonly Dictionary<char, string> Provinces = new()
    {
        ['京'] = "110000",
        ['津'] = "120000",
        ['冀'] = "130000",
        ['晋'] = "140000",
        ['内'] = "150000",
        ['蒙'] = "150000",
        ['辽'] = "210000",
        ['吉'] = "220000",
        ['黑'] = "230000",
        ['沪'] = "310000",
        ['苏'] = "320000",
        ['浙'] = "330000",
        ['皖'] = "340000",
        ['闽'] = "350000",
        ['赣'] = "360000",
        ['鲁'] = "370000",
        ['豫'] = "410000",
        ['鄂'] = "420000",
        ['湘'] = "430000",
        ['粤'] = "440000",
        ['桂'] = "450000",
        ['琼'] = "460000",
        ['渝'] = "500000",
        ['川'] = "510000",
        ['黔'] = "520000",
        ['贵'] = "520000",
        ['滇'] = "530000",
        ['云'] = "530000",
        ['藏'] = "540000",
        ['陕'] = "610000",
        ['甘'] = "620000",
        ['青'] = "630000",
        ['宁'] = "640000",
        ['新'] = "650000",
    };

    // Single characters that the 《现代汉语词典》 explains as another name of a city.
    private static readonly Dictionary<char, string> Cities = new()
    {
        ['穗'] = "440100",
        ['榕'] = "350100",
        ['蓉'] = "510100",
        ['甬'] = "330200",
        ['邕'] = "450100",
        ['筑'] = "520100",
        ['并'] = "140100",
        ['宁'] = "320100",
    };

    private static readonly string[] CentralCodes =
    [
        "国发", "国办", "国函", "国令", "国阅", "国科发", "国知发", "国税", "国卫", "国市监", "国资", "国土资", "国统", "国能", "国食药监", "国质检", "国药监", "国海", "国铁", "国林", "国中医药", "国密局", "国开",
        "中发", "中办", "中宣", "中组", "财税", "财企", "财建", "财教", "财预", "财金", "财库", "财社", "财综", "财办", "财行", "商服贸", "商资", "商贸", "商办", "商建", "商运", "商流通", "商合", "商产", "商电", "商财", "商外资", "发改",
        "工信", "教社科", "教科", "教高", "教职成", "教技", "教师", "教基", "教财", "教发", "教督", "银发", "银保监", "银监", "证监", "保监", "税总", "署", "人社部", "人社厅", "建城", "建办", "建村", "建房", "建质", "建科", "建标", "建法", "交运", "交办", "交规划",
        "农办", "农业部", "文旅", "环发", "环办", "环境", "民发", "民函", "民办", "公通字", "司发", "水利部", "卫办", "卫发", "应急", "市监", "医保发", "医保办", "退役军人", "自然资", "汇发", "民航", "邮", "体", "广电",
    ];

    /// <summary>
    /// The divisions that <paramref name="documentNumber"/> may come from: the empty list for central organs and for numbers that say nothing;
    /// <paramref name="central"/> tells these two apart.
    /// </summary>
    /// <example>鲁政发〔2010〕16号 gives 山东省; 穗府办规〔2024〕13号 gives 广州市; 宁政发 gives 宁夏回族自治区 and 南京市.</example>
    public static IReadOnlyList<AdministrativeDivision> Candidates(string documentNumber, out bool central)
    {
        central = false;
        var number = documentNumber.Trim();
        if (DocumentNumbers.FindNext(number, 0) is not { Start: 0 } found || found.CodeEnd < 2)
            return [];
        var code = number[..found.CodeEnd];
        if (code[1] is not ('政' or '府') && Array.Exists(CentralCodes, c => code.StartsWith(c, StringComparison.Ordinal)))
        {
            central = true;
            return [];
        }
        var candidates = new List<AdministrativeDivision>();
        if (Provinces.TryGetValue(code[0], out var province))
            candidates.Add(AdministrativeDivisions.ByCode(province)!);
        if (Cities.TryGetValue(code[0], out var city))
            candidates.Add(AdministrativeDivisions.ByCode(city)!);
        return candidates;
    }

    /// <summary>
    /// The divisions whose name begins with the first character of the number's code, e.g. 义乌市 and 义马市 for 义政发; never proof, but what a
    /// text's own 我市 and place names must agree with.
    /// </summary>
    public static bool MayStandFor(string documentNumber, AdministrativeDivision division) =>
        documentNumber.Length > 0 && (division.Name[0] == documentNumber[0]
            || (Provinces.TryGetValue(documentNumber[0], out var province) && province == division.Code)
            || (Cities.TryGetValue(documentNumber[0], out var city) && city == division.Code));
}
