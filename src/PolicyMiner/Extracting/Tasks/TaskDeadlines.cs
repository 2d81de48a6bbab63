using System.Text.RegularExpressions;

namespace PolicyMiner.Extracting.Tasks;

/// <summary>Deadlines of tasks as printed: 2018年12月31日前, 2021年底前, 每年2月底前, 每月28日前.</summary>
internal static partial class TaskDeadlines
{
    [GeneratedRegex(@"(?:每年|每月|每季度|每半年|(?:19|20)[0-9]{2}\s?年|[0-9]{1,2}\s?月)[^，。；、的]{0,10}?(?:（[^（）]{1,8}）[^，。；、的]{0,5}?)?(?:底前|末前|日前|月前|年前|之前|以前|前)")]
    private static partial Regex Deadline();

    /// <summary>Whether <paramref name="text"/> says nothing but a time (2022年6月底前).</summary>
    public static bool IsOnly(string text) => Find(text) is { } deadline && deadline.Length == text.Length;

    // A sentence is asked once for each of its duties.
    [ThreadStatic]
    private static (string? Text, string? Deadline) _last;

    /// <summary>The deadline of the duty that begins at <paramref name="start"/>: one behind it before one that the sentence names on its way there (为确保…在年底前…，各单位须于11月24日前完成…).</summary>
    public static string? Find(string sentence, int start) =>
        Deadline().Match(sentence, start) is { Success: true } behind ? behind.Value : Find(sentence);

    /// <summary>The first deadline in <paramref name="text"/>, or null.</summary>
    public static string? Find(string text)
    {
        if (!ReferenceEquals(_last.Text, text))
            _last = (text, Deadline().Match(text) is { Success: true } match ? match.Value : null);
        return _last.Deadline;
    }
}
