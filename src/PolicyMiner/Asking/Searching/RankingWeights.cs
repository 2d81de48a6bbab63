namespace PolicyMiner.Asking.Searching;

/// <summary>
/// The numbers of the ranking function, BM25F (Robertson, Zaragoza and Taylor 2004): counts of all columns are weighted and normed by
/// length first, and saturate together.
/// </summary>
internal sealed record RankingWeights
{
    /// <summary>For searching notices.</summary>
    public static RankingWeights Default { get; } = new();

    /// <summary>How much an occurrence counts in body, title, headings, records, meta.</summary>
    public double[] Column { get; init; } = [1, 4, 2, 1.5, 2];

    /// <summary>How far length is held against a column, 0 to 1.</summary>
    public double[] LengthShare { get; init; } = [0.6, 0.4, 0.5, 0.3, 0.2];

    /// <summary>Where further occurrences stop to count.</summary>
    public double Saturation { get; init; } = 1.2;

    /// <summary>Whether nearness is measured at all.</summary>
    public bool WantsNearness { get; init; } = true;

    /// <summary>How far apart words may stand to count as near, in words or characters.</summary>
    public int Reach { get; init; } = 30;

    /// <summary>What full nearness adds, as a share of the words' own score.</summary>
    public double Nearness { get; init; } = 0.3;

    /// <summary>The norm of a column of this length.</summary>
    public double Norm(int column, int size, double average) =>
        average <= 0 ? 1 : 1 - LengthShare[column] + LengthShare[column] * size / average;

    /// <summary>How telling a term is that <paramref name="with"/> of <paramref name="all"/> notices have.</summary>
    public static double Rarity(int with, int all) => Math.Log(1 + (all - with + 0.5) / (with + 0.5));

    /// <summary>What a weighted count gives.</summary>
    public double Saturated(double weight) => weight * (Saturation + 1) / (Saturation + weight);
}
