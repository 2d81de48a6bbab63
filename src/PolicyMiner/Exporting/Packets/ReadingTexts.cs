using PolicyMiner.Indexing;
using PolicyMiner.Model;

namespace PolicyMiner.Exporting.Packets;

/// <summary>Cuts places out of the reading texts of an index; offsets count code points, as records do.</summary>
internal sealed class ReadingTexts(PolicyIndex index)
{
    private readonly Dictionary<string, int[]> _places = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string?> _texts = new(StringComparer.Ordinal);

    /// <summary>The reading text of a file; null where the index has none.</summary>
    public string? Of(string file)
    {
        if (_texts.TryGetValue(file, out var text))
            return text;
        // One text at a time is enough: quotes come file by file.
        _texts.Clear();
        _places.Clear();
        return _texts[file] = index.ReadingText(file);
    }

    /// <summary>The text at a place; empty where the file is gone or ends before it.</summary>
    public string Between(SourceSpan place)
    {
        if (Of(place.File) is not { } text)
            return "";
        var starts = Starts(place.File, text);
        return place.CharStart < 0 || place.CharEnd < place.CharStart || place.CharEnd >= starts.Length ? "" : text[starts[place.CharStart]..starts[place.CharEnd]];
    }

    /// <summary>Where <paramref name="wanted"/> stands in a file, in code points: the place nearest to <paramref name="near"/>; null where it does not.</summary>
    public int? Find(string file, string wanted, int near)
    {
        if (wanted.Length == 0 || Of(file) is not { } text)
            return null;
        var starts = Starts(file, text);
        int? best = null;
        for (var at = text.IndexOf(wanted, StringComparison.Ordinal); at >= 0; at = text.IndexOf(wanted, at + 1, StringComparison.Ordinal))
        {
            var place = Array.BinarySearch(starts, at);
            if (place >= 0 && (best is null || Math.Abs(place - near) < Math.Abs(best.Value - near)))
                best = place;
        }
        return best;
    }

    // Where each code point begins, in UTF-16 units, and one more entry for the end.
    private int[] Starts(string file, string text)
    {
        if (_places.TryGetValue(file, out var starts))
            return starts;
        var places = new List<int>(text.Length + 1);
        for (var i = 0; i < text.Length; i += char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]) ? 2 : 1)
            places.Add(i);
        places.Add(text.Length);
        return _places[file] = [.. places];
    }
}
