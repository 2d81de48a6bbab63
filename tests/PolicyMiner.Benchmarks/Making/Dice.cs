namespace PolicyMiner.Benchmarks.Making;

/// <summary>Chance from a seed: the same numbers on every machine and every version of .NET (SplitMix64).</summary>
internal sealed class Dice(long seed, long stream)
{
    private ulong _state = Mix((ulong)seed * 0x9E3779B97F4A7C15 + Mix((ulong)stream + 0x632BE59BD9B4E019));

    /// <summary>A number from 0 (in) to <paramref name="below"/> (out).</summary>
    public int Below(int below)
    {
        _state += 0x9E3779B97F4A7C15;
        return (int)((Mix(_state) >> 32) * (ulong)below >> 32);
    }

    /// <summary>A number between two, both possible.</summary>
    public int Between(int from, int to) => from + Below(to - from + 1);

    /// <summary>True in <paramref name="percent"/> of a hundred cases.</summary>
    public bool Chance(int percent) => Below(100) < percent;

    /// <summary>One of them.</summary>
    public T Pick<T>(IReadOnlyList<T> items) => items[Below(items.Count)];

    /// <summary>Brings a list into a random order.</summary>
    public void Shuffle<T>(IList<T> items)
    {
        for (var i = items.Count - 1; i > 0; i--)
        {
            var other = Below(i + 1);
            (items[i], items[other]) = (items[other], items[i]);
        }
    }

    private static ulong Mix(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
