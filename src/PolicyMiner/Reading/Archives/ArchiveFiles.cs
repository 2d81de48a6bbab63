using System.IO.Compression;

namespace PolicyMiner.Reading.Archives;

/// <summary>
/// Opens ZIP archives of documents: each file in one is a file of its own, named <c>archive.zip/folder/notice.pdf</c>. What is ZIP only by
/// its packing (DOCX, OFD …) is left to its reader.
/// </summary>
public static class ArchiveFiles
{
    /// <summary>The files in <paramref name="file"/>, or the file itself where it is no archive of documents.</summary>
    /// <param name="file">Any file.</param>
    /// <param name="options">The limits.</param>
    /// <param name="report">Is told about entries that could not be read; the others are given all the same.</param>
    public static IEnumerable<SourceFile> Expand(SourceFile file, ReadingOptions options, Action<Problem> report) => Expand(file, options, report, 0);

    /// <summary>Whether the file is an archive of documents.</summary>
    public static bool IsArchive(SourceFile file, ReadingOptions options)
    {
        if (!file.Bytes.AsSpan().StartsWith("PK\x3\x4"u8))
            return false;
        try
        {
            using var zip = ZipContent.Open(file.Bytes, options);
            return !zip.Files.Any(e => e.FullName is "[Content_Types].xml" or "OFD.xml" or "/OFD.xml" or "mimetype");
        }
        catch (UnreadableDocumentException)
        {
            return true;
        }
    }

    private static IEnumerable<SourceFile> Expand(SourceFile file, ReadingOptions options, Action<Problem> report, int depth)
    {
        if (!IsArchive(file, options))
        {
            yield return file;
            yield break;
        }
        if (depth >= options.MaxNesting)
        {
            report(new(file.Name, Severity.Error, "nested_archive", $"Archives are opened {options.MaxNesting} deep at most; unpack this one."));
            yield break;
        }
        foreach (var inner in Entries(file, options, report))
        {
            foreach (var found in Expand(inner, options, report, depth + 1))
                yield return found;
        }
    }

    private static IEnumerable<SourceFile> Entries(SourceFile file, ReadingOptions options, Action<Problem> report)
    {
        ZipContent zip;
        try
        {
            zip = ZipContent.Open(file.Bytes, options);
        }
        catch (UnreadableDocumentException e)
        {
            report(new(file.Name, Severity.Error, e.Code, e.Message));
            yield break;
        }
        using (zip)
        {
            var names = new HashSet<string>(StringComparer.Ordinal);
            foreach (var entry in zip.Files)
            {
                var name = $"{file.Name}/{EntryName.Safe(entry.FullName)}";
                if (EntryName.IsLitter(entry.FullName))
                    continue;
                if (!names.Add(name))
                {
                    report(new(name, Severity.Warning, "same_name", "The archive holds two files of this name; only the first was read."));
                    continue;
                }
                if (TryRead(zip, entry, name, report) is { } bytes)
                    yield return new(null, name, bytes);
            }
        }
    }

    private static byte[]? TryRead(ZipContent zip, ZipArchiveEntry entry, string name, Action<Problem> report)
    {
        try
        {
            return zip.Read(entry);
        }
        catch (UnreadableDocumentException e)
        {
            report(new(name, Severity.Error, e.Code, e.Message));
            return null;
        }
    }
}
