using System.Security.Cryptography;
using PolicyMiner.Indexing.Sqlite;

namespace PolicyMiner.Indexing.Checking;

/// <summary>Checks that the files the index was made from are still there, byte for byte. Reads them, writes nothing.</summary>
internal static class CorpusCheck
{
    /// <summary>All findings; one that says so where all is in order.</summary>
    public static IReadOnlyList<Finding> Run(Database database)
    {
        var findings = new List<Finding>();
        var (files, outdated) = (0, 0);
        foreach (var (root, path, size, hash, extractor, failed) in database.List("SELECT root, path, size, content_hash, extractor, failed FROM source ORDER BY root, path",
            r => (r.GetString(0), r.GetString(1), r.GetInt64(2), r.GetBytes(3), r.GetString(4), r.GetInt64(5) != 0)))
        {
            files++;
            outdated += extractor == SourceStamps.Extractor ? 0 : 1;
            var file = Path.Combine(root, path);
            if (State(file, size, hash) is { } drift)
                findings.Add(drift);
            else if (failed)
                findings.Add(new("corpus", FindingLevel.Note, file, "It could not be read; `policyminer list diagnostics` says why.", "Get a complete copy, or install what it needs, and run refresh."));
        }
        if (outdated > 0)
            findings.Add(new("corpus", FindingLevel.Note, null, $"{outdated} files were read by another version of the program.", "Run refresh: it reads them again."));
        if (findings.All(f => f.Level < FindingLevel.Drift))
            findings.Insert(0, new("corpus", FindingLevel.Ok, null, $"{files} files are as they were when they were read."));
        return findings;
    }

    private static Finding? State(string file, long size, byte[] hash)
    {
        // A file that could not even be opened has no hash to compare.
        if (size < 0)
            return new("corpus", FindingLevel.Drift, file, "Reading it was cut short.", "Run refresh: it goes on where it was.") { ReadAgain = file };
        try
        {
            if (!File.Exists(file))
                return new("corpus", FindingLevel.Drift, file, "It is gone; the index still answers from it.", "Bring it back (is its disk mounted?), or run refresh to take it out of the index.");
            using var stream = File.OpenRead(file);
            return SHA256.HashData(stream).AsSpan().SequenceEqual(hash) ? null
                : new("corpus", FindingLevel.Drift, file, "It has changed since it was read.", "Run refresh: it reads it again.") { ReadAgain = file };
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new("corpus", FindingLevel.Drift, file, $"It cannot be opened any more: {e.Message}", "Check its permissions and the disk.");
        }
    }
}
