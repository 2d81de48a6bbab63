using PolicyMiner.Indexing.Sqlite;
using PolicyMiner.Reading;

namespace PolicyMiner.Indexing;

/// <summary>A source as the index knows it.</summary>
internal sealed record KnownSource(
    long Id, string Root, string Path, long Size, long Modified, long Checked, byte[] ContentHash, byte[]? SidecarHash, string Extractor, string NoticeName, bool Failed);

/// <summary>A file to be read, or at least to be looked into.</summary>
/// <param name="Name">What records call the file.</param>
/// <param name="NoticeName">The id of its notice.</param>
/// <param name="Known">What the index knows of it.</param>
internal sealed record PlannedFile(FoundFile File, string Name, string NoticeName, KnownSource? Known);

/// <summary>What a refresh has to do, from what is on disk and what the index knows. Reads no document.</summary>
internal sealed class RefreshPlan
{
    // A file written in the same moment in which it was read could change again without its time changing: it is read once more.
    private static readonly long SettleTicks = TimeSpan.FromSeconds(2).Ticks;

    private readonly Dictionary<(string Root, string Path), KnownSource> _known = [];

    /// <summary>Files to read.</summary>
    public List<PlannedFile> ToRead { get; } = [];

    /// <summary>Sources that are gone.</summary>
    public List<KnownSource> Gone { get; } = [];

    /// <summary>Sources that are gone but are to be kept, see <see cref="RefreshOptions.DropMany"/>.</summary>
    public List<KnownSource> Kept { get; } = [];

    /// <summary>How many files need not be read.</summary>
    public int Unchanged { get; private set; }

    /// <summary>Files of kinds that are not read, by extension.</summary>
    public Dictionary<string, int> OtherKinds { get; } = [];

    /// <summary>Paths that are missing or cannot be listed.</summary>
    public List<Problem> Problems { get; } = [];

    /// <summary>Roots that moved on disk: old and new place.</summary>
    public List<(string From, string To)> Moved { get; } = [];

    /// <summary>The plan for refreshing <paramref name="paths"/>.</summary>
    public static RefreshPlan Make(Database? database, IReadOnlyList<string> paths, RefreshOptions options)
    {
        var plan = new RefreshPlan();
        if (database is not null)
            plan.Load(database);
        var scopes = paths.Select(plan.ScopeOf).OfType<Scope>().Distinct().ToList();
        var found = new Dictionary<(string, string), FoundFile>();
        foreach (var scope in scopes)
        {
            foreach (var file in plan.Find(scope))
                found.TryAdd((file.Root, file.Path), file);
        }
        plan.Decide(found, options);
        foreach (var scope in scopes)
            plan.FindGone(scope, found, options);
        return plan;
    }

    private void Load(Database database)
    {
        database.Rows("SELECT id, root, path, size, modified, checked, content_hash, sidecar_hash, extractor, notice_names, failed FROM source", r =>
        {
            var source = new KnownSource(
                r.GetInt64(0), r.GetString(1), r.GetString(2), r.GetInt64(3), r.GetInt64(4), r.GetInt64(5), r.GetBytes(6),
                r.IsNull(7) ? null : r.GetBytes(7), r.GetString(8), r.GetString(9), r.GetInt64(10) != 0);
            _known[(source.Root, source.Path)] = source;
            return true;
        });
    }

    // A part of a root: all of it, a folder below it, or one file.
    private sealed record Scope(string Root, string Prefix, bool IsFile);

    private Scope? ScopeOf(string path)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        var isFile = File.Exists(full);
        if (!isFile && !Directory.Exists(full))
        {
            Problems.Add(new(path, Severity.Error, "not_found", "There is no file or folder of this name; check the spelling, or whether the disk is mounted."));
            return null;
        }
        // A folder inside a known root is refreshed as a part of it, so that its files keep their names.
        var root = _known.Keys.Select(k => k.Root).Distinct().Where(r => IsInside(full, r)).MaxBy(r => r.Length);
        if (root is null && !isFile)
            root = Adopt(full);
        if (root is not null)
            return new(root, full == root ? "" : Path.GetRelativePath(root, full).Replace('\\', '/'), isFile);
        return isFile ? new(Path.GetDirectoryName(full)!, Path.GetFileName(full), true) : new(full, "", false);
    }

    // A folder that was moved or copied with its index: same name, and the old place is no more.
    private string? Adopt(string folder)
    {
        var old = _known.Keys.Select(k => k.Root).Distinct()
            .FirstOrDefault(r => !Directory.Exists(r) && Path.GetFileName(r) == Path.GetFileName(folder));
        if (old is null)
            return null;
        Moved.Add((old, folder));
        foreach (var source in _known.Values.Where(s => s.Root == old).ToList())
        {
            _known.Remove((old, source.Path));
            _known[(folder, source.Path)] = source with { Root = folder };
        }
        return folder;
    }

    private static bool IsInside(string path, string root) =>
        path == root || path.StartsWith(root.EndsWith(Path.DirectorySeparatorChar) ? root : root + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    private IEnumerable<FoundFile> Find(Scope scope)
    {
        var place = Path.Combine(scope.Root, scope.Prefix);
        if (scope.IsFile)
            return [SourceFolder.One(place) with { Root = scope.Root, Path = scope.Prefix }];
        var unreadable = new List<(string Path, string Reason)>();
        var files = SourceFolder.Find(place, OtherKinds, unreadable);
        foreach (var (path, reason) in unreadable)
            Problems.Add(new(path, Severity.Error, "unreadable", $"The folder cannot be listed: {reason}"));
        return scope.Prefix.Length == 0 ? files : files.Select(f => f with { Root = scope.Root, Path = scope.Prefix + "/" + f.Path });
    }

    private void Decide(Dictionary<(string, string), FoundFile> found, RefreshOptions options)
    {
        var names = new SourceNames(found.Keys.Concat(_known.Keys).Distinct());
        foreach (var file in found.Values.OrderBy(f => f.Path, StringComparer.Ordinal).ThenBy(f => f.Root, StringComparer.Ordinal))
        {
            var known = _known.GetValueOrDefault((file.Root, file.Path));
            var (name, noticeName) = names.Of(file.Root, file.Path);
            var same = known is not null && !options.ReadAll && known.Size == file.Size && known.Modified == file.Modified
                && known.Extractor == SourceStamps.Extractor && known.NoticeName == noticeName && known.Modified < known.Checked - SettleTicks;
            if (same)
                Unchanged++;
            else
                ToRead.Add(new(file, name, noticeName, known));
        }
    }

    /// <summary>Counts a file as unchanged after all: its bytes are the same.</summary>
    public void FoundUnchanged() => Unchanged++;

    private void FindGone(Scope scope, Dictionary<(string, string), FoundFile> found, RefreshOptions options)
    {
        if (scope.IsFile || options.KeepMissing)
            return;
        var here = _known.Values.Where(s => s.Root == scope.Root && (scope.Prefix.Length == 0 || s.Path.StartsWith(scope.Prefix + "/", StringComparison.Ordinal))).ToList();
        var gone = here.Where(s => !found.ContainsKey((s.Root, s.Path))).OrderBy(s => s.Path, StringComparer.Ordinal).ToList();
        // A folder that is not mounted looks like one whose files are all gone.
        if (gone.Count * 2 > here.Count && !options.DropMany)
            Kept.AddRange(gone);
        else
            Gone.AddRange(gone);
        // Files of a root inside this one are found again under their new names.
        if (scope.Prefix.Length == 0)
            Gone.AddRange(_known.Values.Where(s => s.Root != scope.Root && IsInside(s.Root, scope.Root)));
    }
}
