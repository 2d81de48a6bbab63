using PolicyMiner.Reading;
using PolicyMiner.Text;

namespace PolicyMiner.Structuring;

/// <summary>
/// One official document (公文) as a tree: its elements, its outline and its paragraphs and tables in reading order. A file gives one,
/// a gazette one for the issue itself and one per item.
/// </summary>
public sealed class NoticeDocument
{
    /// <summary>Path of the file without extension, plus <c>/&lt;n&gt;</c> for an item of a gazette.</summary>
    public required string NoticeId { get; init; }

    /// <summary>The gazette's id, for an item of a gazette.</summary>
    public string? ParentId { get; init; }

    /// <summary>Whether this is the issue of a periodical (文告, 公报), whose own text is only cover, contents and imprint.</summary>
    public bool IsGazetteIssue { get; init; }

    /// <summary>The file as read.</summary>
    public required ReadDocument Source { get; init; }

    /// <summary>What the notice covers of the reading text.</summary>
    public required TextRange Range { get; init; }

    /// <summary>The elements as printed.</summary>
    public required NoticeElements Elements { get; init; }

    /// <summary>The outline, in document order.</summary>
    public required IReadOnlyList<Section> Sections { get; init; }

    /// <summary>Paragraphs and tables, in reading order.</summary>
    public required IReadOnlyList<BodyItem> Body { get; init; }

    /// <summary>The paragraphs that run as text.</summary>
    public IEnumerable<Paragraph> Paragraphs => Body.OfType<Paragraph>().Where(p => p.Role == ParagraphRole.Body && p.Body.Length > 0);

    /// <summary>The tables.</summary>
    public IEnumerable<LogicalTable> Tables => Body.OfType<LogicalTable>();
}
