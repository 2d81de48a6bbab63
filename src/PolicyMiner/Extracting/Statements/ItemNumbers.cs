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
        return paragraph.Section?.Number is { Length: > 2 } decimals && text.Value.StartsWith(decimals, StringComparison.Ordinal) ? text.Slice(decimals.Length) : text; // 1.2 年满70周岁的…
    }

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
