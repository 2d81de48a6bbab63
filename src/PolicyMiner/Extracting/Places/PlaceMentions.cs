using System.Text.RegularExpressions;
using PolicyMiner.Text;

namespace PolicyMiner.Extracting.Places;

/// <summary>A place named in a text.</summary>
/// <param name="Names">The name as printed; for a group in short (江浙) the places it stands for.</param>
/// <param name="Kind">city, province, county, district, region, zone, park or country.</param>
/// <param name="IsSure">Whether the name alone is beyond doubt; a county's short name (和平, 合作, 东方) is a common word as well.</param>
internal sealed record PlaceMention(int Start, int End, IReadOnlyList<string> Names, string Kind, bool IsSure);

/// <summary>Places listed together: 潍坊、淄博、东营等城市.</summary>
/// <param name="Tail">Where the list with 等, 两市, 地区 after it ends.</param>
internal sealed record PlaceList(IReadOnlyList<PlaceMention> Members, int Start, int End, int Tail, bool HasOthers);

/// <summary>Finds places and the lists they stand in.</summary>
internal static partial class PlaceMentions
{
    // Short names of county-level cities that are everyday words.
    private static readonly string[] Words = ["合作", "东方", "新星"];

    /// <summary>The lists of places in <paramref name="text"/>, single places included, in order.</summary>
    /// <param name="text">A sentence.</param>
    /// <param name="brackets">Its brackets.</param>
    /// <param name="own">The notice's own jurisdiction: a county in it is known by its short name alone.</param>
    public static IReadOnlyList<PlaceList> Find(string text, Brackets brackets, AdministrativeDivision? own = null)
    {
        var mentions = Mentions(text, brackets);
        var lists = new List<PlaceList>();
        for (var i = 0; i < mentions.Count;)
        {
            var last = i;
            while (last + 1 < mentions.Count && (IsJoint(text, mentions[last].End, mentions[last + 1].Start) || AreAdjacent(mentions[last], mentions[last + 1])))
                last++;
            var members = mentions.GetRange(i, last - i + 1);
            i = last + 1;
            // A county's short name (和平, 合作) is a common word: it needs company, a notice of the region it lies in or, if a city's (支持仙桃建设), a clear role.
            if (members.Count == 1 && !members[0].IsSure && (members[0].Kind != "city" || Words.Contains(members[0].Names[0])) && (own is null || AdministrativeDivisions.FindIn(own, members[0].Names[0]).Count == 0))
                continue;
            var (tail, others) = Tail(text, members[^1].End);
            lists.Add(new(members, members[0].Start, members[^1].End, tail, others));
        }
        return lists;
    }

    private static List<PlaceMention> Mentions(string text, Brackets brackets)
    {
        var zones = ZoneNames.Find(text, brackets);
        var clusters = ClusterNames.Find(text);
        var mentions = new List<PlaceMention>();
        var nextZone = 0;
        for (var i = 0; i + 1 < text.Length;)
        {
            while (nextZone < zones.Count && zones[nextZone].Start < i)
                nextZone++;
            if (nextZone < zones.Count && zones[nextZone].Start == i)
            {
                var zone = zones[nextZone];
                mentions.Add(new(zone.Start, zone.End, [text[zone.Start..zone.End]], zone.IsPark ? "park" : ZoneNames.IsRegion(text, zone.End) ? "region" : "zone", true));
                i = zone.End;
                continue;
            }
            if (clusters.Count > 0 && clusters.Find(c => c.Start == i) is { End: > 0 } cluster)
            {
                mentions.Add(new(i, cluster.End, [text[i..cluster.End]], "region", true));
                i = cluster.End;
                continue;
            }
            if (At(text, i) is { } found && (nextZone >= zones.Count || found.End <= zones[nextZone].Start))
            {
                mentions.Add(found);
                i = found.End;
            }
            else
                i++;
        }
        return mentions;
    }

    // 省, 市 and 区 or 县 may stand one behind the other.
    private const int MostLevels = 4;

