using System.Buffers.Binary;
using PolicyMiner.Indexing.Sqlite;

namespace PolicyMiner.Indexing.FullText;

/// <summary>
/// Writes one segment of the full text into FTS5's own tables, page by page, in the format that SQLite documents at the head of <c>fts5_index.c</c> and keeps
/// readable for good: <c>notice_text_data</c> holds leaf pages (words with their postings) and skip lists ("doclist index"), <c>notice_text_idx</c> the first
/// word of each page.
/// </summary>
internal sealed class SegmentPages(Database database, int segment)
{
    private const int PageBytes = 4050; // FTS5's own
    private const int HeadBytes = 4;
    private const int FewestSkippedPages = 4; // shorter postings have no skip list
    private const byte MainIndex = (byte)'0'; // before every word; other digits are prefix indexes, which this table has not

    private readonly Buffer _page = new() { Length = HeadBytes };
    private readonly Buffer _footer = new();
    private readonly Buffer _skips = new();
    private byte[] _term = [];
    private int _number = 1;
    private int _lastTermAt;
    private bool _noTermYet = true, _noRowYet = true; // on this page
    private byte[] _entry = []; // what leads to page _entryPage
    private int _entryPage = 1;
    private int _termPage;
    private long _lastSkip;
    private int _pagesWithoutTerm;

    /// <summary>Writes a word and its postings; words come in the order of their bytes.</summary>
    /// <param name="word">UTF-8.</param>
    /// <param name="postings">As <see cref="SegmentPostings.Of"/> gives them.</param>
    public void Add(ReadOnlySpan<byte> word, List<ReadOnlyMemory<byte>> postings)
    {
        Begin([MainIndex, .. word]);
        if (PageBytes > _page.Length + _footer.Length + postings.Sum(p => (long)p.Length))
        {
            foreach (var piece in postings)
                _page.Append(piece.Span);
            return;
        }
        var row = 0L;
        foreach (var piece in postings)
        {
            for (var at = 0; at < piece.Length;)
            {
                var difference = SqliteVarint.Read(piece.Span, ref at);
                row += (long)difference;
                var from = at;
                var size = (int)(SqliteVarint.Read(piece.Span, ref at) / 2);
                at += size;
                AddRow(row, difference);
                AddPositions(piece.Span[from..at]);
            }
        }
    }

    /// <summary>Writes what is left.</summary>
    /// <returns>The number of the last page; 0 where there was no word.</returns>
    public int Finish()
    {
        if (_page.Length > HeadBytes)
            EndPage();
        if (_number > 1)
            WriteEntry();
        return _number - 1;
    }

    private void Begin(byte[] term)
    {
        if (_page.Length + _footer.Length + term.Length + 2 >= PageBytes && _page.Length > HeadBytes)
            EndPage();
        _footer.Append((ulong)(_page.Length - _lastTermAt));
        _lastTermAt = _page.Length;
        var common = term.AsSpan().CommonPrefixLength(_term);
        if (_noTermYet)
        {
            // The first word of a page is written whole; as much of it leads to the page as tells it from the word before.
            if (_number > 1)
            {
                WriteEntry();
                (_entry, _entryPage) = (term[..Math.Min(term.Length, common + 1)], _number);
            }
            common = 0;
        }
        else
        {
            _page.Append((ulong)common);
        }
        _page.Append((ulong)(term.Length - common));
        _page.Append(term.AsSpan(common));
        (_term, _termPage) = (term, _number);
        (_noTermYet, _noRowYet) = (false, false);
    }

    private void AddRow(long row, ulong difference)
    {
        if (!_noRowYet)
        {
            _page.Append(difference);
            return;
        }
        // The first row of a page without a word before it stands whole, the head says where, and the skip list leads to it.
        BinaryPrimitives.WriteUInt16BigEndian(_page.Bytes, (ushort)_page.Length);
        _page.Append((ulong)row);
        _noRowYet = false;
        if (_skips.Length == 0)
        {
            _skips.Append(0UL); // a root
            _skips.Append((ulong)_number);
            _lastSkip = 0;
        }
        _skips.Append((ulong)(row - _lastSkip));
        _lastSkip = row;
    }

    private void AddPositions(ReadOnlySpan<byte> list)
    {
        while (true)
        {
            var room = PageBytes - _page.Length - _footer.Length;
            var taken = list.Length <= room ? list.Length : WholeNumbers(list, room);
            _page.Append(list[..taken]);
            list = list[taken..];
            if (list.IsEmpty)
                return;
            if (_page.Length + _footer.Length >= PageBytes)
                EndPage();
        }
    }

    // How many bytes of a list go before it is cut between two of its numbers: as many as there is room for, but at least one number.
    private static int WholeNumbers(ReadOnlySpan<byte> list, int room)
    {
        var taken = 0;
        for (var at = 0; at < list.Length;)
        {
            SqliteVarint.Read(list, ref at);
            if (at > room && taken > 0)
                break;
            taken = at;
        }
        return taken;
    }

    private void EndPage()
    {
        BinaryPrimitives.WriteUInt16BigEndian(_page.Bytes.AsSpan(2), (ushort)_page.Length);
        if (_noTermYet)
        {
            if (_noRowYet && _skips.Length > 0)
                _skips.Append(0UL); // neither word nor row
            _pagesWithoutTerm++;
        }
        else
        {
            _page.Append(_footer.Content);
        }
        WritePage(isSkips: false, _number, _page.Content);
        _page.Length = HeadBytes;
        _page.Bytes.AsSpan(0, HeadBytes).Clear();
        (_footer.Length, _lastTermAt) = (0, 0);
        (_noTermYet, _noRowYet) = (true, true);
        _number++;
    }

    // Where the pages behind an entry begin, and whether the postings of its last word have a skip list.
    private void WriteEntry()
    {
        if (_entryPage == 0)
            return;
        // Of postings of megabytes a skip list would have levels itself; they are walked without one until FTS5 merges the segment.
        var skips = _pagesWithoutTerm >= FewestSkippedPages && _skips.Length is > 0 and < PageBytes;
        if (skips)
            WritePage(isSkips: true, _termPage, _skips.Content);
        (_skips.Length, _pagesWithoutTerm) = (0, 0);
        database.Execute("INSERT INTO notice_text_idx(segid, term, pgno) VALUES(?1, ?2, ?3)", segment, _entry, (long)_entryPage << 1 | (skips ? 1L : 0));
        _entryPage = 0;
    }

    private void WritePage(bool isSkips, int number, ReadOnlySpan<byte> content) => database.Execute(
        "INSERT INTO notice_text_data(id, block) VALUES(?1, ?2)", (long)segment << 37 | (isSkips ? 1L << 36 : 0) | (uint)number, content.ToArray());

    private sealed class Buffer
    {
        public byte[] Bytes { get; private set; } = new byte[PageBytes * 2];

        public int Length { get; set; }

        public ReadOnlySpan<byte> Content => Bytes.AsSpan(0, Length);

        public void Append(ReadOnlySpan<byte> more)
        {
            Reserve(more.Length);
            more.CopyTo(Bytes.AsSpan(Length));
            Length += more.Length;
        }

        public void Append(ulong number)
        {
            Reserve(SqliteVarint.MaxBytes);
            Length += SqliteVarint.Write(Bytes.AsSpan(Length), number);
        }

        private void Reserve(int more)
        {
            if (Length + more > Bytes.Length)
            {
                var grown = Bytes;
                Array.Resize(ref grown, Math.Max(Length + more, Bytes.Length * 2));
                Bytes = grown;
            }
        }
    }
}
