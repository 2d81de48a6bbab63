namespace PolicyMiner.Reading.Layout.Tables;

/// <summary>
/// Puts the lines of an aligned table together to rows. Where a level rule stands between lines, a row ends; otherwise a line goes on with
/// the row before it when it looks like the rest of a wrapped cell.
/// </summary>
internal sealed class AlignedRows
{
    private const double Tight = 0.75; // em between lines of one cell, at most
    private const double Beside = -0.2; // em: lines that overlap by more stand beside each other
    private const int MostHeaderLines = 8;
    private const int LeastBands = 3;
    private const double FullRule = 0.8; // of the table's width
    private const double Closer = 0.15; // em by which a line must be nearer to the one before than to the next, to belong to it

    private readonly IReadOnlyList<LayoutLine> _lines;
    private readonly AlignedColumns _columns;
    private readonly IReadOnlyList<Ruling> _rules;
    private readonly IReadOnlyList<Box> _fills;
    private readonly List<List<LinePiece>> _pieces;
    private readonly int _firstData; // the first line with values, or -1
    private readonly double? _rowGap;
    private readonly int[]? _bands; // for each line the number of level lines above it, where these part the rows

    private AlignedRows(IReadOnlyList<LayoutLine> lines, AlignedColumns columns, IReadOnlyList<Ruling> rules, IReadOnlyList<Box> fills)
    {
        (_lines, _columns, _rules, _fills) = (lines, columns, rules, fills);
        _pieces = [.. lines.Select(l => LinePieces.Of(l, columns))];
        _firstData = _pieces.FindIndex(line => line.Any(p => p.First == 0) ? line.Any(p => p.First > 0 && (p.IsFigure || p.IsDash)) : line.Count(p => p.IsFigure) > 1);
        if (_firstData > MostHeaderLines)
            _firstData = -1;
        _rowGap = RowGap();
        _bands = Bands();
        for (var i = _firstData - 2; i >= 0; i--)
            SpreadHeads(i);
        SpreadLastHeads();
        for (var i = 1; i < lines.Count; i++)
        {
            if (IsCentredHead(i))
                _pieces[i] = [new(0, columns.Count - 1, _pieces[i][0].Words)];
            else if (i >= _firstData && _pieces[i] is [{ First: 0, Last: > 0 } label])
                _pieces[i] = [new(0, 0, label.Words)]; // a label that runs on over columns without values
        }
    }

    /// <summary>The cells of the table.</summary>
    /// <param name="lines">The table's lines, top to bottom.</param>
    /// <param name="columns">Its columns.</param>
    /// <param name="rules">Level lines at and in it.</param>
    /// <param name="fills">Shading in it.</param>
    public static List<GridCell> Build(IReadOnlyList<LayoutLine> lines, AlignedColumns columns, IReadOnlyList<Ruling> rules, IReadOnlyList<Box> fills) =>
        new AlignedRows(lines, columns, rules, fills).Build();

    private List<GridCell> Build()
    {
        var rows = new List<List<int>>();
        for (var i = 0; i < _lines.Count; i++)
        {
            if (rows.Count > 0 && Joins(rows[^1], i))
                rows[^1].Add(i);
            else
                rows.Add([i]);
        }
        var cells = rows.SelectMany((row, number) => Cells(row.SelectMany(i => _pieces[i]), number)).ToList();
        return HeaderCells.Stretch(cells, _firstData < 0 ? 1 : rows.FindIndex(r => r.Contains(_firstData)), _columns.Count);
    }

    /// <summary>Which lines level rules hold together, where most rules part single rows: no column has values in two lines, and of the cells that wrap
    /// some are shorter than others. Null where rules part groups of rows, or there are none.</summary>
    private int[]? Bands()
    {
        var width = _columns.Right - _columns.Left;
        var rules = _rules.Where(r => r.Length >= FullRule * width).Select(r => r.Position).ToList();
        var bands = _lines.Select(l => rules.Count(r => r < l.Box.CenterY && r > _lines[0].Box.CenterY)).ToArray();
        var body = Enumerable.Range(0, _lines.Count).Where(i => bands[i] > 0).GroupBy(i => bands[i], i => _pieces[i]).Select(g => g.ToList()).ToList();
        var wrapped = body.Where(b => b.Count > 1).ToList();
        return body.Count >= LeastBands && wrapped.Count > 0 && body.All(HasValuesOnce) && wrapped.Count(b => b.Skip(1).Any(l => l.Count < b.Max(o => o.Count))) * 2 > wrapped.Count ? bands : null;
    }

