using PolicyMiner.Text;

namespace PolicyMiner.Structuring;

/// <summary>A paragraph (rejoined) or table on its way into the outline.</summary>
/// <param name="Text">The whole text; empty for tables.</param>
/// <param name="First">The line it begins with.</param>
/// <param name="Tables">The table with what continues it over page edges; empty for paragraphs.</param>
internal sealed record Draft(TracedText Text, Line First, IReadOnlyList<Line> Tables)
{
    /// <summary>What it is for.</summary>
    public ParagraphRole Role => First.Role;

    /// <summary>The characters.</summary>
    public string Value => Text.Value;

    /// <summary>The number it opens with, if it runs as text.</summary>
    public HeadingNumber? Number { get; } = First.IsBody ? HeadingParser.Parse(Text.Value) : null;

    /// <summary>Whether it is a table.</summary>
    public bool IsTable => Tables.Count > 0;
}
