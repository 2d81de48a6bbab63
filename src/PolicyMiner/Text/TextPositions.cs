using PolicyMiner.Model;

namespace PolicyMiner.Text;

/// <summary>
/// Turns UTF-16 positions of one reading text into what records print: code points, 1-based lines (split at <c>\n</c>) and pages.
/// Built once per file.
/// </summary>
public sealed class TextPositions
{
    private readonly int[] _lineStarts;
    private readonly int[] _astral; // UTF-16 positions of the second half of each surrogate pair
    private readonly IReadOnlyList<int> _pageStarts;

    /// <param name="text">The reading text.</param>
    /// <param name="pageStarts">Where each page begins (UTF-16), in order; empty where the format has no pages.</param>
    public TextPositions(string text, IReadOnlyList<int> pageStarts)
    {
        var lines = new List<int> { 0 };
        var astral = new List<int>();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n')
                lines.Add(i + 1);
            else if (char.IsLowSurrogate(text[i]) && i > 0 && char.IsHighSurrogate(text[i - 1]))
                astral.Add(i);
        }
        _lineStarts = [.. lines];
        _astral = [.. astral];
        _pageStarts = pageStarts;
    }

    /// <summary>How many lines the text has.</summary>
    public int LineCount => _lineStarts.Length;

    /// <summary>The number of code points before UTF-16 position <paramref name="utf16"/>.</summary>
    public int CodePoint(int utf16)
    {
        var at = Array.BinarySearch(_astral, utf16);
        return utf16 - (at < 0 ? ~at : at);
    }

    /// <summary>The UTF-16 position that has <paramref name="codePoint"/> code points before it: the inverse of <see cref="CodePoint"/>.</summary>
    public int Utf16(int codePoint)
    {
        var utf16 = codePoint;
        foreach (var second in _astral)
        {
            if (second > utf16)
                break;
            utf16++;
        }
        return utf16;
    }

    /// <summary>The 1-based line that holds <paramref name="utf16"/>.</summary>
    public int Line(int utf16)
    {
        var at = Array.BinarySearch(_lineStarts, utf16);
        return at < 0 ? ~at : at + 1;
    }

    /// <summary>The 1-based page that holds <paramref name="utf16"/>, or null where there are no pages.</summary>
    public int? Page(int utf16)
    {
        if (_pageStarts.Count == 0)
            return null;
        var page = 0;
        for (int low = 0, high = _pageStarts.Count - 1; low <= high;)
        {
            var middle = (low + high) / 2;
            if (_pageStarts[middle] <= utf16)
                (page, low) = (middle, middle + 1);
            else
                high = middle - 1;
        }
        return page + 1;
    }

    /// <summary>The span that a record prints for <paramref name="range"/>.</summary>
    public SourceSpan Span(string file, TextRange range) => new(
        file, Page(range.Start), Line(range.Start), Line(Math.Max(range.Start, range.End - 1)), CodePoint(range.Start), CodePoint(range.End));
}
