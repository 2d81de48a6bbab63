using System.Collections.Concurrent;

namespace PolicyMiner.Reading.Workers;

/// <summary>
/// The inside of a worker process: reads files that it is sent and answers each. It ends when its input is closed, whatever it is doing, so that it never
/// outlives the program that started it; and after a file that it had to give up, since a thread may still be busy with that one.
/// </summary>
public static class WorkerHost
{
    /// <summary>The argument that makes the program a worker.</summary>
    public const string Argument = "reading-worker";

    private const long Large = 64 << 20;

    /// <summary>Answers messages from standard input on standard output until there are no more.</summary>
    /// <param name="jobs">What it can be asked for.</param>
    public static int Run(params IReadOnlyList<WorkerJob> jobs)
    {
        using var input = Console.OpenStandardInput();
        using var output = Console.OpenStandardOutput();
        Console.SetOut(TextWriter.Null);
        using var messages = new BlockingCollection<byte[]>();
        new Thread(() => Listen(input, messages)) { IsBackground = true }.Start();

        var options = WorkerMessages.Options(messages.Take());
        WorkerMessages.Write(output, []);
        while (AnswerNext(messages, output, jobs, options))
        {
            // What a large file took goes back to the system: the program extracts from it while this process waits.
            if (GC.GetTotalMemory(forceFullCollection: false) > Large)
                GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        }
        return 0;
    }

    private static bool AnswerNext(BlockingCollection<byte[]> messages, Stream output, IReadOnlyList<WorkerJob> jobs, ReadingOptions options)
    {
        var (answer, isLast) = Answer(messages.Take(), jobs, options);
        WorkerMessages.Write(output, answer);
        return !isLast;
    }

    private static void Listen(Stream input, BlockingCollection<byte[]> messages)
    {
        try
        {
            while (WorkerMessages.Read(input) is { } message)
                messages.Add(message);
        }
        catch (IOException)
        {
            // Whoever sent it has died.
        }
        Environment.Exit(0);
    }

    private static (byte[] Answer, bool IsLast) Answer(byte[] message, IReadOnlyList<WorkerJob> jobs, ReadingOptions options)
    {
        try
        {
            var (name, file) = WorkerMessages.Request(message);
            return (WorkerMessages.Answer(jobs.Single(j => j.Name == name).Answer(file, options)), false);
        }
        catch (UnreadableDocumentException e)
        {
            return (WorkerMessages.Failure(e.Code, e.Message), e.Code is "time_limit" or "memory_limit");
        }
        catch (Exception e) when (e is OutOfMemoryException or InsufficientExecutionStackException)
        {
            return (WorkerMessages.Failure("memory_limit", $"Reading the file took more memory than the limit of {options.MaxWorkerMemory >> 20:N0} MiB; split it, or convert it to another format."), true);
        }
        catch (Exception e)
        {
            return (WorkerMessages.Failure("internal_error", $"Reading it failed ({e.GetType().Name}: {e.Message}); please report this file."), false);
        }
    }
}
