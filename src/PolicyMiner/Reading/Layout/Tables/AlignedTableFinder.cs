namespace PolicyMiner.Reading.Layout.Tables;

/// <summary>A table found by alignment, and the lines of text that it takes up.</summary>
internal sealed record AlignedTable(LayoutTable Table, IReadOnlyList<LayoutLine> Lines);

/// <summary>
/// Finds tables without ruling lines between their columns: lines one under the other, parted by gaps that form gutters. Since running
/// text is sometimes parted too (lists, addresses, contents pages), there must be evidence: numbers under each other, level rules above
/// and below, or several well filled columns.
/// </summary>
internal static class AlignedTableFinder
{
    private const double Gap = 1.0; // em; a larger one parts a line into pieces
    private const double FarApart = 2.6; // em between lines of one table
    private const int SingleLines = 3; // unparted lines in a row within a table: group heads, wrapped cells
    private const double Tight = 0.6; // em between lines of one cell
    private const int LeastRows = 3;
    private const double ShortestRule = 1.5; // em: under the head of one column
    private const double HeadZone = 0.12; // of the page's height
    private const int MostRules = 4_000;
    private const int MaxDepth = 6;
    private const double TextWidth = 0.5; // of the table, from its left edge on

    /// <summary>The tables among the lines of a region, from top to bottom.</summary>
    /// <param name="lines">The lines, top to bottom.</param>
    /// <param name="page">The page, for what is drawn on it.</param>
    public static List<AlignedTable> Find(IReadOnlyList<LayoutLine> lines, PageContent page)
    {
        if (lines.Count < 2)
            return [];
        var rules = RulingLines.Join(page.Rulings, horizontal: true);
        if (rules.Count > MostRules)
            rules = []; // a drawing
        var charts = Charts.On(page);
        var pieces = lines.Select(Pieces).ToList();
        var tables = new List<AlignedTable>();
        for (var start = 0; start < lines.Count;)
        {
            if (pieces[start].Count < 2)
            {
                start++;
                continue;
            }
            var end = GroupEnd(lines, pieces, start);
            tables.AddRange(Tables(lines, pieces, start, end, page, rules, 0).Where(t => !charts.Cover(t.Table.Box)));
            start = end;
        }
        return tables;
    }

    /// <summary>The pieces of a line that stand apart; in a line of numbers, every number does.</summary>
    private static List<LayoutLine> Pieces(LayoutLine line)
    {
        var pieces = line.Split(Gap * line.FontSize);
        if (pieces.Count > 1 || line.Words.Count < 3 || line.Words.Count(w => CellKinds.IsNumber(w.Text)) < 0.6 * line.Words.Count)
            return pieces;
        return [.. line.Words.Select(w => new LayoutLine([w]))];
    }

    /// <summary>The line after the last one that may belong to a table that begins with <paramref name="start"/>.</summary>
    private static int GroupEnd(IReadOnlyList<LayoutLine> lines, List<List<LayoutLine>> pieces, int start)
    {
        var end = start + 1;
        var (left, second) = (lines[start].Box.Left, pieces[start][1].Box.Left);
        for (int i = start + 1, single = 0; i < lines.Count; i++)
        {
            if (lines[i].Box.Top - lines[i - 1].Box.Bottom > FarApart * Math.Max(lines[i].FontSize, lines[i - 1].FontSize))
                break;
            // The rest of a wrapped cell beyond the first column may take any number of lines.
            var isRest = pieces[i].Count < 2 && lines[i].Box.Left > second - lines[i].FontSize && lines[i].Box.Top - lines[i - 1].Box.Bottom < Tight * lines[i].FontSize;
            single = pieces[i].Count >= 2 ? 0 : isRest ? single : single + 1;
            // Where the line begins beyond the first column, so does its first piece.
            if (pieces[i].Count >= 2)
                second = lines[i].Box.Left > left + lines[i].FontSize ? Math.Min(second, lines[i].Box.Left) : pieces[i][1].Box.Left;
            left = Math.Min(left, lines[i].Box.Left);
            if (single > SingleLines)
                break;
            if (single == 0 && !isRest)
                end = i + 1;
        }
        return end;
    }

    /// <summary>The table in a run of lines; where the run as a whole is none, it is tried in two parts, cut at the widest distance.</summary>
    private static IEnumerable<AlignedTable> Tables(
        IReadOnlyList<LayoutLine> lines, List<List<LayoutLine>> pieces, int start, int end, PageContent page, List<Ruling> rules, int depth)
    {
        while (end > start && pieces[end - 1].Count < 2)
            end--;
        while (start < end && (pieces[start].Count < 2 || IsRunningHead(lines, start, end, page, rules)))
            start++;
        if (end - start < 2)
            return [];
        if (depth < MaxDepth && TextWithin(lines, pieces, start, end) is { } text)
            return [.. Tables(lines, pieces, start, text, page, rules, depth + 1), .. Tables(lines, pieces, text + 1, end, page, rules, depth + 1)];
        if (Table(lines, pieces, start, end, page, rules) is { } table)
            return [table];
        var parted = Enumerable.Range(start, end - start).Where(i => pieces[i].Count >= 2).Select(i => lines[i]).ToList();
        if (depth >= MaxDepth || end - start < 2 * LeastRows || AlignedEvidence.IsListing(parted, AlignedColumns.Of(parted)))
            return [];
        var cut = Enumerable.Range(start + 2, end - start - 3).MaxBy(i => lines[i].Box.Top - lines[i - 1].Box.Bottom);
        return [.. Tables(lines, pieces, start, cut, page, rules, depth + 1), .. Tables(lines, pieces, cut, end, page, rules, depth + 1)];
    }

