namespace PolicyMiner.Extracting.Statements;

/// <summary>Verbs that only tie what is had to who has it: 第一产业实现增加值, 全市完成地方财政收入.</summary>
internal static class LightVerbs
{
    private static readonly WordSet Light = new("实现 完成");
    // 完成率, 实现就业: behind such words the verb belongs to the name.
    private static readonly WordSet NotLight = new("的 率 额 量 了 情况 程度 度 后 时 年度 全年 目标 任务 计划 再就业 就业");

    /// <summary>The name without such a verb: 第一产业实现增加值 → 第一产业增加值.</summary>
    public static string Without(string text)
    {
        for (var i = 2; i < Math.Min(text.Length - 2, 20); i++)
        {
            if (Light.At(text, i) is { } verb && Wordings.Flows.At(text, i + 2)?.Length != text.Length - i - 2 && NotLight.At(text, i + 2) is null && Wordings.Trim(text[..i]) is { Length: >= 2 } who && ActionVerbs.Beginning(who) is null && !Wordings.Prepositions.Starts(who) && text[i - 1] is not ('可' or '能' or '以' or '未' or '如'))
                return Without(who, '在', '下') + Wordings.Trim(text[(i + verb.Length)..]);
        }
        return text;
    }

    // 装备制造业在沃尔沃带动下: under what it came about is no part of the name.
    private static string Without(string who, char from, char to) =>
        who.EndsWith(to) && who.LastIndexOf(from) is >= 2 and var at && who.Length - at >= 4 ? who[..at] : who;
}
