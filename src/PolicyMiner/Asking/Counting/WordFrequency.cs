using System.Text;
using PolicyMiner.Asking.Searching;
using PolicyMiner.Indexing;

namespace PolicyMiner.Asking;

/// <summary>What frequencies are counted by.</summary>
public enum FrequencyGroup
{
    /// <summary>The year of 成文日期.</summary>
    Year,

    /// <summary>The issuer's jurisdiction.</summary>
    Region,

    /// <summary>National, provincial, municipal …</summary>
    Level,

    /// <summary>Each notice by itself.</summary>
    Notice,
}

/// <summary>How often a word stands in the notices of one year, region or level.</summary>
/// <param name="Word">As asked for.</param>
/// <param name="Group">2010, 山东省, provincial or a notice's id; null for notices without year, region or level.</param>
/// <param name="Count">How often.</param>
/// <param name="NoticesWith">In how many notices.</param>
/// <param name="Notices">Of how many.</param>
/// <param name="Characters">How long the text of these notices is, blanks and line breaks not counted.</param>
/// <param name="Per10000">How often in 10,000 characters.</param>
public sealed record WordFrequency(string Word, string? Group, int Count, int NoticesWith, int Notices, long Characters, double Per10000)
{
    private static readonly string[] Levels = ["national", "provincial", "municipal", "county", "district"];

    /// <summary>
    /// Counts each word in the text of the notices under <paramref name="filter"/>: exactly these characters, width and case aside, without
    /// synonyms. Groups in which a word does not stand are rows as well.
    /// </summary>
    /// <param name="unknown">Filter values that no notice has, as facet:value.</param>
    /// <exception cref="QuerySyntaxException">A word holds nothing to look for.</exception>
    public static IReadOnlyList<WordFrequency> Of(PolicyIndex index, IReadOnlyList<string> words, FrequencyGroup by, FacetFilter filter, out IReadOnlyList<string> unknown)
    {
        using var snapshot = index.Snapshot();
        var asked = Selection.Under(index, filter, out unknown);
        var notices = index.Notices().Where(n => asked.Contains((int)n.Key)).ToList();
        var lengths = notices.ToDictionary(n => n.Key, n => Length(index.TitleAndBody(n.Key).Body));
        var groups = notices.GroupBy(n => GroupOf(n, by)).OrderBy(g => g.Key is null).ThenBy(g => by == FrequencyGroup.Level ? Array.IndexOf(Levels, g.Key) : 0)
            .ThenBy(g => g.Key, StringComparer.Ordinal).ToList();
        var rows = new List<WordFrequency>();
        foreach (var word in words)
        {
            var counts = Counts(index, word);
            foreach (var group in groups)
            {
                var found = group.Select(n => counts.GetValueOrDefault((int)n.Key)).ToList();
                var (count, characters) = (found.Sum(), group.Sum(n => lengths[n.Key]));
                rows.Add(new(word, group.Key, count, found.Count(c => c > 0), found.Count, characters, characters == 0 ? 0 : Math.Round(count * 10000.0 / characters, 2)));
            }
        }
        return rows;
    }

    private static Dictionary<int, int> Counts(PolicyIndex index, string word)
    {
        var phrase = SearchPhrase.Of(word);
        if (phrase.Tokens.Count == 0)
            throw new QuerySyntaxException("There is nothing to count; type at least one word.", word, 0, word.Length);
        var counter = new Counter();
        index.Visit(phrase.Expression, counter);
        return counter.Counts;
    }

    private static string? GroupOf(IndexedNotice notice, FrequencyGroup by) => by switch
    {
        FrequencyGroup.Year => notice.WrittenDate is { Length: >= 4 } date ? date[..4] : null,
        FrequencyGroup.Region => notice.Region,
        FrequencyGroup.Level => notice.Level,
        _ => notice.NoticeId,
    };

    private static long Length(string text)
    {
        var length = 0L;
        foreach (var rune in text.EnumerateRunes())
            length += Rune.IsWhiteSpace(rune) ? 0 : 1;
        return length;
    }

    private sealed class Counter : MatchVisitor
    {
        public Dictionary<int, int> Counts { get; } = [];

        public override void Visit(MatchRow row)
        {
            var count = 0;
            var places = row.Places(0);
            while (places.MoveNext())
                count += places.Column == TextColumns.Body ? 1 : 0;
            if (count > 0)
                Counts[(int)row.Rowid] = count;
        }
    }
}
