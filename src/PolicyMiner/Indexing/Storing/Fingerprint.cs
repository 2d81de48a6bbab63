using System.Buffers.Binary;
using System.Numerics;

namespace PolicyMiner.Indexing.Storing;

/// <summary>
/// What a text is known by when it comes again in another file: of the hashes of all runs of five letters (shingles), the smallest in each of 64
/// classes (MinHash by one permutation; P. Li, A. Owen, C.-H. Zhang, 2012). Two texts agree in about as many classes as they share shingles.
/// Punctuation, blanks and line breaks do not count.
/// </summary>
internal static class Fingerprint
{
    /// <summary>How many classes.</summary>
    public const int Classes = 64;

    private const int Shingle = 5;
    private const ulong Factor = 0x9E3779B97F4A7C15UL;
    private const ulong OldestWeight = unchecked(Factor * Factor * Factor * Factor * Factor);
    private const int Shortest = 200; // letters; a shorter text is a form that many offices fill in alike

    /// <summary>The fingerprint, two bytes a class; null where the text is too short for one. That two different shingles end in the same two bytes happens
    /// once in 65,536 times.</summary>
    public static byte[]? Of(string text)
    {
        var smallest = new uint[Classes];
        Array.Fill(smallest, uint.MaxValue);
        Span<char> last = stackalloc char[Shingle];
        var letters = 0;
        ulong sum = 0; // of the last letters, each times a power of the factor: the oldest goes, the others move up, the new one comes
        foreach (var c in text)
        {
            if (!char.IsLetterOrDigit(c))
                continue;
            ref var place = ref last[letters++ % Shingle];
            sum -= place * OldestWeight;
            place = Analysis.TextFolding.Fold(c);
            sum = (sum + place) * Factor;
            if (letters < Shingle)
                continue;
            var hash = sum;
            hash ^= hash >> 29;
            hash *= 0xBF58476D1CE4E5B9UL;
            var number = (int)(hash >> 58);
            smallest[number] = Math.Min(smallest[number], (uint)(hash >> 13));
        }
        if (letters < Shortest)
            return null;
        var bytes = new byte[2 * Classes];
        for (var i = 0; i < Classes; i++)
            BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(2 * i), (ushort)smallest[i]);
        return bytes;
    }

    /// <summary>The share of shingles that two texts have in common, as far as their fingerprints tell; 0 where one has none.</summary>
    public static double Resemblance(byte[]? a, byte[]? b)
    {
        if (a is null || b is null)
            return 0;
        var same = 0;
        for (var i = 0; i < 2 * Classes; i += 2)
            same += a[i] == b[i] && a[i + 1] == b[i + 1] ? 1 : 0;
        return (double)same / Classes;
    }

    /// <summary>How many bands a fingerprint has. Two nearly identical texts have at least one in common.</summary>
    public const int BandCount = 8;

    /// <summary>One band as a number.</summary>
    public static ulong Band(byte[] fingerprint, int band)
    {
        var hash = (ulong)band;
        for (var i = 16 * band; i < 16 * (band + 1); i += 2)
            hash = BitOperations.RotateLeft(hash * 0x9E3779B97F4A7C15UL, 23) ^ (ulong)(fingerprint[i] | fingerprint[i + 1] << 8);
        return hash;
    }
}
