namespace PolicyMiner.Benchmarks.Tables.Planning;

/// <summary>Which sides of cells are drawn.</summary>
internal enum Borders
{
    /// <summary>All sides.</summary>
    Grid,

    /// <summary>Level lines at the top, below the header and at the bottom (三线表).</summary>
    ThreeLine,

    /// <summary>A level line below every row.</summary>
    Level,

    /// <summary>All lines but the outermost upright ones.</summary>
    OpenSides,

    /// <summary>Upright lines between columns, level ones at the top, below the header and at the bottom.</summary>
    Columns,

    /// <summary>A level line below the header only.</summary>
    Header,

    /// <summary>A box around the table and a line below the header.</summary>
    Frame,

    /// <summary>All sides in the header, upright lines and a closing line below it.</summary>
    HeaderGrid,

    /// <summary>None.</summary>
    None,
}

/// <summary>How lines are drawn.</summary>
internal enum LineKind { Solid, Double, Dotted, Dashed, White }

/// <summary>How a text of a sheet stands.</summary>
internal enum TextKind { Title, Heading, Body, Entry, Note, Caption }

/// <summary>How a table is set.</summary>
internal sealed record TableStyle
{
    public Borders Borders { get; init; } = Borders.Grid;

    public LineKind Line { get; init; } = LineKind.Solid;

    /// <summary>How many rows are header; also how many come again on every page where <see cref="RepeatHeader"/>.</summary>
    public int HeaderRows { get; init; } = 1;

    public bool RepeatHeader { get; init; }

    /// <summary>Whether the header has a dark ground (and white letters).</summary>
    public bool ColouredHeader { get; init; }

    /// <summary>Whether every other row is shaded.</summary>
    public bool Stripes { get; init; }

    public double FontSize { get; init; } = 10.5;

    /// <summary>Between text and border, in points.</summary>
    public double Padding { get; init; } = 3;

    /// <summary>The widths of columns in points.</summary>
    public required double[] Widths { get; init; }

    /// <summary>Columns from this one on are set flush right, headers centred.</summary>
    public int RightFrom { get; init; } = int.MaxValue;

    public bool CentredCells { get; init; }

    public bool BoldHeader { get; init; } = true;

    /// <summary>Whether a currency sign stands at the left edge of its cell, apart from its amount.</summary>
    public bool SignsApart { get; init; }

    /// <summary>Rows with a level line above: totals.</summary>
    public IReadOnlyList<int> RulesAbove { get; init; } = [];

    /// <summary>Rows in bold letters.</summary>
    public IReadOnlyList<int> BoldRows { get; init; } = [];

    /// <summary>Distance from line to line within a cell, in em.</summary>
    public double Leading { get; init; } = 1.25;
}

/// <summary>A piece of a sheet.</summary>
internal abstract record SheetItem;

/// <summary>A paragraph, or one line of a list.</summary>
internal sealed record TextItem(TextKind Kind, string Text) : SheetItem
{
    /// <summary>What stands before it in the margin: 1. • (a).</summary>
    public string Marker { get; init; } = "";

    /// <summary>A page number flush right, led to with dots.</summary>
    public string Leader { get; init; } = "";
}

/// <summary>A table.</summary>
internal sealed record TableItem(KnownTable Table, TableStyle Style) : SheetItem
{
    /// <summary>Whether it runs over all columns of the page's text.</summary>
    public bool Across { get; init; }
}

/// <summary>A bar chart with labels at its axes, which is no table.</summary>
internal sealed record ChartItem(string[] Labels, int[] Values) : SheetItem;

/// <summary>Two columns of items beside each other.</summary>
internal sealed record BesideItem(IReadOnlyList<SheetItem> Left, IReadOnlyList<SheetItem> Right) : SheetItem;

/// <summary>A drawing with labels (an SVG of 460 by 240 points), which is no table.</summary>
internal sealed record DrawingItem(string Svg) : SheetItem;

/// <summary>A document before a producer sets it.</summary>
internal sealed record Sheet(string Name, IReadOnlyList<SheetItem> Items)
{
    public bool Chinese { get; init; }

    public bool Landscape { get; init; }

    /// <summary>The whole page is drawn turned by this much against the clock (90, 270): a wide table along the long side of a page.</summary>
    public int Turn { get; init; }

    /// <summary>Whether letters have serifs.</summary>
    public bool Serif { get; init; } = true;

    /// <summary>Whether running text is set in two columns.</summary>
    public bool TwoColumns { get; init; }

    /// <summary>In how many columns text is set that is set in several.</summary>
    public int ColumnCount { get; init; } = 2;

    public IReadOnlyList<KnownTable> Tables => [.. Items.SelectMany(i => i is BesideItem b ? [.. b.Left, .. b.Right] : new[] { i }).OfType<TableItem>().Select(t => t.Table)];

    /// <summary>Width and height in points of the page as read upright.</summary>
    public (double Width, double Height) Page => Landscape != (Turn != 0) ? (842, 595) : (595, 842);
}
