using PolicyMiner.Text;

namespace PolicyMiner.Structuring;

/// <summary>What a section's head is.</summary>
public enum SectionKind { Heading, Item, Ordinal, Annex, Unnumbered }

/// <summary>A node of the outline (层次): a heading or numbered item with its place in the tree.</summary>
public sealed class Section
{
    /// <summary>1 for 一、, 2 for （一）, 3 for 1．, 4 for （1）; 0 for the head of an annex.</summary>
    public required int Level { get; init; }

    /// <summary>The number as printed, e.g. <c>（三）</c>; null where unnumbered.</summary>
    public string? Number { get; init; }

    /// <summary>The heading without number and closing 。.</summary>
    public required TracedText Heading { get; init; }

    /// <summary>Number and heading as printed: what the record quotes.</summary>
    public required TracedText Printed { get; init; }

    /// <summary>What kind of head it is.</summary>
    public required SectionKind Kind { get; init; }

    /// <summary><c>notice</c>, <c>plan</c>, <c>annex1</c> …</summary>
    public required string Part { get; init; }

    /// <summary>Whether body text follows the heading in the same paragraph.</summary>
    public bool RunIn { get; init; }

    /// <summary>The section it lies in.</summary>
    public Section? Parent { get; init; }

    /// <summary>Number and heading of one section, e.g. <c>（一）重点区域</c>.</summary>
    public string Label => field ??= Number + Heading.Value;

    /// <summary>Labels from the top down to this section.</summary>
    public IReadOnlyList<string> Path => field ??= Parent is null ? [Label] : [.. Parent.Path, Label];
}
