using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using PolicyMiner.Reading.PlainText;
using PolicyMiner.Reading.Processes;

namespace PolicyMiner.Reading.Workers;

/// <summary>
/// A process of the same program that reads files for one thread, so that limits hold whatever a file does: memory by the runtime's own heap
/// limit, time by a kill of the whole group, and a crash (stack overflow, a bug of a library) costs one file. It is started with the first file and again
/// after it has died. Plain text is read without it: there is no library between its bytes and us, and it is most of a corpus.
/// </summary>
/// <param name="command">Program and arguments, the last of which makes it a worker (<see cref="WorkerHost.Argument"/>); null: everything is read in this process.</param>
/// <param name="options">The limits.</param>
public sealed class WorkerProcess(IReadOnlyList<string>? command, ReadingOptions options) : IDisposable
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(200);

    // The worker keeps its limits itself where it can; this is for when it cannot.
    private static readonly TimeSpan Ending = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Starting = TimeSpan.FromMinutes(1); // a busy machine may take its time; a file's limit does not count here
    private const int MostTimes = 3; // where other programs read the file, extracting and preparing have the time limit each as well
    private const long Slack = 512L << 20;

    private Process? _process;
    private TemporaryFolder? _folder;
    private string? _lastWords;

    private bool _isUnavailable = command is null; // or could not be started at all

    /// <summary>Does <paramref name="job"/> with <paramref name="file"/>.</summary>
    /// <exception cref="UnreadableDocumentException">Nothing in it could be read, it took longer or more memory than allowed, or reading it crashed.</exception>
    public T Do<T>(WorkerJob<T> job, SourceFile file, CancellationToken cancellation)
    {
        if (_process is { HasExited: true })
            Stop();
        if (DocumentReaders.For(file) is not { } reader || reader is PlainTextReader || _process is null && !Start())
            return job.Do(file, options, cancellation);
        byte[] answer;
        try
        {
            var input = _process!.StandardInput.BaseStream;
            var output = _process.StandardOutput.BaseStream;
            var message = WorkerMessages.Request(job.Name, file);
            answer = Wait(Task.Run(() =>
            {
                WorkerMessages.Write(input, message);
                return WorkerMessages.Read(output) ?? throw new EndOfStreamException();
            }, CancellationToken.None), MostTimes * options.MaxTime, reader.UsesPrograms, cancellation);
        }
        catch (IOException)
        {
            Stop();
            throw new UnreadableDocumentException("crashed",
                $"Reading the file crashed the process that read it{(_lastWords is { Length: > 0 } words ? $" ({words})" : "")}; no other file is affected. Please report this file.");
        }
        catch
        {
            Stop();
            throw;
        }
        try
        {
            return job.Read(WorkerMessages.Outcome(answer));
        }
        catch (UnreadableDocumentException e) when (e.Code is "time_limit" or "memory_limit")
        {
            Stop(); // a thread of it may still be busy with this file
            throw;
        }
    }

    /// <summary>Ends the process.</summary>
    public void Dispose() => Stop();

    private bool Start()
    {
        if (_isUnavailable)
            return false;
        try
        {
            _folder = new();
            _lastWords = null;
            _process = Process.Start(StartInfo(_folder))!;
            _process.ErrorDataReceived += (_, line) => _lastWords ??= line.Data is { Length: > 0 } said ? said[..Math.Min(said.Length, 120)].TrimEnd('.') : null;
            _process.BeginErrorReadLine();
            WorkerMessages.Write(_process.StandardInput.BaseStream, WorkerMessages.Options(options));
            var output = _process.StandardOutput.BaseStream;
            if (Wait(Task.Run(() => WorkerMessages.Read(output) ?? throw new EndOfStreamException()), Starting, false, CancellationToken.None).Length == 0)
                return true;
        }
        catch (Exception e) when (e is Win32Exception or IOException or UnreadableDocumentException)
        {
            // No worker here: say nothing, read in this process as before.
        }
        Stop();
        _isUnavailable = true;
        return false;
    }

    private ProcessStartInfo StartInfo(TemporaryFolder folder)
    {
        List<string> line = [.. command!];
        if (ChildProcess.Find("setsid") is { } setsid && ChildProcess.Find("prlimit") is { } prlimit)
            line.InsertRange(0, [setsid, prlimit, "--core=0", "--"]);
        var start = new ProcessStartInfo(line[0], line.Skip(1)) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["DOTNET_GCHeapHardLimit"] = options.MaxWorkerMemory.ToString("X", CultureInfo.InvariantCulture);
        // Gaps in the heap are closed: a page of 10 MB leaves many.
        start.Environment["DOTNET_GCConserveMemory"] = "7";
        // A refresh lets new objects pile up for speed; readers come in numbers and make do with less.
        start.Environment.Remove("DOTNET_GCgen0size");
        start.Environment.Remove("GLIBC_TUNABLES");
        start.Environment["TMPDIR"] = folder.Path; // with what a killed worker leaves there
        return start;
    }

    // Other programs have time limits of their own: where they read the file, only the worker's processor time counts.
    private byte[] Wait(Task<byte[]> answer, TimeSpan most, bool usesPrograms, CancellationToken cancellation)
    {
        var process = _process!;
        var clock = Stopwatch.StartNew();
        var before = Used(process).Time;
        while (Task.WaitAny([answer], Look) < 0)
        {
            cancellation.ThrowIfCancellationRequested();
            var (time, memory) = Used(process);
            if ((usesPrograms ? time - before : clock.Elapsed) > most)
                throw new UnreadableDocumentException("time_limit", $"Reading the file took longer than the limit of {options.MaxTime.TotalSeconds:0.#} seconds; split it, or convert it to another format.");
            if (memory > options.MaxWorkerMemory + Slack)
                throw new UnreadableDocumentException("memory_limit", $"Reading the file took more memory than the limit of {options.MaxWorkerMemory >> 20:N0} MiB; split it, or convert it to another format.");
        }
        return answer.GetAwaiter().GetResult();
    }

    private static (TimeSpan Time, long Memory) Used(Process process)
    {
        try
        {
            process.Refresh();
            return (process.TotalProcessorTime, process.WorkingSet64);
        }
        catch (Exception e) when (e is InvalidOperationException or Win32Exception)
        {
            return default; // it has ended; its last answer may still be on its way
        }
    }

    private void Stop()
    {
        if (_process is { } process)
        {
            ChildProcess.KillAll(process, _folder);
            process.WaitForExit(Ending); // not for the end of its output, which something that it started may hold open
            process.Dispose();
        }
        _folder?.Dispose();
        (_process, _folder) = (null, null);
    }
}
