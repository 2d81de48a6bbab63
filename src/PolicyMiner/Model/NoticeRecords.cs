using PolicyMiner.Text;

namespace PolicyMiner.Model;

/// <summary>One notice with all its records: what comparing, reuse, graphs, timelines and exports work on.</summary>
/// <param name="Notice">The notice.</param>
/// <param name="Records">Its records with ids, in document order; the notice record itself may be among them.</param>
public sealed record NoticeRecords(NoticeRecord Notice, IReadOnlyList<PolicyRecord> Records)
{
    /// <summary>Its running text, paragraph by paragraph; empty where only records are known.</summary>
    public NoticeText Text { get; init; } = NoticeText.Empty;

    /// <summary>Why nothing of the file could be read; null for a readable notice.</summary>
    public string? Unreadable { get; init; }

    /// <summary>How the notice is called in an answer: its number or title and its id.</summary>
    public string Label => (Notice.Region, Notice.DocumentNumber ?? Notice.Title) switch
    {
        ({ } region, { } name) => $"{region} {name}",
        (null, { } name) => name,
        ({ } region, null) => $"{region} {Notice.NoticeId}",
        _ => Notice.NoticeId,
    };
}

/// <summary>The text of a notice as a reader meets it: paragraphs, headings and table rows in order, without cover, contents and imprint.</summary>
/// <param name="File">The file that the places count in.</param>
/// <param name="Positions">Turns places of the reading text into what records print.</param>
public sealed record NoticeText(string File, TextPositions Positions, IReadOnlyList<NoticePassage> Passages)
{
    /// <summary>No text.</summary>
    public static readonly NoticeText Empty = new("", new TextPositions("", []), []);

    /// <summary>Where <paramref name="length"/> characters of a passage stand in the file.</summary>
    public SourceSpan Place(NoticePassage passage, int start, int length) => Positions.Span(File, passage.Text.SourceRangeOf(start, length));
}

/// <summary>A paragraph, heading or table row.</summary>
/// <param name="Text">Its clean text, traced to the reading text.</param>
/// <param name="Section">Headings from the top down to where it stands.</param>
/// <param name="Part"><c>notice</c>, <c>plan</c>, <c>annex1</c> …</param>
public sealed record NoticePassage(TracedText Text, IReadOnlyList<string> Section, string Part = "notice")
{
    /// <summary>Whether it is a heading that stands alone.</summary>
    public bool Heading { get; init; }

    /// <summary>Whether it is a row of a table, cells joined by tabs.</summary>
    public bool Row { get; init; }
}
