namespace PolicyMiner.Reading.Layout.Tables;

/// <summary>Tells columns from words that happen to stand under each other: the cells of a column share an edge or their middle.</summary>
internal static class ColumnEdges
{
    private const double Near = 0.35; // em between edges that are one
    private const int FewCells = 3;

    /// <summary>How many of the cells share the commonest edge or middle of their column, as a part of all; 1 where there are too few to tell.</summary>
    public static double Shared(IEnumerable<IReadOnlyList<LinePiece>> lines, double em)
    {
        int shared = 0, all = 0;
        foreach (var column in lines.SelectMany(l => l).Where(p => p.First == p.Last).GroupBy(p => p.First))
        {
            var boxes = column.Select(p => p.Box).ToList();
            if (boxes.Count < FewCells)
                continue;
            all += boxes.Count;
            shared += new[] { Largest(boxes, b => b.Left, em), Largest(boxes, b => b.Right, em), Largest(boxes, b => b.CenterX, em) }.Max();
        }
        return all == 0 ? 1 : (double)shared / all;
    }

    private static int Largest(List<Box> boxes, Func<Box, double> edge, double em)
    {
        var edges = boxes.Select(edge).Order().ToList();
        var (most, from) = (0, 0);
        for (var i = 0; i < edges.Count; i++)
        {
            while (edges[i] - edges[from] > Near * em)
                from++;
            most = Math.Max(most, i - from + 1);
        }
        return most;
    }
}