    /// <summary>The first line of running text, such as a caption or note, between two tables or at the edge of one: it begins at the left
    /// edge and runs over several columns.</summary>
    private static int? TextWithin(IReadOnlyList<LayoutLine> lines, List<List<LayoutLine>> pieces, int start, int end)
    {
        var parted = Enumerable.Range(start, end - start).Where(i => pieces[i].Count >= 2).Select(i => lines[i]).ToList();
        if (Enumerable.Range(start, end - start).Where(i => IsCaption(pieces[i])).Cast<int?>().FirstOrDefault() is { } caption)
            return caption;
        var columns = AlignedColumns.Of(parted);
        if (columns.Count < 2)
            return null;
        for (var i = start; i < end; i++)
        {
            var (box, em) = (lines[i].Box, lines[i].FontSize);
            if (box.Left > columns.Left + em || box.Right < columns[1].Left + em || box.Width < TextWidth * (columns.Right - columns.Left))
                continue;
            if (pieces[i].Count < 2 || pieces[i].Count == 2 && columns.IsRunOver(lines[i]))
                return i;
        }
        return null;
    }

    private static bool IsCaption(List<LayoutLine> pieces) => CellKinds.IsCaption(pieces[0].Text) && !pieces.Skip(1).Any(p => CellKinds.IsNumber(p.Text));

    /// <summary>Whether the first line stands far above the others: at the head of the page, or parted by the line above the table, where there is one below its heads too.</summary>
    private static bool IsRunningHead(IReadOnlyList<LayoutLine> lines, int start, int end, PageContent page, List<Ruling> rules)
    {
        if (end - start < 2 * LeastRows)
            return false;
        var (line, next) = (lines[start].Box, lines[start + 1].Box);
        var gaps = Enumerable.Range(start + 2, end - start - 2).Select(i => lines[i].Box.Top - lines[i - 1].Box.Bottom).Order().ToList();
        var gap = next.Top - line.Bottom;
        if (gap < lines[start].FontSize || gap < 2 * gaps[gaps.Count / 2])
            return false;
        return line.CenterY < HeadZone * page.Height && gap > 1.5 * lines[start].FontSize
            || Rules(line.Bottom, next.Top).Any(r => r.Position - line.Bottom > next.Top - r.Position) && Rules(next.Bottom, lines[start + LeastRows + 1].Box.Top).Any();

        IEnumerable<Ruling> Rules(double from, double to) => rules.Where(r => r.Position > from && r.Position < to && r.Length > 0.6 * line.Width);
    }

    private static AlignedTable? Table(
        IReadOnlyList<LayoutLine> lines, List<List<LayoutLine>> pieces, int start, int end, PageContent page, List<Ruling> rules)
    {
        var parted = Enumerable.Range(start, end - start).Where(i => pieces[i].Count >= 2).Select(i => lines[i]).ToList();
        var columns = AlignedColumns.Of(parted);
        if (columns.Count < 2)
            return null;
        var em = parted.Average(l => l.FontSize);
        var inside = Enumerable.Range(start, end - start).Select(i => lines[i]).ToList();
        // A line of running text between parted lines ends the trust in them.
        if (inside.Except(parted).Any(l => l.Box.Left < columns.Left - 2 * em || l.Box.Right > columns.Right + 2 * em))
            return null;
        AddHeader(lines, start, columns, inside, em);
        AddRest(lines, pieces, end, columns, inside);
        var box = inside.Select(l => l.Box).Aggregate((a, b) => a.Union(b));
        var nearRules = rules.Where(r => r.Position > box.Top - 1.5 * em && r.Position < box.Bottom + 1.5 * em
            && Math.Min(r.To, box.Right) - Math.Max(r.From, box.Left) > ShortestRule * em).ToList();
        if (!AlignedEvidence.IsTable(parted, inside, columns, nearRules, box))
            return null;
        var cells = AlignedRows.Build(inside, columns, nearRules, [.. page.Fills.Where(box.HoldsCenterOf)]);
        var table = GridTable.Build(box, cells);
        return table.RowCount < 2 ? null : new(table, inside);
    }

    /// <summary>Takes in unparted lines close above that stand over the later columns only: the upper lines of a header.</summary>
    private static void AddHeader(IReadOnlyList<LayoutLine> lines, int start, AlignedColumns columns, List<LayoutLine> inside, double em)
    {
        for (var i = start - 1; i >= 0 && i >= start - SingleLines; i--)
        {
            var line = lines[i];
            if (CellKinds.IsCaption(line.Text) || lines[i + 1].Box.Top - line.Box.Bottom > 0.9 * em || line.Box.Left < columns.FirstColumnEnd || line.Box.Right > columns.Right + 2 * em)
                break;
            inside.Insert(0, line);
        }
    }

    /// <summary>Takes in unparted lines close below that go on with a cell of the last row.</summary>
    private static void AddRest(IReadOnlyList<LayoutLine> lines, List<List<LayoutLine>> pieces, int end, AlignedColumns columns, List<LayoutLine> inside)
    {
        for (var i = end; i < lines.Count && pieces[i].Count < 2; i++)
        {
            var (line, em) = (lines[i], lines[i].FontSize);
            var isTight = line.Box.Top - lines[i - 1].Box.Bottom <= Tight * em && Math.Abs(em - lines[i - 1].FontSize) < 0.1 * em;
            var isLater = line.Box.Left > columns[1].Left - 0.5 * em && line.Box.Right < columns.Right + 2 * em;
            var isLabel = line.Box.Right < columns[1].Left && char.IsLower(line.Text[0]);
            if (!isTight || !isLater && !isLabel)
                break;
            inside.Add(line);
        }
    }
}
