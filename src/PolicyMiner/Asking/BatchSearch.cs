using PolicyMiner.Analysis;
using PolicyMiner.Asking.Batch;
using PolicyMiner.Asking.Searching;
using PolicyMiner.Indexing;

namespace PolicyMiner.Asking;

/// <summary>
/// Ranks all texts of an index for each of many questions, by any of their words: a question rarely shares all its words with its answer.
/// The full-text index gives the best few hundred texts by the rarer pairs of characters; these are read and scored by characters, pairs and
/// words together (BM25), which tells apart what pairs alone cannot (办学 and 学校).
/// </summary>
public sealed class BatchSearch
{
    private const int Candidates = 200;
    private readonly PolicyIndex _index;
    private readonly QueryWords _words = new();
    private readonly CandidateTexts _texts;
    private readonly Dictionary<string, int> _noticesWith = new(StringComparer.Ordinal);
    private readonly Dictionary<int, string> _ids = [];
    private readonly IReadOnlyDictionary<int, int> _characters;
    private readonly double _averageLength;
    private readonly int _notices;

    /// <param name="index">The index; it is read as it was when the batch began.</param>
    public BatchSearch(PolicyIndex index)
    {
        _index = index;
        _texts = new(index);
        _notices = index.NoticeCount;
        _characters = index.CharacterCounts();
        _averageLength = index.AverageLength();
    }

    /// <summary>The best texts for a question, at most <paramref name="limit"/>.</summary>
    public IReadOnlyList<RunLine> Rank(BatchQuery question, int limit)
    {
        var units = QuestionUnits.Of(question.Text, _words);
        if (units.IsEmpty || _notices == 0)
            return [];
        var counter = new UnitCounter(units);
        var scored = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var row in Nearest(units, Math.Max(Candidates, limit * 2)))
        {
            var id = IdOf(row);
            var score = Score(_texts.Of(row), units, counter);
            if (score > scored.GetValueOrDefault(id))
                scored[id] = score;
        }
        return [.. scored.OrderByDescending(s => s.Value).ThenBy(s => s.Key, StringComparer.Ordinal).Take(limit).Select((s, i) => new RunLine(question.Id, s.Key, i + 1, s.Value))];
    }

    // The texts with most of the question's pairs, weighed by rarity. Common pairs are left out where rarer ones find enough: they would
    // lead through most of the index and change little.
    private IEnumerable<int> Nearest(QuestionUnits units, int most)
    {
        var terms = units.Pairs.Concat(units.Latin).Select(u => (Term: SearchTerm.Phrase(u.Key), Weight: u.Value, With: NoticesWith(u.Key)))
            .Where(t => t.With > 0).OrderBy(t => t.With).ToList();
        if (terms.Count == 0)
            terms = [.. units.Characters.Keys.Select(c => (Term: SearchTerm.Phrase(c.ToString()), Weight: 1.0, With: _characters.GetValueOrDefault(c))).Where(t => t.With > 0).OrderBy(t => t.With).Take(3)];
        var (seen, leading) = (0, 0);
        var enough = Math.Max(4 * most, _notices / 5);
        while (leading < terms.Count && (leading < 2 || seen + terms[leading].With <= enough))
            seen += terms[leading++].With;
        terms = [.. terms.Take(Math.Max(leading, 1))];
        if (terms.Count == 0)
            return [];
        var found = new TextMatches([.. terms.Select(t => t.Term)], BatchRanking, null);
        _index.Visit(QueryEvaluator.AnyOf(terms.Select(t => t.Term)), found);
        var scores = new (int Row, double Score)[found.Rows.Count];
        for (var i = 0; i < scores.Length; i++)
        {
            var score = 0.0;
            foreach (var find in found.FindsOf(i))
                score += terms[find.Term].Weight * RankingWeights.Rarity(terms[find.Term].With, _notices) * BatchRanking.Saturated(find.Weight);
            scores[i] = (found.Rows[i], score);
        }
        Array.Sort(scores, (a, b) => a.Score != b.Score ? b.Score.CompareTo(a.Score) : a.Row.CompareTo(b.Row));
        return scores.Take(most).Select(s => s.Row);
    }

    private static readonly RankingWeights BatchRanking = new()
    {
        Column = [1, 1, 0, 0, 0],
        LengthShare = [BatchWeights.LengthShare, 0, 0, 0, 0],
        Saturation = BatchWeights.Saturation,
        WantsNearness = false,
    };

    private double Score(string text, QuestionUnits units, UnitCounter counter)
    {
        counter.Count(text);
        var norm = BatchWeights.Saturation * (1 - BatchWeights.LengthShare + BatchWeights.LengthShare * text.Length / _averageLength);
        var score = 0.0;
        for (var i = 0; i < counter.Characters.Count; i++)
            Add(counter.CharacterCounts[i], units.Characters[counter.Characters[i]], _characters.GetValueOrDefault(counter.Characters[i]));
        for (var i = 0; i < counter.Pairs.Count; i++)
            Add(counter.PairCounts[i], units.Pairs[counter.Pairs[i]], -1, counter.Pairs[i]);
        for (var i = 0; i < counter.Words.Count; i++)
            Add(counter.WordCounts[i], units.Words[counter.Words[i]], -1, counter.Words[i]);
        for (var i = 0; i < counter.Latin.Count; i++)
            Add(counter.LatinCounts[i], units.Latin[counter.Latin[i]] * BatchWeights.Latin, -1, counter.Latin[i]);
        return score;

        void Add(int count, double weight, int with, string? unit = null)
        {
            if (count > 0)
                score += weight * RankingWeights.Rarity(unit is null ? with : NoticesWith(unit), _notices) * count * (BatchWeights.Saturation + 1) / (count + norm);
        }
    }

    private int NoticesWith(string text)
    {
        if (!_noticesWith.TryGetValue(text, out var count))
            _noticesWith[text] = count = _index.CountMatches(SearchPhrase.Of(text).Expression);
        return count;
    }

    private string IdOf(int row)
    {
        if (!_ids.TryGetValue(row, out var id))
            _ids[row] = id = _index.DocumentId(row);
        return id;
    }
}
