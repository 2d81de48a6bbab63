namespace PolicyMiner.Reusing;

/// <summary>What counts as a shared passage.</summary>
public sealed record ReuseOptions
{
    /// <summary>Characters that a passage has at least, punctuation included.</summary>
    public int Shortest { get; init; } = 24;

    /// <summary>How alike both sides are at least, 0 to 1.</summary>
    public double LeastSimilarity { get; init; } = 0.5;

    /// <summary>Only passages of these notices, with whatever other notice; empty: of all.</summary>
    public IReadOnlySet<string> Of { get; init; } = new HashSet<string>();

    /// <summary>Only passages between two of <see cref="Of"/>.</summary>
    public bool Among { get; init; }

    /// <summary>How many threads compare. Default: one per processor.</summary>
    public int Workers { get; init; } = Environment.ProcessorCount;
}
