namespace PolicyMiner.Reading;

/// <summary>Files as they are found in a folder, links followed: where one leads, whether it is one that ends.</summary>
public static class DocumentFile
{
    /// <summary>The file itself; for a link, what it leads to.</summary>
    /// <exception cref="IOException">The link leads nowhere, or in a circle.</exception>
    public static FileInfo Resolve(string path)
    {
        var file = new FileInfo(path);
        var real = file.LinkTarget is null ? file : file.ResolveLinkTarget(returnFinalTarget: true) as FileInfo ?? file;
        return real.Exists ? real : throw new FileNotFoundException("The link leads nowhere.", path);
    }

    /// <summary>The file's bytes. A pipe or a device (<c>/dev/zero</c>) has no length and might never end: it counts as empty and is never opened.</summary>
    /// <exception cref="IOException">The file cannot be read, or is gone.</exception>
    public static byte[] Read(string path) => Resolve(path).Length == 0 ? [] : File.ReadAllBytes(path);
}
