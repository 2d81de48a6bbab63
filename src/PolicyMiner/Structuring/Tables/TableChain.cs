using System.Text.RegularExpressions;
using PolicyMiner.Reading;

namespace PolicyMiner.Structuring.Tables;

/// <summary>
/// Table blocks that are one table, which page edges cut: the first with its header, the others with or without the header repeated.
/// </summary>
internal sealed partial class TableChain
{
    private readonly List<(TableGrid Grid, int DataStart)> _parts;
    private int? _lastNumber; // the number of the last numbered row

    /// <summary>Begins with the block at <paramref name="index"/>.</summary>
    public TableChain(int index, TableBlock block)
    {
        First = Last = index;
        Grid = new(block);
        Header = HeaderRows.Of(Grid);
        _parts = [(Grid, Header.DataStart)];
        NoteLastNumber(Grid, Header.DataStart);
    }

    /// <summary>The index of the first block.</summary>
    public int First { get; }

    /// <summary>The index of the last block.</summary>
    public int Last { get; private set; }

    /// <summary>The grid of the first block.</summary>
    public TableGrid Grid { get; }

    /// <summary>Title and header rows of the first block.</summary>
    public HeaderRows Header { get; }

    /// <summary>The grids in order, each with its first data row.</summary>
    public IReadOnlyList<(TableGrid Grid, int DataStart)> Parts => _parts;

    /// <summary>Takes the block at <paramref name="index"/> in, where it goes on with this table; false where it is another table.</summary>
    public bool TryJoin(int index, TableBlock block)
    {
        var grid = new TableGrid(block);
        if (block.IsBeside || grid.ColumnCount != Grid.ColumnCount)
            return false;
        var repeated = Header.IsRepeatedBy(Grid, grid);
        var start = repeated ? Header.Count : 0;
        if (repeated ? Restarts(grid, start) : !MayGoOnWithoutHeader(grid))
            return false;
        _parts.Add((grid, start));
        NoteLastNumber(grid, start);
        Last = index;
        return true;
    }

    /// <summary>Whether a line may stand between two parts of one table: 续表, （续）, 表1（续）.</summary>
    public static bool IsContinuationMark(string line) => ContinuationMark().IsMatch(line);

    /// <summary>Under a repeated header another table begins where the rows are numbered from 1 again.</summary>
    private bool Restarts(TableGrid grid, int start) =>
        start < grid.RowCount && FirstNumber(grid, start) == 1 && _lastNumber is >= 1;

    private bool MayGoOnWithoutHeader(TableGrid grid)
    {
        if (FirstNumber(grid, 0) is { } number && _lastNumber is { } last)
            return number == last + 1 || number == last;
        return grid[0][0].IsEmpty || !HeaderRows.LooksLikeHeader(grid, 0);
    }

    private static int? FirstNumber(TableGrid grid, int row) => GroupHead.Sequence(grid[row][0].Text.Value);

    private void NoteLastNumber(TableGrid grid, int start)
    {
        for (var r = grid.RowCount - 1; r >= start; r--)
        {
            if (FirstNumber(grid, r) is not { } number)
                continue;
            _lastNumber = number;
            return;
        }
    }

    [GeneratedRegex(@"^[（(]?(?:续表?|接上[表页]|(?:附?表)?\s?[0-9一二三四五六七八九十]{0,3}\s?[（(]?续(?:表|上表)?\s?[0-9一二三四五六七八九十]{0,2})[）)]?(?:[:：\s].{0,40})?$")]
    private static partial Regex ContinuationMark();
}
