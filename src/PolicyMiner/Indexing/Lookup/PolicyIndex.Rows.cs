using PolicyMiner.Indexing.Sqlite;
using PolicyMiner.Indexing.Storing;

namespace PolicyMiner.Indexing;

// What asking needs of the index: rows, texts and records. Everything here reads.
public sealed partial class PolicyIndex
{
    private const string NoticeColumns =
        "id, document, notice_id, parent, title, document_number, document_type, issuers, written_date, region, province, admin_code, level, refresh";

    // Hits of one gazette share its text.
    private readonly Dictionary<long, StoredText> _texts = [];

    private bool _inSnapshot;

    /// <summary>Fixes what this index shows until the result is disposed, whatever a refresh does meanwhile; inside another snapshot that one holds.</summary>
    public IDisposable Snapshot() => new ReadTransaction(this);

    /// <summary>How many notices there are.</summary>
    public int NoticeCount => (int)Database.Number("SELECT count(*) FROM notice");

    /// <summary>How many files could not be read.</summary>
    public int FailedCount => (int)Database.Number("SELECT count(*) FROM source WHERE failed = 1");

    /// <summary>Whether a refresh ended before it tied all citations to notices.</summary>
    internal bool HasPendingCitations => Database.Scalar("SELECT 1 FROM citation WHERE pending = 1 LIMIT 1") is not null;

    /// <summary>The largest row of a notice.</summary>
    internal int LastRow => (int)Database.Number("SELECT max(id) FROM notice");

    /// <summary>Notices that another one gives better, each with that one's row.</summary>
    internal IReadOnlyDictionary<int, int> Copies() =>
        Database.List("SELECT notice, copy_of FROM manifestation WHERE copy_of IS NOT NULL", r => (r.GetInt32(0), r.GetInt32(1))).ToDictionary();

    /// <summary>The ids of the notices that this one gives better.</summary>
    internal IReadOnlyList<string> CopiesOf(long row) =>
        Database.List("SELECT n.notice_id FROM manifestation m JOIN notice n ON n.id = m.notice WHERE m.copy_of = ?1 ORDER BY n.notice_id", r => r.GetString(0), row);

    /// <summary>The id of the notice that gives this one's work better, or null.</summary>
    internal string? CopyOf(long row) =>
        Database.Scalar("SELECT n.notice_id FROM manifestation m JOIN notice n ON n.id = m.copy_of WHERE m.notice = ?1", row) as string;

    /// <summary>The rows of all notices.</summary>
    internal List<int> Rows() => Database.List("SELECT id FROM notice", r => r.GetInt32(0));

    /// <summary>The rows and ids of all notices.</summary>
    internal List<(int Row, string NoticeId)> Ids() => Database.List("SELECT id, notice_id FROM notice", r => (r.GetInt32(0), r.GetString(1)));

    /// <summary>The rows of notices with a target, statistic or provision that meets all conditions.</summary>
    internal List<int> RowsWith(IReadOnlyList<QuantityCondition> conditions)
    {
        var (where, parameters) = QuantityCondition.Sql(conditions);
        return Database.List($"SELECT DISTINCT notice FROM quantity WHERE {where}", r => r.GetInt32(0), parameters);
    }

    /// <summary>Shows every row that a full-text expression matches to <paramref name="visitor"/>.</summary>
    internal void Visit(string expression, MatchVisitor visitor) => Database.Visit(expression, visitor);

    /// <summary>How many notices a full-text expression matches.</summary>
    internal int CountMatches(string expression) => (int)Database.Number("SELECT count(*) FROM notice_text WHERE notice_text MATCH ?1", expression);

    /// <summary>One notice by its row.</summary>
    internal NoticeRow? Notice(long row) => Database.List($"SELECT {NoticeColumns} FROM notice WHERE id = ?1", NoticeOf, row).FirstOrDefault();

    /// <summary>One notice by its id.</summary>
    internal NoticeRow? Notice(string noticeId) => Database.List($"SELECT {NoticeColumns} FROM notice WHERE notice_id = ?1", NoticeOf, noticeId).FirstOrDefault();

    /// <summary>A notice's passages.</summary>
    internal StoredPassages Passages(NoticeRow notice)
    {
        var (layout, pieces) = LayoutAndPieces(notice.Row);
        return new(Text(notice.Document), NoticeLayout.Unpack(layout), pieces.Indexed().Headings);
    }

    /// <summary>Title and body of a notice as indexed.</summary>
    internal (string Title, string Body) TitleAndBody(long row)
    {
        var (layout, pieces) = LayoutAndPieces(row);
        var indexed = pieces.Texts(NoticeLayout.Unpack(layout)).Indexed;
        return (indexed.Title, indexed.Body);
    }

    private (byte[] Layout, PackedNotice Pieces) LayoutAndPieces(long row) => Database.List(
        $"SELECT {PackedNotice.Columns}, n.layout FROM notice n JOIN document d ON d.id = n.document WHERE n.id = ?1", r => (r.GetBytes(4), PackedNotice.Of(r)), row)[0];

    /// <summary>The id of the file or JSONL line that a notice stands in, whatever part of it the notice is.</summary>
    internal string DocumentId(long row)
    {
        var (noticeId, parent) = Database.List("SELECT notice_id, parent FROM notice WHERE id = ?1", r => (r.GetString(0), r.GetText(1)), row)[0];
        return parent ?? noticeId;
    }

    /// <summary>In how many notices each Chinese character stands.</summary>
    internal IReadOnlyDictionary<int, int> CharacterCounts() =>
        Database.List("SELECT character, notices FROM character_count", r => (r.GetInt32(0), r.GetInt32(1))).ToDictionary();

    /// <summary>How long a body is on average, in UTF-16 units.</summary>
    internal double AverageLength() => Math.Max(1, Convert.ToDouble(Database.Scalar("SELECT coalesce(avg(length), 0) FROM notice_key"), System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>The text of a document.</summary>
    internal StoredText Text(long document)
    {
        if (_texts.TryGetValue(document, out var text))
            return text;
        if (_texts.Count >= 16)
            _texts.Clear();
        return _texts[document] = Database.List("SELECT file, reading_text, page_starts FROM document WHERE id = ?1",
            r => new StoredText(r.GetString(0), Packing.UnpackText(r.GetBytes(1)), r.IsNull(2) ? [] : PageStarts(r.GetBytes(2))), document)[0];
    }

    private static NoticeRow NoticeOf(ResultRow r) => new(
        r.GetInt64(0), r.GetInt64(1), r.GetString(2), r.GetText(3), r.GetText(4), r.GetText(5), r.GetText(6), r.GetText(7)?.Split('、') ?? [], r.GetText(8), r.GetText(9),
        r.GetText(10), r.GetText(11), r.GetText(12), r.GetInt64(13));

    private static List<int> PageStarts(ReadOnlySpan<byte> packed)
    {
        var starts = new List<int>();
        var numbers = new NumberReader(packed);
        while (!numbers.AtEnd)
            starts.Add(numbers.Next() + (starts.Count > 0 ? starts[^1] : 0));
        return starts;
    }

    private sealed class ReadTransaction : IDisposable
    {
        private readonly PolicyIndex? _index;

        public ReadTransaction(PolicyIndex index)
        {
            if (index._inSnapshot)
                return;
            _index = index;
            index.Database.Begin(write: false);
            index._inSnapshot = true;
            index._texts.Clear();
        }

        public void Dispose()
        {
            if (_index is null)
                return;
            _index.Database.Rollback();
            _index._inSnapshot = false;
        }
    }
}
