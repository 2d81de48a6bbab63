using System.Security.Cryptography;
using System.Text;

namespace PolicyMiner.Indexing;

/// <summary>A file that the index was made from, as the last refresh found it.</summary>
/// <param name="Root">Full path of the refreshed folder.</param>
/// <param name="Path">Relative to it, with <c>/</c>.</param>
/// <param name="Size">Bytes.</param>
/// <param name="Sha256">Hash of its bytes, lower-case hexadecimal.</param>
/// <param name="SidecarSha256">Hash of its <c>.meta.json</c>; null where there is none.</param>
/// <param name="Failed">Whether nothing of it could be read.</param>
/// <param name="Documents">What records call the documents it holds: one, or one per line of a JSONL file.</param>
public sealed record IndexedSource(string Root, string Path, long Size, string Sha256, string? SidecarSha256, bool Failed, IReadOnlyList<string> Documents);

public sealed partial class PolicyIndex
{
    /// <summary>The files that the index was made from, by path.</summary>
    public IReadOnlyList<IndexedSource> Sources()
    {
        var documents = Database.List("SELECT source, file FROM document ORDER BY id", r => (Source: r.GetInt64(0), File: r.GetString(1))).ToLookup(d => d.Source, d => d.File);
        return Database.List(
            "SELECT id, root, path, size, content_hash, sidecar_hash, failed FROM source ORDER BY path, root",
            r => new IndexedSource(
                r.GetString(1), r.GetString(2), r.GetInt64(3), Convert.ToHexStringLower(r.GetBytes(4)),
                r.IsNull(5) ? null : Convert.ToHexStringLower(r.GetBytes(5)), r.GetInt64(6) == 1, [.. documents[r.GetInt64(0)]]));
    }

    /// <summary>
    /// One hash for the whole corpus: SHA-256 over a line <c>path TAB hash TAB hash of the sidecar</c> per file, in the order of paths. It
    /// changes when any file does, and not when the folder is moved.
    /// </summary>
    public string CorpusHash()
    {
        var lines = new StringBuilder();
        foreach (var source in Sources())
            lines.Append(source.Path).Append('\t').Append(source.Sha256).Append('\t').Append(source.SidecarSha256).Append('\n');
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(lines.ToString())));
    }
}
