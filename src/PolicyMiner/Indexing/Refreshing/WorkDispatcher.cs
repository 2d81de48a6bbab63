using System.Security.Cryptography;
using System.Threading.Channels;
using PolicyMiner.Reading;

namespace PolicyMiner.Indexing;

/// <summary>
/// Hands the files of a plan to reading threads and their results to the one writer. Both queues are short, so that memory stays bounded
/// however large the corpus and however slow the disk.
/// </summary>
internal sealed class WorkDispatcher(RefreshOptions options, Func<PlannedFile, IReadOnlyDictionary<string, byte[]>> knownLines)
{
    private const int LinesPerPiece = 256;

    /// <summary>All results; those of one JSONL file end with a <see cref="LinesEnd"/>, the order is otherwise free.</summary>
    public IEnumerable<RefreshResult> Run(IReadOnlyList<PlannedFile> files, CancellationToken cancellation)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var workers = Math.Clamp(options.Workers, 1, Math.Max(1, files.Any(f => JsonLines.Is(f.Name)) ? options.Workers : files.Count));
        var work = Channel.CreateBounded<RefreshWork>(workers * 2);
        var results = Channel.CreateBounded<RefreshResult>(workers * 4);
        var feeding = Task.Run(() => Feed(files, work.Writer, results.Writer, stop.Token), CancellationToken.None);
        var working = Enumerable.Range(0, workers).Select(_ => Task.Run(() => Work(work.Reader, results.Writer, stop.Token), CancellationToken.None)).ToList();
        var all = Task.WhenAll([feeding, .. working]).ContinueWith(t => results.Writer.TryComplete(t.Exception?.GetBaseException()), TaskScheduler.Default);
        try
        {
            while (results.Reader.WaitToReadAsync(cancellation).AsTask().GetAwaiter().GetResult())
            {
                while (results.Reader.TryRead(out var result))
                    yield return result;
            }
            feeding.GetAwaiter().GetResult();
        }
        finally
        {
            // Also when the writer gave up: no thread may be left waiting for room in a queue.
            stop.Cancel();
            all.GetAwaiter().GetResult();
        }
    }

    private async Task Feed(IReadOnlyList<PlannedFile> files, ChannelWriter<RefreshWork> work, ChannelWriter<RefreshResult> results, CancellationToken cancellation)
    {
        try
        {
            foreach (var file in files)
            {
                if (JsonLines.Is(file.Name))
                    await results.WriteAsync(await FeedLines(file, work, cancellation), cancellation);
                else
                    await work.WriteAsync(new FileWork(file), cancellation);
            }
        }
        finally
        {
            work.TryComplete();
        }
    }

    private async Task<LinesEnd> FeedLines(PlannedFile file, ChannelWriter<RefreshWork> work, CancellationToken cancellation)
    {
        var known = knownLines(file);
        var (pieces, number) = (0, 0);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Problem? problem = null;
        try
        {
            await using var stream = File.OpenRead(file.File.FullPath);
            var lines = new List<byte[]>();
            foreach (var line in ByteLines.Of(stream, hash, options.Reading.MaxBytes))
            {
                number++;
                if (line.Length == 0 && lines.Count == 0)
                    continue;
                lines.Add(line);
                if (lines.Count == LinesPerPiece)
                    await Send();
            }
            if (lines.Count > 0)
                await Send();

            async Task Send()
            {
                await work.WriteAsync(new LinesWork(file, number - lines.Count + 1, lines, known), cancellation);
                pieces++;
                lines = [];
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            problem = new(file.Name, Severity.Error, "unreadable", $"The file cannot be read: {e.Message}");
        }
        if (problem is null && pieces == 0)
            problem = new(file.Name, Severity.Error, "empty_file", "The file holds no line; check that the download or copy was complete.");
        return new(file, DocumentWorker.StateOf(file, hash.GetHashAndReset()), pieces, problem);
    }

    private async Task Work(ChannelReader<RefreshWork> work, ChannelWriter<RefreshResult> results, CancellationToken cancellation)
    {
        using var worker = new DocumentWorker(options, cancellation);
        await foreach (var piece in work.ReadAllAsync(cancellation))
            await results.WriteAsync(worker.Do(piece), cancellation);
    }
}
