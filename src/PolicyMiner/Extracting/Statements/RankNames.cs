namespace PolicyMiner.Extracting.Statements;

/// <summary>Names what a rank is told of: 产业规模进入全国前5位, 居全国第八位, 全球第三大服务外包市场.</summary>
internal static class RankNames
{
    /// <summary>The indicator of a rank.</summary>
    public static Indicator Of(Phrase phrase, string? subject)
    {
        var after = Wordings.NameAfter(phrase.After);
        if (after.Length >= 4 || after.Length >= 2 && phrase.Before.EndsWith("世界", StringComparison.Ordinal))
            return new(after, subject, false);
        var before = phrase.Before;
        var ranking = before.Contains("综合排名", StringComparison.Ordinal); // a name, where 排名 alone is the verb
        foreach (var verb in new[] { "已从", "已由", "从", "由", "进入", "跃居", "位居", "位列", "名列", "稳居", "保持", "达到", "升至", "上升到", "排名", "居", "列", "排" })
        {
            var at = before.IndexOf(verb, StringComparison.Ordinal);
            if (at >= 0)
                before = before[..at];
        }
        // 网站在全国地级城市政府网站中排名第四: among whom, not who; 在各行业的平均增长速度中排名第一 is in what.
        if (before.EndsWith('中'))
            before = before[0] == '在' && before.AsSpan().IndexOfAnyInRange('0', '9') < 0 ? before[..^1] : before[..Math.Max(0, before.LastIndexOf('在'))];
        if (before.Length == 0 && phrase.Before.Length > 4 && !phrase.Before.Contains('中') && FieldOf(phrase.Before) is { } field)
            return new(field, subject, false);
        before = Wordings.NameBefore(before) + (ranking ? "排名" : "");
        foreach (var range in new[] { "世界", "全国", "全球", "全省", "国内", "全市", "亚洲" })
            before = before.EndsWith(range, StringComparison.Ordinal) ? before[..^range.Length] : before; // 产能世界第一
        if (subject is not null && (before is "综合排名" || IndicatorFinder.Bare.EndingAt(before, before.Length)?.Length == before.Length))
            return new(subject + before, subject, true); // 增幅全省第1
        return before.Length >= 2 ? new(before, before, false) : new(subject ?? "", subject, true);
    }

    // 位居全国百强县投资潜力第3: in what something ranks, where the clause names it after the verb.
    private static string? FieldOf(string ranked)
    {
        var at = Measured.EndingAt(ranked, ranked.Length) is { } measure ? ranked.Length - measure.Length : -1;
        return at < 4 ? null : Wordings.Trim(ranked.TrimStart('位', '居', '列', '名'));
    }

    private static readonly WordSet Measured = new("潜力 质量 竞争力 指数 水平 能力 实力 活力 满意度 贡献 效率 成效 发展 规模 总量 增速 增幅");
}
