using System.Buffers.Binary;

namespace PolicyMiner.Indexing.FullText;

/// <summary>The different words of a segment in the making, numbered as they come. Nearly all are pairs of Chinese characters, six bytes, so a word of up to
/// eight bytes is its own key and is found by one look at the table.</summary>
internal sealed class SegmentTerms
{
    private const int KeyBytes = sizeof(ulong);
    private const ulong Long = 0xFF; // the last byte of a longer word's key: no byte of UTF-8

    private Entry[] _entries = new Entry[1 << 16];
    private int[] _ends = new int[1 << 15];
    private byte[] _bytes = new byte[1 << 18];

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>The word of a number, in UTF-8.</summary>
    public ReadOnlySpan<byte> this[int number] => _bytes.AsSpan(Start(number).._ends[number]);

    /// <summary>The number of a word; a new one where it was not seen before.</summary>
    public int NumberOf(ReadOnlySpan<byte> term)
    {
        var key = Key(term);
        var at = Place(key);
        for (; _entries[at].Number != 0; at = (at + 1) & (_entries.Length - 1))
        {
            if (_entries[at].Key == key && ((byte)key != Long || this[_entries[at].Number - 1].SequenceEqual(term)))
                return _entries[at].Number - 1;
        }
        _entries[at] = new(key, Add(term) + 1);
        if (Count > _entries.Length / 2)
            Spread();
        return Count - 1;
    }

    /// <summary>All numbers in the order of their words' bytes.</summary>
    public int[] Sorted()
    {
        var (beginnings, numbers) = (new ulong[Count], new int[Count]);
        for (var i = 0; i < Count; i++)
            (beginnings[i], numbers[i]) = (Beginning(this[i]), i);
        Array.Sort(beginnings, numbers);
        // Words that share eight bytes are few.
        for (var i = 0; i < Count;)
        {
            var from = i++;
            while (i < Count && beginnings[i] == beginnings[from])
                i++;
            if (i - from > 1)
                numbers.AsSpan(from..i).Sort((a, b) => this[a].SequenceCompareTo(this[b]));
        }
        return numbers;
    }

    /// <summary>Forgets all words.</summary>
    public void Clear()
    {
        Array.Clear(_entries);
        Count = 0;
    }

    private int Start(int number) => number == 0 ? 0 : _ends[number - 1];

    private int Place(ulong key) => (int)((key * 0x9E3779B97F4A7C15) >> 32) & (_entries.Length - 1);

    private int Add(ReadOnlySpan<byte> term)
    {
        if (Count == _ends.Length)
            Array.Resize(ref _ends, Count * 2);
        var start = Start(Count);
        if (start + term.Length > _bytes.Length)
            Array.Resize(ref _bytes, _bytes.Length * 2);
        term.CopyTo(_bytes.AsSpan(start));
        _ends[Count] = start + term.Length;
        return Count++;
    }

    private void Spread()
    {
        var before = _entries;
        _entries = new Entry[before.Length * 2];
        foreach (var entry in before)
        {
            if (entry.Number == 0)
                continue;
            var at = Place(entry.Key);
            while (_entries[at].Number != 0)
                at = (at + 1) & (_entries.Length - 1);
            _entries[at] = entry;
        }
    }

    private static ulong Key(ReadOnlySpan<byte> term)
    {
        if (term.Length <= KeyBytes)
            return Beginning(term);
        var hash = 0xCBF29CE484222325; // FNV-1a
        foreach (var b in term)
            hash = (hash ^ b) * 0x100000001B3;
        return hash | Long;
    }

    // The first eight bytes as a number that sorts as they do; a shorter word is filled up with zeros, which no word contains.
    private static ulong Beginning(ReadOnlySpan<byte> term)
    {
        if (term.Length >= KeyBytes)
            return BinaryPrimitives.ReadUInt64BigEndian(term);
        if (term.Length == 6)
            return (ulong)BinaryPrimitives.ReadUInt32BigEndian(term) << 32 | (ulong)BinaryPrimitives.ReadUInt16BigEndian(term[4..]) << 16;
        var value = 0UL;
        for (var i = 0; i < term.Length; i++)
            value |= (ulong)term[i] << (56 - 8 * i);
        return value;
    }

    private readonly record struct Entry(ulong Key, int Number); // number + 1; 0: free
}
