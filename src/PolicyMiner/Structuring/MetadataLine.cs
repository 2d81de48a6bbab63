using PolicyMiner.Text;

namespace PolicyMiner.Structuring;

/// <summary>Reads a label and its value from a line of page metadata: 索引号: 002489604/2021-263882 公开方式: 主动公开.</summary>
internal static class MetadataLine
{
    /// <summary>The value behind <paramref name="label"/> (blanks inside the label allowed), up to the next blank; null where there is none.</summary>
    public static TracedText? Read(TracedText line, string label)
    {
        for (var start = line.Value.IndexOf(label[0]); start >= 0; start = line.Value.IndexOf(label[0], start + 1))
        {
            var at = start;
            var matched = 0;
            while (at < line.Length && matched < label.Length)
            {
                if (line[at] == label[matched])
                    matched++;
                else if (!char.IsWhiteSpace(line[at]))
                    break;
                at++;
            }
            if (matched < label.Length)
                continue;
            at = SkipBlanks(line.Value, at);
            if (at >= line.Length || line[at] is not ('：' or ':'))
                continue;
            at = SkipBlanks(line.Value, at + 1);
            var end = at;
            while (end < line.Length && !char.IsWhiteSpace(line[end]))
                end++;
            return end > at && line.Value.AsSpan(at, end - at).IndexOfAny('：', ':') < 0 ? line.Slice(at, end - at) : null;
        }
        return null;
    }

    private static int SkipBlanks(string text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
            at++;
        return at;
    }
}
