namespace PolicyMiner.Reading.Layout.Tables;

/// <summary>
/// Finds the columns that heads in the upper lines of a header stand over. A short line ruled below a head, or the shading of its cell, shows them; otherwise a head
/// stands in the middle over what the next line holds.
/// </summary>
internal static class HeaderSpans
{
    private const double MostOfWidth = 0.9; // of the table; a wider line or shading is no head's
    private const double OffCentre = 0.3; // of the distance from column to column

    /// <summary>The pieces of a header line with the columns that each stands over.</summary>
    /// <param name="upper">The line's pieces.</param>
    /// <param name="lower">Those of the next line.</param>
    /// <param name="columns">The table's columns.</param>
    /// <param name="rules">Level lines between the two.</param>
    /// <param name="fills">Shading behind heads.</param>
    public static List<LinePiece> Spread(
        List<LinePiece> upper, List<LinePiece> lower, AlignedColumns columns, IReadOnlyList<Ruling> rules, IReadOnlyList<Box> fills)
    {
        if (columns.AreDrawn)
            return upper;
        var extents = rules.Select(r => (r.From, r.To)).Concat(fills.Where(f => upper.Any(p => f.HoldsCenterOf(p.Box))).Select(f => (From: f.Left, To: f.Right)))
            .Where(e => upper.Count(p => p.Box.CenterX > e.From && p.Box.CenterX < e.To) == 1).ToList();
        var spread = upper.Select(p => Drawn(p, columns, extents)).ToList();
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

    private static LinePiece Drawn(LinePiece piece, AlignedColumns columns, IReadOnlyList<(double From, double To)> extents)
    {
        foreach (var (from, to) in extents)
        {
            if (from > piece.Box.Left + 2 || to < piece.Box.Right - 2 || to - from > MostOfWidth * (columns.Right - columns.Left))
                continue;
            var under = Enumerable.Range(0, columns.Count).Where(c => (columns[c].Left + columns[c].Right) / 2 is var middle && middle > from && middle < to).ToList();
            if (under.Count > 1)
                return new(under[0], under[^1], piece.Words);
        }
        return piece;
    }
}
