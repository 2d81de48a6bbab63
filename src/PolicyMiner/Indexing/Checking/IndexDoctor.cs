using PolicyMiner.Indexing.Checking;
using PolicyMiner.Indexing.Sqlite;

namespace PolicyMiner.Indexing;

/// <summary>Looks an index over, explains what is wrong with it, and mends what can be made again. The documents are only ever read.</summary>
public static class IndexDoctor
{
    /// <summary>All findings about an index and the programs that reading needs.</summary>
    public static IReadOnlyList<Finding> Examine(string path)
    {
        var findings = new List<Finding>();
        try
        {
            using var index = PolicyIndex.Open(path);
            var errors = index.Database.List("PRAGMA integrity_check(20)", r => r.GetString(0)).Where(e => e != "ok").ToList();
            if (errors.Count > 0)
                findings.Add(Damaged($"The file is damaged ({string.Join("; ", errors.SelectMany(e => e.Split('\n')).Where(e => !e.StartsWith("***", StringComparison.Ordinal)).Take(3))})."));
            if (errors.Count == 0)
            {
                findings.Add(new("file", FindingLevel.Ok, null, $"The file is sound (version {Schema.Version}, SQLite {index.Database.Scalar("SELECT sqlite_version()")})."));
                findings.AddRange(new ContentCheck(index).Run());
            }
            findings.AddRange(Refreshes(index, path));
            findings.AddRange(CorpusCheck.Run(index.Database));
        }
        catch (IndexUnusableException e)
        {
            findings.Add(e.Problem == IndexProblem.Damaged ? Damaged(e.Message)
                : new("file", e.Problem is IndexProblem.Missing or IndexProblem.Locked ? FindingLevel.Note : FindingLevel.Damage, path, e.Message));
            findings.AddRange(Refreshes(null, path));
        }
        findings.AddRange(ToolCheck.Run());
        return findings;
    }

    /// <summary>Mends what <paramref name="findings"/> say, from the texts kept where they do, else from the documents.</summary>
    /// <param name="corpus">The folders to build the index from where it can no longer tell them.</param>
    /// <returns>What was done, one sentence each.</returns>
    /// <exception cref="IndexUnusableException">A refresh is going on, or the index cannot be written.</exception>
    public static IReadOnlyList<string> Repair(string path, IReadOnlyList<Finding> findings, IReadOnlyList<string> corpus)
    {
        var done = new List<string>();
        if (RefreshLock.HolderOf(path) is { } holder)
            throw new IndexUnusableException(IndexProblem.Locked, path, $"A refresh of {path} is going on ({holder}); repair it when that has finished.");
        if (LeftBehind(path) is { } left)
        {
            File.Delete(left);
            done.Add($"Removed {left}.");
        }
        if (findings.Any(f => f.BuildAgain))
            return [.. done, .. Rebuild(path, corpus)];
        if (findings.Any(f => f is { Check: "full_text", Level: FindingLevel.Damage }))
        {
            using var index = PolicyIndex.OpenOrCreate(path);
            index.RebuildFullText();
            done.Add("Made the full text again from the texts kept.");
        }
        var files = findings.Select(f => f.ReadAgain).OfType<string>().Distinct().Where(File.Exists).ToList();
        if (files.Count > 0)
        {
            using (var index = PolicyIndex.OpenOrCreate(path))
            {
                foreach (var file in files)
                    index.Database.Execute("UPDATE source SET size = -1, content_hash = x'' WHERE root || '/' || path = ?1", file);
            }
            var report = Refresh.Run(path, files, new() { KeepMissing = true });
            done.Add($"Read {report.Files.Count} documents again; {report.Count(FileOutcome.Failed)} of them could not be read.");
        }
        return done;
    }

    /// <summary>A finding that only building the index again mends.</summary>
    internal static Finding Damaged(string message, string? subject = null) =>
        new("file", FindingLevel.Damage, subject, message, "Run doctor --repair: it builds the index again from the documents.") { BuildAgain = true };

    // The damaged file is kept under another name: what is in it may be wanted, and it is not ours to throw away.
    private static IReadOnlyList<string> Rebuild(string path, IReadOnlyList<string> corpus)
    {
        var roots = Roots(path);
        var folders = (roots.Count > 0 ? roots : corpus).Where(f => Directory.Exists(f) || File.Exists(f)).ToList();
        if (folders.Count == 0)
            throw new IndexUnusableException(IndexProblem.Damaged, path, $"The index {path} is damaged and its documents are not where they were; name their folder: doctor --repair FOLDER.");
        var aside = $"{path}.damaged-{DateTime.UtcNow:yyyyMMddHHmmss}";
        foreach (var suffix in (string[])["", "-wal", "-shm"])
        {
            if (File.Exists(path + suffix))
                File.Move(path + suffix, aside + suffix);
        }
        var report = Refresh.Run(path, folders);
        return [$"Moved the damaged index to {aside}.", $"Built the index again from {string.Join(", ", folders)}: {report.Count(FileOutcome.Added)} files, {report.Count(FileOutcome.Failed)} could not be read."];
    }

    private static List<string> Roots(string path)
    {
        try
        {
            using var database = Database.Open(path, write: false);
            return database.Number("PRAGMA application_id") == Schema.ApplicationId ? database.List("SELECT DISTINCT root FROM source", r => r.GetString(0)) : [];
        }
        catch (IndexUnusableException)
        {
            return [];
        }
    }

    private static IEnumerable<Finding> Refreshes(PolicyIndex? index, string path)
    {
        if (RefreshLock.HolderOf(path) is { } holder)
            yield return new("refresh", FindingLevel.Note, null, $"A refresh is going on ({holder}).", "Look again when it has finished.");
        else if (LeftBehind(path) is { } left)
            yield return new("refresh", FindingLevel.Note, left, "A refresh was killed and left its name behind; that is harmless, the last complete batch is in the index.", "Run refresh: it goes on where it was.");
        if (index?.HasPendingCitations == true)
            yield return new("refresh", FindingLevel.Drift, null, "A refresh ended before it had tied all citations to notices.", "Run refresh: it finishes that.");
    }

    private static string? LeftBehind(string path) => RefreshLock.HolderOf(path) is null && File.Exists(path + ".lock.by") ? path + ".lock.by" : null;
}
