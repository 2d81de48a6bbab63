using System.Runtime.ExceptionServices;
using System.Security.Cryptography;
using PolicyMiner.Reading;

namespace PolicyMiner.Indexing;

/// <summary>
/// Hands the files of a plan to reading threads and their results to the one writer. Both queues are bounded, so that memory stays bounded
/// however large the corpus and however slow the disk; the second holds enough to keep the readers busy while the writer commits. The threads
/// are the dispatcher's own: reading a file blocks them, and the thread pool would let nobody else go on meanwhile.
/// </summary>
internal sealed class WorkDispatcher(RefreshOptions options, Func<PlannedFile, IReadOnlyDictionary<string, byte[]>> knownLines)
{
    private const int LinesPerPiece = 256;
    private const int SmallBytes = 64 << 10;
    private const int MostTogether = 16;
    private const long WaitingBytes = 12 << 20; // of source; what was made of them takes some four times as much
    private const int WaitingResults = 4096;

    private readonly BoundedQueue<RefreshWork> _work = new(long.MaxValue, options.Workers * 2);
    private readonly BoundedQueue<RefreshResult> _results = new(WaitingBytes, WaitingResults);
    private Exception? _failure;
    private int _running;

    /// <summary>All results; those of one JSONL file end with a <see cref="LinesEnd"/>, the order is otherwise free.</summary>
    public IEnumerable<RefreshResult> Run(IReadOnlyList<PlannedFile> files, CancellationToken cancellation)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        using var closing = stop.Token.Register(Close);
        var workers = Math.Clamp(options.Workers, 1, Math.Max(1, files.Any(f => JsonLines.Is(f.Name)) ? options.Workers : files.Count));
        _running = workers + 1;
        var threads = new List<Thread> { Start("feeding", () => Feed(files, stop.Token)) };
        for (var i = 0; i < workers; i++)
            threads.Add(Start("refreshing", () => Work(stop.Token)));
        try
        {
            while (_results.TryTake(out var result))
            {
                cancellation.ThrowIfCancellationRequested();
                yield return result;
            }
            cancellation.ThrowIfCancellationRequested();
            if (_failure is { } failure)
                ExceptionDispatchInfo.Throw(failure);
        }
        finally
        {
            // Also when the writer gave up: no thread may be left waiting for room in a queue.
            stop.Cancel();
            threads.ForEach(t => t.Join());
        }
    }

    private void Close()
    {
        _work.Complete();
        _results.Complete();
    }

    private Thread Start(string name, Action work)
    {
        var thread = new Thread(() =>
        {
            try
            {
                work();
            }
            catch (Exception e)
            {
                // The first one counts; that threads were stopped because of it is no news.
                Interlocked.CompareExchange(ref _failure, e, null);
                Close();
            }
            if (Interlocked.Decrement(ref _running) == 0)
                _results.Complete();
        })
        { IsBackground = true, Name = name };
        thread.Start();
        return thread;
    }

    private void Feed(IReadOnlyList<PlannedFile> files, CancellationToken cancellation)
    {
        // Of a few files each thread is to have some.
        var most = Math.Clamp(files.Count / (8 * options.Workers), 1, MostTogether);
        var together = new List<PlannedFile>(most);
        try
        {
            foreach (var file in files)
            {
                cancellation.ThrowIfCancellationRequested();
                if (JsonLines.Is(file.Name))
                    _results.Add(FeedLines(file, cancellation), 0);
                else if (file.File.Size > SmallBytes)
                    _work.Add(new FilesWork([file]), 0);
                else
                    together.Add(file);
                if (together.Count == most)
                    Send();
            }
            if (together.Count > 0)
                Send();
        }
        finally
        {
            _work.Complete();
        }

        void Send()
        {
            _work.Add(new FilesWork([.. together]), 0);
            together.Clear();
        }
    }

    private LinesEnd FeedLines(PlannedFile file, CancellationToken cancellation)
    {
        var known = knownLines(file);
        var (pieces, number) = (0, 0);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Problem? problem = null;
        try
        {
            using var stream = File.OpenRead(file.File.FullPath);
            var lines = new List<byte[]>();
            foreach (var line in ByteLines.Of(stream, hash, options.Reading.MaxBytes))
            {
                cancellation.ThrowIfCancellationRequested();
                number++;
                if (line.Length == 0 && lines.Count == 0)
                    continue;
                lines.Add(line);
                if (lines.Count == LinesPerPiece)
                    Send();
            }
            if (lines.Count > 0)
                Send();

            void Send()
            {
                _work.Add(new LinesWork(file, number - lines.Count + 1, lines, known), 0);
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

    private void Work(CancellationToken cancellation)
    {
        using var worker = new DocumentWorker(options, cancellation);
        while (_work.TryTake(out var piece))
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var result in worker.Do(piece))
                _results.Add(result, result.Bytes);
        }
    }
}
