using System.Runtime.InteropServices;
using SQLitePCL;

namespace PolicyMiner.Indexing.Sqlite;

/// <summary>The C structures of FTS5's extension interface (fts5.h, versions 2 and later), as far as they are used.</summary>
internal static unsafe class Fts5Api
{
    /// <summary><c>fts5_api</c>: what an extension can register.</summary>
    [StructLayout(LayoutKind.Sequential)]
    public struct Api
    {
        public int Version;
        public delegate* unmanaged<Api*, byte*, void*, Tokenizer*, void*, int> CreateTokenizer;
        public void* FindTokenizer;
        public delegate* unmanaged<Api*, byte*, void*, delegate* unmanaged<Extension*, void*, nint, int, nint*, void>, void*, int> CreateFunction;
    }

    /// <summary><c>fts5_tokenizer</c>.</summary>
    [StructLayout(LayoutKind.Sequential)]
    public struct Tokenizer
    {
        public delegate* unmanaged<void*, byte**, int, void**, int> Create;
        public delegate* unmanaged<void*, void> Delete;
        public delegate* unmanaged<void*, void*, int, byte*, int, delegate* unmanaged<void*, int, byte*, int, int, int, int>, int> Tokenize;
    }

    /// <summary><c>Fts5PhraseIter</c>.</summary>
    [StructLayout(LayoutKind.Sequential)]
    public struct PhraseIterator
    {
        public byte* Next;
        public byte* End;
    }

    /// <summary><c>Fts5ExtensionApi</c>: what an auxiliary function can ask about the current row.</summary>
    [StructLayout(LayoutKind.Sequential)]
    public struct Extension
    {
        public int Version;
        public delegate* unmanaged<void*, void*> UserData;
        public delegate* unmanaged<void*, int> ColumnCount;
        public delegate* unmanaged<void*, long*, int> RowCount;
        public delegate* unmanaged<void*, int, long*, int> ColumnTotalSize;
        public void* TokenizeText;
        public delegate* unmanaged<void*, int> PhraseCount;
        public delegate* unmanaged<void*, int, int> PhraseSize;
        public delegate* unmanaged<void*, int*, int> InstanceCount;
        public delegate* unmanaged<void*, int, int*, int*, int*, int> Instance;
        public delegate* unmanaged<void*, long> Rowid;
        public void* ColumnText;
        public delegate* unmanaged<void*, int, int*, int> ColumnSize;
        public void* QueryPhrase;
        public void* SetAuxdata;
        public void* GetAuxdata;
        public delegate* unmanaged<void*, int, PhraseIterator*, int*, int*, int> PhraseFirst;
        public delegate* unmanaged<void*, PhraseIterator*, int*, int*, void> PhraseNext;
    }

    /// <summary>The <c>fts5_api</c> of a connection, through the documented <c>SELECT fts5(?1)</c> with a bound pointer.</summary>
    /// <exception cref="InvalidOperationException">The SQLite library has no FTS5.</exception>
    public static Api* Of(sqlite3 connection)
    {
        var database = connection.DangerousGetHandle();
        var prepare = (delegate* unmanaged<nint, byte*, int, nint*, nint, int>)NativeSqlite.Function("sqlite3_prepare_v2");
        var bindPointer = (delegate* unmanaged<nint, int, void*, byte*, nint, int>)NativeSqlite.Function("sqlite3_bind_pointer");
        var step = (delegate* unmanaged<nint, int>)NativeSqlite.Function("sqlite3_step");
        var finalize = (delegate* unmanaged<nint, int>)NativeSqlite.Function("sqlite3_finalize");
        Api* api = null;
        nint statement = 0;
        fixed (byte* sql = "SELECT fts5(?1)\0"u8, pointerType = "fts5_api_ptr\0"u8)
        {
            if (prepare(database, sql, -1, &statement, 0) == 0)
            {
                bindPointer(statement, 1, &api, pointerType, 0);
                step(statement);
                finalize(statement);
            }
        }
        GC.KeepAlive(connection);
        return api is null || api->Version < 2
            ? throw new InvalidOperationException("This SQLite library has no FTS5 full-text search; install libsqlite3-0 3.35 or newer.")
            : api;
    }
}
