using PolicyMiner.Asking.Searching;
using PolicyMiner.Asking.Similar;
using PolicyMiner.Indexing;
using PolicyMiner.Model;

namespace PolicyMiner.Asking;

/// <summary>A notice or record like another one.</summary>
/// <param name="Rank">1 for the most similar.</param>
/// <param name="Similarity">How much of the other's telling words it has, as the share of what the other has itself: 1 is as much.</param>
/// <param name="RecordId">The record; null where notices are compared.</param>
/// <param name="Text">The record's quote, or the notice's title.</param>
/// <param name="Shared">The words they share, the most telling first.</param>
/// <param name="Source">Where the record stands; null where notices are compared.</param>
public sealed record SimilarText(
    int Rank, double Similarity, string NoticeId, string? RecordId, string? Region, string? WrittenDate, IReadOnlyList<string> Section, string? Text,
    IReadOnlyList<string> Shared, SourceSpan? Source);

/// <summary>
/// Finds notices like a notice, or records of its kind like a record (a measure, a target, a task …): by the words that are frequent in it and
/// rare in the index, ranked like a search (BM25).
/// </summary>
public static class MoreLikeThis
{
    private const int MostWords = 40;
    private const int MostShared = 8;
    private const int NoticesRead = 100;
    private const int UsualQuote = 80;

    /// <summary>What is most like a notice or record, best first; never itself.</summary>
    /// <param name="found">The notice or record.</param>
    /// <param name="filter">What the notices must be.</param>
    /// <param name="unknown">Filter values that no notice has, as facet:value.</param>
    public static IReadOnlyList<SimilarText> Of(PolicyIndex index, Found found, FacetFilter filter, int limit, out IReadOnlyList<string> unknown)
    {
        using var snapshot = index.Snapshot();
        var asked = Selection.Under(index, filter, out unknown);
        var (title, body) = index.TitleAndBody(found.Notice.Key);
        var words = TellingWords.Of(index, found.Record?.Quote ?? title + "\n" + body, MostWords);
        if (words.Terms.Count == 0)
            return [];
        var counter = new Counter(words.Terms.Count, asked, (int)found.Notice.Key);
        index.Visit(QueryEvaluator.AnyOf(words.Terms), counter);
        var usual = counter.AverageSize;
        var scored = counter.Rows.Select(r => (r.Row, r.Counts, Score: words.Score(r.Counts, r.Size / usual))).OrderByDescending(s => s.Score).ThenBy(s => s.Row).ToList();
        if (found.Record is { } record)
            return Records(index, record, words, [.. scored.Select(s => s.Row)], limit);
        var own = scored.FirstOrDefault(s => s.Row == found.Notice.Key).Score;
        return [.. scored.Where(s => s.Row != found.Notice.Key).Take(limit).Select((s, i) =>
        {
            var notice = index.Notice(s.Row)!;
            return new SimilarText(i + 1, Share(s.Score, own), notice.NoticeId, null, notice.Region, notice.WrittenDate, [], notice.Title, words.Shared(s.Counts, MostShared), null);
        })];
    }

    // The notices that have most of the words are read; a record's own notice, which is always among them, may hold others like it.
    private static IReadOnlyList<SimilarText> Records(PolicyIndex index, PolicyRecord like, TellingWords words, IReadOnlyList<int> rows, int limit)
    {
        var finder = new PhraseFinder(words.Terms);
        var own = words.Score(Counts(like.Quote), (double)like.Quote.Length / UsualQuote);
        var found = new List<(NoticeRow Notice, PolicyRecord Record, int[] Counts, double Score)>();
        foreach (var row in rows.Take(NoticesRead))
        {
            var notice = index.Notice(row)!;
            foreach (var record in index.Records(row).Where(r => r.Type == like.Type && r.Id != like.Id))
            {
                var counts = Counts(record.Quote);
                if (words.Score(counts, (double)record.Quote.Length / UsualQuote) is > 0 and var score)
                    found.Add((notice, record, counts, score));
            }
        }
        return [.. found.OrderByDescending(f => f.Score).ThenBy(f => f.Record.Id, StringComparer.Ordinal).Take(limit).Select((f, i) => new SimilarText(
            i + 1, Share(f.Score, own), f.Notice.NoticeId, f.Record.Id, f.Notice.Region, f.Notice.WrittenDate, f.Record.Section, f.Record.Quote,
            words.Shared(f.Counts, MostShared), f.Record.Source))];

        int[] Counts(string quote)
        {
            var counts = new int[words.Terms.Count];
            foreach (var place in finder.Find(quote))
                counts[place.Term]++;
            return counts;
        }
    }

    private static double Share(double score, double own) => own <= 0 ? 0 : Math.Round(Math.Min(1, score / own), 3);

    // How often each word stands in each notice, in text and title; each word is one phrase of the expression.
    private sealed class Counter(int terms, NoticeSet asked, int self) : MatchVisitor
    {
        public List<(int Row, int[] Counts, double Size)> Rows { get; } = [];

        public double AverageSize { get; private set; } = 1;

        public override void Visit(MatchRow row)
        {
            var id = (int)row.Rowid;
            if (id != self && !asked.Contains(id))
                return;
            AverageSize = Math.Max(1, row.AverageSize(TextColumns.Body));
            var counts = new int[terms];
            for (var t = 0; t < terms; t++)
            {
                var places = row.Places(t);
                while (places.MoveNext())
                    counts[t] += places.Column is TextColumns.Body or TextColumns.Title ? 1 : 0;
            }
            Rows.Add((id, counts, row.ColumnSize(TextColumns.Body)));
        }
    }
}
