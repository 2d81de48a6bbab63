using PolicyMiner.Structuring;
using PolicyMiner.Text;

namespace PolicyMiner.Extracting.Statements;

/// <summary>Leaves the number that a paragraph begins with out of what is read: 1．80周岁及以上的, （一）到2025年….</summary>
internal static class ItemNumbers
{
    /// <summary>The text of <paramref name="paragraph"/> behind its number.</summary>
    public static TracedText Without(Paragraph paragraph)
    {
        var text = paragraph.Text.Trim();
        if (HeadingParser.Parse(text.Value) is { } number)
            return text.Slice(number.Length);
        if (ItemNumber(text.Value) is > 0 and var item)
            return text.Slice(item);
        if (Task(text.Value) is { } task)
            return text.Slice(task.Start.Value, task.End.Value - task.Start.Value);
        return paragraph.Section?.Number is { Length: > 2 } decimals && text.Value.StartsWith(decimals, StringComparison.Ordinal) ? text.Slice(decimals.Length) : text; // 1.2 年满70周岁的…
    }

    // 7 铁路投资8000亿元以上 发展改革委: a row of a table whose cells only blanks part; what is asked for stands between its number and the office.
    private static Range? Task(string text)
    {
        var from = text.IndexOf(' ');
        var to = text.LastIndexOf(' ');
        if (from is < 1 or > 3 || to - from < 6 || text.Length - to is < 3 or > 40 || text.AsSpan(0, from).IndexOfAnyExceptInRange('0', '9') >= 0)
            return null;
        return Offices.Contains(text[^1]) && text.AsSpan(to).IndexOfAnyInRange('0', '9') < 0 && text.AsSpan(to).IndexOfAny("，。；：,;:") < 0 && TextShape.IsHan(text[from + 1]) ? (from + 1)..to : null;
    }

    private const string Offices = "部委局厅办院行署";

    // 1.80周岁及以上的: nobody is 1.80 years old; the point belongs to the item's number.
    private static int ItemNumber(string text)
    {
        var point = text.IndexOf('.');
        if (point is < 1 or > 2 || text.AsSpan(0, point).IndexOfAnyExceptInRange('0', '9') >= 0)
            return 0;
        var end = point + 1;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
            end++;
        return end - point >= 2 && end < text.Length && (text.AsSpan(end).StartsWith("周岁") || text.AsSpan(end).StartsWith("岁") || text.AsSpan(end).StartsWith("名") || text.AsSpan(end).StartsWith("人以") || text.AsSpan(end).StartsWith("个月")) ? point + 1 : 0;
    }
}
