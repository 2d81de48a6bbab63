namespace PolicyMiner.Indexing;

/// <summary>A file that a refresh looks at.</summary>
/// <param name="Root">Full path of the folder it was found under.</param>
/// <param name="Path">Relative to it, with <c>/</c>.</param>
/// <param name="Modified">Last write of the file or its sidecar, whichever is later, UTC ticks.</param>
/// <param name="HasSidecar">Whether a <c>.meta.json</c> stands beside it.</param>
internal sealed record FoundFile(string Root, string Path, long Size, long Modified, bool HasSidecar)
{
    /// <summary>Where it is on disk.</summary>
    public string FullPath => System.IO.Path.Combine(Root, Path);

    /// <summary>Where its sidecar is, or would be.</summary>
    public string SidecarPath => FullPath + SourceFolder.SidecarSuffix;
}

/// <summary>Finds the documents in a folder: all files of the kinds that are read, below it, in the order of names.</summary>
internal static class SourceFolder
{
    /// <summary>A document's sidecar is its full file name plus this.</summary>
    public const string SidecarSuffix = ".meta.json";

    // A file without extension may be anything; the readers look at its bytes.
    private static readonly HashSet<string> Kinds = new(StringComparer.OrdinalIgnoreCase)
    {
        "", ".txt", ".text", ".md", ".markdown", ".html", ".htm", ".xhtml", ".shtml", ".mht", ".pdf", ".doc", ".docx", ".wps", ".rtf", ".ofd",
        ".png", ".jpg", ".jpeg", ".tif", ".tiff", ".bmp", ".jsonl", ".zip",
    };

    /// <summary>The files below <paramref name="root"/>; other kinds are counted in <paramref name="otherKinds"/>.</summary>
    public static List<FoundFile> Find(string root, Dictionary<string, int> otherKinds, List<(string Path, string Reason)> unreadable)
    {
        var found = new List<FoundFile>();
        var pending = new Stack<string>();
        pending.Push("");
        while (pending.TryPop(out var folder))
        {
            try
            {
                var entries = new DirectoryInfo(System.IO.Path.Combine(root, folder)).GetFileSystemInfos();
                var sidecars = entries.Where(e => e.Name.EndsWith(SidecarSuffix, StringComparison.OrdinalIgnoreCase)).ToDictionary(e => e.Name, StringComparer.Ordinal);
                foreach (var entry in entries)
                {
                    var path = folder.Length == 0 ? entry.Name : folder + "/" + entry.Name;
                    if (IsHidden(entry.Name))
                        continue;
                    if (entry is DirectoryInfo directory)
                    {
                        // A link to a folder could lead in a circle, or out of what the user named.
                        if (directory.LinkTarget is null)
                            pending.Push(path);
                    }
                    else if (entry is FileInfo file && !SpeaksOfTheFolder(entry.Name))
                    {
                        if (Kinds.Contains(entry.Extension))
                            found.Add(Look(root, path, file, sidecars.GetValueOrDefault(entry.Name + SidecarSuffix)));
                        else if (!sidecars.ContainsKey(entry.Name))
                            otherKinds[entry.Extension.ToLowerInvariant()] = otherKinds.GetValueOrDefault(entry.Extension.ToLowerInvariant()) + 1;
                    }
                }
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                unreadable.Add((folder.Length == 0 ? root : folder, e.Message));
            }
        }
        found.Sort((a, b) => string.CompareOrdinal(a.Path, b.Path));
        return found;
    }

    /// <summary>One file, named by the user: taken whatever its kind.</summary>
    public static FoundFile One(string path)
    {
        var full = System.IO.Path.GetFullPath(path);
        var sidecar = new FileInfo(full + SidecarSuffix);
        return Look(System.IO.Path.GetDirectoryName(full)!, System.IO.Path.GetFileName(full), new FileInfo(full), sidecar.Exists ? sidecar : null);
    }

    private static FoundFile Look(string root, string path, FileInfo file, FileSystemInfo? sidecar)
    {
        var modified = file.LastWriteTimeUtc.Ticks;
        return new(root, path, file.Length, sidecar is null ? modified : Math.Max(modified, sidecar.LastWriteTimeUtc.Ticks), sidecar is not null);
    }

    private static bool IsHidden(string name) => name[0] is '.' or '~' || name.EndsWith('~');

    // Files that describe a collection and are no documents of it.
    private static bool SpeaksOfTheFolder(string name) =>
        name.StartsWith("README", StringComparison.OrdinalIgnoreCase) || name.StartsWith("LICENSE", StringComparison.OrdinalIgnoreCase)
        || name.Equals("manifest.json", StringComparison.OrdinalIgnoreCase);
}
