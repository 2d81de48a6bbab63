namespace PolicyMiner.Reading;

/// <summary>Finds the column of each cell of a table whose cells span rows and columns: the first that no cell from above still covers.</summary>
internal sealed class GridColumns
{
    /// <summary>No table has more; cells beyond are not placed.</summary>
    public const int Most = 1_000;

    private readonly int[] _freeFrom = new int[Most]; // per column: the first row that is free again
    private int _row = -1;
    private int _next;

    /// <summary>Places a cell of <paramref name="row"/>; rows are asked for in order, and their cells from left to right.</summary>
    /// <returns>Its column and the columns that it covers, or null where the row is full.</returns>
    public (int Column, int Width)? Place(int row, int width, int height)
    {
        if (row != _row)
            (_row, _next) = (row, 0);
        while (_next < Most && _freeFrom[_next] > row)
            _next++;
        if (_next >= Most)
            return null;
        var column = _next;
        width = Math.Clamp(width, 1, Most - column);
        for (var c = column; c < column + width; c++)
            _freeFrom[c] = Math.Max(_freeFrom[c], row + Math.Max(1, height));
        _next = column + width;
        return (column, width);
    }
}
