using System.Security.Cryptography;
using PolicyMiner.Indexing.Storing;
using PolicyMiner.Reading;
using PolicyMiner.Reading.Archives;
using PolicyMiner.Reading.PlainText;
using PolicyMiner.Reading.Workers;

namespace PolicyMiner.Indexing;

/// <summary>Reads, extracts and prepares; what the threads of a refresh run. Whatever a file holds, the worst outcome is a failed file.</summary>
internal sealed class DocumentWorker(RefreshOptions options, CancellationToken cancellation) : IDisposable
{
    private readonly WorkerProcess _process = new(options.WorkerCommand, options.Reading);

    /// <summary>Ends its worker process.</summary>
    public void Dispose() => _process.Dispose();

    /// <summary>Does a piece of work.</summary>
    public IReadOnlyList<RefreshResult> Do(RefreshWork work) => work switch
    {
        FilesWork { Files: [var file] } => [Read(file)],
        FilesWork files => ReadTogether(files.Files),
        LinesWork lines => [Read(lines)],
        _ => throw new ArgumentOutOfRangeException(nameof(work)),
    };

    /// <summary>What a file is on disk.</summary>
    public static SourceState StateOf(PlannedFile planned, byte[] contentHash) => new(
        planned.File.Root, planned.File.Path, planned.File.Size, planned.File.Modified, DateTime.UtcNow.Ticks, contentHash,
        planned.File.HasSidecar ? HashOf(planned.File.SidecarPath) : null, SourceStamps.Extractor, planned.NoticeName);

    // One hand-over to the limited thread for all plain texts among them. Where that takes too long, each has the limit for itself.
    private List<RefreshResult> ReadTogether(IReadOnlyList<PlannedFile> files)
    {
        var results = new RefreshResult?[files.Count];
        try
        {
            results = TimeLimit.Run(options.Reading, limited => files.Select(f => Read(f, limited)).ToArray(), cancellation);
        }
        catch (UnreadableDocumentException)
        {
            // Which of them it was shows when each is read by itself.
        }
        return [.. results.Select((r, i) => r ?? Read(files[i]))];
    }

    private RefreshResult Read(PlannedFile planned) => Read(planned, null)!;

    /// <param name="planned">The file.</param>
    /// <param name="together">What stops the reading of several plain texts together; null for a file by itself.</param>
    /// <returns>Null for a file among others that is no plain text.</returns>
    private RefreshResult? Read(PlannedFile planned, CancellationToken? together)
    {
        SourceState? state = null;
        try
        {
            var size = planned.File.Size;
            if (size > options.Reading.MaxBytes)
            {
                state = StateOf(planned, HashOf(planned.File.FullPath));
                return Failed(planned, state, "too_large", $"The file has {size:N0} bytes, more than the limit of {options.Reading.MaxBytes:N0}.");
            }
            var bytes = DocumentFile.Read(planned.File.FullPath);
            state = StateOf(planned, SHA256.HashData(bytes));
            if (!options.ReadAll && planned.Known is { } known && IsSame(known, state))
                return new SameResult(planned, state);
            var source = new SourceFile(planned.File.FullPath, planned.Name, bytes, planned.NoticeName);
            var isArchive = ArchiveFiles.IsArchive(source, options.Reading);
            if (together is not null && (isArchive || DocumentReaders.For(source) is not PlainTextReader))
                return null;
            if (isArchive)
                return Unpacked(planned, source, state);
            var prepared = together is { } limited ? Prepared.Job.Do(source, options.Reading, limited) : Prepare(source);
            return new FileResult(planned, bytes.Length, new() { State = state, Documents = [prepared.Document], Problems = prepared.Problems });
        }
        catch (UnreadableDocumentException e)
        {
            return Failed(planned, state, e.Code, e.Message);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Failed(planned, state, "unreadable", $"The file cannot be read: {e.Message} Check its permissions and the disk.");
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return Failed(planned, state, "internal_error", $"Reading it failed ({e.GetType().Name}: {e.Message}); please report this file.");
        }
    }

    private Prepared Prepare(SourceFile file) => _process.Do(Prepared.Job, file, cancellation);

    /// <summary>The documents in an archive; one that cannot be read does not stop the others.</summary>
    private FileResult Unpacked(PlannedFile planned, SourceFile archive, SourceState state)
    {
        var documents = new List<PreparedDocument>();
        var problems = new List<Problem>();
        foreach (var file in ArchiveFiles.Expand(archive, options.Reading, problems.Add))
        {
            cancellation.ThrowIfCancellationRequested();
            try
            {
                var prepared = Prepare(file);
                documents.Add(prepared.Document);
                problems.AddRange(prepared.Problems);
            }
            catch (Exception e) when (e is not (OperationCanceledException or OutOfMemoryException))
            {
                problems.Add(new(file.Name, Severity.Error, (e as UnreadableDocumentException)?.Code ?? "internal_error", e.Message));
            }
        }
        return new(planned, archive.Bytes.Length, new() { State = state, Documents = documents, Problems = problems, Failed = documents.Count == 0 });
    }

    private static bool IsSame(KnownSource known, SourceState state) =>
        known.ContentHash.AsSpan().SequenceEqual(state.ContentHash) && (known.SidecarHash ?? []).AsSpan().SequenceEqual(state.SidecarHash ?? [])
        && known.Extractor == state.Extractor && known.NoticeName == state.NoticeName;

    private static FileResult Failed(PlannedFile planned, SourceState? state, string code, string message) => new(planned, planned.File.Size, new()
    {
        // Without a hash it is tried again next time.
        State = state ?? new(planned.File.Root, planned.File.Path, -1, 0, 0, [], null, SourceStamps.Extractor, planned.NoticeName),
        Problems = [new(planned.Name, Severity.Error, code, message)],
        Failed = true,
    });

    private LinesResult Read(LinesWork work)
    {
        var documents = new List<PreparedDocument>();
        var same = new List<string>();
        var problems = new List<Problem>();
        var reader = new PlainTextReader();
        for (var i = 0; i < work.Lines.Count; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            if (work.Lines[i].Length == 0)
                continue;
            var line = JsonLines.Parse(work.Lines[i]);
            if (line.Id is not { } id)
            {
                problems.Add(new(work.File.Name, Severity.Error, "bad_line", $"Line {work.FirstLine + i} was skipped: {line.Error}."));
                continue;
            }
            var name = $"{work.File.Name}#{id}";
            var hash = SHA256.HashData(work.Lines[i]);
            if (work.KnownLines.TryGetValue(name, out var known) && known.AsSpan().SequenceEqual(hash))
            {
                same.Add(name);
                continue;
            }
            try
            {
                var read = reader.Read(new SourceFile(null, name, line.Text), options.Reading, cancellation);
                var extracted = Pipeline.Run(read with { NoticeId = id, Metadata = line.Metadata }, cancellation);
                documents.Add(Preparation.Prepare(extracted, hash));
                problems.AddRange(extracted.Problems);
            }
            catch (Exception e) when (e is not (OperationCanceledException or OutOfMemoryException))
            {
                problems.Add(new(name, Severity.Error, (e as UnreadableDocumentException)?.Code ?? "internal_error", e.Message));
            }
        }
        return new(work.File, work.Lines.Sum(l => (long)l.Length + 1), documents, same, problems);
    }

    private static byte[] HashOf(string path)
    {
        using var file = File.OpenRead(path);
        return SHA256.HashData(file);
    }
}