    private static bool HasValuesOnce(List<List<LinePiece>> lines) =>
        lines.SelectMany(l => l.Where(p => p.First > 0 && p.IsFigure).Select(p => p.First)).GroupBy(c => c).All(g => g.Count() == 1);

    /// <summary>The least distance between rows, where distances clearly fall into two groups: within rows and between them.</summary>
    private double? RowGap()
    {
        var em = _lines[0].FontSize;
        // Heads of several lines stand closer, and beside each other.
        var first = Math.Max(1, _firstData);
        var gaps = Enumerable.Range(first, _lines.Count - first).Select(Gap).Where(g => g > Beside * em).Order().ToList();
        var (jump, at) = (0.0, 0);
        for (var i = 1; i < gaps.Count; i++)
        {
            if (gaps[i] - gaps[i - 1] > jump)
                (jump, at) = (gaps[i] - gaps[i - 1], i);
        }
        if (jump < 0.25 * em || at < 2 || gaps.Count - at < 2 || gaps[at - 1] >= 0.5 * em)
            return null;
        // Where the lines with small distances are rows of their own, label and all, the large ones part groups of rows.
        var close = Enumerable.Range(1, _lines.Count - 1).Where(i => Gap(i) < gaps[at] - 0.01).ToList();
        return close.Count(i => _pieces[i].Count > 1 && _pieces[i][0].First == 0) * 2 > close.Count ? null : gaps[at];
    }

    private IReadOnlyList<Ruling> RulesBetween(int upper, int lower) =>
        [.. _rules.Where(r => r.Position > _lines[upper].Box.CenterY && r.Position < _lines[lower].Box.CenterY)];

    /// <summary>Spreads the heads of a header line over what the next line with heads holds; a label between the two may stand beside both.</summary>
    private void SpreadHeads(int i)
    {
        var next = i + 1;
        while (next < _firstData - 1 && _pieces[next] is [{ First: 0 }])
            next++;
        if (_lines[next].Box.Top - _lines[i].Box.Bottom >= Beside * _lines[i].FontSize)
            _pieces[i] = HeaderSpans.Spread(_pieces[i], _pieces[next], _columns, RulesBetween(i, next), _fills);
    }

    /// <summary>Spreads the last header line over the columns of the first values: heads of one line (1992 over a figure and its error), and a unit
    /// below complete heads (Millions of dollars).</summary>
    private void SpreadLastHeads()
    {
        var i = _firstData - 1;
        if (i < 0)
            return;
        var headed = _pieces.Take(i).SelectMany(l => l).SelectMany(p => Enumerable.Range(p.First, p.Last - p.First + 1)).ToHashSet();
        var isWide = _pieces[i].Any(p => p.First > 0 && p.Box.Width > _columns[p.First].Right - _columns[p.First].Left);
        if (i == 0 || isWide && Enumerable.Range(1, _columns.Count - 1).All(headed.Contains))
            _pieces[i] = HeaderSpans.Spread(_pieces[i], _pieces[_firstData], _columns, [], _fills);
    }

    /// <summary>Numbers that stand for the columns themselves: (1) (2) (3).</summary>
    private static bool AreColumnNumbers(List<LinePiece> pieces) =>
        pieces.Count > 1 && pieces.All(p => p.Text is ['(', .. var number, ')'] && number.Length < 3 && number.All(char.IsAsciiLetterOrDigit))
        && pieces.Select(p => p.Text).Distinct().Count() == pieces.Count;

