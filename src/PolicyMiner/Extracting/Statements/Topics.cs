namespace PolicyMiner.Extracting.Statements;

/// <summary>What a clause without numbers speaks of, for clauses that only say how much: 产业规模列江苏之后，居全国第八位.</summary>
internal static class Topics
{
    private static readonly WordSet Verbs = new("列 居 位居 呈 呈现 保持 持续 不断 稳步 逐步 快速 明显 显著 进一步 已经 已 成为 集中在 大幅 发展迅速 增长 主要集中 主要为 继 最具 稳定增长");

    /// <summary>The topic, or null.</summary>
    public static string? Of(string text)
    {
        if (text.Length is < 4 or > 60 || ActionVerbs.Beginning(text) is not null)
            return null;
        for (var i = 2; i < Math.Min(text.Length - 1, 20); i++)
        {
            if (Verbs.At(text, i) is null)
                continue;
            var topic = Wordings.Trim(text[..i]);
            return topic.Length >= 2 ? topic : null;
        }
        return null;
    }
}
