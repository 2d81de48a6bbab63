using PolicyMiner.Text;

namespace PolicyMiner.Reading;

/// <summary>How a block stands on its line, where the format tells.</summary>
public enum BlockAlignment { Unknown, Left, Center, Right }

/// <summary>One piece of a document in reading order, before anything is known of its meaning.</summary>
public abstract record Block
{
    /// <summary>What the block covers of the reading text, markup included.</summary>
    public required TextRange Range { get; init; }
}

/// <summary>
/// A line (plain text, Markdown) or a paragraph (HTML, DOCX, PDF). Inline markup is gone from <see cref="Text"/> and list markers of the
/// document itself (一、 1．) are in it; whether it goes on in the next block is for structuring to find out.
/// </summary>
public sealed record TextBlock : Block
{
    /// <summary>The clean text, traced to the reading text.</summary>
    public required TracedText Text { get; init; }

    /// <summary>The level that the format itself marks (Markdown <c>##</c> → 2, <c>h1</c> → 1), or null. A hint, never proof.</summary>
    public int? HeadingMark { get; init; }

    /// <summary>Whether the whole block is set in bold.</summary>
    public bool Bold { get; init; }

    /// <summary>Font size in points where known.</summary>
    public double? FontSize { get; init; }

    /// <summary>Whether an empty line (or paragraph distance) stands before it.</summary>
    public bool BlankBefore { get; init; }

    /// <summary>Whether the block was a bullet or numbered item of the format's own list markup (the marker itself is not in the text).</summary>
    public bool ListItem { get; init; }

    /// <summary>How the block stands on its line.</summary>
    public BlockAlignment Alignment { get; init; }

    /// <summary>Mean recognition confidence, 0 to 1, where the text came from optical recognition.</summary>
    public double? OcrConfidence { get; init; }
}

/// <summary>A table as found: rows of cells with spans. A table that goes on over a page edge is still several of these.</summary>
public sealed record TableBlock : Block
{
    /// <summary>The rows, top to bottom. Every row holds only the cells that begin in it.</summary>
    public required IReadOnlyList<TableRow> Rows { get; init; }

    /// <summary>The format's own caption (<c>caption</c> element), where it has one.</summary>
    public TracedText? Caption { get; init; }

    /// <summary>Whether it stands beside another table on its page, so that it goes on with no table before it.</summary>
    public bool IsBeside { get; init; }

    /// <summary>How many columns the grid has.</summary>
    public int ColumnCount => Rows.Count == 0 ? 0 : Rows.Max(r => r.Cells.Count == 0 ? 0 : r.Cells.Max(c => c.Column + c.ColumnSpan));
}

/// <summary>One row of a <see cref="TableBlock"/>.</summary>
public sealed record TableRow(IReadOnlyList<TableCell> Cells, TextRange Range);

/// <summary>One cell: its clean text, its place in the grid (0-based column) and what it covers.</summary>
public sealed record TableCell(TracedText Text, int Column, int ColumnSpan = 1, int RowSpan = 1)
{
    /// <summary>Items of list markup inside the cell (<c>ol</c>, <c>li</c> or 1. 2. 3.), without their markers; empty where there is no list.</summary>
    public IReadOnlyList<TracedText> Items { get; init; } = [];

    /// <summary>Whether the format marks the cell as a header (<c>th</c>).</summary>
    public bool Header { get; init; }
}
