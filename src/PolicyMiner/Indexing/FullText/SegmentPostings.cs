using System.Runtime.InteropServices;

namespace PolicyMiner.Indexing.FullText;

/// <summary>
/// Where the words of a segment in the making stand (its postings), as FTS5 writes them: for each word, row after row, its columns and positions. Occurrences are
/// gathered in the order in which texts are read, and every two million of them are dealt out to their words at once, which is what makes it fast: the table
/// of hundreds of thousands of words is walked from one end to the other instead of being jumped about in for every character.
/// </summary>
internal sealed class SegmentPostings(SegmentTerms words)
{
    private const int Gathered = (1 << 21) - (1 << 17); // and the text that reaches it
    private const int ChunkBytes = 1 << 20;
    private const int ColumnShift = 29; // of a place: three bits of column above the position

    private readonly ulong[] _keys = new ulong[1 << 13]; // of the last occurrences, not numbered yet
    private int[] _terms = new int[1 << 16];
    private uint[] _places = new uint[1 << 16];
    private ulong[] _dealt = [];
    private int _count, _numbered; // occurrences gathered, and how many of them have their word's number
    private int[] _counts = [];
    private Chain[] _chains = [];
    private byte[] _encoded = new byte[1 << 12];
    private readonly List<(long Row, int End)> _rows = []; // of the occurrences gathered now
    private readonly List<Run> _runs = [];
    private readonly List<byte[]> _chunks = [];
    private int _used = ChunkBytes; // of the last chunk

    /// <summary>Bytes that are kept until the segment is written.</summary>
    public long Bytes => (long)_chunks.Count * ChunkBytes + _count * 16L;

    /// <summary>One occurrence in the row that <see cref="End"/> will name.</summary>
    public void Add(ReadOnlySpan<byte> term, int column, int position)
    {
        if (_count == _places.Length)
        {
            Array.Resize(ref _terms, _count * 2);
            Array.Resize(ref _places, _count * 2);
        }
        if (_count - _numbered == _keys.Length)
            Number();
        _keys[_count - _numbered] = words.KeyOf(term);
        _places[_count++] = (uint)column << ColumnShift | (uint)position;
    }

    /// <summary>Ends a row; rows come in ascending order.</summary>
    public void End(long row)
    {
        Number();
        _rows.Add((row, _count));
        if (_count >= Gathered)
            Finish();
    }

    /// <summary>Hands over what there is of a word, piece by piece; valid until <see cref="Clear"/>.</summary>
    /// <param name="term">The word's number.</param>
    /// <param name="pieces">Filled with them; no row goes over two pieces.</param>
    public void Of(int term, List<ReadOnlyMemory<byte>> pieces)
    {
        pieces.Clear();
        for (var run = _chains[term].First; run != 0; run = _runs[run - 1].Next)
            pieces.Add(_chunks[_runs[run - 1].Chunk].AsMemory(_runs[run - 1].Start, _runs[run - 1].Length));
    }

    /// <summary>Deals out what is still gathered; to be called before <see cref="Of"/>.</summary>
    public void Finish()
    {
        if (_count > 0)
            Deal(words.Count);
    }

    /// <summary>Forgets everything.</summary>
    public void Clear()
    {
        Array.Clear(_chains);
        _runs.Clear();
        _chunks.Clear();
        _used = ChunkBytes;
        // A text of a size that is not met again does not keep its room.
        if (_terms.Length > 1 << 21)
            (_terms, _places, _dealt) = (new int[1 << 16], new uint[1 << 16], []);
    }

    private void Number()
    {
        words.Number(_keys.AsSpan(0, _count - _numbered), _terms.AsSpan(_numbered));
        _numbered = _count;
    }

