using PolicyMiner.Indexing.Storing;
using PolicyMiner.Reading;
using PolicyMiner.Reading.Workers;

namespace PolicyMiner.Indexing;

/// <summary>A document that has been read, extracted and made ready for the writer, with what went wrong on the way.</summary>
internal sealed record Prepared(PreparedDocument Document, IReadOnlyList<Problem> Problems)
{
    /// <summary>Reading, extracting and preparing a file, as a worker process does it for a refresh.</summary>
    public static readonly WorkerJob<Prepared> Job = new("prepare", Of, PreparedMessages.Write, PreparedMessages.Read);

    // One hand-over to the limited thread for the whole file, except where other programs read it: those have limits of their own.
    private static Prepared Of(SourceFile file, ReadingOptions options, CancellationToken cancellation) =>
        DocumentReaders.For(file) is { UsesPrograms: true } ? Make(file, options, cancellation) : TimeLimit.Run(options, limited => Make(file, options, limited), cancellation);

    private static Prepared Make(SourceFile file, ReadingOptions options, CancellationToken cancellation)
    {
        var extracted = Pipeline.Run(file, options, cancellation);
        return new(TimeLimit.Run(options, _ => Preparation.Prepare(extracted, []), cancellation), extracted.Problems);
    }
}
