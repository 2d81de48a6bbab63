using PolicyMiner.Exporting;
using PolicyMiner.Indexing;
using PolicyMiner.Indexing.Storing;
using PolicyMiner.Model;

namespace PolicyMiner.Asking.Searching;

/// <summary>Finds the passages of a notice that hold what was looked for, and the record that each of them gave.</summary>
/// <param name="terms">What was looked for.</param>
/// <param name="rarities">How telling each term is.</param>
/// <param name="wanted">Which records alone are to be shown; null for any passage.</param>
internal sealed class PassageFinder(PolicyIndex index, IReadOnlyList<SearchTerm> terms, IReadOnlyList<double> rarities, Func<PolicyRecord, bool>? wanted)
{
    // A long stretch of text scores by its densest part, so that the one paragraph of a badly structured file does not always win.
    private const int UsualLength = 150;
    private readonly PhraseFinder _finder = new(terms);

    /// <summary>The best passages of a notice, best first.</summary>
    public IReadOnlyList<HitPassage> Find(NoticeRow notice, int most, int snippetLength)
    {
        if (most <= 0)
            return [];
        return wanted is null ? Passages(notice, most, snippetLength) : Records(notice, most, snippetLength, wanted);
    }

    // A class: collections of value types of our own are compiled anew in every process, which a cold search would pay for.
    private sealed record Candidate(Passage Passage, string Text, List<TermPlace> Places, double Score);

    private List<HitPassage> Passages(NoticeRow notice, int most, int snippetLength)
    {
        var stored = index.Passages(notice);
        var found = new List<Candidate>();
        foreach (var passage in stored.Layout.Passages)
        {
            var text = passage.Text(stored.Text.Text);
            if (_finder.Find(text) is { Count: > 0 } places)
                found.Add(new(passage, text, places, Score(places, text.Length) * KindShare(passage.Kind)));
        }
        // Sorted by a comparison of our own; of equal scores the earlier passage comes first.
        found.Sort((a, b) => b.Score.CompareTo(a.Score) is not 0 and var order ? order : a.Passage.Range.Start.CompareTo(b.Passage.Range.Start));
        var best = found.Count > most ? Choose(found, most) : found;
        if (best.Count == 0)
            return [];
        var records = index.RecordGlances(notice.Row);
        return [.. best.Select(f =>
        {
            var source = stored.Text.Positions.Span(stored.Text.File, f.Passage.Range);
            var record = RecordIn(records, source, f.Text, f.Places);
            var (snippet, highlights) = Snippet.Of(f.Text, f.Places, snippetLength);
            return new HitPassage(stored.SectionPath(f.Passage), snippet, highlights, record?.Type, record?.Id, record?.Source ?? source) { Correction = record?.Correction };
        })];
    }

    // The best one, then the best of those that hold a word not yet shown, while there are any: a reader sees where each word stands.
    private List<Candidate> Choose(List<Candidate> found, int most)
    {
        var chosen = new List<Candidate>(most);
        var shown = new bool[terms.Count];
        while (chosen.Count < most)
        {
            var next = Math.Max(0, found.FindIndex(f => HasOther(f.Places, shown)));
            chosen.Add(found[next]);
            foreach (var place in found[next].Places)
                shown[place.Term] = true;
            found.RemoveAt(next);
        }
        return chosen;
    }

    private static bool HasOther(List<TermPlace> places, bool[] shown)
    {
        foreach (var place in places)
        {
            if (!shown[place.Term])
                return true;
        }
        return false;
    }

    private List<HitPassage> Records(NoticeRow notice, int most, int snippetLength, Func<PolicyRecord, bool> isWanted)
    {
        var found = new List<(PolicyRecord Record, List<TermPlace> Places, double Score)>();
        foreach (var record in index.Records(notice.Row).Where(isWanted))
        {
            var places = _finder.Find(record.Quote);
            if (places.Count > 0 || terms.Count == 0)
                found.Add((record, places, Score(places, record.Quote.Length)));
        }
        return [.. found.OrderByDescending(f => f.Score).Take(most).Select(f =>
        {
            var (snippet, highlights) = Snippet.Of(f.Record.Quote, f.Places, snippetLength);
            return new HitPassage(f.Record.Section, snippet, highlights, f.Record.Type, f.Record.Id, f.Record.Source) { Correction = f.Record.Correction };
        })];
    }

    private double Score(List<TermPlace> places, int length)
    {
        var counts = new int[terms.Count];
        foreach (var place in places)
            counts[place.Term]++;
        var score = 0.0;
        for (var t = 0; t < counts.Length; t++)
        {
            if (counts[t] > 0)
                score += rarities[t] * counts[t] * 2.0 / (counts[t] + 0.6 + 0.6 * length / UsualLength);
        }
        return score;
    }

    private static double KindShare(PassageKind kind) => kind switch
    {
        PassageKind.Text or PassageKind.Row => 1,
        PassageKind.Heading or PassageKind.Caption or PassageKind.Title => 0.8,
        PassageKind.Rest => 0.5,
        PassageKind.Contents => 0.2,
        _ => 0.4,
    };

    // The record in the passage that holds most of the words, the smallest of those; sections and the notice itself are where, not what.
    private RecordGlance? RecordIn(IReadOnlyList<RecordGlance> records, SourceSpan passage, string text, List<TermPlace> places)
    {
        RecordGlance? best = null;
        var bestTerms = 0;
        foreach (var record in records)
        {
            if (record.Type is "notice" or "section" || record.Source.CharStart < passage.CharStart || record.Source.CharEnd > passage.CharEnd)
                continue;
            var at = text.IndexOf(record.Quote, StringComparison.Ordinal);
            var held = at < 0
                ? _finder.Find(record.Quote).Within(0, int.MaxValue).Terms
                : places.Within(at, at + record.Quote.Length).Terms;
            if (held > bestTerms || (held == bestTerms && held > 0 && record.Quote.Length < best!.Quote.Length))
                (best, bestTerms) = (record, held);
        }
        return best;
    }
}
