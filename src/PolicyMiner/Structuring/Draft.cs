using PolicyMiner.Text;

namespace PolicyMiner.Structuring;

/// <summary>A paragraph (rejoined) or table on its way into the outline.</summary>
/// <param name="Text">The whole text; empty for tables.</param>
/// <param name="First">The line it begins with.</param>
/// <param name="Table">The table, where it is one.</param>
internal sealed record Draft(TracedText Text, Line First, LogicalTable? Table)
{
    /// <summary>What it is for.</summary>
    public ParagraphRole Role => First.Role;

    /// <summary>The characters.</summary>
    public string Value => Text.Value;

    /// <summary>The number it opens with, if it runs as text.</summary>
    public HeadingNumber? Number { get; } = First.IsBody ? HeadingParser.Parse(Text.Value) ?? DecimalNumber.Parse(Text.Value) : null;

    /// <summary>Whether it is a table.</summary>
    public bool IsTable => Table is not null;
}