    private static PlaceMention? At(string text, int at, int level = 1)
    {
        if (at >= text.Length)
            return null;
        if (Areas.LongestAt(text, at) is { } area && !(area.Name.Length == 2 && ContinuesAsName(text, at + 2)))
        {
            var end = at + area.Name.Length;
            // 黔北遵义: the narrower place is the one meant.
            if (area.Kind == "region" && level < MostLevels && At(text, end, level + 1) is { Kind: "city" or "county" or "district", IsSure: true } within)
                return within with { Start = at };
            if (area.Kind == "group" && Routes.Any(r => text.AsSpan(end).StartsWith(r)))
                return null; // 京津主轴, 川渝高速: what joins them
            // 关中平原: the land by its shape
            if (area.Kind == "region" && Array.Find(Shapes, s => text.AsSpan(end).StartsWith(s)) is { } shape)
                end += shape.Length;
            return area.Kind == "group" ? new(at, end, area.Members, "province", true) : new(at, end, [text[at..end]], area.Kind, true);
        }
        if (AdministrativeDivisions.LongestAt(text, at, shortNames: true) is not { } division)
            return null;
        if (text[at] == '大' && at > 0 && "壮扩做加重巨最".Contains(text[at - 1]))
            return null; // 壮大|兴城, not 大兴
        var stop = at + division.Name.Length;
        var full = division.Divisions[0].Name == division.Name;
        // 东区, 西区, 矿区, 老城区, 新城: names that are words.
        if (division.Name == "新城" || division.Name.Length == 2 && division.Name[1] == '区' || Quarters.Contains(division.Name))
            return null;
        if (IsBody(text, stop) || (!full && ContinuesAsName(text, stop)))
            return null;
        // 山东省济南市, 陕西省西安, 河南省的郑州: the narrower place is the one meant.
        if (full && level < MostLevels && At(text, stop, level + 1) is { Kind: "city" or "county" or "district" } inner && (inner.Names[0][^1] is '市' or '县' or '区' || AdministrativeDivisions.FindIn(division.Divisions[0], inner.Names[0]).Count > 0))
            return inner with { Start = at, IsSure = true };
        if (full && level < MostLevels && stop < text.Length && text[stop] == '的' && At(text, stop + 1, level + 1) is { Kind: "city" or "county" or "district", IsSure: true } listed)
            return listed with { Start = at };
        // 广州番禺: a county by its short name behind the city it lies in.
        if (!full && division.Divisions[0].Level != DivisionLevel.County && AdministrativeDivisions.LongestAt(text, stop, shortNames: true) is { } county
            && AdministrativeDivisions.FindIn(division.Divisions[0], county.Name) is [{ Level: DivisionLevel.County } only, ..] && !ContinuesAsName(text, stop + county.Name.Length) && !IsBody(text, stop + county.Name.Length))
            return new(at, stop + county.Name.Length, [county.Name], KindOf(only), true);
        // 广西北部湾: a province's part of a region
        if (!full && division.Divisions[0].Level == DivisionLevel.Province && Areas.LongestAt(text, stop) is { Kind: "region" } part)
            return new(at, stop + part.Name.Length, [text[at..(stop + part.Name.Length)]], "region", true);
        // 延边州 for 延边朝鲜族自治州
        if (!full && stop < text.Length && text[stop] == '州' && division.Divisions[0].Name.EndsWith("自治州", StringComparison.Ordinal))
            stop++;
        return new(at, WithQuarter(text, stop), [text[at..stop]], KindOf(division.Divisions[0]), full || division.Divisions[0].Level != DivisionLevel.County);
    }

    private static readonly string[] Shapes = ["平原", "盆地", "高原", "丘陵"];

    private static readonly string[] Routes = ["主轴", "城际", "高速", "高铁", "铁路", "走廊", "通道", "航线"];

