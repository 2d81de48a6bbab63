namespace PolicyMiner.Benchmarks.Tables;

/// <summary>Right, found and expected things, from which precision, recall and F1 follow.</summary>
internal readonly record struct Tally(int Right, int Found, int Expected)
{
    public double Precision => Found == 0 ? 1 : (double)Right / Found;

    public double Recall => Expected == 0 ? 1 : (double)Right / Expected;

    public double F1 => Found + Expected == 0 ? 1 : 2.0 * Right / (Found + Expected);

    public static Tally operator +(Tally a, Tally b) => new(a.Right + b.Right, a.Found + b.Found, a.Expected + b.Expected);
}

/// <summary>How the tables found in one document compare with those known to be in it.</summary>
/// <param name="Cells">Cells with the same text, row, column and spans in the table that fits best.</param>
/// <param name="Relations">Adjacency relations of cells with text (Göbel et al., ICDAR 2013): right and lower neighbours.</param>
/// <param name="RowsLost">Known rows whose texts no row found holds all of.</param>
internal sealed record TableScore(Tally Cells, Tally Relations, int RowsLost)
{
    public static TableScore Of(IReadOnlyList<KnownTable> known, IReadOnlyList<KnownTable> found) =>
        new(CellTally(known, found), RelationTally(known, found), known.Sum(t => RowsLostOf(t, found)));

    private static Tally CellTally(IReadOnlyList<KnownTable> known, IReadOnlyList<KnownTable> found)
    {
        var open = found.ToList();
        var right = 0;
        foreach (var table in known)
        {
            var cells = table.Cells.Select(Key).ToHashSet();
            var best = open.MaxBy(f => f.Cells.Count(c => cells.Contains(Key(c))));
            if (best is null)
                continue;
            right += best.Cells.Count(c => cells.Contains(Key(c)));
            open.Remove(best);
        }
        return new(right, found.Sum(f => f.Cells.Count), known.Sum(k => k.Cells.Count));
    }

    private static (int, int, int, int, string) Key(KnownCell c) => (c.Row, c.Column, c.RowSpan, c.ColumnSpan, Squeeze(c.Text));

    /// <summary>Text without blanks and without the dots that lead from a label to its number.</summary>
    public static string Squeeze(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c))).TrimEnd('.', '…');

    private static Tally RelationTally(IReadOnlyList<KnownTable> known, IReadOnlyList<KnownTable> found)
    {
        var (expected, got) = (RelationsOf(known), RelationsOf(found));
        return new(expected.Sum(e => Math.Min(e.Value, got.GetValueOrDefault(e.Key))), got.Values.Sum(), expected.Values.Sum());
    }

    public static Dictionary<(string, string, bool), int> RelationsOf(IReadOnlyList<KnownTable> tables)
    {
        var relations = new Dictionary<(string, string, bool), int>();
        foreach (var table in tables)
        {
            var owners = table.Owners();
            var pairs = new HashSet<(KnownCell, KnownCell, bool)>();
            foreach (var cell in table.Cells.Where(c => Squeeze(c.Text).Length > 0))
            {
                for (var r = cell.Row; r < cell.Row + cell.RowSpan; r++)
                    Add(cell, Enumerable.Range(cell.Column + cell.ColumnSpan, table.ColumnCount - cell.Column - cell.ColumnSpan).Select(c => owners[r, c]), true);
                for (var c = cell.Column; c < cell.Column + cell.ColumnSpan; c++)
                    Add(cell, Enumerable.Range(cell.Row + cell.RowSpan, table.RowCount - cell.Row - cell.RowSpan).Select(r => owners[r, c]), false);
            }
            foreach (var (a, b, level) in pairs)
            {
                var key = (Squeeze(a.Text), Squeeze(b.Text), level);
                relations[key] = relations.GetValueOrDefault(key) + 1;
            }

            void Add(KnownCell cell, IEnumerable<KnownCell?> line, bool level)
            {
                if (line.FirstOrDefault(n => n is not null && Squeeze(n.Text).Length > 0) is { } next)
                    pairs.Add((cell, next, level));
            }
        }
        return relations;
    }

    private static int RowsLostOf(KnownTable known, IReadOnlyList<KnownTable> found)
    {
        var rows = found.SelectMany(f => f.Cells.Where(c => c.Text.Length > 0).GroupBy(c => c.Row))
            .Select(g => g.Select(c => Squeeze(c.Text)).ToHashSet(StringComparer.Ordinal)).ToList();
        return known.Cells.Where(c => c.Text.Length > 0).GroupBy(c => c.Row)
            .Count(row => !rows.Any(r => row.All(c => r.Contains(Squeeze(c.Text)))));
    }
}
