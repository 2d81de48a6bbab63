using System.Collections.Frozen;
using PolicyMiner.Extracting.Places;

namespace PolicyMiner.Extracting.Notices;

/// <summary>
/// Central organs by their short and full names (商务部 → 中华人民共和国商务部). Source: the lists of short names that the General Office of the
/// State Council issues to organs after each reform (国务院机构简称, 2008, 2013, 2018), with organs since abolished.
/// </summary>
internal static class CentralOrgans
{
    private const string Republic = "中华人民共和国";

    // Ministries whose full name is 中华人民共和国 + short name.
    private static readonly string[] Ministries =
    [
        "外交部", "国防部", "教育部", "科学技术部", "工业和信息化部", "公安部", "国家安全部", "民政部", "司法部", "财政部", "人力资源和社会保障部", "自然资源部", "生态环境部", "住房和城乡建设部",
        "交通运输部", "水利部", "农业农村部", "商务部", "文化和旅游部", "国家卫生健康委员会", "国家发展和改革委员会", "国家民族事务委员会", "退役军人事务部", "应急管理部", "审计署", "海关总署", "监察部", "国土资源部",
        "环境保护部", "农业部", "文化部", "卫生部", "铁道部", "建设部", "交通部", "信息产业部", "劳动和社会保障部", "人事部", "对外贸易经济合作部", "国家卫生和计划生育委员会", "国家工商行政管理总局",
    ];

    private static readonly (string Short, string Full)[] Others =
    [
        ("国务院", "国务院"), ("国务院办公厅", "国务院办公厅"), ("中共中央", "中国共产党中央委员会"), ("中央办公厅", "中共中央办公厅"), ("中共中央办公厅", "中共中央办公厅"), ("全国人大常委会", "全国人民代表大会常务委员会"),
        ("发展改革委", "国家发展和改革委员会"), ("国家发展改革委", "国家发展和改革委员会"), ("科技部", "中华人民共和国科学技术部"), ("国家民委", "国家民族事务委员会"), ("安全部", "中华人民共和国国家安全部"),
        ("人力资源社会保障部", "中华人民共和国人力资源和社会保障部"), ("住房城乡建设部", "中华人民共和国住房和城乡建设部"), ("国家卫生健康委", "国家卫生健康委员会"), ("卫生健康委", "国家卫生健康委员会"),
        ("卫生计生委", "国家卫生和计划生育委员会"), ("国家卫生计生委", "国家卫生和计划生育委员会"), ("人口计生委", "国家人口和计划生育委员会"), ("退役军人部", "中华人民共和国退役军人事务部"), ("应急部", "中华人民共和国应急管理部"),
        ("人民银行", "中国人民银行"), ("中国人民银行", "中国人民银行"), ("国资委", "国务院国有资产监督管理委员会"), ("国务院国资委", "国务院国有资产监督管理委员会"), ("税务总局", "国家税务总局"), ("国家税务总局", "国家税务总局"),
        ("市场监管总局", "国家市场监督管理总局"), ("广电总局", "国家广播电视总局"), ("体育总局", "国家体育总局"), ("统计局", "国家统计局"), ("国家统计局", "国家统计局"), ("国家医保局", "国家医疗保障局"), ("医保局", "国家医疗保障局"),
        ("国管局", "国家机关事务管理局"), ("银保监会", "中国银行保险监督管理委员会"), ("银监会", "中国银行业监督管理委员会"), ("证监会", "中国证券监督管理委员会"), ("保监会", "中国保险监督管理委员会"),
        ("国家粮食和储备局", "国家粮食和物资储备局"), ("国家能源局", "国家能源局"), ("能源局", "国家能源局"), ("国家林草局", "国家林业和草原局"), ("林草局", "国家林业和草原局"), ("国家铁路局", "国家铁路局"), ("民航局", "中国民用航空局"),
        ("国家邮政局", "国家邮政局"), ("邮政局", "国家邮政局"), ("国家文物局", "国家文物局"), ("国家中医药局", "国家中医药管理局"), ("国家外汇局", "国家外汇管理局"), ("国家外汇管理局", "国家外汇管理局"), ("外汇局", "国家外汇管理局"),
        ("国家药监局", "国家药品监督管理局"), ("国家知识产权局", "国家知识产权局"), ("知识产权局", "国家知识产权局"), ("质检总局", "国家质量监督检验检疫总局"), ("工商总局", "国家工商行政管理总局"), ("食品药品监管总局", "国家食品药品监督管理总局"),
        ("国家食品药品监督管理局", "国家食品药品监督管理局"), ("新闻出版总署", "国家新闻出版总署"), ("安全监管总局", "国家安全生产监督管理总局"), ("国家旅游局", "国家旅游局"), ("国务院扶贫办", "国务院扶贫开发领导小组办公室"),
        ("中央宣传部", "中共中央宣传部"), ("中央组织部", "中共中央组织部"), ("中央网信办", "中央网络安全和信息化委员会办公室"), ("国家网信办", "国家互联网信息办公室"), ("最高人民法院", "最高人民法院"), ("最高人民检察院", "最高人民检察院"),
        ("全国总工会", "中华全国总工会"), ("共青团中央", "中国共产主义青年团中央委员会"), ("全国妇联", "中华全国妇女联合会"), ("中国残联", "中国残疾人联合会"), ("中科院", "中国科学院"), ("气象局", "中国气象局"), ("中国气象局", "中国气象局"),
        ("国家电监会", "国家电力监管委员会"), ("国家乡村振兴局", "国家乡村振兴局"), ("国家标准委", "国家标准化管理委员会"), ("国家移民局", "国家移民管理局"), ("金融监管总局", "国家金融监督管理总局"), ("国家数据局", "国家数据局"),
    ];

