namespace PolicyMiner.Reusing;

/// <summary>
/// Runs of <see cref="Length"/> symbols as numbers, and the choice of some of them as a text's fingerprints by winnowing (Schleimer, Wilkerson
/// and Aiken, "Winnowing: Local Algorithms for Document Fingerprinting", SIGMOD 2003): of every <see cref="Window"/> neighbours the least.
/// Two texts that share <see cref="Guarantee"/> symbols in a row share a fingerprint, whatever stands around.
/// </summary>
internal static class Shingles
{
    /// <summary>Symbols in a shingle.</summary>
    public const int Length = 6;

    /// <summary>Shingles in a window.</summary>
    public const int Window = 4;

    /// <summary>How long an exact run must be to be found for certain.</summary>
    public const int Guarantee = Length + Window - 1;

    /// <summary>The hash of the shingle that begins at each symbol.</summary>
    public static ulong[] Hashes(ReadOnlySpan<int> codes)
    {
        if (codes.Length < Length)
            return [];
        var hashes = new ulong[codes.Length - Length + 1];
        for (var i = 0; i < hashes.Length; i++)
        {
            var hash = 0xCBF29CE484222325UL;
            for (var j = 0; j < Length; j++)
                hash = (hash ^ (uint)codes[i + j]) * 0x9E3779B97F4A7C15UL;
            hashes[i] = hash ^ (hash >> 29);
        }
        return hashes;
    }

    /// <summary>Shows the place of every fingerprint to <paramref name="take"/>, in order.</summary>
    public static void Winnow(ReadOnlySpan<ulong> hashes, Action<int> take)
    {
        var last = -1;
        for (var end = Math.Min(Window, hashes.Length); end > 0 && end <= hashes.Length; end++)
        {
            var least = Math.Max(0, end - Window);
            for (var i = least + 1; i < end; i++)
            {
                // The rightmost of equals: repeated text then keeps few fingerprints.
                if (hashes[i] <= hashes[least])
                    least = i;
            }
            if (least != last)
                take(last = least);
        }
    }
}
