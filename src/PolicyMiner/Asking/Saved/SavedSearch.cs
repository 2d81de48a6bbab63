namespace PolicyMiner.Asking;

/// <summary>A search with a name, to be run again whenever documents have come in.</summary>
public sealed record SavedSearch
{
    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>The query, in the language of <c>search</c>; empty for filters alone.</summary>
    public required string Query { get; init; }

    /// <summary>Values of which a notice must have one, by facet.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Wanted { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>Values of which a notice may have none, by facet.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Unwanted { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>The first year of 成文日期; null for no limit.</summary>
    public int? FirstYear { get; init; }

    /// <summary>The last year of 成文日期; null for no limit.</summary>
    public int? LastYear { get; init; }

    /// <summary>When it was saved.</summary>
    public DateTime Added { get; init; }

    /// <summary>When it was last run; null where it never was.</summary>
    public DateTime? LastRun { get; init; }

    /// <summary>
    /// The ids of the notices that it found when it was last run, in order: what is not among them is new, whatever was read again or however
    /// often the index was built anew meanwhile.
    /// </summary>
    public IReadOnlyList<string> Found { get; init; } = [];

    /// <summary>Its filter.</summary>
    public FacetFilter Filter()
    {
        var filter = FacetFilter.None.InYears(FirstYear, LastYear);
        foreach (var (facet, values) in Wanted)
            filter = filter.With(facet, values);
        foreach (var (facet, values) in Unwanted)
            filter = filter.Without(facet, values);
        return filter;
    }

    /// <summary>A search under a name.</summary>
    public static SavedSearch Of(string name, string query, FacetFilter filter) => new()
    {
        Name = name,
        Query = query,
        Wanted = filter.Wanted,
        Unwanted = filter.Unwanted,
        FirstYear = filter.FirstYear,
        LastYear = filter.LastYear,
        Added = DateTime.UtcNow,
    };
}

/// <summary>What a saved search found.</summary>
/// <param name="Name">The search.</param>
/// <param name="Since">When it was run before, where only what is new since then was asked for.</param>
/// <param name="Total">How many notices it finds now, new or not.</param>
/// <param name="Answer">The notices: all, or those that are new.</param>
public sealed record SavedAnswer(string Name, DateTime? Since, int Total, SearchResult Answer);