    private void Deal(int terms)
    {
        if (terms > _counts.Length)
        {
            Array.Resize(ref _counts, terms + terms / 2);
            Array.Resize(ref _chains, _counts.Length);
        }
        if (_dealt.Length < _count)
            _dealt = new ulong[Math.Max(_count, 1 << 21)];
        // A counting sort: how often each word occurs, where its occurrences begin, and each to its place. It keeps rows and positions in order.
        foreach (var term in _terms.AsSpan(0, _count))
            _counts[term]++;
        var begin = 0;
        for (var term = 0; term < terms; term++)
            (_counts[term], begin) = (begin, begin + _counts[term]);
        var at = 0;
        for (var row = 0; row < _rows.Count; row++)
        {
            for (; at < _rows[row].End; at++)
                _dealt[_counts[_terms[at]]++] = (ulong)row << 32 | _places[at];
        }
        begin = 0;
        for (var term = 0; term < terms; term++)
        {
            if (_counts[term] > begin)
                Encode(term, _dealt.AsSpan(begin.._counts[term]));
            begin = _counts[term];
        }
        Array.Clear(_counts, 0, terms);
        _rows.Clear();
        (_count, _numbered) = (0, 0);
    }

    private void Encode(int term, ReadOnlySpan<ulong> occurrences)
    {
        ref var chain = ref _chains[term];
        var length = 0;
        for (var i = 0; i < occurrences.Length;)
        {
            var (from, ordinal) = (i, (int)(occurrences[i] >> 32));
            while (i < occurrences.Length && (int)(occurrences[i] >> 32) == ordinal)
                i++;
            // A place takes at most seven bytes, the row and the size before them two numbers.
            var most = length + (i - from) * 7 + 2 * SqliteVarint.MaxBytes;
            if (most > _encoded.Length)
                Array.Resize(ref _encoded, most * 2);
            var row = _rows[ordinal].Row;
            length += SqliteVarint.Write(_encoded.AsSpan(length), (ulong)(row - chain.Row));
            chain.Row = row;
            length += Positions(occurrences[from..i], _encoded.AsSpan(length));
        }
        Keep(ref chain, _encoded.AsSpan(0, length));
    }

    // Twice the size (the lowest bit says that a row was deleted, which none here was), then positions as differences, a 1 before a change of column.
    private static int Positions(ReadOnlySpan<ulong> occurrences, Span<byte> to)
    {
        var (column, last, length) = (0u, 0u, 1);
        foreach (var occurrence in occurrences)
        {
            var (at, position) = ((uint)occurrence >> ColumnShift, (uint)occurrence & ((1u << ColumnShift) - 1));
            if (at != column)
            {
                to[length++] = 1;
                to[length++] = (byte)at;
                (column, last) = (at, 0);
            }
            length += SqliteVarint.Write(to[length..], position - last + 2);
            last = position;
        }
        var size = length - 1;
        if (size < 64)
        {
            to[0] = (byte)(size * 2);
            return length;
        }
        Span<byte> head = stackalloc byte[SqliteVarint.MaxBytes];
        var room = SqliteVarint.Write(head, (ulong)size * 2);
        to.Slice(1, size).CopyTo(to[room..]);
        head[..room].CopyTo(to);
        return room + size;
    }

    private void Keep(ref Chain chain, ReadOnlySpan<byte> run)
    {
        if (_used + run.Length > ChunkBytes)
        {
            _chunks.Add(new byte[Math.Max(ChunkBytes, run.Length)]);
            _used = 0;
        }
        run.CopyTo(_chunks[^1].AsSpan(_used));
        _runs.Add(new() { Chunk = _chunks.Count - 1, Start = _used, Length = run.Length });
        _used += run.Length;
        if (chain.Last == 0)
            chain.First = _runs.Count;
        else
            CollectionsMarshal.AsSpan(_runs)[chain.Last - 1].Next = _runs.Count;
        chain.Last = _runs.Count;
    }

    // A word's runs, by number + 1, and the last row it was seen in.
    private struct Chain
    {
        public int First, Last;
        public long Row;
    }

    private struct Run
    {
        public int Chunk, Start, Length, Next;
    }
}
