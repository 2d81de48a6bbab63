namespace PolicyMiner.Extracting.Statements;

/// <summary>The place a number holds for, as printed at the head of a clause: 全省, 我市, 济南、青岛市.</summary>
internal static class Scopes
{
    private static readonly WordSet Whole = new("全省 全市 全国 全区 全县 全州 全盟 全旗 全球 世界 我省 我市 我国 我区 我县 本市 本省 全自治区 全域 全行业");
    private static readonly WordSet Leads = new("到 至 力争 确保 其中 ， 、");
    // 城市, 上市, 园区: words that only end like a place.
    private static readonly WordSet NoPlaces = new("城市 上市 都市 超市 集市 门市 股市 街市 夜市 园区 地区 社区 景区 小区 辖区 片区 山区 库区 灾区 郊区 城区 区县 新区 县区 市区 特区 湾区 牧区 林区 矿区 校区 保护区 示范区 开发区 试验区 聚集区 集聚区 功能区 各市 各区 各县 各省 跨区 分区 产区 自治区 乡镇 市县");

    /// <summary>The scope, or null.</summary>
    public static string? Of(string text)
    {
        var at = 0;
        for (var i = 0; i < 4 && (Leads.At(text, at) is not null || char.IsAsciiDigit(Peek(text, at))); i++)
            at = Leads.At(text, at) is { } lead ? at + lead.Length : text.IndexOf('年', at) is var year and >= 0 && year - at < 5 ? year + 1 : at;
        if (Whole.At(text, at) is { } whole)
            return whole;
        // 济南、青岛市: two to ten characters up to 省, 市, 县 or 区.
        for (var i = at + 1; i < Math.Min(text.Length, at + 14); i++)
        {
            if (text[i] is '省' or '市' or '县' or '州' && i - at >= 2 && !NoPlaces.In(text.AsSpan(at, i - at + 1)) && text.AsSpan(at, i - at).IndexOfAnyExceptInRange('一', '龥') is var odd && (odd < 0 || text[at + odd] == '、'))
                return i + 1 < text.Length && text[i + 1] is '级' or '场' or '值' or '区' or '委' or '政' or '域' or '内' or '直' ? null : text[at..(i + 1)];
            if (text[i] is '的' or '，' or '建' or '有' or '是' or '为')
                break;
        }
        return null;
    }

    private static char Peek(string text, int at) => at < text.Length ? text[at] : '\0';
}
