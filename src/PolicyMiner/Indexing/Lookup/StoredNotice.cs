using PolicyMiner.Indexing.Storing;
using PolicyMiner.Text;

namespace PolicyMiner.Indexing;

/// <summary>The columns of a notice that lists and hits show.</summary>
internal sealed record NoticeRow(
    long Row, long Document, string NoticeId, string? Parent, string? Title, string? DocumentNumber, string? DocumentType, IReadOnlyList<string> Issuers,
    string? WrittenDate, string? Region, string? Province, string? AdminCode, string? Level, long Refresh);

/// <summary>A document's reading text with its positions.</summary>
internal sealed class StoredText(string file, string text, IReadOnlyList<int> pageStarts)
{
    private TextPositions? _positions;

    /// <summary>What records call the file.</summary>
    public string File { get; } = file;

    /// <summary>The reading text.</summary>
    public string Text { get; } = text;

    /// <summary>Where pages begin (UTF-16).</summary>
    public IReadOnlyList<int> PageStarts { get; } = pageStarts;

    /// <summary>Lines, pages and code points.</summary>
    public TextPositions Positions => _positions ??= new(Text, PageStarts);
}

/// <summary>A notice's passages with its text.</summary>
internal sealed record StoredPassages(StoredText Text, NoticeLayout Layout, IReadOnlyList<string> SectionLabels)
{
    /// <summary>The headings above a passage.</summary>
    public IReadOnlyList<string> SectionPath(Passage passage) => Layout.SectionPath(passage.Section, SectionLabels);
}
