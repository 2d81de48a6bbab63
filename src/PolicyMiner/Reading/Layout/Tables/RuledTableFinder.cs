namespace PolicyMiner.Reading.Layout.Tables;

/// <summary>
/// Finds tables that are drawn with lines. Lines that touch or cross belong together; each such group with cells for text in at least
/// two columns is a table. A frame around text, an underline or a chart without text in its fields is none.
/// </summary>
internal static class RuledTableFinder
{
    private const double Touch = 3.2; // how far an end may stay away from the line that it meets
    private const int MaxLines = 4_000; // more of one direction is a drawing

    /// <summary>The tables of a page, from top to bottom.</summary>
    public static List<LayoutTable> Find(PageContent page)
    {
        var level = RulingLines.Join(page.Rulings, horizontal: true);
        var upright = RulingLines.Join(page.Rulings, horizontal: false);
        if (level.Count is 0 or > MaxLines || upright.Count is 0 or > MaxLines)
            return [];
        var charts = Charts.On(page);
        var tables = new List<LayoutTable>();
        foreach (var group in Groups(level, upright).OrderByDescending(g => g.Box.Width * g.Box.Height))
        {
            // What stands inside a cell of a table already found is part of that cell.
            if (tables.Any(t => t.Box.HoldsCenterOf(group.Box)))
                continue;
            if (RuledGrid.From(group, page.Words) is { } table && !charts.Cover(table.Box))
                tables.Add(table);
        }
        return [.. tables.OrderBy(t => t.Box.Top)];
    }

    private static IEnumerable<LineGroup> Groups(List<Ruling> level, List<Ruling> upright)
    {
        var parents = Enumerable.Range(0, level.Count + upright.Count).ToArray();
        for (var v = 0; v < upright.Count; v++)
        {
            var line = upright[v];
            var first = LowerBound(level, line.From - Touch);
            for (var h = first; h < level.Count && level[h].Position <= line.To + Touch; h++)
            {
                if (level[h].From - Touch <= line.Position && level[h].To + Touch >= line.Position)
                    Unite(parents, h, level.Count + v);
            }
        }
        return Enumerable.Range(0, parents.Length).GroupBy(i => Root(parents, i))
            .Where(g => g.Count() >= 3 && g.Any(i => i < level.Count) && g.Any(i => i >= level.Count))
            .Select(g => new LineGroup(
                [.. g.Where(i => i < level.Count).Select(i => level[i])],
                [.. g.Where(i => i >= level.Count).Select(i => upright[i - level.Count])]));
    }

    private static int LowerBound(List<Ruling> lines, double position)
    {
        int low = 0, high = lines.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (lines[middle].Position < position)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }

    private static int Root(int[] parents, int i)
    {
        while (parents[i] != i)
            i = parents[i] = parents[parents[i]];
        return i;
    }

    private static void Unite(int[] parents, int a, int b) => parents[Root(parents, a)] = Root(parents, b);
}

/// <summary>Lines that hang together.</summary>
internal sealed record LineGroup(IReadOnlyList<Ruling> Level, IReadOnlyList<Ruling> Upright)
{
    /// <summary>The part of the page that they span.</summary>
    public Box Box { get; } = new(
        Math.Min(Level.Min(l => l.From), Upright.Min(u => u.Position)), Math.Min(Upright.Min(u => u.From), Level.Min(l => l.Position)),
        Math.Max(Level.Max(l => l.To), Upright.Max(u => u.Position)), Math.Max(Upright.Max(u => u.To), Level.Max(l => l.Position)));
}
