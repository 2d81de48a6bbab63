using SQLitePCL;

namespace PolicyMiner.Indexing.Sqlite;

/// <summary>The row at which a statement stands; its columns count from 0. It is the same object for every row and means nothing after the last.</summary>
internal sealed class ResultRow(sqlite3_stmt statement)
{
    public int ColumnCount => raw.sqlite3_column_count(statement);

    public string GetName(int column) => raw.sqlite3_column_name(statement, column).utf8_to_string();

    public bool IsNull(int column) => raw.sqlite3_column_type(statement, column) == raw.SQLITE_NULL;

    public int GetInt32(int column) => checked((int)GetInt64(column));

    public long GetInt64(int column) => raw.sqlite3_column_int64(statement, column);

    public double GetDouble(int column) => raw.sqlite3_column_double(statement, column);

    public string GetString(int column) => raw.sqlite3_column_text(statement, column).utf8_to_string() ?? throw Missing(column);

    public string? GetText(int column) => raw.sqlite3_column_text(statement, column).utf8_to_string();

    public byte[] GetBytes(int column) => IsNull(column) ? throw Missing(column) : raw.sqlite3_column_blob(statement, column).ToArray();

    /// <summary>A text in UTF-8 or bytes where SQLite has them; gone with the row.</summary>
    public ReadOnlySpan<byte> GetSpan(int column) => raw.sqlite3_column_blob(statement, column);

    /// <summary>A column as SQLite holds it: null, long, double, string or bytes.</summary>
    public object? GetValue(int column) => raw.sqlite3_column_type(statement, column) switch
    {
        raw.SQLITE_INTEGER => GetInt64(column),
        raw.SQLITE_FLOAT => GetDouble(column),
        raw.SQLITE_TEXT => GetString(column),
        raw.SQLITE_BLOB => GetBytes(column),
        _ => null,
    };

    // A table that a damaged or foreign file gives in place of ours.
    private static SqliteFailure Missing(int column) => new(raw.SQLITE_CORRUPT, $"column {column} is empty where it must not be");
}
