using PolicyMiner.Analysis;
using PolicyMiner.Asking.Querying;
using PolicyMiner.Indexing;

namespace PolicyMiner.Asking.Searching;

/// <summary>A notice that matches, with its place in the order.</summary>
/// <param name="Row">The notice.</param>
/// <param name="TermCount">How many of the words it has.</param>
/// <param name="Place">Where its finds are kept, for explaining; -1 where nothing was scored.</param>
internal sealed record RankedNotice(int Row, MatchLevel Level, int TermCount, double Score, int Place)
{
    /// <summary>Best level first, then most words, then score, then the order of reading.</summary>
    public static int BestFirst(RankedNotice a, RankedNotice b)
    {
        var order = ((int)a.Level).CompareTo((int)b.Level);
        if (order == 0)
            order = b.TermCount.CompareTo(a.TermCount);
        if (order == 0)
            order = b.Score.CompareTo(a.Score);
        return order != 0 ? order : a.Row.CompareTo(b.Row);
    }
}

/// <summary>What a query found, before filters.</summary>
internal sealed class MatchedNotices(NoticeSet notices, List<RankedNotice> ranked, IReadOnlyList<SearchTerm> terms, IReadOnlyList<double> rarities)
{
    /// <summary>The notices.</summary>
    public NoticeSet Notices { get; private set; } = notices;

    /// <summary>The same with level and score, in no order.</summary>
    public IReadOnlyList<RankedNotice> Ranked { get; private set; } = ranked;

    /// <summary>The words looked for.</summary>
    public IReadOnlyList<SearchTerm> Terms { get; } = terms;

    /// <summary>How telling each word is.</summary>
    public IReadOnlyList<double> Rarities { get; } = rarities;

    /// <summary>Explains a notice's score; set by who scored.</summary>
    public Func<RankedNotice, ScoreExplanation?> Explain { get; init; } = _ => null;

    /// <summary>Leaves of a work in several files only the best one, where that is found too.</summary>
    /// <param name="copies">The others, each with the best one.</param>
    public void CountWorksOnce(IReadOnlyDictionary<int, int> copies)
    {
        if (copies.Count > 0)
            KeepOnly(Notices.Rows().Where(r => !copies.TryGetValue(r, out var best) || !Notices.Contains(best)).ToList());
    }

    /// <summary>Leaves only these notices.</summary>
    public void KeepOnly(IEnumerable<int> rows)
    {
        var kept = rows.ToHashSet();
        Ranked = [.. Ranked.Where(r => kept.Contains(r.Row))];
        foreach (var row in Notices.Rows().Where(r => !kept.Contains(r)).ToList())
            Notices.Remove(row);
    }
}

/// <summary>
/// Finds and scores the notices of a query. Words without operators: notices that have all of them; where there are none, notices with more
/// than half. With operators: exactly what they say.
/// </summary>
internal sealed class NoticeMatcher(PolicyIndex index, ParsedQuery query)
{
    private static readonly QueryWords Words = new();
    private readonly RankingWeights _weights = RankingWeights.Default;

    /// <summary>The largest row of the index.</summary>
    public int LastRow { get; } = index.LastRow;

    /// <summary>Finds and scores.</summary>
    public MatchedNotices Run()
    {
        var evaluator = new QueryEvaluator(index, LastRow, Words);
        var terms = evaluator.Positive(query.Root);
        if (query is not { IsPlain: true, Root: not null } || terms.Count == 0)
            return Strict(evaluator, terms);
        var all = Score(terms, QueryEvaluator.AllOf(terms), null, complete: true);
        return all.Ranked.Count > 0 ? all : Score(terms, QueryEvaluator.AnyOf(terms), null, complete: false);
    }

