using PolicyMiner.Reading.Layout.Tables;

namespace PolicyMiner.Reading.Layout;

/// <summary>A piece of a page in reading order.</summary>
internal abstract record PageItem;

/// <summary>A paragraph (段落): lines that belong together.</summary>
internal sealed record ParagraphItem(IReadOnlyList<LayoutLine> Lines, BlockAlignment Alignment, bool BlankBefore) : PageItem
{
    /// <summary>Its text on one line.</summary>
    public string Text => LineJoiner.Join(Lines.Select(l => l.Text));
}

/// <summary>A table.</summary>
internal sealed record TableItem(LayoutTable Table) : PageItem;

/// <summary>A running head or foot or page number: in the reading text, but in no block.</summary>
internal sealed record FurnitureItem(string Text) : PageItem;
