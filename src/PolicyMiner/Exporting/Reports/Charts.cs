namespace PolicyMiner.Exporting.Reports;

/// <summary>What the drawings of a report share.</summary>
internal static class Charts
{
    /// <summary>A label that fits: at most so many characters, the rest as an ellipsis. The whole text goes into a title.</summary>
    public static string Short(string text, int most)
    {
        var runes = text.EnumerateRunes().ToList();
        return runes.Count <= most ? text : string.Concat(runes.Take(most - 1)) + "…";
    }
}
