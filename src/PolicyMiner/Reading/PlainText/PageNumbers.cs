namespace PolicyMiner.Reading.PlainText;

/// <summary>
/// Finds lines that are nothing but a page number, as text taken out of a PDF has them: beside a form feed, or in a run of at least five
/// that count up by one with most of a page between each two. A number in a table stands closer to the next one.
/// </summary>
internal static class PageNumbers
{
    private const int ShortestRun = 5;
    private const int ShortestPage = 8; // lines

    /// <summary>The lines (by index) that are page numbers.</summary>
    public static IReadOnlySet<int> Find(IReadOnlyList<TextLine> lines)
    {
        var found = new HashSet<int>();
        var runs = new Dictionary<int, List<int>>(); // by the number that would continue the run
        for (var i = 0; i < lines.Count; i++)
        {
            if (!int.TryParse(lines[i].Span.Trim(), out var number) || number is < 1 or > 9_999)
                continue;
            if (StandsAtFormFeed(lines, i))
                found.Add(i);
            if (!runs.Remove(number, out var run) || i - run[^1] < ShortestPage)
                run = [];
            run.Add(i);
            if (run.Count == ShortestRun)
                found.UnionWith(run);
            else if (run.Count > ShortestRun)
                found.Add(i);
            runs[number + 1] = run;
        }
        return found;
    }

    private static bool StandsAtFormFeed(IReadOnlyList<TextLine> lines, int at)
    {
        if (lines[at].StartsPage)
            return true;
        var next = at + 1;
        while (next < lines.Count && next < at + 4 && lines[next].IsBlank && !lines[next].StartsPage)
            next++;
        return next < lines.Count && lines[next].StartsPage;
    }
}
