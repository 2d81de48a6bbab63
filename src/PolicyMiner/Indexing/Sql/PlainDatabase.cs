using System.Text;
using PolicyMiner.Exporting;
using PolicyMiner.Indexing.Sqlite;
using PolicyMiner.Model;
using PolicyMiner.Reading;

namespace PolicyMiner.Indexing.Sql;

/// <summary>
/// Writes a selection of records as a database of its own, with the views of <see cref="SqlViews"/> and without the full text, whose tokenizer
/// only this program has: Datasette looks into every table of a file and cannot open an index for that reason.
/// </summary>
public static class PlainDatabase
{
    /// <summary>Writes <paramref name="records"/> to a new file at <paramref name="path"/>, with what is known of them as table <c>about</c>.</summary>
    public static void Write(string path, IEnumerable<PolicyRecord> records, IEnumerable<KeyValuePair<string, string>> about, IEnumerable<Problem> diagnostics)
    {
        using var database = Database.Open(path, write: true);
        database.Script("PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF;" + SqlViews.CreateTable + """
            CREATE TABLE about(what TEXT PRIMARY KEY, value TEXT);
            CREATE TABLE diagnostics(file TEXT NOT NULL, page INTEGER, severity TEXT NOT NULL, code TEXT NOT NULL, message TEXT NOT NULL);
            """);
        database.Begin(write: true);
        var ordinals = new Dictionary<string, (long Notice, int Count)>(StringComparer.Ordinal);
        foreach (var record in records)
        {
            var (notice, count) = ordinals.GetValueOrDefault(record.NoticeId, (ordinals.Count + 1, 0));
            database.Execute("INSERT INTO record VALUES(?1, ?2, ?3, ?4, json_patch('{}', ?5))", notice, count, record.Type, record.Id, RecordJson.Write(record));
            ordinals[record.NoticeId] = (notice, count + 1);
        }
        foreach (var (what, value) in about)
            database.Execute("INSERT INTO about VALUES(?1, ?2)", what, value);
        foreach (var problem in diagnostics)
            database.Execute("INSERT INTO diagnostics VALUES(?1, ?2, ?3, ?4, ?5)", problem.File, problem.Page, problem.Severity.ToString().ToLowerInvariant(), problem.Code, problem.Message);
        database.Script(SqlViews.ForExport);
        database.Commit();
    }
}
