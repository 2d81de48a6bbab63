namespace PolicyMiner.Reading.Layout.Tables;

/// <summary>
/// Finds the columns that heads in the upper lines of a header stand over. A short line ruled below a head shows them; otherwise a head
/// stands in the middle over what the next line holds.
/// </summary>
internal static class HeaderSpans
{
    private const double OffCentre = 0.3; // of the distance from column to column

    /// <summary>The pieces of a header line with the columns that each stands over.</summary>
    /// <param name="upper">The line's pieces.</param>
    /// <param name="lower">Those of the next line.</param>
    /// <param name="columns">The table's columns.</param>
    /// <param name="rules">Level lines between the two.</param>
    public static List<LinePiece> Spread(List<LinePiece> upper, List<LinePiece> lower, AlignedColumns columns, IReadOnlyList<Ruling> rules)
    {
        if (columns.AreDrawn)
            return upper;
        var spread = upper.Select(p => Ruled(p, columns, [.. rules.Where(r => upper.Count(o => o.Box.CenterX > r.From && o.Box.CenterX < r.To) == 1)])).ToList();
        var heads = spread.Where(p => p.First > 0).ToList();
        var below = lower.Where(p => p.First > 0).ToList();
        if (heads.Count == 0 || below.Count <= heads.Count)
            return spread;
        // Every piece below belongs to the head whose middle is nearest.
        foreach (var group in below.GroupBy(b => heads.MinBy(h => Math.Abs(h.Box.CenterX - b.Box.CenterX))!))
        {
            var (head, first, last) = (group.Key, group.Min(b => b.First), group.Max(b => b.Last));
            if (group.Count() < 2 || head.Last > head.First && rules.Count > 0 || group.Any(b => IsRestOf(head, b)))
                continue;
            var (left, right) = (group.Min(b => b.Box.Left), group.Max(b => b.Box.Right));
            var (coreLeft, coreRight) = (columns[first].Left, columns[last].Right);
            var offCentre = Math.Min(Math.Abs(head.Box.CenterX - (left + right) / 2), Math.Abs(head.Box.CenterX - (coreLeft + coreRight) / 2));
            var pitch = (group.Max(b => b.Box.CenterX) - group.Min(b => b.Box.CenterX)) / (group.Count() - 1);
            if (offCentre <= OffCentre * pitch && first <= head.First && last >= head.Last)
                spread[spread.IndexOf(head)] = new(first, last, head.Words);
        }
        return spread;
    }

    /// <summary>Whether a piece goes on with the head above it: "Mean of" — "retail trade".</summary>
    private static bool IsRestOf(LinePiece head, LinePiece below) =>
        Math.Min(head.Box.Right, below.Box.Right) > Math.Max(head.Box.Left, below.Box.Left) && WrappedText.GoesOn(head.Text, below.Text);

    private static LinePiece Ruled(LinePiece piece, AlignedColumns columns, IReadOnlyList<Ruling> rules)
    {
        foreach (var rule in rules)
        {
            if (rule.From > piece.Box.Left + 2 || rule.To < piece.Box.Right - 2 || rule.Length > 0.9 * (columns.Right - columns.Left))
                continue;
            var under = Enumerable.Range(0, columns.Count).Where(c => (columns[c].Left + columns[c].Right) / 2 is var middle && middle > rule.From && middle < rule.To).ToList();
            if (under.Count > 1)
                return new(under[0], under[^1], piece.Words);
        }
        return piece;
    }
}
