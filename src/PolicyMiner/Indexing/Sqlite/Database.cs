using System.Data;
using Microsoft.Data.Sqlite;

namespace PolicyMiner.Indexing.Sqlite;

/// <summary>
/// One connection to an index file, with the tokenizer and the match function registered. Statements take parameters only; every SQLite
/// error leaves as <see cref="IndexUnusableException"/> with a message a person can act on.
/// </summary>
internal sealed class Database : IDisposable
{
    private const int Busy = 5, Locked = 6, ReadOnly = 8, IoError = 10, Corrupt = 11, Full = 13, CannotOpen = 14, NotADatabase = 26;

    private readonly SqliteConnection _connection;
    private readonly Fts5Visitor _visitor;
    private readonly Dictionary<string, SqliteCommand> _statements = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Statement> _changes = new(StringComparer.Ordinal);

    private Database(string path, SqliteConnection connection)
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
            return Connect(path, write ? SqliteOpenMode.ReadWriteCreate : SqliteOpenMode.ReadOnly, path);
        }
        catch (SqliteException e) when (!write && e.SqliteErrorCode is CannotOpen or ReadOnly)
        {
            // A folder that cannot be written has no room for the write-ahead log's index: read the file as it stands.
            try
            {
                return Connect(path, SqliteOpenMode.ReadOnly, "file:" + Uri.EscapeDataString(System.IO.Path.GetFullPath(path)).Replace("%2F", "/", StringComparison.Ordinal) + "?immutable=1");
            }
            catch (SqliteException inner)
            {
                throw Explain(inner, path);
            }
        }
        catch (SqliteException e)
        {
            throw Explain(e, path);
        }
    }

    private static Database Connect(string path, SqliteOpenMode mode, string source)
    {
        var settings = new SqliteConnectionStringBuilder { DataSource = source, Mode = mode, Pooling = false, DefaultTimeout = 30 };
        var connection = new SqliteConnection(settings.ToString());
        try
        {
            connection.Open();
            var database = new Database(path, connection);
            // The first statement that touches the file: whether it is a database at all shows here, as it stands, not as explained.
            using var probe = connection.CreateCommand();
            probe.CommandText = "SELECT count(*) FROM sqlite_master";
            probe.ExecuteScalar();
            return database;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>The row that the last insertion of this connection made.</summary>
    public long LastInsertRow => SQLitePCL.raw.sqlite3_last_insert_rowid(_connection.Handle);

    /// <summary>Runs a statement that changes something.</summary>
    /// <returns>How many rows it changed.</returns>
    public int Execute(string sql, params ReadOnlySpan<object?> parameters)
    {
        try
        {
            if (!_changes.TryGetValue(sql, out var statement))
                _changes[sql] = statement = new Statement(_connection.Handle!, sql);
            return statement.Run(parameters);
        }
        catch (SqliteException e)
        {
            throw Explain(e, Path);
        }
    }

    /// <summary>Runs a script of several statements without parameters.</summary>
    public void Script(string sql)
    {
        try
        {
            using var command = _connection.CreateCommand();
            command.CommandText = sql;
            command.ExecuteNonQuery();
        }
        catch (SqliteException e)
        {
            throw Explain(e, Path);
        }
    }

    /// <summary>The first column of the first row, or null.</summary>
    public object? Scalar(string sql, params ReadOnlySpan<object?> parameters)
    {
        try
        {
            var value = Prepare(sql, parameters).ExecuteScalar();
            return value is DBNull ? null : value;
        }
        catch (SqliteException e)
        {
            throw Explain(e, Path);
        }
    }

    /// <summary>The first column of the first row as a number; 0 where there is none.</summary>
    public long Number(string sql, params ReadOnlySpan<object?> parameters) => Scalar(sql, parameters) as long? ?? 0;

    /// <summary>Calls <paramref name="row"/> for every row; it returns false to stop.</summary>
    public void Rows(string sql, Func<IDataRecord, bool> row, params ReadOnlySpan<object?> parameters)
    {
        try
        {
            using var reader = Prepare(sql, parameters).ExecuteReader();
            while (reader.Read() && row(reader))
            {
            }
        }
        catch (SqliteException e)
        {
            throw Explain(e, Path);
        }
    }

    /// <summary>Every row as a value.</summary>
    public List<T> List<T>(string sql, Func<IDataRecord, T> row, params ReadOnlySpan<object?> parameters)
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

    // Transactions are SQLite's own statements: a transaction object of ADO.NET fails when SQLite has undone one by itself, as on a full disk.

    /// <summary>Begins a transaction: a writing one takes the write lock at once, a reading one fixes what is seen.</summary>
    public void Begin(bool write) => Script(write ? "BEGIN IMMEDIATE" : "BEGIN");

    /// <summary>Commits the transaction.</summary>
    public void Commit() => Script("COMMIT");

    /// <summary>Undoes the transaction, if one is open.</summary>
    public void Rollback()
    {
        try
        {
            if (SQLitePCL.raw.sqlite3_get_autocommit(_connection.Handle) == 0)
                Script("ROLLBACK");
        }
        catch (IndexUnusableException)
        {
            // The disk is full or gone: what was not committed is undone by whoever opens the index next.
        }
    }

    /// <summary>What a SQLite error means to a person.</summary>
    public static IndexUnusableException Explain(SqliteException e, string path) => e.SqliteErrorCode switch
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
        foreach (var statement in _changes.Values)
            statement.Dispose();
        _connection.Dispose();
        _visitor.Dispose();
    }

    // Statements are prepared once per connection; ?1, ?2 … are the parameters in order.
    private SqliteCommand Prepare(string sql, ReadOnlySpan<object?> parameters)
    {
        if (!_statements.TryGetValue(sql, out var command))
        {
            command = _connection.CreateCommand();
            command.CommandText = sql;
            for (var i = 0; i < parameters.Length; i++)
                command.Parameters.Add(new SqliteParameter { ParameterName = $"?{i + 1}" });
            _statements.Add(sql, command);
        }
        for (var i = 0; i < parameters.Length; i++)
            command.Parameters[i].Value = parameters[i] ?? DBNull.Value;
        return command;
    }
}
