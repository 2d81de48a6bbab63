using PolicyMiner.Reading;

namespace PolicyMiner.Indexing;

/// <summary>What a refresh did with a file.</summary>
public enum FileOutcome
{
    /// <summary>It is new in the index.</summary>
    Added,

    /// <summary>It, its sidecar or the extractors changed, and it was read again.</summary>
    Changed,

    /// <summary>Nothing changed; it was not read.</summary>
    Unchanged,

    /// <summary>It is gone from the folder and from the index.</summary>
    Removed,

    /// <summary>Nothing of it could be read; the diagnostics say why.</summary>
    Failed,
}

/// <summary>One file of a refresh.</summary>
/// <param name="File">Relative to its folder.</param>
/// <param name="Notices">The ids of its notices, where it was read.</param>
public sealed record RefreshedFile(string File, FileOutcome Outcome, IReadOnlyList<string> Notices);

/// <summary>What a refresh did.</summary>
public sealed record RefreshReport
{
    /// <summary>Every file that was added, changed, removed or failed, in the order of names; unchanged ones are only counted.</summary>
    public required IReadOnlyList<RefreshedFile> Files { get; init; }

    /// <summary>How many files had not changed.</summary>
    public required int Unchanged { get; init; }

    /// <summary>What went wrong with the files read this time.</summary>
    public required IReadOnlyList<Problem> Problems { get; init; }

    /// <summary>Files left alone because their kind is none that is read (.json, .zip …), by extension.</summary>
    public required IReadOnlyDictionary<string, int> OtherKinds { get; init; }

    /// <summary>Files that are gone but were kept in the index, because they are more than half of their folder; see <see cref="RefreshOptions.DropMany"/>.</summary>
    public required IReadOnlyList<string> KeptMissing { get; init; }

    /// <summary>Bytes of the files that were read.</summary>
    public required long Bytes { get; init; }

    /// <summary>How long it took.</summary>
    public required TimeSpan Elapsed { get; init; }

    /// <summary>Whether the index was left as it was: a dry run.</summary>
    public bool DryRun { get; init; }

    /// <summary>How many files had an outcome.</summary>
    public int Count(FileOutcome outcome) => outcome == FileOutcome.Unchanged ? Unchanged : Files.Count(f => f.Outcome == outcome);

    /// <summary>Whether there was nothing to do.</summary>
    public bool NothingToDo => Files.Count == 0 && KeptMissing.Count == 0;
}
