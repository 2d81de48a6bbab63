namespace PolicyMiner.Structuring;

/// <summary>Finds what stands at the end of a packed line: annex list and imprint (版记): 公开方式：主动公开|广州市人民政府办公厅 2021年2月7日印发.</summary>
internal static class PackedImprint
{
    private const int Longest = 600;
    private const int LongestOffice = 30;
    private const int LongestDate = 16;
    private static readonly string[] Labels = ["公开方式", "公开属性", "信息公开选项", "主题词", "抄送"];

    /// <summary>Adds the cuts before labels and printing office, as far as they stand behind <paramref name="from"/>.</summary>
    public static void Cut(string text, int from, SortedSet<int> cuts)
    {
        var end = text.AsSpan().TrimEnd().Length;
        var least = Math.Max(from, end - Longest);
        foreach (var label in Labels)
        {
            if (end - least > label.Length && text.LastIndexOf(label, end - 1, end - least, StringComparison.Ordinal) is > 0 and var at && at > least && at + label.Length < end && text[at + label.Length] is '：' or ':' && (char.IsWhiteSpace(text[at - 1]) || text[at - 1] is '。' or '）' or '日'))
                cuts.Add(at);
        }
        if (Office(text, least, end) is { } office)
            cuts.Add(office);
    }

    // 广州市人民政府办公厅 2021年2月7日印发, behind a label's value or a sentence
    private static int? Office(string text, int from, int end)
    {
        if (!text.AsSpan(0, end).EndsWith("印发"))
            return null;
        var date = -1;
        for (var at = Math.Max(from, end - 2 - LongestDate); at < end - 8 && date < 0; at++)
            date = ChineseDate.ReadStart(text.AsSpan(at)) is { } found && text.AsSpan(at + found.Length, end - 2 - at - found.Length).Trim().Length == 0 ? at : -1;
        if (date < 0)
            return null;
        var close = text.AsSpan(0, date).TrimEnd().Length;
        for (var at = close - 3; at >= Math.Max(from, close - LongestOffice); at--)
        {
            var opens = at > 0 && (char.IsWhiteSpace(text[at - 1]) || text[at - 1] is '。' or '：' or '）' || text.AsSpan(0, at).EndsWith("公开"));
            if (opens && OrganNames.IsOrgan(text[at..close]))
                return at;
        }
        return null;
    }
}
