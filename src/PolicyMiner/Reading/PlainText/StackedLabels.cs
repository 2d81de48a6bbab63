namespace PolicyMiner.Reading.PlainText;

/// <summary>
/// A metadata table saved cell by cell: each label on a line, its value on the next (发文字号 / 国办发〔2022〕17号 / 成文日期 / 2022年5月20日).
/// One label above a line may be any text; several in turn are such a table.
/// </summary>
internal static class StackedLabels
{
    private const int LongestValue = 60;
    private const int LongestTitle = 150;

    /// <summary>The line of each label (by index) with that of its value; null where the cell is empty.</summary>
    /// <param name="lines">The first lines of a file, blank ones as "".</param>
    public static IReadOnlyDictionary<int, int?> Of(IReadOnlyList<string> lines)
    {
        var result = new Dictionary<int, int?>();
        var filled = Enumerable.Range(0, lines.Count).Where(i => !string.IsNullOrWhiteSpace(lines[i])).ToArray();
        for (var from = 0; from < filled.Length; from++)
        {
            var pairs = new List<(int Label, int? Value)>();
            var at = from;
            while (at < filled.Length && MetadataLabels.IsLabel(lines[filled[at]]))
            {
                var hasValue = at + 1 < filled.Length && IsValue(lines, filled, at);
                pairs.Add((filled[at], hasValue ? filled[at + 1] : null));
                at += hasValue ? 2 : 1;
            }
            // Words such as 名称 and 标题 head columns and forms too: without colons it takes more of them.
            var needed = pairs.TrueForAll(p => lines[p.Label].AsSpan().TrimEnd()[^1] is ':' or '：') ? 2 : 3;
            if (pairs.Count(p => p.Value is not null) >= needed)
                pairs.ForEach(p => result[p.Label] = p.Value);
            from = Math.Max(from, at - 1);
        }
        return result;
    }

    private static bool IsValue(IReadOnlyList<string> lines, int[] filled, int label)
    {
        var text = lines[filled[label + 1]].Trim();
        var key = MetadataLabels.Key(lines[filled[label]]);
        if (MetadataLabels.IsLabel(text) || MetadataLabels.OnLine(text).Count > 0 || text.Length > (key == MetadataKeys.Title ? LongestTitle : LongestValue) || text.Contains('。') || text[^1] is '：' or ':')
            return false;
        return key switch
        {
            MetadataKeys.Title => true,
            MetadataKeys.DocumentNumber => text.EndsWith('号') || text.EndsWith('號'),
            MetadataKeys.IndexNumber or MetadataKeys.WrittenDate or MetadataKeys.PublishedDate or MetadataKeys.EffectiveDate or MetadataKeys.ExpiresDate => text.Any(char.IsAsciiDigit),
            // The last cell may be empty, and then the document's title stands below its label.
            _ => !text.Contains("关于", StringComparison.Ordinal),
        };
    }
}
