using System.Numerics;

namespace PolicyMiner.Asking.Searching;

/// <summary>A set of notices, one bit for each row of the index.</summary>
internal sealed class NoticeSet
{
    private readonly ulong[] _bits;

    /// <summary>An empty set over rows 0 to <paramref name="lastRow"/>.</summary>
    public NoticeSet(int lastRow) => _bits = new ulong[lastRow / 64 + 1];

    private NoticeSet(ulong[] bits) => _bits = bits;

    /// <summary>How many notices are in it.</summary>
    public int Count
    {
        get
        {
            var count = 0;
            foreach (var word in _bits)
                count += BitOperations.PopCount(word);
            return count;
        }
    }

    /// <summary>Whether a notice is in it.</summary>
    public bool Contains(int row) => row / 64 < _bits.Length && (_bits[row / 64] >> (row % 64) & 1) != 0;

    /// <summary>Puts a notice in. One that a refresh added meanwhile is beyond the set and left out.</summary>
    public void Add(int row)
    {
        if (row / 64 < _bits.Length)
            _bits[row / 64] |= 1UL << (row % 64);
    }

    /// <summary>Takes a notice out.</summary>
    public void Remove(int row)
    {
        if (row / 64 < _bits.Length)
            _bits[row / 64] &= ~(1UL << (row % 64));
    }

    /// <summary>What is in both.</summary>
    public NoticeSet And(NoticeSet other) => Combine(other, (a, b) => a & b);

    /// <summary>What is in either.</summary>
    public NoticeSet Or(NoticeSet other) => Combine(other, (a, b) => a | b);

    /// <summary>What is in this one and not in the other.</summary>
    public NoticeSet Except(NoticeSet other) => Combine(other, (a, b) => a & ~b);

    /// <summary>The rows, ascending.</summary>
    public IEnumerable<int> Rows()
    {
        for (var i = 0; i < _bits.Length; i++)
        {
            for (var word = _bits[i]; word != 0; word &= word - 1)
                yield return i * 64 + BitOperations.TrailingZeroCount(word);
        }
    }

    private NoticeSet Combine(NoticeSet other, Func<ulong, ulong, ulong> with)
    {
        var bits = new ulong[_bits.Length];
        for (var i = 0; i < bits.Length; i++)
            bits[i] = with(_bits[i], other._bits[i]);
        return new(bits);
    }
}
