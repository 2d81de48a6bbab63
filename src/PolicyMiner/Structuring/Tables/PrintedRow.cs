using PolicyMiner.Reading;
using PolicyMiner.Text;

namespace PolicyMiner.Structuring.Tables;

/// <summary>One data row of a chain before merged cells are resolved.</summary>
/// <param name="Part">Which part of the chain it stands in.</param>
internal sealed record PrintedRow(int Part, PrintedCell[] Cells, TracedText Quote, bool IsGroupHead)
{
    /// <summary>Whether it is the first data row on its page.</summary>
    public bool OpensPart { get; init; }
}

/// <summary>One place of a <see cref="PrintedRow"/>.</summary>
/// <param name="Covered">Whether the place is covered by a cell that begins above it or to its left, as the format itself marks it.</param>
/// <param name="Origin">The column in which that cell begins; its own column otherwise.</param>
/// <param name="Spans">Whether the cell covers several rows.</param>
internal readonly record struct PrintedCell(TracedText Text, IReadOnlyList<TracedText> Items, bool Covered, int Origin, bool Spans)
{
    /// <summary>Whether there is no text.</summary>
    public bool IsEmpty => Text.Length == 0;

    /// <summary>This text with what stands on the next page behind it.</summary>
    public PrintedCell GoOnWith(PrintedCell next) => next.IsEmpty ? this : this with
    {
        Text = TracedText.Concat(Text, next.Text),
        Items = Items.Count == 0 ? next.Items : ListItems.Split(TracedText.Concat(Text, next.Text)),
    };
}

/// <summary>Lists the data rows of a chain, a row that a page edge cut in two made one again.</summary>
internal static class PrintedRows
{
    /// <summary>The rows in order; rows without any text are left out.</summary>
    public static List<PrintedRow> Of(TableChain chain)
    {
        // Lines over the whole width below the title (填报单位：…) are rows too.
        var rows = Enumerable.Range(0, chain.Header.First).Where(r => !chain.Grid.IsEmptyRow(r)).Skip(1).Select(r => Row(chain.Grid, r, 0)).ToList();
        var firstIsEverEmpty = chain.Parts.Any(p => Enumerable.Range(p.DataStart + 1, Math.Max(0, p.Grid.RowCount - p.DataStart - 1))
            .Any(r => (p.Grid[r][0].IsEmpty || p.Grid[r][0].Row < r) && !p.Grid.IsEmptyRow(r)));
        for (var part = 0; part < chain.Parts.Count; part++)
        {
            var (grid, start) = chain.Parts[part];
            var opens = true;
            for (var r = start; r < grid.RowCount; r++)
            {
                if (grid.IsEmptyRow(r))
                    continue;
                var row = Row(grid, r, part) with { OpensPart = opens };
                if (opens && part > 0 && rows.Count > 0 && IsRestOf(rows[^1], row, firstIsEverEmpty))
                    rows[^1] = Joined(rows[^1], row);
                else
                    rows.Add(row);
                opens = false;
            }
        }
        return rows;
    }

    /// <summary>The header rows of a table that has no other, e.g. a roster to be filled in.</summary>
    public static List<PrintedRow> OfHeader(TableChain chain) => [.. Enumerable.Range(chain.Header.First, chain.Header.Count).Select(r => Row(chain.Grid, r, 0))];

    private static PrintedRow Row(TableGrid grid, int r, int part)
    {
        var cells = new PrintedCell[grid.ColumnCount];
        for (var c = 0; c < cells.Length; c++)
        {
            var place = grid[r][c];
            var beginsHere = place.Column == c; // a cell over several columns has its text in the first
            cells[c] = beginsHere && place.Cell is { } cell
                ? new(cell.Text, cell.Items, place.Row < r, c, cell.RowSpan > 1)
                : new(TracedText.Empty, [], place.Cell is not null, place.Column, false);
        }
        var begun = grid.Begun(r).Select(c => c.Text).ToList();
        while (begun.Count > 1 && begun[^1].Length == 0)
            begun.RemoveAt(begun.Count - 1);
        return new(part, cells, Quote(begun), GroupHead.Is(grid, r));
    }

    // Cells in the order in which they stand in the text: a name broken around its row's line is put together out of turn.
    private static TracedText Quote(List<TracedText> cells)
    {
        var last = -1;
        var inOrder = true;
        foreach (var cell in cells)
        {
            for (var i = 0; i < cell.Length && inOrder; i++)
                (inOrder, last) = (cell.SourceIndex(i) >= last, cell.SourceIndex(i));
        }
        if (inOrder)
            return TracedText.Join("\t", cells);
        var places = cells.SelectMany(c => Enumerable.Range(0, c.Length).Select(i => (At: c.SourceIndex(i), Text: c.Slice(i, 1)))).OrderBy(p => p.At).ToList();
        var pieces = new List<TracedText>();
        for (var from = 0; from < places.Count;)
        {
            var to = from + 1;
            while (to < places.Count && places[to].At == places[to - 1].At + 1)
                to++;
            pieces.Add(TracedText.Concat([.. places[from..to].Select(p => p.Text)]));
            from = to;
        }
        return TracedText.Join("\t", pieces);
    }

    /// <summary>
    /// Whether the first row of a page is the rest of the last row of the page before: its first cell is empty, and either no first cell is
    /// empty or covered anywhere else (so that none is merged), or what it goes on with broke off in the middle of a sentence.
    /// </summary>
    private static bool IsRestOf(PrintedRow last, PrintedRow next, bool firstIsEverEmpty)
    {
        if (last.Cells.Length < 2 || !next.Cells[0].IsEmpty || next.Cells[0].Covered || last.IsGroupHead)
            return false;
        if (!firstIsEverEmpty)
            return true;
        return Enumerable.Range(0, next.Cells.Length).Where(c => !next.Cells[c].IsEmpty)
            .All(c => last.Cells[c].Text is { Length: > 8 } text && text[^1] is '、' or '，' or ',' or '（' or '“' or '《');
    }

    private static PrintedRow Joined(PrintedRow last, PrintedRow next)
    {
        var cells = last.Cells.Zip(next.Cells, (a, b) => a.GoOnWith(b)).ToArray();
        var rest = next.Cells.Where(c => !c.IsEmpty).Select(c => c.Text).ToList();
        return last with { Cells = cells, Quote = TracedText.Concat(last.Quote, TracedText.Join("\t", rest)) };
    }
}
