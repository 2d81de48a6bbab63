using System.Text.Json;
using PolicyMiner.Exporting;
using PolicyMiner.Indexing;

namespace PolicyMiner.Asking;

/// <summary>
/// The saved searches of an index. They stand beside it in a text file (<c>policies.db.saved.json</c>) that a person can read, review and keep
/// under version control; it is replaced as a whole, so a run that is killed leaves the old one.
/// </summary>
public sealed class SavedSearches
{
    private readonly List<SavedSearch> _searches;

    private SavedSearches(string path, List<SavedSearch> searches) => (Path, _searches) = (path, searches);

    /// <summary>The file.</summary>
    public string Path { get; }

    /// <summary>The searches in the order of names.</summary>
    public IReadOnlyList<SavedSearch> All => _searches;

    /// <summary>Where the saved searches of an index stand.</summary>
    public static string PathFor(string indexPath) => indexPath + ".saved.json";

    /// <summary>Reads the saved searches of an index; none where there is no file.</summary>
    /// <exception cref="FormatException">The file is damaged; the message says where.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static SavedSearches Load(string indexPath)
    {
        var path = PathFor(indexPath);
        if (!File.Exists(path))
            return new(path, []);
        try
        {
            var searches = AnswerJson.ReadSavedSearches(File.ReadAllText(path));
            if (searches.FirstOrDefault(s => string.IsNullOrWhiteSpace(s?.Name)) is not null || searches.Contains(null!))
                throw new FormatException($"{path}: a search has no name; repair the file, or move it away.");
            return new(path, [.. searches.OrderBy(s => s.Name, StringComparer.Ordinal)]);
        }
        catch (JsonException e)
        {
            throw new FormatException($"{path} is damaged ({e.Message}); repair it, or move it away.", e);
        }
    }

    /// <summary>The search of this name, or null.</summary>
    public SavedSearch? Named(string name) => _searches.FirstOrDefault(s => s.Name == name);

    /// <summary>Puts a search in, in place of one of the same name.</summary>
    public void Put(SavedSearch search)
    {
        _searches.RemoveAll(s => s.Name == search.Name);
        _searches.Add(search);
        _searches.Sort((a, b) => string.CompareOrdinal(a.Name, b.Name));
    }

    /// <summary>Takes a search out; false where there is none of this name.</summary>
    public bool Remove(string name) => _searches.RemoveAll(s => s.Name == name) > 0;

    /// <summary>Runs a search and remembers what it found.</summary>
    /// <param name="onlyNew">Give only notices that it did not find when it was last run.</param>
    /// <exception cref="QuerySyntaxException">The query in the file cannot be understood.</exception>
    public SavedAnswer Run(PolicyIndex index, SavedSearch search, bool onlyNew, int limit)
    {
        var found = Notices(index, search);
        var answer = Search.Run(index, Request(search) with { Limit = limit, Passages = 3, Except = onlyNew ? search.Found.ToHashSet(StringComparer.Ordinal) : null });
        Put(search with { LastRun = DateTime.UtcNow, Found = [.. found.Order(StringComparer.Ordinal)] });
        return new(search.Name, onlyNew ? search.LastRun : null, found.Count, answer);
    }

    /// <summary>The ids of the notices that a search finds now, best first; nothing is remembered.</summary>
    /// <exception cref="QuerySyntaxException">The query in the file cannot be understood.</exception>
    public IReadOnlyList<string> Notices(PolicyIndex index, SavedSearch search) => [.. Search.Run(index, Request(search)).Hits.Select(h => h.NoticeId)];

    private static SearchRequest Request(SavedSearch search) => new() { Query = search.Query, Filter = search.Filter(), Limit = int.MaxValue, Passages = 0, Facets = [] };

    /// <summary>Writes the file: first beside its place, then moved there in one step.</summary>
    /// <exception cref="IOException">It cannot be written; the old file is as it was.</exception>
    public void Save()
    {
        var next = $"{Path}.{Environment.ProcessId}.new";
        try
        {
            using (var file = new FileStream(next, FileMode.Create, FileAccess.Write))
            {
                file.Write(System.Text.Encoding.UTF8.GetBytes(AnswerJson.Write(_searches) + "\n"));
                file.Flush(flushToDisk: true);
            }
            File.Move(next, Path, overwrite: true);
        }
        catch
        {
            File.Delete(next);
            throw;
        }
    }
}
