namespace PolicyMiner.Reading.Workers;

/// <summary>Something that a worker process can be asked to do with a file.</summary>
/// <param name="Name">How the asking side names it; no two jobs of a program share one.</param>
public abstract record WorkerJob(string Name)
{
    /// <summary>Does it, and gives what came out as bytes.</summary>
    /// <exception cref="UnreadableDocumentException">Nothing in the file could be read, or it took longer or more memory than allowed.</exception>
    internal abstract byte[] Answer(SourceFile file, ReadingOptions options);
}

/// <summary>A job with the type of what comes out, and how that travels between processes.</summary>
/// <param name="Name">How the asking side names it.</param>
/// <param name="Do">Does it in this process.</param>
/// <param name="Write">The outcome as bytes.</param>
/// <param name="Read">The outcome again.</param>
public sealed record WorkerJob<T>(
    string Name, Func<SourceFile, ReadingOptions, CancellationToken, T> Do, Func<T, byte[]> Write, Func<byte[], T> Read) : WorkerJob(Name)
{
    internal override byte[] Answer(SourceFile file, ReadingOptions options) => Write(Do(file, options, CancellationToken.None));
}
