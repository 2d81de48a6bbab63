namespace PolicyMiner.Extracting.Numbers;

/// <summary>
/// Ranks: 前5位, 前三名, 第八位, 第2名, 第三大…市场, and 排名第一 or 居全国第一 at the end of a clause. A bare ordinal (第二批, 第三方, 第一产业) is none.
/// 前N位 means rank N or better.
/// </summary>
public static class RankReader
{
    private static readonly string[] Ranking = ["排名", "排", "居", "位列", "名列", "列", "位居", "跃居", "跃升", "升至", "上升到", "位次", "全国", "全省", "全球", "世界", "全市", "亚洲", "国内", "西部", "中部", "东部", "同类", "稳居", "首次", "保持", "全区"];

    /// <summary>Reads the rank that begins at <paramref name="at"/>.</summary>
    public static bool TryRead(string text, int at, out Quantity rank)
    {
        rank = null!;
        if (at + 2 >= text.Length + 1 || text[at] is not ('前' or '第') || at + 1 >= text.Length)
            return false;
        if (!NumberLiteral.TryRead(text, at + 1, out var number) || number.Scale.Length > 0 || number.Bare || number.Value is < 1 or > 1000 || number.Value % 1 != 0)
            return false;
        if (at >= 2 && text[at - 1] == '在' && text[at - 2] is '放' or '摆')
            return false; // 把安全放在第一位
        var end = number.End;
        var mark = end < text.Length ? text[end] : '\0';
        var isTop = text[at] == '前';
        var next = end + 1 < text.Length ? text[end + 1] : '\0';
        if (mark is '位' or '名' && next is not ('于' or '置' or '数' or '单' or '录'))
            end++;
        else if (!isTop && mark == '大' && char.IsLetter(next) && next is not ('道' or '街'))
            end++;
        // Without a measure word only where the text ranks: 综合排名保持全国前三.
        else if (!IsRanking(text, at) || (isTop ? !number.Chinese || mark is not ('\0' or '，' or '。' or '；' or '、') : char.IsLetterOrDigit(mark)))
            return false;
        rank = new()
        {
            LeadStart = at,
            Start = at,
            End = end,
            Value = number.Value,
            Unit = "名次",
            Kind = UnitKind.Count,
            Magnitude = number.Value,
            BaseUnit = "名次",
            Comparator = "rank",
            Bound = isTop ? "<=" : null,
            Qualifier = isTop ? "前" : null,
            IsChinese = number.Chinese,
        };
        return true;
    }

    private static readonly string[] Placing = ["位居", "位列", "名列", "居全", "列全", "排名"];

    // 位居全国百强县投资潜力第3、新型城镇化质量第4: the verb holds for the whole list.
    private static bool InRankedList(string text, int at)
    {
        const int Farthest = 80;
        var clause = text.AsSpan(Math.Max(0, at - Farthest), Math.Min(at, Farthest));
        clause = clause[(clause.LastIndexOfAny("，。；：") + 1)..];
        foreach (var verb in Placing)
        {
            if (clause.IndexOf(verb) >= 0)
                return char.IsAsciiDigit(text[at + 1]);
        }
        return false;
    }

    private static bool IsRanking(string text, int at)
    {
        if (at == 0)
            return false;
        var from = Math.Max(0, at - 4);
        var among = Math.Max(0, at - 9); // 均位居7县（市）第一
        return Ranking.Any(w => text.AsSpan(from, at - from).IndexOf(w) >= 0) || InRankedList(text, at) || text[at - 1] is '）' or '市' or '县' or '区' && text.AsSpan(among, at - among) is var field && field.IndexOf("位居") >= 0 && field.IndexOfAnyInRange('0', '9') >= 0;
    }
}
