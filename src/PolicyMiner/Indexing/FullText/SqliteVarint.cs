namespace PolicyMiner.Indexing.FullText;

/// <summary>SQLite's numbers of variable length: seven bits a byte, high bits first, all bytes but the last with their top bit set
/// (https://sqlite.org/fileformat2.html#varint). Up to 56 bits, which row numbers and counts never reach.</summary>
internal static class SqliteVarint
{
    /// <summary>The longest that <see cref="Write"/> makes.</summary>
    public const int MaxBytes = 8;

    /// <summary>Writes a number and says how many bytes it took.</summary>
    public static int Write(Span<byte> to, ulong value)
    {
        if (value < 0x80)
        {
            to[0] = (byte)value;
            return 1;
        }
        var length = 2;
        for (var rest = value >> 14; rest != 0; rest >>= 7)
            length++;
        if (length > MaxBytes)
            throw new ArgumentOutOfRangeException(nameof(value), value, "Longer than 56 bits.");
        for (var i = length - 1; i >= 0; i--, value >>= 7)
            to[i] = (byte)(value & 0x7F | (i == length - 1 ? 0u : 0x80u));
        return length;
    }

    /// <summary>Reads the number at <paramref name="at"/> and moves behind it.</summary>
    /// <exception cref="InvalidDataException">The bytes end within it.</exception>
    public static ulong Read(ReadOnlySpan<byte> from, ref int at)
    {
        var value = 0UL;
        for (var length = 0; length < MaxBytes && at < from.Length; length++)
        {
            var next = from[at++];
            value = value << 7 | next & 0x7FUL;
            if (next < 0x80)
                return value;
        }
        throw new InvalidDataException("a number of variable length does not end");
    }
}
