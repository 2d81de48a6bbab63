using SQLitePCL;

namespace PolicyMiner.Indexing.Sqlite;

/// <summary>
/// One connection to an index file, with the tokenizer and the match function registered, for one thread at a time. Statements take parameters only; every SQLite
/// error leaves as <see cref="IndexUnusableException"/> with a message a person can act on.
/// </summary>
internal sealed class Database : IDisposable
{
    private const int BusyMilliseconds = 30_000;
    private const int Busy = 5, Locked = 6, ReadOnly = 8, IoError = 10, Corrupt = 11, Full = 13, CannotOpen = 14, NotADatabase = 26;

    private readonly sqlite3 _connection;
    private readonly Fts5Visitor _visitor;
    private readonly Dictionary<string, Statement> _statements = new(StringComparer.Ordinal);

    private Database(string path, sqlite3 connection)
    {
        Path = path;
        _connection = connection;
        Fts5Tokenizer.Register(connection);
        _visitor = Fts5Visitor.Register(connection);
    }

    /// <summary>The index file.</summary>
    public string Path { get; }

    /// <summary>Opens the file for reading, or for writing (creating it where it is missing).</summary>
    public static Database Open(string path, bool write)
    {
        NativeSqlite.Initialize();
        try
        {
            return Connect(path, path, write ? raw.SQLITE_OPEN_READWRITE | raw.SQLITE_OPEN_CREATE : raw.SQLITE_OPEN_READONLY);
        }
        catch (SqliteFailure e) when (!write && e.Code is CannotOpen or ReadOnly)
        {
            // A folder that cannot be written has no room for the write-ahead log's index: read the file as it stands.
            try
            {
                var address = "file:" + Uri.EscapeDataString(System.IO.Path.GetFullPath(path)).Replace("%2F", "/", StringComparison.Ordinal) + "?immutable=1";
                return Connect(path, address, raw.SQLITE_OPEN_READONLY | raw.SQLITE_OPEN_URI);
            }
            catch (SqliteFailure inner)
            {
                throw Explain(inner, path);
            }
        }
        catch (SqliteFailure e)
        {
            throw Explain(e, path);
        }
    }

    private static Database Connect(string path, string source, int flags)
    {
        // A connection is used by one thread at a time, so SQLite need not lock it at every call.
        var result = raw.sqlite3_open_v2(source, out var connection, flags | raw.SQLITE_OPEN_NOMUTEX, null);
        try
        {
            SqliteFailure.ThrowFor(result, connection);
            SqliteFailure.ThrowFor(raw.sqlite3_busy_timeout(connection, BusyMilliseconds), connection);
            var database = new Database(path, connection);
            // The first statement that touches the file: whether it is a database at all shows here, as it stands, not as explained.
            using var probe = new Statement(connection, "SELECT count(*) FROM sqlite_master");
            probe.Run([]);
            return database;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>The row that the last insertion of this connection made.</summary>
    public long LastInsertRow => raw.sqlite3_last_insert_rowid(_connection);

    /// <summary>Runs a statement that changes something.</summary>
    /// <returns>How many rows it changed.</returns>
    public int Execute(string sql, params ReadOnlySpan<object?> parameters)
    {
        try
        {
            return Prepare(sql).Run(parameters);
        }
        catch (SqliteFailure e)
        {
            throw Explain(e, Path);
        }
    }

    /// <summary>Runs a script of several statements without parameters.</summary>
    public void Script(string sql)
    {
        try
        {
            SqliteFailure.ThrowFor(raw.sqlite3_exec(_connection, sql), _connection);
        }
        catch (SqliteFailure e)
        {
            throw Explain(e, Path);
        }
    }

    /// <summary>The first column of the first row, or null.</summary>
    public object? Scalar(string sql, params ReadOnlySpan<object?> parameters)
    {
        object? value = null;
        Rows(sql, row =>
        {
            value = row.GetValue(0);
            return false;
        }, parameters);
        return value;
    }

    /// <summary>The first column of the first row as a number; 0 where there is none.</summary>
    public long Number(string sql, params ReadOnlySpan<object?> parameters) => Scalar(sql, parameters) is long number ? number : 0;

    /// <summary>Calls <paramref name="row"/> for every row; it returns false to stop.</summary>
    public void Rows(string sql, Func<ResultRow, bool> row, params ReadOnlySpan<object?> parameters)
    {
        try
        {
            Prepare(sql).Rows(row, parameters);
        }
        catch (SqliteFailure e)
        {
            throw Explain(e, Path);
        }
    }

    /// <summary>Every row as a value.</summary>
    public List<T> List<T>(string sql, Func<ResultRow, T> row, params ReadOnlySpan<object?> parameters)
    {
        var list = new List<T>();
        Rows(sql, r =>
        {
            list.Add(row(r));
            return true;
        }, parameters);
        return list;
    }

    /// <summary>Shows every row that a full-text expression matches to <paramref name="visitor"/>.</summary>
    public void Visit(string expression, MatchVisitor visitor) =>
        _visitor.During(visitor, () => Scalar("SELECT count(*) FROM notice_text WHERE notice_text MATCH ?1 AND visit(notice_text)", expression));

    // Transactions are SQLite's own statements: SQLite may have undone one by itself, as on a full disk.

    /// <summary>Begins a transaction: a writing one takes the write lock at once, a reading one fixes what is seen.</summary>
    public void Begin(bool write) => Script(write ? "BEGIN IMMEDIATE" : "BEGIN");

    /// <summary>Commits the transaction.</summary>
    public void Commit() => Script("COMMIT");

    /// <summary>Undoes the transaction, if one is open.</summary>
    public void Rollback()
    {
        try
        {
            if (raw.sqlite3_get_autocommit(_connection) == 0)
                Script("ROLLBACK");
        }
        catch (IndexUnusableException)
        {
            // The disk is full or gone: what was not committed is undone by whoever opens the index next.
        }
    }

    /// <summary>What a SQLite error means to a person.</summary>
    public static IndexUnusableException Explain(SqliteFailure e, string path) => e.Code switch
    {
        Busy or Locked => new(IndexProblem.Locked, path, $"The index {path} is in use by another process; try again when it has finished.", e),
        Corrupt => new(IndexProblem.Damaged, path, $"The index {path} is damaged ({e.Message}); delete it and run `policyminer refresh` to build it again.", e),
        NotADatabase => new(IndexProblem.NotAnIndex, path, $"{path} is not an index of PolicyMiner, or its beginning is destroyed; name another file with --index, or delete it and run `policyminer refresh`.", e),
        Full => new(IndexProblem.NotWritable, path, $"The disk that holds {path} is full; the index is as it was before. Free some space and run the command again.", e),
        ReadOnly or CannotOpen => new(IndexProblem.NotWritable, path, $"The index {path} cannot be opened or written; check the folder's permissions or name another file with --index.", e),
        IoError => new(IndexProblem.NotWritable, path, $"Reading or writing {path} failed ({e.Message}); the disk may be full or failing. The index is as it was after the last complete batch.", e),
        _ => new(IndexProblem.Damaged, path, $"The index {path} cannot be used ({e.Message}); delete it and run `policyminer refresh` to build it again.", e),
    };

    public void Dispose()
    {
        foreach (var statement in _statements.Values)
            statement.Dispose();
        _connection.Dispose();
        _visitor.Dispose();
    }

    // Statements are prepared once per connection; ?1, ?2 … are the parameters in order.
    private Statement Prepare(string sql)
    {
        if (!_statements.TryGetValue(sql, out var statement))
            _statements[sql] = statement = new Statement(_connection, sql);
        return statement;
    }
}
