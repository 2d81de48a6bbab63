using System.Numerics;
using System.Runtime.CompilerServices;

namespace PolicyMiner.Text;

/// <summary>
/// How long the names are that begin with two characters, as a set of bits: spares a look-up at nearly every place of a text, and wherever one is
/// made all lengths that no name of that beginning has.
/// </summary>
internal sealed class NameLengths
{
    // By a hash of the first two characters: where two beginnings share a place, a look-up is made in vain, and none is missed.
    private readonly uint[] _byBeginning = new uint[1 << 14];

    // One bit for each of four times as many hashes: small enough to stay in the cache, and at most places of a text it is all that is looked at.
    private readonly ulong[] _glance = new ulong[1 << 10];

    /// <exception cref="ArgumentException">A name is longer than 31 characters.</exception>
    public NameLengths(IEnumerable<string> names)
    {
        foreach (var name in names.Where(n => n.Length > 1))
        {
            var hash = Hash(name[0], name[1]);
            _glance[hash >> 6] |= 1UL << (int)(hash & 63);
            _byBeginning[hash >> 2] |= name.Length < 32 ? 1u << name.Length : throw new ArgumentException($"{name} is longer than 31 characters.");
        }
    }

    /// <summary>Bit n is set where a name of n characters, two or more, may begin at <paramref name="at"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)] // asked of every character of a text
    public uint Of(string text, int at)
    {
        if (at + 1 >= text.Length)
            return 0;
        var hash = Hash(text[at], text[at + 1]);
        return (_glance[hash >> 6] >> (int)(hash & 63) & 1) != 0 ? _byBeginning[hash >> 2] : 0;
    }

    /// <summary>The largest length of a set; -1 of an empty one.</summary>
    public static int Longest(uint lengths) => BitOperations.Log2(lengths | 1) is var longest && lengths == 0 ? -1 : longest;

    private static uint Hash(char first, char second) => (first * 0x9E3779B1u + second * 0x85EBCA77u) >> 16;
}
