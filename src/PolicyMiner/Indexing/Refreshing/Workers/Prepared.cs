using PolicyMiner.Indexing.Storing;
using PolicyMiner.Reading;

namespace PolicyMiner.Indexing;

/// <summary>A document that has been read, extracted and made ready for the writer, with what went wrong on the way.</summary>
internal sealed record Prepared(PreparedDocument Document, IReadOnlyList<Problem> Problems)
{
    /// <summary>Reads, extracts and prepares <paramref name="file"/> in this process.</summary>
    /// <exception cref="UnreadableDocumentException">Nothing in it could be read, or it took longer or more memory than allowed.</exception>
    public static Prepared Of(SourceFile file, byte[] contentHash, ReadingOptions options, CancellationToken cancellation)
    {
        // All our own work under one limit; where other programs read, each of them has one, and we have ours for what comes after.
        return DocumentReaders.For(file) is { UsesPrograms: true } ? Work(cancellation) : TimeLimit.Run(options, Work, cancellation);

        Prepared Work(CancellationToken limited)
        {
            var extracted = Pipeline.Run(file, options, limited);
            return new(TimeLimit.Run(options, _ => Preparation.Prepare(extracted, contentHash), limited), extracted.Problems);
        }
    }
}
