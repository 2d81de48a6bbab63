namespace PolicyMiner.Benchmarks.Making;

/// <summary>Counts the different pairs of neighbouring Chinese characters, which is what decides how large a full-text index's dictionary grows.</summary>
internal sealed class BigramSet
{
    private const int First = 0x4E00;
    private const int Size = 0xA000 - First;

    private readonly ulong[] _seen = new ulong[((long)Size * Size + 63) / 64];

    /// <summary>How many there are.</summary>
    public int Count => _seen.Sum(w => (int)ulong.PopCount(w));

    /// <summary>Adds those of a text; from any thread.</summary>
    public void Add(string text)
    {
        for (var i = 1; i < text.Length; i++)
        {
            var (a, b) = (text[i - 1] - First, text[i] - First);
            if (a is < 0 or >= Size || b is < 0 or >= Size)
                continue;
            var at = (long)a * Size + b;
            if ((_seen[at >> 6] & 1UL << (int)(at & 63)) == 0)
                Interlocked.Or(ref _seen[at >> 6], 1UL << (int)(at & 63));
        }
    }
}
