namespace PolicyMiner.Reading.PlainText;

/// <summary>
/// The metadata table of a web page whose text was saved without its markup: lines of labelled values among the first lines of the file
/// (索引号: 002489604/2021-263882 公开方式: 主动公开).
/// </summary>
internal sealed class HeadMetadata
{
    private const int HeadLines = 12;
    private const int MostLines = 80;
    private const int LongestLink = 6;
    private const int FewestLabelled = 3;
    private const int MostEntries = 40;
    private const int LongestLine = 400;
    private const int LongestValue = 60;

    private readonly HashSet<int> _lines = [];
    private readonly Dictionary<string, MetadataValue> _values = [];

    /// <summary>Looks at the first lines that are not blank.</summary>
    public HeadMetadata(IReadOnlyList<TextLine> lines)
    {
        for (int i = 0, others = 0; i < Math.Min(lines.Count, MostLines) && others < HeadLines && _lines.Count < MostEntries; i++)
        {
            if (lines[i].IsBlank)
                continue;
            var line = TextOf(lines[i]);
            var entries = MetadataLabels.OnLine(line);
            if (entries.Count == 0 && _lines.Contains(i - 1) && MetadataLabels.AtStart(line) is { } single)
                entries = [single];
            if (entries.Count == 0)
            {
                others += line.AsSpan().Trim().Length > LongestLink ? 1 : 0; // links of the page above it are short
                continue;
            }
            _lines.Add(i);
            foreach (var (key, value) in entries)
            {
                if (key is not null && value.Length > 0)
                    _values.TryAdd(key, new(line[value.Start..value.End], "document", new(lines[i].Start + value.Start, lines[i].Start + value.End)));
            }
            // A list prints each label on a line of its own, its value on the next.
            if (entries is [(var alone, { Length: 0 })] && Below(lines, i) is { } below)
            {
                var text = TextOf(lines[below]);
                var start = text.Length - text.TrimStart().Length;
                _lines.Add(below);
                if (alone is not null)
                    _values.TryAdd(alone, new(text.Trim(), "document", new(lines[below].Start + start, lines[below].Start + text.TrimEnd().Length)));
                i = below;
            }
        }
        // One labelled line alone may be anything (主题词：…); a table has several entries, of use here or not. A date of publication is what it says.
        if (_values.Count < 2 && _lines.Count < FewestLabelled)
        {
            _lines.Clear();
            foreach (var key in _values.Keys.Where(key => key != MetadataKeys.PublishedDate).ToList())
                _values.Remove(key);
        }
    }

    private static string TextOf(TextLine line) => line.Span.Length <= LongestLine ? line.Span.ToString() : "";

    /// <summary>The line right below <paramref name="at"/> (blank ones aside) if it is indented and a value, not another label or text.</summary>
    private static int? Below(IReadOnlyList<TextLine> lines, int at)
    {
        for (var i = at + 1; i < lines.Count && i <= at + 2; i++)
        {
            if (lines[i].IsBlank)
                continue;
            var text = TextOf(lines[i]);
            return text.Length is > 0 and <= LongestValue && char.IsWhiteSpace(text[0]) && MetadataLabels.OnLine(text).Count == 0 && text.AsSpan().IndexOfAny('。', '：') < 0 ? i : null;
        }
        return null;
    }

    /// <summary>The lines (by index) that hold nothing else.</summary>
    public IReadOnlySet<int> Lines => _lines;

    /// <summary>The values, by <see cref="MetadataKeys"/>.</summary>
    public IReadOnlyDictionary<string, MetadataValue> Values => _values;
}
