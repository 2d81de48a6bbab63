namespace PolicyMiner.Reading.Layout.Tables;

/// <summary>Puts words into the cells that they stand in.</summary>
internal static class CellWords
{
    /// <summary>Fills the cells. A word that was read across a border is cut where the border stands.</summary>
    public static IReadOnlyList<GridCell> Fill(List<GridCell> cells, double[] x, double[] y, IReadOnlyList<PlacedWord> words)
    {
        var owner = new GridCell[y.Length - 1, x.Length - 1];
        foreach (var cell in cells)
        {
            for (var r = cell.Row; r < cell.Row + cell.RowSpan; r++)
            {
                for (var c = cell.Column; c < cell.Column + cell.ColumnSpan; c++)
                    owner[r, c] = cell;
            }
        }
        foreach (var word in words)
        {
            var row = Field(y, word.Box.CenterY);
            foreach (var piece in Cut(word, row, x, owner))
                owner[row, Field(x, piece.Box.CenterX)].Words.Add(piece);
        }
        return cells;
    }

    private static int Field(double[] positions, double at)
    {
        var index = Array.BinarySearch(positions, at);
        return Math.Clamp(index < 0 ? ~index - 1 : index, 0, positions.Length - 2);
    }

    private static IEnumerable<PlacedWord> Cut(PlacedWord word, int row, double[] x, GridCell[,] owner)
    {
        var from = Field(x, word.Box.Left);
        var to = Field(x, word.Box.Right);
        for (var c = from + 1; c <= to; c++)
        {
            if (owner[row, c] == owner[row, c - 1] || Math.Min(x[c] - word.Box.Left, word.Box.Right - x[c]) < 0.4 * word.FontSize)
                continue;
            var (before, after) = WordCutter.CutAt(word, x[c]);
            if (before is not null)
                yield return before;
            if (after is null)
                yield break;
            word = after;
        }
        yield return word;
    }
}
