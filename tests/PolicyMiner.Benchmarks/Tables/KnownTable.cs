using PolicyMiner.Asking;

namespace PolicyMiner.Benchmarks.Tables;

/// <summary>A cell of a table whose content is known: its place (0-based), what it covers and its text.</summary>
internal sealed record KnownCell(int Row, int Column, int RowSpan, int ColumnSpan, string Text)
{
    /// <summary>How far its text is indented, in em (row labels below a group's head).</summary>
    public double Indent { get; init; }

    /// <summary>The end of its text that is raised: a mark that refers to a note.</summary>
    public string Mark { get; init; } = "";
}

/// <summary>A table whose cells are known; every field of its grid belongs to exactly one cell.</summary>
internal sealed record KnownTable(IReadOnlyList<KnownCell> Cells)
{
    public int RowCount { get; } = Cells.Count == 0 ? 0 : Cells.Max(c => c.Row + c.RowSpan);

    public int ColumnCount { get; } = Cells.Count == 0 ? 0 : Cells.Max(c => c.Column + c.ColumnSpan);

    /// <summary>The cell that covers each field.</summary>
    public KnownCell?[,] Owners()
    {
        var owners = new KnownCell?[RowCount, ColumnCount];
        foreach (var cell in Cells)
        {
            for (var r = cell.Row; r < cell.Row + cell.RowSpan; r++)
            {
                for (var c = cell.Column; c < cell.Column + cell.ColumnSpan; c++)
                    owners[r, c] ??= cell;
            }
        }
        return owners;
    }

    /// <summary>A table as <c>policyminer tables</c> prints it, in the same shape.</summary>
    public static KnownTable Of(ListedTable table)
    {
        var spans = table.Spans.ToDictionary(s => (s.Row, s.Column));
        var covered = new HashSet<(int, int)>();
        var cells = new List<KnownCell>();
        for (var r = 0; r < table.Rows.Count; r++)
        {
            for (var c = 0; c < table.Rows[r].Count; c++)
            {
                if (covered.Contains((r, c)))
                    continue;
                var (rows, columns) = spans.TryGetValue((r, c), out var span) ? (span.Rows, span.Columns) : (1, 1);
                cells.Add(new(r, c, Math.Min(rows, table.Rows.Count - r), Math.Min(columns, table.Rows[r].Count - c), table.Rows[r][c]));
                for (var i = 0; i < rows; i++)
                {
                    for (var j = 0; j < columns; j++)
                        covered.Add((r + i, c + j));
                }
            }
        }
        return new(cells);
    }
}
