namespace PolicyMiner.Asking;

/// <summary>In which order hits come.</summary>
public enum SortOrder
{
    /// <summary>Best first: exact phrase, all words, most words; then by score.</summary>
    Relevance,

    /// <summary>By 成文日期, newest first; undated last.</summary>
    Newest,

    /// <summary>By 成文日期, oldest first; undated last.</summary>
    Oldest,

    /// <summary>By notice id.</summary>
    Id,
}

/// <summary>The steps of a date histogram.</summary>
public enum DateStep
{
    /// <summary>By year: 2010.</summary>
    Year,

    /// <summary>By month: 2010-02.</summary>
    Month,
}

/// <summary>A search.</summary>
public sealed record SearchRequest
{
    /// <summary>What to look for, in the query language; empty to list whatever passes the filters.</summary>
    public required string Query { get; init; }

    /// <summary>What hits must be.</summary>
    public FacetFilter Filter { get; init; } = FacetFilter.None;

    /// <summary>The order of hits.</summary>
    public SortOrder Sort { get; init; }

    /// <summary>How many hits to return. Default 10.</summary>
    public int Limit { get; init; } = 10;

    /// <summary>How many hits to leave out at the beginning.</summary>
    public int Skip { get; init; }

    /// <summary>How many passages to show of each hit; 0 for none. Default 3.</summary>
    public int Passages { get; init; } = 3;

    /// <summary>How long a snippet may be, in characters. Default 120.</summary>
    public int SnippetLength { get; init; } = 120;

    /// <summary>Which facets to count; none to save the time. Default: region, level, issuer, type, year, kind.</summary>
    public IReadOnlyList<string> Facets { get; init; } = DefaultFacets;

    /// <summary>How many values of a facet to return, commonest first. Default 20.</summary>
    public int FacetValues { get; init; } = 20;

    /// <summary>Count the notices found by year or month of 成文日期; null for no counts.</summary>
    public DateStep? Histogram { get; init; }

    /// <summary>Leave out notices with these ids, and count nothing of them; null for none.</summary>
    public IReadOnlySet<string>? Except { get; init; }

    /// <summary>Say of each hit how its score came about.</summary>
    public bool Explain { get; init; }

    /// <summary>The facets counted when nothing else is said.</summary>
    public static IReadOnlyList<string> DefaultFacets { get; } =
        [Indexing.FacetNames.Region, Indexing.FacetNames.Level, Indexing.FacetNames.Issuer, Indexing.FacetNames.Type, Indexing.FacetNames.Year, Indexing.FacetNames.Kind];
}
