using PolicyMiner.Indexing.Storing;
using PolicyMiner.Reading;

namespace PolicyMiner.Indexing;

/// <summary>A piece of work for a reading thread.</summary>
internal abstract record RefreshWork;

/// <summary>One file, or several small ones: handing each over by itself, from thread to thread, would cost a twentieth of what reading it does.</summary>
internal sealed record FilesWork(IReadOnlyList<PlannedFile> Files) : RefreshWork;

/// <summary>Some lines of a JSONL file.</summary>
/// <param name="File">The file they belong to.</param>
/// <param name="FirstLine">1-based number of the first.</param>
/// <param name="Lines">The lines.</param>
/// <param name="KnownLines">Hashes of the lines that the index holds and that need not be read again, by document name.</param>
internal sealed record LinesWork(PlannedFile File, int FirstLine, IReadOnlyList<byte[]> Lines, IReadOnlyDictionary<string, byte[]> KnownLines) : RefreshWork;

/// <summary>What came out of a piece of work, for the writer.</summary>
/// <param name="Bytes">How much of the file it was.</param>
internal abstract record RefreshResult(PlannedFile File, long Bytes);

/// <summary>A file that was read, or could not be.</summary>
internal sealed record FileResult(PlannedFile File, long Bytes, PreparedFile Prepared) : RefreshResult(File, Bytes);

/// <summary>A file whose bytes are those of the last refresh.</summary>
internal sealed record SameResult(PlannedFile File, SourceState State) : RefreshResult(File, State.Size);

/// <summary>Some lines that were read.</summary>
/// <param name="Same">Names of the documents that had not changed.</param>
internal sealed record LinesResult(PlannedFile File, long Bytes, IReadOnlyList<PreparedDocument> Documents, IReadOnlyList<string> Same, IReadOnlyList<Problem> Problems)
    : RefreshResult(File, Bytes);

/// <summary>All lines of a file have been handed out, in <paramref name="Pieces"/> pieces.</summary>
internal sealed record LinesEnd(PlannedFile File, SourceState State, int Pieces, Problem? Problem) : RefreshResult(File, 0);