    private MatchedNotices Strict(QueryEvaluator evaluator, IReadOnlyList<SearchTerm> terms)
    {
        var found = query.Root is null ? All() : evaluator.Evaluate(query.Root);
        if (terms.Count == 0 || found.Count == 0)
            return new(found, [.. found.Rows().Select(r => new RankedNotice(r, MatchLevel.AllTerms, 0, 0, -1))], terms, [.. terms.Select(_ => 1.0)]);
        var scored = Score(terms, QueryEvaluator.AnyOf(terms), found, complete: true);
        // Notices that match by their fields alone have no words to be scored by.
        var without = found.Except(scored.Notices);
        return new(found, [.. scored.Ranked, .. without.Rows().Select(r => new RankedNotice(r, MatchLevel.AllTerms, 0, 0, -1))], terms, scored.Rarities) { Explain = scored.Explain };
    }

    private MatchedNotices Score(IReadOnlyList<SearchTerm> terms, string expression, NoticeSet? only, bool complete)
    {
        var found = new TextMatches(terms, _weights, only);
        index.Visit(expression, found);
        var notices = new NoticeSet(LastRow);
        if (found.Rows.Count == 0)
            return new(notices, [], terms, [.. terms.Select(_ => 1.0)]);
        var corpus = index.NoticeCount;
        // Where only some notices were looked at, how common each term is must be asked for; a single term's rarity changes no order.
        var counts = found.NoticesWith;
        if (complete && terms.Count > 1)
        {
            for (var t = 0; t < counts.Length; t++)
                counts[t] = index.CountMatches(terms[t].Expression);
        }
        var rarities = Array.ConvertAll(counts, c => RankingWeights.Rarity(c, corpus));
        // Single characters, which stand nearly everywhere, do not decide whether most of the words are there.
        var deciding = terms.Count(t => !t.IsSingleCharacter);
        var exact = ExactMatches();
        var ranked = new List<RankedNotice>(found.Rows.Count);
        for (var i = 0; i < found.Rows.Count; i++)
        {
            var (score, decided) = (0.0, 0);
            foreach (var find in found.FindsOf(i))
            {
                score += rarities[find.Term] * _weights.Saturated(find.Weight);
                decided += terms[find.Term].IsSingleCharacter ? 0 : 1;
            }
            if (!complete && (decided * 2 <= deciding || deciding == 0))
                continue;
            score *= 1 + _weights.Nearness * found.NearnessOf(i);
            var row = found.Rows[i];
            var level = exact?.Contains(row) == true ? MatchLevel.Exact : complete ? MatchLevel.AllTerms : MatchLevel.SomeTerms;
            notices.Add(row);
            ranked.Add(new(row, level, complete ? 0 : decided, score, i));
        }
        return new(notices, ranked, terms, rarities) { Explain = m => m.Place < 0 ? null : Explain(found, m.Place, terms, rarities, counts) };
    }

    // Which notices have the query as typed, blanks aside.
    private NoticeSet? ExactMatches()
    {
        if (!query.IsPlain && query.Root is not TextNode { Form: TextForm.Phrase })
            return null;
        var phrase = SearchPhrase.Of(query.Root is TextNode { Form: TextForm.Phrase } node ? node.Text : Unspaced(query.Text));
        var exact = new NoticeSet(LastRow);
        if (phrase.Tokens.Count > 0)
            index.Visit(phrase.Expression, new Collect(exact));
        return exact;
    }

    // 知识产权 统计 stands in a Chinese text without the blank.
    private static string Unspaced(string text) =>
        string.Concat(text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select((part, i) => i > 0 && char.IsAscii(part[0]) ? " " + part : part));

    private ScoreExplanation Explain(TextMatches found, int place, IReadOnlyList<SearchTerm> terms, double[] rarities, int[] counts)
    {
        var scores = new List<TermScore>();
        foreach (var find in found.FindsOf(place))
            scores.Add(new(terms[find.Term].Text, counts[find.Term], Math.Round(find.Weight, 3), Math.Round(rarities[find.Term] * _weights.Saturated(find.Weight), 4)));
        return new(scores, Math.Round(1 + _weights.Nearness * found.NearnessOf(place), 4));
    }

    private NoticeSet All()
    {
        var all = new NoticeSet(LastRow);
        foreach (var row in index.Rows())
            all.Add(row);
        return all;
    }

    private sealed class Collect(NoticeSet set) : MatchVisitor
    {
        public override void Visit(MatchRow row) => set.Add((int)row.Rowid);
    }
}
