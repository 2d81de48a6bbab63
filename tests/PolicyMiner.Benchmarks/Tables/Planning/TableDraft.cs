namespace PolicyMiner.Benchmarks.Tables.Planning;

/// <summary>A table while it is planned: a grid of texts, in which cells are merged.</summary>
internal sealed class TableDraft(int rows, int columns)
{
    private readonly string[,] _texts = new string[rows, columns];
    private readonly double[] _indents = new double[rows];
    private readonly List<(int Row, int Column, int Rows, int Columns)> _merged = [];
    private readonly Dictionary<(int, int), string> _marks = [];

    public int Rows => rows;

    public int Columns => columns;

    public string this[int row, int column]
    {
        get => _texts[row, column] ?? "";
        set => _texts[row, column] = value;
    }

    /// <summary>Sets a row's texts.</summary>
    public TableDraft Row(int row, params string[] texts)
    {
        for (var c = 0; c < texts.Length; c++)
            this[row, c] = texts[c];
        return this;
    }

    /// <summary>Joins fields to one cell, whose text is that of the first.</summary>
    public TableDraft Merge(int row, int column, int height, int width)
    {
        _merged.Add((row, column, height, width));
        return this;
    }

    /// <summary>Indents the first cell of a row.</summary>
    public TableDraft Indent(int row, double em)
    {
        _indents[row] = em;
        return this;
    }

    /// <summary>Puts a raised mark after a cell's text.</summary>
    public TableDraft Mark(int row, int column, string mark)
    {
        _marks[(row, column)] = mark;
        this[row, column] += mark;
        return this;
    }

    public KnownTable Finish()
    {
        var cells = new List<KnownCell>();
        for (var r = 0; r < rows; r++)
        {
            for (var c = 0; c < columns; c++)
            {
                var merged = _merged.FirstOrDefault(m => r >= m.Row && r < m.Row + m.Rows && c >= m.Column && c < m.Column + m.Columns);
                if (merged.Rows == 0)
                    cells.Add(new(r, c, 1, 1, this[r, c]) { Indent = c == 0 ? _indents[r] : 0, Mark = _marks.GetValueOrDefault((r, c), "") });
                else if ((merged.Row, merged.Column) == (r, c))
                    cells.Add(new(r, c, merged.Rows, merged.Columns, this[r, c]));
            }
        }
        return new(cells);
    }
}
