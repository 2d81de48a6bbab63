using System.Numerics;

namespace PolicyMiner.Extracting.Places;

/// <summary>
/// How long the names are that begin with a character, as a set of bits: spares a look-up at most places of a text, and wherever one is made
/// all lengths that no name of that beginning has.
/// </summary>
internal sealed class NameLengths
{
    private readonly uint[] _byFirst = new uint[char.MaxValue + 1];

    /// <exception cref="ArgumentException">A name is longer than 31 characters.</exception>
    public NameLengths(IEnumerable<string> names)
    {
        foreach (var name in names)
            _byFirst[name[0]] |= name.Length < 32 ? 1u << name.Length : throw new ArgumentException($"{name} is longer than 31 characters.");
    }

    /// <summary>Bit n is set where a name of n characters begins with <paramref name="first"/>.</summary>
    public uint Of(char first) => _byFirst[first];

    /// <summary>The largest length of a set; -1 of an empty one.</summary>
    public static int Longest(uint lengths) => BitOperations.Log2(lengths | 1) is var longest && lengths == 0 ? -1 : longest;
}
