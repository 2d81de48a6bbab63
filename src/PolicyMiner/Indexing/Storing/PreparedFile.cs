using PolicyMiner.Model;
using PolicyMiner.Reading;

namespace PolicyMiner.Indexing.Storing;

/// <summary>A source file made ready for the writer by a worker: everything packed, nothing left to compute.</summary>
internal sealed record PreparedFile
{
    /// <summary>The file as found on disk.</summary>
    public required SourceState State { get; init; }

    /// <summary>Its documents: one, or one per line of a JSONL file.</summary>
    public IReadOnlyList<PreparedDocument> Documents { get; init; } = [];

    /// <summary>What went wrong.</summary>
    public IReadOnlyList<Problem> Problems { get; init; } = [];

    /// <summary>Whether nothing of it could be read.</summary>
    public bool Failed { get; init; }
}

/// <summary>A source file as found on disk: what tells whether it must be read again.</summary>
/// <param name="Root">Full path of the refreshed folder.</param>
/// <param name="Path">Relative to it, with <c>/</c>.</param>
/// <param name="Size">Bytes.</param>
/// <param name="Modified">Last write, UTC ticks; of the sidecar, where that is later.</param>
/// <param name="Checked">When it was looked at, UTC ticks.</param>
/// <param name="ContentHash">SHA-256 of its bytes.</param>
/// <param name="SidecarHash">SHA-256 of its sidecar; null where there is none.</param>
/// <param name="Extractor">Version of the extracting code.</param>
/// <param name="NoticeName">The id its notices are named by.</param>
internal sealed record SourceState(
    string Root, string Path, long Size, long Modified, long Checked, byte[] ContentHash, byte[]? SidecarHash, string Extractor, string NoticeName);

/// <summary>A document ready for the writer.</summary>
internal sealed record PreparedDocument(
    string File, byte[] ContentHash, Reading.DocumentFormat Format, int Characters, byte[] ReadingText, byte[]? PageStarts, IReadOnlyList<PreparedNotice> Notices);

/// <summary>A notice ready for the writer.</summary>
internal sealed record PreparedNotice
{
    /// <summary>The id.</summary>
    public required string NoticeId { get; init; }

    /// <summary>Its notice record; an empty one where the extractors gave none, so that the text is found all the same.</summary>
    public required NoticeRecord Record { get; init; }

    /// <summary>All records as JSON lines, packed by <see cref="Preparation"/> before it hands the notice on.</summary>
    public required byte[] Records { get; init; }

    /// <summary>The full-text columns but the body; packed likewise.</summary>
    public required byte[] Indexed { get; init; }

    /// <summary>Whether it is the only notice of its document, which decides how it is packed.</summary>
    public bool IsAlone { get; init; }

    /// <summary>The different Chinese characters of title and body, folded.</summary>
    public required string Characters { get; init; }

    /// <summary>Its packed <see cref="NoticeLayout"/>.</summary>
    public required byte[] Layout { get; init; }

    /// <summary>The full-text columns.</summary>
    public required IndexedText Text { get; init; }

    /// <summary>What the text is known by, see <see cref="Storing.Fingerprint"/>; null for a short one.</summary>
    public byte[]? Fingerprint { get; init; }

    /// <summary>How well the file gives the notice, see <see cref="Readability"/>.</summary>
    public double Quality { get; init; }

    /// <summary>Facet and value, each pair once.</summary>
    public required IReadOnlyList<(string Facet, string Value)> Facets { get; init; }

    /// <summary>Targets, statistics and provisions with their ordinals.</summary>
    public required IReadOnlyList<(int Ordinal, QuantityRecord Record)> Quantities { get; init; }

    /// <summary>Citations with their ordinals.</summary>
    public required IReadOnlyList<(int Ordinal, CitationRecord Record)> Citations { get; init; }

    /// <summary>How many records of each type.</summary>
    public required IReadOnlyDictionary<string, int> Counts { get; init; }
}
