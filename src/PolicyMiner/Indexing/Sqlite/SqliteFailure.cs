using SQLitePCL;

namespace PolicyMiner.Indexing.Sqlite;

/// <summary>What SQLite reports when it cannot do something: its result code and its own words.</summary>
internal sealed class SqliteFailure(int code, string words) : Exception($"SQLite error {code}: {words}")
{
    /// <summary>The primary result code (<see href="https://www.sqlite.org/rescode.html"/>), such as 11 for a damaged file.</summary>
    public int Code { get; } = code & 0xff;

    /// <summary>Throws where <paramref name="result"/> is not success.</summary>
    public static void ThrowFor(int result, sqlite3 connection)
    {
        if (result is not (raw.SQLITE_OK or raw.SQLITE_ROW or raw.SQLITE_DONE))
            throw new SqliteFailure(result, raw.sqlite3_errmsg(connection).utf8_to_string());
    }
}
