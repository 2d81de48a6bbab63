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
    private const int Shortest = 200; // letters; a shorter text is a form that many offices fill in alike

    /// <summary>The fingerprint, two bytes a class; null where the text is too short for one. That two different shingles end in the same two bytes happens
    /// once in 65,536 times.</summary>
    public static byte[]? Of(string text)
    {
        var smallest = new uint[Classes];
        Array.Fill(smallest, uint.MaxValue);
        Span<char> last = stackalloc char[Shingle];
        var letters = 0;
        foreach (var c in text)
        {
            if (!char.IsLetterOrDigit(c))
                continue;
            last[letters++ % Shingle] = Analysis.TextFolding.Fold(c);
            if (letters < Shingle)
                continue;
            ulong hash = 0;
            for (var i = 0; i < Shingle; i++)
                hash = (hash + last[(letters + i) % Shingle]) * 0x9E3779B97F4A7C15UL;
            hash ^= hash >> 29;
            hash *= 0xBF58476D1CE4E5B9UL;
            var place = (int)(hash >> 58);
            smallest[place] = Math.Min(smallest[place], (uint)(hash >> 13));
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

    /// <summary>Eight numbers of which two nearly identical texts have at least one in common.</summary>
    public static IEnumerable<ulong> Bands(byte[] fingerprint)
    {
        for (var band = 0; band < 8; band++)
        {
            var hash = (ulong)band;
            foreach (var value in System.Runtime.InteropServices.MemoryMarshal.Cast<byte, ushort>(fingerprint.AsSpan(16 * band, 16)))
                hash = BitOperations.RotateLeft(hash * 0x9E3779B97F4A7C15UL, 23) ^ value;
            yield return hash;
        }
    }
}
