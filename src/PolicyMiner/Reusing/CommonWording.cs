namespace PolicyMiner.Reusing;

/// <summary>
/// In how many notices each shingle stands, and so how much it tells: words that only two notices share are full evidence of copying, words of
/// many notices a fifth of it, and words of most notices none. Counts share their places with others by chance (a sketch), which can only make wording look a little more common.
/// </summary>
internal sealed class CommonWording
{
    // Shingles of so many notices (16 of 100, 80 of 1,000) tell least, though not nothing: a long passage of theirs is a copy all the same.
    private const double LeastRarity = 0.4;
    private const double LeastTelling = 0.2;

    // Below this many notices nothing can be called common to most of them.
    private const int FewNotices = 8;

    // Among so few notices wording of three or four is not yet common.
    private const int SmallSet = 100;

    private readonly ushort[] _counts;
    private readonly int _shift;
    private readonly float[] _weights;

    /// <summary>Counts over texts, given as hashes of their shingles.</summary>
    public CommonWording(IReadOnlyList<ulong[]> texts)
    {
        Notices = texts.Count;
        var bits = 12;
        for (var shingles = texts.Sum(t => (long)t.Length); bits < 27 && 1L << bits < shingles * 8; bits++)
        {
        }
        _shift = 64 - bits;
        _counts = new ushort[1 << bits];
        var seen = new int[1 << bits];
        for (var i = 0; i < texts.Count; i++)
        {
            foreach (var hash in texts[i])
            {
                var at = hash >> _shift;
                if (seen[at] == i + 1)
                    continue;
                seen[at] = i + 1;
                if (_counts[at] < ushort.MaxValue)
                    _counts[at]++;
            }
        }
        _weights = new float[Math.Min(Notices, ushort.MaxValue) + 1];
        for (var n = 0; n < _weights.Length; n++)
            _weights[n] = IsCommon(n) ? 0 : Notices < FewNotices || n < 3 ? 1 : (float)Math.Max(LeastTelling, (Rarity(n) - LeastRarity) / (1 - LeastRarity));
    }

    /// <summary>How many notices were counted.</summary>
    public int Notices { get; }

    /// <summary>1 where only two notices have the shingle, 0 where many have it.</summary>
    public float Weight(ulong hash) => _weights[Math.Min(_counts[hash >> _shift], _weights.Length - 1)];

    // 1 for two notices, 0 for all, by logarithms; a small set is judged as if it were of a larger one, where few notices mean little.
    private double Rarity(int notices)
    {
        var all = Math.Max(Notices, SmallSet) + 1.0;
        return Math.Log(all / notices) / Math.Log(all / 2);
    }

    private bool IsCommon(int notices) => Notices >= FewNotices && notices * 2 > Notices;
}
