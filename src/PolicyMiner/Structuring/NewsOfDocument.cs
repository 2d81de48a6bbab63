using PolicyMiner.Text;

namespace PolicyMiner.Structuring;

/// <summary>
/// The lead with which news gives a document whole: 近日，中共中央办公厅、国务院办公厅印发了《关于…的意见》，并发出通知… / 《关于…的意见》全文如下。 What follows is the document itself.
/// </summary>
/// <param name="Title">The document's title.</param>
/// <param name="Issuers">Who issued it.</param>
/// <param name="End">The first line of its text.</param>
internal sealed record NewsOfDocument(TracedText Title, IReadOnlyList<TracedText> Issuers, int End)
{
    private const int MostLines = 4;
    private const int LongestIssuers = 60;

    /// <summary>The news that begins with line <paramref name="from"/>; null where what stands there is none.</summary>
    public static NewsOfDocument? Read(IReadOnlyList<Line> lines, int from)
    {
        TracedText? title = null;
        IReadOnlyList<TracedText> issuers = [];
        for (var i = from; i < Math.Min(lines.Count, from + MostLines); i++)
        {
            if (!lines[i].IsBody)
                return null;
            var line = lines[i].Text;
            if (title is null && line.Value.IndexOf("印发", StringComparison.Ordinal) is > 1 and var verb && line.Value.IndexOf('《', verb) is var open && open >= 0 && open <= verb + 3 && line.Brackets.Partner(open) is > 0 and var close)
            {
                title = line.Slice(open + 1, close - open - 1);
                issuers = Before(line, verb);
            }
            if (title is not null && issuers.Count > 0 && line.Value.Contains(title.Value, StringComparison.Ordinal) && line.Value.TrimEnd('。', '：', ':').EndsWith("全文如下", StringComparison.Ordinal))
                return new(title, issuers, i + 1);
        }
        return null;
    }

    // 新华社北京2月23日电 近日，中共中央办公厅、国务院办公厅: behind the last clause
    private static IReadOnlyList<TracedText> Before(TracedText line, int verb)
    {
        var least = Math.Max(0, verb - LongestIssuers);
        var start = line.Value.AsSpan(least, verb - least).LastIndexOfAny('，', ',', '电') is >= 0 and var clause ? least + clause + 1 : least;
        return OrganNames.Split(line.Slice(start, verb - start).Trim()) ?? [];
    }
}
