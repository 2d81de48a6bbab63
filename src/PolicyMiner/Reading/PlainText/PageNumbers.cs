namespace PolicyMiner.Reading.PlainText;

/// <summary>
/// Finds lines that are nothing but a page number, as text taken out of a PDF has them: beside a form feed, or in a run of at least five
/// that count up by one with most of a page between each two. A number in a table stands closer to the next one, counted in lines that are not blank
/// and in characters, since a cell may take a line of its own.
/// </summary>
internal static class PageNumbers
{
    private const int ShortestRun = 5;
    private const int ShortestPage = 8; // lines
    private const int EmptiestPage = 40; // characters

    /// <summary>The lines (by index) that are page numbers.</summary>
    public static IReadOnlySet<int> Find(IReadOnlyList<TextLine> lines)
    {
        var found = new HashSet<int>();
        var runs = new Dictionary<int, List<int>>(); // by the number that would continue the run
        var printed = new (int Lines, int Characters)[lines.Count + 1];
        for (var i = 0; i < lines.Count; i++)
            printed[i + 1] = lines[i].IsBlank ? printed[i] : (printed[i].Lines + 1, printed[i].Characters + lines[i].Span.Trim().Length);
        for (var i = 0; i < lines.Count; i++)
        {
            if (!int.TryParse(lines[i].Span.Trim(), out var number) || number is < 1 or > 9_999)
                continue;
            if (StandsAtFormFeed(lines, i))
                found.Add(i);
            if (!runs.Remove(number, out var run) || printed[i].Lines - printed[run[^1]].Lines < ShortestPage || printed[i].Characters - printed[run[^1]].Characters < EmptiestPage)
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
