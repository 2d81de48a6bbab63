using System.Runtime.CompilerServices;
using PolicyMiner.Indexing.Sqlite;

namespace PolicyMiner.Indexing;

/// <summary>A row that a full-text expression matched, with the places of its phrases; valid only during the visit.</summary>
internal readonly unsafe ref struct MatchRow(Fts5Api.Extension* api, void* context)
{
    private readonly Fts5Api.Extension* _api = api;
    private readonly void* _context = context;

    /// <summary>The notice's row.</summary>
    public long Rowid => _api->Rowid(_context);

    /// <summary>How many phrases the expression has, in the order in which they stand in it.</summary>
    public int PhraseCount => _api->PhraseCount(_context);

    /// <summary>How many tokens a column of this row has.</summary>
    public int ColumnSize(int column)
    {
        int size;
        return _api->ColumnSize(_context, column, &size) == 0 ? size : 0;
    }

    /// <summary>How many tokens a column has on average over all rows.</summary>
    public double AverageSize(int column)
    {
        long total, rows;
        return _api->ColumnTotalSize(_context, column, &total) == 0 && _api->RowCount(_context, &rows) == 0 && rows > 0 ? total / (double)rows : 0;
    }

    /// <summary>The places of one phrase in this row: column by column, ascending.</summary>
    public PlaceEnumerator Places(int phrase) => new(_api, _context, phrase);

    /// <summary>Walks the places of a phrase.</summary>
    public ref struct PlaceEnumerator
    {
        private readonly Fts5Api.Extension* _api;
        private readonly void* _context;
        private Fts5Api.PhraseIterator _iterator;
        private int _column;
        private int _offset;
        private bool _started; // the iterator stands on the first place already; the walk begins before it

        public PlaceEnumerator(Fts5Api.Extension* api, void* context, int phrase)
        {
            _api = api;
            _context = context;
            _column = -1;
            fixed (Fts5Api.PhraseIterator* iterator = &_iterator)
            fixed (int* column = &_column, offset = &_offset)
                api->PhraseFirst(context, phrase, iterator, column, offset);
        }

        /// <summary>Column of the place.</summary>
        public readonly int Column => _column;

        /// <summary>Token offset in the column.</summary>
        public readonly int Offset => _offset;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public bool MoveNext()
        {
            if (!_started)
            {
                _started = true;
                return _column >= 0;
            }
            fixed (Fts5Api.PhraseIterator* iterator = &_iterator)
            fixed (int* column = &_column, offset = &_offset)
                _api->PhraseNext(_context, iterator, column, offset);
            return _column >= 0;
        }
    }
}

/// <summary>Looks at matching rows one by one.</summary>
internal abstract class MatchVisitor
{
    /// <summary>Looks at one row.</summary>
    public abstract void Visit(MatchRow row);
}
