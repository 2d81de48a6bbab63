using System.Buffers;
using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace PolicyMiner.Indexing.Sqlite;

/// <summary>
/// A prepared statement that changes something, run against SQLite's own functions: an insertion costs what SQLite needs for it, without the
/// command, parameter and reader objects of ADO.NET, of which a refresh would make hundreds for each notice.
/// </summary>
internal sealed class Statement(sqlite3 connection, string sql) : IDisposable
{
    private readonly sqlite3_stmt _statement = Prepare(connection, sql);

    /// <summary>Runs it with ?1, ?2 … in order.</summary>
    /// <returns>How many rows it changed.</returns>
    public int Run(ReadOnlySpan<object?> parameters)
    {
        for (var i = 0; i < parameters.Length; i++)
            Check(Bind(i + 1, parameters[i]));
        int result;
        while ((result = raw.sqlite3_step(_statement)) == raw.SQLITE_ROW)
        {
        }
        // The result of reset is that of the step before it.
        raw.sqlite3_reset(_statement);
        Check(result);
        return raw.sqlite3_changes(connection);
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

    private void Check(int result)
    {
        if (result is not (raw.SQLITE_OK or raw.SQLITE_DONE))
            SqliteException.ThrowExceptionForRC(result, connection);
    }

    private static sqlite3_stmt Prepare(sqlite3 connection, string sql)
    {
        SqliteException.ThrowExceptionForRC(raw.sqlite3_prepare_v2(connection, sql, out var statement), connection);
        return statement;
    }
}