    // Parts that every city has; the districts of these names are meant by them alone only in notices of their own city.
    private static readonly string[] Quarters = ["老城区", "新城区", "中心城区", "主城区", "市辖区", "城区", "市区", "郊区"];

    /// <summary>营口市老城区, 济南市区: the city by its part.</summary>
    private static int WithQuarter(string text, int end)
    {
        foreach (var quarter in Quarters)
        {
            if (text.AsSpan(end).StartsWith(quarter))
                return end + quarter.Length;
        }
        return end;
    }

    private static string KindOf(AdministrativeDivision division) => division.Level switch
    {
        DivisionLevel.Province => division.Name.EndsWith('市') ? "city" : "province",
        DivisionLevel.Prefecture => "city",
        _ => division.Name.EndsWith('市') ? "city" : division.Name.EndsWith('区') ? "district" : "county",
    };

    /// <summary>济南市人民政府, 青岛海关, 山东大学: the name of a body holds a place but is none.</summary>
    private static bool IsBody(string text, int end)
    {
        foreach (var word in (ReadOnlySpan<string>)
            ["人民政府", "政府", "市政府", "省政府", "市委", "省委", "海关", "分行", "分公司", "分局", "大学", "学院", "银行", "集团", "公司", "商务", "银监局", "证监局", "保监局", "人大", "政协", "军区", "警备区", "铁路局", "日报", "大学", "医院", "管理局", "总会", "农商行", "省人民", "市人民", "生态环境局"])
        {
            if (text.AsSpan(end).StartsWith(word))
                return true;
        }
        return false;
    }

    /// <summary>A short name that goes on as another word: 海南岛, 中山路, 河南坠子, 襄阳东站.</summary>
    private static bool ContinuesAsName(string text, int end) => end + 1 < text.Length && text[end + 1] == '站' && "东南西北".Contains(text[end]) || end < text.Length && !text.AsSpan(end).StartsWith("港口") && "路街道桥站港岛山河江湖镇乡村队籍话菜戏族族剧酒茶馆".Contains(text[end]);

    // 支持宜宾泸州组团建设: two cities by their short names.
    private static bool AreAdjacent(PlaceMention first, PlaceMention second) =>
        first.End == second.Start && first is { Kind: "city", IsSure: true } && second is { Kind: "city", IsSure: true } && first.Names[0].Length == 2 && second.Names[0].Length == 2;

    private static bool IsJoint(string text, int end, int next) => text.AsSpan(end, next - end) is "、" or "—" or "-" or "和" or "及" or "与" or "以及" or "市、" or "市和" or "省、" or "省和" or "”、“" or "”和“";

    private const int LongestAlias = 30;

    // 等20个城市, 等省区; 蚌埠、滁州3市; 宝鸡、渭南5个市、…; 三河、香河、大厂三县市; 广州地区, but not 川南省域 and 4个区县率先…, which says what they are.
    [GeneratedRegex(@"\G(?:(?:、(?:开发区|高新区|经开区|保税区))?等(?:(?:[0-9]{1,3}|[一二三四五六七八九十]{1,3})[个省市县区州地城国家]*(?:和地区)?|边境省区|国家和地区|城市(?![群圈带])|省份|地区|[省市县区地]{1,3}(?!域))?"
        + "|(?:[0-9]{1,2}|[两三四五六七八九十])(?:[省市县区州地旗]{1,2}|个[省市县区州地旗](?=$|[、，；。及和（]))|地区|[省市州](?![域级委府直属]))")]
    private static partial Regex Summing();

    private static (int End, bool Others) Tail(string text, int end)
    {
        // 横琴粤澳深度合作区（以下简称合作区）建设
        if (end + 4 < text.Length && text[end] == '（' && text.AsSpan(end + 1, 4) is "以下简称" && text.IndexOf('）', end, Math.Min(LongestAlias, text.Length - end)) is > 0 and var close)
            return (close + 1, false);
        return Summing().Match(text, end) is { Success: true } sum ? (end + sum.Length, sum.ValueSpan[0] == '等') : (end, false);
    }
}
