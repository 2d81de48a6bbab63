using PolicyMiner.Reading;
using PolicyMiner.Text;

namespace PolicyMiner.Structuring;

/// <summary>
/// A line or table of a document while its structure is being found out: the working unit of this folder. Its text is trimmed; what it is
/// for (<see cref="Role"/>) is decided step by step, and a line that stays <see cref="ParagraphRole.Body"/> may be rejoined with the next.
/// </summary>
internal sealed class Line
{
    private Line(int index, TracedText text, TextBlock? block, TableBlock? table) => (Index, Text, Block, Table) = (index, text, block, table);

    /// <summary>Which of the document's blocks it comes from (the first, where several were one line).</summary>
    public int Index { get; }

    /// <summary>The trimmed text; empty for a table.</summary>
    public TracedText Text { get; }

    /// <summary>The characters of <see cref="Text"/>.</summary>
    public string Value => Text.Value;

    /// <summary>The block it comes from; null for a table.</summary>
    public TextBlock? Block { get; }

    /// <summary>The table, where it is one.</summary>
    public TableBlock? Table { get; }

    /// <summary>Whether it begins in the middle of the block's text, where only its wording shows that something new begins.</summary>
    public bool Inside { get; private init; }

    /// <summary>What it is for, as far as known.</summary>
    public ParagraphRole Role { get; set; } = ParagraphRole.Body;

    /// <summary>Whether an empty line stands before it.</summary>
    public bool BlankBefore => Block is null || Block.BlankBefore;

    /// <summary>Whether it begins with an indent of its own (two ideographic spaces), as a new paragraph does.</summary>
    public bool Indented => Block is not null && !Inside && Block.Text.Length > 1 && char.IsWhiteSpace(Block.Text[0]) && char.IsWhiteSpace(Block.Text[1]);

    /// <summary>Whether the format sets it apart as a heading: a heading mark, or bold.</summary>
    public bool Marked => Block is { HeadingMark: not null } or { Bold: true };

    /// <summary>Whether nothing else is known of it than that it runs as text.</summary>
    public bool IsBody => Table is null && Role == ParagraphRole.Body;

    /// <summary>What it covers of the reading text.</summary>
    public TextRange Range => Table?.Range ?? Text.SourceRange;

    /// <summary>A whole text block, or a piece of one.</summary>
    public static Line Of(int index, TextBlock block, TracedText text, bool inside = false) => new(index, WithoutLostBlanks(text.Trim()), block, null) { Inside = inside };

    // 吕梁市人民政府????: blanks that a page could not show
    private static TracedText WithoutLostBlanks(TracedText text)
    {
        var (start, end) = (0, text.Length);
        while (end > 0 && text[end - 1] == '?')
            end--;
        while (start < end && text[start] == '?')
            start++;
        return start >= FewestLostBlanks || text.Length - end >= FewestLostBlanks ? text.Slice(start, end - start).Trim() : text;
    }

    private const int FewestLostBlanks = 3;

    /// <summary>A table.</summary>
    public static Line Of(int index, TableBlock table) => new(index, TracedText.Empty, null, table);

    /// <inheritdoc/>
    public override string ToString() => Table is null ? Value : "(table)";
}
