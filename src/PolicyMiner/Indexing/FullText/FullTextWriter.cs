using System.Text;
using PolicyMiner.Analysis;
using PolicyMiner.Indexing.Sqlite;
using PolicyMiner.Indexing.Storing;

namespace PolicyMiner.Indexing.FullText;

/// <summary>
/// Puts rows into the full text and takes them out. What is taken out goes through FTS5. What is put in is gathered here and written as a segment of the full text in
/// FTS5's own format (docs/decisions/0003): FTS5 looks up each word of a text in a table of its own, a quarter of a microsecond a character, which was half of what
/// writing an index took.
/// </summary>
/// <remarks>Everything happens within the caller's transactions: <see cref="Write"/> comes before each commit, and a writer whose transaction was undone is used no more.</remarks>
internal sealed class FullTextWriter
{
    private const int Averages = 1, Structure = 10; // rows of FTS5's own in notice_text_data

    private readonly Database _database;
    private readonly IndexTokenizer _tokenizer = new();
    private readonly SegmentTerms _terms = new();
    private readonly SegmentPostings _postings;
    private readonly List<(long Row, byte[] Sizes)> _rows = [];
    private readonly ulong[] _words = new ulong[TextColumns.Names.Length];
    private readonly long _mostBytes;
    private byte[] _utf8 = new byte[1 << 14];
    private bool _removed; // FTS5 holds removals that it has not written yet

    /// <summary>Writes into an index that is open for writing.</summary>
    /// <param name="database">The index.</param>
    /// <param name="mostBytes">What may be gathered before a segment is written.</param>
    public FullTextWriter(Database database, long mostBytes = 96 << 20) => (_database, _postings, _mostBytes) = (database, new(_terms), mostBytes);

    /// <summary>Puts a row in.</summary>
    public void Add(long row, IndexedText text)
    {
        if (_rows.Count > 0 && row <= _rows[^1].Row)
            Write(); // the rows of a segment ascend
        Span<byte> sizes = stackalloc byte[TextColumns.Names.Length * SqliteVarint.MaxBytes];
        var length = 0;
        foreach (var (column, content) in text.Columns.Index())
        {
            var sink = new Sink(_postings, column);
            _tokenizer.Tokenize(Utf8(content), TokenizePurpose.Document, ref sink);
            length += SqliteVarint.Write(sizes[length..], (ulong)sink.Words);
            _words[column] += (ulong)sink.Words;
        }
        _postings.End(row);
        _rows.Add((row, sizes[..length].ToArray()));
        if (_postings.Bytes >= _mostBytes)
            Write();
    }

    /// <summary>Takes a row out, which needs exactly what was put in.</summary>
    public void Remove(long row, IndexedText text)
    {
        if (_rows.Count > 0 && row >= _rows[0].Row)
            Write(); // a removal must be newer than what it removes
        _database.Execute("INSERT INTO notice_text(notice_text, rowid, body, title, headings, records, meta) VALUES('delete', ?1, ?2, ?3, ?4, ?5, ?6)",
            [row, .. text.Columns]);
        _removed = true;
    }

    /// <summary>Writes what was put in as a segment; to be called before a commit.</summary>
    public void Write()
    {
        if (_rows.Count == 0)
            return;
        if (_removed)
            _database.Script("SAVEPOINT removals; RELEASE removals"); // FTS5 writes what it holds, as an older segment than ours
        _removed = false;
        Merge(1); // FTS5 forgets the list of segments that it may have read
        var segments = Segments();
        var number = segments.FreeNumber;
        var pages = WritePages(number);
        var work = 0L;
        if (pages > 0) // texts without a word make no segment
        {
            work = segments.Add(number, pages);
            Replace(Structure, segments.ToBytes());
        }
        AddAverages();
        foreach (var (row, sizes) in _rows)
            _database.Execute("INSERT INTO notice_text_docsize(id, sz) VALUES(?1, ?2)", row, sizes);
        _terms.Clear();
        _postings.Clear();
        _rows.Clear();
        Array.Clear(_words);
        if (work > 0)
            Merge(work);
    }

    private SegmentList Segments()
    {
        try
        {
            return new(Record(Structure));
        }
        catch (InvalidDataException e)
        {
            throw Damaged(e.Message);
        }
    }

    private int WritePages(int number)
    {
        _postings.Finish();
        var pages = new SegmentPages(_database, number);
        var postings = new List<ReadOnlyMemory<byte>>();
        foreach (var term in _terms.Sorted())
        {
            _postings.Of(term, postings);
            pages.Add(_terms[term], postings);
        }
        return pages.Finish();
    }

    // How many rows there are, and how many words each column has.
    private void AddAverages()
    {
        var record = Record(Averages);
        ulong[] added = [(ulong)_rows.Count, .. _words];
        var bytes = new byte[added.Length * SqliteVarint.MaxBytes];
        var (at, length) = (0, 0);
        foreach (var number in added)
            length += SqliteVarint.Write(bytes.AsSpan(length), number + (at < record.Length ? SqliteVarint.Read(record, ref at) : 0));
        Replace(Averages, bytes[..length]);
    }

    private void Merge(long pages) => _database.Execute("INSERT INTO notice_text(notice_text, rank) VALUES('merge', ?1)", Math.Min(pages, int.MaxValue));

    private byte[] Record(int id) => _database.Scalar("SELECT block FROM notice_text_data WHERE id = ?1", id) as byte[] ?? throw Damaged("a page is missing");

    private IndexUnusableException Damaged(string how) => new(IndexProblem.Damaged, _database.Path,
        $"The full text of {_database.Path} is damaged ({how}); run `policyminer doctor --repair`, or delete the index and run `policyminer refresh`.");

    private void Replace(int id, byte[] record) => _database.Execute("UPDATE notice_text_data SET block = ?2 WHERE id = ?1", id, record);

    private ReadOnlySpan<byte> Utf8(string text)
    {
        var most = Encoding.UTF8.GetMaxByteCount(text.Length);
        if (most > _utf8.Length)
            _utf8 = new byte[most];
        return _utf8.AsSpan(0, Encoding.UTF8.GetBytes(text, _utf8));
    }

    // Synonyms share a position with the word they stand for and are not counted.
    private struct Sink(SegmentPostings postings, int column) : ITokenSink
    {
        public int Words { get; private set; }

        public bool Take(ReadOnlySpan<byte> term, int start, int end, bool colocated)
        {
            Words += colocated ? 0 : 1;
            postings.Add(term, column, Math.Max(Words - 1, 0));
            return true;
        }
    }
}
