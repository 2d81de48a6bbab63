using System.Runtime.InteropServices;
using SQLitePCL;

namespace PolicyMiner.Indexing.Sqlite;

/// <summary>
/// The SQL function <c>visit(notice_text)</c>: shows every matching row to the <see cref="MatchVisitor"/> of the moment and returns 0, so that
/// <c>… WHERE notice_text MATCH ?1 AND visit(notice_text)</c> walks all matches inside SQLite without a row ever crossing over.
/// </summary>
internal sealed unsafe class Fts5Visitor : IDisposable
{
    private GCHandle _self;
    private MatchVisitor? _visitor;
    private Exception? _failure;

    private Fts5Visitor()
    {
    }

    /// <summary>Registers the function with one connection; the result must live as long as the connection.</summary>
    public static Fts5Visitor Register(sqlite3 connection)
    {
        var api = Fts5Api.Of(connection);
        var visitor = new Fts5Visitor();
        visitor._self = GCHandle.Alloc(visitor);
        fixed (byte* name = "visit\0"u8)
        {
            if (api->CreateFunction(api, name, (void*)GCHandle.ToIntPtr(visitor._self), &Visit, null) != 0)
                throw new InvalidOperationException("SQLite did not take the match function.");
        }
        return visitor;
    }

    /// <summary>Runs <paramref name="walk"/> while <paramref name="visitor"/> sees every row that its statement matches.</summary>
    public void During(MatchVisitor visitor, Action walk)
    {
        if (_visitor is not null)
            throw new InvalidOperationException("A walk over matches is already going on.");
        (_visitor, _failure) = (visitor, null);
        try
        {
            walk();
        }
        finally
        {
            _visitor = null;
        }
        if (_failure is not null)
            throw new InvalidOperationException("Ranking failed: " + _failure.Message, _failure);
    }

    public void Dispose()
    {
        if (_self.IsAllocated)
            _self.Free();
    }

    [UnmanagedCallersOnly]
    private static void Visit(Fts5Api.Extension* api, void* context, nint result, int count, nint* values)
    {
        // No exception may cross into C; it is kept and thrown when the walk has ended.
        var self = (Fts5Visitor)GCHandle.FromIntPtr((nint)api->UserData(context)).Target!;
        if (self._failure is not null || self._visitor is null)
            return;
        try
        {
            self._visitor.Visit(new MatchRow(api, context));
        }
        catch (Exception e)
        {
            self._failure = e;
        }
    }
}
