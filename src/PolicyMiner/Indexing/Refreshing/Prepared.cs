using PolicyMiner.Indexing.Storing;
using PolicyMiner.Reading;
using PolicyMiner.Reading.Workers;

namespace PolicyMiner.Indexing;

/// <summary>A document that has been read, extracted and made ready for the writer, with what went wrong on the way.</summary>
internal sealed record Prepared(PreparedDocument Document, IReadOnlyList<Problem> Problems)
{
    /// <summary>Reading, extracting and preparing a file, as a worker process does it for a refresh.</summary>
    public static readonly WorkerJob<Prepared> Job = new("prepare", Of, PreparedMessages.Write, PreparedMessages.Read);

    private static Prepared Of(SourceFile file, ReadingOptions options, CancellationToken cancellation)
    {
        // All our own work under one limit; where other programs read, each of them has one, and we have ours for what comes after.
        return DocumentReaders.For(file) is { UsesPrograms: true } ? Work(cancellation) : TimeLimit.Run(options, Work, cancellation);

        Prepared Work(CancellationToken limited)
        {
            var extracted = Pipeline.Run(file, options, limited);
            return new(TimeLimit.Run(options, _ => Preparation.Prepare(extracted, []), limited), extracted.Problems);
        }
    }
}
