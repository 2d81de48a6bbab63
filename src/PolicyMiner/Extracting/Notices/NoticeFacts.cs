using PolicyMiner.Reading;
using PolicyMiner.Structuring;

namespace PolicyMiner.Extracting.Notices;

/// <summary>
/// What the page's own metadata table or the sidecar says of a notice. They speak of the file; the items of a gazette get nothing from them.
/// </summary>
internal sealed class NoticeFacts(NoticeDocument notice)
{
    /// <summary>The value that the document's own metadata table prints for <paramref name="key"/>, or null.</summary>
    public string? Document(string key) => Value(key, "document")?.Value;

    /// <summary>The value that the sidecar gives for <paramref name="key"/>, or null.</summary>
    public string? Sidecar(string key) => Value(key, "sidecar")?.Value;

    /// <summary>The entry with its place, where it comes from <paramref name="source"/>.</summary>
    public MetadataValue? Value(string key, string source) =>
        notice.ParentId is null && notice.Source.Metadata.TryGetValue(key, out var value) && value.Source == source && !string.IsNullOrWhiteSpace(value.Value) ? value : null;
}
