namespace PolicyMiner.Structuring;

/// <summary>
/// The decimal numbers (1.1 编制目的, 1.1.1 …) with which emergency plans and technical provisions count their sections below 1 总则 or 1. 总则. A line may
/// also begin with a measure (1.5万人), so that a number counts only where <see cref="DecimalSequence"/> finds it in its place.
/// </summary>
internal static class DecimalNumber
{
    private const int MostParts = 4;
    private const int LongestChapter = 30;

    // What a measure goes on with: 1.5万人, 3.2亿吨, 2.5公里, 7.6%.
    private const string Units = "万亿千百元美港欧日吨公米平亩顷倍个家户人名％%℃‰度克斤升岁成折月周天小台辆座所";

    /// <summary>The number that <paramref name="text"/> opens with, at least 1.1; null where it opens otherwise or with a measure.</summary>
    public static HeadingNumber? Parse(string text)
    {
        var parts = Parts(text, out var length);
        if (parts.Count is < 2 or > MostParts)
            return null;
        var next = length;
        while (next < text.Length && char.IsWhiteSpace(text[next]))
            next++;
        if (next >= text.Length || !(TextShape.IsHan(text[next]) || text[next] is '“' or '《' or (>= 'Ⅰ' and <= 'Ⅻ') || char.IsAsciiLetter(text[next]) && next > length) || OpensWithUnit(text.AsSpan(next)))
            return null;
        return new(parts.Count switch { 2 => NumberForm.DecimalSecond, 3 => NumberForm.DecimalThird, _ => NumberForm.DecimalFourth }, parts[^1], length);
    }

    // Words of headings that begin with a unit's character: 5.1 名词术语, 2.3 人员防护, 3.2 分级响应.
    private static readonly string[] NoUnits =
    [
        "名词", "名称", "名录", "名单", "人员", "人力", "人才", "人工", "人民", "个人", "个体", "台账", "台风", "分级", "分类", "分工", "分析", "成员", "成立", "成果", "日常", "日报", "月报", "周边", "平台", "平时", "公共", "公安", "公布", "公众", "公开", "公告",
        "户外", "美化", "天气", "天然", "度汛", "小组", "斤斤", "成灾", "家庭", "千方",
    ];

    private static bool OpensWithUnit(ReadOnlySpan<char> text)
    {
        if (!Units.Contains(text[0]))
            return false;
        foreach (var word in NoUnits)
        {
            if (text.StartsWith(word))
                return false;
        }
        return true;
    }

    // What a digit counts at the head of a short line, besides units.
    private const string Counted = Units + "年批次级类号项条种期轮篇份本页点分元中小季";
    private const int LongestTightChapter = 14;

    /// <summary>A chapter that only a digit numbers, with or without a blank: 1 总则, 2　组织体系, 3运行机制; null for anything else.</summary>
    public static HeadingNumber? Chapter(string text)
    {
        var parts = Parts(text, out var length);
        if (parts.Count != 1 || text.Length > LongestChapter || text.Length - length < 2 || !(char.IsWhiteSpace(text[length]) || text.Length <= LongestTightChapter && TextShape.IsHan(text[length]) && !Counted.Contains(text[length])) || TextShape.HasClauses(text) || text.Contains('\t'))
            return null;
        var rest = text.AsSpan(length).TrimStart();
        return rest.Length >= 2 && TextShape.IsHan(rest[0]) ? new(NumberForm.Decimal, parts[0], length) : null;
    }

    /// <summary>The counts that the number of <paramref name="text"/> consists of, e.g. 1, 2 of 1.2; empty where it opens with none.</summary>
    public static IReadOnlyList<int> Parts(string text, out int length)
    {
        var parts = new List<int>();
        length = 0;
        for (var at = 0; parts.Count <= MostParts; at++)
        {
            var start = at;
            while (at < text.Length && at - start < 3 && ChineseOrdinal.IsArabic(text[at]))
                at++;
            if (at == start || ChineseOrdinal.Read(text.AsSpan(start, at - start)) is not (> 0 and < 100 and var count))
                break;
            parts.Add(count);
            length = at;
            if (at >= text.Length || text[at] is not ('.' or '．'))
                break;
        }
        return parts;
    }
}

/// <summary>Follows decimal numbers, to tell 1.2 behind 1.1 from a measure that opens a line.</summary>
internal sealed class DecimalSequence
{
    private List<int> _last = [];

    // Plans that were revised skip a number, or print one twice.
    private const int WidestGap = 2;

    /// <summary>Whether <paramref name="parts"/> is the next of its depth (1.2 behind 1.1.3, too), one left out at most, or the first below the number before it.</summary>
    public bool Fits(IReadOnlyList<int> parts)
    {
        if (parts.Count == _last.Count + 1)
            return parts[^1] == 1 && parts.Take(_last.Count).SequenceEqual(_last);
        return parts.Count <= _last.Count && parts[^1] - _last[parts.Count - 1] is >= 1 and <= WidestGap && parts.Take(parts.Count - 1).SequenceEqual(_last.Take(parts.Count - 1));
    }

    /// <summary>Takes the numbers as read.</summary>
    public void Take(IReadOnlyList<int> parts) => _last = [.. parts];
}
