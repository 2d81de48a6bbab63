using PolicyMiner.Indexing.FullText;
using PolicyMiner.Indexing.Sqlite;
using PolicyMiner.Indexing.Storing;

namespace PolicyMiner.Indexing;

/// <summary>
/// The index: one SQLite file that holds the documents' text, their records and the full-text index. It can always be made again from the
/// documents with a refresh. An instance serves one thread.
/// </summary>
public sealed partial class PolicyIndex : IDisposable
{
    private PolicyIndex(Database database) => Database = database;

    /// <summary>The index file.</summary>
    public string Path => Database.Path;

    internal Database Database { get; }

    /// <summary>Opens an index for reading. Searches go on while a refresh writes.</summary>
    /// <exception cref="IndexUnusableException">It is missing, damaged, newer than this program, locked, or no index at all.</exception>
    public static PolicyIndex Open(string path)
    {
        if (!File.Exists(path))
            throw new IndexUnusableException(IndexProblem.Missing, path, $"There is no index at {path} yet; run `policyminer refresh` first, or name another file with --index.");
        var database = Database.Open(path, write: false);
        return Checked(database, () => CheckVersion(database, path));
    }

    /// <summary>Opens an index for writing and creates it where it is missing; one made by an older version is emptied, to be filled again.</summary>
    /// <exception cref="IndexUnusableException">It is damaged, newer than this program, locked, not writable, or no index at all.</exception>
    internal static PolicyIndex OpenOrCreate(string path)
    {
        if (System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(path)) is { } folder)
            CreateFolder(folder, path);
        var database = Database.Open(path, write: true);
        return Checked(database, () =>
        {
            var isNew = database.Number("SELECT count(*) FROM sqlite_master") == 0;
            if (!isNew)
                CheckVersion(database, path, allowOlder: true);
            if (isNew)
                database.Script($"PRAGMA page_size={Schema.PageSize}");
            // Readers go on undisturbed while this connection writes, and a killed writer leaves the last committed batch.
            database.Scalar("PRAGMA journal_mode=WAL");
            database.Script("PRAGMA synchronous=NORMAL; PRAGMA cache_size=-65536; PRAGMA temp_store=MEMORY; PRAGMA secure_delete=OFF");
            if (isNew || database.Number("PRAGMA user_version") < Schema.Version)
                CreateTables(database, isNew);
            else if (database.Scalar("SELECT value FROM meta WHERE key = 'analysis'") as string != SourceStamps.Analysis)
                Reindex(database);
        });
    }

    /// <summary>Creates an empty index.</summary>
    /// <exception cref="IndexUnusableException">The file exists and is not an index, or the folder cannot be written.</exception>
    public static PolicyIndex Create(string path) => OpenOrCreate(path);

    /// <inheritdoc/>
    public void Dispose() => Database.Dispose();

    private static PolicyIndex Checked(Database database, Action check)
    {
        try
        {
            check();
            return new PolicyIndex(database);
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }

    private static void CheckVersion(Database database, string path, bool allowOlder = false)
    {
        if (database.Number("PRAGMA application_id") != Schema.ApplicationId)
        {
            throw new IndexUnusableException(IndexProblem.NotAnIndex, path,
                $"{path} is a database, but not an index of PolicyMiner; name another file with --index.");
        }
        var version = database.Number("PRAGMA user_version");
        if (version > Schema.Version)
        {
            throw new IndexUnusableException(IndexProblem.Newer, path,
                $"A newer PolicyMiner wrote the index {path} (its version is {version}, this program knows {Schema.Version}); update PolicyMiner, or name another file with --index.");
        }
        if (version < Schema.Version && !allowOlder)
        {
            throw new IndexUnusableException(IndexProblem.NotAnIndex, path,
                $"An older PolicyMiner wrote the index {path}; run `policyminer refresh` to build it again.");
        }
    }

    private static void CreateTables(Database database, bool isNew)
    {
        database.Begin(write: true);
        try
        {
            if (!isNew)
            {
                var names = database.List("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'notice_text_%'", r => r.GetString(0));
                foreach (var name in names)
                    database.Script($"DROP TABLE IF EXISTS \"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"");
            }
            database.Script(Schema.Create);
            database.Script($"PRAGMA application_id={Schema.ApplicationId}; PRAGMA user_version={Schema.Version}");
            database.Execute("INSERT INTO meta VALUES('analysis', ?1)", SourceStamps.Analysis);
            database.Commit();
        }
        catch
        {
            database.Rollback();
            throw;
        }
    }

    /// <summary>Makes the full text again from the texts kept.</summary>
    internal void RebuildFullText() => Reindex(Database);

    // Text is analysed differently now: the full text is made again from the texts kept, and no document is read.
    private static void Reindex(Database database)
    {
        database.Begin(write: true);
        try
        {
            database.Script("DROP TABLE notice_text");
            database.Script(Schema.CreateFullText);
            var writer = new FullTextWriter(database);
            foreach (var document in database.List("SELECT id FROM document", r => r.GetInt64(0)))
            {
                foreach (var (id, text) in StoredTexts.Of(database, document))
                    writer.Add(id, text);
            }
            writer.Write();
            database.Execute("UPDATE meta SET value = ?1 WHERE key = 'analysis'", SourceStamps.Analysis);
            database.Commit();
        }
        catch
        {
            database.Rollback();
            throw;
        }
    }

    private static void CreateFolder(string folder, string path)
    {
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new IndexUnusableException(IndexProblem.NotWritable, path, $"The folder {folder} for the index cannot be created: {e.Message} Name another file with --index.", e);
        }
    }
}
