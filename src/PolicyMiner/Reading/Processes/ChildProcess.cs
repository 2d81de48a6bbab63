using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text;

namespace PolicyMiner.Reading.Processes;

/// <summary>
/// Runs one child process under limits. On Linux three tools of util-linux, each of which replaces itself by the next, set the limits
/// before the program starts: <c>setpriv --pdeathsig KILL</c> (the child dies with us), <c>setsid</c> (a session of its own, so that one
/// signal reaches all that it starts) and <c>prlimit</c> (address space, processor time, file size, no core file). Where they are
/// missing, the time limit alone holds and the process tree is killed one by one.
/// </summary>
public static partial class ChildProcess
{
    private const int ErrorBytesKept = 64 << 10;
    private const int SigKill = 9;

    /// <summary>Where <paramref name="program"/> is on the path, or null.</summary>
    public static string? Find(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Where(Path.IsPathRooted).Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists);

    /// <summary>Runs the child and collects its standard output.</summary>
    public static ChildResult Run(ChildRequest request, CancellationToken cancellation = default)
    {
        using var output = new MemoryStream();
        var result = Run(request, stream => stream.CopyTo(output), cancellation);
        return result with { Output = output.ToArray() };
    }

    /// <summary>Runs the child and hands its standard output to <paramref name="consume"/> while it runs.</summary>
    /// <exception cref="UnreadableDocumentException">The program is not installed.</exception>
    public static ChildResult Run(ChildRequest request, Action<Stream> consume, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        if (request.MaxTime <= TimeSpan.Zero)
            return new(ChildOutcome.TimedOut, -1, [], "");
        using var process = new Process { StartInfo = StartInfo(request), EnableRaisingEvents = true };
        var gate = new Lock();
        var killed = false;
        void Kill()
        {
            lock (gate) // whoever comes second waits, so that the process is not let go meanwhile
            {
                if (!killed)
                    KillAll(process, request.Folder);
                killed = true;
            }
        }
        // Nothing that the child started may outlive it, or hold its output open so that we wait for an end that never comes.
        process.Exited += (_, _) => Kill();
        process.Start();
        process.StandardInput.Close();
        var errors = Task.Run(() => ReadErrors(process.StandardError.BaseStream), CancellationToken.None);
        var limited = new LimitedStream(process.StandardOutput.BaseStream, request.MaxOutput);
        var timedOut = false;
        using (var timer = new Timer(_ => { timedOut = true; Kill(); }, null, request.MaxTime, Timeout.InfiniteTimeSpan))
        using (cancellation.Register(Kill))
        {
            try
            {
                consume(limited);
                if (limited.Exceeded)
                    Kill();
                process.WaitForExit();
            }
            finally
            {
                Kill();
            }
        }
        process.WaitForExit();
        cancellation.ThrowIfCancellationRequested();
        var outcome = timedOut ? ChildOutcome.TimedOut : limited.Exceeded ? ChildOutcome.TooMuchOutput : ChildOutcome.Finished;
        return new(outcome, process.ExitCode, [], errors.GetAwaiter().GetResult());
    }

    private static ProcessStartInfo StartInfo(ChildRequest request)
    {
        var program = Find(request.Program)
            ?? throw new UnreadableDocumentException("missing_tool", $"The program {request.Program} is not installed.");
        var start = new ProcessStartInfo
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = request.Folder.Path,
        };
        var command = new List<string>();
        if (Find("setpriv") is { } setpriv && Find("setsid") is { } setsid && Find("prlimit") is { } prlimit)
        {
            command.AddRange([setpriv, "--pdeathsig", "KILL", setsid]);
            command.AddRange([prlimit, $"--as={request.MaxMemory}", $"--cpu={(long)Math.Ceiling(request.MaxTime.TotalSeconds) + 1}",
                $"--fsize={request.MaxOutput}", "--core=0", "--"]);
        }
        command.Add(program);
        command.AddRange(request.Arguments);
        start.FileName = command[0];
        foreach (var argument in command.Skip(1))
            start.ArgumentList.Add(argument);
        start.Environment.Clear();
        foreach (var (name, value) in new[]
        {
            ("PATH", Environment.GetEnvironmentVariable("PATH") ?? "/usr/bin:/bin"), ("HOME", request.Folder.Path),
            ("TMPDIR", request.Folder.Path), ("LC_ALL", "C.UTF-8"),
            ("OMP_THREAD_LIMIT", "1"), // Tesseract is slower, not faster, with several threads on one page
        })
            start.Environment[name] = value;
        return start;
    }

    private static string ReadErrors(Stream stream)
    {
        var kept = new MemoryStream();
        var buffer = new byte[4096];
        try
        {
            for (int read; (read = stream.Read(buffer)) > 0;)
                kept.Write(buffer, 0, (int)Math.Min(read, ErrorBytesKept - kept.Length));
        }
        catch (IOException)
        {
            // The pipe broke with the child: what was read is what there is.
        }
        return Encoding.UTF8.GetString(kept.ToArray());
    }

    /// <summary>Kills a process that leads a session of its own, with all that it started, whatever session that is in now.</summary>
    /// <param name="folder">Its private folder for temporary files, by which what it started is known.</param>
    internal static void KillAll(Process process, TemporaryFolder? folder)
    {
        try
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
        catch (Exception e) when (e is InvalidOperationException or System.ComponentModel.Win32Exception or AggregateException)
        {
            // It ended between the question and the signal.
        }
        if (OperatingSystem.IsWindows())
            return;
        // The child leads a session and process group of its own number, unless setsid was missing.
        _ = kill(-process.Id, SigKill);
        if (OperatingSystem.IsLinux() && folder is not null)
            KillEscaped($"TMPDIR={folder.Path}");
    }

    /// <summary>Kills processes that have left the session and lost their parent, but still have the environment they were started with.</summary>
    private static void KillEscaped(string variable)
    {
        foreach (var process in Directory.EnumerateDirectories("/proc"))
        {
            if (!int.TryParse(Path.GetFileName(process), out var id) || id == Environment.ProcessId)
                continue;
            try
            {
                if (File.ReadAllText(Path.Combine(process, "environ")).Split('\0').Contains(variable))
                    _ = kill(id, SigKill);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // It has ended, or is somebody else's.
            }
        }
    }

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int kill(int process, int signal);

    /// <summary>A stream that ends early, and remembers it, once more than the limit was read.</summary>
    private sealed class LimitedStream(Stream inner, long limit) : Stream
    {
        private long _read;

        public bool Exceeded { get; private set; }

        public override int Read(Span<byte> buffer)
        {
            if (Exceeded)
                return 0;
            var read = inner.Read(buffer);
            _read += read;
            if (_read <= limit)
                return read;
            Exceeded = true;
            return 0;
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override void Flush() { }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
