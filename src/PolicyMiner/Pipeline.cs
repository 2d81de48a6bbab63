using PolicyMiner.Extracting;
using PolicyMiner.Model;
using PolicyMiner.Reading;
using PolicyMiner.Structuring;

namespace PolicyMiner;

/// <summary>One file after the whole flow read → structure → extract.</summary>
/// <param name="Document">The file as read.</param>
/// <param name="Notices">Its notices: one, or a gazette's issue and items.</param>
/// <param name="Records">Their records with ids, in document order.</param>
/// <param name="Problems">What went wrong on the way.</param>
public sealed record ExtractedFile(
    ReadDocument Document, IReadOnlyList<NoticeDocument> Notices, IReadOnlyList<PolicyRecord> Records, IReadOnlyList<Problem> Problems);

/// <summary>The whole flow for one file: read → structure → extract.</summary>
public static class Pipeline
{
    /// <summary>Reads, structures and extracts one file.</summary>
    /// <exception cref="UnreadableDocumentException">Nothing in the file could be read.</exception>
    public static ExtractedFile Run(SourceFile file, ReadingOptions options, CancellationToken cancellation = default)
    {
        var document = DocumentReaders.Read(file, options, cancellation);
        // The largest page leaves a tree of half a gigabyte: it goes before extraction piles up as much again.
        if (document.Format is not (Reading.DocumentFormat.PlainText or Reading.DocumentFormat.Markdown) && GC.GetTotalMemory(forceFullCollection: false) > Large)
            GC.Collect();
        var named = file.NoticeId is { } id ? document with { NoticeId = id } : document;
        return TimeLimit.Run(options, limited => Run(named, limited, options), cancellation);
    }

    /// <summary>Structures and extracts a document that has been read.</summary>
    public static ExtractedFile Run(ReadDocument document, CancellationToken cancellation = default, ReadingOptions? options = null)
    {
        var most = (options ?? Defaults).MaxRecords;
        var traditional = TraditionalText.Of(document);
        var notices = Structurer.Structure(traditional?.Simplified ?? document);
        var problems = new List<Problem>(document.Problems);
        var records = new List<PolicyRecord>();
        var doubtful = OcrDoubt.In(document);
        foreach (var notice in notices)
        {
            cancellation.ThrowIfCancellationRequested();
            IEnumerable<PolicyRecord> found = Extract(notice, problems, most, cancellation);
            if (traditional is not null)
                found = found.Select(traditional.Print);
            records.AddRange(RecordIds.Assign([.. OcrDoubt.Mark(doubtful, Calibration.Apply(found))]));
        }
        return new(document, notices, records, problems);
    }

    private const long Large = 256 << 20;

    private static readonly ReadingOptions Defaults = new();

    private static List<PolicyRecord> Extract(NoticeDocument notice, List<Problem> problems, int most, CancellationToken cancellation)
    {
        var records = new List<PolicyRecord>();
        foreach (var extractor in Extractors.All)
        {
            try
            {
                foreach (var record in extractor.Extract(notice))
                {
                    if (records.Count == most)
                    {
                        problems.Add(new(notice.Source.File, Severity.Warning, "too_many_records",
                            $"{notice.NoticeId} has more than {most:N0} records; those beyond ({extractor.Name} and what follows) were left out, its text is searched all the same. Split the file to have them."));
                        return Ordered(records, notice);
                    }
                    if (records.Count % 4096 == 0)
                        cancellation.ThrowIfCancellationRequested();
                    records.Add(record);
                }
            }
            catch (Exception e) when (e is not (OperationCanceledException or OutOfMemoryException))
            {
                problems.Add(new(notice.Source.File, Severity.Error, "extractor_failed",
                    $"The {extractor.Name} extractor failed on {notice.NoticeId}: {e.Message} The other records are complete; please report this file."));
            }
        }
        return Ordered(records, notice);
    }

    // Document order; the notice itself comes first, a record before those inside it.
    private static List<PolicyRecord> Ordered(List<PolicyRecord> records, NoticeDocument notice) =>
        [.. records
            .Select(r => r with { NoticeId = notice.NoticeId })
            .OrderBy(r => r is NoticeRecord ? 0 : 1).ThenBy(r => r.Source.CharStart)];
}
