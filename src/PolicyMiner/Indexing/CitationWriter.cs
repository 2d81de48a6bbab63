using PolicyMiner.Extracting.Citations;
using PolicyMiner.Indexing.Sqlite;
using PolicyMiner.Indexing.Storing;
using PolicyMiner.Model;

namespace PolicyMiner.Indexing;

/// <summary>
/// Keeps the citations of the index tied to its notices. A notice that comes or goes marks the citations that could mean it as pending, in the
/// same transaction; <see cref="Resolve"/> then looks at those alone, so that a small change of a large corpus costs little and a refresh that
/// was killed goes on where it stood.
/// </summary>
internal sealed class CitationWriter(Database database)
{
    private const string NoticeColumns = "notice_id, title, document_number, issuers, promulgates, region, province, level";

    // Names that came or went in this batch. They are marked together before its commit: an UPDATE that may touch several rows makes FTS5
    // write out what it was told to remove as a segment, and one for each changed notice would cost more than all the rest of writing.
    private readonly HashSet<(string Kind, string Key)> _changed = [];

    /// <summary>Stores a notice's citations and the names it can be cited by.</summary>
    public void Write(long row, PreparedNotice notice)
    {
        foreach (var (ordinal, c) in notice.Citations)
        {
            database.Execute("INSERT INTO citation VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, NULL, 1)",
                row, ordinal, c.Id, c.Relation, c.Title, c.Number, c.Issuer, CitationKeys.Title(c.Title), CitationKeys.Number(c.Number));
        }
        foreach (var (kind, key) in Names(notice.Record))
        {
            database.Execute("INSERT OR IGNORE INTO notice_name VALUES(?1, ?2, ?3)", kind, key, row);
            _changed.Add((kind, key));
        }
    }

    /// <summary>Takes them out again.</summary>
    public void Remove(long row)
    {
        foreach (var (kind, key) in database.List("SELECT kind, key FROM notice_name WHERE notice = ?1", r => (r.GetString(0), r.GetString(1)), row))
            _changed.Add((kind, key));
        database.Execute("DELETE FROM notice_name WHERE notice = ?1", row);
        database.Execute("DELETE FROM citation WHERE notice = ?1", row);
    }

    /// <summary>Marks the citations that could mean a notice of this batch; to be called before its commit.</summary>
    public void Flush()
    {
        foreach (var (kind, key) in _changed)
            MarkPending(kind, key);
        _changed.Clear();
    }

    /// <summary>Resolves what is pending.</summary>
    public void Resolve()
    {
        Flush();
        var pending = database.List(
            "SELECT notice, ordinal, title, number, issuer FROM citation WHERE pending = 1",
            r => (Row: r.GetInt64(0), Ordinal: r.GetInt32(1), Title: r.GetText(2), Number: r.GetText(3), Issuer: r.GetText(4)));
        if (pending.Count == 0)
            return;
        var resolver = new CitationResolver(Candidates());
        var citing = new Dictionary<long, ResolvableNotice>();
        foreach (var p in pending)
        {
            if (!citing.TryGetValue(p.Row, out var notice))
                citing[p.Row] = notice = database.List($"SELECT {NoticeColumns} FROM notice WHERE id = ?1", NoticeOf, p.Row)[0];
            var citation = new CitationRecord { NoticeId = notice.NoticeId, Title = p.Title, Number = p.Number, Issuer = p.Issuer, Quote = "", Source = new("", null, 1, 1, 0, 0) };
            database.Execute("UPDATE citation SET resolved = ?3, pending = 0 WHERE notice = ?1 AND ordinal = ?2", p.Row, p.Ordinal, resolver.Resolve(citation, notice));
        }
    }

    // Every notice that some pending citation could mean: all of one name, so that two candidates are seen as two; of a work in several files only
    // the one that stands for it.
    private List<ResolvableNotice> Candidates() => database.List($"""
        SELECT {NoticeColumns} FROM notice WHERE id IN (
            SELECT k.notice FROM citation c JOIN notice_name k ON k.kind = 'number' AND k.key = c.number_key WHERE c.pending = 1
            UNION SELECT k.notice FROM citation c JOIN notice_name k ON k.kind = 'title' AND k.key = c.title_key WHERE c.pending = 1)
            AND id NOT IN (SELECT notice FROM manifestation WHERE copy_of IS NOT NULL)
        """, NoticeOf);

    private void MarkPending(string kind, string key) => database.Execute(kind == "number"
        ? "UPDATE citation SET pending = 1 WHERE number_key = ?1"
        : "UPDATE citation SET pending = 1 WHERE title_key = ?1", key);

    private static IEnumerable<(string Kind, string Key)> Names(NoticeRecord notice)
    {
        if (CitationKeys.Number(notice.DocumentNumber) is { } number)
            yield return ("number", number);
        foreach (var title in new[] { notice.Title, notice.Promulgates }.Select(CitationKeys.Title).OfType<string>().Distinct())
            yield return ("title", title);
    }

    private static ResolvableNotice NoticeOf(ResultRow r) => new(
        r.GetString(0), r.GetText(1), r.GetText(2), r.GetText(3)?.Split('、') ?? [], r.GetText(4), r.GetText(5), r.GetText(6), r.GetText(7));
}