    /// <summary>A head in the middle of the table's width, over a group of rows.</summary>
    private bool IsCentredHead(int i)
    {
        if (_columns.AreDrawn || i <= _firstData - 2 || _pieces[i] is not [{ IsValue: false } piece] || piece.Box.Left < _columns.Left + 2 * _lines[i].FontSize)
            return false;
        var width = _columns.Right - _columns.Left;
        var offCentre = Math.Abs(piece.Box.CenterX - (_columns.Left + _columns.Right) / 2);
        // What goes on below a text is no head; text alone between values can be nothing else.
        var above = _pieces[i - 1].FirstOrDefault(p => p.First <= piece.Last && p.Last >= piece.First);
        var isBetweenValues = i + 1 < _lines.Count && _pieces[i + 1].Any(p => p.First > 0 && p.IsValue) && (above is { IsValue: true } || i == _firstData - 1 && above is null);
        return offCentre < 0.04 * width + _lines[i].FontSize && (above is null or { IsValue: true } || i <= _firstData && !WrappedText.GoesOn(above.Text, piece.Text)) || offCentre < 0.25 * width && isBetweenValues;
    }

    private double Gap(int i) => _lines[i].Box.Top - _lines[i - 1].Box.Bottom;

    private bool Joins(List<int> row, int i)
    {
        if (_bands is { } bands && bands[i] > 0)
            return bands[i] == bands[row[^1]];
        var (above, own, em) = (row.SelectMany(r => _pieces[r]).ToList(), _pieces[i], _lines[i].FontSize);
        if (AreColumnNumbers(own))
            return false;
        // What stands beside a line, between it and the next, is in its row: cells whose text is centred. Such a label itself parts nothing.
        var before = _pieces[i - 1] is [{ First: 0 }] && row.Contains(i - 2) ? i - 2 : i - 1;
        if (_lines[i].Box.Top - _lines[before].Box.Bottom < Beside * em)
            return !own.Any(p => p.IsValue && above.Any(a => a.First == p.First && a.IsValue));
        if (RulesBetween(row[^1], i).Count > 0 || above.Any(p => p.Last > p.First) || own.Any(p => p.Last > p.First))
            return false;
        // A number goes on only with one that is broken (2010–|2012).
        if (i >= _firstData && own.Any(p => p.IsValue && above.Any(a => a.First == p.First && a.IsValue)))
            return false;
        if (i < _firstData)
            return Gap(i) <= Tight * em && JoinsHeader(above, own, i);
        if (_firstData == i && row[0] < i && above.Any(p => p.First > 0))
            return false;
        if (_rowGap is { } least)
            return Gap(i) < least - 0.01;
        return Gap(i) <= Tight * em && JoinsRow(above, own, i);
    }

    private bool JoinsHeader(List<LinePiece> above, List<LinePiece> own, int i)
    {
        // A label alone below complete heads begins the first group of rows, unless it stands closer to the heads.
        if (own is [{ First: 0 } label] && above.Count > 1 && Enumerable.Range(i, _firstData - i).All(l => _pieces[l] is [{ First: 0 }]))
            return WrappedText.GoesOn(above[0].First == 0 ? above[0].Text : "", label.Text) || Gap(i) < Gap(i + 1) - Closer * _lines[i].FontSize;
        return own.Count < above.Count || own.All(p => above.Any(a => a.First == p.First)) || above.All(a => own.Any(p => p.First == a.First));
    }

    private bool JoinsRow(List<LinePiece> above, List<LinePiece> own, int i)
    {
        if (own.Any(p => p.First > 0 && p.IsValue))
        {
            // Only the beginning of a label stands above: it ends in this line, with the numbers.
            return above.All(p => p.First == 0) && own[0].First == 0 && (WrappedText.GoesOn(above[^1].Text, own[0].Text) || IsCloserToBefore(i));
        }
        if (own.All(p => p.First > 0))
            return own.All(p => above.Any(a => a.First == p.First && !a.IsValue)); // the rest of wrapped text cells
        // Only the label goes on: in mid-sentence, or by its distance.
        return own.Count == 1 && (WrappedText.GoesOn(above.LastOrDefault(p => p.First == 0)?.Text, own[0].Text) || IsCloserToBefore(i));
    }

    private bool IsCloserToBefore(int i) => i + 1 < _lines.Count && Gap(i) < Gap(i + 1) - Closer * _lines[i].FontSize && (i < 2 || Gap(i) < Gap(i - 1) + 0.5);

    private IEnumerable<GridCell> Cells(IEnumerable<LinePiece> pieces, int row)
    {
        var cells = new List<GridCell>();
        var taken = new GridCell?[_columns.Count];
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
        for (var c = 0; c < _columns.Count; c++)
        {
            if (taken[c] is null)
                cells.Add(new(row, c, 1, 1));
        }
        return cells;
    }
}
