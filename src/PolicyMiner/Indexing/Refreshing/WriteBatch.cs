using PolicyMiner.Indexing.Sqlite;

namespace PolicyMiner.Indexing;

/// <summary>Gathers writes into transactions of a bounded size. A transaction that fails leaves the index as the one before left it.</summary>
internal sealed class WriteBatch(Database database, long refresh, long limit)
{
    private readonly IndexWriter _writer = new(database, refresh);
    private bool _open;
    private long _bytes;

    /// <summary>Does a piece of writing in the current transaction.</summary>
    public void Do(long bytes, Action<IndexWriter> write)
    {
        if (!_open)
        {
            database.Begin(write: true);
            database.Execute("INSERT INTO meta VALUES('refreshes', ?1) ON CONFLICT(key) DO UPDATE SET value = excluded.value", refresh);
            _open = true;
        }
        write(_writer);
        _bytes += Math.Max(bytes, 0);
        if (_bytes >= limit)
            Commit();
    }

    /// <summary>Commits the last transaction and folds the write-ahead log into the file.</summary>
    public void Finish()
    {
        Commit();
        // A reader may hold the log open; then it is folded in by the next writer.
        database.Scalar("PRAGMA wal_checkpoint(TRUNCATE)");
    }

    /// <summary>Undoes what has not been committed.</summary>
    public void Abandon()
    {
        if (_open)
            database.Rollback();
        _open = false;
    }

    private void Commit()
    {
        if (!_open)
            return;
        _writer.Flush();
        database.Commit();
        (_open, _bytes) = (false, 0);
    }
}
