using System.Runtime.CompilerServices;

namespace PolicyMiner.Benchmarks.SmartCn;

/// <summary>
/// Finds which two words every hashed pair of SmartCn stands for, by hashing all pairs of dictionary words: 85,607² = 7.3 milliard, about a
/// minute. The chance that any of them meets a hash by accident is about 1 in 7,000 (7.3e9 × 3.3e5 / 2^64).
/// </summary>
internal static class PairRecovery
{
    private const long Seed = unchecked((long)0xCBF29CE484222325UL);
    private const long Prime = 1099511628211L;
    private const int FilterBits = 24;

    public static List<(int First, int Second, int Count)> Recover(SmartCnDictionaries dictionaries)
    {
        var filter = new ulong[1 << (FilterBits - 6)];
        foreach (var hash in dictionaries.PairCounts.Keys)
            filter[Slot(hash) >> 6] |= 1UL << (Slot(hash) & 63);
        var steps = Steps(dictionaries.Words);
        var found = new List<(int, int, int)>();
        Parallel.For(0, dictionaries.Words.Count, () => new List<(int, int, int)>(), (first, _, mine) =>
        {
            Span<long> states = stackalloc long[64];
            states[0] = Add(dictionaries.Words[first].Text.Aggregate(Seed, Add), '@');
            foreach (var (depth, c, word) in steps)
            {
                var hash = states[depth + 1] = Add(states[depth], c);
                if (word >= 0 && (filter[Slot(hash) >> 6] >> (Slot(hash) & 63) & 1) != 0 && dictionaries.PairCounts.TryGetValue(hash, out var count))
                    mine.Add((first, word, count));
            }
            return mine;
        }, mine => { lock (found) found.AddRange(mine); });
        found.Sort();
        return found;
    }

    // A walk over all words as a tree, so that a shared beginning is hashed once: at which depth, which character, which word ends here.
    private static (int Depth, char Character, int Word)[] Steps(IReadOnlyList<(string Text, int Count)> words)
    {
        var steps = new List<(int, char, int)>();
        var previous = "";
        for (var i = 0; i < words.Count; i++)
        {
            var text = words[i].Text;
            var shared = 0;
            while (shared < previous.Length && shared < text.Length && previous[shared] == text[shared])
                shared++;
            for (var depth = shared; depth < text.Length; depth++)
                steps.Add((depth, text[depth], depth == text.Length - 1 ? i : -1));
            previous = text;
        }
        return [.. steps];
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static long Add(long hash, char c) => unchecked(((hash ^ (c & 0xFF)) * Prime ^ (c >> 8)) * Prime);

    private static int Slot(long hash) => (int)((ulong)hash >> (64 - FilterBits));
}
