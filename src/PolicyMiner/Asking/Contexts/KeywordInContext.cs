using PolicyMiner.Analysis;
using PolicyMiner.Asking.Querying;
using PolicyMiner.Asking.Searching;
using PolicyMiner.Indexing;
using PolicyMiner.Model;

namespace PolicyMiner.Asking;

/// <summary>One occurrence of what was looked for, with the text on both sides of it.</summary>
/// <param name="NoticeId">The notice.</param>
/// <param name="Section">Headings from the top down to where it stands.</param>
/// <param name="Left">What stands before it in its paragraph or table row, cut to the length asked for.</param>
/// <param name="Keyword">The occurrence as printed.</param>
/// <param name="Right">What stands behind it.</param>
/// <param name="Source">Where the occurrence itself stands; the reading text between these offsets is <paramref name="Keyword"/>.</param>
public sealed record KwicLine(string NoticeId, string? Region, IReadOnlyList<string> Section, string Left, string Keyword, string Right, SourceSpan Source);

/// <summary>Keyword in context: every occurrence of a query's words, notice by notice, for reading how a word is used.</summary>
public static class KeywordInContext
{
    /// <summary>How many characters stand on each side when nothing else is said.</summary>
    public const int DefaultContext = 20;

    /// <summary>The occurrences in the notices that <paramref name="request"/> finds, in its order of notices, then in the order of reading.</summary>
    /// <param name="context">How many characters to give on each side.</param>
    /// <exception cref="QuerySyntaxException">The query cannot be understood, or holds no word to show.</exception>
    public static IEnumerable<KwicLine> Of(PolicyIndex index, SearchRequest request, int context = DefaultContext)
    {
        var terms = new QueryEvaluator(index, index.LastRow, new QueryWords()).Positive(QueryParser.Parse(request.Query).Root);
        if (terms.Count == 0)
            throw new QuerySyntaxException("The query has no word whose occurrences could be shown; type at least one.", request.Query, 0, request.Query.Length);
        var found = Search.Run(index, request with { Limit = int.MaxValue, Skip = 0, Passages = 0, Facets = [], Histogram = null });
        return found.Hits.SelectMany(hit => Lines(index, hit, new PhraseFinder(terms), context));
    }

    private static IEnumerable<KwicLine> Lines(PolicyIndex index, SearchHit hit, PhraseFinder finder, int context)
    {
        if (index.Notice(hit.NoticeId) is not { } notice)
            yield break; // a refresh took it out meanwhile
        var stored = index.Passages(notice);
        foreach (var passage in stored.Layout.Passages)
        {
            var text = passage.Text(stored.Text.Text);
            foreach (var (start, end) in Joined(finder.Find(text)))
            {
                yield return new(
                    hit.NoticeId, hit.Region, stored.SectionPath(passage), Before(text, start, context), text[start..end], After(text, end, context),
                    stored.Text.Positions.Span(stored.Text.File, passage.SourceRange(start, end)));
            }
        }
    }

    // Words of the query that touch each other are one occurrence: 离岸 and 外包 in 离岸外包.
    private static List<(int Start, int End)> Joined(IEnumerable<TermPlace> places)
    {
        var joined = new List<(int Start, int End)>();
        var last = -1; // the term of the place before
        foreach (var place in places.OrderBy(p => p.Start).ThenBy(p => p.Term))
        {
            if (joined.Count > 0 && (place.Start < joined[^1].End || (place.Start == joined[^1].End && place.Term != last)))
                joined[^1] = (joined[^1].Start, Math.Max(joined[^1].End, place.End));
            else
                joined.Add((place.Start, place.End));
            last = place.Term;
        }
        return joined;
    }

    private static string Before(string text, int end, int length)
    {
        var start = end;
        for (; length > 0 && start > 0; length--)
            start -= start > 1 && char.IsSurrogatePair(text[start - 2], text[start - 1]) ? 2 : 1;
        return text[start..end];
    }

    private static string After(string text, int start, int length)
    {
        var end = start;
        for (; length > 0 && end < text.Length; length--)
            end += end + 1 < text.Length && char.IsSurrogatePair(text[end], text[end + 1]) ? 2 : 1;
        return text[start..end];
    }
}
