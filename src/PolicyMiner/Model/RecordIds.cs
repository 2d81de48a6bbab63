using System.Security.Cryptography;
using System.Text;
using PolicyMiner.Text;

namespace PolicyMiner.Model;

/// <summary>
/// Gives records their ids: <c>&lt;notice_id&gt;#&lt;type&gt;-&lt;8 hex&gt;</c>, a hash of type, normalised quote and main value, with
/// <c>-2</c>, <c>-3</c> for repeats in document order. No offset, ordinal or program version goes in, so that an id survives re-extraction.
/// </summary>
public static class RecordIds
{
    /// <summary>The same records, in the same order, with ids.</summary>
    public static IReadOnlyList<PolicyRecord> Assign(IEnumerable<PolicyRecord> records)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        var result = new List<PolicyRecord>();
        foreach (var record in records)
        {
            var id = record is NoticeRecord ? record.NoticeId : $"{record.NoticeId}#{record.Type}-{Hash(record)}";
            var repeat = seen[id] = seen.GetValueOrDefault(id) + 1;
            result.Add(record with { Id = record is NoticeRecord ? $"{id}#notice-{Hash(record)}" : repeat == 1 ? id : $"{id}-{repeat}" });
        }
        return result;
    }

    private static string Hash(PolicyRecord record)
    {
        var text = new StringBuilder(record.Type).Append('\n');
        foreach (var c in record.Quote)
        {
            if (!Blanks.Is(c))
                text.Append(Width.Fold(c));
        }
        text.Append('\n').Append(record.MainValue);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())).AsSpan(0, 4));
    }
}
