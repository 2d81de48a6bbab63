namespace PolicyMiner.Extracting.Numbers;

/// <summary>
/// Reads what an amount is paid or counted for: 每人每月1300元 and 1300元每人每月 are 1300 元/人·月. Only amounts of money take it into their unit.
/// </summary>
public static class PerReader
{
    private static readonly HashSet<string> Nouns = [.. ("个工作日 平方公里 平方米 立方米 张床位 个床位 千瓦时 标准箱 人次 床位 学时 课时 学年 学期 季度 小时 公里 公顷 公斤 千瓦 企业 项目 标箱 "
        + "人 户 月 年 天 日 周 亩 台 辆 吨 家 个 名 位 床 次 度 瓦 头 只 株 套 间 生 件 项 张 村 所 班 斤 棵 匹 羽 例 份 篇 宗 孔 座 处 户 ㎡ 场 期 科 米 节 箱 艘 架 列 条 枚 栋 层 师 店 站 桩 篇 部 集 校 园 县 镇 乡 车 桌 柜 车次 夜 晚 块").Split(' ')];

    private static readonly int Longest = Nouns.Max(n => n.Length);

    /// <summary>Where the chain 每X每Y begins that ends at <paramref name="end"/>; <paramref name="end"/> itself where there is none.</summary>
    public static int ChainEndingAt(string text, int end, int floor)
    {
        var at = end;
        for (var links = 0; links < 3; links++)
        {
            var length = 1;
            while (length <= Longest && at - length - 1 >= floor && text[at - length - 1] != '每')
                length++;
            if (length > Longest || at - length - 1 < floor || !Nouns.Contains(text[(at - length)..at]))
                break;
            at -= length + 1;
        }
        return at;
    }

    /// <summary>Whether a chain names nothing but times (每年): a total of so much a year, not an amount for each.</summary>
    public static bool IsOnlyTime(string per) => per is "年" or "月" or "日" or "天" or "季度" or "周" or "期" or "次";

    /// <summary>The denominators that frame the number at <paramref name="start"/>, nearest chain before it: 人·月; null where there are none.</summary>
    public static string? Before(string text, int start, int floor)
    {
        for (var end = start; end > floor && start - end <= 12; end--)
        {
            if (end < start && (text[end] is '，' or '；' or '。' or '、' or '：' || char.IsAsciiDigit(text[end])))
                return null;
            var chain = ChainEndingAt(text, end, floor);
            if (chain < end)
                return Join(text[chain..end]);
        }
        return null;
    }

    /// <summary>The denominators that begin at <paramref name="at"/> and where they end.</summary>
    public static (string Text, int End)? After(string text, int at)
    {
        var end = at;
        for (var links = 0; links < 3 && end < text.Length && text[end] == '每'; links++)
        {
            var length = Math.Min(Longest, text.Length - end - 1);
            while (length > 0 && !Nouns.Contains(text.Substring(end + 1, length)))
                length--;
            if (length <= 0)
                break;
            end += length + 1;
        }
        return end == at ? null : (Join(text[at..end]), end);
    }

    // 每年每个 and 每个每年 are one unit: what it is for stands before the time, as in 元/人·月.
    private static string Join(string chain) => string.Join("·", chain.Split('每', StringSplitOptions.RemoveEmptyEntries).OrderBy(IsOnlyTime));
}
