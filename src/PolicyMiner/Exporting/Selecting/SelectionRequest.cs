using PolicyMiner.Asking;

namespace PolicyMiner.Exporting;

/// <summary>
/// What is to be exported or packed, in the words of <c>list</c>, <c>search</c> and <c>compare</c>: the same request always leads to the
/// same rows of the same index, so that it can be run again to verify an answer.
/// </summary>
public sealed record SelectionRequest
{
    /// <summary>Records of every kind.</summary>
    public const string Everything = "all";

    /// <summary>The hits of a search.</summary>
    public const string SearchHits = "search";

    /// <summary>A comparison.</summary>
    public const string SideBySide = "compare";

    /// <summary>A kind of <see cref="RecordListing.Kinds"/>, <see cref="Everything"/>, <see cref="SearchHits"/> or <see cref="SideBySide"/>.</summary>
    public string What { get; init; } = Everything;

    /// <summary>The query of a search; the places and notices of a comparison, or of a report.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>Which notices.</summary>
    public NoticeFilter Filter { get; init; } = new();

    /// <summary>Search: values of which a notice must have one, by facet; those of <see cref="Filter"/> among them.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Wanted { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>Search: values of which a notice may have none, by facet.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Unwanted { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>Search: the order of hits, as <c>newest</c>; null for the best first.</summary>
    public string? Sort { get; init; }

    /// <summary>Search: how many hits at most; null for all.</summary>
    public int? Limit { get; init; }

    /// <summary>Compare: what is compared.</summary>
    public string On { get; init; } = "targets";

    /// <summary>Compare: the id of the notice that the others are measured against.</summary>
    public string? Baseline { get; init; }

    /// <summary>Compare: the unit in which sums of money are also shown.</summary>
    public string? MoneyUnit { get; init; }

    /// <summary>Compare: the rates for it, as <c>美元=6.8</c>.</summary>
    public IReadOnlyList<string> Rates { get; init; } = [];

    /// <summary>Compare: the text of a table of indicators in place of the shipped one.</summary>
    public string? Indicators { get; init; }

    /// <summary>Compare: departments as printed.</summary>
    public bool PrintedDepartments { get; init; }
}
