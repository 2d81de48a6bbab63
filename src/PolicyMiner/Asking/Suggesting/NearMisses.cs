using PolicyMiner.Analysis;
using PolicyMiner.Asking.Searching;
using PolicyMiner.Indexing;

namespace PolicyMiner.Asking.Suggesting;

/// <summary>A text of the index that was perhaps meant.</summary>
/// <param name="Text">The text.</param>
/// <param name="Distance">How far it is from what was typed: 1 for an edit, less for one that sounds the same.</param>
/// <param name="Notices">How many notices have it.</param>
internal sealed record NearMiss(string Text, double Distance, int Notices);

/// <summary>
/// Finds texts that stand in the index and differ from a typed word by one edit (one letter or character changed, left out, added, or two
/// swapped), or whose pinyin initials it is (<c>lawb</c> → 离岸外包). The index's own terms say which characters follow each other, so only
/// texts that can occur are tried, and every one is looked up before it is offered.
/// </summary>
internal sealed class NearMisses(PolicyIndex index)
{
    private const int MostTyped = 12;
    private const int MostInitials = 6;
    private const int Beam = 300;
    private static readonly Pinyin Sounds = Pinyin.Default;
    private readonly Dictionary<char, List<(char Next, int Notices)>> _followers = [];
    private List<char>? _characters;

    /// <summary>The near misses of a word, in no order.</summary>
    public IReadOnlyList<NearMiss> Of(string word)
    {
        word = TextFolding.Fold(word.Trim());
        if (word.Length is < 2 or > MostTyped)
            return [];
        if (word.All(c => TextFolding.KindOf(c) == CharacterKind.Han))
            return [.. ChineseEdits(word).DistinctBy(e => e.Text).Where(e => e.Text != word && index.Matches(Phrase(e.Text))).Select(e => new NearMiss(e.Text, e.Distance, index.CountMatches(Phrase(e.Text))))];
        return word.All(char.IsAsciiLetter) ? [.. Latin(word), .. word.Length <= MostInitials ? Initials(word) : []] : [];
    }

    private IEnumerable<(string Text, double Distance)> ChineseEdits(string word)
    {
        for (var i = 0; i < word.Length; i++)
        {
            if (i > 0)
                yield return (string.Concat(word[..(i - 1)], word[i].ToString(), word[i - 1].ToString(), word[(i + 1)..]), 0.5);
            if (word.Length > 2)
                yield return (word.Remove(i, 1), 1);
            foreach (var c in i == 0 ? Characters() : Followers(word[i - 1]).Select(f => f.Next))
            {
                yield return (string.Concat(word.AsSpan(0, i), [c], word.AsSpan(i + 1)), Sounds.SoundAlike(c, word[i]) ? 0.2 : Sounds.SoundNear(c, word[i]) ? 0.4 : 1);
                if (i > 0)
                    yield return (word.Insert(i, c.ToString()), 1);
            }
        }
    }

    private IEnumerable<NearMiss> Latin(string word)
    {
        var most = word.Length <= 5 ? 1 : 2;
        foreach (var (term, notices) in index.TermsBetween("a", "{"))
        {
            if (Math.Abs(term.Length - word.Length) <= most && term.Length > 2 && EditDistance.Of(term, word) is var distance && distance > 0 && distance <= most)
                yield return new(term, distance, notices);
        }
    }

    // Character by character: what begins with the first letter, then what follows it and begins with the second …
    private List<NearMiss> Initials(string letters)
    {
        var texts = Characters().Where(c => Sounds.BeginsWith(c, letters[0])).Select(c => c.ToString()).ToList();
        for (var i = 1; i < letters.Length; i++)
        {
            texts = [.. texts.SelectMany(t => Followers(t[^1]).Where(f => Sounds.BeginsWith(f.Next, letters[i])).Select(f => (Text: t + f.Next, f.Notices)))
                .OrderByDescending(t => t.Notices).Take(4 * Beam).Select(t => t.Text).Where(t => t.Length < 3 || index.Matches(Phrase(t))).Take(Beam)];
        }
        return [.. texts.Select(t => new NearMiss(t, 1, index.CountMatches(Phrase(t))))];
    }

    private List<(char Next, int Notices)> Followers(char c)
    {
        if (!_followers.TryGetValue(c, out var followers))
        {
            _followers[c] = followers = [.. index.TermsFrom(c.ToString()).Where(t => t.Term.Length == 2 && TextFolding.KindOf(t.Term[1]) == CharacterKind.Han).Select(t => (t.Term[1], t.Notices))];
        }
        return followers;
    }

    private List<char> Characters() => _characters ??= [.. index.CharacterCounts().Where(c => c.Value > 0).OrderByDescending(c => c.Value).Select(c => (char)c.Key)];

    private static string Phrase(string text) => SearchPhrase.Of(text).Expression;
}
