namespace PolicyMiner.Comparing;

/// <summary>
/// How alike two short names are: Dice's coefficient of their character pairs, 2·|common| / (|a| + |b|), repeats counted. Stated with every
/// alignment that rests on it.
/// </summary>
/// <example>吸纳大学毕业生 and 吸纳大学毕业生就业 share 6 of 6 and 8 pairs: 12/14 = 0.86.</example>
internal static class Bigrams
{
    /// <summary>0 (nothing in common) to 1 (the same).</summary>
    public static double Similarity(string a, string b)
    {
        if (a == b)
            return 1;
        if (a.Length < 2 || b.Length < 2)
            return 0;
        var pairs = new Dictionary<(char, char), int>();
        for (var i = 0; i + 1 < a.Length; i++)
            pairs[(a[i], a[i + 1])] = pairs.GetValueOrDefault((a[i], a[i + 1])) + 1;
        var common = 0;
        for (var i = 0; i + 1 < b.Length; i++)
        {
            if (pairs.GetValueOrDefault((b[i], b[i + 1])) is var left and > 0)
            {
                pairs[(b[i], b[i + 1])] = left - 1;
                common++;
            }
        }
        return 2.0 * common / (a.Length + b.Length - 2);
    }
}