    private static readonly FrozenDictionary<string, string> FullNames = Others
        .Concat(Ministries.Select(m => (m, m.StartsWith("国家", StringComparison.Ordinal) && m.EndsWith("委员会", StringComparison.Ordinal) ? m : Republic + m)))
        .ToFrozenDictionary(o => o.Item1, o => o.Item2, StringComparer.Ordinal);

    /// <summary>The full name of a central organ known by <paramref name="name"/>; null where it is none of the list.</summary>
    public static string? FullName(string name) => FullNames.GetValueOrDefault(name);

    // 商务部办公厅: the office of an organ
    private static string Superior(string name) => name.EndsWith("办公厅", StringComparison.Ordinal) || name.EndsWith("办公室", StringComparison.Ordinal) ? name[..^3] : name;

    /// <summary>Whether <paramref name="name"/> can only be a central organ, by the list or by how it begins.</summary>
    public static bool IsCentral(string name) =>
        FullNames.ContainsKey(name) || FullNames.ContainsKey(Superior(name))
        || Array.Exists((string[])["中华人民共和国", "国务院", "中共中央", "中国人民银行", "最高人民", "全国人民代表大会", "全国人大", "全国政协", "中央军委", "共青团中央"], p => name.StartsWith(p, StringComparison.Ordinal) && !name.Contains("分行") && !name.Contains("支行"))
        || (name.EndsWith('司') && !name.EndsWith("公司", StringComparison.Ordinal) && FullNames.Keys.Any(ministry => name.StartsWith(ministry, StringComparison.Ordinal))) // 教育部高校学生司
        || Array.Exists(OfTheNation, p => name.StartsWith(p, StringComparison.Ordinal)) && !NamesPlace(name);

    // 国家海洋局, 中国残疾人联合会, 中华全国总工会; not 国家矿山安全监察局云南局, 中国人民政治协商会议甲市委员会
    private static readonly string[] OfTheNation = ["国家", "国防", "中国", "中华", "全国", "中央"];

    private static bool NamesPlace(string name) => Enumerable.Range(1, Math.Max(0, name.Length - 2)).Any(at => AdministrativeDivisions.LongestAt(name, at, shortNames: true) is not null);
}
