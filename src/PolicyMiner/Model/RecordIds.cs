using System.Buffers;
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

    // Asked for every record: one hash serves a thread, and buffers are lent.
    [ThreadStatic]
    private static IncrementalHash? _sha;

    private static string Hash(PolicyRecord record)
    {
        var (type, quote, main) = (record.Type, record.Quote, record.MainValue);
        var text = ArrayPool<char>.Shared.Rent(type.Length + quote.Length + main.Length + 2);
        var utf8 = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(text.Length));
        try
        {
            type.CopyTo(text);
            var length = type.Length;
            text[length++] = '\n';
            foreach (var c in quote)
            {
                if (!Blanks.Is(c))
                    text[length++] = Width.Fold(c);
            }
            text[length++] = '\n';
            main.CopyTo(text.AsSpan(length));
            var sha = _sha ??= IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            sha.AppendData(utf8.AsSpan(0, Encoding.UTF8.GetBytes(text.AsSpan(0, length + main.Length), utf8)));
            Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
            sha.GetHashAndReset(hash);
            return Convert.ToHexStringLower(hash[..4]);
        }
        finally
        {
            ArrayPool<char>.Shared.Return(text);
            ArrayPool<byte>.Shared.Return(utf8);
        }
    }
}
