namespace PolicyMiner.Reading.Layout.Tables;

/// <summary>Joins the pieces that lines are drawn in: dashes, cell by cell borders, double lines.</summary>
internal static class RulingLines
{
    /// <summary>Lines closer together than this are one (double lines, borders of neighbouring cells side by side).</summary>
    private const double SameLine = 2.6;

    /// <summary>Pieces of a line with gaps up to this are one line (dashes, dots, corners).</summary>
    private const double SamePiece = 3.2;

    private const double ShortestLine = 5;

    /// <summary>The lines of one direction, by position and start.</summary>
    public static List<Ruling> Join(IEnumerable<Ruling> rulings, bool horizontal) =>
        [.. JoinAll(rulings, horizontal).Where(l => l.Length >= ShortestLine)];

    /// <summary>The same with the shortest ones, such as the marks at the axis of a chart.</summary>
    public static List<Ruling> JoinAll(IEnumerable<Ruling> rulings, bool horizontal)
    {
        var pieces = rulings.Where(r => r.Horizontal == horizontal).OrderBy(r => r.Position).ToList();
        var lines = new List<Ruling>();
        for (var start = 0; start < pieces.Count;)
        {
            var end = start + 1;
            while (end < pieces.Count && pieces[end].Position - pieces[start].Position <= SameLine)
                end++;
            lines.AddRange(JoinLevel(pieces[start..end]));
            start = end;
        }
        return lines;
    }

    private static IEnumerable<Ruling> JoinLevel(List<Ruling> pieces)
    {
        pieces.Sort((a, b) => a.From.CompareTo(b.From));
        var current = pieces[0];
        var (weight, sum) = (current.Length, current.Position * current.Length);
        foreach (var piece in pieces.Skip(1))
        {
            if (piece.From > current.To + SamePiece)
            {
                yield return current with { Position = sum / weight };
                (current, weight, sum) = (piece, piece.Length, piece.Position * piece.Length);
                continue;
            }
            current = current with { To = Math.Max(current.To, piece.To) };
            (weight, sum) = (weight + piece.Length, sum + piece.Position * piece.Length);
        }
        yield return current with { Position = sum / weight };
    }
}
