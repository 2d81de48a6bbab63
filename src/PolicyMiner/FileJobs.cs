using System.Text.Json;
using System.Text.Json.Serialization;
using PolicyMiner.Asking;
using PolicyMiner.Exporting;
using PolicyMiner.Indexing;
using PolicyMiner.Reading;
using PolicyMiner.Reading.Workers;

namespace PolicyMiner;

/// <summary>The records of one file as <c>policyminer extract</c> prints them.</summary>
/// <param name="Records">Type and JSON of each.</param>
/// <param name="Problems">What went wrong on the way.</param>
public sealed record FileRecords(IReadOnlyList<WrittenRecord> Records, IReadOnlyList<Problem> Problems);

/// <summary>A record as written: its type (<c>target</c>) and the JSON object that it is.</summary>
public sealed record WrittenRecord(string Type, string Json);

/// <summary>The tables of one file as <c>policyminer tables</c> prints them.</summary>
/// <param name="Tables">In document order.</param>
/// <param name="Problems">What went wrong on the way.</param>
public sealed record FileTables(IReadOnlyList<ListedTable> Tables, IReadOnlyList<Problem> Problems);

/// <summary>What the program does with single files, here or in a worker process (<see cref="WorkerProcess"/>).</summary>
public static class FileJobs
{
    /// <summary>The records of a file.</summary>
    public static readonly WorkerJob<FileRecords> Records = new("records", RecordsOf,
        outcome => JsonSerializer.SerializeToUtf8Bytes(outcome, FileJobsJson.Default.FileRecords), bytes => JsonSerializer.Deserialize(bytes, FileJobsJson.Default.FileRecords)!);

    /// <summary>The tables of a file.</summary>
    public static readonly WorkerJob<FileTables> Tables = new("tables", TablesOf,
        outcome => JsonSerializer.SerializeToUtf8Bytes(outcome, FileJobsJson.Default.FileTables), bytes => JsonSerializer.Deserialize(bytes, FileJobsJson.Default.FileTables)!);

    /// <summary>All that a worker process can be asked for.</summary>
    public static IReadOnlyList<WorkerJob> All { get; } = [Prepared.Job, Records, Tables];

    private static FileRecords RecordsOf(SourceFile file, ReadingOptions options, CancellationToken cancellation)
    {
        var extracted = Pipeline.Run(file, options, cancellation);
        return new([.. extracted.Records.Select(r => new WrittenRecord(r.Type, RecordJson.Write(r)))], extracted.Problems);
    }

    private static FileTables TablesOf(SourceFile file, ReadingOptions options, CancellationToken cancellation)
    {
        var document = DocumentReaders.Read(file, options, cancellation);
        return new(TimeLimit.Run(options, _ => TableListing.Of(document), cancellation), document.Problems);
    }
}

/// <summary>How outcomes travel between processes.</summary>
[JsonSerializable(typeof(FileRecords))]
[JsonSerializable(typeof(FileTables))]
internal sealed partial class FileJobsJson : JsonSerializerContext;
