namespace PolicyMiner.Reading;

/// <summary>
/// Reads one file format. Remarks for implementers: never throw for what a file holds; report a <see cref="Problem"/> and return what
/// could be read, or throw <see cref="UnreadableDocumentException"/> when nothing could.
/// </summary>
public interface IDocumentReader
{
    /// <summary>Whether this reader takes the file, judged by its first bytes and its name (in that order).</summary>
    bool Accepts(string fileName, ReadOnlySpan<byte> head);

    /// <summary>Whether other programs do the work, each under limits of its own; the time of other readers is limited as a whole.</summary>
    bool UsesPrograms => false;

    /// <summary>Reads the file.</summary>
    /// <exception cref="UnreadableDocumentException">Nothing in the file could be read; the message says why and what to try.</exception>
    ReadDocument Read(SourceFile source, ReadingOptions options, CancellationToken cancellation);
}

/// <summary>A file to read: where it is on disk and what records will call it.</summary>
/// <param name="FullPath">The place on disk (null for standard input).</param>
/// <param name="Name">Path relative to the refreshed folder, with <c>/</c>.</param>
/// <param name="Bytes">The file's content.</param>
/// <param name="NoticeId">The id of its notice, where that is not the name without extension.</param>
public sealed record SourceFile(string? FullPath, string Name, byte[] Bytes, string? NoticeId = null);

/// <summary>Nothing could be read from a file.</summary>
public sealed class UnreadableDocumentException(string code, string message) : Exception(message)
{
    /// <summary>A stable code for the diagnostic, e.g. <c>empty_file</c>.</summary>
    public string Code { get; } = code;
}
