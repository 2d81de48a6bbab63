namespace PolicyMiner.Reading.Layout.Tables;

/// <summary>
/// Finds tables set beside text or beside each other. Their level lines, one below the other and of one length, show how far such a table reaches; so do
/// the edges of its shading. Read with what stands beside it, a line of the table would go on with a line of that.
/// </summary>
internal static class TablesBeside
{
    private const double SameEnd = 3; // points
    private const double ShortestLine = 60;
    private const double FarBelow = 2; // em between the lines of a table below its last ruled line
    private const int LeastBeside = 3; // lines of text beside it
    private const double SameLevel = 0.7; // part of the lines that stand on one base line with what is beside them
    private const int MostLines = 2_000;

    /// <summary>The tables that have something beside them, from top to bottom.</summary>
    /// <param name="words">The page's words outside of ruled tables.</param>
    /// <param name="page">The page, for what is drawn on it.</param>
    public static List<LayoutTable> Find(IReadOnlyList<PlacedWord> words, PageContent page)
    {
        var level = RulingLines.Join(page.Rulings.Concat(page.Fills.SelectMany(Edges)), horizontal: true).Where(l => l.Length >= ShortestLine).ToList();
        if (level.Count is < 2 or > MostLines)
            return [];
        var tables = new List<LayoutTable>();
        foreach (var lines in SameEnds(level).OrderByDescending(g => g[0].Length))
        {
            var box = new Box(lines.Min(l => l.From), lines[0].Position, lines.Max(l => l.To), lines[^1].Position);
            if (lines.Count < 2 || IsPartOfWider(box, level) || tables.Any(t => t.Box.HoldsCenterOf(box)))
                continue;
            var inside = Inside(words, box);
            if (inside is null || !StandsAlone(inside, words, page.Width))
                continue;
            tables.AddRange(AlignedTableFinder.Find(AccountSigns.Join(LineBuilder.Build(inside)), page).Select(t => t.Table).Where(t => t.RowCount > 2));
        }
        return [.. tables.OrderBy(t => t.Box.Top)];
    }

    private static IEnumerable<Ruling> Edges(Box fill) => [new(true, fill.Top, fill.Left, fill.Right), new(true, fill.Bottom, fill.Left, fill.Right)];

    private static IEnumerable<List<Ruling>> SameEnds(List<Ruling> level)
    {
        var groups = new List<List<Ruling>>();
        foreach (var line in level.OrderBy(l => l.Position))
        {
            var group = groups.FirstOrDefault(g => Math.Abs(g[0].From - line.From) <= SameEnd && Math.Abs(g[0].To - line.To) <= SameEnd);
            if (group is null)
                groups.Add([line]);
            else
                group.Add(line);
        }
        return groups;
    }

    /// <summary>Whether a longer line runs through: these are lines under heads and sums of a wider table.</summary>
    private static bool IsPartOfWider(Box box, List<Ruling> level) => level.Any(l =>
        l.Position >= box.Top - SameEnd && l.Position <= box.Bottom + SameEnd && l.Length > box.Width + 2 * SameEnd
        && Math.Min(l.To, box.Right) - Math.Max(l.From, box.Left) > 0.5 * box.Width);

    /// <summary>The words between the ends of the lines, from the first line down to where the table ends; null where a word stands across an end.</summary>
    private static List<PlacedWord>? Inside(IReadOnlyList<PlacedWord> words, Box box)
    {
        var inside = new List<PlacedWord>();
        var bottom = box.Bottom;
        foreach (var line in LineBuilder.Build(words.Where(w => w.Box.CenterY > box.Top && w.Box.Right > box.Left && w.Box.Left < box.Right)))
        {
            if (line.Box.Top - bottom > FarBelow * line.FontSize)
                break;
            if (line.Words.Any(w => IsAcross(w, box)))
            {
                if (line.Box.CenterY >= box.Bottom)
                    break;
                return null;
            }
            inside.AddRange(line.Words);
            bottom = line.Box.Bottom;
        }
        return inside.Count == 0 ? null : inside;
    }

    private static bool IsAcross(PlacedWord word, Box box) => word.Box.Left < box.Left - SameEnd || word.Box.Right > box.Right + SameEnd;

    /// <summary>Whether what stands beside is something else, and not the labels or further columns of the same rows.</summary>
    private static bool StandsAlone(List<PlacedWord> inside, IReadOnlyList<PlacedWord> words, double width)
    {
        var lines = AccountSigns.Join(LineBuilder.Build(inside));
        var (top, bottom) = (lines[0].Box.Top, lines[^1].Box.Bottom);
        var (from, to) = (inside.Min(w => w.Box.Left), inside.Max(w => w.Box.Right));
        var around = words.Where(w => w.Box.CenterY > top && w.Box.CenterY < bottom).ToList();
        var left = LineBuilder.Build(around.Where(w => w.Box.Right <= from));
        var right = LineBuilder.Build(around.Where(w => w.Box.Left >= to));
        return Math.Max(left.Count, right.Count) >= LeastBeside && !(IsSameRows(lines, left) && BeginWithValues(lines)) && !(IsSameRows(lines, right) && BeginWithValues(right));
    }

    private static bool IsSameRows(List<LayoutLine> lines, List<LayoutLine> beside) =>
        lines.Count(l => beside.Any(b => Math.Abs(b.Box.Bottom - l.Box.Bottom) < 0.2 * l.FontSize)) >= SameLevel * lines.Count;

    private static bool BeginWithValues(List<LayoutLine> lines) => 2 * lines.Count(l => LinePiece.IsValueText(l.Words[0].Text)) > lines.Count;
}
