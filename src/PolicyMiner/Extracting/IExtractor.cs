using PolicyMiner.Model;
using PolicyMiner.Structuring;

namespace PolicyMiner.Extracting;

/// <summary>
/// One kind of record out of one notice. Remarks for implementers: linear time; no state; never throw for what a text holds. An exception
/// is caught by the pipeline, reported as a problem of this extractor, and the other extractors still run. Leave <c>Id</c> empty.
/// </summary>
public interface IExtractor
{
    /// <summary>The record type it gives, e.g. <c>citation</c>; several where they share one reading of the text.</summary>
    string Name { get; }

    /// <summary>The records of <paramref name="notice"/>, in document order.</summary>
    IEnumerable<PolicyRecord> Extract(NoticeDocument notice);
}
