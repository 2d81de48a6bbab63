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
        var highlights = Joined(places.Where(p => p.Start >= start && p.End <= end))
            .Select(p => new Highlight(p.Start - start + prefix.Length, p.End - p.Start)).ToList();
        return (prefix + text[start..end].Replace('\n', ' ').Replace('\r', ' ') + (end < text.Length ? Ellipsis : ""), highlights);
    }

    // The window with most different terms, then most places; it begins a little before the first of them, at a sentence's start if one is near.
    private static int Start(string text, IReadOnlyList<TermPlace> places, int length)
    {
        var (best, bestValue) = (0, -1);
        for (var i = 0; i < places.Count && i < 200; i++)
        {
            var window = places.Where(p => p.Start >= places[i].Start && p.End <= places[i].Start + length * 3 / 4).ToList();
            var value = window.Select(p => p.Term).Distinct().Count() * 100 + Math.Min(window.Count, 99);
            if (value > bestValue)
                (best, bestValue) = (places[i].Start, value);
        }
        var lead = Math.Max(0, best - length / 5);
        var stop = best == lead ? -1 : text.LastIndexOfAny(['。', '；', '！', '？', '\n', '\t'], best - 1, best - lead);
        var start = stop >= 0 ? stop + 1 : lead;
        return Math.Clamp(start, 0, Math.Max(0, text.Length - length));
    }

    private static List<(int Start, int End)> Joined(IEnumerable<TermPlace> places)
    {
        var joined = new List<(int Start, int End)>();
        foreach (var place in places.OrderBy(p => p.Start))
        {
            if (joined.Count > 0 && place.Start <= joined[^1].End)
                joined[^1] = (joined[^1].Start, Math.Max(joined[^1].End, place.End));
            else
                joined.Add((place.Start, place.End));
        }
        return joined;
    }
}
