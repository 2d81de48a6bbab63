using System.Security.Cryptography;
using System.Text;
using PolicyMiner.Indexing;
using PolicyMiner.Model;

namespace PolicyMiner.Asking;

/// <summary>Draws records at random for checking by hand.</summary>
public static class RecordSample
{
    /// <summary>
    /// At most <paramref name="count"/> records of a type, each as likely as any other, in random order, so that the first rows are a sample as
    /// well. The order comes from a hash of seed and id: the same seed gives the same records as long as they are in the index, and new
    /// documents replace only some of them.
    /// </summary>
    /// <param name="type">The record type: <c>target</c>, <c>task</c> …</param>
    public static IReadOnlyList<PolicyRecord> Draw(PolicyIndex index, string type, NoticeFilter filter, int count, int seed)
    {
        var kept = new PriorityQueue<PolicyRecord, UInt128>(Comparer<UInt128>.Create((a, b) => b.CompareTo(a))); // the largest hash leaves first
        foreach (var record in RecordListing.Records(index, type, filter))
        {
            kept.Enqueue(record, Hash(seed, record.Id));
            if (kept.Count > count)
                kept.Dequeue();
        }
        var drawn = new List<PolicyRecord>();
        while (kept.TryDequeue(out var record, out _))
            drawn.Add(record);
        drawn.Reverse();
        return drawn;
    }

    private static UInt128 Hash(int seed, string id) =>
        System.Buffers.Binary.BinaryPrimitives.ReadUInt128LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{seed}\n{id}"))));
}
