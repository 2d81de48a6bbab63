namespace PolicyMiner.Indexing;

/// <summary>
/// Names files and their notices: the path relative to the refreshed folder; for the notice without extension, unless two files would share
/// it. Where two folders hold a file of the same path, the folder's own name goes before it.
/// </summary>
internal sealed class SourceNames
{
    private readonly Dictionary<(string Root, string Stem), int> _stems = [];
    private readonly Dictionary<string, List<string>> _rootsOfStem = new(StringComparer.Ordinal);

    public SourceNames(IEnumerable<(string Root, string Path)> files)
    {
        foreach (var (root, path) in files)
        {
            var stem = Stem(path);
            var count = _stems[(root, stem)] = _stems.GetValueOrDefault((root, stem)) + 1;
            if (count > 1)
                continue;
            if (!_rootsOfStem.TryGetValue(stem, out var roots))
                _rootsOfStem[stem] = roots = [];
            roots.Add(root);
        }
    }

    /// <summary>The name of a file and the id of its notice.</summary>
    public (string Name, string NoticeName) Of(string root, string path)
    {
        var stem = Stem(path);
        var prefix = _rootsOfStem[stem].Count > 1 ? System.IO.Path.GetFileName(root) + "/" : "";
        return (prefix + path, prefix + (_stems[(root, stem)] > 1 ? path : stem));
    }

    private static string Stem(string path) => System.IO.Path.ChangeExtension(path, null);
}
