using System.IO.Enumeration;
using PolicyMiner.Reading;
using PolicyMiner.Reading.Archives;

namespace PolicyMiner.Cli.Commands;

/// <summary>The files that a command reads directly: paths, folders (walked in name order) or <c>-</c> for standard input.</summary>
internal static class InputFiles
{
    /// <summary>Reads each file's bytes in turn; an archive gives the files in it. What cannot be opened is told to <paramref name="failed"/>
    /// and passed over.</summary>
    public static IEnumerable<SourceFile> Open(IEnumerable<string> paths, Action<string, string> failed) =>
        OpenEach(paths, failed).SelectMany(file => ArchiveFiles.Expand(file, new ReadingOptions(), problem => failed(problem.File, problem.Message)));

    private static IEnumerable<SourceFile> OpenEach(IEnumerable<string> paths, Action<string, string> failed)
    {
        foreach (var path in paths)
        {
            if (path == "-")
            {
                using var input = Console.OpenStandardInput();
                using var buffer = new MemoryStream();
                input.CopyTo(buffer);
                yield return new SourceFile(null, "stdin", buffer.ToArray());
            }
            else if (Directory.Exists(path))
            {
                foreach (var file in FilesBelow(path).Order(StringComparer.Ordinal))
                {
                    if (Load(file, Path.GetRelativePath(path, file).Replace('\\', '/'), failed) is { } source)
                        yield return source;
                }
            }
            else if (!File.Exists(path))
            {
                failed(path, "there is no such file or folder; check the spelling.");
            }
            else if (Load(path, Path.GetFileName(path), failed) is { } source)
            {
                yield return source;
            }
        }
    }

    /// <summary>All files of a folder; a link to a folder could lead in a circle, or out of what the user named.</summary>
    private static FileSystemEnumerable<string> FilesBelow(string folder) =>
        new(folder, (ref FileSystemEntry entry) => entry.ToFullPath(), new() { RecurseSubdirectories = true, IgnoreInaccessible = true, AttributesToSkip = 0 })
        {
            ShouldIncludePredicate = (ref FileSystemEntry entry) => !entry.IsDirectory,
            ShouldRecursePredicate = (ref FileSystemEntry entry) => (entry.Attributes & FileAttributes.ReparsePoint) == 0,
        };

    private static SourceFile? Load(string path, string name, Action<string, string> failed)
    {
        if (name.EndsWith(".meta.json", StringComparison.Ordinal))
            return null; // read with the document it belongs to
        try
        {
            return new SourceFile(Path.GetFullPath(path), name, DocumentFile.Read(path));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            failed(path, $"cannot be read ({e.Message}); check its permissions.");
            return null;
        }
    }
}
