using System.Buffers;
using System.Text;
using SQLitePCL;

namespace PolicyMiner.Indexing.Sqlite;

/// <summary>
/// A prepared statement, run against SQLite's own functions: without the command, parameter and reader objects of ADO.NET, of which a refresh
/// would make hundreds for each notice and whose loading alone would be a tenth of a cold search.
/// </summary>
internal sealed class Statement : IDisposable
{
    private readonly sqlite3 _connection;
    private readonly sqlite3_stmt _statement;
    private readonly ResultRow _row;
    private bool _running;

    /// <exception cref="SqliteFailure">The statement is not SQL, or the file is not a database.</exception>
    public Statement(sqlite3 connection, string sql)
    {
        SqliteFailure.ThrowFor(raw.sqlite3_prepare_v2(connection, sql, out _statement), connection);
        (_connection, _row) = (connection, new ResultRow(_statement));
    }

    /// <summary>Runs it with ?1, ?2 … in order, for what it changes.</summary>
    /// <returns>How many rows it changed.</returns>
    public int Run(ReadOnlySpan<object?> parameters)
    {
        Rows(static _ => true, parameters);
        return raw.sqlite3_changes(_connection);
    }

    /// <summary>Runs it with ?1, ?2 … in order and calls <paramref name="row"/> for every row; it returns false to stop.</summary>
    /// <exception cref="InvalidOperationException">The same statement is being read already.</exception>
    public void Rows(Func<ResultRow, bool> row, ReadOnlySpan<object?> parameters)
    {
        if (_running)
            throw new InvalidOperationException("The rows of this statement are being read; finish that first.");
        _running = true;
        try
        {
            for (var i = 0; i < parameters.Length; i++)
                SqliteFailure.ThrowFor(Bind(i + 1, parameters[i]), _connection);
            int result;
            while ((result = raw.sqlite3_step(_statement)) == raw.SQLITE_ROW && row(_row))
            {
            }
            SqliteFailure.ThrowFor(result, _connection);
        }
        finally
        {
            // Its result repeats that of the last step, which has been looked at. Until then the statement keeps the file locked for writers.
            raw.sqlite3_reset(_statement);
            _running = false;
        }
    }

    public void Dispose() => _statement.Dispose();

    private int Bind(int index, object? value) => value switch
    {
        null => raw.sqlite3_bind_null(_statement, index),
        string text => BindText(index, text),
        long number => raw.sqlite3_bind_int64(_statement, index, number),
        int number => raw.sqlite3_bind_int64(_statement, index, number),
        double number => raw.sqlite3_bind_double(_statement, index, number),
        byte[] bytes => raw.sqlite3_bind_blob(_statement, index, bytes),
        _ => throw new ArgumentException($"A {value.GetType().Name} cannot be stored; give text, a number or bytes."),
    };

    private int BindText(int index, string text)
    {
        if (text.Length == 0)
            return raw.sqlite3_bind_text(_statement, index, ""); // an empty span has no address, and would be bound as NULL
        var utf8 = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(text.Length));
        try
        {
            return raw.sqlite3_bind_text(_statement, index, utf8.AsSpan(0, Encoding.UTF8.GetBytes(text, utf8)));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(utf8);
        }
    }
}
