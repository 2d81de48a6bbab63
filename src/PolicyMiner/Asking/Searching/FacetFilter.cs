namespace PolicyMiner.Asking;

/// <summary>What notices must be: for each facet one of some values and none of others, and a range of years.</summary>
/// <example><c>FacetFilter.None.With("region", "山东").With("region", "广东").Without("type", "意见").InYears(2010, 2015)</c></example>
public sealed record FacetFilter
{
    /// <summary>Everything passes.</summary>
    public static FacetFilter None { get; } = new();

    /// <summary>Values of which a notice must have one, by facet. A region includes what lies below it.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Wanted { get; private init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>Values of which a notice may have none, by facet.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Unwanted { get; private init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>The first year of 成文日期; null for no limit.</summary>
    public int? FirstYear { get; private init; }

    /// <summary>The last year of 成文日期; null for no limit.</summary>
    public int? LastYear { get; private init; }

    /// <summary>Whether everything passes.</summary>
    public bool IsEmpty => Wanted.Count == 0 && Unwanted.Count == 0 && FirstYear is null && LastYear is null;

    /// <summary>The same filter that also takes notices with this value of <paramref name="facet"/>.</summary>
    public FacetFilter With(string facet, params IEnumerable<string> values) => this with { Wanted = Add(Wanted, facet, values) };

    /// <summary>The same filter that leaves out notices with this value of <paramref name="facet"/>.</summary>
    public FacetFilter Without(string facet, params IEnumerable<string> values) => this with { Unwanted = Add(Unwanted, facet, values) };

    /// <summary>The same filter for notices of these years only.</summary>
    public FacetFilter InYears(int? first, int? last) => this with { FirstYear = first, LastYear = last };

    /// <summary>What the options of other commands mean, as a filter on facets.</summary>
    public static FacetFilter From(NoticeFilter filter) => None
        .With(Indexing.FacetNames.Region, filter.Regions).With(Indexing.FacetNames.Level, filter.Levels).With(Indexing.FacetNames.Issuer, filter.Issuers)
        .With(Indexing.FacetNames.Type, filter.Types).InYears(filter.FromYear, filter.ToYear);

    private static Dictionary<string, IReadOnlyList<string>> Add(IReadOnlyDictionary<string, IReadOnlyList<string>> to, string facet, IEnumerable<string> values)
    {
        var added = values.Select(v => v.Trim()).Where(v => v.Length > 0).ToList();
        var result = new Dictionary<string, IReadOnlyList<string>>(to, StringComparer.Ordinal);
        if (added.Count > 0)
            result[facet] = [.. result.GetValueOrDefault(facet) ?? [], .. added];
        return result;
    }
}
