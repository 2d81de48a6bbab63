using System.Text.Json.Serialization;
using PolicyMiner.Model;

namespace PolicyMiner.Asking;

/// <summary>How much of a query a notice has.</summary>
public enum MatchLevel
{
    /// <summary>The whole query as typed, one character after the other.</summary>
    Exact,

    /// <summary>All its words, wherever.</summary>
    AllTerms,

    /// <summary>Most of its words.</summary>
    SomeTerms,
}

/// <summary>The answer to a search.</summary>
/// <param name="Query">As typed.</param>
/// <param name="Total">How many notices match, whatever the limit.</param>
/// <param name="TookMs">How long it took, in milliseconds.</param>
/// <param name="Match">The best level of any hit; null where nothing matches.</param>
/// <param name="Hits">The hits.</param>
/// <param name="Facets">Counts under this query and its filters, by facet.</param>
/// <param name="Corpus">Of how many notices this is said.</param>
/// <param name="UnknownValues">Filter values that no notice has, as facet:value.</param>
/// <param name="Suggestions">Queries that were perhaps meant, where nothing matches.</param>
public sealed record SearchResult(
    string Query, int Total, double TookMs, MatchLevel? Match, IReadOnlyList<SearchHit> Hits, IReadOnlyDictionary<string, IReadOnlyList<FacetCount>> Facets,
    CorpusSize Corpus, IReadOnlyList<string> UnknownValues, IReadOnlyList<string> Suggestions)
{
    /// <summary>The notices found by date, oldest first, undated ones last; null where that was not asked for.</summary>
    public IReadOnlyList<DateCount>? Histogram { get; init; }
}

/// <summary>How many of the notices found were written in a year or month.</summary>
/// <param name="Period">2010 or 2010-02; null for notices without a date.</param>
public sealed record DateCount(string? Period, int Count);

/// <summary>How large the corpus is.</summary>
/// <param name="Notices">Notices in the index.</param>
/// <param name="Failed">Files that could not be read, of which nothing can be said.</param>
public sealed record CorpusSize(int Notices, int Failed);

/// <summary>How many matching notices have a value. Under a filter on the same facet, other values are counted as if that filter were not there.</summary>
public sealed record FacetCount(string Value, int Count);

/// <summary>A notice that matches.</summary>
/// <param name="Rank">1 for the first.</param>
/// <param name="Score">Higher is better; comparable within one answer only.</param>
public sealed record SearchHit(
    int Rank, double Score, MatchLevel Match, string NoticeId, string? Title, string? DocumentNumber, string? Region, string? Level, IReadOnlyList<string> Issuers,
    string? DocumentType, string? WrittenDate, IReadOnlyList<HitPassage> Passages)
{
    /// <summary>The same notice from another source that reads better but does not have the words; null where this one stands for the work.</summary>
    public string? CopyOf { get; init; }

    /// <summary>The same notice from other sources, which are not hits of their own.</summary>
    public IReadOnlyList<string> Copies { get; init; } = [];

    /// <summary>How the score came about, where that was asked for.</summary>
    public ScoreExplanation? Explanation { get; init; }
}

/// <summary>A passage of a hit.</summary>
/// <param name="Section">Headings from the top down to where it stands.</param>
/// <param name="Snippet">Its text, cut to the words looked for.</param>
/// <param name="Highlights">Where the words stand in the snippet.</param>
/// <param name="RecordType">The type of the record that the passage gave, if one holds the words.</param>
/// <param name="RecordId">The record's id.</param>
/// <param name="Source">Where it stands.</param>
public sealed record HitPassage(
    IReadOnlyList<string> Section, string Snippet, IReadOnlyList<Highlight> Highlights, string? RecordType, string? RecordId, SourceSpan Source)
{
    /// <summary>Who corrected, confirmed or added the record, when and why; absent where nobody did.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Correction { get; init; }
}

/// <summary>How a score came about.</summary>
/// <param name="Terms">What each word gave.</param>
/// <param name="Proximity">What their sum is multiplied by, for standing near each other.</param>
public sealed record ScoreExplanation(IReadOnlyList<TermScore> Terms, double Proximity);

/// <summary>What one word gave to a score.</summary>
/// <param name="Term">The word.</param>
/// <param name="Notices">How many notices have it.</param>
/// <param name="Weight">How much of it this notice has: its occurrences, weighted by where they stand and by the notice's length.</param>
/// <param name="Score">What it gave.</param>
public sealed record TermScore(string Term, int Notices, double Weight, double Score);

/// <summary>A stretch of a snippet, in UTF-16 units.</summary>
public sealed record Highlight(int Start, int Length);
