using System.Runtime.InteropServices;
using PolicyMiner.Analysis;
using SQLitePCL;

namespace PolicyMiner.Indexing.Sqlite;

/// <summary>
/// Lends <see cref="IndexTokenizer"/> to FTS5 under the name <see cref="Name"/>. The callbacks are static functions without state of their
/// own, so no delegate can be collected while SQLite still holds it; the tokenizer itself is one for the process.
/// </summary>
internal static unsafe class Fts5Tokenizer
{
    /// <summary>The name for <c>tokenize = …</c>.</summary>
    public const string Name = "policy";

    private const int Ok = 0;
    private const int Error = 1;
    private const int ForDocument = 4; // FTS5_TOKENIZE_DOCUMENT
    private const int Colocated = 1; // FTS5_TOKEN_COLOCATED

    private static readonly Lazy<IndexTokenizer> Shared = new(() => new IndexTokenizer());

    /// <summary>Registers the tokenizer with one connection.</summary>
    public static void Register(sqlite3 connection)
    {
        var api = Fts5Api.Of(connection);
        var functions = new Fts5Api.Tokenizer { Create = &Create, Delete = &Delete, Tokenize = &Tokenize };
        fixed (byte* name = "policy\0"u8)
        {
            if (api->CreateTokenizer(api, name, null, &functions, null) != Ok)
                throw new InvalidOperationException("SQLite did not take the tokenizer.");
        }
    }

    [UnmanagedCallersOnly]
    private static int Create(void* context, byte** arguments, int count, void** tokenizer)
    {
        *tokenizer = (void*)1; // anything but null; there is one tokenizer and it has no options
        return Ok;
    }

    [UnmanagedCallersOnly]
    private static void Delete(void* tokenizer)
    {
    }

    [UnmanagedCallersOnly]
    private static int Tokenize(
        void* tokenizer, void* context, int flags, byte* text, int length, delegate* unmanaged<void*, int, byte*, int, int, int, int> take)
    {
        // No exception may cross into C.
        try
        {
            var sink = new Sink(context, take);
            Shared.Value.Tokenize(
                new ReadOnlySpan<byte>(text, length), (flags & ForDocument) != 0 ? TokenizePurpose.Document : TokenizePurpose.Query, ref sink);
            return sink.Result;
        }
        catch (Exception)
        {
            return Error;
        }
    }

    private struct Sink(void* context, delegate* unmanaged<void*, int, byte*, int, int, int, int> take) : ITokenSink
    {
        public int Result { get; private set; }

        public bool Take(ReadOnlySpan<byte> term, int start, int end, bool colocated)
        {
            fixed (byte* bytes = term)
                Result = take(context, colocated ? Colocated : 0, bytes, term.Length, start, end);
            return Result == Ok;
        }
    }
}
