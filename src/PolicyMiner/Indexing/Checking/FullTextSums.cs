using System.Text;
using PolicyMiner.Analysis;
using PolicyMiner.Indexing.Sqlite;
using PolicyMiner.Indexing.Storing;

namespace PolicyMiner.Indexing.Checking;

/// <summary>
/// What the full text holds of each notice, as one number: the sum over its words of a hash of word, column and place. SQLite checks the order of its pages,
/// not what stands in them; a byte that changed there moves or changes a word, and with it the sum of a notice.
/// </summary>
internal sealed class FullTextSums
{
    private static readonly byte[][] Columns = Array.ConvertAll(TextColumns.Names, Encoding.UTF8.GetBytes);
    private readonly IndexTokenizer _tokenizer = new();
    private readonly Dictionary<long, ulong> _stored = [];

    /// <summary>Reads every word of the full text.</summary>
    /// <exception cref="IndexUnusableException">Its pages cannot be read.</exception>
    public FullTextSums(Database database)
    {
        // A view over the full text's own pages; it lives in this connection alone.
        database.Execute("CREATE VIRTUAL TABLE IF NOT EXISTS temp.places USING fts5vocab('main', 'notice_text', 'instance')");
        database.Rows("SELECT term, doc, col, offset FROM temp.places", row =>
        {
            var notice = row.GetInt64(1);
            _stored[notice] = _stored.GetValueOrDefault(notice) + Hash(row.GetSpan(0), row.GetSpan(2), row.GetInt64(3));
            return true;
        });
    }

    /// <summary>Whether the full text holds of a notice what its text gives, and how many words each column of that has.</summary>
    public bool Holds(long notice, IndexedText text, out IReadOnlyList<int> words)
    {
        var (sum, counts) = (0UL, new List<int>());
        foreach (var (column, content) in Columns.Zip(text.Columns))
        {
            var sink = new SummingSink(column);
            _tokenizer.Tokenize(Encoding.UTF8.GetBytes(content), TokenizePurpose.Document, ref sink);
            sum += sink.Sum;
            counts.Add(sink.Words);
        }
        words = counts;
        return _stored.GetValueOrDefault(notice) == sum;
    }

    private static ulong Hash(ReadOnlySpan<byte> term, ReadOnlySpan<byte> column, long place)
    {
        var hash = ((ulong)Packing.Checksum(term) << 32 | column[0]) * 0x9E3779B97F4A7C15 + (ulong)place * 0xC2B2AE3D27D4EB4F;
        return (hash ^ hash >> 29) * 0xBF58476D1CE4E5B9;
    }

    // Synonyms share a place with the word they stand for and are not counted.
    private struct SummingSink(byte[] column) : ITokenSink
    {
        public int Words { get; private set; }

        public ulong Sum { get; private set; }

        public bool Take(ReadOnlySpan<byte> term, int start, int end, bool colocated)
        {
            Words += colocated ? 0 : 1;
            Sum += Hash(term, column, Words - 1);
            return true;
        }
    }
}
