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

    /// <summary>What a word is known by until <see cref="Number"/>: its bytes, or, where it is longer than eight, its number.</summary>
    public ulong KeyOf(ReadOnlySpan<byte> term)
    {
        if (term.Length <= KeyBytes)
            return Beginning(term);
        var hash = 0xCBF29CE484222325; // FNV-1a
        foreach (var b in term)
            hash = (hash ^ b) * 0x100000001B3;
        hash |= Long;
        var at = Place(hash);
        while (_entries[at].Number != 0 && !(_entries[at].Key == hash && this[_entries[at].Number - 1].SequenceEqual(term)))
            at = Next(at);
        return (ulong)(_entries[at].Number == 0 ? Add(hash, at, term) : _entries[at].Number - 1) << 8 | Long;
    }

    /// <summary>The numbers of words, new ones for those not seen before.</summary>
    /// <remarks>Many at once: the table is larger than what the processor keeps near, and in a short loop it waits for several places at a time.</remarks>
    public void Number(ReadOnlySpan<ulong> keys, Span<int> numbers)
    {
        for (var i = 0; i < keys.Length; i++)
            numbers[i] = (byte)keys[i] == Long ? (int)(keys[i] >> 8) : NumberOf(keys[i]);
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

    private int NumberOf(ulong key)
    {
        var at = Place(key);
        while (_entries[at].Key != key && _entries[at].Number != 0)
            at = Next(at);
        if (_entries[at].Number != 0)
            return _entries[at].Number - 1;
        Span<byte> term = stackalloc byte[KeyBytes];
        BinaryPrimitives.WriteUInt64BigEndian(term, key);
        return Add(key, at, term.TrimEnd((byte)0));
    }

    private int Start(int number) => number == 0 ? 0 : _ends[number - 1];

    private int Place(ulong key) => (int)((key * 0x9E3779B97F4A7C15) >> 32) & (_entries.Length - 1);

    private int Next(int place) => (place + 1) & (_entries.Length - 1);

    private int Add(ulong key, int place, ReadOnlySpan<byte> term)
    {
        if (Count == _ends.Length)
            Array.Resize(ref _ends, Count * 2);
        var start = Start(Count);
        if (start + term.Length > _bytes.Length)
            Array.Resize(ref _bytes, _bytes.Length * 2);
        term.CopyTo(_bytes.AsSpan(start));
        _ends[Count++] = start + term.Length;
        _entries[place] = new(key, Count);
        if (Count > _entries.Length / 2)
            Spread();
        return Count - 1;
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
                at = Next(at);
            _entries[at] = entry;
        }
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
