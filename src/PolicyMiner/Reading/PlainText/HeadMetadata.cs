namespace PolicyMiner.Reading.PlainText;

/// <summary>
/// The metadata table of a web page whose text was saved without its markup: lines of labelled values among the first lines of the file
/// (索引号: 002489604/2021-263882 公开方式: 主动公开).
/// </summary>
internal sealed class HeadMetadata
{
    private const int HeadLines = 12;

    private readonly HashSet<int> _lines = [];
    private readonly Dictionary<string, MetadataValue> _values = [];

    /// <summary>Looks at the first lines that are not blank.</summary>
    public HeadMetadata(IReadOnlyList<TextLine> lines)
    {
        for (int i = 0, seen = 0; i < lines.Count && seen < HeadLines; i++)
        {
            if (lines[i].IsBlank)
                continue;
            seen++;
            var line = lines[i].Span.Length <= 400 ? lines[i].Span.ToString() : "";
            var entries = MetadataLabels.OnLine(line);
            if (entries.Count == 0)
                continue;
            _lines.Add(i);
            foreach (var (key, value) in entries)
            {
                if (key is not null && value.Length > 0)
                    _values.TryAdd(key, new(line[value.Start..value.End], "document", new(lines[i].Start + value.Start, lines[i].Start + value.End)));
            }
        }
        // One labelled line alone may be anything (主题词：…); a table has several entries.
        if (_values.Count < 2)
        {
            _lines.Clear();
            _values.Clear();
        }
    }

    /// <summary>The lines (by index) that hold nothing else.</summary>
    public IReadOnlySet<int> Lines => _lines;

    /// <summary>The values, by <see cref="MetadataKeys"/>.</summary>
    public IReadOnlyDictionary<string, MetadataValue> Values => _values;
}
