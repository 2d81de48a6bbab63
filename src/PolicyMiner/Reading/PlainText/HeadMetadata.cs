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
        var stacked = StackedLabels.Of([.. lines.Take(MostLines).Select(TextOf)]);
        for (int i = 0, others = 0; i < Math.Min(lines.Count, MostLines) && others < HeadLines && _lines.Count < MostEntries; i++)
        {
            if (lines[i].IsBlank)
                continue;
            var line = TextOf(lines[i]);
            if (stacked.TryGetValue(i, out var value))
            {
                i = Take(lines, i, MetadataLabels.Key(line), value);
                continue;
            }
            var entries = MetadataLabels.OnLine(line);
            if (entries.Count == 0 && _lines.Contains(i - 1) && MetadataLabels.AtStart(line) is { } single)
                entries = [single];
            if (entries.Count == 0)
            {
                others += line.AsSpan().Trim().Length > LongestLink ? 1 : 0; // links of the page above it are short
                continue;
            }
            _lines.Add(i);
            foreach (var (key, place) in entries)
            {
                if (key is not null && place.Length > 0)
                    _values.TryAdd(key, new(line[place.Start..place.End], "document", new(lines[i].Start + place.Start, lines[i].Start + place.End)));
            }
            // A list prints each label on a line of its own, its value on the next.
            if (entries is [(var alone, { Length: 0 })] && Below(lines, i) is { } below)
                i = Take(lines, i, alone, below);
        }
        // One labelled line alone may be anything (主题词：…); a table has several entries, of use here or not. A date of publication is what it says.
        if (_values.Count < 2 && _lines.Count < FewestLabelled)
        {
            _lines.Clear();
            foreach (var key in _values.Keys.Where(key => key != MetadataKeys.PublishedDate).ToList())
                _values.Remove(key);
        }
    }

    /// <summary>Takes a label's line and its value's; returns the last of them.</summary>
    private int Take(IReadOnlyList<TextLine> lines, int label, string? key, int? value)
    {
        _lines.Add(label);
        if (value is not { } at)
            return label;
        _lines.Add(at);
        var text = TextOf(lines[at]);
        var start = text.Length - text.TrimStart().Length;
        if (key is not null)
            _values.TryAdd(key, new(text.Trim(), "document", new(lines[at].Start + start, lines[at].Start + text.TrimEnd().Length)));
        return at;
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
