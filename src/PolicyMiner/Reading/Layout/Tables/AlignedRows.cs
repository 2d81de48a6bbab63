namespace PolicyMiner.Reading.Layout.Tables;

/// <summary>
/// Puts the lines of an aligned table together to rows. Where a level rule stands between lines, a row ends; otherwise a line goes on with
/// the row before it when it looks like the rest of a wrapped cell.
/// </summary>
internal static class AlignedRows
{
    private const double Tight = 0.75; // em between lines of one cell, at most

    /// <summary>The cells of the table.</summary>
    public static List<GridCell> Build(IReadOnlyList<LayoutLine> lines, AlignedColumns columns, IReadOnlyList<Ruling> rules)
    {
        var pieces = lines.Select(l => Pieces(l, columns)).ToList();
        var firstData = pieces.FindIndex(IsData);
        var rowGap = RowGap(lines);
        var rows = new List<List<int>>();
        for (var i = 0; i < lines.Count; i++)
        {
            if (rows.Count > 0 && (rowGap is { } least ? IsWithinRow(lines, pieces, rows[^1], i, least, rules) : GoesOn(lines, pieces, rows[^1], i, firstData, rules)))
                rows[^1].Add(i);
            else
                rows.Add([i]);
        }
        return [.. rows.SelectMany((row, number) => Cells(row.SelectMany(i => pieces[i]), number, columns.Count))];
    }

    /// <summary>The least distance between rows, where distances clearly fall into two groups: within rows and between them.</summary>
    private static double? RowGap(IReadOnlyList<LayoutLine> lines)
    {
        var gaps = lines.Zip(lines.Skip(1), (a, b) => b.Box.Top - a.Box.Bottom).Order().ToList();
        var em = lines[0].FontSize;
        var (jump, at) = (0.0, 0);
        for (var i = 1; i < gaps.Count; i++)
        {
            if (gaps[i] - gaps[i - 1] > jump)
                (jump, at) = (gaps[i] - gaps[i - 1], i);
        }
        return jump >= 0.25 * em && at >= 2 && gaps.Count - at >= 2 && gaps[at - 1] < 0.5 * em ? gaps[at] : null;
    }

    /// <summary>Whether a line stands so close to the one before that it belongs to its row, unless both have a number in one column.</summary>
    private static bool IsWithinRow(IReadOnlyList<LayoutLine> lines, List<List<Piece>> pieces, List<int> row, int i, double rowGap, IReadOnlyList<Ruling> rules)
    {
        var before = lines[row[^1]];
        return lines[i].Box.Top - before.Box.Bottom < rowGap - 0.01
            && !rules.Any(r => r.Position > before.Box.CenterY && r.Position < lines[i].Box.CenterY)
            && !pieces[i].Any(p => CellKinds.IsNumber(p.Text) && row.SelectMany(r => pieces[r]).Any(a => a.First == p.First && CellKinds.IsNumber(a.Text)));
    }

    /// <summary>A piece of a line and the columns that it covers.</summary>
    private sealed record Piece(int First, int Last, List<PlacedWord> Words)
    {
        public string Text { get; } = new LayoutLine(Words).Text;
    }

    /// <summary>The words of a line by column; words without a gap between them stay together, over several columns if need be.</summary>
    private static List<Piece> Pieces(LayoutLine line, AlignedColumns columns)
    {
        var pieces = new List<Piece>();
        foreach (var part in line.Split(0.8 * line.FontSize))
        {
            foreach (var group in part.Words.GroupBy(w => columns.Covered(w.Box)).Aggregate(new List<Piece>(), (list, g) => Merge(list, g.Key, [.. g], line.FontSize)))
                pieces.Add(group);
        }
        return pieces;
    }

    /// <summary>Adds words of other columns as a piece of their own where the column edge falls on a gap, else to the piece before.</summary>
    private static List<Piece> Merge(List<Piece> pieces, (int First, int Last) covered, List<PlacedWord> words, double em)
    {
        if (pieces.Count > 0 && (words[0].Box.Left - pieces[^1].Words[^1].Box.Right < 0.4 * em || covered.First <= pieces[^1].Last))
            pieces[^1] = new(pieces[^1].First, Math.Max(pieces[^1].Last, covered.Last), [.. pieces[^1].Words, .. words]);
        else
            pieces.Add(new(covered.First, covered.Last, words));
        return pieces;
    }

    /// <summary>Whether a line is no header: it has a number beyond the first column.</summary>
    private static bool IsData(List<Piece> line) => line.Any(p => p.First > 0 && CellKinds.IsNumber(p.Text) && !IsYear(p.Text)) && line.Any(p => p.First == 0);

    private static bool IsYear(string text) => text.Length == 4 && text.All(char.IsAsciiDigit) && text[0] is '1' or '2';

    private static bool GoesOn(IReadOnlyList<LayoutLine> lines, List<List<Piece>> pieces, List<int> row, int i, int firstData, IReadOnlyList<Ruling> rules)
    {
        var (before, line) = (lines[row[^1]], lines[i]);
        if (line.Box.Top - before.Box.Bottom > Tight * line.FontSize)
            return false;
        if (rules.Any(r => r.Position > before.Box.CenterY && r.Position < line.Box.CenterY))
            return false;
        var (above, own) = (row.SelectMany(r => pieces[r]).ToList(), pieces[i]);
        // A header over several columns and what stands under it are two rows.
        if (above.Any(p => p.Last > p.First) || own.Any(p => p.Last > p.First))
            return false;
        if (i <= firstData - 1 || firstData < 0 && row[0] == 0)
            return !own.Any(p => CellKinds.IsNumber(p.Text) && !IsYear(p.Text)) && own.All(p => above.Any(a => a.First == p.First)) | own.Count < above.Count;
        if (own.Any(p => p.First > 0 && CellKinds.IsNumber(p.Text)))
            return IsOpenLabel(above, own);
        if (own.All(p => p.First > 0))
            return true; // the rest of wrapped text cells
        // Only the label goes on: in mid-sentence.
        return own.Count == 1 && Continues(above.LastOrDefault(p => p.First == 0)?.Text, own[0].Text);
    }

    /// <summary>Whether what stands above is only the beginning of a label that ends in this line, with the numbers.</summary>
    private static bool IsOpenLabel(List<Piece> above, List<Piece> own) =>
        above.All(p => p.First == 0) && own[0].First == 0 && Continues(above[^1].Text, own[0].Text);

    private static bool Continues(string? before, string text) => before is { Length: > 0 } && text.Length > 0
        && (char.IsLower(text[0]) || before[^1] is ',' or '-' or '，' or '、' or '（' or '(' or '/' || before.EndsWith(" and") || before.EndsWith(" of") || before.EndsWith(" the"));

    private static IEnumerable<GridCell> Cells(IEnumerable<Piece> pieces, int row, int columns)
    {
        var cells = new List<GridCell>();
        var taken = new GridCell?[columns];
        foreach (var piece in pieces.OrderBy(p => p.Last - p.First))
        {
            var cell = Enumerable.Range(piece.First, piece.Last - piece.First + 1).Select(c => taken[c]).FirstOrDefault(c => c is not null);
            if (cell is null)
            {
                cells.Add(cell = new(row, piece.First, 1, piece.Last - piece.First + 1));
                for (var c = piece.First; c <= piece.Last; c++)
                    taken[c] = cell;
            }
            cell.Words.AddRange(piece.Words);
        }
        for (var c = 0; c < columns; c++)
        {
            if (taken[c] is null)
                cells.Add(new(row, c, 1, 1));
        }
        return cells;
    }
}
