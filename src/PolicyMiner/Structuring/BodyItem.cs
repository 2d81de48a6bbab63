using PolicyMiner.Text;

namespace PolicyMiner.Structuring;

/// <summary>What a paragraph is for.</summary>
public enum ParagraphRole
{
    /// <summary>Running text.</summary>
    Body,

    /// <summary>A heading that stands alone.</summary>
    Heading,

    /// <summary>标题 of the notice, plan or annex.</summary>
    Title,

    /// <summary>主送机关.</summary>
    Recipients,

    /// <summary>发文机关署名.</summary>
    Signature,

    /// <summary>成文日期 (and what stands in brackets beside it).</summary>
    Date,

    /// <summary>附件说明: the list of annexes under the text.</summary>
    AttachmentList,

    /// <summary>主题词, 抄送, 印发机关, 主办 … (版记).</summary>
    Imprint,

    /// <summary>发文机关标志, 发文字号, cover lines.</summary>
    Head,

    /// <summary>A line of a contents page.</summary>
    Contents,

    /// <summary>The caption of a table.</summary>
    Caption,

    /// <summary>A note under a table (备注, 注).</summary>
    TableNote,
}

/// <summary>A paragraph or table of a notice, in reading order.</summary>
public abstract record BodyItem
{
    /// <summary>The innermost section it stands in; null before the first heading.</summary>
    public Section? Section { get; init; }

    /// <summary><c>notice</c>, <c>plan</c>, <c>annex1</c> …</summary>
    public required string Part { get; init; }
}

/// <summary>A paragraph, rejoined where a page edge broke it.</summary>
public sealed record Paragraph : BodyItem
{
    /// <summary>The whole text, a run-in heading included.</summary>
    public required TracedText Text { get; init; }

    /// <summary>What it is for. Extractors of content look at <see cref="ParagraphRole.Body"/>.</summary>
    public required ParagraphRole Role { get; init; }

    /// <summary>Where the running text begins in <see cref="Text"/>: after number and run-in heading; 0 where there is none,
    /// the text's length where the paragraph is a heading only.</summary>
    public int BodyStart { get; init; }

    /// <summary>The running text, without number and run-in heading.</summary>
    public TracedText Body => Text.Slice(BodyStart).Trim();
}

/// <summary>A table as a reader understands it: joined over page edges, header apart, merged cells resolved to every row they cover.</summary>
public sealed record LogicalTable : BodyItem
{
    /// <summary>The caption (表题), or null.</summary>
    public TracedText? Caption { get; init; }

    /// <summary>The column headers; two-level headers are joined by <c>/</c>; empty strings where a column has none.</summary>
    public required IReadOnlyList<string> Headers { get; init; }

    /// <summary>The header row as printed (first page), or null where the table has no header.</summary>
    public TracedText? HeaderText { get; init; }

    /// <summary>The data rows.</summary>
    public required IReadOnlyList<LogicalRow> Rows { get; init; }

    /// <summary>Notes under the table (备注).</summary>
    public IReadOnlyList<TracedText> Notes { get; init; } = [];
}

/// <summary>A data row of a <see cref="LogicalTable"/>.</summary>
/// <param name="Cells">One cell per column.</param>
/// <param name="Quote">The row as printed: the cells that begin in it, joined by one tab.</param>
public sealed record LogicalRow(IReadOnlyList<LogicalCell> Cells, TracedText Quote)
{
    /// <summary>Whether the row is one line over the whole width that heads the rows below it (一、综合类), and no entry itself.</summary>
    public bool IsGroupHead { get; init; }
}

/// <summary>A cell of a <see cref="LogicalRow"/>.</summary>
/// <param name="Text">Its text; for a row inside a merged cell, the merged cell's text.</param>
public sealed record LogicalCell(TracedText Text)
{
    /// <summary>Whether the text is printed in another row, in a merged cell that covers this one.</summary>
    public bool Merged { get; init; }

    /// <summary>Whether the merged cell is only continued by inference over a page edge.</summary>
    public bool Inferred { get; init; }

    /// <summary>List items inside the cell, without markers.</summary>
    public IReadOnlyList<TracedText> Items { get; init; } = [];
}
