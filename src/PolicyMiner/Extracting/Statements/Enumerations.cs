namespace PolicyMiner.Extracting.Statements;

/// <summary>Finds what is said of all members of an enumeration.</summary>
internal static class Enumerations
{
    /// <summary>The class name behind 等 (软件开发、测试等各类公共技术平台 → 公共技术平台), behind 一批 or behind what is listed and counted; else <paramref name="text"/>.</summary>
    public static string After(string text)
    {
        foreach (var group in new[] { "一批", "一大批", "若干" })
        {
            if (text.LastIndexOf(group, StringComparison.Ordinal) is var some and >= 0 && text.Length - some - group.Length >= 2)
                return text[(some + group.Length)..];
        }
        if (BehindCounted(text) is { } counted)
            return counted;
        for (var i = text.Length - 3; i > 0; i--)
        {
            if (text[i] != '等' || text[i - 1] is '高' or '平' or '中' or '同' or '优' or '初' or '均' or '对' or '相' or '特' or '一' or '二' or '三' || text[i + 1] is '级' or '效' or '量' or '离' or '同' or '待' or '额' or '价')
                continue;
            if (!text[..i].Contains('、', StringComparison.Ordinal) && i > 8)
                continue;
            var rest = text[(i + 1)..];
            if (rest.Length > 3 && rest[0] == '地' && rest[1] is not ('区' or '方' or '产' or '质' or '理' or '形' or '级' or '表'))
                rest = rest[1..]; // 信阳、南阳等地茶园面积
            foreach (var vague in new[] { "各类", "各级", "方面的", "多种", "多个", "相关", "国家和地区", "的" })
                rest = rest.StartsWith(vague, StringComparison.Ordinal) ? rest[vague.Length..] : rest;
            return rest.Length >= 2 && DealtNames.MeasureOf(rest) != rest ? rest : text; // 蔬菜、瓜果等种植面积 says nothing without its list
        }
        return text;
    }

    // 烟草、茶叶、薯类12类生物产业总产值: what is said of those that are listed and counted.
    private static string? BehindCounted(string text)
    {
        var list = text.LastIndexOf('、');
        var at = list < 0 ? -1 : text.AsSpan(list).IndexOfAnyInRange('0', '9');
        if (at < 2 || text.AsSpan(0, list).IndexOfAnyInRange('0', '9') >= 0)
            return null;
        for (at += list; at < text.Length && char.IsAsciiDigit(text[at]);)
            at++;
        return at + 5 <= text.Length && text[at] is '类' or '个' or '家' or '市' or '县' or '种' ? text[(at + 1)..] : null;
    }
}
