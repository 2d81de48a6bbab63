namespace PolicyMiner.Reusing;

/// <summary>
/// How strong a passage must be to be called a copy. Where notices are made of common wording, hundreds of thousands of pairs share a sentence
/// more or less; their strengths fall off exponentially, and the level is set where so few of them are left that they are at most
/// <see cref="FalseShare"/> of what is reported. The fit rests on the middle of all candidates, which copies (always few) do not move.
/// In a small or quiet corpus nothing can be fitted, and the least level holds.
/// </summary>
internal static class NoiseLevel
{
    /// <summary>The level for a quiet corpus: a rare clause of twenty-odd characters with one edit is above it.</summary>
    public const double Least = 2.2;

    private const double FalseShare = 0.02;
    private const int FewCandidates = 1000;

    // From the middle to the upper quarter the fall is slower than further up (measured on generated corpora).
    private const double Steeper = 1.35;

    /// <summary>The level for these strengths of all candidates, among so many notices.</summary>
    public static double Of(IReadOnlyList<double> strengths, int notices)
    {
        // Copies alone do not stand in one of a hundred pairs.
        if (strengths.Count < FewCandidates || strengths.Count < notices * (notices - 1L) / 200)
            return Least;
        var sorted = strengths.Order().ToArray();
        var (middle, upper) = (sorted[sorted.Length / 2], sorted[sorted.Length * 3 / 4]);
        if (upper <= middle)
            return Least;
        var rate = Math.Log(2) / (upper - middle) * Steeper;
        // The level falls from strong to weak until expected accidents exceed their share of what would be reported.
        var level = sorted[^1];
        for (var i = sorted.Length - 1; i >= 0 && sorted[i] > Least; i--)
        {
            var accidents = sorted.Length / 4.0 * Math.Exp(-rate * (sorted[i] - upper));
            if (accidents > FalseShare * (sorted.Length - i) && accidents > 1)
                break;
            level = sorted[i];
        }
        return Math.Max(Least, level);
    }
}
