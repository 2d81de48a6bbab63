using PolicyMiner.Reading;

namespace PolicyMiner.Indexing;

/// <summary>How a refresh goes about its work.</summary>
public sealed record RefreshOptions
{
    /// <summary>The limits that reading obeys.</summary>
    public ReadingOptions Reading { get; init; } = new();

    /// <summary>Only say what would be done.</summary>
    public bool DryRun { get; init; }

    /// <summary>Take files out of the index even when more than half of a folder's files are gone.</summary>
    public bool DropMany { get; init; }

    /// <summary>Keep what is in the index for files that are gone.</summary>
    public bool KeepMissing { get; init; }

    /// <summary>Read every file again, changed or not.</summary>
    public bool ReadAll { get; init; }

    /// <summary>Keep records also as plain rows with SQL views (docs/sqlite.md), or no longer; null: as before, and for small indexes.</summary>
    public bool? PlainRecords { get; init; }

    /// <summary>How long to wait for another refresh of the same index; zero refuses at once. Default: until it has finished.</summary>
    public TimeSpan WaitForOther { get; init; } = Timeout.InfiniteTimeSpan;

    /// <summary>How many threads read and extract. Default: one per processor.</summary>
    public int Workers { get; init; } = Environment.ProcessorCount;

    /// <summary>The command that starts a worker process (<see cref="Reading.Workers.WorkerHost"/>), in which everything but plain text is read; null: in this process,
    /// where a crash of one file would end the refresh.</summary>
    public IReadOnlyList<string>? WorkerCommand { get; init; }

    /// <summary>How much text goes into one transaction, in bytes of source. Default 32 MiB.</summary>
    public long BatchBytes { get; init; } = 32 << 20;
}

/// <summary>Where a refresh stands.</summary>
/// <param name="Done">Files done.</param>
/// <param name="Total">Files to read.</param>
/// <param name="DoneBytes">Their bytes.</param>
/// <param name="TotalBytes">Bytes of all files to read.</param>
/// <param name="Elapsed">Time since reading began.</param>
/// <param name="File">The file last done.</param>
/// <param name="Waiting">Who holds the index, while this refresh waits for it; null otherwise.</param>
public sealed record RefreshProgress(int Done, int Total, long DoneBytes, long TotalBytes, TimeSpan Elapsed, string? File, string? Waiting = null)
{
    /// <summary>Bytes a second so far.</summary>
    public double Rate => Elapsed.TotalSeconds > 0 ? DoneBytes / Elapsed.TotalSeconds : 0;

    /// <summary>What is left at that rate; null before anything can be said.</summary>
    public TimeSpan? TimeLeft => DoneBytes > 0 && Elapsed.TotalSeconds > 0.5 ? TimeSpan.FromSeconds((TotalBytes - DoneBytes) / Rate) : null;
}
