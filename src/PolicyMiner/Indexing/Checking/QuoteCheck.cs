using PolicyMiner.Model;

namespace PolicyMiner.Indexing.Checking;

/// <summary>Checks the promise of quotes: the text between a record's offsets, less line breaks, markup, page furniture and blanks, is its quote.</summary>
internal sealed class QuoteCheck
{
    private readonly string _text;
    private readonly int[]? _starts; // UTF-16 position of each code point; null where every one takes one unit

    public QuoteCheck(string readingText)
    {
        _text = readingText;
        if (!readingText.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF'))
            return;
        var starts = new List<int>(readingText.Length + 1);
        for (var i = 0; i < readingText.Length; i += char.IsSurrogatePair(readingText, i) ? 2 : 1)
        {
            starts.Add(i);
            if (i + 1 == readingText.Length)
                break;
        }
        starts.Add(readingText.Length);
        _starts = [.. starts];
    }

    /// <summary>Whether every character of the quote stands between the offsets, in order; blanks and the marks * and # of loose Markdown aside.</summary>
    public bool Holds(PolicyRecord record)
    {
        if (Position(record.Source.CharStart) is not { } start || Position(record.Source.CharEnd) is not { } end || end < start)
            return false;
        var at = start;
        foreach (var c in record.Quote)
        {
            if (char.IsWhiteSpace(c) || c is '*' or '#')
                continue;
            while (at < end && _text[at] != c)
                at++;
            if (at++ >= end)
                return false;
        }
        return true;
    }

    private int? Position(int codePoint) =>
        codePoint < 0 || codePoint > (_starts?.Length - 1 ?? _text.Length) ? null : _starts is null ? codePoint : _starts[codePoint];
}
