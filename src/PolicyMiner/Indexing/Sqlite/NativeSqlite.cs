using System.Runtime.InteropServices;
using SQLitePCL;

namespace PolicyMiner.Indexing.Sqlite;

/// <summary>
/// The native SQLite library of this process. The system's <c>libsqlite3.so.0</c> is preferred, since the distribution patches it; the
/// bundled 3.35.5 stands in where the system has none, an older one, or one without FTS5.
/// </summary>
internal static unsafe class NativeSqlite
{
    private const string BundledName = "e_sqlite3";
    private const int OldestVersion = 3_035_000;

    private static readonly Lazy<nint> Library = new(Load, LazyThreadSafetyMode.ExecutionAndPublication);

    /// <summary>Makes SQLitePCLRaw use the chosen library; to be called before the first connection.</summary>
    public static void Initialize() => _ = Library.Value;

    /// <summary>The address of an exported function.</summary>
    public static nint Function(string name) => NativeLibrary.GetExport(Library.Value, name);

    private static nint Load()
    {
        var provider = typeof(SQLite3Provider_e_sqlite3).Assembly;
        var library = SystemLibrary();
        if (library == 0)
            library = NativeLibrary.Load(BundledName, provider, null);
        NativeLibrary.SetDllImportResolver(provider, (name, _, _) => name == BundledName ? library : 0);
        Batteries_V2.Init();
        // Nobody asks SQLite how much memory it has; counting it would take a lock for every piece.
        raw.sqlite3_config(raw.SQLITE_CONFIG_MEMSTATUS, 0);
        return library;
    }

    private static nint SystemLibrary()
    {
        foreach (var name in (ReadOnlySpan<string>)["libsqlite3.so.0", "libsqlite3.dylib"])
        {
            if (!NativeLibrary.TryLoad(name, out var library))
                continue;
            if (IsUsable(library))
                return library;
            NativeLibrary.Free(library);
        }
        return 0;
    }

    private static bool IsUsable(nint library)
    {
        if (!NativeLibrary.TryGetExport(library, "sqlite3_libversion_number", out var version)
            || ((delegate* unmanaged<int>)version)() < OldestVersion)
            return false;
        // A library built without this diagnostic function is taken at its word: creating the index would say that FTS5 is missing.
        if (!NativeLibrary.TryGetExport(library, "sqlite3_compileoption_used", out var used))
            return true;
        fixed (byte* option = "ENABLE_FTS5\0"u8)
            return ((delegate* unmanaged<byte*, int>)used)(option) != 0;
    }
}
