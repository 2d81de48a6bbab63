using PolicyMiner.Comparing;
using PolicyMiner.Indexing;
using PolicyMiner.Model;
using PolicyMiner.Reading;

namespace PolicyMiner.Asking;

/// <summary>The notices that a person names for a comparison, with records and text.</summary>
/// <param name="Notices">The notices in the order named.</param>
/// <param name="ByPlace">Whether a place or filter chose some of them, not the person one by one.</param>
public sealed record NamedNotices(IReadOnlyList<NoticeRecords> Notices, bool ByPlace)
{
    /// <summary>Loads what <paramref name="words"/> (ids, files, numbers, places, sets, saved searches as @name) and <paramref name="filter"/> name. Without words, all notices under the filter.</summary>
    /// <exception cref="ComparisonException">A word names nothing in the index.</exception>
    public static NamedNotices Load(PolicyIndex index, IReadOnlyList<string> words, NoticeFilter filter)
    {
        if (words.Count == 0)
            return new([.. RecordListing.Works(index, filter).Where(n => n.DocumentType != "文告").Select(index.Load).OfType<NoticeRecords>()], true);
        var notices = new List<NoticeRecords>();
        var byPlace = false;
        foreach (var word in words)
        {
            if (word.StartsWith('@'))
            {
                byPlace = true;
                notices.AddRange(Saved(index, word, filter).Select(index.Load).OfType<NoticeRecords>());
                continue;
            }
            var set = SetOf(word);
            var named = (set is null ? Lookup.Named(index, word) : index.Notices().Where(n => n.DocumentType != "文告" && set.Accepts(n)))
                .Where(filter.Accepts).Where(n => n.CopyOf is null || n.NoticeId == word || n.File == word).ToList();
            if (named.Count > 0)
            {
                byPlace |= named.Count > 1 || set is not null;
                notices.AddRange(named.Select(index.Load).OfType<NoticeRecords>());
            }
            else
            {
                notices.Add(Failed(index, word) ?? throw new ComparisonException(Missing(index, word, filter)));
            }
        }
        return new(notices, byPlace);
    }

    /// <summary>What a saved search finds now: @talent.</summary>
    private static List<IndexedNotice> Saved(PolicyIndex index, string word, NoticeFilter filter)
    {
        try
        {
            var saved = SavedSearches.Load(index.Path);
            var search = saved.Named(word[1..]) ?? throw new ComparisonException(
                $"There is no saved search {word[1..]}; {(saved.All.Count == 0 ? "none is saved yet (saved add NAME QUERY)" : "there are " + string.Join(", ", saved.All.Select(s => "@" + s.Name)))}.");
            var found = saved.Notices(index, search).ToHashSet(StringComparer.Ordinal);
            var notices = index.Notices().Where(n => n.DocumentType != "文告" && n.CopyOf is null && found.Contains(n.NoticeId)).Where(filter.Accepts).ToList();
            return notices.Count > 0 ? notices : throw new ComparisonException($"The saved search {word[1..]} finds no notice{(found.Count > 0 ? " under these filters; widen them, or leave them out" : " now; `policyminer saved list` shows what it looks for")}.");
        }
        catch (Exception e) when (e is FormatException or IOException or UnauthorizedAccessException or QuerySyntaxException)
        {
            throw new ComparisonException($"The saved search {word[1..]} cannot be used: {e.Message}");
        }
    }

    private static NoticeFilter? SetOf(string word)
    {
        try
        {
            return FilterWords.Read(word);
        }
        catch (FormatException e)
        {
            throw new ComparisonException(e.Message);
        }
    }

    /// <summary>A file that could not be read is still a column: it is not silently left out.</summary>
    private static NoticeRecords? Failed(PolicyIndex index, string word)
    {
        var problem = index.Diagnostics().FirstOrDefault(p => p.Severity == Severity.Error && (p.File == word || Stem(p.File) == word));
        return problem is null ? null
            : new NoticeRecords(new NoticeRecord { NoticeId = Stem(problem.File), Quote = "", Source = new(problem.File, null, 1, 1, 0, 0) }, []) { Unreadable = problem.Message };
    }

    private static string Stem(string file) => file.LastIndexOf('.') is var dot and > 0 ? file[..dot] : file;

    private static string Missing(PolicyIndex index, string word, NoticeFilter filter)
    {
        if (FilterWords.Read(word) is not null)
            return $"No notice in the index is {word}; `policyminer stats` counts regions, levels, types and years.";
        if (Lookup.Named(index, word).Count > 0)
            return $"{word} has notices in the index, but none under these filters; widen them, or leave them out.";
        var regions = index.Notices().Where(filter.Accepts).Select(n => n.Region).OfType<string>().Distinct().Order(StringComparer.Ordinal).ToList();
        return $"Nothing in the index is called {word}, and no notice is from there; there are notices of {(regions.Count == 0 ? "no place yet (run `policyminer refresh`)" : string.Join("、", regions.Take(12)) + (regions.Count > 12 ? $" and {regions.Count - 12} more places" : ""))}. `policyminer list notices` shows the ids.";
    }
}
