using System.Runtime.ExceptionServices;

namespace PolicyMiner.Reading;

/// <summary>
/// Bounds the time and memory that our own work on one file may take, as <see cref="Processes.ChildProcess"/> does for children. The work runs
/// on a thread of its own, which serves its caller again and again: first it is asked to stop, then, where it does not listen, it is left behind,
/// so that the run goes on without it.
/// </summary>
internal static class TimeLimit
{
    private const int StackBytes = 16 << 20; // deep nesting is bounded elsewhere, but each level may take a kilobyte or more
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(500);

    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(2); // then a thread without work ends

    [ThreadStatic]
    private static bool _limited;

    [ThreadStatic]
    private static Helper? _helper; // of the thread that calls

    /// <summary>What <paramref name="work"/> gives.</summary>
    /// <exception cref="UnreadableDocumentException">It took longer than <see cref="ReadingOptions.MaxTime"/> (<c>time_limit</c>), or the program came to
    /// hold more than <see cref="ReadingOptions.MaxMemory"/> meanwhile (<c>memory_limit</c>).</exception>
    public static T Run<T>(ReadingOptions options, Func<CancellationToken, T> work, CancellationToken cancellation)
    {
        if (_limited)
            return work(cancellation); // within the limit of whoever called
        var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        T? result = default;
        ExceptionDispatchInfo? failure = null;
        if (_helper is not { } helper || !helper.TryBegin(Work))
        {
            _helper = helper = new Helper();
            helper.TryBegin(Work);
        }
        var exceeded = Wait(helper, options);
        if (exceeded is not null)
        {
            stop.Cancel();
            // Left behind, it keeps its source of cancellation.
            if (helper.Finished(Patience))
                stop.Dispose();
            else
                _helper = null;
            cancellation.ThrowIfCancellationRequested();
            throw exceeded;
        }
        stop.Dispose();
        failure?.Throw();
        return result!;

        void Work()
        {
            try
            {
                result = work(stop.Token);
            }
            catch (Exception e)
            {
                failure = ExceptionDispatchInfo.Capture(e);
            }
        }
    }

    private static UnreadableDocumentException? Wait(Helper helper, ReadingOptions options)
    {
        var until = Environment.TickCount64 + (long)options.MaxTime.TotalMilliseconds;
        while (true)
        {
            var left = TimeSpan.FromMilliseconds(Math.Max(0, until - Environment.TickCount64));
            if (helper.Finished(left < Look ? left : Look))
                return null;
            if (left <= TimeSpan.Zero)
                return new("time_limit", $"Reading the file took longer than the limit of {options.MaxTime.TotalSeconds:0.#} seconds; split it, or convert it to another format.");
            if (GC.GetTotalMemory(false) > options.MaxMemory)
                return new("memory_limit", $"Reading the file took more memory than the limit of {options.MaxMemory >> 20:N0} MiB; split it, or convert it to another format.");
        }
    }

    // A thread that does one piece of work after the other; to start one for each would cost more than reading a short file.
    private sealed class Helper
    {
        private Action? _work;
        private bool _ended;

        public Helper() => new Thread(Serve, StackBytes) { IsBackground = true, Name = "reading" }.Start();

        /// <summary>Gives it work; false where it has ended.</summary>
        public bool TryBegin(Action work)
        {
            lock (this)
            {
                if (_ended || _work is not null)
                    return false;
                _work = work;
                Monitor.PulseAll(this);
                return true;
            }
        }

        /// <summary>Waits until the work is done; false where that takes longer.</summary>
        public bool Finished(TimeSpan patience)
        {
            lock (this)
            {
                var until = Environment.TickCount64 + (long)patience.TotalMilliseconds;
                while (_work is not null)
                {
                    var left = until - Environment.TickCount64;
                    if (left <= 0 || !Monitor.Wait(this, (int)left))
                        return _work is null;
                }
                return true;
            }
        }

        private void Serve()
        {
            _limited = true;
            while (Next() is { } work)
            {
                work();
                lock (this)
                {
                    _work = null;
                    Monitor.PulseAll(this);
                }
            }
        }

        private Action? Next()
        {
            lock (this)
            {
                while (_work is null)
                {
                    if (Monitor.Wait(this, Idle) || _work is not null)
                        continue;
                    _ended = true;
                    return null;
                }
                return _work;
            }
        }
    }
}
