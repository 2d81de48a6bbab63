using PolicyMiner.Model;
using PolicyMiner.Reading;

namespace PolicyMiner.Extracting;

/// <summary>Marks records that rest on text which optical recognition was not sure of.</summary>
public static class OcrDoubt
{
    /// <summary>Mean confidence of a paragraph below which a reader should look at the page. Clean prints reach .90 to .96.</summary>
    private const double Sure = 0.88;

    /// <summary>A doubtful stretch of the text, in code points.</summary>
    internal readonly record struct Stretch(int Start, int End, double Confidence);

    /// <summary>The records; those over doubtful text get the flag <see cref="RecordFlags.OcrSuspect"/> and at most its confidence.</summary>
    public static IEnumerable<PolicyRecord> Mark(ReadDocument document, IEnumerable<PolicyRecord> records) => Mark(In(document), records);

    /// <summary>The doubtful stretches of a document, in order.</summary>
    internal static IReadOnlyList<Stretch> In(ReadDocument document) =>
    [
        .. document.Blocks.OfType<TextBlock>().Where(b => b.OcrConfidence < Sure)
            .Select(b => new Stretch(document.Positions.CodePoint(b.Range.Start), document.Positions.CodePoint(b.Range.End), b.OcrConfidence!.Value)).OrderBy(s => s.Start),
    ];

    /// <summary>The records of a document whose doubtful stretches are known.</summary>
    internal static IEnumerable<PolicyRecord> Mark(IReadOnlyList<Stretch> doubtful, IEnumerable<PolicyRecord> records) =>
        doubtful.Count == 0 ? records : records.Select(r => Marked(doubtful, r));

    private static PolicyRecord Marked(IReadOnlyList<Stretch> doubtful, PolicyRecord record)
    {
        int low = 0, high = doubtful.Count; // the first that ends behind the record's beginning
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = doubtful[middle].End <= record.Source.CharStart ? (middle + 1, high) : (low, middle);
        }
        var (over, confidence) = (false, record.Confidence);
        for (; low < doubtful.Count && doubtful[low].Start < record.Source.CharEnd; low++)
            (over, confidence) = (true, Math.Min(confidence, doubtful[low].Confidence));
        return over ? record with { Flags = [.. record.Flags, RecordFlags.OcrSuspect], Confidence = confidence } : record;
    }
}
