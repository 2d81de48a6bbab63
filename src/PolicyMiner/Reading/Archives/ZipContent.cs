using System.IO.Compression;
using System.Text;

namespace PolicyMiner.Reading.Archives;

/// <summary>
/// A ZIP archive in memory, unpacked entry by entry under limits: the number of entries, what all of them together unpack to, and how
/// much a single one may grow. Nothing is ever written to a place that an entry names.
/// </summary>
internal sealed class ZipContent : IDisposable
{
    private const long SmallEntry = 16L << 20; // may grow by any factor; larger ones are bombs beyond ReadingOptions.MaxExpansion

    private readonly ZipArchive _archive;
    private readonly ReadingOptions _options;
    private long _unpacked;

    private ZipContent(ZipArchive archive, ReadingOptions options) => (_archive, _options) = (archive, options);

    /// <summary>The entries that are files, in archive order.</summary>
    public IEnumerable<ZipArchiveEntry> Files => _archive.Entries.Where(e => !e.FullName.EndsWith('/') && !e.FullName.EndsWith('\\'));

    /// <summary>Opens an archive. Names without the UTF-8 flag are read as GB18030, which Chinese Windows writes.</summary>
    /// <exception cref="UnreadableDocumentException">It is damaged or has too many entries.</exception>
    public static ZipContent Open(byte[] bytes, ReadingOptions options)
    {
        try
        {
            Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
            var archive = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read, false, Encoding.GetEncoding("GB18030"));
            if (archive.Entries.Count <= options.MaxEntries)
                return new(archive, options);
            throw new UnreadableDocumentException("too_many_entries", $"The archive has {archive.Entries.Count:N0} entries, more than the limit of {options.MaxEntries:N0}.");
        }
        catch (Exception e) when (e is InvalidDataException or IOException or ArgumentException or OverflowException or NotSupportedException)
        {
            throw new UnreadableDocumentException("damaged_archive", "The archive is damaged and cannot be opened; check that the download was complete.");
        }
    }

    /// <summary>The entry's content.</summary>
    /// <exception cref="UnreadableDocumentException">It is damaged, locked with a password, or unpacks to more than is allowed.</exception>
    public byte[] Read(ZipArchiveEntry entry)
    {
        if (entry.IsEncrypted)
            throw new UnreadableDocumentException("encrypted", "It is locked with a password; unpack it and read the files.");
        try
        {
            using var stream = entry.Open();
            using var content = new MemoryStream();
            var buffer = new byte[1 << 16];
            for (int read; (read = stream.Read(buffer)) > 0;)
            {
                content.Write(buffer, 0, read);
                _unpacked += read;
                if (content.Length > _options.MaxBytes || _unpacked > _options.MaxUnpackedBytes)
                    throw new UnreadableDocumentException("too_large", $"It unpacks to more than the limit of {Math.Min(_options.MaxBytes, _options.MaxUnpackedBytes):N0} bytes.");
                if (content.Length > SmallEntry && content.Length > _options.MaxExpansion * Math.Max(1, entry.CompressedLength))
                    throw new UnreadableDocumentException("zip_bomb", $"It unpacks to more than {_options.MaxExpansion} times its size, as no document does.");
            }
            return content.ToArray();
        }
        catch (Exception e) when (e is InvalidDataException or IOException or NotSupportedException or ArgumentException or OverflowException)
        {
            throw new UnreadableDocumentException("damaged_archive", "It is damaged and cannot be unpacked.");
        }
    }

    /// <summary>The content of the entry with this path (as the archive's formats write it, with <c>/</c>), or null.</summary>
    public byte[]? Read(string path)
    {
        var entry = _archive.Entries.FirstOrDefault(e => string.Equals(e.FullName.Replace('\\', '/').TrimStart('/'), path, StringComparison.OrdinalIgnoreCase));
        return entry is null ? null : Read(entry);
    }

    /// <inheritdoc/>
    public void Dispose() => _archive.Dispose();
}
