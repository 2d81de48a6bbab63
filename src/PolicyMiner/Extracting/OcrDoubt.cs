using PolicyMiner.Model;
using PolicyMiner.Reading;

namespace PolicyMiner.Extracting;

/// <summary>Marks records that rest on text which optical recognition was not sure of.</summary>
public static class OcrDoubt
{
    /// <summary>Mean confidence of a paragraph below which a reader should look at the page. Clean prints reach .90 to .96.</summary>
    private const double Sure = 0.88;

    /// <summary>The records; those over doubtful text get the flag <see cref="RecordFlags.OcrSuspect"/> and at most its confidence.</summary>
    public static IEnumerable<PolicyRecord> Mark(ReadDocument document, IEnumerable<PolicyRecord> records)
    {
        var doubtful = document.Blocks.OfType<TextBlock>().Where(b => b.OcrConfidence < Sure)
            .Select(b => (Start: document.Positions.CodePoint(b.Range.Start), End: document.Positions.CodePoint(b.Range.End), Confidence: b.OcrConfidence!.Value)).ToList();
        return doubtful.Count == 0 ? records : records.Select(Marked);

        PolicyRecord Marked(PolicyRecord record)
        {
            var over = doubtful.Where(d => d.Start < record.Source.CharEnd && record.Source.CharStart < d.End).ToList();
            return over.Count == 0 ? record
                : record with { Flags = [.. record.Flags, RecordFlags.OcrSuspect], Confidence = Math.Min(record.Confidence, over.Min(d => d.Confidence)) };
        }
    }
}
