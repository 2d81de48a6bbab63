using System.Runtime.ExceptionServices;

namespace PolicyMiner.Reading;

/// <summary>
/// Bounds the time and memory that our own work on one file may take, as <see cref="Processes.ChildProcess"/> does for children. The work runs
/// on a thread of its own: first it is asked to stop, then, where it does not listen, it is left behind, so that the run goes on without it.
/// </summary>
internal static class TimeLimit
{
    private const int StackBytes = 16 << 20; // deep nesting is bounded elsewhere, but each level may take a kilobyte or more
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(500);

    [ThreadStatic]
    private static bool _limited;

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
        var thread = new Thread(Work, StackBytes) { IsBackground = true, Name = "reading" };
        thread.Start();
        var exceeded = Wait(thread, options);
        if (exceeded is not null)
        {
            stop.Cancel();
            // Left behind, it keeps its source of cancellation.
            if (thread.Join(Patience))
                stop.Dispose();
            cancellation.ThrowIfCancellationRequested();
            throw exceeded;
        }
        stop.Dispose();
        failure?.Throw();
        return result!;

        void Work()
        {
            _limited = true;
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

    private static UnreadableDocumentException? Wait(Thread thread, ReadingOptions options)
    {
        var until = Environment.TickCount64 + (long)options.MaxTime.TotalMilliseconds;
        while (true)
        {
            var left = TimeSpan.FromMilliseconds(Math.Max(0, until - Environment.TickCount64));
            if (thread.Join(left < Look ? left : Look))
                return null;
            if (left <= TimeSpan.Zero)
                return new("time_limit", $"Reading the file took longer than the limit of {options.MaxTime.TotalSeconds:0.#} seconds; split it, or convert it to another format.");
            if (GC.GetTotalMemory(false) > options.MaxMemory)
                return new("memory_limit", $"Reading the file took more memory than the limit of {options.MaxMemory >> 20:N0} MiB; split it, or convert it to another format.");
        }
    }
}
