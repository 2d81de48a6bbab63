namespace PolicyMiner.Asking.Searching;

/// <summary>Cuts a passage to the stretch that shows most of the words looked for.</summary>
internal static class Snippet
{
    private const string Ellipsis = "…";

    /// <summary>The stretch and where the words stand in it.</summary>
    /// <param name="text">The passage.</param>
    /// <param name="places">Where the terms stand in it.</param>
    /// <param name="length">How long the stretch may be.</param>
    public static (string Text, IReadOnlyList<Highlight> Highlights) Of(string text, IReadOnlyList<TermPlace> places, int length)
    {
        length = Math.Max(length, 10);
        var start = text.Length <= length ? 0 : Start(text, places, length);
        var end = Math.Min(text.Length, start + length);
        if (start > 0 && char.IsLowSurrogate(text[start]))
            start++;
        if (end < text.Length && char.IsLowSurrogate(text[end]))
            end--;
        var prefix = start > 0 ? Ellipsis : "";
        var highlights = Highlights(places, start, end, prefix.Length - start);
        return (prefix + text[start..end].Replace('\n', ' ').Replace('\r', ' ') + (end < text.Length ? Ellipsis : ""), highlights);
    }

    // The window with most different terms, then most places; it begins a little before the first of them, at a sentence's start if one is near.
    private static int Start(string text, IReadOnlyList<TermPlace> places, int length)
    {
        var (best, bestValue) = (0, -1);
        for (var i = 0; i < places.Count && i < 200; i++)
        {
            var (terms, count) = places.Within(places[i].Start, places[i].Start + length * 3 / 4);
            var value = terms * 100 + Math.Min(count, 99);
            if (value > bestValue)
                (best, bestValue) = (places[i].Start, value);
        }
        var lead = Math.Max(0, best - length / 5);
        var start = best;
        while (start > lead && text[start - 1] is not ('。' or '；' or '！' or '？' or '\n' or '\t'))
            start--;
        return Math.Clamp(start, 0, Math.Max(0, text.Length - length));
    }

    // Places that touch or overlap are shown as one.
    private static List<Highlight> Highlights(IReadOnlyList<TermPlace> places, int start, int end, int shift)
    {
        var inside = places.Where(p => p.Start >= start && p.End <= end).ToList();
        inside.Sort((a, b) => a.Start.CompareTo(b.Start));
        var highlights = new List<Highlight>();
        foreach (var place in inside)
        {
            var (from, to) = (place.Start + shift, place.End + shift);
            if (highlights.Count > 0 && highlights[^1] is var last && from <= last.Start + last.Length)
                highlights[^1] = last with { Length = Math.Max(last.Length, to - last.Start) };
            else
                highlights.Add(new(from, to - from));
        }
        return highlights;
    }
}
